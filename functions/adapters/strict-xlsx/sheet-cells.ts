import type { FormCell, FormSheet } from "../../form-reader.ts";
import { type CellContext, readCell, type WrittenCell } from "./cell-value.ts";
import { LIMITS } from "./limits.ts";
import { cellOf, type Range, rangeOf } from "./ranges.ts";
import { refuse } from "./refusal.ts";
import { attribute, tagOf, type XmlElement } from "./xml.ts";

/** What may stand where in a sheet's data, below `sheetData`; `t` in a cell's own text, with or without runs. */
const PATHS = /^row(\/c(\/(f|v|is(\/(t|phoneticPr|r(\/(t|rPr(\/\w+)?))?))?))?)?$/;
const TEXT = /^row\/c\/is\/(r\/)?t$/;

export type SheetCells = {
  /** An element somewhere below `sheetData`. */
  readonly open: (element: XmlElement) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
  readonly rows: FormSheet["rows"];
  /** Ranges that one array formula or data table computes. */
  readonly computed: readonly Range[];
};

/** Collects the cells of one sheet as its elements come: rows and cells in ascending order, each once, each in its row. */
export function sheetCells(context: CellContext): SheetCells {
  const rows = new Map<number, ReadonlyMap<number, FormCell>>();
  const computed: Range[] = [];
  const path: string[] = [];
  let at = "";
  let row = { number: 0, cells: new Map<number, FormCell>() };
  let column = 0;
  let cell: WrittenCell | undefined;

  const openRow = (element: XmlElement) => {
    const number = attribute(element, "r") ?? "";
    if (!/^[1-9]\d{0,6}$/.test(number) || Number(number) > 1_048_576)
      refuse("xml-irregular", { detail: "row number" });
    if (Number(number) <= row.number) refuse("xml-irregular", { detail: `row ${number} out of order` });
    row = { number: Number(number), cells: new Map() };
    column = 0;
  };

  const openCell = (element: XmlElement) => {
    const reference = attribute(element, "r") ?? "";
    const place = cellOf(reference) ?? refuse("xml-irregular", { detail: "cell reference" });
    if (place.row !== row.number) refuse("cell-irregular", { cell: reference, detail: "in another row" });
    if (place.column === column) refuse("cell-irregular", { cell: reference, detail: "twice" });
    if (place.column < column) refuse("cell-irregular", { cell: reference, detail: "out of order" });
    column = place.column;
    cell = {
      reference,
      type: attribute(element, "t") ?? "n",
      style: attribute(element, "s") ?? "0",
      isFormula: false,
    };
  };

  const openInCell = (element: XmlElement, into: WrittenCell) => {
    const twice = () => refuse("cell-irregular", { cell: into.reference, detail: `two ${tagOf(element)}` });
    if (at === "row/c/f") {
      if (into.isFormula) twice();
      into.isFormula = true;
      if (/^(array|dataTable)$/.test(attribute(element, "t") ?? ""))
        computed.push(rangeOf(attribute(element, "ref") ?? into.reference) ?? refuse("range-too-large"));
    }
    if (at === "row/c/v") into.value = into.value === undefined ? "" : twice();
    if (at === "row/c/is") into.inline = into.inline === undefined ? "" : twice();
  };

  const closeCell = (written: WrittenCell) => {
    const found = readCell(written, context);
    cell = undefined;
    if (!found) return;
    if (row.number > LIMITS.rows || column > LIMITS.columns)
      refuse("cell-outside", { cell: written.reference });
    row.cells.set(column, found);
    rows.set(row.number, row.cells);
  };

  return {
    rows,
    computed,
    open: (element) => {
      path.push(element.local);
      at = path.join("/");
      if (!PATHS.test(at)) refuse("xml-irregular", { detail: `${tagOf(element)} among cells` });
      if (at === "row") openRow(element);
      else if (at === "row/c") openCell(element);
      else if (cell) openInCell(element, cell);
    },
    close: () => {
      if (at === "row/c" && cell) closeCell(cell);
      path.pop();
      at = path.join("/");
    },
    text: (text) => {
      if (cell && at === "row/c/v") cell.value = `${cell.value ?? ""}${text}`;
      else if (cell && TEXT.test(at)) cell.inline = `${cell.inline ?? ""}${text}`;
      else if (at !== "row/c/f" && text.trim() !== "")
        refuse("xml-irregular", { detail: "text among cells" });
    },
  };
}
