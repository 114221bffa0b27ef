import fc from "fast-check";
import { expect, test } from "vitest";
import type { Desk } from "../../../shared/desk.ts";
import { fairnessOf } from "../../../shared/fairness/fairness.ts";
import { fairnessDocument } from "../../../shared/fairness/fairness-document.ts";
import { decimal, points, roundHalfUp } from "../../../shared/points.ts";
import { readCard } from "../../../shared/read-card.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import type { Season } from "../../../shared/season.ts";
import { type Tally, type TallyLine, tallyBloc } from "../../../shared/tally-bloc.ts";
import { crossDesk, letterOf, marked } from "../../support/cross-scores.ts";
import { council, inTime, selfScore, typed, verified } from "../../support/small-bloc.ts";

const LETTERS = "abcd";
const RUNS = { numRuns: 60 };

const anyMark = fc.oneof(
  fc.constantFrom("8", "9"),
  fc.nat(20).map((halves) => String(halves / 2)),
);

/** Every member marks every other, or leaves some out; a self-score and a verified card now and then. */
const anyCards = fc
  .record({
    marks: fc.array(fc.tuple(anyMark, fc.oneof(anyMark, anyMark, fc.constant("-"))), {
      minLength: 12,
      maxLength: 12,
    }),
    left: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
    self: fc.array(fc.tuple(anyMark, anyMark), { maxLength: 4 }),
    seen: fc.array(anyMark, { maxLength: 4 }),
  })
  .map(({ marks, left, self, seen }): readonly Scorecard[] => {
    const pairs = [...LETTERS].flatMap((by) =>
      [...LETTERS].filter((about) => about !== by).map((about) => `${by} ${about}`),
    );
    const letter = (index: number) => LETTERS[index] as string;
    return [
      ...marked(...pairs.map((pair, index) => `${pair} ${marks[index]?.join(" ")}`)).filter(
        (_, index) => !left.includes(index),
      ),
      ...self.map(([x, y], index) => selfScore(letter(index), { x: { points: x }, y: { points: y } })),
      ...seen.map((x, index) => verified(letter(index), { x: { points: x } })),
    ];
  });

const anyDesk = fc
  .record({
    tieBreaks: fc.constantFrom<
      ({ by: "criterion"; criterion: string } | { by: "section"; section: string })[]
    >(
      [],
      [{ by: "criterion", criterion: "y" }],
      [
        { by: "section", section: "i" },
        { by: "criterion", criterion: "x" },
      ],
    ),
    method: fc.constantFrom("mean" as const, "trimmed-mean" as const, "median" as const),
    precedence: fc.constantFrom<("cross" | "verified" | "self")[]>(["cross"], ["cross", "verified", "self"]),
  })
  .map(({ tieBreaks, method, precedence }) =>
    crossDesk(
      [typed("x"), typed("y")],
      { tieBreaks, precedence, panel: { method, round: "criterion" } },
      LETTERS,
    ),
  );

test("an analysis never changes the tally", () => {
  fc.assert(
    fc.property(anyDesk, anyCards, (desk, cards) => {
      const before = tallyBloc(desk, cards.map(inTime), []);
      const policy = structuredClone(desk.rubric.policy);
      const { tally, lines } = fairnessOf(desk, cards.map(inTime), []);
      expect(tally).toEqual(before);
      expect(lines.map(({ line }) => line)).toEqual(before.lines);
      expect(tallyBloc(desk, cards.map(inTime), [])).toEqual(before);
      expect(desk.rubric.policy).toEqual(policy);
    }),
    RUNS,
  );
});

const season = { id: "nam-thi-dua" } as Season;
const written = (desk: Desk, cards: readonly Scorecard[]): string =>
  JSON.stringify(fairnessDocument(season, desk, fairnessOf(desk, cards.map(inTime), [])));

test("neither the order of the cards nor a card come twice changes anything", () => {
  const shuffled = anyCards.chain((cards) =>
    fc.tuple(
      fc.constant(cards),
      fc.shuffledSubarray([...cards], { minLength: cards.length }),
      fc.nat(cards.length - 1),
    ),
  );
  fc.assert(
    fc.property(anyDesk, shuffled, (desk, [cards, others, again]) => {
      expect(written(desk, others)).toBe(written(desk, cards));
      expect(written(desk, [...others, ...cards.slice(again, again + 1)])).toBe(written(desk, cards));
    }),
    RUNS,
  );
});

test("every card is read once, however often the bloc is tallied", () => {
  const cards = marked("b a 8 8", "c a 8 8", "a b 7 7", "c b 9 9");
  let reads = 0;
  fairnessOf(crossDesk([typed("x"), typed("y")]), cards.map(inTime), [], (desk, card) => {
    reads += 1;
    return readCard(desk, card);
  });
  expect(reads).toBe(cards.length);
});

/** The real tally with one criterion of an agency decided at these points by somebody above all. */
const overruled = (
  desk: Desk,
  cards: readonly Scorecard[],
  line: TallyLine,
  criterion: string,
  by: number,
): Tally => {
  const exact = [...line.finals].find(([id]) => id === criterion)?.[1].exact;
  if (!exact) throw new Error(`no points for ${criterion}`);
  const given = decimal(points(roundHalfUp(exact) + by));
  const policy = {
    ...desk.rubric.policy,
    precedence: ["council" as const, ...desk.rubric.policy.precedence],
  };
  const card = council(letterOf(line.agency), { [criterion]: { points: given } });
  return tallyBloc({ ...desk, rubric: { ...desk.rubric, policy } }, [...cards, card].map(inTime), []);
};

const rankIn = ({ lines }: Tally, agency: string): number => {
  const place = lines.find((line) => line.agency === agency)?.place;
  return place?.state === "ranked" ? place.rank : Number.NaN;
};

test("the smallest change swaps the two in the real tally, and nothing smaller in any criterion of theirs does", () => {
  fc.assert(
    fc.property(anyDesk, anyCards, (desk, cards) => {
      const { lines } = fairnessOf(desk, cards.map(inTime), []);
      for (const [index, { line: below, swap }] of lines.entries()) {
        const above = lines[index - 1]?.line;
        if (below.place.state !== "ranked" || !above) continue;
        const swaps = (line: TallyLine, criterion: string, by: number): boolean => {
          const tally = overruled(desk, cards, line, criterion, by);
          return rankIn(tally, below.agency) < rankIn(tally, above.agency);
        };
        if (swap)
          expect(swaps(swap.agency === above.agency ? above : below, swap.criterion, swap.change)).toBe(true);
        const smaller = swap ? Math.abs(swap.change) - 1 : 1000;
        const ways = [below, above].flatMap((line) =>
          ["x", "y"].map((criterion) => {
            const sign = line === below ? 1 : -1;
            const exact = roundHalfUp([...line.finals].find(([id]) => id === criterion)?.[1].exact as never);
            const room = sign > 0 ? 1000 - exact : exact;
            return (by: number) => swaps(line, criterion, Math.min(by, room) * sign);
          }),
        );
        expect(ways.filter((way) => way(smaller))).toEqual([]);
        if (swap) expect(ways.filter((way) => way(smaller + 1)).length).toBe(swap.ways);
      }
    }),
    RUNS,
  );
});
