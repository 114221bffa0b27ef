import type { Award, Grant } from "../awards/award.ts";
import type { AwardProposal } from "../awards/award-proposal.ts";
import { writtenDay } from "../calendar.ts";
import { periodState } from "../period-state.ts";
import {
  type AwardNames,
  awardKindInWords,
  ineligibleInWords,
  openInWords,
  proposedInWords,
  quotaInWords,
} from "../words/awards.ts";
import type { DraftRow } from "./laid-out.ts";
import { agencyTitle, awardTitle } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { type Cell, empty, figure, type Sheet, text, whole } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Cơ quan, đơn vị", width: 34 },
  { title: "Xếp hạng", width: 9 },
  { title: "Tổng điểm", width: 10 },
  { title: "Kết quả", width: 18 },
  { title: "Căn cứ, lý do", width: 52 },
];

/** Bảng đề nghị khen thưởng: award by award the quota worked out, who is proposed and by what, what is open, who may not hold it. */
export function awardsSheet(input: SummaryInput): Sheet | undefined {
  const { desk, document } = input;
  const proposals = document.awards?.proposals;
  if (!proposals) return undefined;
  const names: AwardNames = {
    agency: (id) => agencyTitle(input, id),
    award: (id) => awardTitle(input, id),
    rubric: desk.rubric,
  };
  return tableSheet(input, {
    name: SHEET_NAMES.awards,
    title: "ĐỀ NGHỊ KHEN THƯỞNG",
    columns: COLUMNS,
    rows: desk.bloc.awards.flatMap((award, index) =>
      awardRows(input, award, proposals[index] as AwardProposal, names),
    ),
    frozen: 2,
    signed: true,
  });
}

function awardRows(
  input: SummaryInput,
  award: Award,
  proposal: AwardProposal,
  names: AwardNames,
): readonly DraftRow[] {
  const { quota, proposed, open, ineligible } = proposal;
  const kind = awardKindInWords(award.kind, "vi");
  const granted = periodState(input.decisions).granted.filter((grant) => grant.award === award.id);
  const grantOf = (agency: string) => granted.find((grant) => grant.agency === agency);
  const others = granted.filter((grant) => !proposed.some(({ agency }) => agency === grant.agency));
  return [
    heading([
      empty("part-text"),
      text("part-text", award.title),
      empty("part-text"),
      empty("part-text"),
      text("part-text", kind),
      text("part-text", `Chỉ tiêu: ${quotaInWords(quota, "vi")}. ${award.ground}`),
    ]),
    ...proposed.map((each, index) =>
      band([
        whole("maximum", index + 1),
        ...standingCells(input, each.agency),
        text("text", grantOf(each.agency) ? "Đề nghị; được tặng" : "Đề nghị"),
        text("text", [proposedInWords(each, "vi"), ...grantedInWords(grantOf(each.agency))].join(". ")),
      ]),
    ),
    ...others.map((grant) =>
      band([
        empty("center"),
        ...standingCells(input, grant.agency),
        text("text", "Được tặng"),
        text("text", ["Khối không đề nghị", ...grantedInWords(grant)].join(". ")),
      ]),
    ),
    ...(open
      ? [
          band([
            empty("center"),
            text("text", "(chưa xác định)"),
            empty("center"),
            empty("points"),
            text("text", "Còn để ngỏ"),
            text("text", openInWords(open, names, "vi")),
          ]),
        ]
      : []),
    ...ineligible.map((each) =>
      band([
        empty("center"),
        ...standingCells(input, each.agency),
        text("text", "Chưa đủ điều kiện"),
        text("text", ineligibleInWords(each, names, "vi")),
      ]),
    ),
  ];
}

const grantedInWords = (grant: Pick<Grant, "number" | "date"> | undefined): readonly string[] =>
  grant ? [`Được tặng tại ${grant.number} ngày ${writtenDay(grant.date)}`] : [];

const band = (cells: readonly Cell[]): DraftRow => ({ cells });

/** The heading of an award is printed with what follows. */
const heading = (cells: readonly Cell[]): DraftRow => ({ cells, stays: true });

function standingCells(input: SummaryInput, agency: string): readonly Cell[] {
  const line = input.document.lines.find((each) => each.agency === agency);
  return [
    text("text", agencyTitle(input, agency)),
    line?.rank === undefined ? text("center", "–") : whole("maximum", line.rank),
    line?.total === undefined ? empty("points") : figure("points", line.total),
  ];
}
