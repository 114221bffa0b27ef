import type { AgencyId, CriterionId } from "../../shared/ids.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import type { ChoiceField } from "./choice.ts";
import { followChoice, seatOf, settledOf, sourceOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { coming, knownOf, NONE } from "./loaded.ts";
import type { PaneState, Screen } from "./pane-state.ts";
import { blocPeriodOfSeat, chainsOf, isSealed, type Seat, selfChain } from "./seat.ts";
import { andThen, leadsTo, type Step, stay, without } from "./step.ts";

export type ScreenEvent =
  | { readonly kind: "screen-picked"; readonly screen: Screen }
  | { readonly kind: "picked"; readonly field: ChoiceField; readonly value: string }
  | { readonly kind: "chain-picked"; readonly chain: Chain }
  | { readonly kind: "chain-left" }
  | { readonly kind: "compare-picked"; readonly criterion: CriterionId }
  | { readonly kind: "why-picked"; readonly agency: AgencyId | undefined }
  | { readonly kind: "trouble-closed" }
  | { readonly kind: "refresh-pressed" };

export const screenSteps: Handlers<ScreenEvent> = {
  "screen-picked": (state, { screen }) => opened(without(state, "asking", "trouble"), screen),
  picked: (state, { field, value }) => {
    const { picked } = settledOf(state);
    const next: PaneState = {
      ...without(state, "newestMark", "why", "compared", "clash", "trouble", "download"),
      choice: { ...picked, [field]: value },
      progress: NONE,
      standings: NONE,
      comparison: NONE,
      intake: [],
    };
    const step = followChoice(next);
    const remembered = leadsTo(step.state, ...step.effects, {
      kind: "remember",
      what: { kind: "choice", choice: settledOf(step.state).picked },
    });
    return andThen(remembered, (here) => opened(here, here.screen));
  },
  "chain-picked": (state, { chain }) =>
    followChoice({ ...without(state, "preflight", "clash", "trouble", "asking"), chain, screen: "task" }),
  "chain-left": (state) => followChoice(without(state, "chain", "preflight", "clash", "trouble", "asking")),
  "compare-picked": (state, { criterion }) => {
    const seat = seatOf(state);
    if (!seat) return stay(state);
    return leadsTo(
      { ...state, compared: criterion, comparison: coming(undefined) },
      { kind: "load-comparison", of: blocPeriodOfSeat(seat), criterion },
    );
  },
  "why-picked": (state, { agency }) =>
    stay(agency === undefined ? without(state, "why") : { ...state, why: agency }),
  "trouble-closed": (state) => stay(without(state, "trouble")),
  "refresh-pressed": (state) => opened({ ...state, progress: NONE, standings: NONE }, state.screen),
};

/** Goes to a screen and asks for what it shows and has not got. */
export function opened(state: PaneState, screen: Screen): Step {
  const next = { ...state, screen };
  const seat = seatOf(next);
  if (!seat || !next.person) return stay(next);
  switch (screen) {
    case "task":
    case "board":
      return seat.role.role === "agency-secretary" ? stay(next) : progressAsked(next, seat);
    case "compare":
      return tableAsked(next, seat);
    case "standings":
      return standingsAsked(next, seat);
    default:
      return stay(next);
  }
}

export function progressAsked(state: PaneState, seat: Seat): Step {
  if (state.progress.kind !== "none" && state.progress.kind !== "failed") return stay(state);
  return leadsTo(
    { ...state, progress: coming(state.progress) },
    { kind: "load-progress", of: blocPeriodOfSeat(seat) },
  );
}

/** Some card of the bloc, for the table it carries. */
const anyChain = (seat: Seat): Chain | undefined => {
  const first = seat.agencies[0];
  return chainsOf(seat)[0] ?? (first && selfChain(blocPeriodOfSeat(seat), first.id));
};

function tableAsked(state: PaneState, seat: Seat): Step {
  const chain = state.chain ?? anyChain(seat);
  if (!chain || sourceOf({ ...state, chain })) return stay(state);
  return leadsTo(state, { kind: "load-source", chain });
}

function standingsAsked(state: PaneState, seat: Seat): Step {
  if (!seat.bloc.isLocked || isSealed(seat)) return stay(state);
  const of = blocPeriodOfSeat(seat);
  if (knownOf(state.standings)) return leadsTo(state, { kind: "ask-newest", of });
  if (state.standings.kind === "coming") return stay(state);
  const chain = anyChain(seat);
  return leadsTo(
    { ...state, standings: coming(state.standings) },
    { kind: "load-standings", of, ...(chain && { chain }) },
  );
}
