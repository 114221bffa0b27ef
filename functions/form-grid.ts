import type { Grid, GridCell } from "../shared/sheet/grid.ts";
import type { FormSheet } from "./form-reader.ts";

const BLANK: GridCell = { value: "", numberFormat: "General", isFormula: false };

/** The cells of a sheet from A1 on, as the reader of scoring sheets takes them. */
export function gridOf({ rows }: FormSheet): Grid {
  const upTo = (keys: Iterable<number>) => Math.max(0, ...keys);
  return {
    rows: Array.from({ length: upTo(rows.keys()) }, (_, row) => {
      const cells = rows.get(row + 1);
      return Array.from(
        { length: upTo(cells?.keys() ?? []) },
        (_, column) => cells?.get(column + 1) ?? BLANK,
      );
    }),
  };
}
