import type { BlocId } from "../../shared/ids.ts";
import type { BlocPeriod, SeasonPeriod } from "../../shared/storage-keys.ts";
import { coming } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import type { ProvinceDesk } from "./province-desk.ts";
import { type ProvinceSeat, provinceSeatOf } from "./province-seat.ts";
import { leadsTo, type Step, stay } from "./step.ts";

/** Asks for all blocs of the period, where they are not there or on their way. */
export function provinceAsked(state: PaneState, { of }: ProvinceSeat): Step {
  const { view } = state.province;
  if (view.kind !== "none" && view.kind !== "failed") return stay(state);
  return leadsTo(onDesk(state, { view: coming(view) }), { kind: "load-province", of });
}

/** All of it anew, after something was recorded or on request; what a person has before it stays. */
export function provinceRenewed(state: PaneState): Step {
  const seat = provinceSeatOf(state);
  if (!seat) return stay(state);
  const { view, percents, bloc } = state.province;
  const next = onDesk(state, { view: coming(view) });
  return leadsTo(
    next,
    { kind: "load-province", of: seat.of },
    ...(percents.kind === "none" ? [] : [{ kind: "load-percents" as const, of: seat.of }]),
    ...(bloc === undefined ? [] : [{ kind: "load-dossiers" as const, of: { ...seat.of, bloc } }]),
  );
}

export const onDesk = (state: PaneState, change: Partial<ProvinceDesk>): PaneState => ({
  ...state,
  province: { ...state.province, ...change },
});

/** The desk without what was being written on it. */
export function cleared(state: PaneState, ...parts: readonly ("dossier" | "result" | "bloc")[]): PaneState {
  const province = { ...state.province };
  for (const part of parts) delete province[part];
  return { ...state, province };
}

/** Whether an answer is still about what is looked at. */
export function isOfNow(state: PaneState, of: SeasonPeriod): boolean {
  const now = provinceSeatOf(state)?.of;
  return now?.season === of.season && now.period === of.period;
}

/** One bloc of the period that is looked at. */
export const blocAt = ({ of }: ProvinceSeat, bloc: BlocId): BlocPeriod => ({ ...of, bloc });
