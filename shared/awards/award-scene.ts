import type { Ballot } from "../ballots/ballot.ts";
import { type AwardLine, votedClasses } from "../ballots/voted-classes.ts";
import type { AgencyId, AwardId } from "../ids.ts";
import type { Rubric } from "../rubric.ts";
import type { Award, Choice } from "./award.ts";
import { type Obstacle, obstacles } from "./eligibility.ts";
import { quotaOf, type WholeQuota } from "./quota.ts";

/**
 * What proposals are made from: the awards, highest first; a line for every member of the bloc; the ballots as they
 * stand, one per id; and the last choice made for each award. The order of lines and ballots does not matter.
 */
export type AwardScene = {
  readonly awards: readonly Award[];
  readonly rubric: Rubric;
  readonly lines: readonly AwardLine[];
  readonly ballots: readonly Ballot[];
  readonly choices: ReadonlyMap<AwardId, Choice>;
};

/** What keeps each member from each award, votes on classes considered. */
export type Against = (award: Award, line: AwardLine) => readonly Obstacle[];

export function againstIn({ lines, rubric, ballots }: AwardScene): Against {
  const voted = votedClasses(lines, rubric.policy.bands, ballots);
  return (award, line) => obstacles(award, line, rubric, voted.get(line.agency));
}

/** The lines that may hold an award. */
export const eligibleFor = (scene: AwardScene, award: Award, against: Against): readonly AwardLine[] =>
  scene.lines.filter((line) => against(award, line).length === 0);

/** An award's quota in the bloc as it stands: shares are of all its members, or of those that may hold another award. */
export const quotaIn = (scene: AwardScene, award: Award, against: Against): WholeQuota =>
  quotaOf(award, {
    awards: scene.awards,
    members: scene.lines.length,
    eligible: (other) => eligibleFor(scene, other, against).length,
  });

export const titleIn = ({ lines }: Pick<AwardScene, "lines">, agency: AgencyId): string =>
  lines.find((line) => line.agency === agency)?.title ?? agency;
