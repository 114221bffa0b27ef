import * as z from "zod/mini";
import { AgencyId, AwardId, BallotId } from "../ids.ts";
import { WirePoints } from "../points.ts";
import { Text } from "../rubric.ts";
import { Obstacle } from "./eligibility.ts";
import { QuotaFigure } from "./quota.ts";

/** An agency proposed, and what by: its rank, its votes, the weighted sum in percent, or a person's choice. */
export const Proposed = z.discriminatedUnion("by", [
  z.strictObject({ agency: AgencyId, by: z.literal("rank"), rank: z.int() }),
  z.strictObject({
    agency: AgencyId,
    by: z.literal("ballot"),
    ballot: BallotId,
    votes: z.int(),
    /** The base of the percentage of votes, as the ballot's pass rule names it. */
    of: z.int(),
  }),
  z.strictObject({ agency: AgencyId, by: z.literal("weighted"), ballot: BallotId, sum: WirePoints }),
  z.strictObject({ agency: AgencyId, by: z.literal("choice"), reason: Text }),
]);
export type Proposed = z.infer<typeof Proposed>;

/**
 * What keeps an award from being settled, and how many of its places wait for it: agencies level across the last
 * place, to be parted by a second round or a person's choice; a ballot not yet recorded, with who may stand; a higher
 * award that is open itself.
 */
export const OpenAward = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("contested"),
    agencies: z.array(AgencyId),
    places: z.int(),
    next: z.enum(["choice", "second-round"]),
  }),
  z.strictObject({ kind: z.literal("ballot"), candidates: z.array(AgencyId), places: z.int() }),
  z.strictObject({ kind: z.literal("award"), award: AwardId, places: z.int() }),
]);
export type OpenAward = z.infer<typeof OpenAward>;

/** What a bloc proposes (đề nghị) for one award: the quota worked out, who, what is open, and who may not hold it and why. */
export const AwardProposal = z.strictObject({
  award: AwardId,
  quota: QuotaFigure,
  /** Best first. */
  proposed: z.array(Proposed),
  /** Left out once the award is settled. */
  open: z.optional(OpenAward),
  /** By id. */
  ineligible: z.array(z.strictObject({ agency: AgencyId, obstacles: z.array(Obstacle) })),
});
export type AwardProposal = z.infer<typeof AwardProposal>;

/** For what each agency is proposed. */
export const proposedFor = (proposals: readonly AwardProposal[]): ReadonlyMap<AgencyId, AwardId> =>
  new Map(proposals.flatMap(({ award, proposed }) => proposed.map(({ agency }) => [agency, award] as const)));

/** The agencies whose proposal differs between two states of a bloc, by id: "thay đổi 1 đề nghị khen thưởng". */
export function changedProposals(
  before: readonly AwardProposal[],
  after: readonly AwardProposal[],
): readonly AgencyId[] {
  const [was, is] = [proposedFor(before), proposedFor(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((agency) => was.get(agency) !== is.get(agency))
    .sort();
}
