import { MOST_EVIDENCE } from "../../shared/card-limits.ts";
import type { CriterionId } from "../../shared/ids.ts";
import {
  BLANK_LINE,
  draftOf,
  type EntryPatch,
  type EvidenceDraft,
  type EvidenceLine,
} from "./evidence-draft.ts";
import { readingOf, sourceOf } from "./focus.ts";
import type { Handlers } from "./handlers.ts";
import type { PaneState } from "./pane-state.ts";
import { start, stay, without } from "./step.ts";

export type EvidencingEvent =
  | { readonly kind: "evidence-opened"; readonly criterion: CriterionId }
  | { readonly kind: "evidence-typed"; readonly line: number; readonly change: Partial<EvidenceLine> }
  | { readonly kind: "evidence-added" }
  | { readonly kind: "evidence-removed"; readonly line: number }
  | { readonly kind: "claim-typed"; readonly text: string }
  | { readonly kind: "note-typed"; readonly text: string }
  | { readonly kind: "evidence-left" }
  | { readonly kind: "evidence-saved-pressed"; readonly patch: EntryPatch };

export const evidencingSteps: Handlers<EvidencingEvent> = {
  "evidence-opened": (state, { criterion }) => {
    const entry = readingOf(state)?.card.entries.find((each) => each.criterion === criterion);
    const draft = draftOf(criterion, entry);
    return stay({ ...state, evidence: draft.lines.length === 0 ? { ...draft, lines: [BLANK_LINE] } : draft });
  },
  "evidence-typed": (state, { line, change }) =>
    stay(
      changed(state, ({ lines }) => ({
        lines: lines.map((each, index) => (index === line ? { ...each, ...change } : each)),
      })),
    ),
  "evidence-added": (state) =>
    stay(
      changed(state, ({ lines }) => ({
        lines: lines.length < MOST_EVIDENCE ? [...lines, BLANK_LINE] : lines,
      })),
    ),
  "evidence-removed": (state, { line }) =>
    stay(changed(state, ({ lines }) => ({ lines: lines.filter((_, index) => index !== line) }))),
  "claim-typed": (state, { text }) => stay(changed(state, () => ({ claimed: text }))),
  "note-typed": (state, { text }) => stay(changed(state, () => ({ note: text }))),
  "evidence-left": (state) => stay(without(state, "evidence")),
  "evidence-saved-pressed": (state, { patch }) => {
    const { evidence, focus } = state;
    const source = sourceOf(state);
    if (!evidence || !source || focus === undefined) return stay(state);
    return start(state, "saving-entry", {
      kind: "save-entry",
      sheet: focus,
      source,
      criterion: evidence.criterion,
      patch,
    });
  },
};

const changed = (state: PaneState, change: (draft: EvidenceDraft) => Partial<EvidenceDraft>): PaneState =>
  state.evidence
    ? { ...state, evidence: { ...state.evidence, ...change(state.evidence), isChanged: true } }
    : state;
