import { type Area, isWholeColumns, isWholeRows, SHEET_COLUMNS, SHEET_ROWS } from "../address.ts";
import { invalidArgument, itemNotFound } from "../host-error.ts";
import { HEADER_FOOTER_PLACES, type PageSetup } from "../page-setup.ts";
import { aNumber, anObject, aText, aTruth, oneOf } from "./arguments.ts";
import { type HostObject, type HostType, hostObject, NOTHING } from "./host-object.ts";
import { aRange, rangeObject } from "./range-self.ts";
import type { SheetSelf } from "./selves.ts";

/** Traits that are read and written as they are, each with what it must be. */
const PLAIN_TRAITS = {
  blackAndWhite: aTruth,
  bottomMargin: aNumber,
  centerHorizontally: aTruth,
  centerVertically: aTruth,
  draftMode: aTruth,
  firstPageNumber: (value: unknown) => (value === "" ? "" : aNumber(value)),
  footerMargin: aNumber,
  headerMargin: aNumber,
  leftMargin: aNumber,
  orientation: (value: unknown) => oneOf(["Portrait", "Landscape"], value),
  paperSize: aText,
  printComments: (value: unknown) => oneOf(["NoComments", "EndSheet", "InPlace"], value),
  printErrors: (value: unknown) => oneOf(["AsDisplayed", "Blank", "Dash", "NotAvailable"], value),
  printGridlines: aTruth,
  printHeadings: aTruth,
  printOrder: (value: unknown) => oneOf(["DownThenOver", "OverThenDown"], value),
  rightMargin: aNumber,
  topMargin: aNumber,
} as const;

type Trait = keyof typeof PLAIN_TRAITS;
const TRAITS = Object.keys(PLAIN_TRAITS) as readonly Trait[];
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Points in one unit of learn.microsoft.com: Excel.PrintMarginUnit. */
const POINTS_IN = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;

function setZoom(page: PageSetup, value: unknown): void {
  const zoom = anObject(value);
  const terms = Object.entries(zoom).filter(([, term]) => term !== undefined && term !== null);
  const isScale = terms.length === 1 && terms[0]?.[0] === "scale";
  const isFit = terms.length > 0 && terms.every(([name]) => /^(horizontal|vertical)FitToPages$/.test(name));
  // learn.microsoft.com, Excel.PageLayoutZoomOptions: a scale of 10 to 400, or pages to fit to.
  if (!isScale && !isFit) throw invalidArgument();
  const numbers = Object.fromEntries(terms.map(([name, term]) => [name, aNumber(term)]));
  const scale = numbers["scale"];
  if (scale !== undefined && (scale < 10 || scale > 400)) throw invalidArgument();
  page.zoom = numbers;
}

function titles(self: SheetSelf, area: Area | undefined): HostObject | typeof NOTHING {
  return area ? rangeObject(self.book, self.sheet, area) : NOTHING;
}

function demanded(object: HostObject | typeof NOTHING): HostObject {
  if (object === NOTHING) throw itemNotFound();
  return object;
}

function setTitles(self: SheetSelf, range: unknown, by: "rows" | "columns"): void {
  const { area } = aRange(range, self.book, self.sheet);
  const { page } = self.sheet;
  if (by === "rows" ? isWholeColumns(area) : isWholeRows(area)) throw invalidArgument();
  if (by === "rows") page.titleRows = { ...area, column: 0, columns: SHEET_COLUMNS };
  else page.titleColumns = { ...area, row: 0, rows: SHEET_ROWS };
}

export const PAGE_LAYOUT: HostType<SheetSelf> = {
  get: {
    ...Object.fromEntries(
      TRAITS.map((trait) => [pascal(trait), ({ sheet }: SheetSelf) => sheet.page[trait]]),
    ),
    Zoom: ({ sheet }) => sheet.page.zoom,
  },
  set: {
    ...Object.fromEntries(
      TRAITS.map((trait) => [
        pascal(trait),
        ({ sheet }: SheetSelf, value: unknown) => {
          Object.assign(sheet.page, { [trait]: PLAIN_TRAITS[trait](value) });
        },
      ]),
    ),
    Zoom: ({ sheet }, value) => setZoom(sheet.page, value),
  },
  links: { HeadersFooters: (self) => hostObject("HeaderFooterGroup", self) },
  call: {
    GetPrintAreaOrNullObject: ({ book, sheet }) =>
      sheet.page.printArea
        ? hostObject("RangeAreas", { book, sheet, areas: [sheet.page.printArea] })
        : NOTHING,
    GetPrintTitleColumns: (self) => demanded(titles(self, self.sheet.page.titleColumns)),
    GetPrintTitleColumnsOrNullObject: (self) => titles(self, self.sheet.page.titleColumns),
    GetPrintTitleRows: (self) => demanded(titles(self, self.sheet.page.titleRows)),
    GetPrintTitleRowsOrNullObject: (self) => titles(self, self.sheet.page.titleRows),
    SetPrintArea: (self, [range]) => {
      self.sheet.page.printArea = aRange(range, self.book, self.sheet).area;
    },
    SetPrintMargins: ({ sheet }, [unit, margins]) => {
      const points = POINTS_IN[oneOf(["Points", "Inches", "Centimeters"], unit)];
      const given = anObject(margins);
      for (const side of MARGINS)
        if (given[side] !== undefined)
          Object.assign(sheet.page, { [`${side}Margin`]: aNumber(given[side]) * points });
    },
    SetPrintTitleColumns: (self, [range]) => setTitles(self, range, "columns"),
    SetPrintTitleRows: (self, [range]) => setTitles(self, range, "rows"),
  },
};

export const HEADERS_FOOTERS: HostType<SheetSelf> = {
  get: { State: () => "Default" },
  links: { DefaultForAllPages: (self) => hostObject("HeaderFooter", self) },
};

export const HEADER_FOOTER: HostType<SheetSelf> = {
  get: Object.fromEntries(
    HEADER_FOOTER_PLACES.map((place) => [
      pascal(place),
      ({ sheet }: SheetSelf) => sheet.page.headersFooters.get(place) ?? "",
    ]),
  ),
  set: Object.fromEntries(
    HEADER_FOOTER_PLACES.map((place) => [
      pascal(place),
      ({ sheet }: SheetSelf, value: unknown) => {
        // learn.microsoft.com, HeaderFooter: at most 255 characters.
        if (aText(value).length > 255) throw invalidArgument();
        sheet.page.headersFooters.set(place, aText(value));
      },
    ]),
  ),
};
