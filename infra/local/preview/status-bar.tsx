import type { Desk } from "./desk.ts";
import type { DeskState } from "./desk-state.ts";
import { useDesk } from "./listening.ts";

/** What is being done, whether the sheet is protected, and the sums of what is selected; says aloud what happened. */
export function StatusBar({ desk }: { readonly desk: Desk }) {
  const state = useDesk(desk);
  const { words, workbook } = desk;
  const doing = state.edit ? (state.edit.overtyping ? words.entering : words.editing) : words.ready;
  return (
    <footer class="status">
      <span>{doing}</span>
      {workbook.active().isProtected && <span>{words.protectedSheet}</span>}
      <span class="keys">{words.keys}</span>
      <span class="sums">{sums(desk, state)}</span>
      <span class="said" role="status" aria-live="polite">
        {state.said}
      </span>
    </footer>
  );
}

const SUMMED_AT_MOST = 50_000;

function sums(desk: Desk, { area }: DeskState): string {
  if (area.rows * area.columns < 2) return "";
  const { lastRow, lastColumn } = desk.workbook.active();
  const bottom = Math.min(area.row + area.rows - 1, lastRow);
  const right = Math.min(area.column + area.columns - 1, lastColumn);
  if ((bottom - area.row + 1) * (right - area.column + 1) > SUMMED_AT_MOST) return "";
  let [filled, count, sum] = [0, 0, 0];
  for (let row = area.row; row <= bottom; row++)
    for (let column = area.column; column <= right; column++) {
      const cell = desk.workbook.cellAt({ row, column });
      if (cell.kind !== "blank") filled += 1;
      if (cell.value === undefined) continue;
      count += 1;
      sum += cell.value;
    }
  if (count === 0) return "";
  return desk.words.sum(String(filled), desk.workbook.numberText(sum), desk.workbook.numberText(sum / count));
}
