import type { CellChange } from "../../shared/sheet/cell-change.ts";

/** Changes that lie under each other in one column, written at once. Row and column of the first, from 1. */
export type ChangeRun = {
  readonly row: number;
  readonly column: number;
  readonly changes: readonly CellChange[];
};

/** As few runs as the changes make; of two changes of one cell the later counts. */
export function changeRuns(changes: readonly CellChange[]): readonly ChangeRun[] {
  const last = new Map(changes.map((change) => [`${change.column}/${change.row}`, change]));
  const sorted = [...last.values()].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; changes: CellChange[] }[] = [];
  for (const change of sorted) {
    const run = runs.at(-1);
    if (run && run.column === change.column && run.row + run.changes.length === change.row)
      run.changes.push(change);
    else runs.push({ row: change.row, column: change.column, changes: [change] });
  }
  return runs;
}
