import type { Overview } from "../../shared/rollup/overview.ts";
import { onDesk } from "./asking-province.ts";
import type { Handlers } from "./handlers.ts";
import { coming, there } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { type RollUpDesk, rollUpSeatOf } from "./roll-up-desk.ts";
import { leadsTo, stay } from "./step.ts";

export type RollingUpEvent =
  | { readonly kind: "roll-up-pressed" }
  | { readonly kind: "roll-up-left" }
  | { readonly kind: "roll-up-arrived"; readonly year: number; readonly overview: Overview }
  | { readonly kind: "roll-up-percents"; readonly isShown: boolean };

export const rollingUpSteps: Handlers<RollingUpEvent> = {
  "roll-up-pressed": (state) => {
    const seat = rollUpSeatOf(state);
    if (!seat) return stay(state);
    const { year } = seat;
    return leadsTo(onDesk(state, { rollUp: { year, view: coming(state.province.rollUp?.view) } }), {
      kind: "load-roll-up",
      year,
    });
  },
  "roll-up-left": (state) => {
    const { rollUp: _, ...province } = state.province;
    return stay({ ...state, province });
  },
  "roll-up-arrived": (state, { year, overview }) =>
    stay(onRollUp(state, (desk) => (desk.year === year ? { ...desk, view: there(overview) } : desk))),
  "roll-up-percents": (state, { isShown }) =>
    stay(
      onRollUp(state, ({ arePercentsShown: _, ...desk }) => ({
        ...desk,
        ...(isShown && { arePercentsShown: true as const }),
      })),
    ),
};

export const onRollUp = (state: PaneState, change: (desk: RollUpDesk) => RollUpDesk): PaneState =>
  state.province.rollUp ? onDesk(state, { rollUp: change(state.province.rollUp) }) : state;
