/** The papers people edit and sign. */
export const PAPER_WORDS = {
  title: { vi: "Văn bản", en: "Papers" },
  hint: {
    vi: "Tệp .docx điền sẵn số liệu của khối để chỉnh sửa, in và ký; chỗ hệ thống không biết để trống bằng dấu chấm.",
    en: "A .docx filled with the bloc's figures, to edit, print and sign; what the system does not know is left as dots.",
  },
  "evidence-list": {
    vi: "Lập danh mục tài liệu kiểm chứng (.docx)",
    en: "Make the list of evidence (.docx)",
  },
} as const;
