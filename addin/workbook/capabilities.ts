/**
 * Members newer than ExcelApi 1.8, which the manifest asks for: each is used only where the host was asked for its set.
 * The manifest's validator reads this list.
 */
export const GUARDED_MEMBERS = [
  "Worksheet.pageLayout",
  "Worksheet.horizontalPageBreaks",
  "PageBreakCollection.add",
  "PageLayout.orientation",
  "PageLayout.paperSize",
  "PageLayout.leftMargin",
  "PageLayout.rightMargin",
  "PageLayout.topMargin",
  "PageLayout.bottomMargin",
  "PageLayout.headerMargin",
  "PageLayout.footerMargin",
  "PageLayout.centerHorizontally",
  "PageLayout.zoom",
  "PageLayout.setPrintTitleRows",
  "PageLayout.setPrintTitleColumns",
  "PageLayout.headersFooters",
  "HeaderFooterGroup.defaultForAllPages",
  "HeaderFooter.centerHeader",
  "HeaderFooter.leftFooter",
  "HeaderFooter.rightFooter",
  "WorksheetCollection.onChanged",
  "WorksheetCollection.onSelectionChanged",
  "Application.suspendScreenUpdatingUntilNextSync",
  "Range.getMergedAreasOrNullObject",
  "RangeAreas.address",
] as const;

/** The set without which the add-in is not offered. */
export const NEEDED = "1.8";

/** What this Excel can do beyond what the manifest asks for. */
export type Capabilities = {
  /** How a sheet is printed can be set. */
  readonly printSetUp: boolean;
  /** Changes and selections are told for all sheets at once. */
  readonly eventsOfAllSheets: boolean;
  /** The screen can stand still while a sheet is built. */
  readonly stillScreen: boolean;
  /** Excel says which cells are merged. Before, a merge shows in what it takes away: a figure that is blank, a row that is missing. */
  readonly mergedCells: boolean;
};

/** Asked once, when the workbook is opened. `has` tells whether the host has a set of ExcelApi. */
export function capabilities(has: (version: string) => boolean): Capabilities {
  const since9 = has("1.9");
  return {
    printSetUp: since9,
    eventsOfAllSheets: since9,
    stillScreen: since9,
    mergedCells: has("1.13"),
  };
}
