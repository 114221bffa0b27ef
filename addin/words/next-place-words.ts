import type { NextWords } from "./next-word.ts";

/** Before there is a card to work on, and after there is none any more. */
export const NEXT_PLACE_WORDS = {
  practice: {
    do: { vi: "Thử nhập trên bảng luyện tập", en: "Try entering figures on the practice sheet" },
    after: {
      vi: "Số liệu minh họa của Cơ quan A, không bao giờ được gửi đi. Xong thì xóa trang tính này.",
      en: "Illustrative figures of Agency A, never sent anywhere. Delete the sheet when you are done.",
    },
  },
  "waiting-offline": {
    do: {
      vi: "Chờ có mạng: {waiting} bảng chưa gửi",
      en: "Waiting for the network: {waiting} card(s) not sent",
    },
    after: {
      vi: "Bảng được giữ trên máy này, đóng Excel vẫn còn. Có mạng lại thì tự gửi, không gửi trùng.",
      en: "They are kept on this machine, also when Excel closes, and go by themselves once, when the network is back.",
    },
  },
  "sign-in": {
    do: { vi: "Đăng nhập", en: "Sign in" },
    after: {
      vi: "Dùng tài khoản cơ quan. Sau đó ngăn này cho biết việc phải làm và thời hạn.",
      en: "Use your agency's account. This pane then says what to do and by when.",
    },
  },
  waiting: {
    do: { vi: "Gửi {waiting} bảng đang chờ", en: "Send {waiting} waiting card(s)" },
    after: {
      vi: "Mỗi bảng gửi đúng một lần; được nhận thì có biên nhận, bị từ chối thì vẫn còn ở đây kèm lý do.",
      en: "Each is sent once; taken, it gets a receipt; refused, it stays here with the reason.",
    },
  },
  offline: {
    do: { vi: "Không có mạng", en: "No network" },
    after: {
      vi: "Vẫn nhập tiếp được trên trang tính. Có mạng lại thì thử lại.",
      en: "You can go on entering in the sheet. Try again when the network is back.",
    },
  },
  loading: {
    do: { vi: "Đang tải…", en: "Loading…" },
    after: { vi: "Chờ trong giây lát.", en: "One moment." },
  },
  "desks-failed": {
    do: { vi: "Thử tải lại danh sách việc", en: "Try to load your tasks again" },
    after: {
      vi: "Số liệu trên trang tính vẫn còn nguyên.",
      en: "What is in the sheet is untouched.",
    },
  },
  "no-seat": {
    do: { vi: "Nhập mã mời", en: "Enter your invitation code" },
    after: {
      vi: "Tài khoản này chưa có nhiệm vụ. Mã do tổ thư ký khối hoặc cơ quan thường trực Hội đồng gửi; chưa có thì đề nghị họ mời.",
      en: "This account has no task yet. The secretariat or the council office sends the code; ask them for one.",
    },
  },
  choose: {
    do: { vi: "Chọn năm, khối, kỳ", en: "Choose season, bloc and period" },
    after: { vi: "Lần sau ngăn này mở đúng chỗ đã chọn.", en: "Next time the pane opens where you left." },
  },
  "not-locked-mine": {
    do: { vi: "Soạn và chốt bảng tiêu chí của khối", en: "Write and lock the bloc's table" },
    after: {
      vi: "Chốt xong, các đơn vị mới lập được bảng tự chấm.",
      en: "Only then can agencies build their sheets.",
    },
  },
  "not-locked": {
    do: { vi: "Chờ tổ thư ký khối chốt bảng tiêu chí", en: "Wait for the secretariat to lock the table" },
    after: {
      vi: "Chốt xong thì lập được bảng chấm điểm. Tải lại để xem.",
      en: "Then the sheet can be built. Load again to see.",
    },
  },
  published: {
    do: { vi: "Xem kết quả đã công bố", en: "See the published result" },
    after: { vi: "Kết quả không thay đổi nữa.", en: "It changes no more." },
  },
  "reopen-consent": {
    do: { vi: "Xem đề nghị mở lại kỳ chấm", en: "Look at the request to reopen the period" },
    after: {
      vi: "Tổ thư ký khối đã đề nghị; mở lại phải do hai người. Không đồng ý thì không phải ghi gì.",
      en: "The secretariat asked; two people reopen a period. To refuse, record nothing.",
    },
  },
  "reopen-wait": {
    do: { vi: "Chờ đồng ý mở lại kỳ chấm", en: "Wait for consent to reopen the period" },
    after: {
      vi: "Khối phó hoặc cơ quan thường trực Hội đồng đồng ý thì lại nhận bảng.",
      en: "Once the deputy or the council office agrees, cards are taken again.",
    },
  },
  "closed-unsent": {
    do: { vi: "Kỳ chấm đã chốt khi chưa có bảng", en: "The period closed without your card" },
    after: {
      vi: "Liên hệ tổ thư ký khối nếu cần mở lại. Số liệu trên trang tính vẫn còn nguyên.",
      en: "Ask the secretariat if it must be reopened. What is in the sheet is untouched.",
    },
  },
  closed: {
    do: { vi: "Xem bảng xếp hạng", en: "See the standings" },
    after: {
      vi: "Kỳ chấm đã chốt, không nhận thêm bảng.",
      en: "The period is closed and takes no more cards.",
    },
  },
  "closed-sealed": {
    do: { vi: "Kỳ chấm đã chốt, chờ khối công bố", en: "The period is closed; wait for the bloc to publish" },
    after: {
      vi: "Không nhận thêm bảng. Điểm của khối chưa mở cho đơn vị thành viên.",
      en: "It takes no more cards. The bloc's figures are not open to members yet.",
    },
  },
  "closed-bloc": {
    do: { vi: "Tải bảng xếp hạng cho cuộc họp khối", en: "Download the standings for the meeting" },
    after: {
      vi: "Kỳ chấm đã chốt, không nhận thêm bảng.",
      en: "The period is closed and takes no more cards.",
    },
  },
  "pick-card": {
    do: { vi: "Chọn bảng cần chấm", en: "Pick the card to score" },
    after: {
      vi: "Bảng tự chấm của đơn vị và các bảng chấm chéo đứng trong danh sách dưới đây.",
      en: "Your self-score and the cross-scores stand in the list below.",
    },
  },
} as const satisfies Readonly<Record<string, NextWords>>;
