import type { Area } from "./address.ts";

/** How a sheet is printed; margins in points (learn.microsoft.com: Excel.PageLayout). */
export class PageSetup {
  orientation: "Portrait" | "Landscape" = "Portrait";
  paperSize = "A4";
  leftMargin = 50.4;
  rightMargin = 50.4;
  topMargin = 54;
  bottomMargin = 54;
  headerMargin = 21.6;
  footerMargin = 21.6;
  centerHorizontally = false;
  centerVertically = false;
  blackAndWhite = false;
  draftMode = false;
  printGridlines = false;
  printHeadings = false;
  printOrder = "DownThenOver";
  printComments = "NoComments";
  printErrors = "AsDisplayed";
  firstPageNumber: number | "" = "";
  zoom: Readonly<Record<string, number>> = { scale: 100 };
  titleRows: Area | undefined;
  titleColumns: Area | undefined;
  printArea: Area | undefined;
  /** Rows that begin a new page, counted from 0, in order. */
  breaks: readonly number[] = [];
  /** Texts with Excel's codes ("&P" is the page number), by the API's names: leftHeader, centerFooter… */
  readonly headersFooters = new Map<string, string>();
}

export const HEADER_FOOTER_PLACES = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;
