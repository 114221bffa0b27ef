import { type Area, areaText, columnName } from "../excel/address.ts";
import type { Entered, GridWorkbook, Refusal } from "./grid-workbook.ts";
import { extentOf, groundOf } from "./ground.ts";
import {
  anchored,
  type CellAt,
  type Ground,
  type Selection,
  type Step,
  selectedArea,
  selectionAt,
  stepFrom,
} from "./selection.ts";
import type { Words } from "./words.ts";

/** What the person at the grid is doing. */
export type DeskState = {
  readonly selection: Selection;
  readonly area: Area;
  /** `overtyping` is typing straight into a cell; otherwise the text that was there is being changed. */
  readonly edit?: { readonly at: CellAt; readonly text: string; readonly overtyping: boolean };
  readonly question?: { readonly refusal: Refusal; readonly at: CellAt; readonly text: string };
  readonly list?: { readonly at: CellAt; readonly options: readonly string[]; readonly index: number };
  /** What was copied last here, and as what text. */
  readonly copied?: { readonly sheet: string; readonly area: Area; readonly text: string };
  /** For the live region. */
  readonly said: string;
  /** Grows whenever the active cell is to be brought into sight. */
  readonly sought: number;
  /** Grows whenever the workbook changed, so that cells are drawn anew. */
  readonly drawn: number;
  /** Grows whenever anything changed. */
  readonly version: number;
};

export const addressOf = ({ row, column }: CellAt): string => `${columnName(column)}${row + 1}`;

/** The state of the desk and what every act on it needs: to change it, to select, to say no. */
export type DeskCore = {
  readonly workbook: GridWorkbook;
  readonly words: Words;
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly put: (change: { readonly [Key in keyof DeskState]?: DeskState[Key] | undefined }) => void;
  readonly select: (selection: Selection, said?: string) => void;
  readonly moveBy: (step: Step, extend: boolean) => void;
  readonly activate: (id: string) => void;
  readonly refuse: (refusal: Refusal, at: CellAt, text: string) => false;
  /** Whether the workbook did it; a refusal is put before the person. */
  readonly obeyed: (entered: Entered) => boolean;
  /** How much of the open sheet the grid offers. */
  readonly extent: () => { readonly rows: number; readonly columns: number };
  readonly ground: () => Ground;
  /** How many rows a page holds, as the window says. */
  readonly setPage: (rows: number) => void;
};

export function deskCore(workbook: GridWorkbook, words: Words): DeskCore {
  const listeners = new Set<() => void>();
  /** Where a person was on each sheet. */
  const kept = new Map<string, Selection>();
  const paper = { page: 20 };
  const first = selectionAt({ row: 0, column: 0 });
  let state: DeskState = {
    selection: first,
    area: { row: 0, column: 0, rows: 1, columns: 1 },
    said: "",
    sought: 0,
    drawn: 0,
    version: 0,
  };

  const put: DeskCore["put"] = (change) => {
    state = { ...state, ...change, version: state.version + 1 } as DeskState;
    for (const listener of [...listeners]) listener();
  };
  const ground = () => groundOf(workbook, state.selection, paper.page);

  const select: DeskCore["select"] = (selection, said = state.said) => {
    const mergeAt = workbook.active().mergeAt;
    const active = anchored(selection.active, mergeAt);
    const { far } = selection;
    const area = selectedArea({ active, far }, mergeAt);
    put({ selection: { active, far }, area, list: undefined, sought: state.sought + 1, said });
    kept.set(workbook.active().id, state.selection);
    workbook.select(area);
  };

  const refuse: DeskCore["refuse"] = (refusal, at, text) => {
    put({ question: { refusal, at, text }, said: `${refusal.title}. ${refusal.message}` });
    return false;
  };

  workbook.onChange(() => {
    const told = workbook.selected();
    const drawn = state.drawn + 1;
    if (areaText(told) === areaText(state.area)) return put({ drawn });
    const corner = { row: told.row, column: told.column };
    const far = { row: told.row + told.rows - 1, column: told.column + told.columns - 1 };
    const selection = selectionAt(corner, far);
    put({ selection, area: told, sought: state.sought + 1, list: undefined, drawn });
    kept.set(workbook.active().id, selection);
  });

  return {
    workbook,
    words,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    put,
    select,
    moveBy: (step, extend) => {
      const { active, far } = state.selection;
      if (extend) select({ active, far: stepFrom(far, step, ground()) });
      else select(selectionAt(stepFrom(active, step, ground())));
    },
    activate: (id) => {
      workbook.activate(id);
      select(kept.get(id) ?? first, words.saidSheet(workbook.active().name));
    },
    refuse,
    obeyed: (entered) => entered.kind === "kept" || refuse(entered.refusal, state.selection.active, ""),
    extent: () => extentOf(workbook.active(), state.selection),
    ground,
    setPage: (rows) => {
      paper.page = Math.max(1, rows);
    },
  };
}
