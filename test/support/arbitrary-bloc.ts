import fc from "fast-check";
import type { Desk } from "../../shared/desk.ts";
import { decimal, points } from "../../shared/points.ts";
import type { WrittenCriterion, WrittenRubric, WrittenSection } from "../../shared/rubric.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import type { KeptCard } from "../../shared/tally-bloc.ts";
import {
  close,
  counted,
  deskOf,
  exclude,
  pend,
  reinstate,
  relative,
  secondReview,
  selfScore,
  typed,
  verified,
} from "./small-bloc.ts";

export const LETTERS = "abcd";

/** A small bloc at a moment of its period. */
export type Situation = {
  readonly desk: Desk;
  readonly kept: readonly KeptCard[];
  readonly decisions: readonly object[];
};

/** Points in quarters, often the same ones, so that agencies are level now and then. */
const typedPoints = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom("5", "8", String(most)),
    fc.integer({ min: 0, max: most * 4 }).map((quarters) => decimal(points(quarters * 25))),
  );
const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const times = fc.oneof(fc.constant("0"), fc.integer({ min: 0, max: 6 }).map(String));

type Policy = Partial<WrittenRubric["policy"]>;

const tieBreaks = fc.uniqueArray(
  fc.constantFrom(
    { by: "section", section: "i" } as const,
    { by: "section", section: "ii" } as const,
    { by: "criterion", criterion: "x" } as const,
    { by: "criterion", criterion: "z" } as const,
    { by: "bonuses" } as const,
    { by: "fewer-deductions" } as const,
    { by: "in-time" } as const,
  ),
  { maxLength: 3, selector: (each) => JSON.stringify(each) },
);

/** Ways of adding up, capped and rescaled. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    tieBreaks,
    notApplicable: fc.constantFrom("zero", "full", "rescale-section", "rescale-total"),
    precedence: fc.constantFrom<("second" | "verified" | "self")[]>(
      ["second", "verified", "self"],
      ["second", "verified"],
      ["self"],
    ),
    bonusAtMost: sometimes(fc.constant("1")),
    deductionAtMost: sometimes(fc.constant("1")),
  })
  .map(withoutBlanks);

/** Only what is there: the table's schema takes no explicit undefined. */
function withoutBlanks<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

/** x and y are typed, z counts, w is won against the bloc. */
const CRITERIA: Readonly<Record<string, WrittenCriterion>> = {
  x: typed("x"),
  y: typed("y", "10", { mayNotApply: true }),
  z: counted("z"),
  w: relative("w"),
};

const section = (id: string, criteria: readonly string[], more: object = {}): WrittenSection => ({
  id,
  code: id.toUpperCase(),
  title: `Phần ${id}`,
  max: String(criteria.length * 10),
  criteria: criteria.map((each) => CRITERIA[each] as WrittenCriterion),
  ...more,
});

type Table = {
  readonly criteria: readonly (readonly string[])[];
  readonly policy: fc.Arbitrary<Policy>;
  readonly caps: boolean;
};

const deskArbitrary = ({ criteria, policy, caps }: Table): fc.Arbitrary<Desk> =>
  fc
    .tuple(policy, caps ? sometimes(fc.constantFrom("8", "12")) : fc.constant(undefined))
    .map(([chosen, atMost]) =>
      deskOf([], {
        letters: LETTERS,
        sections: criteria.map((ids, index) =>
          section(["i", "ii"][index] as string, ids, index === 0 && atMost ? { atMost } : {}),
        ),
        policy: chosen,
      }),
    );

type Entry = Parameters<typeof selfScore>[1][string];

/** What a person enters for each criterion; a verifier may leave any of them as they are. */
const entryFor: Readonly<Record<string, fc.Arbitrary<Entry>>> = {
  x: typedPoints(10).map((given) => ({ points: given })),
  y: fc.oneof(
    typedPoints(10).map((given) => ({ points: given })),
    fc.constant({ notApplicable: { reason: "Không được giao" } }),
  ),
  z: fc
    .record({ late: times, ideas: times, claimed: sometimes(typedPoints(12)) })
    .map(({ late, ideas, claimed }) => ({
      inputs: { late, ideas },
      ...(claimed !== undefined && { claimed }),
    })),
  w: fc
    .record({
      done: fc.integer({ min: 0, max: 200 }).map(String),
      goal: fc.constantFrom(null, "0", "50", "100"),
    })
    .map((inputs) => ({ inputs })),
};

const entries = (ids: readonly string[], isWhole: boolean): fc.Arbitrary<Record<string, Entry>> =>
  fc
    .record(
      Object.fromEntries(ids.map((id) => [id, entryFor[id] as fc.Arbitrary<Entry>])),
      isWhole ? {} : { requiredKeys: [] },
    )
    .map((record) => record as Record<string, Entry>);

const cardsOf = (letter: string, ids: readonly string[]): fc.Arbitrary<readonly KeptCard[]> =>
  fc
    .record({
      late: fc.boolean(),
      self: sometimes(entries(ids, true)),
      first: sometimes(entries(ids, false)),
      second: sometimes(entries(ids, false)),
    })
    .map(({ late, self, first, second }) => [
      ...(self ? [{ card: selfScore(letter, self), late }] : []),
      ...(first ? [{ card: verified(letter, first), late: false }] : []),
      ...(second ? [{ card: secondReview(letter, second), late: false }] : []),
    ]);

const decision = fc.oneof(
  fc
    .constantFrom(...LETTERS)
    .chain((letter) => fc.constantFrom(exclude(letter), pend(letter), reinstate(letter))),
  fc.constant(close),
);

const situations = (table: Table): fc.Arbitrary<Situation> => {
  const ids = table.criteria.flat();
  return fc.record({
    desk: deskArbitrary(table),
    kept: fc.tuple(...[...LETTERS].map((letter) => cardsOf(letter, ids))).map((each) => each.flat()),
    decisions: fc.array(decision, { maxLength: 3 }),
  });
};

/** Everything a small table may have. */
export const anySituation = situations({
  criteria: [
    ["x", "z"],
    ["y", "w"],
  ],
  policy: anyPolicy,
  caps: true,
});

/** Points that are typed or counted, with whatever caps: no agency's points depend on another's. */
export const apartSituation = situations({ criteria: [["x", "z"], ["y"]], policy: anyPolicy, caps: true });

/** Nothing capped and nothing rescaled. */
export const plainSituation = situations({
  criteria: [
    ["x", "z"],
    ["y", "w"],
  ],
  policy: fc.constantFrom({ notApplicable: "zero" }, { notApplicable: "full" }),
  caps: false,
});

/** The cards without those about an agency. */
export const withoutAgency = (kept: readonly KeptCard[], agency: string): readonly KeptCard[] =>
  kept.filter(({ card }) => card.agency !== agency);

/** A card with other points typed for a criterion. */
export const typing = (card: Scorecard, criterion: string, given: string): Scorecard => ({
  ...card,
  entries: card.entries.map((entry) => (entry.criterion === criterion ? { ...entry, points: given } : entry)),
});
