import { type DecisionTitles, decisionInWords } from "../words/decisions.ts";
import { targetPlaceIn } from "../words/registered-target.ts";
import { vietnamTime } from "../words/vietnam-time.ts";
import { agencyTitle, awardTitle, scorerTitle, senderName } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { type Sheet, text, whole } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Thời điểm (giờ Việt Nam)", width: 13 },
  { title: "Người ghi", width: 24 },
  { title: "Nội dung quyết định", width: 52 },
  { title: "Lý do, căn cứ", width: 46 },
];

/** Nhật ký quyết định: everything people decided of the period, in its order. */
export function decisionsSheet(input: SummaryInput): Sheet | undefined {
  if (input.decisions.length === 0) return undefined;
  const titles: DecisionTitles = {
    agency: (id) => agencyTitle(input, id),
    scorer: (id) => scorerTitle(input, id),
    award: (id) => awardTitle(input, id),
    target: targetPlaceIn(input.desk.rubric),
  };
  return tableSheet(input, {
    name: SHEET_NAMES.decisions,
    title: "NHẬT KÝ QUYẾT ĐỊNH",
    columns: COLUMNS,
    rows: [...input.decisions]
      .sort((a, b) => a.sequence - b.sequence)
      .map(({ sequence, at, by, decision }) => ({
        cells: [
          whole("maximum", sequence),
          text("center", vietnamTime(at)),
          text("text", senderName(input, by)),
          text("text", decisionInWords(decision, titles, "vi")),
          text("text", decision.reason),
        ],
      })),
    frozen: 2,
  });
}
