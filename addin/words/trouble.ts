import type { Lang } from "../../shared/words/format.ts";
import type { TroubleCode, WorkbookTrouble } from "../ports.ts";

type Words = Readonly<Record<Lang, string>>;

const TROUBLE = {
  "cell-edit": {
    vi: "Excel đang sửa dở một ô nên chưa làm được việc này. Số liệu vẫn còn nguyên. Hãy nhấn Enter để kết thúc sửa ô rồi thử lại.",
    en: "A cell is still being edited, so Excel could not do this. Nothing was changed. Press Enter to leave the cell, then try again.",
  },
  busy: {
    vi: "Excel đang bận hoặc đang mở một hộp thoại nên chưa làm được việc này. Số liệu vẫn còn nguyên. Hãy đóng hộp thoại nếu có, chờ vài giây rồi thử lại.",
    en: "Excel is busy or shows a dialog, so this could not be done. Your figures are safe. Close the dialog if there is one, wait a few seconds, then try again.",
  },
  "not-answering": {
    vi: "Excel không trả lời trong 30 giây nên chưa biết việc này đã làm xong hay chưa. Số liệu đã nhập vẫn còn trong sổ. Hãy lưu sổ, xem lại trang tính rồi thử lại; nếu vẫn không được, hãy đóng và mở lại Excel.",
    en: "Excel gave no answer for 30 seconds, so it is not known whether this was done. What you entered is still in the workbook. Save it, look at the sheet, then try again; if it stays so, close Excel and open it again.",
  },
  "session-lost": {
    vi: "Excel đã mất kết nối với sổ đang mở, hoặc một sổ khác đang được chọn. Số liệu đã lưu vẫn còn nguyên. Hãy chọn lại sổ này, hoặc tải lại trang (Excel trên web), rồi thử lại.",
    en: "Excel has lost its connection to this workbook, or another workbook is in front. What was saved is safe. Go back to this workbook, or reload the page (Excel on the web), then try again.",
  },
  protected: {
    vi: "Trang tính hoặc cấu trúc sổ đang được bảo vệ, có thể bằng mật khẩu, nên Excel không cho sửa. Số liệu vẫn còn nguyên. Hãy vào thẻ Xem lại (Review), bỏ bảo vệ trang tính và sổ làm việc, rồi thử lại.",
    en: "The sheet or the structure of the workbook is protected, perhaps with a password, so Excel refuses the change. Your figures are safe. On the Review tab unprotect the sheet and the workbook, then try again.",
  },
  "sheet-gone": {
    vi: "Không còn tìm thấy trang tính này trong sổ: có thể vừa bị xóa. Các trang tính khác và bảng đã nộp vẫn còn nguyên. Hãy hoàn tác (Ctrl+Z) hoặc chọn trang tính khác; cần thì lập lại bảng.",
    en: "This sheet is no longer in the workbook: it may just have been deleted. Other sheets and cards that were sent are safe. Undo (Ctrl+Z) or choose another sheet; build the sheet again if need be.",
  },
  "too-old": {
    vi: "Phiên bản Excel này quá cũ cho việc này. Số liệu vẫn còn nguyên. Hãy mở ngăn Bảng Vàng trong trình duyệt và dùng mẫu biểu .xlsx, hoặc cập nhật Excel.",
    en: "This version of Excel is too old for this. Your figures are safe. Open Bảng Vàng in a browser and use the .xlsx form, or update Excel.",
  },
  "workbook-full": {
    vi: "Sổ hoặc trang tính quá lớn để Excel làm việc này. Số liệu vẫn còn nguyên. Hãy xóa bớt trang tính không dùng, hoặc mở một sổ mới rồi làm lại.",
    en: "The workbook or the sheet is too large for this. Your figures are safe. Remove sheets you do not need, or do this in a new workbook.",
  },
  unexpected: {
    vi: "Excel không làm được việc này vì một lỗi không lường trước. Số liệu đã nhập vẫn còn trong sổ. Hãy lưu sổ rồi thử lại; nếu vẫn không được, hãy sao chép chẩn đoán gửi người quản trị.",
    en: "Excel could not do this because of an error nobody foresaw. What you entered is still in the workbook. Save it and try again; if it stays so, copy the diagnostics for the operator.",
  },
} as const satisfies Record<TroubleCode, Words>;

/** Why the workbook could not be reached or changed: what happened, what is safe, what to do. */
export const troubleInWords = ({ code }: WorkbookTrouble, lang: Lang): string => TROUBLE[code][lang];
