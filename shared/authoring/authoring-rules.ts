import { LONGEST_TEXT } from "../card-limits.ts";
import { plainText } from "../report/plain-text.ts";
import type { Allowed, EntryRule } from "../report/workbook-plan.ts";
import { AUTHORING_HEADINGS, AUTHORING_SHEET_WORDS } from "../words/authoring-sheet.ts";
import type { AuthoringRole } from "./authoring-columns.ts";

/** The most points a table may write. */
const MOST = 9_999_999;
/** A matrix of many bands, or many conditions, in one cell. */
const LONGEST_PARAMETERS = 8000;

const PROMPTS: Partial<Readonly<Record<AuthoringRole, string>>> = {
  kind: "Chọn loại của dòng. Số liệu, dòng trừ, dòng cộng đứng dưới tiêu chí của nó.",
  code: "Mã của mục, ví dụ 1.2. Dòng số liệu: tên ngắn không dấu, ví dụ so-bao-cao-tre, để cách tính nhắc đến.",
  max: "Điểm tối đa, ví dụ 2,5. Tiêu chí chỉ có điểm cộng thì ghi 0.",
  rule: "Chọn cách tính trong danh sách. Dòng số liệu: chọn kiểu số phải nhập.",
  parameters:
    "Ghi tham số của cách tính, các phần cách nhau bằng dấu chấm phẩy, ví dụ: số liệu: so-lan; mỗi lần: 0,5.",
  when: "Chỉ ghi khi dòng có điều kiện, ví dụ: đạt đủ điểm chuẩn; tre-han từ 0 đến hết 5; có ngay-gui.",
  deductAtMost: "Trừ nhiều nhất bao nhiêu điểm, ví dụ 1,5. Để trống là không có trần.",
  addAtMost: "Cộng nhiều nhất bao nhiêu điểm, ví dụ 1. Điểm cộng nên có trần.",
  verifier:
    "Tên hoặc mã cơ quan thẩm định ghi ở Quy định chung; nhiều cơ quan nối bằng dấu +. Để trống là tổ thư ký khối.",
  evidence: "Chọn Bắt buộc khi phải có minh chứng.",
  only: "Chỉ ghi khi tiêu chí dành cho một số cơ quan: tên hoặc mã, cách nhau bằng dấu chấm phẩy.",
  more: "Ví dụ: điểm thấp nhất: 0; tối đa cả cộng: 12; được báo không áp dụng; dòng trừ: miễn trừ: lý do.",
};

const REFUSALS = {
  list: "Ô này chỉ nhận giá trị có trong danh sách. Nhấn Alt và phím mũi tên xuống để chọn.",
  decimal: "Ô này nhận điểm từ 0 trở lên, tối đa hai chữ số thập phân, ví dụ 2,5.",
  text: `Ô này nhận tối đa ${LONGEST_TEXT} ký tự; cột Tham số tối đa ${LONGEST_PARAMETERS} ký tự.`,
} as const;

/** What the cell of a column lets through; the lists stand in hidden columns of the first rows. */
export function authoringRule(
  role: AuthoringRole,
  lists: { readonly kinds: string; readonly rules: string },
): EntryRule {
  const allowed = allowedIn(role, lists);
  return {
    allowed,
    title: plainText(AUTHORING_HEADINGS[role]),
    prompt: plainText(PROMPTS[role] ?? `Ghi tối đa ${LONGEST_TEXT} ký tự.`),
    refusal: plainText(REFUSALS[allowed.kind]),
  };
}

function allowedIn(
  role: AuthoringRole,
  { kinds, rules }: { readonly kinds: string; readonly rules: string },
):
  | Extract<Allowed, { kind: "list" | "text" }>
  | { readonly kind: "decimal"; readonly from: 0; readonly to: number } {
  switch (role) {
    case "kind":
      return { kind: "list", source: `=${kinds}` };
    case "rule":
      return { kind: "list", source: `=${rules}` };
    case "evidence":
      return { kind: "list", source: AUTHORING_SHEET_WORDS.required };
    case "max":
    case "deductAtMost":
    case "addAtMost":
      return { kind: "decimal", from: 0, to: MOST };
    case "parameters":
    case "only":
      return { kind: "text", atMost: LONGEST_PARAMETERS };
    default:
      return { kind: "text", atMost: LONGEST_TEXT };
  }
}
