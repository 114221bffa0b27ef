import type { ColumnMapping } from "../../shared/authoring/pasted/column-mapping.ts";
import type { TableProblem } from "../../shared/authoring/table-problem.ts";
import type { Rubric } from "../../shared/rubric.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { isOfTable, offTable, onTable, placeOfTable, tableRead, usersOf } from "./asking-table.ts";
import type {
  AuthoringDesk,
  Beginning,
  BeginningFrom,
  BlocInSeason,
  TableReading,
} from "./authoring-desk.ts";
import type { DroppedFile } from "./effect.ts";
import { seatOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { andThen, leadsTo, noticed, type Step, start, stay, without } from "./step.ts";
import { firstOf, namedIn, sourceOfBeginning } from "./table-source.ts";

type Typed = Partial<Pick<Beginning, "preset" | "earlier" | "title" | "ground">>;

export type BeginningTableEvent =
  | { readonly kind: "beginning-picked"; readonly from: BeginningFrom }
  | { readonly kind: "beginning-typed"; readonly change: Typed }
  | { readonly kind: "table-pasted"; readonly rows: Grid["rows"] }
  | { readonly kind: "table-file-dropped"; readonly file: DroppedFile }
  | {
      readonly kind: "table-file-to-match";
      readonly of: BlocInSeason;
      readonly sheets: readonly { readonly name: string; readonly rows: Grid["rows"] }[];
    }
  | {
      readonly kind: "table-file-read";
      readonly of: BlocInSeason;
      readonly name: string;
      readonly reading: TableReading;
    }
  | { readonly kind: "match-sheet-picked"; readonly at: number }
  | { readonly kind: "columns-matched"; readonly mapping: ColumnMapping }
  | {
      readonly kind: "paste-understood";
      readonly rows: Grid["rows"];
      readonly mapping?: ColumnMapping;
      readonly rubric?: Rubric;
      readonly problems: readonly TableProblem[];
    }
  | { readonly kind: "lay-table-pressed" }
  | {
      readonly kind: "table-laid";
      readonly of: BlocInSeason;
      readonly sheet: { readonly id: string; readonly name: string };
    }
  | {
      readonly kind: "table-begun";
      readonly of: BlocInSeason;
      readonly reading: TableReading;
      readonly file: NonNullable<AuthoringDesk["file"]>;
    };

export const beginningTableSteps: Handlers<BeginningTableEvent> = {
  "beginning-picked": (state, { from }) => stay(begun(state, { from })),
  "beginning-typed": (state, { change }) => stay(begun(state, change)),
  "table-pasted": (state, { rows }) => matched(state, [{ name: "", rows }]),
  "table-file-dropped": (state, { file }) => {
    const [seat, users] = [seatOf(state), usersOf(state)];
    if (!seat || !users) return stay(state);
    return start(state, "reading", { kind: "read-table-file", of: placeOfTable(seat), file, users });
  },
  "table-file-to-match": (state, { of, sheets }) =>
    isOfTable(state, of)
      ? matched(begun(without(state, "busy"), { from: "file" }), sheets)
      : stay(without(state, "busy")),
  "table-file-read": (state, { of, name, reading }) => {
    const next = without(state, "busy");
    if (!isOfTable(state, of)) return stay(next);
    const { saved } = state.authoring;
    // One's own file, written further: what was saved of it before is one's own too, and is gone on from.
    const own = saved?.over.includes(reading.draft) ? saved : undefined;
    const tag = own?.answer.tag ?? reading.draft;
    const there = onTable(offTable(next, "beginning", "tried", "lock", "conflict", "file", "saved", "tag"), {
      workedOn: { kind: "file", name },
      reading,
      problemAt: 0,
      ...(own && { saved: own }),
      ...(tag !== undefined && { tag }),
    });
    return stay(noticed(there, "said.checked", { errors: errorsIn(reading) }));
  },
  "match-sheet-picked": (state, { at }) => {
    const sheets = state.authoring.beginning?.matching?.sheets ?? [];
    return matched(state, sheets, at);
  },
  "columns-matched": (state, { mapping }) => understood(state, mapping),
  "paste-understood": (state, { rows, mapping, rubric, problems }) => {
    const matching = state.authoring.beginning?.matching;
    // What was matched, or pasted, since is on its way.
    if (!matching || matching.sheets[matching.at]?.rows !== rows) return stay(state);
    if (matching.mapping && JSON.stringify(matching.mapping) !== JSON.stringify(mapping)) return stay(state);
    return stay(
      begun(state, {
        matching: {
          ...matching,
          ...(mapping && { mapping }),
          understood: { problems, ...(rubric && { rubric }) },
        },
      }),
    );
  },
  "lay-table-pressed": (state) => {
    const [seat, users, source] = [seatOf(state), usersOf(state), sourceOfBeginning(state)];
    const table = knownOf(state.authoring.table);
    if (!seat || !users || !source || !table) return stay(state);
    const { workedOn } = state.authoring;
    const from = state.authoring.beginning?.from ?? firstOf(state).from;
    const goesOn = from === "draft" && table.tag !== undefined;
    const next = goesOn ? onTable(state, { tag: table.tag as string }) : state;
    // A newer draft is opened beside one's own work, not in its place.
    const isNewer = goesOn && table.tag !== state.authoring.tag;
    const { tag } = next.authoring;
    return start(next, state.host === "excel" ? "laying" : "making-table", {
      kind: "lay-table",
      of: placeOfTable(seat),
      source,
      users,
      place: table.table
        ? { rubric: table.table.rubric.id, version: table.table.version }
        : { rubric: table.rubric },
      ...(table.table && { follows: table.table.hash }),
      ...(tag !== undefined && { draft: tag }),
      ...(workedOn?.kind === "sheet" && !isNewer && { replaces: workedOn.id }),
    });
  },
  "table-laid": (state, { of, sheet }) => {
    const next = noticed(without(state, "busy"), "said.laid", { sheet: sheet.name });
    if (!isOfTable(state, of)) return stay(next);
    const laid = onTable(
      offTable(next, "beginning", "reading", "tried", "lock", "conflict", "file", "saved", "receipt"),
      { workedOn: { kind: "sheet", ...sheet }, problemAt: 0 },
    );
    return andThen(tableRead(laid), (here) => leadsTo(here, { kind: "find-tables" }));
  },
  "table-begun": (state, { of, reading, file }) => {
    const next = without(state, "busy");
    if (!isOfTable(state, of)) return stay(next);
    return stay(
      onTable(offTable(next, "beginning", "tried", "lock", "conflict", "saved", "receipt"), {
        workedOn: { kind: "file", name: file.fileName },
        reading,
        file,
        problemAt: 0,
      }),
    );
  },
};

const begun = (state: PaneState, change: Partial<Beginning>): PaneState =>
  onTable(offTable(state, "conflict"), {
    beginning: { ...(state.authoring.beginning ?? firstOf(state)), ...change },
  });

/** Another sheet to match: what its columns are is guessed first. */
function matched(
  state: PaneState,
  sheets: readonly { readonly name: string; readonly rows: Grid["rows"] }[],
  at = 0,
): Step {
  if (!sheets[at]) return stay(state);
  return understood(begun(state, { matching: { sheets, at } }));
}

function understood(state: PaneState, mapping?: ColumnMapping): Step {
  const { beginning, table } = state.authoring;
  const matching = beginning?.matching;
  const rows = matching?.sheets[matching.at]?.rows;
  const known = knownOf(table);
  if (!beginning || !matching || !rows || !known) return stay(state);
  const { understood: _, ...rest } = matching;
  const next = mapping ? begun(state, { matching: { ...rest, mapping } }) : state;
  return leadsTo(next, {
    kind: "understand-paste",
    rows,
    ...(mapping && { mapping }),
    name: { id: known.rubric, ...namedIn(beginning) },
  });
}

export const errorsIn = ({ problems }: TableReading): number =>
  problems.filter(({ severity }) => severity === "error").length;
