import type { Worded } from "./words.ts";

/** Of a form that was damaged and what of it can be had back. */
export const DAMAGE_BOX_WORDS = {
  "damage.title": { vi: "Mẫu biểu bị thay đổi", en: "The form was changed" },
  "damage.safe": {
    vi: "Số liệu đã nhập vẫn còn. Khôi phục sẽ dựng lại dòng, cột, công thức, khóa ô và kiểm tra nhập; số liệu giữ nguyên.",
    en: "What was entered is there. Restoring puts rows, columns, formulas, locks and validation back and keeps it.",
  },
  "damage.safe-but-rows": {
    vi: "Số liệu ở các dòng còn lại được giữ nguyên. Nếu vừa xóa nhầm, hãy hoàn tác (Ctrl+Z) để lấy lại số liệu của dòng thiếu; nếu không, khôi phục sẽ dựng lại dòng ấy với số liệu được giao, phần đã nhập thì nhập lại.",
    en: "Figures in the other rows are kept. If it was just deleted by mistake, undo (Ctrl+Z) to have that row's figures back; otherwise restoring puts the row back with what is given, and what was entered in it is entered again.",
  },
  "damage.safe-with-rows": {
    vi: "Số liệu ở các dòng còn lại được giữ nguyên. Nếu vừa xóa nhầm, có thể hoàn tác (Ctrl+Z); nếu không, khôi phục sẽ dựng lại dòng thiếu cùng những số liệu được chọn dưới đây.",
    en: "Figures in the other rows are kept. If it was just deleted by mistake it can be undone (Ctrl+Z); otherwise restoring puts the row back with the figures picked below.",
  },
  "damage.offer": {
    vi: "Lấy lại số liệu của dòng đã mất:",
    en: "Bring back the figures of rows that are gone:",
  },
  "damage.from-read": { vi: "theo lần đọc {at}", en: "as read at {at}" },
  "damage.from-waiting": {
    vi: "theo bảng chờ gửi từ {at}",
    en: "as in the card waiting to be sent since {at}",
  },
  "damage.from-revision": { vi: "theo phiên bản {revision}", en: "as in revision {revision}" },
  "damage.rules-only": {
    vi: "Không số liệu nào bị mất và bảng vẫn nộp được; Excel chỉ không còn báo ngay khi gõ sai ở những ô này. Khôi phục sẽ đặt lại kiểm tra nhập; số liệu giữ nguyên.",
    en: "No figure is lost and the card can be sent; Excel just no longer warns at once in these cells. Restoring puts validation back and keeps every figure.",
  },
  "damage.repair": {
    vi: "Khôi phục mẫu biểu (giữ số liệu đã nhập)",
    en: "Restore the form (keeps what was entered)",
  },
  "damage.more": { vi: "và {count} chỗ khác", en: "and {count} more" },
  "damage.yes": { vi: "có", en: "yes" },
  "damage.no": { vi: "không", en: "no" },
} as const satisfies Readonly<Record<string, Worded>>;
