import type { Points } from "../points.ts";
import type { StandingsLine } from "../standings-document.ts";
import type { AgencyColumn } from "./agency-columns.ts";
import type { StyleName } from "./styles.ts";
import { type Cell, empty, figure, text } from "./workbook-plan.ts";

/** What stands before the agencies in a row, and its cell for each of them. */
export type Described = {
  readonly lead: readonly Cell[];
  readonly cell: (column: AgencyColumn) => Cell;
};

export const plainLead = (title: string, max?: Points): readonly Cell[] => [
  empty("center"),
  text("label", title),
  max === undefined ? empty("maximum") : figure("maximum", max),
];

/** The sums of an agency about which any card came. */
export type Sums = { readonly total: Points; readonly bonuses: Points; readonly deductions: Points };

/** A cell only for agencies about which any card came; without one there is nothing to add up. */
export const ofScored =
  (style: StyleName, cell: (column: AgencyColumn, sums: Sums) => Cell) =>
  (column: AgencyColumn): Cell => {
    const { total, bonuses, deductions } = column.line;
    const isScored = total !== undefined && bonuses !== undefined && deductions !== undefined;
    return isScored ? cell(column, { total, bonuses, deductions }) : empty(style);
  };

/** What the standings say of one criterion of an agency. */
export const entryOf = (
  { criteria }: StandingsLine,
  criterion: string,
): StandingsLine["criteria"][number] | undefined => criteria.find((each) => each.criterion === criterion);
