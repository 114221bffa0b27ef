import type { NextWords } from "./next-word.ts";

/** One card, from building its sheet to its receipt. */
export const NEXT_CARD_WORDS = {
  clash: {
    do: { vi: "Chọn từng mục giữ theo bản nào", en: "Choose, item by item, which version stands" },
    after: {
      vi: "Chưa có gì bị ghi đè. Chọn xong, bảng được lập lại theo lựa chọn để xem trước khi nộp.",
      en: "Nothing was overwritten. The sheet is then built from your choice for you to look at before sending.",
    },
  },
  review: {
    do: { vi: "Xem lại lần cuối rồi gửi", en: "Look once more, then send" },
    after: {
      vi: "Gửi xong có biên nhận: số, giờ, tổng điểm, mã băm. Chưa ai thẩm định thì còn rút lại được.",
      en: "You get a receipt: number, time, total, hash. Until somebody verifies it you may withdraw it.",
    },
  },
  damaged: {
    do: { vi: "Khôi phục mẫu biểu", en: "Restore the form" },
    after: {
      vi: "Số liệu đã nhập được giữ nguyên; chỉ dòng, cột và công thức của mẫu được dựng lại.",
      en: "What was entered is kept; only the form's rows, columns and formulas are put back.",
    },
  },
  "other-table": {
    do: { vi: "Lập lại bảng theo bảng tiêu chí đã chốt", en: "Build the sheet again on the locked table" },
    after: {
      vi: "Trang tính này lập theo bảng tiêu chí khác. Số liệu được mang sang theo mã mục.",
      en: "This sheet was built on another table. Figures carry over by item.",
    },
  },
  overtaken: {
    do: { vi: "Lập lại bảng theo phiên bản mới nhất", en: "Build the sheet again on the newest revision" },
    after: {
      vi: "Đã có phiên bản mới hơn trang tính này. Trang tính đang mở không bị xóa khi chưa đồng ý.",
      en: "There is a newer revision than this sheet. The open sheet is not replaced unless you agree.",
    },
  },
  "lay-form": {
    do: {
      vi: "Tải mẫu biểu, điền, rồi thả lại vào đây",
      en: "Download the form, fill it, drop it back here",
    },
    after: {
      vi: "Mẫu .xlsx mở được bằng Excel 2010 trở lên hoặc LibreOffice. Thả lại thì được rà soát từng ô trước khi nộp.",
      en: "The .xlsx opens in Excel 2010 or later or LibreOffice. Dropped back, it is checked cell by cell before it is sent.",
    },
  },
  "sent-back": {
    do: { vi: "Bảng bị trả lại: {reason}", en: "Sent back: {reason}" },
    after: {
      vi: "Sửa rồi nộp lại. Bản bị trả lại không được tính cho đến khi nộp lại.",
      en: "Mend it and send it again. Until then it does not count.",
    },
  },
  "lay-again": {
    do: { vi: "Lập lại bảng để sửa rồi nộp lại", en: "Build the sheet again, mend it, send it again" },
    after: {
      vi: "Bản đã rút không được tính. Bảng mới có sẵn số liệu của bản đã rút.",
      en: "The withdrawn card does not count. The new sheet begins with its figures.",
    },
  },
  lay: {
    do: { vi: "Lập bảng chấm điểm", en: "Build the scoring sheet" },
    after: {
      vi: "Bảng có sẵn chỉ tiêu được giao và số liệu năm trước bên cạnh; nhập vào ô màu, rồi nộp.",
      en: "It comes with your targets and last year's figures beside; fill the coloured cells, then submit.",
    },
  },
  fill: {
    do: {
      vi: "Nhập tiếp: còn {left} tiêu chí, {errors} lỗi",
      en: "Go on: {left} item(s) left, {errors} to mend",
    },
    after: {
      vi: "Hết lỗi thì nút dưới cùng đổi thành nộp bảng.",
      en: "Without errors the button below becomes submit.",
    },
  },
  "edited-errors": {
    do: {
      vi: "Bảng đã sửa sau biên nhận: còn {errors} lỗi",
      en: "Edited since the receipt: {errors} to mend",
    },
    after: {
      vi: "Bản đã nộp vẫn được giữ và vẫn là bản được tính cho đến khi nộp lại.",
      en: "What was sent is kept and still counts until you send again.",
    },
  },
  edited: {
    do: { vi: "Nộp lại: bảng đã sửa sau biên nhận", en: "Send again: edited since the receipt" },
    after: {
      vi: "Bản đã nộp vẫn là bản được tính cho đến khi nộp lại.",
      en: "What was sent still counts until you send again.",
    },
  },
  "submit-late": {
    do: { vi: "Nộp ngay: đã quá hạn", en: "Submit now: it is past due" },
    after: {
      vi: "Chưa chốt kỳ thì vẫn nhận, có ghi “nộp muộn”; mức trừ theo bảng tiêu chí.",
      en: "Until the period closes it is taken, stamped late; the table says what that costs.",
    },
  },
  submit: {
    do: { vi: "Nộp bảng chấm điểm", en: "Submit the card" },
    after: {
      vi: "Cả bảng được rà soát lại, tóm tắt để xem trước, rồi mới gửi.",
      en: "The whole sheet is checked once more and summed up for you before it goes.",
    },
  },
  verified: {
    do: { vi: "Bảng tự chấm đã được thẩm định", en: "Your self-score is verified" },
    after: {
      vi: "Không rút lại được nữa. Nếu có chênh lệch, giải trình với tổ thư ký khối.",
      en: "It can no longer be withdrawn. Explain differences to the secretariat.",
    },
  },
  "sign-paper": {
    do: { vi: "In, trình ký và gửi bản giấy", en: "Print it, have it signed, send the paper" },
    after: {
      vi: "Đã nộp, đang chờ thẩm định. Trên mỗi trang in có số phiên bản và mã sáu ký tự để đối chiếu.",
      en: "It is sent and waits for verification. Every page bears the revision and a six-character code.",
    },
  },
  sent: {
    do: { vi: "Đã nộp, chờ thẩm định", en: "Sent, waiting for verification" },
    after: {
      vi: "Chưa ai thẩm định thì còn rút lại để sửa được.",
      en: "Until somebody verifies it you may withdraw it.",
    },
  },
} as const satisfies Readonly<Record<string, NextWords>>;
