import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scorecard } from "../../shared/scorecard.ts";
import type { Tally } from "../../shared/tally-bloc.ts";
import {
  agencyId,
  counted,
  crossScore,
  deskOf,
  exclude,
  relative,
  selfScore,
  tallied,
  typed,
  verified,
} from "../support/small-bloc.ts";

const LETTERS = ["a", "b", "c", "d", "e"];
const desk = deskOf([typed("t"), counted("l"), relative("r")], {
  letters: LETTERS.join(""),
  policy: {
    tieBreaks: [{ by: "criterion", criterion: "t" }, { by: "bonuses" }, { by: "fewer-deductions" }],
    precedence: ["council", "second", "verified", "cross", "self"],
    panel: { method: "mean", round: "criterion" },
  },
});

type Figures = {
  readonly t: number;
  readonly late: number;
  readonly ideas: number;
  readonly done: number;
  readonly goal: number;
};
const small = (max: number) => fc.integer({ min: 0, max });
const figures: fc.Arbitrary<Figures> = fc.record({
  t: small(4),
  late: small(3),
  ideas: small(3),
  done: small(6),
  goal: small(3),
});

const own = (letter: string, { t, late, ideas, done, goal }: Figures): Scorecard =>
  selfScore(letter, {
    t: { points: String(t) },
    l: { inputs: { late: String(late), ideas: String(ideas) } },
    r: { inputs: { done: String(done), goal: String(goal) } },
  });

/** Self-scores of everybody, and now and then a verifier's or another member's. */
const cards: fc.Arbitrary<readonly Scorecard[]> = fc
  .tuple(
    fc.tuple(...LETTERS.map(() => figures)),
    fc.array(fc.record({ of: small(4), by: small(4), points: small(10) }), { maxLength: 4 }),
  )
  .map(([all, others]) => {
    const chains = new Map<string, Scorecard>();
    for (const { of, by, points } of others) {
      const [letter, scorer] = [LETTERS[of] as string, LETTERS[by] as string];
      const entries = { t: { points: String(points) } };
      const card = of === by ? verified(letter, entries) : crossScore(letter, scorer, entries);
      chains.set(`${card.agency} ${card.round} ${card.scorer}`, card);
    }
    return [...all.map((each, index) => own(LETTERS[index] as string, each)), ...chains.values()];
  });

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
const placeOf = (tally: Tally, letter: string) =>
  tally.lines.find(({ agency }) => agency === agencyId(letter))?.place;
const rankOf = (tally: Tally, letter: string): number => {
  const place = placeOf(tally, letter);
  return place?.state === "ranked" ? place.rank : Number.POSITIVE_INFINITY;
};

describe("whatever was uploaded", { timeout: 30_000 }, () => {
  it("the order of agencies and of uploads never matters", () => {
    fc.assert(
      fc.property(
        cards.chain((list) => fc.tuple(fc.constant(list), shuffled(list), shuffled(desk.bloc.agencies))),
        ([list, otherwise, agencies]) => {
          const elsewhere = { ...desk, bloc: { ...desk.bloc, agencies } };
          expect(tallied(elsewhere, otherwise)).toEqual(tallied(desk, list));
        },
      ),
    );
  });

  it("the same card once more changes nothing", () => {
    fc.assert(
      fc.property(cards, (list) => {
        expect(tallied(desk, [...list, ...list.slice(0, 2)])).toEqual(tallied(desk, list));
      }),
    );
  });

  it("raising one's own final points never worsens one's rank", () => {
    fc.assert(
      fc.property(fc.tuple(...LETTERS.map(() => figures)), figures, (all, more) => {
        const [first, ...rest] = all as [Figures, ...Figures[]];
        const others = rest.map((each, index) => own(LETTERS[index + 1] as string, each));
        const raised = {
          ...first,
          t: first.t + more.t,
          late: Math.max(0, first.late - more.late),
          ideas: first.ideas + more.ideas,
          done: first.done + more.done,
        };
        const before = tallied(desk, [own("a", first), ...others]);
        const after = tallied(desk, [own("a", raised), ...others]);
        expect(rankOf(after, "a")).toBeLessThanOrEqual(rankOf(before, "a"));
      }),
      { numRuns: 200 },
    );
  });

  it("an agency that is not counted moves nobody, whatever its card says", () => {
    fc.assert(
      fc.property(cards, figures, (list, other) => {
        const changed = list.map((card) =>
          card.agency === agencyId("c") && card.round === "self" ? own("c", other) : card,
        );
        const [before, after] = [list, changed].map((each) => tallied(desk, each, exclude("c")));
        for (const letter of LETTERS.filter((each) => each !== "c"))
          expect(placeOf(after as Tally, letter)).toEqual(placeOf(before as Tally, letter));
      }),
    );
  });

  it("a rank is one more than the number of ranked agencies with more points, where no tie-break speaks", () => {
    const plain = deskOf([typed("t"), counted("l")], { letters: LETTERS.join("") });
    fc.assert(
      fc.property(fc.tuple(...LETTERS.map(() => figures)), (all) => {
        const sent = all.map((each, index) => {
          const { entries, ...card } = own(LETTERS[index] as string, each);
          return { ...card, entries: entries.filter(({ criterion }) => criterion !== "r") };
        });
        const { lines } = tallied(plain, sent);
        for (const { place, totals } of lines) {
          const ahead = lines.filter((other) => (other.totals?.total ?? 0) > (totals?.total ?? 0)).length;
          expect(place.state === "ranked" && place.rank).toBe(1 + ahead);
        }
      }),
    );
  });

  it("the printed parts sum to the printed total", () => {
    fc.assert(
      fc.property(cards, (list) => {
        for (const { totals } of tallied(desk, list).lines)
          expect([...(totals?.sections.values() ?? [])].reduce((sum, each) => sum + each, 0)).toBe(
            totals?.total,
          );
      }),
    );
  });
});
