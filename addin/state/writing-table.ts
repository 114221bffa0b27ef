import type { TableProblem } from "../../shared/authoring/table-problem.ts";
import type { AgencyId } from "../../shared/ids.ts";
import type { BlocTable } from "../../shared/wire/table.ts";
import type { FoundTable } from "../ports.ts";
import { isOfTable, offTable, onTable, placeOfTable, tableNow, tableRead, usersOf } from "./asking-table.ts";
import type { AuthoringDesk, BlocInSeason, Preset, TableReading } from "./authoring-desk.ts";
import { errorsIn } from "./beginning-table.ts";
import { seatOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { knownOf, there } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { leadsTo, noticed, type Step, start, stay, without } from "./step.ts";

export type WritingTableEvent =
  | { readonly kind: "table-arrived"; readonly of: BlocInSeason; readonly table: BlocTable }
  | { readonly kind: "presets-listed"; readonly presets: readonly Preset[] }
  | { readonly kind: "tables-found"; readonly sheets: readonly FoundTable[] }
  | { readonly kind: "table-sheet-picked"; readonly sheet: string }
  | { readonly kind: "table-check-pressed" }
  | { readonly kind: "table-read"; readonly sheet: string; readonly reading: TableReading }
  | { readonly kind: "table-problem-picked"; readonly at: number; readonly jump: boolean }
  | { readonly kind: "next-table-problem-pressed" }
  | { readonly kind: "preview-pressed"; readonly agency: AgencyId }
  | { readonly kind: "preview-laid"; readonly name: string }
  | { readonly kind: "take-table-pressed"; readonly as: "xlsx" | "json" }
  | { readonly kind: "table-taken"; readonly file: NonNullable<AuthoringDesk["file"]> };

export const writingTableSteps: Handlers<WritingTableEvent> = {
  "table-arrived": (state, { of, table }) => {
    if (!isOfTable(state, of)) return stay(state);
    // Who has work of their own goes on from the draft it came from, so that another's is not written over unseen.
    const { table: before, workedOn } = state.authoring;
    const isAtWork = workedOn !== undefined && knownOf(before) !== undefined;
    const next = onTable(state, {
      table: there(table),
      ...(!isAtWork && table.tag !== undefined && { tag: table.tag }),
    });
    return tableRead(next);
  },
  "presets-listed": (state, { presets }) => stay(onTable(state, { presets })),
  "tables-found": (state, { sheets }) => {
    const { workedOn } = state.authoring;
    const known = workedOn?.kind === "sheet" ? sheets.find(({ id }) => id === workedOn.id) : undefined;
    const next = onTable(state, { sheets });
    if (workedOn?.kind === "file") return stay(next);
    const found = sheets.find(({ isActive }) => isActive) ?? known ?? sheets[0];
    if (!found) return stay(offTable(next, "workedOn", "reading", "tried", "lock"));
    return atSheet(next, found);
  },
  "table-sheet-picked": (state, { sheet }) => {
    const found = state.authoring.sheets.find(({ id }) => id === sheet);
    if (!found) return stay(state);
    const next = atSheet(state, found);
    return leadsTo(next.state, ...next.effects, { kind: "jump", sheet, cell: "B1" });
  },
  "table-check-pressed": (state) => {
    const [users, { workedOn }] = [usersOf(state), state.authoring];
    return users && workedOn?.kind === "sheet"
      ? start(state, "reading", { kind: "read-table", sheet: workedOn.id, users })
      : stay(state);
  },
  "table-read": (state, { sheet, reading }) => {
    const was = state.busy === "reading";
    const next = was ? without(state, "busy") : state;
    const { workedOn, reading: before } = state.authoring;
    if (workedOn?.kind !== "sheet" || workedOn.id !== sheet) return stay(next);
    const isSame = before !== undefined && JSON.stringify(before.rubric) === JSON.stringify(reading.rubric);
    // What was said of another table is not said of this one.
    const cleared = isSame ? next : offTable(next, "tried", "lock", "file");
    const read = onTable(goingOn(cleared, reading), {
      reading,
      problemAt: Math.min(cleared.authoring.problemAt, Math.max(0, reading.problems.length - 1)),
    });
    return stay(was ? noticed(read, "said.checked", { errors: errorsIn(reading) }) : read);
  },
  "table-problem-picked": (state, { at, jump }) => jumped(onTable(state, { problemAt: at }), jump),
  "next-table-problem-pressed": (state) => {
    const count = state.authoring.reading?.problems.length ?? 0;
    if (count === 0) return stay(noticed(state, "said.no-problem"));
    const { problemAt } = state.authoring;
    const at = state.notice?.word === "said.at-problem" ? (problemAt + 1) % count : problemAt;
    return jumped(
      onTable(noticed(state, "said.at-problem", { at: at + 1, of: count }), { problemAt: at }),
      true,
    );
  },
  "preview-pressed": (state, { agency: id }) => {
    const [seat, now] = [seatOf(state), tableNow(state)];
    const agency = now?.users.agencies.find((each) => each.id === id);
    if (!seat || !now || !agency) return stay(state);
    const { season, period, bloc } = seat;
    const { rounds = [] } = now.reading.rubric?.policy ?? {};
    return start(state, "laying", {
      kind: "lay-preview",
      now,
      place: {
        season,
        period,
        bloc: { id: bloc.id, label: bloc.label, title: bloc.title, lead: bloc.lead },
        round: rounds.includes("self") ? "self" : (rounds[0] ?? "self"),
        agency,
      },
    });
  },
  "preview-laid": (state, { name }) => stay(noticed(without(state, "busy"), "said.laid", { sheet: name })),
  "take-table-pressed": (state, { as }) => {
    const [seat, now] = [seatOf(state), tableNow(state)];
    return seat && now
      ? start(offTable(state, "file"), "making-table", {
          kind: "take-table",
          of: placeOfTable(seat),
          now,
          as,
          ...(state.authoring.tag !== undefined && { draft: state.authoring.tag }),
        })
      : stay(state);
  },
  "table-taken": (state, { file }) => stay(onTable(without(state, "busy"), { file })),
};

/** The draft the work goes on from is the one its sheet names, until it is saved or its author decides otherwise. */
function goingOn(state: PaneState, { draft }: TableReading): PaneState {
  const { reading: before } = state.authoring;
  if (before && before.draft === draft) return state;
  return draft === undefined ? offTable(state, "tag") : onTable(state, { tag: draft });
}

/** Goes to a sheet; what was read of another one is not shown of it. */
function atSheet(state: PaneState, { id, name }: FoundTable): Step {
  const { workedOn } = state.authoring;
  const isSame = workedOn?.kind === "sheet" && workedOn.id === id;
  const kept = isSame ? state : offTable(state, "reading", "tried", "lock", "file");
  return tableRead(onTable(kept, { workedOn: { kind: "sheet", id, name } }));
}

/** Errors first, each group in the order of the sheet. */
export const orderedTableProblems = ({ problems }: TableReading): readonly TableProblem[] => [
  ...problems.filter(isBad),
  ...problems.filter((problem) => !isBad(problem)),
];

const isBad = ({ severity }: TableProblem): boolean => severity === "error";

function jumped(state: PaneState, jump: boolean): Step {
  const { workedOn, reading, problemAt } = state.authoring;
  const cell = reading && orderedTableProblems(reading)[problemAt]?.at.cell;
  return jump && workedOn?.kind === "sheet" && cell !== undefined
    ? leadsTo(state, { kind: "jump", sheet: workedOn.id, cell })
    : stay(state);
}
