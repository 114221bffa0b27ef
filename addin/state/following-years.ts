import type { AgencyId } from "../../shared/ids.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import type { Years } from "../../shared/wire/years.ts";
import { blocKey } from "./chain-key.ts";
import { seatOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { coming, there } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { blocPeriodOfSeat, type Seat } from "./seat.ts";
import { leadsTo, type Step, stay } from "./step.ts";

export type FollowingYearsEvent =
  | { readonly kind: "years-arrived"; readonly of: BlocPeriod; readonly years: Years }
  | { readonly kind: "years-agency-picked"; readonly agency: AgencyId };

export const followingYearsSteps: Handlers<FollowingYearsEvent> = {
  "years-arrived": (state, { of, years }) => {
    const seat = seatOf(state);
    return stay(
      seat && blocKey(blocPeriodOfSeat(seat)) === blocKey(of)
        ? { ...state, years: { ...state.years, years: there(years) } }
        : state,
    );
  },
  "years-agency-picked": (state, { agency }) => stay({ ...state, years: { ...state.years, agency } }),
};

/** Asks for the years of the bloc, where they are not there or on their way. */
export function yearsAsked(state: PaneState, seat: Seat): Step {
  const { years } = state.years;
  if (years.kind !== "none" && years.kind !== "failed") return stay(state);
  return leadsTo(
    { ...state, years: { ...state.years, years: coming(years) } },
    { kind: "load-years", of: blocPeriodOfSeat(seat) },
  );
}
