import { bad, type Checked, good, mistake, type Place, type Problem } from "../checked.ts";
import type { AgencyId, AwardId } from "../ids.ts";
import type { Rubric } from "../rubric.ts";
import type { Award } from "./award.ts";
import { ownQuota } from "./quota.ts";
import { exactShare } from "./share.ts";

/**
 * Checks the awards of a bloc's year against its members and its table: whatever they refer to is there, and the
 * places fit the members, of whom each gets at most one award.
 */
export function checkAwards(
  awards: readonly Award[],
  members: readonly AgencyId[],
  rubric: Rubric,
): Checked<readonly Award[]> {
  const problems = [
    ...awards.flatMap((award) => classProblems(award, rubric)),
    ...quotaProblems(awards, members.length),
  ];
  return problems.length > 0 ? bad(problems) : good(awards);
}

/** What is wrong with awards for so many members, whatever their table: it is told while they are typed. */
export const quotaProblems = (awards: readonly Award[], members: number): readonly Problem[] => [
  ...awards.flatMap((award, index) => [
    ...(awards.findIndex(({ id }) => id === award.id) < index
      ? [mistake("id-repeated", at(award), { id: award.id })]
      : []),
    ...referenceProblems(award, awards, index),
    ...weightProblems(award),
    ...placesProblems(award, members),
  ]),
  ...sumProblems(awards, members),
];

const at = ({ id }: Award): Place => ({ pointer: `/awards/${id}` });

function classProblems(award: Award, { policy }: Rubric): readonly Problem[] {
  const needed = award.eligible.class;
  return needed === undefined || policy.bands.some(({ id }) => id === needed)
    ? []
    : [mistake("award-class-unknown", at(award), { award: award.title, class: needed })];
}

/** A share of another award's holders, and awards included in a quota. */
function referenceProblems(award: Award, awards: readonly Award[], index: number): readonly Problem[] {
  const strange = (award.includes ?? [])
    .filter((id) => !awards.slice(0, index).some((higher) => higher.id === id))
    .map((id) => mistake("award-includes-no-higher", at(award), { award: award.title, other: id }));
  const { quota } = award;
  if (quota.of !== "award") return strange;
  const facts = { award: award.title, other: quota.award };
  if (!awards.some(({ id }) => id === quota.award))
    return [...strange, mistake("award-share-of-unknown", at(award), facts)];
  return isCircular(award.id, awards)
    ? [...strange, mistake("award-share-circular", at(award), facts)]
    : strange;
}

/** Whether the quotas that an award's share is taken of lead back to one that was passed. */
function isCircular(from: AwardId, awards: readonly Award[]): boolean {
  const passed = new Set<AwardId>();
  let next: AwardId | undefined = from;
  while (next !== undefined && !passed.has(next)) {
    passed.add(next);
    const quota: Award["quota"] | undefined = awards.find(({ id }) => id === next)?.quota;
    next = quota?.of === "award" ? quota.award : undefined;
  }
  return next !== undefined;
}

function weightProblems(award: Award): readonly Problem[] {
  if (award.by !== "weighted") return [];
  const { points, votes } = award.weights;
  return exactShare(points).add(exactShare(votes)).equals(1)
    ? []
    : [mistake("award-weights", at(award), { award: award.title, points, votes })];
}

/** More places than members, or than stand on the shortlist. Shares of another award are never more than it has. */
function placesProblems(award: Award, members: number): readonly Problem[] {
  const { quota } = award;
  if (quota.of === "award") return [];
  const { whole } = ownQuota(quota, members);
  const facts = { award: award.title, places: String(whole), members: String(members) };
  if (whole > members) return [mistake("award-quota-above-members", at(award), facts)];
  const shortlist = award.by === "rank" ? undefined : award.shortlist;
  return shortlist !== undefined && shortlist < whole
    ? [mistake("award-shortlist-short", at(award), { ...facts, shortlist: String(shortlist) })]
    : [];
}

/** Numbers of places, those of included awards counted once. Shares are ceilings and may overlap. */
function sumProblems(awards: readonly Award[], members: number): readonly Problem[] {
  const counts = new Map(awards.map(({ id, quota }) => [id, quota.of === "count" ? quota.count : 0]));
  const sum = awards.reduce((places, { id, includes = [] }) => {
    const included = includes.reduce((within, other) => within + (counts.get(other) ?? 0), 0);
    return places + Math.max(0, (counts.get(id) as number) - included);
  }, 0);
  return sum > members && awards.length > 1
    ? [
        mistake(
          "award-quotas-above-members",
          { pointer: "/awards" },
          { places: String(sum), members: String(members) },
        ),
      ]
    : [];
}
