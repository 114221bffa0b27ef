import { type Area, holds } from "../excel/address.ts";
import { type Css, fontOf, lineCss, textCss } from "./cell-look.ts";
import { addressOf } from "./desk-state.ts";
import { HEAD_HEIGHT, type Paper } from "./grid-paper.ts";
import { CELL } from "./grid-roles.ts";
import type { CellView } from "./grid-workbook.ts";
import type { CellAt } from "./selection.ts";
import { columnsTaken, numberInRoom } from "./text-room.ts";

const GRIDLINE = "#e1e1e1";
const PAPER = "#ffffff";

type Props = {
  readonly paper: Paper;
  readonly at: CellAt;
  readonly isActive: boolean;
  readonly selected: Area | undefined;
  readonly copied: Area | undefined;
  /** Whether words of a frozen cell may run on over columns that scroll: as long as those are not scrolled. */
  readonly runsPastFrozen: boolean;
};

/** One cell, or the first of a merge with the room of all of it. */
export function GridCell({ paper, at, isActive, selected, copied, runsPastFrozen }: Props) {
  const { sheet, rows, columns, cell, headWidth } = paper;
  const view = cell(at.row, at.column);
  const merge = sheet.mergeAt(at);
  const area = merge ?? { row: at.row, column: at.column, rows: 1, columns: 1 };
  const below = area.row + area.rows;
  const beside = area.column + area.columns;
  const width = columns.offsetOf(beside) - columns.offsetOf(at.column);
  const height = rows.offsetOf(below) - rows.offsetOf(at.row);
  const isFrozen = at.column < sheet.frozenColumns;
  const gridline = sheet.gridlines ? GRIDLINE : "transparent";
  const { fill } = view.look;
  const isSelected = selected !== undefined && holds(selected, at.row, at.column);

  const taken = columnsOfText(paper, at, view, merge === undefined, runsPastFrozen);
  const runningOver =
    taken > 1 ? columns.offsetOf(at.column + taken) - columns.offsetOf(at.column) : undefined;

  const style: Css = {
    left: `${headWidth + columns.offsetOf(at.column)}px`,
    width: `${width}px`,
    height: `${height}px`,
    borderRight: lineCss(cell(at.row, beside - 1).look.right, cell(at.row, beside).look.left, fill, gridline),
    borderBottom: lineCss(
      cell(below - 1, at.column).look.bottom,
      cell(below, at.column).look.top,
      fill,
      gridline,
    ),
    ...(fill ? { background: fill } : isFrozen || merge ? { background: PAPER } : {}),
    ...textCss(view),
    ...(isSelected ? edges("s", selected, area) : {}),
    ...(copied && holds(copied, at.row, at.column) ? edges("c", copied, area) : {}),
  };
  const names = [
    "cell",
    isFrozen ? "is-frozen" : "",
    at.column === sheet.frozenColumns - 1 ? "is-last-frozen" : "",
    merge ? "is-merged" : "",
    runningOver === undefined ? "" : "is-running",
    isSelected ? "is-selected" : "",
    isActive ? "is-active" : "",
    copied && holds(copied, at.row, at.column) ? "is-copied" : "",
    view.hasList ? "has-list" : "",
  ];
  const said = {
    ...CELL,
    id: `o-${addressOf(at)}`,
    "aria-colindex": at.column + 1,
    "aria-selected": isSelected,
    "aria-readonly": sheet.isProtected && view.locked,
    ...(area.columns > 1 ? { "aria-colspan": area.columns } : {}),
    ...(area.rows > 1 ? { "aria-rowspan": area.rows } : {}),
  };
  return (
    <div
      {...said}
      class={names.filter(Boolean).join(" ")}
      style={style}
      data-row={at.row}
      data-column={at.column}
    >
      <CellText paper={paper} view={view} room={width} runningOver={runningOver} />
    </div>
  );
}

/** How many columns the text of a cell takes: only words that stand left run on, over blank cells, as in Excel. */
function columnsOfText(
  paper: Paper,
  at: CellAt,
  view: CellView,
  isOneCell: boolean,
  runsPastFrozen: boolean,
): number {
  const runsOn =
    isOneCell && view.kind === "text" && !view.look.wrap && RUNNING.includes(view.look.horizontal);
  if (!runsOn) return 1;
  const { frozenColumns } = paper.sheet;
  const isHeld = at.column < frozenColumns && !runsPastFrozen;
  return columnsTaken(paper.ruler(view.shown, fontOf(view.look)), at.column, {
    widthOf: paper.columns.sizeOf,
    isBlank: (column) => paper.cell(at.row, column).kind === "blank",
    last: isHeld ? frozenColumns - 1 : paper.columns.count - 1,
  });
}

const RUNNING = ["General", "Left"];

type TextProps = {
  readonly paper: Paper;
  readonly view: CellView;
  readonly room: number;
  /** The width of all the columns a text takes that runs on. */
  readonly runningOver: number | undefined;
};

function CellText({ paper, view, room, runningOver }: TextProps) {
  const { shown, kind, look } = view;
  if (shown === "") return null;
  if (runningOver !== undefined)
    return (
      <span class="runs-on" style={{ width: `${runningOver - 1}px`, background: look.fill ?? PAPER }}>
        {shown}
      </span>
    );
  if (kind === "number" && !look.wrap)
    return <span>{numberInRoom(shown, paper.ruler(shown, fontOf(look)), room)}</span>;
  return <span class={look.wrap ? "words" : ""}>{shown}</span>;
}

/** Which sides of an area this cell lies at, as widths of the frame drawn over it. */
function edges(name: "s" | "c", whole: Area, part: Area): Css {
  const width = (isEdge: boolean) => (isEdge ? "2px" : "0px");
  return {
    [`--${name}t`]: width(part.row === whole.row),
    [`--${name}l`]: width(part.column === whole.column),
    [`--${name}b`]: width(part.row + part.rows === whole.row + whole.rows),
    [`--${name}r`]: width(part.column + part.columns === whole.column + whole.columns),
  };
}

/** Where rows begin below the column letters. */
export const rowTop = ({ rows }: Paper, row: number): number => HEAD_HEIGHT + rows.offsetOf(row);
