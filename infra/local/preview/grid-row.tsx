import { Component } from "preact";
import type { Area } from "../excel/address.ts";
import { GridCell, rowTop } from "./grid-cell.tsx";
import { GUTTER, type Paper } from "./grid-paper.ts";
import { ROW } from "./grid-roles.ts";
import type { CellAt } from "./selection.ts";
import type { Words } from "./words.ts";

export type RowProps = {
  readonly paper: Paper;
  readonly row: number;
  /** The columns drawn now. */
  readonly columns: readonly number[];
  readonly words: Words;
  readonly active: CellAt;
  /** The selection, on the rows it touches. */
  readonly selected: Area | undefined;
  readonly copied: Area | undefined;
  readonly runsPastFrozen: boolean;
  readonly onFold: (row: number, hidden: boolean) => void;
};

/** One row; drawn again only when something of it changed, so that scrolling draws the new rows alone. */
export class GridRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { paper, row, columns, selected, copied, active, runsPastFrozen } = this.props;
    return (
      paper !== next.paper ||
      row !== next.row ||
      columns !== next.columns ||
      selected !== next.selected ||
      copied !== next.copied ||
      runsPastFrozen !== next.runsPastFrozen ||
      (active.row === row ? active.column : -1) !== (next.active.row === row ? next.active.column : -1)
    );
  }

  override render({
    paper,
    row,
    columns,
    words,
    active,
    selected,
    copied,
    runsPastFrozen,
    onFold,
  }: RowProps) {
    const { sheet, rows, headWidth, depth } = paper;
    const isFrozen = row < sheet.frozenRows;
    const height = rows.sizeOf(row);
    /** Cells with room of their own, and of merges the first ones, which have the room of all. */
    const isDrawn = (column: number) => {
      const merge = sheet.mergeAt({ row, column });
      return merge
        ? merge.row === row && merge.column === column
        : height > 0 && paper.columns.sizeOf(column) > 0;
    };
    return (
      <div
        {...{ ...ROW, "aria-rowindex": row + 1 }}
        class={[
          "row",
          isFrozen ? "is-frozen" : "",
          row === sheet.frozenRows - 1 ? "is-last-frozen" : "",
        ].join(" ")}
        style={{ top: `${rowTop(paper, row)}px`, height: `${height}px` }}
      >
        <div
          class={`row-head ${selected ? "is-on" : ""}`}
          style={{ width: `${headWidth}px` }}
          aria-hidden="true"
          data-row-head={row}
        >
          {Array.from({ length: depth }, (_, index) => (
            <FoldSign key={index} paper={paper} row={row} level={index + 1} words={words} onFold={onFold} />
          ))}
          <span class="row-number">{row + 1}</span>
        </div>
        {columns.filter(isDrawn).map((column) => (
          <GridCell
            key={column}
            paper={paper}
            at={{ row, column }}
            isActive={active.row === row && active.column === column}
            selected={selected}
            copied={copied}
            runsPastFrozen={runsPastFrozen}
          />
        ))}
      </div>
    );
  }
}

function FoldSign({
  paper,
  row,
  level,
  words,
  onFold,
}: {
  readonly paper: Paper;
  readonly row: number;
  readonly level: number;
  readonly words: Words;
  readonly onFold: RowProps["onFold"];
}) {
  const group = paper.groups.find((each) => each.level === level && each.summary === row);
  const isInside = paper.sheet.outlineOfRow(row) >= level;
  const width = `${GUTTER}px`;
  if (!group) return <span class={isInside ? "fold-line" : "fold-room"} style={{ width }} />;
  const { from, to, isFolded } = group;
  return (
    <button
      type="button"
      class="fold"
      tabIndex={-1}
      style={{ width }}
      title={isFolded ? words.expand(from + 1, to + 1) : words.collapse(from + 1, to + 1)}
      onClick={() => onFold(from, !isFolded)}
    >
      {isFolded ? "+" : "−"}
    </button>
  );
}
