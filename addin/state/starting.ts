import type { Desks } from "../../shared/wire/desks.ts";
import type { Lang } from "../../shared/words/format.ts";
import { NO_AUTHORING } from "./authoring-desk.ts";
import type { Effect } from "./effect.ts";
import { firstChoice } from "./first-choice.ts";
import { followChoice, followSheet, needed } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { coming, knownOf, NONE, there } from "./loaded.ts";
import type { Identity, PaneState } from "./pane-state.ts";
import { NO_PEOPLE, NO_YEARS } from "./people-desk.ts";
import { NO_PROVINCE } from "./province-desk.ts";
import { opened } from "./screens.ts";
import { seatsOfDesks } from "./seats-of-desks.ts";
import { NO_SET_UP } from "./set-up-desk.ts";
import { andThen, leadsTo, type Step, start, stay, without } from "./step.ts";
import type { Trouble } from "./trouble.ts";

/** Where the pane runs, as office.js says it, and how it was left there. */
type Placed = Pick<PaneState, "host" | "lang" | "choice"> & { readonly isFirstRun: boolean };

export type StartingEvent =
  | ({ readonly kind: "placed" } & Placed)
  | { readonly kind: "started"; readonly person?: Identity }
  | { readonly kind: "clock"; readonly now: string }
  | { readonly kind: "connection"; readonly isOnline: boolean }
  | { readonly kind: "lang-picked"; readonly lang: Lang }
  | { readonly kind: "sign-in-pressed" }
  | { readonly kind: "signed-in"; readonly person: Identity }
  | { readonly kind: "sign-out-pressed" }
  | { readonly kind: "signed-out"; readonly trouble?: Trouble }
  | { readonly kind: "session-over"; readonly trouble: Trouble }
  | { readonly kind: "desks-pressed" }
  | { readonly kind: "desks-arrived"; readonly desks: Desks };

export const startingSteps: Handlers<StartingEvent> = {
  // The pane was drawn before office.js came: what was guessed of its place gives way.
  placed: (state, { host, lang, choice, isFirstRun }) =>
    stay({
      ...state,
      host,
      lang,
      choice,
      areSheetsFound: host === "browser",
      ...(isFirstRun && { firstRun: 1 as const }),
    }),
  started: (state, { person }) => {
    const found: readonly Effect[] =
      state.host === "excel" ? [{ kind: "watch" }, { kind: "find-sheets" }] : [];
    const step = leadsTo(state, ...found, { kind: "list-waiting" });
    return person ? andThen(step, (next) => entered(next, person)) : step;
  },
  // What was said stays for one whole turn of the clock at least.
  clock: (state, { now }) => {
    const isOld = state.notice !== undefined && state.notice.at !== state.now;
    return stay({ ...(isOld ? without(state, "notice") : state), now });
  },
  connection: (state, { isOnline }) => {
    const next = { ...state, isOnline };
    if (!isOnline || state.isOnline) return stay(next);
    return state.waiting.length > 0 && state.busy === undefined && state.person
      ? start(next, "sending-waiting", { kind: "send-waiting" })
      : stay(next);
  },
  "lang-picked": (state, { lang }) =>
    leadsTo({ ...state, lang }, { kind: "remember", what: { kind: "lang", lang } }),
  "sign-in-pressed": (state) => start(state, "signing-in", { kind: "sign-in" }),
  "signed-in": (state, { person }) => {
    const next = state.busy === "signing-in" ? without(state, "busy", "trouble") : without(state, "trouble");
    return state.person?.subject === person.subject ? stay(next) : entered(next, person);
  },
  "sign-out-pressed": (state) => stay({ ...state, asking: { kind: "sign-out" } }),
  // Somebody may have signed in anew while the issuer's window was still open.
  "signed-out": (state, { trouble }) => {
    const next = state.person && !state.isLeaving ? state : left(state);
    return stay(trouble ? { ...next, trouble } : next);
  },
  "session-over": (state, { trouble }) => stay(state.isLeaving ? left(state) : { ...parted(state), trouble }),
  "desks-pressed": (state) => leadsTo({ ...state, seats: coming(state.seats) }, { kind: "load-desks" }),
  "desks-arrived": (state, { desks }) => {
    const seats = seatsOfDesks(desks);
    const choice = firstChoice(seats, state.choice, state.now);
    const setUp = { ...state.setUp, ...(desks.mayBegin && { mayBegin: desks.mayBegin }) };
    const next: PaneState = { ...state, seats: there(seats), choice, setUp };
    const followed = andThen(state.focus === undefined ? followChoice(next) : followSheet(next), needed);
    const isAwaited = state.screen === "join" && knownOf(state.seats)?.length === 0 && seats.length > 0;
    return andThen(followed, (here) => opened(here, isAwaited ? "task" : here.screen));
  },
};

function entered(state: PaneState, person: Identity): Step {
  const isOther = state.former !== undefined && state.former !== person.subject;
  const here = without(isOther ? left(state) : state, "former");
  return andThen(
    leadsTo(
      { ...here, person, seats: coming(here.seats), sources: askedAgain(here.sources) },
      { kind: "load-desks" },
    ),
    needed,
  );
}

/** What was refused to nobody, or to a session that was over, is asked for anew; what is known stands meanwhile. */
const askedAgain = (sources: PaneState["sources"]): PaneState["sources"] =>
  Object.fromEntries(
    Object.entries(sources).flatMap(([key, source]) => {
      if (source.kind !== "failed") return [[key, source]];
      return source.before === undefined ? [] : [[key, there(source.before)]];
    }),
  );

/** The session is over and the person is still there: nothing is taken off the screen. */
export const parted = (state: PaneState): PaneState => ({
  ...without(state, "person"),
  ...(state.person && { former: state.person.subject }),
});

/** Nobody's figures stay on the screen; the sheets of the workbook are the person's own and stay. */
const left = (state: PaneState): PaneState => ({
  ...without(
    state,
    "person",
    "former",
    "isLeaving",
    "busy",
    "asking",
    "preflight",
    "clash",
    "why",
    "download",
    "compared",
    "newestMark",
    "deciding",
    "joining",
  ),
  seats: NONE,
  sources: {},
  readings: {},
  memories: {},
  progress: NONE,
  comparison: NONE,
  standings: NONE,
  intake: [],
  decisions: NONE,
  fairness: NONE,
  province: NO_PROVINCE,
  authoring: NO_AUTHORING,
  people: NO_PEOPLE,
  setUp: NO_SET_UP,
  years: NO_YEARS,
  screen: "task",
});
