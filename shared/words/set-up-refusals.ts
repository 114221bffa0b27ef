/** Refusals about setting up seasons, blocs and agencies. */
export const SET_UP_REFUSAL_WORDS = {
  "set-up-refused": {
    status: 422,
    vi: "Chưa lập được năm thi đua như đã nhập. Chưa có gì được ghi; nội dung đang nhập vẫn còn nguyên. Sửa hết các chỗ dưới đây rồi ghi lại.",
    en: "The season cannot be set up as entered. Nothing was stored and nothing you entered is lost; fix each place below and keep it again.",
  },
  "season-taken": {
    status: 409,
    vi: "Mã năm thi đua này đã có người dùng. Chưa có gì bị ghi đè; chọn mã khác, hoặc mở năm thi đua ấy nếu tài khoản có nhiệm vụ ở đó.",
    en: "This id is taken by another season. Nothing was overwritten; choose another id, or open that season if this account has a task in it.",
  },
  "stale-set-up": {
    status: 409,
    vi: "Đã có người khác sửa phần thiết lập trong lúc này. Chưa có gì bị ghi đè; xem bản mới rồi sửa lại trên bản ấy.",
    en: "Somebody else changed the set-up meanwhile. Nothing was overwritten; look at the new version and change that one.",
  },
  "set-up-unchanged": {
    status: 409,
    vi: "Không có gì thay đổi so với thiết lập đang có hiệu lực, nên không ghi phiên bản mới.",
    en: "Nothing differs from the set-up as it is: no new version was kept.",
  },
} as const;
