import { cellArea, parseArea, SHEET_COLUMNS, SHEET_ROWS } from "../address.ts";
import { copySheet } from "../copy-sheet.ts";
import { invalidArgument, itemNotFound } from "../host-error.ts";
import { showLevels } from "../outline.ts";
import { demandUnprotected } from "../permission.ts";
import type { Sheet, Visibility } from "../sheet.ts";
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../sheet-list.ts";
import { aColor, aText, aTruth, aTruthOr, aWhole, oneOf } from "./arguments.ts";
import { SHEET_EVENTS } from "./event-numbers.ts";
import { HostObject, type HostType, hostObject, NOTHING } from "./host-object.ts";
import { rangeAt, rangeObject } from "./range-self.ts";
import type { SheetSelf } from "./selves.ts";

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

type Traits = Partial<Pick<Sheet, "showGridlines" | "showHeadings" | "tabColor">>;

function look({ book, sheet }: SheetSelf, traits: Traits): void {
  Object.assign(sheet, traits);
  book.tell({ kind: "looks", sheet });
}

/** The next sheet in a direction, hidden ones passed over where only visible ones count. */
function neighbour(
  { book, sheet }: SheetSelf,
  step: 1 | -1,
  visibleOnly: unknown,
): HostObject | typeof NOTHING {
  const onlyVisible = aTruthOr(visibleOnly, false);
  const sheets = step === 1 ? book.sheets : book.sheets.toReversed();
  const next = sheets
    .slice(sheets.indexOf(sheet) + 1)
    .find((each) => !onlyVisible || each.visibility === "Visible");
  return next ? hostObject("Worksheet", { book, sheet: next }) : NOTHING;
}

function demanded(object: HostObject | typeof NOTHING): HostObject {
  if (object === NOTHING) throw itemNotFound();
  return object;
}

const sheetOfId = ({ book }: SheetSelf, id: unknown): HostObject => {
  const sheet = book.sheetOfId(aText(id));
  return demanded(sheet ? hostObject("Worksheet", { book, sheet }) : NOTHING);
};

const sheetIn = (value: unknown): Sheet | undefined =>
  value instanceof HostObject && value.kind === "Worksheet" ? (value.self as SheetSelf).sheet : undefined;

export const WORKSHEET: HostType<SheetSelf> = {
  id: ({ sheet }) => sheet.id,
  target: ({ sheet }) => sheet.id,
  events: SHEET_EVENTS,
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ book, sheet }) => book.sheets.indexOf(sheet),
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    ShowHeadings: ({ sheet }) => sheet.showHeadings,
    TabColor: ({ sheet }) => sheet.tabColor,
    Visibility: ({ sheet }) => sheet.visibility,
  },
  set: {
    // What office.js writes for showGridlines and showHeadings.
    Gridlines: (self, value) => look(self, { showGridlines: aTruth(value) }),
    Headings: (self, value) => look(self, { showHeadings: aTruth(value) }),
    Name: ({ book, sheet }, value) => renameSheet(book, sheet, value),
    Position: ({ book, sheet }, value) => moveSheet(book, sheet, aWhole(value)),
    ShowGridlines: (self, value) => look(self, { showGridlines: aTruth(value) }),
    ShowHeadings: (self, value) => look(self, { showHeadings: aTruth(value) }),
    TabColor: (self, value) => look(self, { tabColor: value === "" ? "" : aColor(value) }),
    Visibility: ({ book, sheet }, value) => setVisibility(book, sheet, oneOf(VISIBILITIES, value)),
  },
  links: {
    FreezePanes: (self) => hostObject("WorksheetFreezePanes", self),
    HorizontalPageBreaks: (self) => hostObject("PageBreakCollection", self),
    Names: (self) => hostObject("NamedItemCollection", self),
    PageLayout: (self) => hostObject("PageLayout", self),
    Protection: (self) => hostObject("WorksheetProtection", self),
    Tables: (self) => hostObject("TableCollection", self),
  },
  call: {
    Activate: ({ book, sheet }) => activateSheet(book, sheet),
    Calculate: ({ book }) => book.calculation.calculate(),
    Copy: ({ book, sheet }, [position, relativeTo]) => {
      const where = oneOf(["None", "Before", "After", "Beginning", "End"], position ?? "None");
      return hostObject("Worksheet", { book, sheet: copySheet(book, sheet, where, sheetIn(relativeTo)) });
    },
    Delete: ({ book, sheet }) => deleteSheet(book, sheet),
    GetCell: ({ book, sheet }, [row, column]) =>
      rangeObject(book, sheet, cellArea(aWhole(row), aWhole(column))),
    GetNext: (self, [visibleOnly]) => demanded(neighbour(self, 1, visibleOnly)),
    GetNextOrNullObject: (self, [visibleOnly]) => neighbour(self, 1, visibleOnly),
    GetPrevious: (self, [visibleOnly]) => demanded(neighbour(self, -1, visibleOnly)),
    GetPreviousOrNullObject: (self, [visibleOnly]) => neighbour(self, -1, visibleOnly),
    GetRange: ({ book, sheet }, [address]) => {
      if (address === undefined || address === null || address === "")
        return rangeObject(book, sheet, { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
      const range = rangeAt(book, sheet, aText(address));
      return rangeObject(book, range.sheet, range.area);
    },
    GetRangeByIndexes: ({ book, sheet }, [row, column, rows, columns]) =>
      rangeObject(book, sheet, {
        row: aWhole(row),
        column: aWhole(column),
        rows: aWhole(rows),
        columns: aWhole(columns),
      }),
    GetRanges: ({ book, sheet }, [addresses]) => {
      const areas = aText(addresses)
        .split(",")
        .map((address) => parseArea(address));
      if (areas.includes(undefined)) throw invalidArgument();
      return hostObject("RangeAreas", { book, sheet, areas: areas.flatMap((area) => area ?? []) });
    },
    GetUsedRange: ({ book, sheet }, [valuesOnly]) =>
      rangeObject(book, sheet, sheet.used(aTruthOr(valuesOnly, false)) ?? cellArea(0, 0)),
    GetUsedRangeOrNullObject: ({ book, sheet }, [valuesOnly]) => {
      const used = sheet.used(aTruthOr(valuesOnly, false));
      return used ? rangeObject(book, sheet, used) : NOTHING;
    },
    ShowOutlineLevels: ({ book, sheet }, [rowLevels, columnLevels]) => {
      demandUnprotected(sheet);
      showLevels(book, sheet, aWhole(rowLevels), aWhole(columnLevels));
    },
    _GetAnotherWorksheetById: (self, [id]) => sheetOfId(self, id),
    _GetSheetById: (self, [id]) => sheetOfId(self, id),
  },
};
