import type { BlocId } from "../../shared/ids.ts";
import type { PercentComparison } from "../../shared/rollup/percent-comparison.ts";
import type { BlocPeriod, SeasonPeriod } from "../../shared/storage-keys.ts";
import type { DossierLog, ProvinceView } from "../../shared/wire/province.ts";
import { blocAt, cleared, isOfNow, onDesk } from "./asking-province.ts";
import type { Handlers } from "./handlers.ts";
import { coming, NONE, there } from "./loaded.ts";
import { provinceSeatOf } from "./province-seat.ts";
import { leadsTo, stay } from "./step.ts";

export type FollowingProvinceEvent =
  | { readonly kind: "province-arrived"; readonly of: SeasonPeriod; readonly view: ProvinceView }
  | { readonly kind: "percents-pressed" }
  | { readonly kind: "percents-left" }
  | { readonly kind: "percents-arrived"; readonly of: SeasonPeriod; readonly percents: PercentComparison }
  | { readonly kind: "province-bloc-picked"; readonly bloc: BlocId | undefined }
  | { readonly kind: "dossiers-arrived"; readonly of: BlocPeriod; readonly log: DossierLog };

export const followingProvinceSteps: Handlers<FollowingProvinceEvent> = {
  "province-arrived": (state, { of, view }) =>
    stay(isOfNow(state, of) ? onDesk(state, { view: there(view) }) : state),
  "percents-pressed": (state) => {
    const seat = provinceSeatOf(state);
    if (!seat) return stay(state);
    return leadsTo(onDesk(state, { percents: coming(state.province.percents) }), {
      kind: "load-percents",
      of: seat.of,
    });
  },
  "percents-left": (state) => stay(onDesk(state, { percents: NONE })),
  "percents-arrived": (state, { of, percents }) =>
    stay(
      isOfNow(state, of) && state.province.percents.kind !== "none"
        ? onDesk(state, { percents: there(percents) })
        : state,
    ),
  "province-bloc-picked": (state, { bloc }) => {
    const seat = provinceSeatOf(state);
    const next = onDesk(cleared(state, "bloc", "dossier"), { log: NONE });
    if (!seat || bloc === undefined) return stay(next);
    return leadsTo(onDesk(next, { bloc, log: coming(undefined) }), {
      kind: "load-dossiers",
      of: blocAt(seat, bloc),
    });
  },
  "dossiers-arrived": (state, { of, log }) =>
    stay(isOfNow(state, of) && state.province.bloc === of.bloc ? onDesk(state, { log: there(log) }) : state),
};
