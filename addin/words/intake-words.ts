/** Files instead of sheets: forms to fill, forms that came back. */
export const INTAKE_WORDS = {
  "form.title": { vi: "Nộp bằng tệp", en: "Submit a file" },
  "form.download": {
    vi: "Tải mẫu biểu của bảng này, đã có sẵn chỉ tiêu và số liệu lần nộp trước.",
    en: "Download this card's form, with targets and the last revision.",
  },
  "form.fill": {
    vi: "Điền các ô màu bằng Excel 2010 trở lên hoặc LibreOffice rồi lưu dạng .xlsx.",
    en: "Fill the coloured cells in Excel 2010 or later or LibreOffice and save as .xlsx.",
  },
  "form.drop": {
    vi: "Thả tệp đã điền vào đây; tệp được rà soát từng ô, chưa gửi gì.",
    en: "Drop the filled file here; it is checked cell by cell, nothing is sent yet.",
  },
  "download.link": { vi: "Tải {file}", en: "Download {file}" },
  "download.minutes": { vi: "Địa chỉ này dùng được trong 5 phút.", en: "This address works for 5 minutes." },
  "drop.one": { vi: "Thả tệp .xlsx vào đây hoặc chọn tệp", en: "Drop the .xlsx here or choose it" },
  "drop.many": {
    vi: "Thả các tệp .xlsx vào đây hoặc chọn nhiều tệp",
    en: "Drop the .xlsx files here or choose them",
  },
  "intake.why": {
    vi: "Thả các mẫu biểu nhận qua thư, Zalo. Mỗi tệp được rà soát; tệp nào tốt thì nhận thành “nhập thay” cho đơn vị. Chưa bấm nhận thì chưa có gì được ghi.",
    en: "Drop the forms that came by mail or chat. Each is checked; the good ones are taken in on behalf of their agency. Nothing is stored until you take it in.",
  },
  "intake.pick-card": { vi: "Chọn một bảng ở màn hình đầu trước.", en: "Pick a card on the first screen." },
  "intake.reading": { vi: "Đang đọc tệp…", en: "Reading…" },
  "intake.no-sheet": {
    vi: "Trong tệp không có bảng chấm điểm nào của hệ thống. Chưa có gì được ghi. Hãy điền vào mẫu biểu tải từ đây.",
    en: "The file holds no scoring sheet of ours. Nothing was stored. Use a form downloaded here.",
  },
  "intake.remove": { vi: "Bỏ", en: "Remove" },
  "intake.remove-label": { vi: "Bỏ tệp {file}", en: "Remove {file}" },
  "intake.errors": { vi: "{count} lỗi, chưa nhận được", en: "{count} error(s), cannot be taken in" },
  "intake.good": { vi: "tốt, {warnings} cảnh báo", en: "good, {warnings} warning(s)" },
  "intake.differs": { vi: "khác bản đã nộp ở {count} tiêu chí", en: "differs from the kept card in {count}" },
  "intake.problems": {
    vi: "{errors} lỗi, {warnings} cảnh báo",
    en: "{errors} error(s), {warnings} warning(s)",
  },
  "intake.taken": {
    vi: "Đã nhận: phiên bản {revision}, lúc {at}",
    en: "Taken in: revision {revision}, at {at}",
  },
  "intake.take": { vi: "Nhận (nhập thay)", en: "Take in on behalf" },
  "intake.submit": { vi: "Nộp bảng này", en: "Submit this card" },
  "intake.take-label": { vi: "{take}: {title}", en: "{take}: {title}" },
  "intake.same": { vi: "giống hệt bản đã nộp", en: "the same as the kept card" },
  "intake.effect": { vi: "Tác động nếu nhận {count} bảng tốt", en: "What taking in {count} would do" },
  "intake.effect-lost": {
    vi: "Chưa xem được tác động; vẫn nhận được.",
    en: "The effect cannot be shown; the cards can be taken in all the same.",
  },
  "intake.effect-without": {
    vi: "{count} bảng sẽ không được nhận, không tính trong tác động",
    en: "{count} would be refused and have no part in it",
  },
  "intake.take-all": { vi: "Nhận cả {count} bảng tốt", en: "Take in all {count} good ones" },
} as const;
