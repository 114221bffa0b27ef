import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Award, Choice } from "../../../shared/awards/award.ts";
import type { AwardScene } from "../../../shared/awards/award-scene.ts";
import { againstIn, quotaIn } from "../../../shared/awards/award-scene.ts";
import { proposeAwards } from "../../../shared/awards/propose-awards.ts";
import type { Ballot } from "../../../shared/ballots/ballot.ts";
import { ballotProblems } from "../../../shared/ballots/check-ballot.ts";
import type { AwardLine } from "../../../shared/ballots/voted-classes.ts";
import { award, ballot, choice, line, sceneOf, unranked } from "./award-scenes.ts";

const LETTERS = [..."abcdefgh"];
const NAMES = ["cao", "co", "bang"];
const BANDS = ["xuat-sac", "tot", "hoan-thanh", undefined] as const;

const lines: fc.Arbitrary<readonly AwardLine[]> = fc
  .array(fc.record({ points: fc.integer({ min: 0, max: 4 }), band: fc.nat(3), out: fc.nat(5) }), {
    minLength: LETTERS.length,
    maxLength: LETTERS.length,
  })
  .map((all) =>
    all.map(({ points, band, out }, index) => {
      const letter = LETTERS[index] as string;
      if (out === 0) return unranked(letter);
      const rank = 1 + all.filter((other) => other.out !== 0 && other.points > points).length;
      return line(letter, rank, { band: BANDS[band] });
    }),
  );

const quota = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((count) => ({ of: "count", count })),
  fc
    .tuple(fc.constantFrom("20%", "1/3", "50%"), fc.constantFrom("down", "nearest", "up", "at-least-one"))
    .map(([share, rounding]) => ({ of: "members", share, rounding })),
);
const way = fc.constantFrom<object>(
  { by: "rank" },
  { by: "rank" },
  { by: "ballot" },
  { by: "weighted", weights: { points: "60%", votes: "40%" } },
);
const awards: fc.Arbitrary<readonly Award[]> = fc
  .tuple(...NAMES.map(() => fc.record({ quota, way, class: fc.constantFrom(undefined, "xuat-sac", "tot") })))
  .map((all) =>
    all.map((each, index) =>
      award(NAMES[index] as string, 1, {
        quota: each.quota,
        ...each.way,
        eligible: each.class === undefined ? {} : { class: each.class },
        ...(index === 2 && { includes: ["cao"] }),
      }),
    ),
  );

const votes = fc.dictionary(fc.constantFrom(...LETTERS), fc.nat(10), { minKeys: 1 });
const ballots: fc.Arbitrary<readonly Ballot[]> = fc
  .array(
    fc.record({
      votes,
      name: fc.constantFrom(...NAMES),
      round: fc.integer({ min: 1, max: 2 }),
      places: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 5 },
  )
  .map((all) =>
    all.map((each, index) =>
      ballot(each.votes, {
        id: `bien-ban-${index}`,
        round: each.round,
        places: each.places,
        subject: { on: "award", award: each.name },
        pass: { bound: "none", of: "valid" },
      }),
    ),
  );
const choices: fc.Arbitrary<readonly Choice[]> = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.subarray(LETTERS, { minLength: 1, maxLength: 3 })), {
    maxLength: 3,
  })
  .map((all) => all.map(([name, letters]) => choice(name, letters.join(""))));

const scenes: fc.Arbitrary<AwardScene> = fc
  .tuple(lines, awards, ballots, choices)
  .map(([all, some, votesOn, chosen]) => sceneOf(all, some, { ballots: votesOn, choices: chosen }));

/** Contested awards are settled, from the highest, by the first or by the last of the level: what people may record. */
function decided(scene: AwardScene, side: "first" | "last" = "first"): AwardScene {
  const contested = proposeAwards(scene).proposals.find(({ open }) => open?.kind === "contested");
  if (contested?.open?.kind !== "contested") return scene;
  const { agencies: level, places } = contested.open;
  const agencies = side === "first" ? level.slice(0, places) : level.slice(-places);
  const made: Choice = { award: contested.award, agencies, reason: "Hội nghị thống nhất" };
  return decided({ ...scene, choices: new Map([...scene.choices, [contested.award, made]]) }, side);
}

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
const who = (scene: AwardScene) => proposeAwards(scene).proposals.flatMap(({ proposed }) => proposed);

describe("whatever was scored, voted and chosen", { timeout: 60_000 }, () => {
  it("never more are proposed than the quota, recorded choices or not, and each agency at most once", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        for (const each of [scene, decided(scene)]) {
          for (const { proposed, quota: figure, open } of proposeAwards(each).proposals) {
            expect(proposed.length + (open?.places ?? 0)).toBeLessThanOrEqual(figure.places);
            expect(figure.places).toBeLessThanOrEqual(figure.whole);
          }
          const agencies = who(each).map(({ agency }) => agency);
          expect(new Set(agencies).size).toBe(agencies.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("choices can settle every tie, and awards by rank then wait for nothing", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { proposals } = proposeAwards(decided(scene));
        expect(proposals.filter(({ open }) => open?.kind === "contested")).toEqual([]);
        if (scene.awards.every(({ by }) => by === "rank"))
          expect(proposals.filter(({ open }) => open)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("what is proposed below an open tie is proposed whichever way the tie is settled", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        for (const side of ["first", "last"] as const) {
          const settled = proposeAwards(decided(scene, side)).proposals;
          for (const [index, { proposed }] of proposeAwards(scene).proposals.entries())
            expect(settled[index]?.proposed).toEqual(expect.arrayContaining([...proposed]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the order of lines, ballots and choices does not matter", () => {
    fc.assert(
      fc.property(
        scenes.chain((scene) =>
          fc.tuple(
            fc.constant(scene),
            shuffled(scene.lines),
            shuffled(scene.ballots),
            shuffled([...scene.choices]),
          ),
        ),
        ([scene, otherLines, otherBallots, otherChoices]) => {
          const other = {
            ...scene,
            lines: otherLines,
            ballots: otherBallots,
            choices: new Map(otherChoices),
          };
          expect(JSON.stringify(proposeAwards(other))).toBe(JSON.stringify(proposeAwards(scene)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("one that is not eligible is never proposed, and every one that is not is told why", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const against = againstIn(scene);
        for (const [index, { proposed, ineligible }] of proposeAwards(decided(scene)).proposals.entries()) {
          const of = scene.awards[index] as Award;
          const barred = scene.lines
            .filter((each) => against(of, each).length > 0)
            .map(({ agency }) => agency);
          expect(ineligible.map(({ agency }) => agency)).toEqual([...barred].sort());
          expect(proposed.filter(({ agency }) => barred.includes(agency))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("an excluded agency moves nobody: without it the proposals are the same, where quotas are numbers", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const counted = scene.awards.map((each) => ({ ...each, quota: { of: "count" as const, count: 2 } }));
        const before = { ...scene, awards: counted };
        const after = { ...before, lines: scene.lines.filter(({ state }) => state === "ranked") };
        expect(who(after)).toEqual(who(before));
      }),
      { numRuns: 300 },
    );
  });

  it("a second round that the check lets pass is counted, one it refuses for its candidates is not", () => {
    fc.assert(
      fc.property(votes, votes, fc.integer({ min: 1, max: 3 }), (first, next, places) => {
        const all = LETTERS.map((letter, index) => line(letter, index + 1));
        const rule = { pass: { bound: "none", of: "valid" }, places };
        const before = sceneOf(all, [award("co", places, { by: "ballot" })], {
          ballots: [ballot(first, rule)],
        });
        const left = proposeAwards(before).proposals[0]?.open;
        const second = ballot(next, { ...rule, id: "bien-ban-2", round: 2, places: left?.places ?? 1 });
        const refused = ballotProblems(before, second)
          .map(({ code }) => code)
          .filter((code) => code.startsWith("ballot-round"));
        const { problems } = proposeAwards({ ...before, ballots: [...before.ballots, second] });
        const isIgnored = problems.some(({ code }) => code === "ballot-without-effect");
        if (left?.kind === "contested") expect(isIgnored).toBe(refused.length > 0);
        if (isIgnored) expect(refused).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("a quota never exceeds what its share is taken of", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        for (const each of scene.awards)
          expect(quotaIn(scene, each, againstIn(scene)).whole).toBeLessThanOrEqual(scene.lines.length);
      }),
    );
  });
});
