import { Award, type Choice } from "../../../shared/awards/award.ts";
import type { AwardProposal } from "../../../shared/awards/award-proposal.ts";
import type { AwardScene } from "../../../shared/awards/award-scene.ts";
import { proposeAwards } from "../../../shared/awards/propose-awards.ts";
import { Ballot } from "../../../shared/ballots/ballot.ts";
import type { AwardLine } from "../../../shared/ballots/voted-classes.ts";
import type { Problem } from "../../../shared/checked.ts";
import type { AgencyId, AwardId } from "../../../shared/ids.ts";
import { points } from "../../../shared/points.ts";
import { describe } from "../../../shared/words/problems.ts";
import { agencyId, tableOf, typed } from "../../support/small-bloc.ts";

/** Tables of 100 points with three classes. */
export const RUBRIC = tableOf([typed("x", "60"), typed("y", "40")], {
  policy: {
    bands: [
      { id: "hoan-thanh", title: "Hoàn thành", from: "50" },
      { id: "xuat-sac", title: "Xuất sắc", from: "90", eachAtLeast: "80" },
      { id: "tot", title: "Tốt", from: "80" },
    ],
  },
});

export const id = (letter: string): AgencyId => agencyId(letter) as AgencyId;
export const awardId = (text: string): AwardId => text as AwardId;
const letterOf = (agency: AgencyId): string => agency.slice(-1);

/** A ranked line: 99 points less for every rank, unless it says otherwise. */
export const line = (letter: string, rank: number, more: Partial<AwardLine> = {}): AwardLine => ({
  agency: id(letter),
  title: `Cơ quan ${letter.toUpperCase()}`,
  state: "ranked",
  rank,
  total: points((100 - rank) * 100),
  band: "xuat-sac",
  ...more,
});

export const unranked = (letter: string, state: AwardLine["state"] = "excluded"): AwardLine => ({
  agency: id(letter),
  title: `Cơ quan ${letter.toUpperCase()}`,
  state,
});

/** Lines in the order of the letters; "a bc d" has b and c level: ranks 1, 2, 2, 4. */
export function ranked(letters: string): readonly AwardLine[] {
  const lines: AwardLine[] = [];
  for (const group of letters.split(" ").flatMap((part) => part.split("|"))) {
    const rank = lines.length + 1;
    lines.push(...[...group].map((letter) => line(letter, rank)));
  }
  return lines;
}

/** "abc" as three ranks: "a b c". */
export const apart = (letters: string): readonly AwardLine[] => ranked([...letters].join(" "));

/** An award of so many places by rank, unless it says otherwise. */
export const award = (name: string, count: number, more: object = {}): Award =>
  Award.parse({
    id: name,
    kind: "title",
    title: `Cờ ${name}`,
    ground: "Quy chế",
    by: "rank",
    quota: { of: "count", count },
    ...more,
  });

export const sceneOf = (
  lines: readonly AwardLine[],
  awards: readonly Award[],
  more: Partial<Pick<AwardScene, "ballots" | "rubric">> & { readonly choices?: readonly Choice[] } = {},
): AwardScene => ({
  awards,
  rubric: more.rubric ?? RUBRIC,
  lines,
  ballots: more.ballots ?? [],
  choices: new Map((more.choices ?? []).map((choice) => [choice.award, choice])),
});

export const choice = (name: string, letters: string): Choice => ({
  award: awardId(name),
  agencies: [...letters].map(id),
  reason: "Hội nghị thống nhất",
});

/** A vote on the award "co" by ten ballots, all valid, passing with more than half of them: `{ a: 7, b: 3 }`. */
export function ballot(votes: Readonly<Record<string, number>>, more: object = {}): Ballot {
  return Ballot.parse({
    id: "bien-ban-1",
    subject: { on: "award", award: "co" },
    round: 1,
    manner: "secret",
    date: "2025-12-20",
    summoned: 10,
    present: 10,
    issued: 10,
    returned: 10,
    valid: 10,
    invalid: 0,
    places: 1,
    pass: { bound: "more-than", share: "50%", of: "valid" },
    candidates: Object.entries(votes).map(([letter, count]) => ({ agency: id(letter), votes: count })),
    ...more,
  });
}

/** Proposals as letters, in their order: `{ co: "a", bang: "bc" }`. */
export const letters = (proposals: readonly AwardProposal[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    proposals.map(({ award: name, proposed }) => [
      name,
      proposed.map(({ agency }) => letterOf(agency)).join(""),
    ]),
  );

export const proposalsIn = (scene: AwardScene): readonly AwardProposal[] => proposeAwards(scene).proposals;
export const lettersIn = (scene: AwardScene): Readonly<Record<string, string>> => letters(proposalsIn(scene));

/** What is open, with agencies as letters. */
export const openIn = (scene: AwardScene): readonly unknown[] =>
  proposalsIn(scene).map(({ open }) => {
    if (!open) return "settled";
    if (open.kind === "award") return `${open.places} wait for ${open.award}`;
    if (open.kind === "ballot")
      return `${open.places} to be voted on: ${open.candidates.map(letterOf).join("")}`;
    return `${open.places} for ${open.agencies.map(letterOf).join("")}: ${open.next}`;
  });

export const codes = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code);
export const said = (problems: readonly Problem[]): readonly string[] =>
  problems.map((problem) => describe(problem, "en"));
