import type { FairnessDocument } from "../../shared/fairness/fairness-document.ts";
import type { CriterionId } from "../../shared/ids.ts";
import type { BlocPeriod, Chain } from "../../shared/storage-keys.ts";
import type { CriterionComparison } from "../../shared/wire/criterion-comparison.ts";
import type { Progress } from "../../shared/wire/progress.ts";
import { blocKey } from "./chain-key.ts";
import { readingOf, seatOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { NONE, there } from "./loaded.ts";
import { progressAsked } from "./screens.ts";
import { blocPeriodOfSeat } from "./seat.ts";
import { andThen, noticed, stay, without } from "./step.ts";

export type FollowingEvent =
  | { readonly kind: "progress-arrived"; readonly of: BlocPeriod; readonly progress: Progress }
  | {
      readonly kind: "comparison-arrived";
      readonly criterion: CriterionId;
      readonly comparison: CriterionComparison;
    }
  | { readonly kind: "fairness-arrived"; readonly of: BlocPeriod; readonly fairness: FairnessDocument }
  | { readonly kind: "copy-self-pressed"; readonly criteria?: readonly CriterionId[] }
  | { readonly kind: "self-copied"; readonly sheet: string; readonly cells: number }
  | { readonly kind: "signed-copy-pressed"; readonly chain: Chain; readonly revision: number }
  | { readonly kind: "signed-copy-recorded" };

export const followingSteps: Handlers<FollowingEvent> = {
  "progress-arrived": (state, { of, progress }) => {
    const seat = seatOf(state);
    return stay(
      seat && blocKey(blocPeriodOfSeat(seat)) === blocKey(of)
        ? { ...state, progress: there(progress) }
        : state,
    );
  },
  "comparison-arrived": (state, { criterion, comparison }) =>
    stay(state.compared === criterion ? { ...state, comparison: there(comparison) } : state),
  "fairness-arrived": (state, { of, fairness }) => {
    const seat = seatOf(state);
    return stay(
      seat && blocKey(blocPeriodOfSeat(seat)) === blocKey(of)
        ? { ...state, fairness: there(fairness) }
        : state,
    );
  },
  "copy-self-pressed": (state, { criteria }) => {
    const reading = readingOf(state);
    if (!reading) return stay(state);
    return stay({
      ...state,
      asking: { kind: "copy-self", count: criteria?.length ?? reading.toFill, ...(criteria && { criteria }) },
    });
  },
  "self-copied": (state, { cells }) => stay(noticed(without(state, "busy"), "said.self-copied", { cells })),
  "signed-copy-pressed": (state, { chain, revision }) =>
    stay({ ...state, asking: { kind: "signed-copy", chain, revision, number: "", date: "" } }),
  "signed-copy-recorded": (state) => {
    const next = noticed({ ...without(state, "busy", "asking"), progress: NONE }, "said.copy-recorded");
    const seat = seatOf(next);
    return seat ? andThen(stay(next), (here) => progressAsked(here, seat)) : stay(next);
  },
};
