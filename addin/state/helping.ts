import type { Chain } from "../../shared/storage-keys.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";
import { onDesk } from "./asking-province.ts";
import { onTable } from "./asking-table.ts";
import { chainKey } from "./chain-key.ts";
import type { Effect } from "./effect.ts";
import { needed } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { withIntakeEffect } from "./intake-effect.ts";
import { coming, failed, there } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { withEffect } from "./preflight.ts";
import { onRollUp } from "./rolling-up.ts";
import { onSetUp } from "./setting-up.ts";
import { parted } from "./starting.ts";
import { leadsTo, noticed, type Step, start, stay, without } from "./step.ts";
import type { Trouble } from "./trouble.ts";

export type HelpingEvent =
  | { readonly kind: "first-run-next" }
  | { readonly kind: "first-run-left" }
  | { readonly kind: "first-run-again" }
  | { readonly kind: "practice-pressed" }
  | { readonly kind: "practice-ready"; readonly chain: Chain; readonly source: Sheet }
  | {
      readonly kind: "copy-pressed";
      readonly text: string;
      readonly as: "receipt" | "reminder" | "diagnostics" | "code";
    }
  | { readonly kind: "copied"; readonly as: "receipt" | "reminder" | "diagnostics" | "code" }
  | { readonly kind: "print-pressed" }
  | {
      readonly kind: "failed";
      readonly effect: Effect;
      readonly trouble: Trouble;
      readonly isSignedOut: boolean;
    };

export const helpingSteps: Handlers<HelpingEvent> = {
  "first-run-next": (state) => {
    const { firstRun } = state;
    return firstRun === undefined || firstRun === 3
      ? seen(state)
      : stay({ ...state, firstRun: firstRun === 1 ? 2 : 3 });
  },
  "first-run-left": (state) => seen(state),
  "first-run-again": (state) => stay({ ...state, firstRun: 1, screen: "task" }),
  "practice-pressed": (state) =>
    state.host === "excel"
      ? start(seen(state).state, "practice", { kind: "practise", lay: true })
      : stay(state),
  "practice-ready": (state, { chain, source }) =>
    needed({ ...state, screen: "task", sources: { ...state.sources, [chainKey(chain)]: there(source) } }),
  "copy-pressed": (state, { text, as }) => leadsTo(state, { kind: "copy", text, as }),
  copied: (state, { as }) => stay(noticed(state, `said.copied-${as}`)),
  "print-pressed": (state) => leadsTo(state, { kind: "print" }),
  failed: (state, { effect, trouble, isSignedOut }) => {
    const next = refused(effect.kind === "sign-out" ? without(state, "isLeaving") : state, effect, trouble);
    if (isSignedOut) return stay(parted(next));
    return isTaskGone(state, trouble)
      ? leadsTo({ ...next, trouble, seats: coming(next.seats) }, { kind: "load-desks" })
      : stay(next);
  },
};

/**
 * To whom a bloc is hidden that was theirs a moment ago, a task was revoked or handed over: what they may work on is
 * asked for again. Once only: the same answer after that is not about their tasks.
 */
const isTaskGone = ({ seats, trouble: before }: PaneState, { source, code }: Trouble): boolean =>
  source === "server" && HIDDEN.includes(code) && seats.kind === "there" && before?.code !== code;

const HIDDEN: readonly string[] = ["unknown-bloc", "unknown-season"];

const seen = (state: PaneState): Step =>
  leadsTo(without(state, "firstRun"), { kind: "remember", what: { kind: "first-run-seen" } });

/** Where a failure shows: at the thing that did not come, or as the trouble of the command. */
function refused(state: PaneState, effect: Effect, trouble: Trouble): PaneState {
  switch (effect.kind) {
    case "load-desks":
      return { ...state, seats: failed(state.seats, trouble) };
    case "load-source": {
      const key = chainKey(effect.chain);
      return { ...state, sources: { ...state.sources, [key]: failed(state.sources[key], trouble) } };
    }
    case "load-progress":
      return { ...state, progress: failed(state.progress, trouble) };
    case "load-decisions":
      return { ...state, decisions: failed(state.decisions, trouble) };
    case "load-fairness":
      return { ...state, fairness: failed(state.fairness, trouble) };
    case "load-province":
      return onDesk(state, { view: failed(state.province.view, trouble) });
    case "load-percents":
      return onDesk(state, { percents: failed(state.province.percents, trouble) });
    case "load-roll-up":
      return onRollUp(state, (desk) => ({ ...desk, view: failed(desk.view, trouble) }));
    case "load-dossiers":
      return onDesk(state, { log: failed(state.province.log, trouble) });
    case "load-people":
      return { ...state, people: { ...state.people, list: failed(state.people.list, trouble) } };
    case "load-set-up":
      return onSetUp(state, { standing: failed(state.setUp.standing, trouble) });
    case "load-beginnings":
      return onSetUp(state, { beginnings: failed(state.setUp.beginnings, trouble) });
    case "load-years":
      return { ...state, years: { ...state.years, years: failed(state.years.years, trouble) } };
    case "load-table":
      return onTable(state, { table: failed(state.authoring.table, trouble) });
    case "list-presets":
    case "find-tables":
    case "understand-paste":
      return { ...state, trouble };
    case "preview-card":
      return withEffect(state, effect.submission.uploadId, "lost");
    case "preview-intake":
      return withIntakeEffect(state, effect.mark, "lost");
    case "load-comparison":
      return { ...state, comparison: failed(state.comparison, trouble) };
    case "load-standings":
      return { ...state, standings: failed(state.standings, trouble) };
    case "ask-newest":
    case "remember":
    case "watch":
    case "list-waiting":
      return state;
    case "find-sheets":
      return { ...state, areSheetsFound: true, trouble };
    case "read":
    case "read-table":
    case "jump":
      return { ...(state.busy === "reading" ? without(state, "busy") : state), trouble };
    default:
      return { ...without(state, "busy"), trouble };
  }
}
