/** What was done, read out once. */
export const SAID_WORDS = {
  "said.laid": { vi: "Đã lập trang tính “{sheet}”.", en: "The sheet “{sheet}” is built." },
  "said.repaired": {
    vi: "Đã khôi phục mẫu biểu, số liệu đã nhập được giữ nguyên.",
    en: "The form is restored; what was entered is kept.",
  },
  "said.repaired-with": {
    vi: "Đã khôi phục mẫu biểu, số liệu đã nhập được giữ nguyên. Đã lấy lại số liệu của mục {rows}: hãy xem lại các ô ấy.",
    en: "The form is restored; what was entered is kept. The figures of item {rows} are back: look at those cells.",
  },
  "said.checked": { vi: "Đã rà soát lại: {errors} lỗi.", en: "Checked again: {errors} to mend." },
  "said.no-sheet": {
    vi: "Sổ này chưa có bảng chấm điểm ấy. Hãy lập bảng trước.",
    en: "This workbook has no sheet of that card yet. Build it first.",
  },
  "said.no-problem": { vi: "Không còn lỗi hay cảnh báo nào.", en: "There is nothing to mend or to note." },
  "said.at-problem": { vi: "Lỗi {at} trên {of}.", en: "Problem {at} of {of}." },
  "said.not-ready": {
    vi: "Chưa nộp được: còn {errors} lỗi. Chưa có gì được gửi.",
    en: "Not ready: {errors} to mend. Nothing was sent.",
  },
  "said.acknowledge-first": {
    vi: "Chưa gửi: hãy xem các cảnh báo rồi đánh dấu đã xem.",
    en: "Not sent: look at the warnings and tick that you have seen them.",
  },
  "said.choose-all": {
    vi: "Còn {left} mục chưa chọn giữ theo bản nào.",
    en: "{left} item(s) still to choose.",
  },
  "said.damaged": {
    vi: "Chưa nộp được: mẫu biểu bị thay đổi. Khôi phục mẫu biểu rồi nộp.",
    en: "Not ready: the form was changed. Restore it, then submit.",
  },
  "said.practice-ready": {
    vi: "Bảng luyện tập không còn lỗi. Bảng thật đến đây thì nộp được; bảng này không gửi đi đâu.",
    en: "The practice sheet has no mistakes. A real one could be sent now; this one goes nowhere.",
  },
  "said.sent": { vi: "Đã nộp. Biên nhận: phiên bản {revision}.", en: "Sent. Receipt: revision {revision}." },
  "said.queued": {
    vi: "Không có mạng: bảng được giữ trên máy này và tự gửi khi có mạng lại.",
    en: "No network: the card is kept on this machine and goes when the network is back.",
  },
  "said.withdrawn": {
    vi: "Đã rút lại để sửa. Bản đã rút không được tính.",
    en: "Withdrawn. It does not count until you send again.",
  },
  "said.waiting-sent": { vi: "Đã gửi {count} bảng đang chờ.", en: "{count} waiting card(s) sent." },
  "said.still-waiting": {
    vi: "Chưa gửi được; {count} bảng vẫn còn giữ trên máy.",
    en: "Not sent yet; {count} still kept here.",
  },
  "said.self-copied": {
    vi: "Đã lấy theo điểm tự chấm: {cells} ô.",
    en: "Copied from the self-score: {cells} cell(s).",
  },
  "said.copy-recorded": { vi: "Đã ghi nhận bản ký.", en: "The signed copy is recorded." },
  "said.registered": { vi: "Đã ghi đăng ký.", en: "Registered." },
  "said.dossier-received": { vi: "Đã tiếp nhận hồ sơ.", en: "The dossier is received." },
  "said.dossier-returned": { vi: "Đã trả lại hồ sơ.", en: "The dossier is returned." },
  "said.dossier-accepted": { vi: "Đã chấp nhận hồ sơ.", en: "The dossier is accepted." },
  "said.result-recorded": { vi: "Đã ghi biểu kết quả khối.", en: "The bloc's result is recorded." },
  "said.decided": { vi: "Đã ghi quyết định.", en: "Recorded." },
  "said.granted": { vi: "Đã ghi {recorded} kết quả khen thưởng.", en: "{recorded} result(s) recorded." },
  "said.granted-some": {
    vi: "Đã ghi {recorded} kết quả; {refused} dòng chưa ghi được, còn nguyên để sửa.",
    en: "{recorded} recorded; {refused} row(s) were refused and are kept to be mended.",
  },
  "said.table-saved": { vi: "Đã lưu bản thảo.", en: "The draft is saved." },
  "said.table-locked": {
    vi: "Đã chốt bảng tiêu chí, phiên bản {version}.",
    en: "The table is locked, version {version}.",
  },
  "said.table-not-ready": {
    vi: "Chưa làm được: bảng còn {errors} lỗi. Chưa có gì được gửi.",
    en: "Not done: {errors} to mend in the table. Nothing was sent.",
  },
  "said.too-many-files": { vi: "Mỗi lần nhận tối đa {most} tệp.", en: "At most {most} files at a time." },
  "said.taken": { vi: "Đã nhập thay: {title}.", en: "Taken in: {title}." },
  "said.form-made": { vi: "Mẫu biểu đã sẵn: {file}.", en: "The form is ready: {file}." },
  "said.paper-made": { vi: "Văn bản đã sẵn: {file}.", en: "The paper is ready: {file}." },
  "said.report-added": {
    vi: "Đã thêm {count} trang tính xếp hạng vào sổ đang mở; không trang nào bị ghi đè.",
    en: "{count} sheet(s) added to the open workbook; nothing was overwritten.",
  },
  "said.workbook-made": { vi: "Sổ tổng hợp đã sẵn để tải.", en: "The workbook is ready to download." },
  "said.copied-receipt": { vi: "Đã sao chép biên nhận.", en: "Receipt copied." },
  "said.copied-reminder": { vi: "Đã sao chép lời nhắc.", en: "Reminder copied." },
  "said.copied-diagnostics": {
    vi: "Đã sao chép chẩn đoán (không có điểm, không có mã đăng nhập).",
    en: "Diagnostics copied (no scores, no tokens).",
  },
  "said.copied-code": { vi: "Đã sao chép.", en: "Copied." },
  "said.invited": {
    vi: "Đã lập lời mời. Chép lời mời gửi đi trước khi cất mã.",
    en: "The invitation is made. Copy it before you put the code away.",
  },
  "said.invitation-withdrawn": {
    vi: "Đã rút lời mời; mã không dùng được nữa.",
    en: "Withdrawn: the code is worth nothing.",
  },
  "said.revoked": {
    vi: "Đã thu hồi nhiệm vụ. Bảng đã nộp và quyết định đã ghi vẫn còn.",
    en: "Revoked. Cards sent and decisions recorded stay.",
  },
  "said.handed-over": {
    vi: "Đã bàn giao nhiệm vụ Khối trưởng. Chép mã mời gửi tổ thư ký mới.",
    en: "Handed over. Copy the code for the next secretariat.",
  },
  "said.handed-over-before": {
    vi: "Khối đã bàn giao trước đó; lần này không ghi gì thêm.",
    en: "The bloc was handed over before; nothing more was recorded.",
  },
  "said.season-begun": {
    vi: "Đã lập {season}. Việc tiếp theo: mời tổ thư ký từng khối ở màn hình Nhân sự.",
    en: "{season} has begun. Next: invite each bloc's secretariat on the people screen.",
  },
  "said.set-up-changed": {
    vi: "Đã ghi thay đổi thiết lập của {season}.",
    en: "The set-up of {season} is changed.",
  },
  "said.joined": { vi: "Đã nhận nhiệm vụ {name}, {season}.", en: "You have taken up {name}, {season}." },
} as const;
