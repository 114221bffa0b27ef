import type { Print } from "./workbook-plan.ts";

/** Of every report and sheet, as official papers have it. */
export const FONT = "Times New Roman";

/** Fills as RRGGBB. */
export const FILLS = { grey: "D9D9D9", pale: "F2F2F2", entry: "FFF8DC" } as const;

/** Fills that follow the figures: light enough for black print on top, and told apart without colour. */
export const SHADES = { low: "F4B6A6", middle: "FCE8B2" } as const;

/** Margins in millimetres: upright as Nghị định 30/2020 has them; tables lie across with even sides. */
export const MARGINS = {
  portrait: { left: 30, right: 15, top: 22, bottom: 20, header: 10, footer: 10 },
  landscape: { left: 15, right: 15, top: 20, bottom: 18, header: 9, footer: 9 },
} as const;

/** Of a sheet: what its layout says, else what its paper has. */
export const marginsOf = ({
  paper,
  margins,
}: Pick<Print, "paper" | "margins">): Readonly<
  Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>
> => ({ ...MARGINS[paper], ...margins });

/** What stands above and below every page, in Excel's codes. */
export const pageTexts = ({
  marks,
  imprint,
}: Pick<Print, "marks" | "imprint">): {
  readonly centerHeader: string;
  readonly leftFooter: string;
  readonly rightFooter: string;
} => ({
  centerHeader: `&"${FONT},Bold"&12${plain(marks)}`,
  leftFooter: footerText(imprint),
  rightFooter: `&"${FONT},Regular"&11Trang &P/&N`,
});

/** The imprint as it stands below every page, in Excel's codes. */
export const footerText = (imprint: Print["imprint"]): string => `&"${FONT},Italic"&10${plain(imprint)}`;

/** "&" begins a code; a digit after the size of a font would be read as part of it. */
const plain = (text: string): string => text.replace(/&/g, "&&").replace(/^(?=\d)/, " ");
