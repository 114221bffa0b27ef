import { tabbedCells } from "../../shared/authoring/pasted/tabbed-cells.ts";
import type { Grid } from "../../shared/sheet/grid.ts";

/** What programs put on the clipboard, as cells: a table of its HTML when there is one, else its text by tabs. */
export function pastedCells(html: string, text: string): Grid["rows"] {
  const table = html === "" ? undefined : largestTable(html);
  return gridRows(table ? cellsOf(table) : tabbedCells(text));
}

const gridRows = (rows: readonly (readonly string[])[]): Grid["rows"] =>
  rows.map((cells) => cells.map((value) => ({ value, numberFormat: "General", isFormula: false })));

/** Nothing of it runs or is fetched: it is parsed into a document of its own that is never shown. */
function largestTable(html: string): HTMLTableElement | undefined {
  const all = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("table")];
  return all.sort((a, b) => b.rows.length - a.rows.length)[0];
}

/** A cell over several columns or rows stands in the first of them, as Excel has it; the others are blank. */
function cellsOf(table: HTMLTableElement): readonly (readonly string[])[] {
  const rows: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at]?.[column] !== undefined) column += 1;
      for (let down = 0; down < Math.max(1, cell.rowSpan) && at + down < rows.length; down += 1)
        for (let right = 0; right < Math.max(1, cell.colSpan); right += 1)
          (rows[at + down] as string[])[column + right] = down + right === 0 ? wordsOf(cell) : "";
      column += Math.max(1, cell.colSpan);
    }
  });
  // A row that a tall cell of another reaches into has holes where it has no cells of its own.
  return rows.map((row) => Array.from(row, (cell) => cell ?? ""));
}

function wordsOf(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll("p, div, li")) end.append(" ");
  for (const end of cell.querySelectorAll("br")) end.replaceWith(" ");
  return (cell.textContent ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
}
