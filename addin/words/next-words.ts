/**
 * "Việc tiếp theo" for every person and state: `do` what to do now, `after` what happens then. Facts: {errors},
 * {warnings}, {left} criteria still to fill, {waiting} cards in the queue, {missing}, {toVerify}, {unsigned},
 * {agencies} counts of the bloc, {agency} whose card it is, {first} the first that waits.
 */
export const NEXT_WORDS = {
  practice: {
    do: { vi: "Thử nhập trên bảng luyện tập", en: "Try entering figures on the practice sheet" },
    after: {
      vi: "Số liệu minh họa của Cơ quan A, không bao giờ được gửi đi. Xong thì xóa trang tính này.",
      en: "Illustrative figures of Agency A, never sent anywhere. Delete the sheet when you are done.",
    },
  },
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
    do: { vi: "Tài khoản chưa được giao việc", en: "This account has no task yet" },
    after: {
      vi: "Đề nghị tổ thư ký khối ghi tên tài khoản vào năm thi đua, rồi tải lại.",
      en: "Ask the bloc's secretariat to enter this account in the season, then load again.",
    },
  },
  choose: {
    do: { vi: "Chọn năm, khối, kỳ", en: "Choose season, bloc and period" },
    after: { vi: "Lần sau ngăn này mở đúng chỗ đã chọn.", en: "Next time the pane opens where you left." },
  },
  "not-locked-mine": {
    do: { vi: "Chốt bảng tiêu chí của khối", en: "Lock the bloc's table" },
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
  "verify-no-self": {
    do: { vi: "{agency} chưa nộp bảng tự chấm", en: "{agency} has not sent its self-score" },
    after: {
      vi: "Chưa có gì để thẩm định. Đơn vị nộp thì hiện ở đây; xem tiến độ để nhắc.",
      en: "There is nothing to verify yet. It shows here once it is sent; see the progress board to remind.",
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
  "lay-again": {
    do: { vi: "Lập lại bảng để sửa rồi nộp lại", en: "Build the sheet again, mend it, send it again" },
    after: {
      vi: "Bản đã rút không được tính. Bảng mới có sẵn số liệu của bản đã rút.",
      en: "The withdrawn card does not count. The new sheet begins with its figures.",
    },
  },
  "verify-lay": {
    do: { vi: "Lập bảng thẩm định {agency}", en: "Build the verification sheet of {agency}" },
    after: {
      vi: "Điểm tự chấm đứng cạnh ô thẩm định; chỉ các mục được giao mới mở để nhập.",
      en: "The self-score stands beside; only the items given to you are open.",
    },
  },
  lay: {
    do: { vi: "Lập bảng chấm điểm", en: "Build the scoring sheet" },
    after: {
      vi: "Bảng có sẵn chỉ tiêu được giao và số liệu năm trước bên cạnh; nhập vào ô màu, rồi nộp.",
      en: "It comes with your targets and last year's figures beside; fill the coloured cells, then submit.",
    },
  },
  "verify-fill": {
    do: { vi: "Thẩm định tiếp {agency}: còn {errors} lỗi", en: "Go on verifying {agency}: {errors} to mend" },
    after: {
      vi: "Mọi chênh lệch với điểm tự chấm phải nêu lý do; hết lỗi thì gửi kết quả.",
      en: "Every difference from the self-score needs a reason; without errors the result can be sent.",
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
  "verify-left": {
    do: { vi: "Thẩm định {agency}: còn {left} tiêu chí", en: "Verify {agency}: {left} item(s) left" },
    after: {
      vi: "Mục đúng như tự chấm thì “Lấy theo điểm tự chấm”. Gửi khi chưa chấm hết vẫn được; mục để trống là chưa thẩm định.",
      en: "Where the self-score is right, take it. What is left blank counts as not verified, also when you send.",
    },
  },
  "verify-submit": {
    do: { vi: "Gửi kết quả thẩm định {agency}", en: "Send the verification of {agency}" },
    after: { vi: "Gửi xong chuyển sang đơn vị tiếp theo.", en: "Then comes the next agency." },
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
  "pick-card": {
    do: { vi: "Chọn bảng cần chấm", en: "Pick the card to score" },
    after: {
      vi: "Bảng tự chấm của đơn vị và các bảng chấm chéo đứng trong danh sách dưới đây.",
      en: "Your self-score and the cross-scores stand in the list below.",
    },
  },
  "verify-next": {
    do: { vi: "Thẩm định {first}: {toVerify} đơn vị đang chờ", en: "Verify {first}: {toVerify} waiting" },
    after: {
      vi: "Mở bảng của đơn vị rồi lập bảng thẩm định.",
      en: "Open the agency, then build its verification sheet.",
    },
  },
  chase: {
    do: { vi: "Nhắc {missing} đơn vị quá hạn chưa nộp", en: "Remind {missing} overdue agencies" },
    after: {
      vi: "Có sẵn lời nhắc để sao chép. Bảng gửi qua thư, Zalo thì “Nhận nhiều tệp”.",
      en: "A reminder is ready to copy. Files that come by mail or chat go to “Take in files”.",
    },
  },
  collect: {
    do: { vi: "Thu bảng tự chấm: còn {missing} đơn vị", en: "Collect self-scores: {missing} missing" },
    after: {
      vi: "Đơn vị tự nộp, hoặc gửi tệp để tổ thư ký “Nhận nhiều tệp” (nhập thay).",
      en: "Agencies send themselves, or send a file for the secretariat to take in.",
    },
  },
  "verify-wait": {
    do: { vi: "Chờ {missing} đơn vị nộp bảng tự chấm", en: "Wait for {missing} self-score(s)" },
    after: { vi: "Những bảng đã nộp đều đã thẩm định.", en: "All that came is verified." },
  },
  unsigned: {
    do: { vi: "Ghi nhận {unsigned} bản ký chưa về", en: "Record {unsigned} signed copies still to come" },
    after: {
      vi: "Ghi số, ngày của bản có chữ ký thủ trưởng đơn vị. Việc này không làm thay đổi điểm.",
      en: "Enter number and date of the paper the head signed. It changes no figures.",
    },
  },
  "verify-done": {
    do: { vi: "Đã thẩm định xong", en: "Verification is done" },
    after: { vi: "Đơn vị nào nộp lại thì hiện ở đây.", en: "Whoever sends again shows here." },
  },
  "bloc-done": {
    do: { vi: "Xem bảng xếp hạng tạm tính", en: "Look at the preliminary standings" },
    after: {
      vi: "Các bảng đã về và đã thẩm định. Tiếp theo là chốt kỳ và họp khối.",
      en: "All cards are in and verified. Next: close the period and meet.",
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
} as const satisfies Record<
  string,
  {
    readonly do: { readonly vi: string; readonly en: string };
    readonly after: { readonly vi: string; readonly en: string };
  }
>;

export type NextId = keyof typeof NEXT_WORDS;
