import * as z from "zod/mini";
import { decimal, exactly, type Points, TablePoints } from "../points.ts";
import { shown } from "../words/format.ts";
import { Band, bandFormula, bandInWords, coverageOf, isBetween, isIn } from "./band.ts";
import {
  compareFormula,
  nothingFormula,
  Reading,
  readingIn,
  readingInWords,
  readsOf,
  shareFaults,
} from "./reading.ts";
import { type Cells, type Fault, type RuleKind, scored } from "./rule.ts";

/**
 * Bands of a figure that each earn fixed points ("từ 97 % đến dưới 98 %: 4 điểm"). `outside`: what a figure below
 * the lowest or above the highest band earns. `between`: what a figure in a gap the table left earns; without it
 * such a figure is undecided, because only the table's author can say.
 */
export const Steps = z.strictObject({
  kind: z.literal("steps"),
  reading: Reading,
  bands: z.array(z.extend(Band, { points: TablePoints })).check(z.minLength(1)),
  outside: z.optional(TablePoints),
  between: z.optional(TablePoints),
});
export type Steps = z.infer<typeof Steps>;

export const steps: RuleKind<Steps> = {
  use: "either",
  reads: ({ reading }) => readsOf(reading),
  faults: ({ bands, outside, between }, max) => {
    const { faults, reachesZero, reachesForever } = coverageOf(bands);
    const open = outside === undefined && !(reachesZero && reachesForever);
    return [
      ...faults.filter((fault) => fault.code !== "bands-gap" || between === undefined),
      ...(open ? [outsideOpen] : []),
      ...bands.flatMap(({ points }) => aboveMaximum(points, max)),
    ];
  },
  refuses: ({ reading }, { facts }) => shareFaults(reading, facts),
  score: ({ reading, bands, outside, between }, { facts }) => {
    const value = readingIn(reading, facts);
    if (!value) return { kind: "nothing" };
    const band = bands.find((each) => isIn(each, value));
    if (band) return scored(band.points);
    const given = isBetween(bands, value) ? between : outside;
    return given === undefined ? { kind: "undecided", value: value.toString() } : scored(given);
  },
  formula: (rule, cells) => {
    const nothing = nothingFormula(rule.reading, cells);
    const stepped = bandsFormula(rule, cells);
    return nothing ? `IF(${nothing},${cells.nothing},${stepped})` : stepped;
  },
  explain: ({ reading, bands }, { facts }, lang) => {
    const value = readingIn(reading, facts);
    const band = value && bands.find((each) => isIn(each, value));
    const figure = readingInWords(reading, facts, lang);
    if (!band) return lang === "vi" ? `${figure}: không thuộc mức nào` : `${figure}: in no band`;
    return `${figure} (${bandInWords(band, lang)}): ${shown(band.points, lang)}`;
  },
};

const outsideOpen: Fault = { code: "bands-open-end", severity: "error", facts: {} };

const aboveMaximum = (points: Points, max: Points): readonly Fault[] =>
  max > 0 && points > max
    ? [
        {
          code: "band-above-maximum",
          severity: "error",
          facts: { points: decimal(points), max: decimal(max) },
        },
      ]
    : [];

/** Nested IFs in the order of the table; what lies between bands and outside them last. */
function bandsFormula({ reading, bands, outside, between }: Steps, cells: Cells): string {
  const rest = (given: Points | undefined) => (given === undefined ? "NA()" : exactly(given).toString());
  const gap = coverageOf(bands).faults.some(({ code }) => code === "bands-gap");
  const inside = gap
    ? `IF(${isBetweenFormula(bands, reading, cells)},${rest(between)},${rest(outside)})`
    : rest(outside);
  return bands.reduceRight(
    (otherwise, band) => `IF(${bandFormula(band, reading, cells)},${exactly(band.points)},${otherwise})`,
    inside,
  );
}

/** Under the low end of one band and over the high end of another. */
function isBetweenFormula(bands: Steps["bands"], reading: Reading, cells: Cells): string {
  const compared = (op: "<" | "<=" | ">" | ">=", bound: string | undefined) =>
    bound === undefined ? [] : [compareFormula(reading, op, bound, cells)];
  const under = bands.flatMap(({ from, above }) => [...compared("<", from), ...compared("<=", above)]);
  const over = bands.flatMap(({ below, upTo }) => [...compared(">=", below), ...compared(">", upTo)]);
  return `AND(OR(${under.join(",")}),OR(${over.join(",")}))`;
}
