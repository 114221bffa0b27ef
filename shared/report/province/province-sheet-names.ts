/** The sheets of a province's workbook; formulas name them. */
export const PROVINCE_SHEETS = {
  cover: "Bìa",
  blocs: "Các khối",
  ranks: "Xếp hạng trong khối",
  percents: "Tỷ lệ điểm",
  proposals: "Đề nghị khen thưởng",
  sources: "Nguồn",
} as const;
