import type { Round } from "../../../shared/rubric.ts";

type Said = { readonly vi: string; readonly en: string };

/**
 * Why a filled form of a folder is not counted: what happened, what is safe, what to do. The file and the sheet stand
 * before the sentence; `{name}` takes a fact.
 */
export const FORM_WORDS = {
  "form-with-errors": {
    vi: "Bảng chấm điểm còn {count} lỗi nên chưa được tính. Số liệu đã điền vẫn nguyên trong tệp; sửa các ô dưới đây, lưu rồi tổng hợp lại.",
    en: "The scorecard has {count} error(s) and was not counted. What was filled in is still in the file; mend the cells below, save and tally again.",
  },
  "form-damaged": {
    vi: "Mẫu bị sửa ở những chỗ có thể làm mất hoặc lẫn số liệu nên chưa được tính. Tệp vẫn còn nguyên; lập mẫu mới bằng “npm run forms”, chép số liệu sang rồi tổng hợp lại.",
    en: "The form was changed where figures may be lost or mixed up, and was not counted. The file is untouched; make a fresh form with “npm run forms”, copy the figures and tally again.",
  },
  "rubric-mismatch": {
    vi: "Mẫu lập theo bảng tiêu chí khác với bảng của khối trong thư mục này nên chưa được tính. Tệp vẫn còn nguyên; lập mẫu mới bằng “npm run forms”, chép số liệu sang rồi tổng hợp lại.",
    en: "The form was made from another table than the bloc's in this folder and was not counted. The file is untouched; make a fresh form with “npm run forms”, copy the figures and tally again.",
  },
  "form-repeated": {
    vi: "Cùng một bảng chấm điểm có ở nhiều chỗ ({places}), không rõ bản nào đúng nên chưa tính bản nào. Các tệp vẫn còn nguyên; giữ lại một bản, bỏ các bản kia ra khỏi thư mục rồi tổng hợp lại.",
    en: "The same scorecard stands in several places ({places}); nobody knows which one is meant, so none was counted. The files are untouched; keep one, take the others out of the folder and tally again.",
  },
  "form-and-card": {
    vi: "Bảng chấm điểm này vừa có trong scorecards/ (tệp JSON) vừa có trong mẫu đã điền, không rõ bản nào đúng nên chưa tính bản nào. Các tệp vẫn còn nguyên; giữ lại một bản, bỏ bản kia ra khỏi thư mục rồi tổng hợp lại.",
    en: "This scorecard is given both in scorecards/ (a JSON file) and as a filled form; nobody knows which one is meant, so neither was counted. The files are untouched; keep one, take the other out of the folder and tally again.",
  },
  "form-unknown": {
    vi: "Tệp không có trang tính nào là mẫu chấm điểm của Bảng Vàng (hoặc ô A1 mang mã của mẫu đã bị xóa, trang tính bị ẩn) nên chưa được tính. Tệp vẫn còn nguyên; lập mẫu mới bằng “npm run forms”, chép số liệu sang rồi tổng hợp lại.",
    en: "No sheet of the file is a scoring form of Bảng Vàng (or its code in cell A1 is gone, or the sheet is hidden), so nothing of it was counted. The file is untouched; make a fresh form with “npm run forms”, copy the figures and tally again.",
  },
} as const satisfies Record<string, Said>;

/** What a form's file is called, by its round, without signs so that every file system takes it. */
export const FILE_WORDS = {
  self: "tu-cham",
  cross: "cham-cheo",
  verified: "tham-dinh",
  second: "phuc-tra",
  council: "hoi-dong",
} as const satisfies Record<Round, string>;

/** A sentence in both languages with its facts put in. */
export function bothSaid(words: Said, facts: Readonly<Record<string, string | undefined>> = {}): Said {
  const filled = (text: string) => text.replace(/\{([a-z]+)\}/g, (_, name: string) => facts[name] ?? "");
  return { vi: filled(words.vi), en: filled(words.en) };
}
