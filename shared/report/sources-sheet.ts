import { roundInWords } from "../words/rounds.ts";
import { vietnamTime } from "../words/vietnam-time.ts";
import { agencyTitle, scorerTitle, senderName } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { type Sheet, text, whole } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Cơ quan, đơn vị", width: 28 },
  { title: "Vòng chấm", width: 11 },
  { title: "Bên chấm", width: 24 },
  { title: "Lần nộp", width: 8 },
  { title: "Thời điểm nhận (giờ Việt Nam)", width: 13 },
  { title: "Người gửi", width: 20 },
  { title: "SHA-256 của bản đã nhận", width: 37 },
];

/** Bảng nguồn dữ liệu: the scorecards the standings were made from, with the hash of each. */
export function sourcesSheet(input: SummaryInput): Sheet | undefined {
  if (input.sources.length === 0) return undefined;
  return tableSheet(input, {
    name: SHEET_NAMES.sources,
    title: "NGUỒN DỮ LIỆU",
    columns: COLUMNS,
    rows: input.sources.map((source, index) => ({
      cells: [
        whole("maximum", index + 1),
        text("text", agencyTitle(input, source.agency)),
        text("center", roundInWords(source.round, "vi")),
        text("text", scorerTitle(input, source.scorer)),
        whole("maximum", source.revision),
        text("center", source.receivedAt && vietnamTime(source.receivedAt)),
        text("text", `${senderName(input, source.sender)}${source.onBehalf ? " (nhập thay)" : ""}`),
        text("code", source.sha256),
      ],
    })),
    frozen: 2,
  });
}
