import type { AlertStyle } from "./validation.ts";

/** What a person sees after an entry: nothing, a refusal, or a question that keeping the entry answers. */
export type Typed =
  | { readonly kind: "ok" }
  | {
      readonly kind: "refused";
      readonly because: "protected" | "validation" | "formula" | "too-long" | "structure";
      readonly title: string;
      readonly message: string;
    }
  | {
      readonly kind: "asks";
      readonly style: Exclude<AlertStyle, "Stop">;
      readonly title: string;
      readonly message: string;
    };

export const OK: Typed = { kind: "ok" };

type Reason = Extract<Typed, { kind: "refused" }>["because"];

/** Our wording of Excel's own messages; a validation's own message stands instead of the one here. */
const MESSAGES: Readonly<Record<"vi" | "en", Readonly<Record<Reason, string>>>> = {
  vi: {
    protected: "Ô này bị khoá vì trang tính đang được bảo vệ. Hãy bỏ bảo vệ trang tính trước khi sửa.",
    validation: "Giá trị này không đúng với điều kiện nhập liệu đã đặt cho ô.",
    formula: "Công thức viết chưa đúng. Hãy kiểm tra dấu ngoặc, dấu phân cách và tên hàm.",
    "too-long": "Một ô chứa nhiều nhất 32767 ký tự.",
    structure: "Không làm được: thao tác này chia cắt một vùng ô đã gộp.",
  },
  en: {
    protected: "The cell is locked because the sheet is protected. Unprotect the sheet before changing it.",
    validation: "This value does not meet the data validation set for the cell.",
    formula: "There is a problem with this formula. Check brackets, separators and names of functions.",
    "too-long": "A cell holds at most 32767 characters.",
    structure: "This cannot be done: it would cut a merged area in two.",
  },
};

export const refused = (
  because: Reason,
  language: "vi" | "en",
  own: { readonly title?: string; readonly message?: string } = {},
): Typed => ({
  kind: "refused",
  because,
  title: own.title || "Excel",
  message: own.message || MESSAGES[language][because],
});
