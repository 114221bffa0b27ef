import * as z from "zod/mini";
import { FairnessDocument } from "../fairness/fairness-document.ts";
import { AgencyId, CriterionId, InputId, ScorerId } from "../ids.ts";
import { WirePoints } from "../points.ts";
import { Round, Text, TieBreak } from "../rubric.ts";

/**
 * A criterion whose final points are not what the agency gave or asked for itself: `self` as the rules allow it,
 * `claimed` where it asked for certain points; `reasons` what later rounds wrote, in the order of the rounds.
 */
const Difference = z.strictObject({
  agency: AgencyId,
  criterion: CriterionId,
  self: z.optional(WirePoints),
  claimed: z.optional(WirePoints),
  explanation: z.optional(Text),
  reasons: z.array(z.strictObject({ round: Round, scorer: ScorerId, reason: Text })),
});
export type Difference = z.infer<typeof Difference>;

/** The smallest change of one criterion that puts `below` before its neighbour above. */
const SmallestSwap = z.strictObject({
  below: AgencyId,
  agency: AgencyId,
  criterion: CriterionId,
  change: WirePoints,
  on: z.union([z.strictObject({ by: z.literal("total") }), TieBreak]),
  by: z.optional(WirePoints),
  ways: z.int(),
});

/** What came of a registered target, in the unit of the target: as the round that decides the criterion entered it. */
const Achieved = z.strictObject({
  agency: AgencyId,
  criterion: CriterionId,
  target: InputId,
  figure: z.string(),
});

/** What scorecards tell of a result beyond its standings: for the secretariat's workbook, never for members. */
export const Findings = z.strictObject({
  /** Agencies in the order of the standings, criteria in the table's. */
  differences: z.array(Difference),
  /** The total as verified, before what coming late or over-claiming costs; an item nobody verified keeps its self-score. */
  verified: z.array(z.strictObject({ agency: AgencyId, total: WirePoints })),
  /** Agencies in the order of the standings, targets in the table's. */
  achieved: z._default(z.array(Achieved), []),
  /** None where no single criterion can do it, and none for a published result that today's arithmetic gives otherwise. */
  swaps: z.array(SmallestSwap),
  /** Where members score each other, or several verifiers share a criterion. */
  fairness: z.optional(FairnessDocument),
});
export type Findings = z.infer<typeof Findings>;

export const NO_FINDINGS: Findings = { differences: [], verified: [], achieved: [], swaps: [] };
