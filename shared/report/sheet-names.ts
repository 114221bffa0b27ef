/** The sheets of a summary workbook. Constants: formulas and print titles refer to them. */
export const SHEET_NAMES = {
  cover: "Bìa",
  standings: "Xếp hạng",
  matrix: "Ma trận điểm",
  adjustments: "Điểm cộng và điểm trừ",
  awards: "Đề nghị khen thưởng",
  problems: "Không chấp nhận, áp trần",
  sources: "Nguồn dữ liệu",
} as const;
