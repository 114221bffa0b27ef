import type { Damage } from "../sheet/sheet-reading.ts";
import type { Lang } from "./format.ts";

/** What was done to a form and what it means for its figures. The cell is said beside; `{name}` takes a fact. */
export const DAMAGE_WORDS = {
  "row-missing": {
    vi: "Thiếu dòng {code} “{title}”: số liệu của dòng này không còn ở đây.",
    en: "Row {code} “{title}” is missing: its figures are not here any more.",
  },
  "row-repeated": {
    vi: "Dòng {code} “{title}” bị lặp: không rõ số liệu ở dòng nào đúng.",
    en: "Row {code} “{title}” is repeated: nobody knows whose figures are meant.",
  },
  "row-unknown": {
    vi: "Dòng này không thuộc mẫu; nội dung ghi ở đây không được tính.",
    en: "This row is not of the form; what is written here does not count.",
  },
  "text-changed": {
    vi: "Chữ của mẫu ở mục {code} bị sửa; điểm vẫn tính theo bảng tiêu chí của khối.",
    en: "The form's words at item {code} were changed; points still follow the bloc's table.",
  },
  "formula-lost": {
    vi: "Công thức ở mục {code} bị ghi đè; số ghi ở đây không được tính, điểm tính lại từ số liệu đã nhập.",
    en: "The formula at item {code} was overwritten; the figure here does not count, points are computed from what was entered.",
  },
  "columns-moved": {
    vi: "Cột bị chèn, xóa hoặc chuyển chỗ: số liệu có thể đứng nhầm cột.",
    en: "Columns were inserted, deleted or moved: figures may stand in the wrong one.",
  },
  "cells-merged": {
    vi: "Các ô trong bảng bị gộp: Excel chỉ giữ nội dung của ô đầu, số liệu ở những ô còn lại không còn ở đây.",
    en: "Cells of the table were merged: Excel keeps the first cell only, figures in the others are not here any more.",
  },
  "rule-lost": {
    vi: "Kiểm tra nhập của ô ở mục {code} bị xóa hoặc bị dán đè: Excel không còn chặn số sai ở đây; ngăn này vẫn rà soát như thường.",
    en: "Excel's validation at item {code} was removed or pasted over: Excel no longer stops a wrong figure here; this pane still checks it.",
  },
  unprotected: {
    vi: "Trang tính không còn được bảo vệ: công thức và chữ của mẫu có thể bị ghi đè mà không ai biết.",
    en: "The sheet is no longer protected: formulas and words of the form may be overwritten unnoticed.",
  },
} as const satisfies Record<Damage["kind"], Readonly<Record<Lang, string>>>;

/** Damage as it is known where forms are read or as the wire carries it; a fact the sentence needs and lacks is thrown. */
type Told = {
  readonly kind: Damage["kind"];
  readonly code?: string | undefined;
  readonly title?: string | undefined;
};

/** A sentence by itself; where it was done is `cell` of the damage, to be said beside. */
export const damageInWords = (damage: Told, lang: Lang): string =>
  DAMAGE_WORDS[damage.kind][lang].replace(/\{(code|title)\}/g, (_, name: "code" | "title") => {
    const fact = damage[name];
    if (fact === undefined) throw new Error(`damage ${damage.kind} lacks the fact ${name}`);
    return fact;
  });
