import { type Area, isWholeColumns, isWholeRows } from "../address.ts";
import { PLAIN } from "../cell-style.ts";
import { accessDenied, invalidArgument } from "../host-error.ts";
import { mergeArea, unmergeArea } from "../merge.ts";
import { copyInto, emptyCells } from "../paste.ts";
import { demandOption, demandUnprotected, demandWrite, mayWrite } from "../permission.ts";
import { restyle } from "../restyle.ts";
import { moveCells } from "../structure.ts";
import { tellEdited, valueAt } from "../write-cells.ts";
import { aTruthOr, oneOf } from "./arguments.ts";
import type { HostObject, HostType } from "./host-object.ts";
import { aRange, rangeObject } from "./range-self.ts";
import type { RangeSelf } from "./selves.ts";

/** What changes the cells of a range other than by writing values. */
export const RANGE_EDITS: NonNullable<HostType<RangeSelf>["call"]> = {
  Clear: (range, [applyTo]) => {
    clear(range, oneOf(["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], applyTo ?? "All"));
  },
  CopyFrom: (range, [source, copyType, skipBlanks, transpose]) => {
    oneOf(["All"], copyType ?? "All");
    if (aTruthOr(skipBlanks, false) || aTruthOr(transpose, false)) throw invalidArgument();
    const from = aRange(source, range.book, range.sheet);
    const { row, column } = range.area;
    const area: Area = {
      row,
      column,
      rows: Math.max(range.area.rows, from.area.rows),
      columns: Math.max(range.area.columns, from.area.columns),
    };
    demandWrite(range.sheet, area);
    copyInto(range.book, from.sheet, from.area, range.sheet, area);
    tellEdited(range.book, range.sheet, area, undefined, "Local", "ThisLocalAddin");
  },
  Delete: (range, [shift]) => {
    const axis = oneOf(["Up", "Left"], shift) === "Up" ? "row" : "column";
    demandDeletion(range, axis);
    moveCells(range.book, range.sheet, range.area, "delete", axis, "Local", "ThisLocalAddin");
  },
  Insert: (range, [shift]): HostObject => {
    const axis = oneOf(["Down", "Right"], shift) === "Down" ? "row" : "column";
    demandInsertion(range, axis);
    moveCells(range.book, range.sheet, range.area, "insert", axis, "Local", "ThisLocalAddin");
    return rangeObject(range.book, range.sheet, range.area);
  },
  Merge: ({ book, sheet, area }, [across]) => {
    demandUnprotected(sheet);
    mergeArea(book, sheet, area, aTruthOr(across, false));
  },
  Unmerge: ({ book, sheet, area }) => {
    demandUnprotected(sheet);
    unmergeArea(book, sheet, area);
  },
};

/** learn.microsoft.com, Excel.ClearApplyTo: "Contents" leaves the looks, "Formats" the contents; validation goes with "All". */
function clear({ book, sheet, area }: RangeSelf, what: string): void {
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  demandWrite(sheet, area);
  const before = valueAt(book, sheet, area.row, area.column);
  if (what !== "Formats") emptyCells(book, sheet, area);
  if (what === "All") for (const [, , cell] of sheet.cellsIn(area)) cell.validation = undefined;
  if (what !== "Contents") {
    demandOption(sheet, "allowFormatCells");
    restyle(book, sheet, area, PLAIN);
  }
  if (what !== "Formats") tellEdited(book, sheet, area, before, "Local", "ThisLocalAddin");
}

function demandInsertion({ sheet, area }: RangeSelf, axis: "row" | "column"): void {
  if (axis === "row" && isWholeRows(area)) demandOption(sheet, "allowInsertRows");
  else if (axis === "column" && isWholeColumns(area)) demandOption(sheet, "allowInsertColumns");
  else demandUnprotected(sheet);
}

/** Protected rows go only when every cell of them is unlocked (learn.microsoft.com: Excel.WorksheetProtectionOptions). */
function demandDeletion({ sheet, area }: RangeSelf, axis: "row" | "column"): void {
  if (axis === "row" && isWholeRows(area)) demandOption(sheet, "allowDeleteRows");
  else if (axis === "column" && isWholeColumns(area)) demandOption(sheet, "allowDeleteColumns");
  else demandUnprotected(sheet);
  if (!mayWrite(sheet, area)) throw accessDenied();
}
