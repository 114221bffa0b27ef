import type { Award } from "../awards/award.ts";
import { type AwardScene, againstIn, eligibleFor, quotaIn, titleIn } from "../awards/award-scene.ts";
import { shortlist } from "../awards/fill-by-vote.ts";
import { proposeAwards } from "../awards/propose-awards.ts";
import { exactShare } from "../awards/share.ts";
import { mistake, type Place, type Problem } from "../checked.ts";
import type { AgencyId } from "../ids.ts";
import { type Ballot, isSameSubject, type PassRule } from "./ballot.ts";
import { ballotArithmetic } from "./ballot-arithmetic.ts";
import { type Electorate, EVERYBODY } from "./ballot-outcome.ts";
import { roundProblems } from "./ballot-rounds.ts";
import { type AwardLine, bestRankFirst, electorateOfClass, mayBeVoted } from "./voted-classes.ts";

/**
 * Everything that keeps a ballot record from being recorded, all at once: its figures, its subject, its candidates,
 * its rule, and how it follows the rounds before it. A ballot under an id that stands replaces that one.
 */
export function ballotProblems(scene: AwardScene, ballot: Ballot): readonly Problem[] {
  const figures = ballotArithmetic(ballot, (agency) => titleIn(scene, agency));
  const subject = subjectIn(scene, ballot);
  if (!subject) return [...figures, mistake("ballot-subject-unknown", at("subject"))];
  const { award } = subject;
  const rounds = scene.ballots.filter(
    (each) => each.id !== ballot.id && isSameSubject(each.subject, ballot.subject),
  );
  return [
    ...figures,
    ...candidateProblems(scene, ballot, subject),
    ...(award && award.by !== "rank" ? ruleProblems(award, ballot) : []),
    ...placesProblems(scene, ballot, award),
    ...roundProblems(ballot, rounds, award, electorateOf(scene, subject)),
  ];
}

const at = (field: string): Place => ({ pointer: `/decision/ballot/${field}` });

/** What a vote is on: an award, a class of the table, or an office. */
type Subject = { readonly award?: Award; readonly class?: string };

function subjectIn({ awards, rubric }: AwardScene, { subject }: Ballot): Subject | undefined {
  switch (subject.on) {
    case "award": {
      const award = awards.find(({ id }) => id === subject.award);
      return award && { award };
    }
    case "class":
      return rubric.policy.bands.some(({ id }) => id === subject.class)
        ? { class: subject.class }
        : undefined;
    default:
      return {};
  }
}

/** Candidates are members, may hold what is voted on, and stand on the shortlist. */
function candidateProblems(scene: AwardScene, ballot: Ballot, subject: Subject): readonly Problem[] {
  const against = againstIn(scene);
  const listed = shortlisted(scene, ballot, subject.award);
  return ballot.candidates.flatMap(({ agency }, index) => {
    const place = { ...at(`candidates/${index}/agency`), agency };
    const line = scene.lines.find((each) => each.agency === agency);
    if (!line) return [mistake("ballot-candidate-no-member", place, { agency })];
    const facts = { agency: line.title };
    const isBarred = subject.award
      ? against(subject.award, line).length > 0
      : subject.class !== undefined && !mayBeVoted(line, subject.class, scene.rubric.policy.bands);
    if (isBarred) return [mistake("ballot-candidate-not-eligible", place, facts)];
    return listed && !listed.includes(agency)
      ? [mistake("ballot-candidate-not-shortlisted", place, facts)]
      : [];
  });
}

/**
 * Who may be put to a first vote: the shortlist of all that are eligible, or of those with no higher award yet; where
 * several awards stand on one ballot paper, both are right.
 */
function shortlisted(
  scene: AwardScene,
  { round }: Ballot,
  award: Award | undefined,
): readonly AgencyId[] | undefined {
  if (!award || award.by === "rank" || round > 1) return undefined;
  const eligible = bestRankFirst(eligibleFor(scene, award, againstIn(scene)));
  const { mayStand } = electorateOf(scene, { award });
  return [
    ...shortlist(award, eligible),
    ...shortlist(
      award,
      eligible.filter(({ agency }) => mayStand(agency)),
    ),
  ];
}

/** The rule the regulations set, and a secret ballot where votes decide. */
const ruleProblems = (
  award: Exclude<Award, { by: "rank" }>,
  { manner, pass }: Ballot,
): readonly Problem[] => [
  ...(manner === "secret" ? [] : [mistake("ballot-not-secret", at("manner"), { award: award.title })]),
  ...(award.pass === undefined || isSameRule(award.pass, pass)
    ? []
    : [mistake("ballot-other-rule", at("pass"), { award: award.title })]),
];

function isSameRule(a: PassRule, b: PassRule): boolean {
  if (a.of !== b.of) return false;
  if (a.bound === "none" || b.bound === "none") return a.bound === b.bound;
  return a.bound === b.bound && exactShare(a.share).equals(exactShare(b.share));
}

/** No more places than the award has, and one leader, one deputy. A class has no number. */
function placesProblems(
  scene: AwardScene,
  { subject, places }: Ballot,
  award: Award | undefined,
): readonly Problem[] {
  if (subject.on === "class") return [];
  const most = award ? quotaIn(scene, award, againstIn(scene)).whole : 1;
  return places > most
    ? [mistake("ballot-places-above-most", at("places"), { places: String(places), most: String(most) })]
    : [];
}

/** Who may be elected and to how many places, by what is recorded apart from the votes on this subject itself. */
function electorateOf(scene: AwardScene, { award, class: voted }: Subject): Electorate {
  if (voted !== undefined) return electorateOfClass(scene.lines, scene.rubric.policy.bands, voted);
  if (!award || award.by === "rank") return EVERYBODY;
  const against = againstIn(scene);
  const index = scene.awards.indexOf(award);
  const { proposals } = proposeAwards(scene);
  const higher = new Set(
    proposals.slice(0, index).flatMap(({ proposed }) => proposed.map(({ agency }) => agency)),
  );
  const eligible = eligibleFor(scene, award, against).map(({ agency }: AwardLine) => agency);
  return {
    mayStand: (agency) => eligible.includes(agency) && !higher.has(agency),
    places: (proposals[index] as (typeof proposals)[number]).quota.places,
  };
}
