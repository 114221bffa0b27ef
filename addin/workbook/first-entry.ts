import { columnLetters } from "../../shared/report/address.ts";
import type { Sheet } from "../../shared/report/workbook-plan.ts";

/** Where filling in begins, "E12": A1, where a new sheet stands, is hidden and says whose card it is. */
export function firstEntry({ rows }: Sheet): string | undefined {
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex((cell) => cell?.entry);
    if (column >= 0) return `${columnLetters(column + 1)}${row + 1}`;
  }
  return undefined;
}
