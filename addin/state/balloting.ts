import type { BallotDraft, BallotField } from "./ballot-draft.ts";
import { rewritten } from "./deciding.ts";
import type { Chosen } from "./decision-draft.ts";
import type { Handlers } from "./handlers.ts";
import { stay } from "./step.ts";

export type BallotingEvent =
  | { readonly kind: "ballot-begun"; readonly ballot: BallotDraft }
  | { readonly kind: "ballot-typed"; readonly field: BallotField; readonly text: string }
  | {
      readonly kind: "ballot-picked";
      readonly change: Partial<Pick<BallotDraft, "manner" | "bound" | "of" | "mayVoteForItself">>;
    }
  | { readonly kind: "votes-typed"; readonly agency: string; readonly text: string }
  | { readonly kind: "candidate-added"; readonly agency: string }
  | { readonly kind: "candidate-removed"; readonly agency: string }
  /** Which award is chosen for, and between how many places. */
  | { readonly kind: "choice-begun"; readonly award: string; readonly places: number }
  | { readonly kind: "agency-chosen"; readonly agency: string; readonly on: boolean };

export const ballotingSteps: Handlers<BallotingEvent> = {
  "ballot-begun": (state, { ballot }) => stay(rewritten(state, () => ({ ballot }))),
  "ballot-typed": (state, { field, text }) =>
    stay(onBallot(state, ({ fields }) => ({ fields: { ...fields, [field]: text } }))),
  "ballot-picked": (state, { change }) => stay(onBallot(state, () => change)),
  "votes-typed": (state, { agency, text }) =>
    stay(
      onBallot(state, ({ candidates }) => ({
        candidates: candidates.map((each) => (each.agency === agency ? { ...each, votes: text } : each)),
      })),
    ),
  "candidate-added": (state, { agency }) =>
    stay(
      onBallot(state, ({ candidates }) =>
        candidates.some((each) => each.agency === agency)
          ? {}
          : { candidates: [...candidates, { agency, votes: "" }] },
      ),
    ),
  "candidate-removed": (state, { agency }) =>
    stay(
      onBallot(state, ({ candidates }) => ({
        candidates: candidates.filter((each) => each.agency !== agency),
      })),
    ),
  "choice-begun": (state, { award, places }) =>
    stay(rewritten(state, () => ({ chosen: { award, places, agencies: [] } }))),
  "agency-chosen": (state, { agency, on }) =>
    stay(rewritten(state, ({ chosen }) => (chosen ? { chosen: withAgency(chosen, agency, on) } : {}))),
};

const onBallot = (
  state: Parameters<typeof rewritten>[0],
  change: (ballot: BallotDraft) => Partial<BallotDraft>,
) => rewritten(state, ({ ballot }) => (ballot ? { ballot: { ...ballot, ...change(ballot) } } : {}));

const withAgency = (chosen: Chosen, agency: string, on: boolean): Chosen => ({
  ...chosen,
  agencies: [...chosen.agencies.filter((each) => each !== agency), ...(on ? [agency] : [])],
});
