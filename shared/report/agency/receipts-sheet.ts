import { codeOf } from "../../sheet/status-line.ts";
import { roundInWords } from "../../words/rounds.ts";
import { vietnamTime } from "../../words/vietnam-time.ts";
import { headedTable } from "../headed-table.ts";
import { type Sheet, text, whole } from "../workbook-plan.ts";
import { cardHeading } from "./card-heading.ts";
import type { CardInput } from "./card-report.ts";
import { CARD_SHEETS } from "./card-sheet-names.ts";

const COLUMNS = [
  { title: "Vòng chấm", width: 14 },
  { title: "Bên chấm", width: 28 },
  { title: "Phiên bản", width: 9 },
  { title: "Mã", width: 10 },
  { title: "Thời điểm nhận (giờ Việt Nam)", width: 14 },
  { title: "Người gửi", width: 24 },
  { title: "Ghi chú", width: 16 },
  { title: "SHA-256 của bản đã nhận", width: 37 },
];

/** Biên nhận: what the system keeps of each card the paper is made from, by which it is matched to the paper. */
export function receiptsSheet(input: CardInput): Sheet | undefined {
  if (input.cards.length === 0) return undefined;
  return headedTable(cardHeading(input), {
    name: CARD_SHEETS.receipts,
    title: "BIÊN NHẬN",
    columns: COLUMNS,
    rows: input.cards.map(({ round, scorer, revision, hash, receivedAt, sender, late, onBehalf }) => ({
      cells: [
        text("center", roundInWords(round, "vi")),
        text("text", scorer),
        whole("maximum", revision),
        text("center", codeOf(hash)),
        text("center", vietnamTime(receivedAt)),
        text("text", sender),
        text("text", [late && "nộp muộn", onBehalf && "nhập thay"].filter(Boolean).join("; ")),
        text("code", hash),
      ],
    })),
    frozen: 2,
  });
}
