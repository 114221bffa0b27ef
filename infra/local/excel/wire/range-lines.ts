import { regroup, setDetails } from "../outline.ts";
import { demandOption, demandUnprotected } from "../permission.ts";
import { aTruth, oneOf } from "./arguments.ts";
import type { HostType } from "./host-object.ts";
import type { RangeSelf } from "./selves.ts";

/** Whether the rows or columns of a range are hidden; null where they differ. */
function hidden({ sheet, area }: RangeSelf, by: "rows" | "columns"): boolean | null {
  const [from, count] = by === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  const lines = by === "rows" ? sheet.rows : sheet.columns;
  const first = lines.get(from)?.hidden ?? false;
  for (let index = from; index < from + count; index++)
    if ((lines.get(index)?.hidden ?? false) !== first) return null;
  return first;
}

function hide({ book, sheet, area }: RangeSelf, by: "rows" | "columns", value: boolean): void {
  demandOption(sheet, by === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const [from, count] = by === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  for (let index = from; index < from + count; index++)
    (by === "rows" ? sheet.rowForWriting(index) : sheet.columnForWriting(index)).hidden = value;
  book.tell({ kind: "looks", sheet });
}

const byOf = (option: unknown): "rows" | "columns" =>
  oneOf(["ByRows", "ByColumns"], option) === "ByRows" ? "rows" : "columns";

/** Rows and columns of a range as a whole: hidden, grouped. */
export const RANGE_LINES = {
  get: {
    ColumnHidden: (range: RangeSelf) => hidden(range, "columns"),
    Hidden: (range: RangeSelf) => hidden(range, "rows") === true || hidden(range, "columns") === true,
    RowHidden: (range: RangeSelf) => hidden(range, "rows"),
  },
  set: {
    ColumnHidden: (range: RangeSelf, value: unknown) => hide(range, "columns", aTruth(value)),
    RowHidden: (range: RangeSelf, value: unknown) => hide(range, "rows", aTruth(value)),
  },
  call: {
    Group: ({ book, sheet, area }, [option]) => {
      demandUnprotected(sheet);
      regroup(book, sheet, area, byOf(option), 1);
    },
    HideGroupDetails: ({ book, sheet, area }, [option]) => {
      demandUnprotected(sheet);
      setDetails(book, sheet, area, byOf(option), true);
    },
    ShowGroupDetails: ({ book, sheet, area }, [option]) => {
      demandUnprotected(sheet);
      setDetails(book, sheet, area, byOf(option), false);
    },
    Ungroup: ({ book, sheet, area }, [option]) => {
      demandUnprotected(sheet);
      regroup(book, sheet, area, byOf(option), -1);
    },
  } satisfies NonNullable<HostType<RangeSelf>["call"]>,
};
