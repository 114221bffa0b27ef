import { writtenDay } from "../../calendar.ts";
import { headedTable } from "../headed-table.ts";
import type { DraftRow } from "../laid-out.ts";
import { type Sheet, text, whole } from "../workbook-plan.ts";
import { cardHeading } from "./card-heading.ts";
import type { CardInput, CriterionOfCard } from "./card-report.ts";
import { CARD_SHEETS } from "./card-sheet-names.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Mục", width: 9 },
  { title: "Tiêu chí", width: 40 },
  { title: "Số, ký hiệu", width: 20 },
  { title: "Ngày", width: 12 },
  { title: "Cơ quan ban hành", width: 28 },
  { title: "Trích yếu", width: 54 },
];

/** Minh chứng: the documents that the agency names for its own points, in the order of the table. */
export function evidenceSheet(input: CardInput): Sheet | undefined {
  const listed = input.rows.flatMap((row) =>
    row.kind === "criterion" ? row.evidence.map((evidence) => ({ row, evidence })) : [],
  );
  if (listed.length === 0) return undefined;
  return headedTable(cardHeading(input), {
    name: CARD_SHEETS.evidence,
    title: "DANH MỤC TÀI LIỆU KIỂM CHỨNG",
    columns: COLUMNS,
    rows: listed.map(({ row, evidence }, index) => documentRow(row, evidence, index)),
    frozen: 3,
  });
}

const documentRow = (
  { code, title }: CriterionOfCard,
  { number, date, issuer, excerpt, underWay }: CriterionOfCard["evidence"][number],
  index: number,
): DraftRow => ({
  cells: [
    whole("maximum", index + 1),
    text("center", code),
    text("text", title),
    text("text", number ?? ""),
    text("center", date === undefined ? "" : writtenDay(date)),
    text("text", issuer ?? ""),
    text("text", [excerpt, underWay && "(đang thực hiện)"].filter(Boolean).join(" ")),
  ],
});
