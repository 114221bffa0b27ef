import type { Fix, SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import type { FoundSheet, SheetEvent } from "../ports.ts";
import { criterionAt, rowOf } from "./cell-place.ts";
import { chainKey } from "./chain-key.ts";
import { focusOf, followSheet, look, needed, offSheet, readingOf, refreshed, sourceOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { there } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { preflighted } from "./preflighted.ts";
import { orderedProblems } from "./problem-list.ts";
import { andThen, leadsTo, noticed, type Step, start, stay, without } from "./step.ts";

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
    }
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
    const next = { ...state, areSheetsFound: true, sheets, readings };
    return andThen(followSheet(next), intended);
  },
  "workbook-changed": (state, { event }) => {
    if (event.kind === "activated" || event.kind === "deleted")
      return leadsTo(state, { kind: "find-sheets" });
    if (event.sheet !== state.focus) return stay(state);
    if (event.kind === "selected") return stay(atRow(state, event));
    const source = sourceOf(state);
    return source ? leadsTo(state, look(event.sheet, source)) : stay(state);
  },
  "source-arrived": (state, { chain, source }) =>
    andThen(needed({ ...state, sources: { ...state.sources, [chainKey(chain)]: there(source) } }), intended),
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
      busy: "laying",
      ...(focus && { replaces: focus.id }),
    });
  },
  "repair-pressed": (state) => {
    const [source, reading, focus] = [sourceOf(state), readingOf(state), state.focus];
    if (!source || !reading || focus === undefined) return stay(state);
    return start(state, "repairing", {
      kind: "lay",
      busy: "repairing",
      replaces: focus,
      source: { ...source, card: reading.card, revision: reading.identity.follows },
    });
  },
  laid: (state, { sheet, source, isRepair }) => {
    const { [sheet.id]: _, ...readings } = state.readings;
    const key = state.chain && chainKey(state.chain);
    const isNew = key !== undefined && state.sources[key] === undefined;
    const step = leadsTo(
      noticed(
        {
          ...without(offSheet(state), "busy", "clash"),
          newSheet: sheet.id,
          readings,
          ...(isNew && key && { sources: { ...state.sources, [key]: there(source) } }),
        },
        isRepair ? "said.repaired" : "said.laid",
        { sheet: sheet.name },
      ),
      { kind: "find-sheets" },
    );
    return state.clash && state.chain ? andThen(step, (here) => refreshed(here, state.chain as Chain)) : step;
  },
  "check-pressed": (state) => {
    const [source, focus] = [sourceOf(state), state.focus];
    if (!source || focus === undefined) return stay(state);
    return start(state, "reading", look(focus, source));
  },
  "sheet-read": (state, { sheet, reading, purpose }) => {
    const was = state.busy === "reading";
    const next: PaneState = {
      ...begun(was ? without(state, "busy") : state, sheet, reading),
      readings: { ...state.readings, [sheet]: reading },
    };
    const bounded = {
      ...next,
      problemAt: Math.min(next.problemAt, Math.max(0, reading.problems.length - 1)),
    };
    if (purpose === "submit" && sheet === state.focus) return preflighted(bounded, sheet, reading);
    return stay(was ? noticed(bounded, "said.checked", { errors: errorsIn(reading) }) : bounded);
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
        : start(rest, "reading", look(focus, source));
    case "submit":
      return focus === undefined
        ? stay(noticed(rest, "said.no-sheet"))
        : start(rest, "reading", { kind: "read", sheet: focus, source, purpose: "submit" });
    default:
      return stay(rest);
  }
}
