import { columnLetters } from "../../shared/report/address.ts";
import type { Sheet } from "../../shared/report/workbook-plan.ts";

/**
 * Where filling in begins, "E12": the top of the leftmost column people fill in, which is that of the figures. A1, where
 * a new sheet stands, is hidden.
 */
export function firstEntry({ rows, widths }: Sheet): string | undefined {
  for (const column of widths.keys()) {
    const row = rows.findIndex(({ cells }) => cells[column]?.entry);
    if (row >= 0) return `${columnLetters(column + 1)}${row + 1}`;
  }
  return undefined;
}
