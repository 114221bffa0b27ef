import { slugOf } from "../../shared/authoring/free-ids.ts";
import { dayTyped } from "../../shared/typed-day.ts";
import type { EvidenceLine } from "./evidence-draft.ts";
import type { ReviewLine, RewardLine, TellingDraft } from "./telling-draft.ts";

/** The lists of a movement as its schema is asked about them; what cannot be read goes there as it was typed. */
export const movementListsSaid = ({ reviews, rewards }: TellingDraft): object => ({
  reviews: reviews.flatMap(reviewSaid),
  rewards: rewards.flatMap(rewardSaid),
});

/** A movement is carried on under its name; a new one is named after its title. */
export const movementNamed = ({ of }: TellingDraft, title: string): string => of ?? slugOf(title);

/** The papers of a good example; a line left blank is none. */
export const proofsSaid = ({ proofs }: TellingDraft): readonly object[] => proofs.flatMap(proofSaid);

/** A line that says nothing but whose it might be. */
function reviewSaid({ agency, date, note }: ReviewLine): readonly object[] {
  const said = text(note);
  if (text(date) === "" && said === "") return [];
  return [{ date: day(date), ...(agency !== "" && { agency }), ...(said !== "" && { note: said }) }];
}

function rewardSaid({ agency, reward, number, date }: RewardLine): readonly object[] {
  const [form, code] = [text(reward), text(number)];
  if (agency === "" && form === "" && code === "" && text(date) === "") return [];
  const isDecided = code !== "" || text(date) !== "";
  return [{ agency, reward: form, ...(isDecided && { decision: { number: code, date: day(date) } }) }];
}

function proofSaid({ number, date, issuer, excerpt, underWay }: EvidenceLine): readonly object[] {
  const [code, from, about] = [text(number), text(issuer), text(excerpt)];
  if (code === "" && from === "" && about === "" && text(date) === "") return [];
  return [
    {
      ...(code !== "" && { number: code }),
      ...(text(date) !== "" && { date: day(date) }),
      ...(from !== "" && { issuer: from }),
      ...(about !== "" && { excerpt: about }),
      ...(underWay && { underWay }),
    },
  ];
}

const text = (typed: string): string => typed.trim().normalize("NFC");

const day = (typed: string): string => dayTyped(typed) ?? typed;
