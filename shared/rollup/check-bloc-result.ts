import { mistake, type Place, type Problem } from "../checked.ts";
import { decimal } from "../points.ts";
import type { Bloc } from "../season.ts";
import type { BlocResult, ResultMember } from "./bloc-result.ts";

/** What an entered result is judged by: the bloc where the season has it, and whether anything was sent or decided in it. */
export type ResultScene = { readonly bloc: Bloc | undefined; readonly isScored: boolean };

/** Everything that keeps a result from being recorded, all at once, each at its place in what was sent. */
export function blocResultProblems({ bloc, isScored }: ResultScene, result: BlocResult): readonly Problem[] {
  if (isScored)
    return [mistake("result-of-scored-bloc", { pointer: "/result/bloc" }, { bloc: result.title })];
  const { members } = result;
  return [
    ...(bloc ? membershipProblems(bloc, members) : []),
    ...repeatedMembers(members),
    ...members.flatMap(placeProblems),
    ...rankProblems(members),
    ...totalProblems(members),
  ];
}

const at = (index: number, { agency }: ResultMember, field = ""): Place => ({
  agency,
  pointer: `/result/members/${index}${field}`,
});

/** A bloc of the season has the members the season says, no other and no fewer. */
const membershipProblems = (
  { title, agencies }: Bloc,
  members: readonly ResultMember[],
): readonly Problem[] => [
  ...members.flatMap((member, index) =>
    agencies.some(({ id }) => id === member.agency)
      ? []
      : [
          mistake("result-agency-unknown", at(index, member, "/agency"), {
            agency: member.title,
            bloc: title,
          }),
        ],
  ),
  ...agencies
    .filter(({ id }) => !members.some(({ agency }) => agency === id))
    .map((agency) =>
      mistake(
        "result-agency-missing",
        { agency: agency.id, pointer: "/result/members" },
        { agency: agency.title, bloc: title },
      ),
    ),
];

/** One agency listed twice, by its id or under the same name. */
const repeatedMembers = (members: readonly ResultMember[]): readonly Problem[] =>
  members.flatMap((member, index) => {
    const first = members.findIndex(
      ({ agency, title }) => agency === member.agency || plain(title) === plain(member.title),
    );
    return first < index
      ? [mistake("result-agency-repeated", at(index, member), { agency: member.title })]
      : [];
  });

const plain = (title: string): string => title.trim().replace(/\s+/g, " ").toLowerCase();

/** A member has a rank with its total, or a word why it has none. */
function placeProblems(member: ResultMember, index: number): readonly Problem[] {
  const { title, rank, total, unranked, proposed } = member;
  const facts = { agency: title };
  if ((rank === undefined) === (unranked === undefined))
    return [mistake("result-rank-or-why", at(index, member, "/rank"), facts)];
  return [
    ...(rank !== undefined && total === undefined
      ? [mistake("result-total-missing", at(index, member, "/total"), facts)]
      : []),
    ...(unranked !== undefined && proposed !== undefined
      ? [mistake("result-proposed-unranked", at(index, member, "/proposed"), { ...facts, award: proposed })]
      : []),
  ];
}

/** Ranks 1, 2, 2, 4: one more than the number of members strictly ahead. */
const rankProblems = (members: readonly ResultMember[]): readonly Problem[] =>
  members.flatMap((member, index) => {
    const { rank, title } = member;
    if (rank === undefined) return [];
    const expected = 1 + members.filter((other) => other.rank !== undefined && other.rank < rank).length;
    if (rank === expected) return [];
    const facts = { agency: title, rank: String(rank), expected: String(expected) };
    return [mistake("result-rank-rule", at(index, member, "/rank"), facts)];
  });

type Placed = { readonly member: ResultMember; readonly index: number };

/** Who stands lower has no more points than the one above, and who is level has the same. */
function totalProblems(members: readonly ResultMember[]): readonly Problem[] {
  const placed = members
    .map((member, index): Placed => ({ member, index }))
    .filter(({ member }) => member.rank !== undefined && member.total !== undefined)
    .sort((a, b) => (a.member.rank as number) - (b.member.rank as number));
  return placed.slice(1).flatMap((lower, place) => compared(placed[place] as Placed, lower));
}

function compared({ member: upper }: Placed, { member: lower, index }: Placed): readonly Problem[] {
  const [more, less] = [
    upper.total as NonNullable<typeof upper.total>,
    lower.total as NonNullable<typeof lower.total>,
  ];
  const isLevel = upper.rank === lower.rank;
  if (isLevel ? more === less : more >= less) return [];
  const facts = { agency: lower.title, total: decimal(less), above: upper.title, more: decimal(more) };
  return [mistake(isLevel ? "result-level-totals" : "result-total-order", at(index, lower, "/total"), facts)];
}
