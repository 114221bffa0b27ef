import { roundInWords } from "../words/rounds.ts";
import { vietnamTime } from "../words/vietnam-time.ts";
import { HEADING_ROWS, headingOf, printOf } from "./page.ts";
import { agencyTitle, scorerTitle, senderName } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { type Sheet, text, whole } from "./workbook-plan.ts";

const HEAD_ROW = HEADING_ROWS + 1;
const COLUMNS = [
  ["STT", 6],
  ["Cơ quan, đơn vị", 28],
  ["Vòng chấm", 11],
  ["Bên chấm", 24],
  ["Lần nộp", 8],
  ["Thời điểm nhận (giờ Việt Nam)", 13],
  ["Người gửi", 20],
  ["SHA-256 của bản đã nhận", 37],
] as const;

/** Bảng nguồn dữ liệu: the scorecards the standings were made from, with the hash of each. */
export function sourcesSheet(input: SummaryInput): Sheet | undefined {
  if (input.sources.length === 0) return undefined;
  const widths = COLUMNS.map(([, width]) => width);
  const heading = headingOf(input, "NGUỒN DỮ LIỆU", widths);
  return {
    name: SHEET_NAMES.sources,
    widths,
    rows: [
      ...heading.rows,
      { cells: COLUMNS.map(([title]) => text("head", title)) },
      ...input.sources.map((source, index) => ({
        cells: [
          whole("maximum", index + 1),
          text("text", agencyTitle(input, source.agency)),
          text("center", roundInWords(source.round, "vi")),
          text("text", scorerTitle(input, source.scorer)),
          whole("maximum", source.revision),
          text("center", vietnamTime(source.receivedAt)),
          text("text", `${senderName(input, source.sender)}${source.onBehalf ? " (nhập thay)" : ""}`),
          text("code", source.sha256),
        ],
      })),
    ],
    merges: heading.merges,
    frozen: { rows: HEAD_ROW, columns: 2 },
    print: printOf(input, "landscape", { repeat: { fromRow: HEAD_ROW, toRow: HEAD_ROW, columns: 0 } }),
  };
}
