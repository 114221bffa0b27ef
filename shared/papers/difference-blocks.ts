import { less, type Points } from "../points.ts";
import type { Difference } from "../report/findings.ts";
import { scorerTitle } from "../report/parties.ts";
import { printedFinal } from "../report/printed-final.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import { type Criterion, criteriaOf } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { fixed } from "../words/format.ts";
import type { Form } from "./form.ts";
import { attachedTo } from "./head.ts";
import type { Block, PaperRow } from "./paper-plan.ts";
import { body, line, type PaperColumn, row, table } from "./writing.ts";

const COLUMNS: readonly PaperColumn[] = [
  { title: "Cơ quan, đơn vị", share: 36 },
  { title: "Mục", share: 16, align: "center" },
  { title: "Tự chấm", share: 19, align: "right" },
  { title: "Chốt", share: 19, align: "right" },
  { title: "Chênh lệch", share: 20, align: "right" },
  { title: "Lý do của bên chấm; giải trình của đơn vị", share: 55 },
];

/** Where the final points are not what an agency gave or asked for itself; what others alone score is no difference. */
const differing = ({ findings }: SummaryInput) =>
  findings.differences.flatMap((difference) => {
    const given = difference.claimed ?? difference.self;
    return given === undefined ? [] : [{ ...difference, given }];
  });

/** How many criteria differ at how many agencies, each told in the annex. */
export function differenceBlocks(input: SummaryInput, form: Form): readonly Block[] {
  const all = differing(input);
  if (all.length === 0) return [];
  const agencies = new Set(all.map(({ agency }) => agency)).size;
  return [
    body(
      form,
      `Có ${all.length} tiêu chí của ${agencies} đơn vị có điểm chốt khác điểm tự chấm, đề nghị; chi tiết và lý do tại Phụ lục kèm theo.`,
    ),
  ];
}

/** Phụ lục to the paper of a type: every difference with the words of both sides; no annex where there is none. */
export function differenceAnnex(
  input: SummaryInput,
  form: Form,
  type: string,
): readonly (readonly Block[])[] {
  const all = differing(input);
  if (all.length === 0) return [];
  const { annex, body: words } = form.layout;
  return [
    [
      line(annex.words, annex.look, "center", { withNext: true }),
      line("CHÊNH LỆCH GIỮA ĐIỂM TỰ CHẤM VÀ ĐIỂM CHỐT", { size: words.size, bold: true }, "center", {
        withNext: true,
      }),
      attachedTo(form, "Báo cáo", type),
      table(
        form,
        COLUMNS,
        all.map((each) => differenceRow(input, each)),
      ),
    ],
  ];
}

function differenceRow(
  input: SummaryInput,
  { agency, criterion: id, given, reasons, explanation }: Difference & { readonly given: Points },
): PaperRow {
  const { document, desk } = input;
  const standing = document.lines.find((each) => each.agency === agency) as StandingsLine;
  const criterion = criteriaOf(desk.rubric).find((each) => each.id === id) as Criterion;
  const final = printedFinal(desk.rubric, standing, criterion) as Points;
  return row(COLUMNS, [
    standing.title,
    criterion.code,
    fixed(given, "vi"),
    fixed(final, "vi"),
    signed(less(final, given)),
    [
      ...reasons.map(({ scorer, reason }) => `${scorerTitle(input, scorer)}: ${reason}`),
      ...(explanation === undefined ? [] : [`Giải trình: ${explanation}`]),
    ].join("\n"),
  ]);
}

const signed = (change: Points): string => `${change > 0 ? "+" : ""}${fixed(change, "vi")}`;
