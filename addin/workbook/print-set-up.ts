import { columnLetters } from "../../shared/report/address.ts";
import { scaleOf } from "../../shared/report/page-breaks.ts";
import { footerText, marginsOf, pageTexts } from "../../shared/report/page-look.ts";
import type { Print, Sheet } from "../../shared/report/workbook-plan.ts";
import { locationOf } from "./excel-error.ts";

/** A millimetre in points. */
const MM = 72 / 25.4;
const ORIENTATION = { portrait: "Portrait", landscape: "Landscape" } as const;

/**
 * How the sheet comes out on A4; every page as many columns wide as the plan says and as many pages long as it needs, or
 * as small as it is to be where rows begin new pages.
 */
export function writePrintSetUp({ pageLayout, horizontalPageBreaks }: Excel.Worksheet, plan: Sheet): void {
  const { print, breaks = [] } = plan;
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
  const scale = scaleOf(plan);
  pageLayout.zoom =
    scale === undefined
      ? {
          horizontalFitToPages: print.pagesWide,
          ...(print.pagesTall !== undefined && { verticalFitToPages: print.pagesTall }),
        }
      : { scale };
  for (const row of breaks) horizontalPageBreaks.add(`A${row + 1}`);
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
  /^(PageLayout|PageBreak|HeaderFooter)/.test(locationOf(error) ?? "");
