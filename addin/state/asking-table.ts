import type { SheetEvent } from "../ports.ts";
import type { AuthoringDesk, BlocInSeason } from "./authoring-desk.ts";
import type { TableNow, TableUsers } from "./authoring-effect.ts";
import { seatOf } from "./focus.ts";
import { coming, knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import type { Seat } from "./seat.ts";
import { andThen, leadsTo, type Step, stay } from "./step.ts";

/** Only the secretariat writes the bloc's table. */
export const isAuthor = (seat: Seat | undefined): boolean => seat?.role.role === "bloc-secretariat";

export const placeOfTable = ({ season, bloc }: Seat): BlocInSeason => ({ season: season.id, bloc: bloc.id });

export const isOfTable = (state: PaneState, { season, bloc }: BlocInSeason): boolean => {
  const seat = seatOf(state);
  return seat?.season.id === season && seat.bloc.id === bloc;
};

export const onTable = (state: PaneState, change: Partial<AuthoringDesk>): PaneState => ({
  ...state,
  authoring: { ...state.authoring, ...change },
});

type Leavable = {
  [Key in keyof AuthoringDesk]-?: undefined extends AuthoringDesk[Key] ? Key : never;
}[keyof AuthoringDesk];

/** The desk of the table without some of what lies on it. */
export function offTable(state: PaneState, ...keys: readonly Leavable[]): PaneState {
  const authoring = { ...state.authoring };
  for (const key of keys) delete authoring[key];
  return { ...state, authoring };
}

export const usersOf = ({ authoring }: PaneState): TableUsers | undefined => knownOf(authoring.table)?.users;

/** The table as it stands, for whatever is to be done with it; nothing while it was not read. */
export function tableNow(state: PaneState): TableNow | undefined {
  const { workedOn, reading } = state.authoring;
  const users = usersOf(state);
  return workedOn && reading && users && { workedOn, reading, users };
}

/** What the screen shows and has not got. */
export function tableAskedFor(state: PaneState, seat: Seat): Step {
  if (!isAuthor(seat)) return stay(state);
  const { table, presets } = state.authoring;
  const isAsked = table.kind === "coming" || table.kind === "there";
  const asked: Step = isAsked
    ? stay(state)
    : leadsTo(onTable(state, { table: coming(table) }), { kind: "load-table", of: placeOfTable(seat) });
  const listed =
    presets.length > 0 ? asked : andThen(asked, (here) => leadsTo(here, { kind: "list-presets" }));
  return andThen(listed, sheetsAsked);
}

/** The authoring sheets of the workbook, wherever there is one. */
export const sheetsAsked = (state: PaneState): Step =>
  state.host === "excel" && isAuthor(seatOf(state)) ? leadsTo(state, { kind: "find-tables" }) : stay(state);

/** Reads the sheet worked on, once it is known who uses the table. */
export function tableRead(state: PaneState): Step {
  const { workedOn, reading } = state.authoring;
  const users = usersOf(state);
  return workedOn?.kind === "sheet" && users && !reading
    ? leadsTo(state, { kind: "read-table", sheet: workedOn.id, users })
    : stay(state);
}

/** Whether something happened to the sheet the table is written in; then it is read again. */
export function tableEdited(state: PaneState, { kind, sheet }: SheetEvent): Step | undefined {
  const { workedOn } = state.authoring;
  const users = usersOf(state);
  if (kind !== "changed" || workedOn?.kind !== "sheet" || workedOn.id !== sheet || !users) return undefined;
  return leadsTo(state, { kind: "read-table", sheet, users });
}
