import { type AwardLine, bestRankFirst } from "../ballots/voted-classes.ts";
import { notice, type Problem } from "../checked.ts";
import type { AgencyId, AwardId } from "../ids.ts";
import { compareIds } from "../standings.ts";
import type { Award } from "./award.ts";
import { type Filling, type Held, NOBODY, type Standing, waitingFor } from "./award-filling.ts";
import type { AwardProposal, OpenAward, Proposed } from "./award-proposal.ts";
import { type Against, type AwardScene, againstIn, eligibleFor, quotaIn } from "./award-scene.ts";
import { choiceMisfits } from "./choice-misfits.ts";
import { fillByRank } from "./fill-by-rank.ts";
import { fillByVote } from "./fill-by-vote.ts";

/** Proposals in the order of the awards, and the choices and ballots on record that have no effect, as warnings. */
export type Proposals = {
  readonly proposals: readonly AwardProposal[];
  readonly problems: readonly Problem[];
};

/** How far the distribution has come. */
type Course = Proposals & {
  /** Agencies proposed for an award, or certain of one. */
  readonly gone: ReadonlySet<AgencyId>;
  readonly held: readonly Held[];
  /** Places of an award that are taken or kept for somebody. */
  readonly used: ReadonlyMap<AwardId, number>;
  /** An award whose takers cannot be told yet: nothing below it can be proposed. */
  readonly stuck?: AwardId;
};

/**
 * Distributes the awards from the highest down: each agency gets at most one, the highest it comes to. A tie across
 * the last place is a person's to decide or a second round's; until then none of the level is proposed. Never more
 * than the quota are proposed.
 */
export function proposeAwards(scene: AwardScene): Proposals {
  const against = againstIn(scene);
  const start: Course = { proposals: [], problems: [], gone: new Set(), held: [], used: new Map() };
  const { proposals, problems } = scene.awards.reduce(
    (course, award) => withAward(scene, award, against, course),
    start,
  );
  return { proposals, problems };
}

function withAward(scene: AwardScene, award: Award, against: Against, course: Course): Course {
  const quota = quotaIn(scene, award, against);
  const included = award.includes?.reduce((sum, id) => sum + (course.used.get(id) ?? 0), 0);
  const places = Math.max(0, quota.whole - (included ?? 0));
  const eligible = eligibleFor(scene, award, against);
  const lines = bestRankFirst(eligible.filter(({ agency }) => !course.gone.has(agency)));
  const filling = fill(scene, award, { lines, held: course.held, places }, course.stuck);
  const { chosen, problems } = choiceFor(scene, award, filling);
  const open = openOf(filling, chosen);
  const proposal: AwardProposal = {
    award: award.id,
    quota: { ...quota, ...(included !== undefined && { included }), places },
    proposed: [...filling.proposed, ...chosen],
    ...(open && { open }),
    ineligible: ineligibleFor(scene, award, against),
  };
  const ignored = filling.ignored.map(({ id, round }) =>
    notice("ballot-without-effect", {}, { ballot: id, round: String(round), award: award.title }),
  );
  return { ...after(course, proposal, filling), problems: [...course.problems, ...problems, ...ignored] };
}

/** The course once an award is proposed: who is gone, who is held by its tie, what it used of a total that includes it. */
function after(course: Course, proposal: AwardProposal, filling: Filling): Course {
  const { award, proposed, open } = proposal;
  const { placed, blocked } = filling;
  const contest = open?.kind === "contested" ? open : undefined;
  const used = proposed.length + (open?.places ?? 0) + (contest ? reservedIn(filling) : 0);
  const stuck = course.stuck ?? (blocked?.kind === "award" ? blocked.award : blocked && award);
  return {
    ...course,
    proposals: [...course.proposals, proposal],
    gone: new Set([
      ...course.gone,
      ...proposed.map(({ agency }) => agency),
      ...placed.flatMap(({ agencies }) => agencies),
    ]),
    held: [...course.held.filter((held) => !placed.includes(held)), ...heldBy(award, contest)],
    used: new Map([...course.used, [award, used]]),
    ...(stuck !== undefined && { stuck }),
  };
}

const heldBy = (
  award: AwardId,
  contest: Extract<OpenAward, { kind: "contested" }> | undefined,
): readonly Held[] =>
  contest ? [{ award, agencies: contest.agencies, down: contest.agencies.length - contest.places }] : [];

/** Nobody to propose, or no place to propose for, is settled whatever happens above. */
function fill(scene: AwardScene, award: Award, standing: Standing, stuck: AwardId | undefined): Filling {
  if (standing.places === 0 || standing.lines.length === 0) return NOBODY;
  if (stuck !== undefined) return waitingFor(stuck, standing.places);
  if (award.by === "rank") return fillByRank(standing);
  const ballots = scene.ballots.filter(({ subject }) => subject.on === "award" && subject.award === award.id);
  return fillByVote(award, standing, ballots, scene.rubric.total);
}

/** The choice on record, where it fits the contest as it stands. */
function choiceFor(
  scene: AwardScene,
  award: Award,
  { level, left }: Filling,
): { readonly chosen: readonly Proposed[]; readonly problems: readonly Problem[] } {
  const choice = scene.choices.get(award.id);
  if (!choice) return { chosen: [], problems: [] };
  const problems = choiceMisfits(choice, award, { agencies: level, places: left }, scene);
  if (problems.length > 0)
    return { chosen: [], problems: problems.map((problem) => ({ ...problem, severity: "warning" })) };
  const { agencies, reason } = choice;
  return {
    chosen: [...agencies].sort(compareIds).map((agency) => ({ agency, by: "choice" as const, reason })),
    problems: [],
  };
}

const reservedIn = ({ placed }: Filling): number => placed.reduce((sum, { down }) => sum + down, 0);

function openOf(filling: Filling, chosen: readonly Proposed[]): OpenAward | undefined {
  const { blocked, level, left, next, placed } = filling;
  if (blocked) return blocked;
  if (level.length > 0 && chosen.length === 0)
    return { kind: "contested", agencies: [...level], places: left, next };
  const [above] = placed;
  return above && { kind: "award", award: above.award, places: reservedIn(filling) };
}

const ineligibleFor = (scene: AwardScene, award: Award, against: Against): AwardProposal["ineligible"] =>
  scene.lines
    .map((line: AwardLine) => ({ agency: line.agency, obstacles: [...against(award, line)] }))
    .filter(({ obstacles }) => obstacles.length > 0)
    .sort((a, b) => compareIds(a.agency, b.agency));
