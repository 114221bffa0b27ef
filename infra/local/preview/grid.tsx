import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { drawnIndexes, scrollToSee } from "./axis.ts";
import type { Desk } from "./desk.ts";
import { gridBox } from "./grid-box.ts";
import { GridEditor } from "./grid-editor.tsx";
import { GridFloats } from "./grid-floats.tsx";
import { GridHeads } from "./grid-heads.tsx";
import { HEAD_HEIGHT, paperOf, placeOf } from "./grid-paper.ts";
import { GridRow } from "./grid-row.tsx";
import { useDesk } from "./listening.ts";
import { canvasRuler } from "./text-room.ts";

const BEYOND = 6;

/** The open sheet: its window, the rows and columns seen through it, and the box one types in. */
export function Grid({ desk }: { readonly desk: Desk }) {
  const state = useDesk(desk);
  const { workbook, words } = desk;
  const { active } = state.selection;
  const sheetWindow = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [room, setRoom] = useState({ width: 900, height: 500 });
  const ruler = useMemo(canvasRuler, []);

  const extent = desk.extent();
  const sheetId = workbook.active().id;
  const paper = useMemo(
    () => paperOf(workbook, extent, ruler),
    [workbook, sheetId, state.drawn, extent.rows, extent.columns, ruler],
  );
  const { sheet, headWidth } = paper;
  const vertical = { scroll: scroll.top, room: room.height - HEAD_HEIGHT, frozen: sheet.frozenRows };
  const across = { scroll: scroll.left, room: room.width - headWidth, frozen: sheet.frozenColumns };

  const isSeen = paper.rows.sizeOf(active.row) > 0 && paper.columns.sizeOf(active.column) > 0;
  const rowsSeen = drawnIndexes(paper.rows, { ...vertical, beyond: BEYOND });
  // A merge is drawn from its first cell, be that scrolled away or hidden.
  const merges = sheet.mergesIn([rowsSeen.at(0) ?? 0, rowsSeen.at(-1) ?? 0]);
  const rows = drawnIndexes(paper.rows, { ...vertical, beyond: BEYOND }, [
    ...(isSeen ? [active.row] : []),
    ...merges.map(({ row }) => row),
  ]);
  const columnsSeen = drawnIndexes(paper.columns, { ...across, beyond: 2 }, [
    ...(isSeen ? [active.column] : []),
    ...merges.map(({ column }) => column),
  ]);
  const columnKey = columnsSeen.join(" ");
  // The columns are the same as long as their numbers are.
  const columns = useMemo(() => columnsSeen, [columnKey]);

  useLayoutEffect(() => {
    const box = sheetWindow.current;
    if (!box) return;
    const measure = () => {
      setRoom({ width: box.clientWidth, height: box.clientHeight });
      desk.setPage(Math.floor((box.clientHeight - HEAD_HEIGHT) / 20) - 1);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [desk]);

  // The window follows when the active cell is sought, not when it is scrolled.
  useLayoutEffect(() => {
    const { far } = state.selection;
    const box = sheetWindow.current;
    if (!box) return;
    const whole = state.area.rows >= extent.rows || state.area.columns >= extent.columns;
    if (whole) return;
    box.scrollTo({
      left: scrollToSee(paper.columns, far.column, across),
      top: scrollToSee(paper.rows, far.row, vertical),
    });
  }, [state.sought, sheetId]);

  // The editor takes the focus when an edit begins, at once: whoever types on is already elsewhere a frame later.
  useLayoutEffect(() => {
    const box = input.current;
    if (
      !desk.state().edit ||
      !box ||
      box === document.activeElement ||
      document.activeElement?.closest("#noi-dung")
    )
      return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, [state.edit !== undefined]);

  const view = paper.cell(active.row, active.column);
  const place = placeOf(paper, active, scroll);
  const backToGrid = () => grid.current?.focus({ preventScroll: true });

  return (
    <div
      class="sheet-window"
      ref={sheetWindow}
      onScroll={({ currentTarget }) =>
        setScroll({ left: currentTarget.scrollLeft, top: currentTarget.scrollTop })
      }
    >
      <div
        class="paper"
        style={{
          width: `${headWidth + paper.columns.total}px`,
          height: `${HEAD_HEIGHT + paper.rows.total}px`,
        }}
      >
        <div ref={grid} {...gridBox(desk, sheet, view, isSeen, input, backToGrid)}>
          <GridHeads
            paper={paper}
            columns={columns.filter((column) => paper.columns.sizeOf(column) > 0)}
            selected={state.area}
            words={words}
            onLevel={desk.showLevel}
            onWidth={desk.setColumnWidth}
          />
          {rows.map((row) => (
            <GridRow
              key={row}
              paper={paper}
              row={row}
              columns={columns}
              words={words}
              active={active}
              selected={
                row >= state.area.row && row < state.area.row + state.area.rows ? state.area : undefined
              }
              copied={state.copied?.sheet === sheet.id ? state.copied.area : undefined}
              runsPastFrozen={scroll.left === 0}
              onFold={(at, hidden) => desk.fold(hidden, at)}
            />
          ))}
        </div>
        <GridFloats desk={desk} state={state} view={view} place={place} onLeave={backToGrid} />
        <GridEditor desk={desk} state={state} view={view} place={place} input={input} onLeave={backToGrid} />
      </div>
    </div>
  );
}
