import type { Fix, SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { FoundSheet, SheetEvent } from "../ports.ts";
import { sheetsAsked, tableEdited } from "./asking-table.ts";
import { criterionAt, rowOf } from "./cell-place.ts";
import { chainKey } from "./chain-key.ts";
import {
  closeLook,
  focusOf,
  followSheet,
  look,
  needed,
  offSheet,
  readingOf,
  refreshed,
  sourceOf,
} from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { knownOf, there } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { preflighted } from "./preflighted.ts";
import { orderedProblems } from "./problem-list.ts";
import { remembered, withKnownRules } from "./sheet-memory.ts";
import { andThen, leadsTo, noticed, type Step, start, stay, without } from "./step.ts";
import { tornSheet } from "./torn-sheet.ts";

export type SheetsEvent =
  | { readonly kind: "sheets-found"; readonly sheets: readonly FoundSheet[] }
  | { readonly kind: "workbook-changed"; readonly event: SheetEvent }
  | { readonly kind: "source-arrived"; readonly chain: Chain; readonly source: Sheet }
  | { readonly kind: "sheet-picked"; readonly sheet: string }
  | { readonly kind: "lay-pressed" }
  | { readonly kind: "repair-pressed" }
  | {
      readonly kind: "laid";
      readonly sheet: { readonly id: string; readonly name: string };
      readonly source: Sheet;
      readonly isRepair: boolean;
      readonly broughtBack?: readonly string[];
    }
  | { readonly kind: "lost-figure-picked"; readonly key: string; readonly on: boolean }
  | { readonly kind: "check-pressed" }
  | {
      readonly kind: "sheet-read";
      readonly sheet: string;
      readonly reading: SheetReading;
      readonly purpose: "look" | "submit";
    }
  | { readonly kind: "problem-picked"; readonly at: number; readonly jump: boolean }
  | { readonly kind: "next-problem-pressed" }
  | { readonly kind: "fix-pressed"; readonly fix: Fix }
  | { readonly kind: "fix-all-pressed" }
  | { readonly kind: "cells-written"; readonly sheet: string };

export const sheetsSteps: Handlers<SheetsEvent> = {
  "sheets-found": (state, { sheets }) => {
    const gone = Object.keys(state.readings).filter((id) => !sheets.some((sheet) => sheet.id === id));
    const readings = Object.fromEntries(Object.entries(state.readings).filter(([id]) => !gone.includes(id)));
    const memories = Object.fromEntries(Object.entries(state.memories).filter(([id]) => !gone.includes(id)));
    const next = { ...state, areSheetsFound: true, sheets, readings, memories };
    return andThen(followSheet(next), intended);
  },
  "workbook-changed": (state, { event }) => {
    if (event.kind === "activated" || event.kind === "deleted")
      return andThen(leadsTo(state, { kind: "find-sheets" }), sheetsAsked);
    const table = tableEdited(state, event);
    if (table) return table;
    if (event.sheet !== state.focus) return stay(state);
    if (event.kind === "selected") return stay(atRow(state, event));
    const source = sourceOf(state);
    if (!source) return stay(state);
    const isPasted = event.address === undefined || event.address.includes(":");
    return leadsTo(state, isPasted ? closeLook(state, event.sheet, source) : look(event.sheet, source));
  },
  "source-arrived": (state, { chain, source }) => {
    const key = chainKey(chain);
    const before = knownOf(state.sources[key]);
    const next = { ...state, sources: { ...state.sources, [key]: there(source) } };
    const { focus } = next;
    const isOther = before !== undefined && headingOf(before) !== headingOf(source);
    const isOpen =
      focus !== undefined && state.readings[focus] && state.chain && chainKey(state.chain) === key;
    return andThen(isOther && isOpen ? leadsTo(next, look(focus, source)) : needed(next), intended);
  },
  "sheet-picked": (state, { sheet }) => {
    const found = state.sheets.find(({ id }) => id === sheet);
    if (!found) return stay(state);
    const sheets = state.sheets.map((each) => ({ ...each, isActive: each.id === sheet }));
    return andThen(followSheet({ ...state, sheets }), (here) =>
      leadsTo(here, { kind: "jump", sheet, cell: "A1" }),
    );
  },
  "lay-pressed": (state) => {
    const source = sourceOf(state);
    if (!source) return stay(state);
    const focus = focusOf(state);
    if (focus && state.asking?.kind !== "lay-again") return stay({ ...state, asking: { kind: "lay-again" } });
    return start(state, "laying", {
      kind: "lay",
      source,
      ...(focus && { replaces: focus.id }),
    });
  },
  "repair-pressed": (state) => {
    const [torn, { focus, leftOut }] = [tornSheet(state), state];
    if (!torn || focus === undefined) return stay(state);
    return start(state, "repairing", { kind: "repair", sheet: focus, torn, leftOut });
  },
  "lost-figure-picked": (state, { key, on }) => {
    const others = state.leftOut.filter((each) => each !== key);
    return stay({ ...state, leftOut: on ? others : [...others, key] });
  },
  laid: (state, { sheet, source, isRepair, broughtBack: codes = [] }) => {
    const { [sheet.id]: _, ...readings } = state.readings;
    const key = state.chain && chainKey(state.chain);
    const isNew = key !== undefined && state.sources[key] === undefined;
    const step = leadsTo(
      noticed(
        {
          ...without(offSheet(state), "busy", "clash"),
          newSheet: sheet.id,
          readings,
          leftOut: [],
          ...(isNew && key && { sources: { ...state.sources, [key]: there(source) } }),
        },
        isRepair ? (codes.length > 0 ? "said.repaired-with" : "said.repaired") : "said.laid",
        { sheet: sheet.name, rows: codes.join(", ") },
      ),
      { kind: "find-sheets" },
    );
    return state.clash && state.chain ? andThen(step, (here) => refreshed(here, state.chain as Chain)) : step;
  },
  "check-pressed": (state) => {
    const [source, focus] = [sourceOf(state), state.focus];
    if (!source || focus === undefined) return stay(state);
    return start(state, "reading", closeLook(state, focus, source));
  },
  "sheet-read": (state, { sheet, reading: read, purpose }) => {
    const was = state.busy === "reading";
    const reading = withKnownRules(read, state.readings[sheet]);
    const next: PaneState = {
      ...begun(was ? without(state, "busy") : state, sheet, reading),
      readings: { ...state.readings, [sheet]: reading },
      memories: { ...state.memories, [sheet]: remembered(state, sheet, reading) },
    };
    const bounded = {
      ...next,
      problemAt: Math.min(next.problemAt, Math.max(0, reading.problems.length - 1)),
    };
    if (purpose === "submit" && sheet === state.focus) return preflighted(bounded, sheet, reading);
    return headed(
      was ? noticed(bounded, "said.checked", { errors: errorsIn(reading) }) : bounded,
      sheet,
      reading,
    );
  },
  "problem-picked": (state, { at, jump }) => jumped({ ...state, problemAt: at }, jump),
  "next-problem-pressed": (state) => {
    const reading = readingOf(state);
    const count = reading ? orderedProblems(reading).length : 0;
    if (count === 0) return stay(noticed(state, "said.no-problem"));
    const at = state.notice?.word === "said.at-problem" ? (state.problemAt + 1) % count : state.problemAt;
    return jumped(noticed({ ...state, problemAt: at }, "said.at-problem", { at: at + 1, of: count }), true);
  },
  "fix-pressed": (state, { fix }) =>
    fix.asks ? stay({ ...state, asking: { kind: "fix", fix } }) : fixed(state, [fix]),
  "fix-all-pressed": (state) =>
    fixed(
      state,
      (readingOf(state)?.fixes ?? []).filter(({ asks }) => !asks),
    ),
  "cells-written": (state, { sheet }) => {
    const source = sourceOf(state);
    const next = without(state, "busy", "evidence");
    return source && sheet === state.focus ? leadsTo(next, look(sheet, source)) : stay(next);
  },
};

/** What of a source stands above the table. */
const headingOf = ({ head, due, revision }: Sheet): string => JSON.stringify([head, due, revision]);

/** The lines above the table are written anew when they say something old; what Excel refused waits for a close look. */
function headed(state: PaneState, sheet: string, { heading, areRulesRead, damage }: SheetReading): Step {
  const source = sourceOf(state);
  const memory = state.memories[sheet];
  const isElsewhere = damage.some(({ kind }) => kind === "columns-moved");
  if (!source || !memory || sheet !== state.focus || heading.length === 0 || isElsewhere) return stay(state);
  const text = JSON.stringify(heading);
  if (memory.headed === text && !areRulesRead) return stay(state);
  const memories = { ...state.memories, [sheet]: { ...memory, headed: text } };
  return leadsTo({ ...state, memories }, { kind: "write-heading", sheet, source });
}

export function fixed(state: PaneState, fixes: readonly Fix[]): Step {
  if (state.focus === undefined || fixes.length === 0) return stay(state);
  return start(state, "fixing", { kind: "fix", sheet: state.focus, fixes });
}

const errorsIn = ({ problems }: SheetReading): number =>
  problems.filter(({ severity }) => severity === "error").length;

function jumped(state: PaneState, jump: boolean): Step {
  const reading = readingOf(state);
  const cell = reading && orderedProblems(reading)[state.problemAt]?.at.cell;
  return jump && state.focus !== undefined && cell !== undefined
    ? leadsTo(state, { kind: "jump", sheet: state.focus, cell })
    : stay(state);
}

/** The criterion of the row a person went to; what is being written about another one is not thrown away. */
function atRow(state: PaneState, { address }: SheetEvent): PaneState {
  const reading = readingOf(state);
  const row = address === undefined ? undefined : rowOf(address);
  const criterion = reading && row !== undefined ? criterionAt(reading.places, row) : undefined;
  return criterion === undefined ? without(state, "row") : { ...state, row: criterion };
}

/** A new sheet opens in its first cell to fill; whoever went elsewhere meanwhile stays there. */
function begun(state: PaneState, sheet: string, { places }: SheetReading): PaneState {
  if (state.newSheet !== sheet) return state;
  const rest = without(state, "newSheet");
  const [first] = [...places].sort(([, a], [, b]) => (rowOf(a) ?? 0) - (rowOf(b) ?? 0));
  return first && rest.row === undefined ? { ...rest, row: first[0] } : rest;
}

/** What the ribbon button that opened the pane asked for, once the workbook and the card are known. */
function intended(state: PaneState): Step {
  const { intent, focus, areSheetsFound } = state;
  const source = sourceOf(state);
  if (intent === undefined || !areSheetsFound || !source) return stay(state);
  const rest = without(state, "intent");
  switch (intent) {
    case "lay":
      return focus === undefined && !source.closed
        ? sheetsSteps["lay-pressed"](rest, { kind: "lay-pressed" })
        : stay(rest);
    case "check":
      return focus === undefined
        ? stay(noticed(rest, "said.no-sheet"))
        : start(rest, "reading", closeLook(rest, focus, source));
    case "submit":
      return focus === undefined
        ? stay(noticed(rest, "said.no-sheet"))
        : start(rest, "reading", { ...closeLook(rest, focus, source), purpose: "submit" });
    default:
      return stay(rest);
  }
}
