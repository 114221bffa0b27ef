/** The sheets of a summary workbook. Constants: formulas and print titles refer to them. */
export const SHEET_NAMES = {
  cover: "Bìa",
  standings: "Xếp hạng",
  matrix: "Ma trận điểm",
  adjustments: "Điểm cộng và điểm trừ",
  awards: "Đề nghị khen thưởng",
  ballots: "Kiểm phiếu",
  registrations: "Đăng ký và kết quả",
  examples: "Điển hình tiên tiến",
  movements: "Phong trào, chuyên đề",
  years: "Kết quả qua các năm",
  problems: "Không chấp nhận, áp trần",
  decisions: "Nhật ký quyết định",
  sources: "Nguồn dữ liệu",
} as const;
