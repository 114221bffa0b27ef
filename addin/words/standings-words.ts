/** The ranking in the pane and as something to take away; the guide. */
export const STANDINGS_WORDS = {
  "standings.title": { vi: "Bảng xếp hạng {bloc}", en: "Standings of {bloc}" },
  "standings.not-locked": {
    vi: "Khối chưa chốt bảng tiêu chí nên chưa có xếp hạng.",
    en: "The table is not locked yet, so there are no standings.",
  },
  "standings.sealed": {
    vi: "Điểm của khối chưa mở cho đơn vị thành viên; tổ thư ký khối công bố.",
    en: "The bloc's figures are not open to members; its secretariat publishes them.",
  },
  "standings.stale": { vi: "Đã có điểm mới hơn bảng đang xem.", en: "There are newer scores than these." },
  "standings.again": { vi: "Cập nhật", en: "Update" },
  "standings.as-of": { vi: "Lúc {at}", en: "As of {at}" },
  "standings.preliminary": { vi: "tạm tính", en: "preliminary" },
  "standings.open": { vi: "kỳ chưa chốt", en: "period open" },
  "standings.closed": { vi: "đã chốt", en: "closed" },
  "report.title": { vi: "Mang về", en: "Take away" },
  "report.add": { vi: "Thêm vào sổ đang mở", en: "Add to the open workbook" },
  "report.file": { vi: "Lập tệp .xlsx để tải", en: "Make an .xlsx to download" },
  "report.added": { vi: "Trang tính đã thêm: {names}", en: "Sheets added: {names}" },
  "bars.title": { vi: "Tổng điểm theo phần", en: "Totals by section" },
  "bars.table": { vi: "Xem bằng số", en: "As figures" },
  "why.no-table": {
    vi: "Chưa tải được bảng tiêu chí nên chưa nêu được lý do.",
    en: "The table did not load, so the reason cannot be worded.",
  },
  "why.short": { vi: "{count} tiêu chí chưa đạt điểm tối đa", en: "{count} criteria below their maximum" },
  "why.flags": { vi: "{count} điều cần lưu ý", en: "{count} flag(s)" },

  "help.print": { vi: "Mở trang in được", en: "Open the printable page" },
  "help.for": { vi: "Hướng dẫn cho", en: "Guide for" },
  "help.agency": { vi: "Thư ký đơn vị", en: "Agency secretary" },
  "help.verifier": { vi: "Người thẩm định", en: "Verifier" },
  "help.secretariat": { vi: "Tổ thư ký khối", en: "Bloc secretariat" },
  "help.browser": { vi: "Không có tiện ích Excel", en: "Without the add-in" },
} as const;
