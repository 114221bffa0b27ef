import { columnLetters } from "../../../shared/report/address.ts";
import type { FormCell, FormSheet } from "../../form-reader.ts";
import type { CellContext } from "./cell-value.ts";
import { LIMITS } from "./limits.ts";
import { cellsIn, type Range, rangeOf } from "./ranges.ts";
import { refuse } from "./refusal.ts";
import type { Relationship } from "./relationships.ts";
import { sheetCells } from "./sheet-cells.ts";
import {
  attribute,
  attributeOf,
  checkRoot,
  DOCUMENT_RELATIONSHIPS,
  MAIN,
  readXml,
  tagOf,
  type XmlElement,
} from "./xml.ts";

const ACTIVE = ["oleObjects", "controls", "webPublishItems", "dataConsolidate"];
const LAST_COLUMN = 16_384;

export type SheetContext = CellContext & {
  readonly part: string;
  readonly relationships: ReadonlyMap<string, Relationship>;
};

/**
 * The cells of one worksheet. Everything around them is looked at only for what would make two programs read two
 * things, or another program stumble: values under merged cells, ranges over the whole sheet, links outside.
 */
export function readSheetPart(bytes: Buffer, context: SheetContext): FormSheet["rows"] {
  const { part, allowance, relationships } = context;
  const external = new Set(
    [...relationships.values()].filter(({ isExternal }) => isExternal).map(({ id }) => id),
  );
  const cells = sheetCells(context);
  const merges: Range[] = [];
  let hasData = false;
  let section = "";

  readXml(bytes, part, allowance, {
    open: (element, depth) => {
      if (depth === 1) checkRoot(element, "worksheet", part);
      if (element.uri !== MAIN) refuse("xml-irregular", { detail: `${part}: foreign element` });
      if (element.local === "extLst" || element.local === "rPh") return "skip";
      if (depth === 2) {
        section = element.local;
        if (ACTIVE.includes(section)) refuse("active-content", { detail: tagOf(element) });
        if (section === "sheetData" && hasData) refuse("xml-irregular", { detail: "two <sheetData>" });
        hasData ||= section === "sheetData";
        return undefined;
      }
      if (section === "sheetData") cells.open(element);
      else checkAround(element, external, merges);
      return undefined;
    },
    close: (_, depth) => {
      if (section === "sheetData" && depth > 2) cells.close();
    },
    text: (text) => {
      if (section === "sheetData") cells.text(text);
    },
  });
  if (!hasData) refuse("xml-irregular", { detail: `${part}: no cells` });
  if (external.size > 0) refuse("external-link");
  checkCovered(cells.rows, merges);
  return withComputed(cells.rows, cells.computed);
}

function checkAround(element: XmlElement, external: ReadonlySet<string>, merges: Range[]): void {
  switch (element.local) {
    case "sheetData":
    case "row":
    case "c":
    case "v":
    case "is":
      refuse("xml-irregular", { detail: `${tagOf(element)} outside the cells` });
      break;
    case "mergeCell":
      merges.push(rangeOf(attribute(element, "ref") ?? "") ?? refuse("range-too-large"));
      break;
    case "dataValidation":
      for (const written of (attribute(element, "sqref") ?? "").split(" ")) {
        const range = rangeOf(written);
        if (!range || cellsIn(range) > LIMITS.rangeCells) refuse("range-too-large");
      }
      break;
    case "col":
      if (!(Number(attribute(element, "max") ?? "0") <= LAST_COLUMN)) refuse("range-too-large");
      break;
    case "hyperlink": {
      const cell = attribute(element, "ref");
      if (external.has(attributeOf(element, DOCUMENT_RELATIONSHIPS, "id") ?? ""))
        refuse("external-link", cell === undefined || !rangeOf(cell) ? {} : { cell });
    }
  }
}

/** A key of a cell within the area that is read. */
const keyOf = (row: number, column: number): number => row * (LIMITS.columns + 1) + column;

/** The cells of ranges that lie within the area and do not overlap, so that the work is bounded by the area. */
function spread(ranges: readonly Range[]): ReadonlyMap<number, Range> {
  const found = new Map<number, Range>();
  for (const range of ranges) {
    if (range.bottom > LIMITS.rows || range.right > LIMITS.columns) refuse("range-too-large");
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) {
        if (found.has(keyOf(row, column))) refuse("xml-irregular", { detail: "ranges overlap" });
        found.set(keyOf(row, column), range);
      }
  }
  return found;
}

/** Only the first cell of merged ones is seen; a value in another would be counted and not be seen. */
function checkCovered(rows: FormSheet["rows"], merges: readonly Range[]): void {
  const merged = spread(merges);
  for (const [row, cells] of rows)
    for (const column of cells.keys()) {
      const range = merged.get(keyOf(row, column));
      if (range && (range.top !== row || range.left !== column))
        refuse("cell-covered", { cell: `${columnLetters(column)}${row}` });
    }
}

/** An array formula stands in its first cell only; the others hold figures that look typed. */
function withComputed(rows: FormSheet["rows"], computed: readonly Range[]): FormSheet["rows"] {
  if (computed.length === 0) return rows;
  const within = spread(computed);
  const mark = (row: number, [column, cell]: [number, FormCell]): [number, FormCell] => [
    column,
    within.has(keyOf(row, column)) ? { ...cell, isFormula: true } : cell,
  ];
  return new Map([...rows].map(([row, cells]) => [row, new Map([...cells].map((cell) => mark(row, cell)))]));
}
