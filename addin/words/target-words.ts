import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** Targets an agency registers ("đăng ký chỉ tiêu"). They come with the card and with the decisions. */
const TARGET_WORDS = {
  "targets.title": { vi: "Đăng ký chỉ tiêu", en: "Targets registered" },
  "targets.open": { vi: "Đăng ký chỉ tiêu", en: "Register targets" },
  "targets.change": { vi: "Sửa chỉ tiêu", en: "Change targets" },
  "targets.none": { vi: "chưa đăng ký", en: "none registered" },
  "targets.fields": { vi: "Chỉ tiêu theo bảng tiêu chí", en: "Targets of the table" },
  "targets.how": {
    vi: "Ô nào sửa thì ghi giá trị mới; để nguyên hoặc để trống thì chỉ tiêu đang có vẫn giữ. Viết số thập phân bằng dấu phẩy.",
    en: "Write over what changes; what is left as it is, or blank, stays in force.",
  },
  "targets.in-force": { vi: "Đang có hiệu lực: {value}", en: "In force: {value}" },
  "targets.none-in-force": { vi: "Chưa có chỉ tiêu", en: "No target yet" },
  "targets.no-inputs": {
    vi: "Bảng tiêu chí không có chỉ tiêu nào phải đăng ký cho đơn vị này.",
    en: "The table has no target for this agency to register.",
  },
  "targets.pick-agency": {
    vi: "Chọn đơn vị để xem các chỉ tiêu của đơn vị ấy.",
    en: "Pick an agency to see its targets.",
  },
  "targets.held-pledge": {
    vi: "Đơn vị đã ký giao ước thi đua: chỉ tiêu chỉ còn tổ thư ký khối sửa được, kèm lý do.",
    en: "The pledge is signed: only the secretariat still changes a target, with its reason.",
  },
  "targets.held-self-score": {
    vi: "Đơn vị đã nộp bảng tự chấm: chỉ tiêu chỉ còn tổ thư ký khối sửa được, kèm lý do.",
    en: "The self-score is submitted: only the secretariat still changes a target, with its reason.",
  },
} as const;

export type TargetWord = keyof typeof TARGET_WORDS;

export const sayOfTargets = (
  key: TargetWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(TARGET_WORDS[key], lang, facts);
