/** The sheets of the workbook of one card. */
export const CARD_SHEETS = { card: "Bảng chấm điểm", evidence: "Minh chứng", receipts: "Biên nhận" } as const;
