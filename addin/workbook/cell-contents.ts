import { rawValue } from "../../shared/report/raw-value.ts";
import { STYLES, type Style } from "../../shared/report/styles.ts";
import type { Cell, Sheet } from "../../shared/report/workbook-plan.ts";
import { forCell } from "./cell-text.ts";

/** What the cells of a plan hold, as `Range.formulas` takes it: formulas with "=", everything else as it is. */
export const contentsOf = ({ rows, widths }: Sheet): (string | number)[][] =>
  rows.map(({ cells }) => widths.map((_, column) => contentOf(cells[column])));

/** The number formats of the same cells. */
export const formatsOf = ({ rows, widths }: Sheet): string[][] =>
  rows.map(({ cells }) =>
    widths.map((_, column) => {
      const style: Style | undefined = cells[column] && STYLES[cells[column].style];
      return style?.format ?? "General";
    }),
  );

function contentOf(cell: Cell | undefined): string | number {
  if (!cell?.holds) return "";
  return cell.holds.kind === "formula" ? `=${cell.holds.formula}` : forCell(rawValue(cell.holds));
}
