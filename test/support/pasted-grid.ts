import type { Grid, GridCell } from "../../shared/sheet/grid.ts";

type Given = string | number | Partial<GridCell>;

/** Cells as they are pasted: texts, numbers, or a cell with its format. */
export const pastedGrid = (rows: readonly (readonly Given[])[]): Grid => ({
  rows: rows.map((row) =>
    row.map((given) => ({
      value: "",
      numberFormat: "General",
      isFormula: false,
      ...(typeof given === "object" ? given : { value: given }),
    })),
  ),
});

/** A text of rows and tabs. */
export const tabbed = (text: string): Grid =>
  pastedGrid(
    text
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t")),
  );
