import type { Award } from "../awards/award.ts";
import type { AwardProposal } from "../awards/award-proposal.ts";
import {
  type AwardNames,
  awardKindInWords,
  ineligibleInWords,
  openInWords,
  proposedInWords,
  quotaInWords,
} from "../words/awards.ts";
import type { DraftRow } from "./laid-out.ts";
import { agencyTitle } from "./parties.ts";
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
  const awardOf = (id: string) => desk.bloc.awards.find((award) => award.id === id) as Award;
  const names: AwardNames = {
    agency: (id) => agencyTitle(input, id),
    award: (id) => awardOf(id).title,
    rubric: desk.rubric,
  };
  return tableSheet(input, {
    name: SHEET_NAMES.awards,
    title: "ĐỀ NGHỊ KHEN THƯỞNG",
    columns: COLUMNS,
    rows: proposals.flatMap((proposal) => awardRows(input, awardOf(proposal.award), proposal, names)),
    frozen: 2,
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
  return [
    band([
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
        text("text", "Đề nghị"),
        text("text", proposedInWords(each, "vi")),
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

const band = (cells: readonly Cell[]): DraftRow => ({ cells });

function standingCells(input: SummaryInput, agency: string): readonly Cell[] {
  const line = input.document.lines.find((each) => each.agency === agency);
  return [
    text("text", agencyTitle(input, agency)),
    line?.rank === undefined ? text("center", "–") : whole("maximum", line.rank),
    line?.total === undefined ? empty("points") : figure("points", line.total),
  ];
}
