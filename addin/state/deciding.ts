import type { Decision, DecisionKind } from "../../shared/decision.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import type { EffectPreview } from "../../shared/wire/effect-preview.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import { blocKey } from "./chain-key.ts";
import {
  BLANK_TITLE,
  type DecisionDraft,
  type DecisionField,
  type DecisionFields,
  mayRecord,
  type Said,
  type TitleLine,
} from "./decision-draft.ts";
import { refreshed, seatOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import { knownOf, NONE, there } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { decisionsAsked, opened } from "./screens.ts";
import { blocPeriodOfSeat, readsAll } from "./seat.ts";
import { andThen, leadsTo, noticed, type Step, start, stay, without } from "./step.ts";
import { lineTyped, type TargetLine } from "./target-line.ts";
import { targetsAsked } from "./target-source.ts";

export type DecidingEvent =
  | { readonly kind: "decisions-arrived"; readonly of: BlocPeriod; readonly log: DecisionLog }
  | {
      readonly kind: "decision-begun";
      readonly what: DecisionKind;
      readonly fields?: DecisionFields;
      readonly titles?: readonly TitleLine[];
    }
  | { readonly kind: "decision-typed"; readonly field: DecisionField; readonly text: string }
  | { readonly kind: "title-typed"; readonly at: number; readonly change: Partial<TitleLine> }
  | { readonly kind: "title-added" }
  | { readonly kind: "title-removed"; readonly at: number }
  | { readonly kind: "target-typed"; readonly line: TargetLine }
  /** The members that signed; all of the bloc when left out. */
  | { readonly kind: "signers-picked"; readonly signers?: readonly string[] }
  | { readonly kind: "decision-left" }
  | { readonly kind: "decision-preview-pressed"; readonly decision: Decision }
  | { readonly kind: "decision-previewed"; readonly decision: Decision; readonly preview: EffectPreview }
  | {
      readonly kind: "decision-refused";
      readonly decision: Decision;
      readonly problems: readonly ProblemDetail[];
    }
  | { readonly kind: "decision-stale" }
  | { readonly kind: "decision-pressed" }
  | { readonly kind: "register-pressed"; readonly decision: Decision }
  | { readonly kind: "decision-recorded"; readonly what: DecisionKind };

export const decidingSteps: Handlers<DecidingEvent> = {
  "decisions-arrived": (state, { of, log }) => {
    const seat = seatOf(state);
    return stay(
      seat && blocKey(blocPeriodOfSeat(seat)) === blocKey(of) ? { ...state, decisions: there(log) } : state,
    );
  },
  // What was typed for one kind is kept for another: a reason is, and an agency.
  "decision-begun": (state, { what, fields, titles }) => {
    const before = state.deciding;
    const deciding: DecisionDraft = {
      kind: what,
      fields: { ...before?.fields, ...fields },
      titles: titles ?? before?.titles ?? [BLANK_TITLE],
      ...(before?.ballot && { ballot: before.ballot }),
      ...(before?.chosen && { chosen: before.chosen }),
      ...(before?.telling && { telling: before.telling }),
      ...(before?.signers && { signers: before.signers }),
    };
    const next = { ...without(state, "trouble", "asking"), deciding };
    const seat = seatOf(state);
    return seat && readsAll(seat) ? andThen(opened(next, "decisions"), targetsAsked) : stay(next);
  },
  // Targets were typed over those of one agency: of another one there are others.
  "decision-typed": (state, { field, text }) => {
    const next = rewritten(state, ({ fields }) => ({ fields: { ...fields, [field]: text } }));
    return field === "agency" ? targetsAsked(rewritten(next, () => ({ targets: [] }))) : stay(next);
  },
  "title-typed": (state, { at, change }) =>
    stay(
      rewritten(state, ({ titles }) => ({
        titles: titles.map((each, index) => (index === at ? { ...each, ...change } : each)),
      })),
    ),
  "title-added": (state) => stay(rewritten(state, ({ titles }) => ({ titles: [...titles, BLANK_TITLE] }))),
  "title-removed": (state, { at }) =>
    stay(rewritten(state, ({ titles }) => ({ titles: titles.filter((_, index) => index !== at) }))),
  "target-typed": (state, { line }) =>
    stay(rewritten(state, ({ targets = [] }) => ({ targets: lineTyped(targets, line) }))),
  "signers-picked": (state, { signers }) => {
    if (!state.deciding) return stay(state);
    const { said: _, signers: __, ...draft } = state.deciding;
    return stay({ ...state, deciding: { ...draft, ...(signers && { signers }) } });
  },
  "decision-left": (state) => stay(without(state, "deciding")),
  "decision-preview-pressed": (state, { decision }) =>
    asked(state, (of, follows) =>
      start(state, "previewing", { kind: "preview-decision", request: { ...of, follows, decision } }),
    ),
  "decision-previewed": (state, { decision, preview: { effect, problems } }) =>
    stay(said(state, { decision, effect, problems })),
  "decision-refused": (state, { decision, problems }) => stay(said(state, { decision, problems })),
  "decision-stale": (state) => {
    const next = without(state, "busy");
    const { deciding, decisions } = next;
    const seat = seatOf(next);
    if (!deciding || !seat) return stay(next);
    const { said: _, ...typed } = deciding;
    return decisionsAsked(
      {
        ...next,
        deciding: { ...typed, isStale: true },
        decisions: decisions.kind === "coming" ? decisions : NONE,
      },
      seat,
    );
  },
  "decision-pressed": (state) => {
    const { deciding } = state;
    const decision = deciding && mayRecord(deciding) ? deciding.said?.decision : undefined;
    if (!decision) return stay(state);
    return asked(state, (of, follows) =>
      start(state, "deciding", { kind: "record-decision", request: { ...of, follows, decision } }),
    );
  },
  "register-pressed": (state, { decision }) => {
    const seat = seatOf(state);
    return seat
      ? start(state, "deciding", {
          kind: "register",
          request: { ...blocPeriodOfSeat(seat), follows: 0, decision },
        })
      : stay(state);
  },
  "decision-recorded": (state, { what }) => {
    const next = noticed(
      without(state, "busy", "deciding", "trouble"),
      isRegistering(what) ? "said.registered" : "said.decided",
    );
    return andThen(renewed(next), (here) =>
      isRegistering(what) && here.chain ? refreshed(here, here.chain) : stay(here),
    );
  },
};

const isRegistering = (what: DecisionKind): boolean => what === "register" || what === "register-targets";

/** What is written anew was not looked at yet. */
export function rewritten(
  state: PaneState,
  change: (draft: DecisionDraft) => Partial<DecisionDraft>,
): PaneState {
  if (!state.deciding) return state;
  const { said: _, ...draft } = state.deciding;
  return { ...state, deciding: { ...draft, ...change(draft) } };
}

function said(state: PaneState, what: Said): PaneState {
  const next = without(state, "busy");
  if (!next.deciding) return next;
  const { isStale: _, ...draft } = next.deciding;
  return { ...next, deciding: { ...draft, said: what } };
}

/** Of the bloc's period, after the last decision this person has seen. */
function asked(state: PaneState, ask: (of: BlocPeriod, follows: number) => Step): Step {
  const [seat, log] = [seatOf(state), knownOf(state.decisions)];
  return seat && log ? ask(blocPeriodOfSeat(seat), log.decisions.length) : stay(state);
}

/** A decision may touch every card, the progress and the standings of its bloc: all of it is asked for again. */
export function renewed(state: PaneState): Step {
  const seat = seatOf(state);
  if (!seat || !readsAll(seat)) return stay(state);
  const kept = Object.fromEntries(
    Object.entries(state.sources).filter(([key]) => !key.startsWith(`${blocKey(blocPeriodOfSeat(seat))}|`)),
  );
  const next = { ...state, sources: kept, decisions: NONE, progress: NONE, standings: NONE };
  return andThen(opened(next, next.screen), (here) =>
    here.chain ? refreshed(here, here.chain) : leadsTo(here),
  );
}
