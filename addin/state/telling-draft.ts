import { writtenDay } from "../../shared/calendar.ts";
import { MOST_EVIDENCE } from "../../shared/card-limits.ts";
import type { Movement } from "../../shared/decision.ts";
import type { MovementId } from "../../shared/ids.ts";
import type { DecisionFields } from "./decision-draft.ts";
import { BLANK_LINE, type EvidenceLine } from "./evidence-draft.ts";

/** A review (sơ kết, tổng kết) as it is being typed: of one agency, or of the bloc where none is picked. */
export type ReviewLine = { readonly agency: string; readonly date: string; readonly note: string };

/** A reward of a campaign as it is being typed: whose, which, and the decision it was given by, once there is one. */
export type RewardLine = {
  readonly agency: string;
  readonly reward: string;
  readonly number: string;
  readonly date: string;
};

/** What a movement or a good example has several of. */
export type TellingLists = {
  readonly reviews: readonly ReviewLine[];
  readonly rewards: readonly RewardLine[];
  /** The papers a good example stands on. */
  readonly proofs: readonly EvidenceLine[];
};

/** A movement or a good example as it is being told of; `of` names the movement that is carried on. */
export type TellingDraft = TellingLists & { readonly of?: MovementId };

export const BLANK_TELLING: TellingDraft = { reviews: [], rewards: [], proofs: [BLANK_LINE] };

/** A new line of each list. */
export const BLANK_TELLING_LINES: { readonly [List in keyof TellingLists]: TellingLists[List][number] } = {
  reviews: { agency: "", date: "", note: "" },
  rewards: { agency: "", reward: "", number: "", date: "" },
  proofs: BLANK_LINE,
};

/** The most lines the server takes of each list. */
export const MOST_LINES: { readonly [List in keyof TellingLists]: number } = {
  reviews: 200,
  rewards: 200,
  proofs: MOST_EVIDENCE,
};

/** A movement as it was recorded last, to be carried on: what is recorded next replaces it whole. */
export const carriedOn = ({
  id,
  title,
  plan,
  launched,
  reviews,
  rewards,
}: Movement): { readonly fields: DecisionFields; readonly telling: TellingDraft } => ({
  fields: { named: title, plan: plan ?? "", launched: writtenDay(launched) },
  telling: {
    ...BLANK_TELLING,
    of: id,
    reviews: reviews.map(({ agency, date, note }) => ({
      agency: agency ?? "",
      date: writtenDay(date),
      note: note ?? "",
    })),
    rewards: rewards.map(({ agency, reward, decision }) => ({
      agency,
      reward,
      number: decision?.number ?? "",
      date: decision ? writtenDay(decision.date) : "",
    })),
  },
});
