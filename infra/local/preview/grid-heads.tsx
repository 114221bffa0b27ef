import { type Area, columnName } from "../excel/address.ts";
import { HEAD_HEIGHT, type Paper } from "./grid-paper.ts";
import type { Words } from "./words.ts";

type Props = {
  readonly paper: Paper;
  readonly columns: readonly number[];
  readonly selected: Area;
  readonly words: Words;
  readonly onLevel: (level: number) => void;
  readonly onWidth: (column: number, pixels: number) => void;
};

/** The letters above the columns and, in the corner, the levels rows fold to. Keys select and fold too: Ctrl+Space, Alt+Shift+arrows. */
export function GridHeads({ paper, columns, selected, words, onLevel, onWidth }: Props) {
  const { sheet, headWidth, depth } = paper;
  return (
    <div class="column-heads" style={{ height: `${HEAD_HEIGHT}px` }} aria-hidden="true">
      <div class="corner" style={{ width: `${headWidth}px` }}>
        {depth > 0 &&
          Array.from({ length: depth + 1 }, (_, index) => (
            <button
              key={index}
              type="button"
              class="level"
              tabIndex={-1}
              title={words.level(index + 1)}
              onClick={() => onLevel(index + 1)}
            >
              {index + 1}
            </button>
          ))}
      </div>
      {columns.map((column) => (
        <div
          key={column}
          data-column-head={column}
          class={[
            "column-head",
            column < sheet.frozenColumns ? "is-frozen" : "",
            column >= selected.column && column < selected.column + selected.columns ? "is-on" : "",
          ].join(" ")}
          style={{
            left: `${headWidth + paper.columns.offsetOf(column)}px`,
            width: `${paper.columns.sizeOf(column)}px`,
          }}
        >
          {columnName(column)}
          <span
            class="column-edge"
            onPointerDown={(event) =>
              dragWidth(event, paper.columns.sizeOf(column), (width) => onWidth(column, width))
            }
          />
        </div>
      ))}
    </div>
  );
}

const NARROWEST = 12;

function dragWidth(event: PointerEvent, width: number, onWidth: (pixels: number) => void): void {
  event.preventDefault();
  event.stopPropagation();
  const handle = event.currentTarget as HTMLElement;
  handle.setPointerCapture(event.pointerId);
  const moved = (move: PointerEvent) => onWidth(Math.max(NARROWEST, width + move.clientX - event.clientX));
  handle.addEventListener("pointermove", moved);
  handle.addEventListener("pointerup", () => handle.removeEventListener("pointermove", moved), {
    once: true,
  });
}
