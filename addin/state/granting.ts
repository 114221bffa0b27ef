import type { Effect } from "../../shared/effect.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import { renewed } from "./deciding.ts";
import { seatOf } from "./focus.ts";
import {
  BLANK_GRANT,
  BLANK_GRANTING,
  type GrantingDraft,
  type GrantLine,
  type GrantPlace,
  grantKey,
  lineOf,
} from "./granting-draft.ts";
import type { Handlers } from "./handlers.ts";
import { knownOf, NONE } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { decisionsAsked, opened } from "./screens.ts";
import { blocPeriodOfSeat } from "./seat.ts";
import { noticed, type Step, start, stay, without } from "./step.ts";
import type { GrantDecision } from "./written-grants.ts";

export type GrantingEvent =
  | { readonly kind: "granting-begun" }
  | { readonly kind: "granting-left" }
  | {
      readonly kind: "granting-typed";
      readonly field: "number" | "date" | "reason";
      readonly text: string;
    }
  | {
      readonly kind: "grant-changed";
      readonly places: readonly GrantPlace[];
      readonly change: Partial<GrantLine>;
    }
  | ({ readonly kind: "grant-added" } & GrantPlace)
  | { readonly kind: "grants-preview-pressed"; readonly decisions: readonly GrantDecision[] }
  | {
      readonly kind: "grants-previewed";
      readonly said: GrantingDraft["said"];
      readonly effect: Effect | undefined;
    }
  | { readonly kind: "grants-pressed"; readonly decisions: readonly GrantDecision[] }
  | { readonly kind: "grant-recorded"; readonly place: GrantPlace }
  | {
      readonly kind: "grant-refused";
      readonly place: GrantPlace;
      readonly problems: readonly ProblemDetail[];
    }
  | { readonly kind: "grants-stale" }
  | { readonly kind: "grants-done"; readonly recorded: number; readonly refused: number };

export const grantingSteps: Handlers<GrantingEvent> = {
  "granting-begun": (state) =>
    opened(
      {
        ...without(state, "trouble", "asking", "deciding"),
        granting: { ...(state.granting ?? BLANK_GRANTING), recorded: [] },
      },
      "decisions",
    ),
  "granting-left": (state) => stay(without(state, "granting")),
  "granting-typed": (state, { field, text }) => stay(rewritten(state, () => ({ [field]: text }))),
  "grant-changed": (state, { places, change }) =>
    stay(
      rewritten(state, (draft) => ({
        lines: {
          ...draft.lines,
          ...Object.fromEntries(
            places.map((place) => [grantKey(place), { ...lineOf(draft, place), ...change }]),
          ),
        },
      })),
    ),
  "grant-added": (state, { award, agency }) =>
    stay(
      rewritten(state, ({ others, lines }) => ({
        others: [...others, { award, agency }],
        lines: { ...lines, [grantKey({ award, agency })]: { ...BLANK_GRANT, isOn: true } },
      })),
    ),
  "grants-preview-pressed": (state, { decisions }) =>
    asked(state, (of, follows) =>
      start(state, "previewing", { kind: "preview-grants", of, follows, decisions }),
    ),
  "grants-previewed": (state, { said, effect }) =>
    stay(
      onDraft(without(state, "busy"), ({ isStale: _, ...draft }) => ({
        ...draft,
        said,
        ...(effect && { effect }),
      })),
    ),
  "grants-pressed": (state, { decisions }) =>
    asked(state, (of, follows) =>
      start(state, "deciding", { kind: "record-grants", of, follows, decisions }),
    ),
  // A row that is recorded stays so, whatever becomes of those after it.
  "grant-recorded": (state, { place }) =>
    stay(
      onDraft(state, ({ said, ...draft }) => ({
        ...draft,
        said: Object.fromEntries(Object.entries(said).filter(([key]) => key !== grantKey(place))),
        recorded: [...draft.recorded, grantKey(place)],
      })),
    ),
  "grant-refused": (state, { place, problems }) =>
    stay(
      onDraft(state, ({ said, ...draft }) => ({ ...draft, said: { ...said, [grantKey(place)]: problems } })),
    ),
  "grants-stale": (state) => {
    const next = onDraft(without(state, "busy"), ({ effect: _, ...draft }) => ({
      ...draft,
      said: {},
      isStale: true,
    }));
    const seat = seatOf(next);
    if (!seat) return stay(next);
    const { decisions } = next;
    return decisionsAsked({ ...next, decisions: decisions.kind === "coming" ? decisions : NONE }, seat);
  },
  "grants-done": (state, { recorded, refused }) => {
    const next = without(state, "busy", "trouble");
    const told = noticed(next, refused > 0 ? "said.granted-some" : "said.granted", { recorded, refused });
    return renewed(refused > 0 ? told : without(told, "granting"));
  },
};

const onDraft = (state: PaneState, change: (draft: GrantingDraft) => GrantingDraft): PaneState =>
  state.granting ? { ...state, granting: change(state.granting) } : state;

/** What is written anew was not looked at yet. */
const rewritten = (state: PaneState, change: (draft: GrantingDraft) => Partial<GrantingDraft>): PaneState =>
  onDraft(state, ({ effect: _, ...draft }) => ({ ...draft, said: {}, ...change(draft) }));

/** Of the bloc's period, after the last decision this person has seen. */
function asked(state: PaneState, ask: (of: BlocPeriod, follows: number) => Step): Step {
  const [seat, log] = [seatOf(state), knownOf(state.decisions)];
  return seat && log ? ask(blocPeriodOfSeat(seat), log.decisions.length) : stay(state);
}
