import type { AgencyId, CriterionId } from "../../shared/ids.ts";
import type { Chain } from "../../shared/storage-keys.ts";
import { provinceAsked, provinceRenewed } from "./asking-province.ts";
import { tableAskedFor } from "./asking-table.ts";
import { NO_AUTHORING } from "./authoring-desk.ts";
import type { ChoiceField } from "./choice.ts";
import { firstChoice } from "./first-choice.ts";
import { followChoice, refreshed, seatOf, settledOf, sourceOf } from "./focus.ts";
import { yearsAsked } from "./following-years.ts";
import type { Handlers } from "./handlers.ts";
import { coming, knownOf, NONE } from "./loaded.ts";
import { peopleAsked } from "./managing-people.ts";
import type { PaneState, Screen } from "./pane-state.ts";
import { NO_PEOPLE, NO_YEARS } from "./people-desk.ts";
import { peopleSeatOf } from "./people-seat.ts";
import { NO_PROVINCE } from "./province-desk.ts";
import { provinceSeatOf } from "./province-seat.ts";
import { rollingUpSteps } from "./rolling-up.ts";
import { EVERYBODYS, shownTo } from "./screens-of.ts";
import { blocPeriodOfSeat, chainsOf, isSealed, readsAll, type Seat, selfChain } from "./seat.ts";
import { setUpAsked } from "./setting-up.ts";
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
  // A card may have been sent back, verified or sent by somebody else while a person was elsewhere.
  "screen-picked": (state, { screen }) =>
    andThen(opened(without(state, "asking", "trouble"), screen), (here) =>
      here.screen === "task" && here.chain && here.person && sourceOf(here)
        ? refreshed(here, here.chain)
        : stay(here),
    ),
  picked: (state, { field, value }) => {
    const { picked } = settledOf(state);
    const next: PaneState = {
      ...without(
        state,
        "newestMark",
        "why",
        "compared",
        "clash",
        "trouble",
        "download",
        "deciding",
        "granting",
        "intakeEffect",
      ),
      choice: firstChoice(knownOf(state.seats) ?? [], { ...picked, [field]: value }, state.now),
      progress: NONE,
      decisions: NONE,
      fairness: NONE,
      province: NO_PROVINCE,
      // A code that was told is put away by hand alone.
      people: { ...NO_PEOPLE, ...(state.people.told && { told: state.people.told }) },
      years: NO_YEARS,
      setUp: { ...state.setUp, standing: NONE },
      standings: NONE,
      comparison: NONE,
      intake: [],
    };
    const isOther = field === "season" || field === "bloc";
    const step = followChoice(isOther ? { ...next, authoring: NO_AUTHORING } : next);
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
  "refresh-pressed": (state) =>
    state.screen === "province"
      ? state.province.rollUp
        ? rollingUpSteps["roll-up-pressed"](state, { kind: "roll-up-pressed" })
        : provinceRenewed(state)
      : opened(
          {
            ...tableRenewed(state),
            progress: NONE,
            decisions: NONE,
            fairness: NONE,
            standings: NONE,
            people: { ...state.people, list: NONE },
            years: NO_YEARS,
          },
          state.screen,
        ),
};

/** The table is asked for again where it is looked at; what is worked on stays. */
const tableRenewed = (state: PaneState): PaneState =>
  state.screen === "authoring" && state.authoring.table.kind === "there"
    ? { ...state, authoring: { ...state.authoring, table: { kind: "none" } } }
    : state;

/** Goes to a screen and asks for what it shows and has not got. */
export function opened(state: PaneState, asked: Screen): Step {
  const [seat, province] = [seatOf(state), provinceSeatOf(state)];
  const own = shownTo(seat, asked, province);
  const screen = isTaskless(state) && !isForTaskless(state, own) ? "join" : own;
  const next = { ...state, screen };
  if (!next.person) return stay(next);
  if (screen === "province") return province ? provinceAsked(next, province) : stay(next);
  if (screen === "set-up") return setUpAsked(next);
  if (screen === "people") {
    const people = peopleSeatOf(next);
    const step = people ? peopleAsked(next, people) : stay(next);
    return seat?.bloc.isLocked
      ? andThen(step, (here) => andThen(tableAsked(here, seat), (then) => decisionsAsked(then, seat)))
      : step;
  }
  if (!seat) return stay(next);
  switch (screen) {
    case "task":
    case "board":
    case "decisions":
      if (seat.role.role === "agency-secretary") return stay(next);
      return andThen(
        andThen(progressAsked(next, seat), (here) => decisionsAsked(here, seat)),
        (here) => (needsStandings(here) ? standingsAsked(here, seat) : stay(here)),
      );
    case "authoring":
      return andThen(tableAskedFor(next, seat), (here) =>
        seat.bloc.isLocked
          ? andThen(progressAsked(here, seat), (there) => decisionsAsked(there, seat))
          : stay(here),
      );
    case "compare":
      return tableAsked(next, seat);
    case "fairness":
      return andThen(
        andThen(tableAsked(next, seat), (here) => progressAsked(here, seat)),
        (here) => fairnessAsked(here, seat),
      );
    case "standings":
      return standingsAsked(next, seat);
    case "years":
      return yearsAsked(next, seat);
    default:
      return stay(next);
  }
}

/** Somebody whom no season knows has one thing to do: to take an invitation up. */
const isForTaskless = ({ setUp }: PaneState, screen: Screen): boolean =>
  EVERYBODYS.includes(screen) || (screen === "set-up" && setUp.mayBegin === true);

const isTaskless = ({ seats, chain }: PaneState): boolean =>
  knownOf(seats)?.length === 0 && chain === undefined;

export function progressAsked(state: PaneState, seat: Seat): Step {
  if (state.progress.kind !== "none" && state.progress.kind !== "failed") return stay(state);
  return leadsTo(
    { ...state, progress: coming(state.progress) },
    { kind: "load-progress", of: blocPeriodOfSeat(seat) },
  );
}

export function decisionsAsked(state: PaneState, seat: Seat): Step {
  if (!readsAll(seat) || !seat.bloc.isLocked) return stay(state);
  if (state.decisions.kind !== "none" && state.decisions.kind !== "failed") return stay(state);
  return leadsTo(
    { ...state, decisions: coming(state.decisions) },
    { kind: "load-decisions", of: blocPeriodOfSeat(seat) },
  );
}

function fairnessAsked(state: PaneState, seat: Seat): Step {
  if (!seat.bloc.hasSeveralScorers) return stay(state);
  if (state.fairness.kind !== "none" && state.fairness.kind !== "failed") return stay(state);
  return leadsTo(
    { ...state, fairness: coming(state.fairness) },
    { kind: "load-fairness", of: blocPeriodOfSeat(seat) },
  );
}

/** What is decided of awards is decided by the standings. */
const needsStandings = ({ screen, deciding, granting }: PaneState): boolean =>
  screen === "decisions" &&
  (granting !== undefined ||
    (deciding !== undefined &&
      (["record-ballot", "choose", "grant"] as readonly string[]).includes(deciding.kind)));

/** Some card of the bloc that this person may open, for the table it carries; who only follows a bloc opens none. */
const anyChain = (seat: Seat): Chain | undefined => {
  const first = seat.role.role === "bloc-secretariat" ? seat.agencies[0] : undefined;
  return chainsOf(seat)[0] ?? (first && selfChain(blocPeriodOfSeat(seat), first.id));
};

function tableAsked(state: PaneState, seat: Seat): Step {
  const chain = state.chain ?? anyChain(seat);
  if (!chain) return standingsAsked(state, seat);
  if (sourceOf({ ...state, chain })) return stay(state);
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
