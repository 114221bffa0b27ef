import fc from "fast-check";
import { expect, test } from "vitest";
import { addUp, decimal, NO_POINTS, points, roundHalfUp } from "../../shared/points.ts";
import type { TieBreak } from "../../shared/rubric.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import { type Tally, type TallyLine, tallyBloc } from "../../shared/tally-bloc.ts";
import type { Totals } from "../../shared/totals.ts";
import {
  anySituation,
  apartSituation,
  plainSituation,
  type Situation,
  typing,
  withoutAgency,
} from "../support/arbitrary-bloc.ts";
import { recorded } from "../support/small-bloc.ts";

const RUNS = { numRuns: 60 };

const tallyOf = ({ desk, kept, decisions }: Situation): Tally =>
  tallyBloc(desk, kept, recorded(...decisions));

const rankOf = (tally: Tally, agency: string): number | undefined => {
  const line = tally.lines.find((each) => each.agency === agency);
  return line?.place.state === "ranked" ? line.place.rank : undefined;
};

const others = (tally: Tally, agency: string): readonly TallyLine[] =>
  tally.lines.filter((line) => line.agency !== agency);

test("the order of cards and of decisions never matters", () => {
  const shuffled = anySituation.chain((situation) =>
    fc.record({
      situation: fc.constant(situation),
      kept: fc.shuffledSubarray([...situation.kept], { minLength: situation.kept.length }),
      decisions: fc.shuffledSubarray([...recorded(...situation.decisions)], {
        minLength: situation.decisions.length,
      }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ situation, kept, decisions }) => {
      expect(tallyBloc(situation.desk, kept, decisions)).toEqual(tallyOf(situation));
    }),
    RUNS,
  );
});

test("adding the same card again changes nothing", () => {
  fc.assert(
    fc.property(anySituation, fc.nat(), (situation, index) => {
      const again = situation.kept.slice(index % (situation.kept.length + 1)).slice(0, 1);
      expect(tallyOf({ ...situation, kept: [...situation.kept, ...again] })).toEqual(tallyOf(situation));
    }),
    RUNS,
  );
});

/** The card that decides a typed criterion for an agency: of the first round of the precedence that typed it. */
const decidingCard = ({ desk, kept }: Situation, agency: string, criterion: string): Scorecard | undefined =>
  desk.rubric.policy.precedence
    .map((round) => kept.find(({ card }) => card.agency === agency && card.round === round)?.card)
    .find((card) =>
      card?.entries.some((entry) => entry.criterion === criterion && entry.points !== undefined),
    );

test("raising one's own final points never worsens one's rank", () => {
  fc.assert(
    fc.property(
      apartSituation,
      fc.constantFrom("co-quan-a", "co-quan-b"),
      fc.constantFrom("x", "y"),
      fc.integer({ min: 1, max: 1000 }),
      (situation, agency, criterion, more) => {
        const before = rankOf(tallyOf(situation), agency);
        const card = decidingCard(situation, agency, criterion);
        const typed = Number(card?.entries.find((entry) => entry.criterion === criterion)?.points);
        fc.pre(before !== undefined && typed < 10);
        const raised = decimal(points(Math.min(1000, Math.round(typed * 100) + more)));
        const kept = situation.kept.map((each) =>
          each.card === card ? { ...each, card: typing(each.card, criterion, raised) } : each,
        );
        expect(rankOf(tallyOf({ ...situation, kept }), agency)).toBeLessThanOrEqual(before as number);
      },
    ),
    RUNS,
  );
});

test("an agency that is not counted moves nobody", () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const tally = tallyOf(situation);
      for (const { agency, place } of tally.lines) {
        if (place.state === "ranked") continue;
        const without = tallyOf({ ...situation, kept: withoutAgency(situation.kept, agency) });
        expect(others(without, agency)).toEqual(others(tally, agency));
      }
    }),
    RUNS,
  );
});

/** What a ranked line is compared by, read off its own figures. */
function measuresOf({ desk }: Situation, line: TallyLine): readonly number[] {
  const { totals } = line;
  if (!totals) throw new Error("a ranked line has totals");
  return [totals.total, ...desk.rubric.policy.tieBreaks.map((tieBreak) => measured(line, totals, tieBreak))];
}

function measured({ finals, inTime }: TallyLine, totals: Totals, tieBreak: TieBreak): number {
  switch (tieBreak.by) {
    case "section":
      return totals.sections.get(tieBreak.section) ?? NO_POINTS;
    case "criterion": {
      const exact = finals.get(tieBreak.criterion)?.exact;
      return exact ? roundHalfUp(exact) : NO_POINTS;
    }
    case "bonuses":
      return totals.bonuses;
    case "fewer-deductions":
      return -totals.deductions;
    case "in-time":
      return inTime ? 1 : 0;
  }
}

const isAhead = (one: readonly number[], other: readonly number[]): boolean => {
  const gaps = one.map((value, index) => value - (other[index] ?? 0));
  return (gaps.find((gap) => gap !== 0) ?? 0) > 0;
};

test("a rank is one more than the number of agencies strictly ahead by the same measures", () => {
  fc.assert(
    fc.property(fc.oneof(anySituation, apartSituation), (situation) => {
      const ranked = tallyOf(situation).lines.filter(({ place }) => place.state === "ranked");
      const compared = ranked.map((line) => ({ line, measures: measuresOf(situation, line) }));
      for (const { line, measures } of compared) {
        const ahead = compared.filter((other) => isAhead(other.measures, measures)).length;
        expect(line.place).toMatchObject({ rank: ahead + 1 });
      }
    }),
    RUNS,
  );
});

test("sections sum to the total when nothing caps or rescales", () => {
  fc.assert(
    fc.property(plainSituation, (situation) => {
      for (const { totals } of tallyOf(situation).lines)
        if (totals) expect(addUp(totals.sections.values())).toBe(totals.total);
    }),
    RUNS,
  );
});

test("what is guaranteed no other agency's cards can take away", () => {
  fc.assert(
    fc.property(
      anySituation,
      anySituation,
      fc.constantFrom("co-quan-a", "co-quan-b"),
      (situation, other, agency) => {
        const open = { ...situation, decisions: [] };
        const exchanged = [
          ...open.kept.filter(({ card }) => card.agency === agency),
          ...withoutAgency(other.kept, agency),
        ];
        const [before, after] = [open.kept, exchanged].map((kept) =>
          tallyOf({ ...open, kept }).lines.find((line) => line.agency === agency),
        );
        expect(after?.guaranteed).toBe(before?.guaranteed);
        const guaranteed = before?.guaranteed ?? Number.NEGATIVE_INFINITY;
        expect(after?.totals?.total ?? guaranteed).toBeGreaterThanOrEqual(guaranteed);
      },
    ),
    RUNS,
  );
});
