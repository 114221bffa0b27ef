import type { Area } from "../address.ts";
import type { CellStyle } from "../cell-style.ts";
import { shownValue } from "../number-format.ts";
import { demandOption, demandUnprotected } from "../permission.ts";
import { restyle, sharedTrait } from "../restyle.ts";
import { PLAIN_HEIGHT, PLAIN_WIDTH, type Sheet } from "../sheet.ts";
import { aColor, aNumber, aText, aTruth, aWhole, oneOf } from "./arguments.ts";
import { type HostType, hostObject } from "./host-object.ts";
import type { RangeSelf } from "./selves.ts";

/** Changes a trait of all cells; on a protected sheet only where formatting cells is allowed. */
export function format({ book, sheet, area }: RangeSelf, traits: Partial<CellStyle>): void {
  demandOption(sheet, "allowFormatCells");
  restyle(book, sheet, area, traits);
}

const shared =
  <Trait>(trait: (style: CellStyle) => Trait) =>
  ({ sheet, area }: RangeSelf): Trait | null =>
    sharedTrait(sheet, area, trait);

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export const RANGE_FILL: HostType<RangeSelf> = {
  get: { Color: shared((style) => style.fill ?? "#FFFFFF") },
  set: { Color: (range, value) => format(range, { fill: value === "" ? undefined : aColor(value) }) },
  call: { Clear: (range) => format(range, { fill: undefined }) },
};

export const RANGE_FONT: HostType<RangeSelf> = {
  get: {
    Bold: shared((style) => style.bold),
    Color: shared((style) => style.fontColor),
    Italic: shared((style) => style.italic),
    Name: shared((style) => style.fontName),
    Size: shared((style) => style.fontSize),
    Strikethrough: shared((style) => style.strikethrough),
    Underline: shared((style) => style.underline),
  },
  set: {
    Bold: (range, value) => format(range, { bold: aTruth(value) }),
    Color: (range, value) => format(range, { fontColor: aColor(value) }),
    Italic: (range, value) => format(range, { italic: aTruth(value) }),
    Name: (range, value) => format(range, { fontName: aText(value) }),
    Size: (range, value) => format(range, { fontSize: aNumber(value) }),
    Strikethrough: (range, value) => format(range, { strikethrough: aTruth(value) }),
    Underline: (range, value) => format(range, { underline: oneOf(UNDERLINES, value) }),
  },
};

/** The lock itself cannot be changed while the sheet is protected (support.microsoft.com: "Lock or unlock specific areas of a protected worksheet"). */
export const FORMAT_PROTECTION: HostType<RangeSelf> = {
  get: {
    FormulaHidden: shared((style) => style.formulaHidden),
    Locked: shared((style) => style.locked),
  },
  set: {
    FormulaHidden: ({ book, sheet, area }, value) => {
      demandUnprotected(sheet);
      restyle(book, sheet, area, { formulaHidden: aTruth(value) });
    },
    Locked: ({ book, sheet, area }, value) => {
      demandUnprotected(sheet);
      restyle(book, sheet, area, { locked: aTruth(value) });
    },
  },
};

/** A size all rows or columns share, else null (learn.microsoft.com: Excel.RangeFormat.columnWidth). */
function sharedSize({ sheet, area }: RangeSelf, by: "rows" | "columns"): number | null {
  const size = (index: number) =>
    by === "rows"
      ? (sheet.rows.get(index)?.height ?? PLAIN_HEIGHT)
      : (sheet.columns.get(index)?.width ?? PLAIN_WIDTH);
  const [from, count] = by === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  const first = size(from);
  for (let index = from + 1; index < from + count; index++) if (size(index) !== first) return null;
  return first;
}

function setSize({ book, sheet, area }: RangeSelf, by: "rows" | "columns", size: number): void {
  demandOption(sheet, by === "rows" ? "allowFormatRows" : "allowFormatColumns");
  if (by === "rows") for (const row of indexes(area.row, area.rows)) sheet.rowForWriting(row).height = size;
  else for (const column of indexes(area.column, area.columns)) sheet.columnForWriting(column).width = size;
  book.tell({ kind: "looks", sheet });
}

const indexes = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);

/** A rough measure: Excel's own depends on the font; half the font's size a character and a margin. */
function fitColumns({ book, sheet, area }: RangeSelf): void {
  demandOption(sheet, "allowFormatColumns");
  for (const column of indexes(area.column, area.columns)) {
    const widths = [...sheet.cellsIn({ ...area, column, columns: 1 })].map(([, , cell]) => {
      const text = shownValue(book.calculation.valueOf(cell), cell.style.numberFormat, book.decimal);
      return longestLine(text) * cell.style.fontSize * 0.5 + 6;
    });
    if (widths.length > 0) sheet.columnForWriting(column).width = Math.min(Math.max(...widths, 12), 1200);
  }
  book.tell({ kind: "looks", sheet });
}

const longestLine = (text: string): number => Math.max(...text.split("\n").map((line) => line.length));

function fitRows({ book, sheet, area }: RangeSelf): void {
  demandOption(sheet, "allowFormatRows");
  for (const row of indexes(area.row, Math.min(area.rows, lastRow(sheet, area)))) {
    const heights = [...sheet.cellsIn({ ...area, row, rows: 1 })].map(([, column, cell]) => {
      const width = sheet.columns.get(column)?.width ?? PLAIN_WIDTH;
      const text = shownValue(book.calculation.valueOf(cell), cell.style.numberFormat, book.decimal);
      const perLine = Math.max(1, Math.floor(width / (cell.style.fontSize * 0.5)));
      const lines = text
        .split("\n")
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
      return (cell.style.wrap ? lines : 1) * cell.style.fontSize * 1.36;
    });
    if (heights.length > 0)
      sheet.rowForWriting(row).height = Math.min(Math.max(...heights, PLAIN_HEIGHT), 409);
  }
  book.tell({ kind: "looks", sheet });
}

const lastRow = (sheet: Sheet, area: Area): number => {
  const used = sheet.used();
  return used ? Math.max(0, used.row + used.rows - area.row) : 0;
};

export const RANGE_FORMAT: HostType<RangeSelf> = {
  get: {
    ColumnWidth: (range) => sharedSize(range, "columns"),
    HorizontalAlignment: shared((style) => style.horizontal),
    IndentLevel: shared((style) => style.indent),
    RowHeight: (range) => sharedSize(range, "rows"),
    ShrinkToFit: shared((style) => style.shrink),
    VerticalAlignment: shared((style) => style.vertical),
    WrapText: shared((style) => style.wrap),
  },
  set: {
    ColumnWidth: (range, value) => setSize(range, "columns", aNumber(value)),
    HorizontalAlignment: (range, value) => format(range, { horizontal: oneOf(HORIZONTAL, value) }),
    IndentLevel: (range, value) => format(range, { indent: aWhole(value) }),
    RowHeight: (range, value) => setSize(range, "rows", aNumber(value)),
    ShrinkToFit: (range, value) => format(range, { shrink: aTruth(value) }),
    VerticalAlignment: (range, value) => format(range, { vertical: oneOf(VERTICAL, value) }),
    WrapText: (range, value) => format(range, { wrap: aTruth(value) }),
  },
  links: {
    Borders: (range) => hostObject("RangeBorderCollection", range),
    Fill: (range) => hostObject("RangeFill", range),
    Font: (range) => hostObject("RangeFont", range),
    Protection: (range) => hostObject("FormatProtection", range),
  },
  call: {
    AutofitColumns: fitColumns,
    AutofitRows: fitRows,
  },
};
