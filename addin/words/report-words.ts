/** What is said of workbooks that are taken away, beside the bloc's own. */
export const REPORT_WORDS = {
  card: {
    vi: "Lập bảng chấm điểm .xlsx để in, ký, lưu",
    en: "Make the card's .xlsx to print, sign and file",
  },
  province: { vi: "Lập sổ tổng hợp các khối .xlsx", en: "Make the workbook of all blocs" },
  edition: { vi: "Bản in số", en: "Edition" },
  sha256: { vi: "SHA-256 của tệp", en: "SHA-256 of the file" },
} as const;
