import fc from "fast-check";
import type { SummaryInput } from "../../shared/report/summary-input.ts";
import type { WrittenRubric, WrittenSection } from "../../shared/rubric.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import type { KeptCard } from "../../shared/tally-bloc.ts";
import { summaryFrom } from "./planned-bloc.ts";
import {
  close,
  counted,
  crossScore,
  deskOf,
  exclude,
  inTime,
  late,
  pend,
  recorded,
  selfScore,
  typed,
  verified,
} from "./small-bloc.ts";

const hundredths = (max: number) =>
  fc.integer({ min: 0, max: Math.round(max * 100) }).map((given) => (given / 100).toFixed(2));
const sometimes = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const AWAY = { notApplicable: { reason: "Không có" } };

/** What an agency enters for each criterion of `tableOf`: points, counts, claims, declarations. */
const entries = fc.record({
  x: fc.oneof({ weight: 4, arbitrary: fc.record({ points: hundredths(12) }) }, fc.constant(AWAY)),
  y: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record(
        {
          inputs: fc.record({ late: fc.nat(6).map(String), ideas: fc.nat(4).map(String) }),
          claimed: hundredths(14),
        },
        { requiredKeys: ["inputs"] },
      ),
    },
    fc.constant(AWAY),
  ),
  z: fc.record({ points: hundredths(7.35) }),
  w: fc.oneof({ weight: 3, arbitrary: fc.record({ points: hundredths(7.65) }) }, fc.constant(AWAY)),
  v: fc.record({ inputs: fc.record({ ideas: fc.nat(5).map(String), late: fc.nat(3).map(String) }) }),
});

/** The same without what is undefined: a table leaves out what it does not say. */
const said = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const policies = fc.record({
  notApplicable: fc.constantFrom(
    "full" as const,
    "zero" as const,
    "rescale-section" as const,
    "rescale-total" as const,
  ),
  bonusAtMost: sometimes(fc.constantFrom("0", "1", "2.5", "30")),
  deductionAtMost: sometimes(fc.constantFrom("0", "0.5", "30")),
  overClaim: sometimes(
    fc.record({ above: fc.constantFrom("0", "2.5", "10"), points: fc.constantFrom("0.5", "1") }),
  ),
  latePenalty: sometimes(
    fc
      .record({
        points: fc.constantFrom("0.25", "1"),
        per: fc.constantFrom("card" as const, "day" as const),
        atMost: sometimes(fc.constantFrom("0.5", "2")),
      })
      .map(said),
  ),
  tieBreaks: fc.subarray([
    { by: "section" as const, section: "ii" },
    { by: "criterion" as const, criterion: "y" },
    { by: "bonuses" as const },
    { by: "fewer-deductions" as const },
    { by: "in-time" as const },
  ]),
});

const caps = fc.tuple(...[0, 1, 2].map(() => sometimes(fc.constantFrom("5", "9.5", "15"))));

/** A section that brings a table beyond what is printed on one sheet, or nothing. */
const more = (several: boolean): WrittenSection[] =>
  several
    ? [
        {
          id: "iv",
          code: "III",
          title: "Phần III",
          max: "10",
          criteria: Array.from({ length: 10 }, (_, index) => typed(`m-${index}`, "1")),
        },
      ]
    : [];

/** What everybody gets there. */
const MORE = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`m-${index}`, { points: "0.75" }]));

function sectionsOf([capI, capII, capIII]: readonly (string | undefined)[]): WrittenSection[] {
  const away = { mayNotApply: true } as const;
  const { base: _, ...bonusOnly } = counted("v", "0", { floor: "none" });
  const inner = {
    id: "ii",
    code: "I.1",
    title: "Phần I.1",
    max: "15",
    atMost: capII,
    criteria: [typed("z", "7.35"), typed("w", "7.65", away)],
  };
  return [
    said({
      id: "i",
      code: "I",
      title: "Phần I",
      max: "37",
      atMost: capI,
      criteria: [typed("x", "12", away), counted("y", "10", away)],
      sections: [said(inner)],
    }),
    said({
      id: "iii",
      code: "II",
      title: "Điểm thưởng, trừ",
      max: "0",
      atMost: capIII,
      criteria: [bonusOnly],
    }),
  ];
}

const DUE = "2024-12-15T17:00:00+07:00";

/** A card as it was received at nine in the morning, so many days after the day it was due. */
const received = (card: Scorecard, days: number): KeptCard =>
  days === 0 ? inTime(card) : { ...late(card), receivedAt: `2024-12-${15 + days}T09:00:00+07:00` };

const cappedBlocs = (several: boolean): fc.Arbitrary<SummaryInput> =>
  fc
    .record({
      policy: policies,
      caps,
      cards: fc.array(entries, { minLength: 2, maxLength: 6 }),
      daysLate: fc.array(fc.constantFrom(0, 0, 0, 1, 3, 11), { minLength: 6, maxLength: 6 }),
      isVerified: fc.boolean(),
      notAssigned: fc.constantFrom<(readonly [string, "z" | "v"])[]>(
        [],
        [
          ["a", "v"],
          ["a", "z"],
        ],
        [["b", "z"]],
      ),
      decisions: fc.constantFrom<object[]>([], [exclude("a"), close], [pend("b")]),
    })
    .map(({ policy, caps: atMost, cards, daysLate, isVerified, notAssigned, decisions }) => {
      const letters = "abcdef".slice(0, cards.length);
      const desk = deskOf([], {
        sections: [...sectionsOf(atMost), ...more(several)],
        letters,
        notAssigned,
        due: DUE,
        policy: { rounds: ["self", "verified"], precedence: ["verified", "self"], ...said(policy) },
      });
      const selfScores = cards.map((card, index) => {
        const own: Parameters<typeof selfScore>[1] = Object.fromEntries(
          Object.entries(card).filter(
            ([id]) => !notAssigned.some(([to, which]) => to === letters[index] && which === id),
          ),
        );
        const made = selfScore(letters.charAt(index), several ? { ...own, ...MORE } : own);
        return received(made, daysLate[index] ?? 0);
      });
      const checked = isVerified
        ? [...letters].map((letter) => inTime(verified(letter, { x: { points: "6.5" } })))
        : [];
      return summaryFrom(desk, [...selfScores, ...checked], recorded(...decisions));
    });

/** Blocs of two to six agencies under every policy of caps, rescaling, over-claiming and tie-breaks. */
export const cappedSummaries = cappedBlocs(false);
/** The same with a table whose detail takes several sheets. */
export const severalSheetsCapped = cappedBlocs(true);

const POLICY: Partial<WrittenRubric["policy"]> = {
  precedence: ["cross"],
  tieBreaks: [
    { by: "criterion", criterion: "x" },
    { by: "section", section: "ii" },
  ],
};

const panelBlocs = (several: boolean): fc.Arbitrary<SummaryInput> =>
  fc
    .record({
      method: fc.constantFrom("mean" as const, "median" as const, "trimmed-mean" as const),
      notApplicable: fc.constantFrom("zero" as const, "rescale-section" as const, "rescale-total" as const),
      marks: fc.array(fc.array(fc.tuple(hundredths(10), hundredths(10)), { minLength: 3, maxLength: 3 }), {
        minLength: 4,
        maxLength: 4,
      }),
    })
    .map(({ method, notApplicable, marks }) => {
      const sections: WrittenSection[] = [
        {
          id: "i",
          code: "I",
          title: "Phần I",
          max: "20",
          sections: [
            { id: "i-1", code: "I.1", title: "Phần I.1", max: "10", criteria: [typed("x")] },
            { id: "ii", code: "I.2", title: "Phần I.2", max: "10", atMost: "8.5", criteria: [typed("y")] },
          ],
        },
        { id: "iii", code: "II", title: "Phần II", max: "10", criteria: [typed("z")] },
        ...more(several),
      ];
      const desk = deskOf([], {
        sections,
        letters: "abcd",
        notAssigned: [["a", "z"]],
        policy: { ...POLICY, notApplicable, panel: { method, round: "total" } },
      });
      const cards = [..."abcd"].flatMap((about, index) => {
        const others = [..."abcd"].filter((letter) => letter !== about);
        return (marks[index] ?? []).map(([x, y], by) =>
          crossScore(about, others[by] as string, {
            x: { points: x },
            y: { points: y },
            ...(about !== "a" && { z: { points: x } }),
            ...(several && MORE),
          }),
        );
      });
      return summaryFrom(desk, cards.map(inTime));
    });

/** Blocs of four agencies scored by each other, where only the total is rounded. */
export const panelSummaries = panelBlocs(false);
/** The same with a table whose detail takes several sheets. */
export const severalSheetsPanel = panelBlocs(true);
