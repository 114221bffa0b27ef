import { columnLetters } from "../../shared/report/address.ts";
import { footerText, marginsOf, pageTexts } from "../../shared/report/page-look.ts";
import type { Print } from "../../shared/report/workbook-plan.ts";
import { locationOf } from "./excel-error.ts";

/** A millimetre in points. */
const MM = 72 / 25.4;
const ORIENTATION = { portrait: "Portrait", landscape: "Landscape" } as const;

/** How the sheet comes out on A4; every page as many columns wide as the plan says and as many pages long as it needs. */
export function writePrintSetUp({ pageLayout }: Excel.Worksheet, print: Print): void {
  const { left, right, top, bottom, header, footer } = marginsOf(print);
  pageLayout.paperSize = "A4";
  pageLayout.orientation = ORIENTATION[print.paper];
  pageLayout.leftMargin = left * MM;
  pageLayout.rightMargin = right * MM;
  pageLayout.topMargin = top * MM;
  pageLayout.bottomMargin = bottom * MM;
  pageLayout.headerMargin = header * MM;
  pageLayout.footerMargin = footer * MM;
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = {
    horizontalFitToPages: print.pagesWide,
    ...(print.pagesTall !== undefined && { verticalFitToPages: print.pagesTall }),
  };
  const { repeat } = print;
  if (repeat) pageLayout.setPrintTitleRows(`$${repeat.fromRow}:$${repeat.toRow}`);
  if (repeat && repeat.columns > 0) pageLayout.setPrintTitleColumns(`$A:$${columnLetters(repeat.columns)}`);
  const page = pageLayout.headersFooters.defaultForAllPages;
  const texts = pageTexts(print);
  page.centerHeader = texts.centerHeader;
  page.leftFooter = texts.leftFooter;
  page.rightFooter = texts.rightFooter;
}

/** What stands below every page alone, once something became of the card. */
export function writeImprint({ pageLayout }: Excel.Worksheet, imprint: Print["imprint"]): void {
  pageLayout.headersFooters.defaultForAllPages.leftFooter = footerText(imprint);
}

/** Excel refuses to set up a page where it knows no printer. */
export const isPrintRefusal = (error: unknown): boolean =>
  /^(PageLayout|HeaderFooter)/.test(locationOf(error) ?? "");
