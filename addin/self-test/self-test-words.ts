import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled, type Worded } from "../words/words.ts";

const WORDS = {
  title: { vi: "Tự kiểm trong Excel", en: "Self-test in Excel" },
  about: {
    vi: "Trang này thử xem Excel trên máy này có làm đúng những gì Bảng Vàng cần không. Nó thêm các trang tính số liệu minh họa vào sổ đang mở, thử, rồi xóa đúng các trang ấy. Việc này mất vài phút; sau đó không hoàn tác (Ctrl+Z) được những việc đã làm trước. Không có gì được gửi đi đâu.",
    en: "This page tries whether the Excel of this machine does what Bảng Vàng needs. It adds sheets with invented figures to the open workbook, tries them, and removes exactly those sheets. It takes a few minutes; what you did before can then no longer be undone (Ctrl+Z). Nothing is sent anywhere.",
  },
  mark: { vi: "SỐ LIỆU MINH HỌA", en: "INVENTED FIGURES" },
  run: { vi: "Chạy tự kiểm", en: "Run the self-test" },
  again: { vi: "Chạy lại", en: "Run again" },
  "not-empty": {
    vi: "Sổ đang mở đã có dữ liệu. Tự kiểm không sửa các trang đang có, chỉ thêm trang mới rồi xóa các trang mới ấy; nhưng nên dùng một sổ trống. Chạy trong sổ này?",
    en: "The open workbook is not empty. The self-test changes none of its sheets and only adds and removes its own; an empty workbook is better all the same. Run it in this one?",
  },
  "run-here": { vi: "Vẫn chạy trong sổ này", en: "Run it here" },
  "not-here": { vi: "Thôi", en: "Do not" },
  running: { vi: "Đang thử {number}/{count}: {name}", en: "Trying {number} of {count}: {name}" },
  wait: {
    vi: "Xin đừng gõ vào trang tính cho đến khi xong.",
    en: "Please do not type in the sheets until it is over.",
  },
  progress: { vi: "Tiến độ", en: "Progress" },
  "all-passed": {
    vi: "Đạt cả {count} mục. Các trang thử đã được xóa khỏi sổ.",
    en: "All {count} passed. The trial sheets were removed from the workbook.",
  },
  "some-failed": {
    vi: "Không đạt {failed}/{count} mục. Hãy tải hoặc sao chép báo cáo và gửi người phụ trách phần mềm. Nếu còn trang tính “co-quan-a”, “co-quan-b” hoặc “Tự kiểm” trong sổ thì có thể xóa.",
    en: "{failed} of {count} failed. Download or copy the report and send it to whoever looks after the software. Sheets named “co-quan-a”, “co-quan-b” or “Tự kiểm” that are left in the workbook can be deleted.",
  },
  results: { vi: "Kết quả", en: "Results" },
  passed: { vi: "Đạt", en: "Passed" },
  failed: { vi: "Không đạt", en: "Failed" },
  cost: { vi: "{ms} mili giây, {syncs} lượt gọi Excel", en: "{ms} ms, {syncs} syncs" },
  download: { vi: "Tải báo cáo (.json)", en: "Download the report (.json)" },
  copy: { vi: "Sao chép báo cáo", en: "Copy the report" },
  copied: { vi: "Đã sao chép báo cáo.", en: "The report was copied." },
  "not-copied": {
    vi: "Excel không cho sao chép. Hãy chọn toàn bộ chữ trong ô dưới đây rồi sao chép.",
    en: "Excel lets nothing be copied. Select all the text below and copy it.",
  },
  report: { vi: "Nội dung báo cáo", en: "The report" },
  private: {
    vi: "Báo cáo chỉ có phiên bản Excel, kết quả và thời gian thử; không có tên người, tên tệp hay số liệu của sổ.",
    en: "The report holds the version of Excel, results and times only; no names, no file name, nothing of the workbook.",
  },
  back: { vi: "Về ngăn làm việc", en: "Back to the pane" },
  "no-excel": {
    vi: "Trang này chỉ chạy trong ngăn của Excel. Trong trình duyệt thường không có gì để thử. Hãy mở ngăn Bảng Vàng trong Excel, rồi mở địa chỉ này từ đó.",
    en: "This page runs only in a pane of Excel; in a plain browser there is nothing to try. Open the Bảng Vàng pane in Excel, and this address from there.",
  },
  "too-old": {
    vi: "Phiên bản Excel này chưa có ExcelApi 1.8 nên không dùng được phần bổ trợ. Sổ không bị thay đổi. Hãy dùng ngăn trong trình duyệt và mẫu biểu .xlsx.",
    en: "This Excel lacks ExcelApi 1.8, so it cannot use the add-in. The workbook was not changed. Use the pane in a browser and the .xlsx form.",
  },
  silent: {
    vi: "Không tải được thư viện office.js của Microsoft, nên chưa thử được. Sổ không bị thay đổi. Hãy kiểm tra mạng, proxy rồi mở lại.",
    en: "Microsoft's office.js could not be loaded, so nothing was tried. The workbook was not changed. Check the network and the proxy, then open this again.",
  },
  language: { vi: "English", en: "Tiếng Việt" },
} as const satisfies Record<string, Worded>;

export type SelfTestWord = keyof typeof WORDS;

export const tell = (word: SelfTestWord, lang: Lang, facts: Readonly<Record<string, Fact>> = {}): string =>
  filled(WORDS[word], lang, facts);
