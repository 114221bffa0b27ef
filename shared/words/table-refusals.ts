/** Refusals about a bloc's table while it is edited and locked. */
export const TABLE_REFUSAL_WORDS = {
  "no-table-draft": {
    status: 409,
    vi: "Khối chưa có bản dự thảo bảng tiêu chí nào để chốt. Lưu bản đang soạn rồi chốt lại.",
    en: "The bloc has no draft of a table to lock. Save the one being edited, then lock it.",
  },
  "stale-table-draft": {
    status: 409,
    vi: "Người khác đã lưu bản dự thảo mới hơn bản đang mở. Chưa có gì bị ghi đè; tải bản mới, xem chỗ khác nhau rồi lưu lại.",
    en: "Somebody else saved a newer draft than the one at hand. Nothing was overwritten; load it, see what differs and save again.",
  },
  "stale-table": {
    status: 409,
    vi: "Một phiên bản khác của bảng tiêu chí đã được chốt sau khi lưu bản dự thảo này. Chưa chốt thêm gì; tải bảng đang có hiệu lực, xem lại bản dự thảo, lưu rồi chốt lại.",
    en: "Another version of the table was locked after this draft was saved. Nothing more was locked; load the table in force, look at the draft again, save and lock it.",
  },
  "table-refused": {
    status: 422,
    vi: "Bảng tiêu chí còn lỗi nên chưa chốt được. Chưa có gì được ghi, bản dự thảo vẫn còn nguyên; sửa hết các lỗi dưới đây, lưu rồi chốt lại.",
    en: "The table has errors and was not locked. Nothing was stored and the draft is kept; fix all of them, save and lock it again.",
  },
  "table-unchanged": {
    status: 409,
    vi: "Bản dự thảo không khác bảng tiêu chí đang có hiệu lực, nên không chốt phiên bản mới.",
    en: "The draft does not differ from the table in force: no new version was locked.",
  },
  "table-version": {
    status: 409,
    vi: "Số phiên bản của bản dự thảo không phải là số tiếp theo của bảng đang có hiệu lực. Chưa chốt gì; sửa dòng “Phiên bản” ở Quy định chung, lưu rồi chốt lại.",
    en: "The draft's version number is not the one after the table in force. Nothing was locked; correct it in the general provisions, save and lock it again.",
  },
  "table-period-closed": {
    status: 409,
    vi: "Có kỳ đã chốt theo bảng tiêu chí đang có hiệu lực, nên không thay bảng được. Mở lại kỳ ấy (hai người), hoặc công bố kết quả rồi mới chốt bảng cho kỳ sau.",
    en: "A period is closed on the table in force, which therefore stays. Reopen that period (two people), or publish its result and then lock a table for the next.",
  },
  "table-year-over": {
    status: 409,
    vi: "Mọi kỳ của năm thi đua đã công bố kết quả; bảng tiêu chí của năm này không thay đổi nữa. Bảng mới dùng cho năm sau.",
    en: "Every period of the season is published and its table changes no more. A new table is for the next year.",
  },
} as const;
