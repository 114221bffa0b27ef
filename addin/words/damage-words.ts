import type { Damage } from "../../shared/sheet/sheet-reading.ts";
import type { Worded } from "./words.ts";

/** What was done to a form, with its cell. */
export const DAMAGE_WORDS = {
  "row-missing": { vi: "Thiếu dòng {code} “{title}”.", en: "Row {code} “{title}” is missing." },
  "row-repeated": {
    vi: "{cell}: dòng {code} “{title}” bị lặp.",
    en: "{cell}: row {code} “{title}” is repeated.",
  },
  "row-unknown": { vi: "{cell}: dòng không thuộc mẫu.", en: "{cell}: a row that is not of the form." },
  "text-changed": {
    vi: "{cell}: chữ của mẫu ở mục {code} bị sửa.",
    en: "{cell}: the form's words at item {code} were changed.",
  },
  "formula-lost": {
    vi: "{cell}: công thức ở mục {code} bị ghi đè.",
    en: "{cell}: the formula at item {code} was overwritten.",
  },
  "columns-moved": {
    vi: "{cell}: cột bị chèn, xóa hoặc chuyển chỗ.",
    en: "{cell}: columns were inserted, deleted or moved.",
  },
} as const satisfies Record<Damage["kind"], Worded>;
