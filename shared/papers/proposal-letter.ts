import type { Points } from "../points.ts";
import { plainText } from "../report/plain-text.ts";
import type { SummaryInput } from "../report/summary-input.ts";
import type { StandingsLine } from "../standings-document.ts";
import { openInWords, proposedInWords } from "../words/awards.ts";
import { fixed } from "../words/format.ts";
import { awardNames, proposalsOf } from "./award-blocks.ts";
import { recordedBallots, votedOn } from "./ballot-blocks.ts";
import { blocForm, blocPart, groundsOf } from "./bloc-paper.ts";
import type { Form } from "./form.ts";
import { attachedTo, letterheadBlock, titleBlock } from "./head.ts";
import type { Block, PaperPlan, PaperRow } from "./paper-plan.ts";
import { classOf, countsInWords } from "./result-table.ts";
import { signedByBloc } from "./signing.ts";
import {
  BLANK,
  BLANK_DAY,
  body,
  cell,
  ground,
  item,
  line,
  type PaperColumn,
  row,
  table,
  within,
} from "./writing.ts";

const TYPE = "TTr";

/** Tờ trình: what the bloc asks to be granted, and the list of whom it proposes as its annex. */
export function proposalLetter(input: SummaryInput): PaperPlan {
  const { bloc, period } = input.desk;
  const form = blocForm(input, "to-trinh");
  const letter: readonly Block[] = [
    letterheadBlock(form, TYPE),
    ...titleBlock(form, "Tờ trình", [
      `Về việc đề nghị khen thưởng ${within(period.title)}`,
      `của ${bloc.title}`,
    ]),
    line(`Kính gửi: ${BLANK}`, { size: form.layout.body.size }, "center", { afterPt: 6 }),
    ...groundsOf(input).map((text) => ground(form, text)),
    ground(form, `Căn cứ biên bản họp bình xét của ${bloc.title} ${BLANK_DAY}${withBallots(input)};`),
    body(
      form,
      `${bloc.title} đã tổ chức chấm điểm, bình xét và xếp hạng thi đua ${within(period.title)}. ${countsInWords(input)}`,
    ),
    ...asked(input, form),
    body(form, "(Có danh sách kèm theo)"),
    body(form, `${bloc.title} kính đề nghị xem xét, quyết định./.`),
  ];
  return {
    title: plainText(`Tờ trình đề nghị khen thưởng - ${bloc.title} - ${period.title}`),
    parts: [blocPart(input, form, signedByBloc(form, letter)), blocPart(input, form, annex(input, form))],
  };
}

const withBallots = (input: SummaryInput): string =>
  recordedBallots(input).length > 0 ? " và biên bản kiểm phiếu kèm theo" : "";

/** How many are proposed for each award, and what is still open about it. */
function asked(input: SummaryInput, form: Form): readonly Block[] {
  const names = awardNames(input);
  const all = proposalsOf(input);
  if (all.length === 0) return [body(form, `Đề nghị xem xét khen thưởng các tập thể sau: ${BLANK}`)];
  return [
    body(form, "Đề nghị cấp có thẩm quyền xem xét khen thưởng:"),
    ...all.map(({ award, proposal: { proposed, open } }) => {
      const waiting = open ? ` ${openInWords(open, names, "vi")}.` : "";
      return item(form, `${award.title}: ${String(proposed.length).padStart(2, "0")} tập thể.${waiting}`);
    }),
    ...recordedBallots(input).map(({ subject, round, present, summoned }) =>
      item(form, `${votedOn(input, { subject, round })}: ${present}/${summoned} đơn vị tham gia bỏ phiếu.`),
    ),
  ];
}

const COLUMNS: readonly PaperColumn[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Tên tập thể", share: 48 },
  { title: "Xếp hạng", share: 17, align: "center" },
  { title: "Tổng điểm", share: 19, align: "right" },
  { title: "Xếp loại", share: 24, align: "center" },
  { title: "Căn cứ đề nghị", share: 45 },
];

function annex(input: SummaryInput, form: Form): readonly Block[] {
  const { annex: look, kind } = form.layout;
  const { bloc, period } = input.desk;
  return [
    line(look.words, look.look, "center", { withNext: true }),
    line("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", { ...kind, size: form.layout.body.size }, "center", {
      withNext: true,
    }),
    line(`${bloc.title}, ${within(period.title)}`, form.layout.about, "center", { withNext: true }),
    attachedTo(form, "Tờ trình", TYPE),
    table(form, COLUMNS, proposedRows(input)),
  ];
}

/** Award by award those who are proposed; a line to write on where nobody is yet. */
function proposedRows(input: SummaryInput): readonly PaperRow[] {
  const all = proposalsOf(input);
  const empty = row(COLUMNS, ["", BLANK, "", "", "", ""]);
  if (all.length === 0) return [empty];
  return all.flatMap(({ award, proposal: { proposed } }): readonly PaperRow[] => [
    { cells: [{ ...cell(award.title, "left", COLUMNS.length), bold: true }] },
    ...(proposed.length === 0 ? [empty] : []),
    ...proposed.map((each, index) => {
      // Only who is ranked is proposed.
      const standing = input.document.lines.find(({ agency }) => agency === each.agency) as StandingsLine;
      return row(COLUMNS, [
        String(index + 1),
        standing.title,
        String(standing.rank),
        fixed(standing.total as Points, "vi"),
        classOf(input, standing),
        proposedInWords(each, "vi"),
      ]);
    }),
  ]);
}
