import type { CriterionId } from "../../shared/ids.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import type { Asking } from "./asking.ts";
import { chainKey } from "./chain-key.ts";
import { seatOf, sourceOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { blocPeriodOfSeat } from "./seat.ts";
import { fixed, sheetsSteps } from "./sheets.ts";
import { leadsTo, type Step, start, stay, withId, without } from "./step.ts";

export type ConfirmingEvent =
  | { readonly kind: "asking-left" }
  | { readonly kind: "asking-typed"; readonly field: "reason" | "number" | "date"; readonly text: string }
  | { readonly kind: "asking-agreed" };

export const confirmingSteps: Handlers<ConfirmingEvent> = {
  "asking-left": (state) => stay(without(state, "asking")),
  "asking-typed": (state, { field, text }) => stay(typed(state, field, text)),
  "asking-agreed": (state) =>
    state.asking && mayAgree(state.asking) ? agreed(state, state.asking) : stay(state),
};

/** What is asked for must be there: a reason to withdraw, the number and day of a signed paper. */
export function mayAgree(asking: Asking): boolean {
  switch (asking.kind) {
    case "withdraw":
      return asking.reason.trim() !== "";
    case "signed-copy":
      return asking.number.trim() !== "" && dayTyped(asking.date) !== undefined;
    default:
      return true;
  }
}

function typed(state: PaneState, field: "reason" | "number" | "date", text: string): PaneState {
  const { asking } = state;
  if (asking?.kind === "withdraw" && field === "reason")
    return { ...state, asking: { ...asking, reason: text } };
  if (asking?.kind === "signed-copy" && field !== "reason")
    return { ...state, asking: { ...asking, [field]: text } };
  return state;
}

function agreed(state: PaneState, asking: Asking): Step {
  switch (asking.kind) {
    case "fix":
      return fixed(state, [asking.fix]);
    case "lay-again":
      return sheetsSteps["lay-pressed"](state, { kind: "lay-pressed" });
    case "sign-out":
      return leadsTo({ ...without(state, "asking", "trouble"), isLeaving: true }, { kind: "sign-out" });
    case "drop-waiting":
      return leadsTo(without(state, "asking"), { kind: "drop-waiting", id: asking.id });
    case "copy-self":
      return copied(state, asking.criteria);
    case "withdraw":
      return withdrawn(state, asking.reason);
    case "signed-copy":
      return recorded(state, asking);
  }
}

function copied(state: PaneState, criteria: readonly CriterionId[] | undefined): Step {
  const [source, sheet] = [sourceOf(state), state.focus];
  if (!source || sheet === undefined) return stay(state);
  return start(state, "copying-self", { kind: "copy-self", sheet, source, ...(criteria && { criteria }) });
}

function withdrawn(state: PaneState, reason: string): Step {
  const { chain } = state;
  const source = chain && knownOf(state.sources[chainKey(chain)]);
  if (!chain || !source) return stay(state);
  const { state: next, id } = withId(state);
  return start(next, "withdrawing", {
    kind: "withdraw",
    withdrawal: { ...chain, follows: source.revision, uploadId: id, reason: reason.trim() },
  });
}

function recorded(
  state: PaneState,
  { chain, revision, number, date }: Extract<Asking, { kind: "signed-copy" }>,
): Step {
  const [seat, day] = [seatOf(state), dayTyped(date)];
  if (!seat || !day) return stay(state);
  return start(state, "recording-copy", {
    kind: "record-signed-copy",
    copy: { ...chain, ...blocPeriodOfSeat(seat), revision, number: number.trim(), date: day },
  });
}
