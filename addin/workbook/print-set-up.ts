import { columnLetters } from "../../shared/report/address.ts";
import type { Print } from "../../shared/report/workbook-plan.ts";

const FONT = "Times New Roman";
/** A millimetre in points. */
const MM = 72 / 25.4;
/** Upright as Nghị định 30/2020 has them; tables lie across with even sides. The file has the same. */
const MARGINS = {
  portrait: { left: 30, right: 15, top: 22, bottom: 20, header: 10, footer: 10 },
  landscape: { left: 15, right: 15, top: 20, bottom: 18, header: 9, footer: 9 },
} as const;
const ORIENTATION = { portrait: "Portrait", landscape: "Landscape" } as const;

/** How the sheet comes out on A4; every page as many columns wide as the plan says and as many pages long as it needs. */
export function writePrintSetUp({ pageLayout }: Excel.Worksheet, print: Print): void {
  const { left, right, top, bottom, header, footer } = MARGINS[print.paper];
  pageLayout.paperSize = "A4";
  pageLayout.orientation = ORIENTATION[print.paper];
  pageLayout.leftMargin = left * MM;
  pageLayout.rightMargin = right * MM;
  pageLayout.topMargin = top * MM;
  pageLayout.bottomMargin = bottom * MM;
  pageLayout.headerMargin = header * MM;
  pageLayout.footerMargin = footer * MM;
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: print.pagesWide };
  const { repeat } = print;
  if (repeat) pageLayout.setPrintTitleRows(`$${repeat.fromRow}:$${repeat.toRow}`);
  if (repeat && repeat.columns > 0) pageLayout.setPrintTitleColumns(`$A:$${columnLetters(repeat.columns)}`);
  const page = pageLayout.headersFooters.defaultForAllPages;
  const texts = pageTexts(print);
  page.centerHeader = texts.centerHeader;
  page.leftFooter = texts.leftFooter;
  page.rightFooter = texts.rightFooter;
}

/** What stands above and below every page, in Excel's codes. */
export const pageTexts = ({ marks, imprint }: Pick<Print, "marks" | "imprint">) => ({
  centerHeader: `&"${FONT},Bold"&12${plain(marks)}`,
  leftFooter: `&"${FONT},Italic"&10${plain(imprint)}`,
  rightFooter: `&"${FONT},Regular"&11Trang &P/&N`,
});

/** "&" begins a code; a digit after the size of a font would be read as part of it. */
const plain = (text: string): string => text.replace(/&/g, "&&").replace(/^(?=\d)/, " ");
