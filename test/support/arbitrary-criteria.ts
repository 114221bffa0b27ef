import fc from "fast-check";
import Fraction from "fraction.js";
import { dayNumber } from "../../shared/calendar.ts";
import { CalendarDate } from "../../shared/calendar-date.ts";
import type { CriterionCells } from "../../shared/criterion-formula.ts";
import type { InputId, LineId } from "../../shared/ids.ts";
import { decimal, type Points, points } from "../../shared/points.ts";
import { Criterion, type Input, type WrittenCriterion, type WrittenInput } from "../../shared/rubric.ts";
import { kindOf, Rule } from "../../shared/rules/catalogue.ts";
import type { Direct } from "../../shared/rules/direct.ts";
import {
  type Facts,
  type InputValue,
  type Peers,
  type Scene,
  TYPED_POINTS,
} from "../../shared/rules/rule.ts";
import { Holidays } from "../../shared/working-days.ts";
import type { Scalar } from "./excel.ts";

type WrittenRule = NonNullable<WrittenCriterion["base"]>;
type Written<K extends Rule["kind"]> = Extract<WrittenRule, { kind: K }>;

/** What every generated criterion is entered by; its rules draw from these, so that several read one input. */
const WRITTEN_INPUTS: WrittenInput[] = [
  { kind: "count", id: "count-1", title: "Số việc" },
  { kind: "count", id: "count-2", title: "Số việc đúng hạn" },
  { kind: "count", id: "count-3", title: "Số lần" },
  { kind: "amount", id: "amount-1", title: "Thực hiện" },
  { kind: "amount", id: "amount-2", title: "Chỉ tiêu" },
  { kind: "percent", id: "percent-1", title: "Tỷ lệ" },
  { kind: "flag", id: "flag-1", title: "Có kế hoạch" },
  { kind: "flag", id: "flag-2", title: "Có báo cáo" },
  {
    kind: "choice",
    id: "choice-1",
    title: "Mức độ",
    options: [
      { id: "best", title: 'Hoàn thành "xuất sắc" & vượt mức' },
      { id: "good", title: "Hoàn thành tốt" },
      { id: "long", title: `Hoàn thành ${'"rất nhiều" việc '.repeat(15)}` },
      { id: "none", title: "Không hoàn thành" },
    ],
  },
  { kind: "date", id: "date-1", title: "Ngày gửi báo cáo" },
  { kind: "date", id: "date-2", title: "Ngày ký" },
];

const INPUTS: readonly Input[] = Criterion.parse({
  id: "c",
  code: "1",
  title: "Tiêu chí",
  max: "0",
  inputs: WRITTEN_INPUTS,
}).inputs;

const NUMBERS = ["count-1", "count-2", "count-3", "amount-1", "amount-2", "percent-1"];
const AMOUNTS = ["count-1", "count-2", "count-3", "amount-1", "amount-2"];
const COUNTS = ["count-1", "count-2", "count-3"];
const FLAGS = ["flag-1", "flag-2"];
const DATES = ["date-1", "date-2"];
const OPTIONS = ["best", "good", "long", "none"];

/** Days a table may refer to by name. */
const NAMED_DAYS = { "tong-ket": "2024-02-29", "giua-ky": "2022-06-15" } as const;
const NAMED = new Map(Object.entries(NAMED_DAYS).map(([name, day]) => [name, CalendarDate.parse(day)]));

/** Days around those: off on days of the week and on a Saturday, weekends worked, one day in both lists. */
const HOLIDAYS = Holidays.parse({
  off: ["2022-04-11", "2022-05-02", "2022-05-03", "2022-06-18", "2022-09-01", "2024-02-26", "2024-04-29"],
  worked: ["2022-06-11", "2022-06-19", "2024-02-26", "2024-03-02", "2024-05-04"],
});

const hundredths = (most: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.integer({ min: 0, max: most }),
      fc.integer({ min: 0, max: Math.floor(most / 50) }).map((n) => n * 50),
    )
    .map((each) => decimal(points(each)));
const worth = hundredths(2000);
const thousandths = (each: number): string => new Fraction(each, 1000).toString();

/** Bounds that figures are likely to hit, and any others. */
const bound = fc.oneof(
  fc.constantFrom(
    "0",
    "0.5",
    "1",
    "2",
    "3",
    "10",
    "33.333",
    "50",
    "75",
    "80",
    "92",
    "97",
    "97.7",
    "98",
    "100",
    "120",
  ),
  fc.integer({ min: 0, max: 200_000 }).map(thousandths),
);
const stepSize = fc.oneof(
  fc.constantFrom("0.1", "0.5", "1", "2.5", "5", "10"),
  fc.integer({ min: 1, max: 20_000 }).map(thousandths),
);

const reading = fc.oneof(
  fc.record({ input: fc.constantFrom(...NUMBERS) }),
  fc.record(
    {
      part: fc.constantFrom(...AMOUNTS),
      whole: fc.constantFrom(...AMOUNTS),
      share: fc.constant(true as const),
    },
    { requiredKeys: ["part", "whole"] },
  ),
);

const band = fc.oneof(
  fc.record({ from: bound, below: bound }, { requiredKeys: [] }),
  fc.record({ above: bound, upTo: bound }, { requiredKeys: [] }),
  fc.record({ from: bound, upTo: bound, above: bound, below: bound }, { requiredKeys: [] }),
);

/** Bands one after another as a table has them, some ends closed, some pieces left out. */
const bandsInARow = fc
  .tuple(
    fc.uniqueArray(bound, { minLength: 1, maxLength: 5 }),
    fc.array(fc.record({ low: fc.boolean(), high: fc.boolean(), kept: fc.integer({ min: 0, max: 4 }) }), {
      minLength: 6,
      maxLength: 6,
    }),
  )
  .map(([bounds, ends]) => {
    const sorted = bounds.toSorted((a, b) => Number(a) - Number(b));
    const pieces = [undefined, ...sorted].map((low, index) => {
      const high = sorted[index];
      const end = ends[index] as (typeof ends)[number];
      return {
        kept: end.kept > 0,
        band: {
          ...(low !== undefined && (end.low ? { from: low } : { above: low })),
          ...(high !== undefined && (end.high ? { upTo: high } : { below: high })),
        },
      };
    });
    const kept = pieces.filter((piece) => piece.kept).map((piece) => piece.band);
    return kept.length > 0 ? kept : [{}];
  });

const bands = fc.oneof(
  { weight: 3, arbitrary: bandsInARow },
  { weight: 1, arbitrary: fc.array(band, { minLength: 1, maxLength: 3 }) },
);

const withPoints = <T>(list: readonly T[]) =>
  fc
    .array(worth, { minLength: list.length, maxLength: list.length })
    .map((earned) => list.map((each, index) => ({ ...each, points: earned[index] as string })));

const condition = fc.oneof(
  fc.record({
    when: fc.constant("chosen" as const),
    input: fc.constant("choice-1"),
    option: fc.constantFrom(...OPTIONS),
  }),
  fc.record({ when: fc.constant("in-band" as const), reading, band }),
  fc.record({ when: fc.constant("stated" as const), input: fc.constantFrom(...FLAGS, ...DATES) }),
);
const lineCondition = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ when: "whole" as const }) },
  { weight: 2, arbitrary: condition },
);

const day = fc.integer({ min: -120, max: 1500 }).map((days) => dayAfter("2022-01-01", days));

/** A day so many days after another, by counting: as slow and as sure as a wall calendar. */
function dayAfter(from: string, days: number): string {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const due = fc.oneof(
  fc.record({ on: day }),
  fc.record({
    named: fc.constantFrom(...Object.keys(NAMED_DAYS)),
    days: fc.integer({ min: -400, max: 400 }),
  }),
  fc.record({
    named: fc.constantFrom(...Object.keys(NAMED_DAYS)),
    days: fc.integer({ min: -40, max: 40 }),
    working: fc.constant(true as const),
  }),
);

/** Parameters of every kind of rule, at random. */
export const RULES: { readonly [K in Rule["kind"]]: fc.Arbitrary<Written<K>> } = {
  accrual: fc.record({
    kind: fc.constant("accrual"),
    reading,
    above: bound,
    first: worth,
    every: stepSize,
    each: worth,
  }),
  award: fc.record({
    kind: fc.constant("award"),
    awards: fc.array(fc.record({ input: fc.constantFrom(...COUNTS), points: worth }), {
      minLength: 1,
      maxLength: 4,
    }),
    count: fc.constantFrom("all", "highest"),
  }),
  "best-of": fc.record({
    kind: fc.constant("best-of"),
    alternatives: fc.array(
      fc.record({ points: worth, if: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  checklist: fc.record({
    kind: fc.constant("checklist"),
    parts: fc.array(fc.record({ input: fc.constantFrom(...FLAGS), points: worth }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  "choose-one": fc.record({
    kind: fc.constant("choose-one"),
    input: fc.constant("choice-1"),
    alternatives: fc.array(fc.record({ option: fc.constantFrom(...OPTIONS), points: worth }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  deadline: fc.record(
    {
      kind: fc.constant("deadline"),
      days: fc.array(fc.record({ input: fc.constantFrom(...DATES), due }), { minLength: 1, maxLength: 3 }),
      before: fc.constant(true as const),
      per: fc.constantFrom("once", "document", "day", "working-day", "week"),
      points: worth,
      missing: worth,
    },
    { requiredKeys: ["kind", "days", "per", "points"] },
  ),
  direct: fc.record(
    {
      kind: fc.constant("direct"),
      outOf: fc.integer({ min: 1, max: 100_000 }).map((each) => decimal(points(each))),
      step: fc.constantFrom("0.01", "0.1", "0.25", "0.5", "1", "1.2"),
    },
    { requiredKeys: ["kind"] },
  ),
  external: fc.record({
    kind: fc.constant("external"),
    input: fc.constantFrom("amount-1", "amount-2", "percent-1"),
    outOf: fc.oneof(fc.constantFrom("1", "100", "80.5"), stepSize),
    source: fc.constant("Bộ Nội vụ"),
  }),
  given: fc.constant({ kind: "given" }),
  "leader-relative": fc.record({
    kind: fc.constant("leader-relative"),
    achieved: fc.constantFrom("amount-1", "count-1"),
    target: fc.constantFrom("amount-2", "count-2"),
  }),
  matrix: fc.record({
    kind: fc.constant("matrix"),
    volume: reading,
    rate: reading,
    rows: fc
      .tuple(bands, fc.array(bands.chain(withPoints), { minLength: 6, maxLength: 6 }))
      .map(([volumes, cells]) =>
        volumes.map((volume, index) => ({ volume, cells: cells[index] as (typeof cells)[number] })),
      ),
  }),
  "pass-fail": fc.record({ kind: fc.constant("pass-fail"), input: fc.constantFrom(...FLAGS) }),
  "per-occurrence": fc.record({
    kind: fc.constant("per-occurrence"),
    input: fc.constantFrom(...COUNTS, ...FLAGS),
    each: worth,
  }),
  "plus-minus": fc.record({
    kind: fc.constant("plus-minus"),
    plus: fc.constantFrom(...COUNTS),
    eachPlus: worth,
    minus: fc.constantFrom(...COUNTS),
    eachMinus: worth,
  }),
  proportional: fc.record(
    {
      kind: fc.constant("proportional"),
      achieved: fc.constantFrom(...NUMBERS),
      target: fc.constantFrom(...NUMBERS),
      fewerIsBetter: fc.constant(true as const),
      nothingBelow: bound,
      beyond: worth,
    },
    { requiredKeys: ["kind", "achieved", "target"] },
  ),
  steps: fc
    .tuple(
      reading,
      bands.chain(withPoints),
      fc.record({ outside: worth, between: worth }, { requiredKeys: [] }),
    )
    .map(([read, list, rest]) => ({ kind: "steps", reading: read, bands: list, ...rest })),
};

const whole = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom(33, 50, 75, 97, 98, 100, 200, 977, 1000, 33_333, 100_000) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99_999_999 }) },
);
const fine = fc.oneof(
  { weight: 3, arbitrary: whole.map((each) => new Fraction(each)) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 200_000 }).map((each) => new Fraction(each, 1000)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 99_999_999_999 }).map((each) => new Fraction(each, 1000)),
  },
);
const number = (value: fc.Arbitrary<Fraction>) =>
  value.map((each): InputValue => ({ kind: "number", value: each }));

const VALUES: { readonly [K in Input["kind"]]: fc.Arbitrary<InputValue> } = {
  count: number(whole.map((each) => new Fraction(each))),
  amount: number(fine),
  percent: number(
    fc.oneof(
      fc.integer({ min: 0, max: 120 }).map((each) => new Fraction(each)),
      fc.integer({ min: 0, max: 200_000 }).map((each) => new Fraction(each, 1000)),
    ),
  ),
  flag: fc.boolean().map((value) => ({ kind: "flag", value })),
  choice: fc.constantFrom(...OPTIONS).map((option) => ({ kind: "choice", option })),
  date: fc.oneof(
    { weight: 3, arbitrary: day.map((date) => ({ kind: "date" as const, date: CalendarDate.parse(date) })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...NAMED.values()), fc.integer({ min: -30, max: 30 }))
        .map(([from, days]) => ({ kind: "date" as const, date: CalendarDate.parse(dayAfter(from, days)) })),
    },
    { weight: 1, arbitrary: fc.constant({ kind: "none" as const }) },
  ),
};

/** Everything entered for the inputs above; now and then one is left blank. `typed` picks the typed points. */
type Entered = { readonly values: readonly (InputValue | undefined)[]; readonly typed: number | undefined };
const entered: fc.Arbitrary<Entered> = fc.record({
  values: fc.tuple(...INPUTS.map((input) => fc.option(VALUES[input.kind], { nil: undefined, freq: 8 }))),
  typed: fc.option(fc.nat(1_000_000), { nil: undefined, freq: 8 }),
});

const positive = fine.filter((value) => !value.equals(0));
const peers: fc.Arbitrary<Peers> = fc.record(
  { leader: fc.record({ achieved: fine, target: positive }), bestWithoutTarget: fine },
  { requiredKeys: [] },
);

/** Points that may be typed for a base: on its scale, a multiple of its step. */
function typedFor(base: Rule | undefined, max: Points, pick: number): InputValue {
  const rule: Direct = base?.kind === "direct" ? base : { kind: "direct" };
  const step = rule.step ?? 1;
  const most = Math.floor((rule.outOf ?? max) / step);
  return { kind: "points", points: points((pick % (most + 1)) * step) };
}

function factsOf({ values, typed }: Entered, base: Rule | undefined, max: Points): Facts {
  const facts = new Map<InputId, InputValue>();
  for (const [index, input] of INPUTS.entries()) {
    const value = values[index];
    if (value) facts.set(input.id, value);
  }
  if (typed !== undefined) facts.set(TYPED_POINTS, typedFor(base, max, typed));
  return facts;
}

export type RuleCase = { readonly rule: Rule; readonly scene: Scene };

/** A rule of one kind with figures entered at random, faulty or refused though they may be. */
export const anyRuleCases = (kind: Rule["kind"]): fc.Arbitrary<RuleCase> =>
  fc
    .record({
      rule: RULES[kind] as fc.Arbitrary<WrittenRule>,
      max: fc.integer({ min: 1, max: 10_000 }),
      entered,
      peers,
    })
    .map((each): RuleCase => {
      const rule = Rule.parse(each.rule);
      const max = points(each.max);
      const facts = factsOf(each.entered, rule, max);
      return { rule, scene: { max, facts, dates: NAMED, holidays: HOLIDAYS, peers: each.peers } };
    });

/** A rule of one kind with the figures it needs, none of which it refuses. */
export const ruleCases = (kind: Rule["kind"]): fc.Arbitrary<RuleCase> =>
  anyRuleCases(kind).filter(({ rule, scene }) => isReadable(rule, scene) && isAllowed(rule, scene));

/** Neither the figures nor a band without any figure is refused; other faults leave a rule that still computes. */
const isAllowed = (rule: Rule, scene: Scene): boolean =>
  kindOf(rule).refuses(rule, scene).length === 0 &&
  kindOf(rule)
    .faults(rule, scene.max)
    .every(({ code }) => code !== "band-empty");
const isReadable = (rule: Rule, { facts }: Scene): boolean =>
  kindOf(rule)
    .reads(rule)
    .every(({ input, needed }) => !needed || facts.has(input));

const KIND_NAMES = Object.keys(RULES) as readonly Rule["kind"][];
const ruleFor = (use: "base" | "line"): fc.Arbitrary<WrittenRule> =>
  fc.oneof(
    ...KIND_NAMES.filter((kind) => [use, "either"].includes(kindOf({ kind } as Rule).use)).map(
      (kind) => RULES[kind] as fc.Arbitrary<WrittenRule>,
    ),
  );

const line = fc.record(
  {
    title: fc.constant("Dòng"),
    effect: fc.constantFrom("add", "deduct"),
    rule: ruleFor("line"),
    atMost: worth,
    if: fc.array(lineCondition, { maxLength: 2 }),
    exemption: fc.constant("Đơn vị tự phát hiện"),
  },
  { requiredKeys: ["title", "effect", "rule"] },
);

const written: fc.Arbitrary<WrittenCriterion> = fc
  .record(
    {
      base: ruleFor("base"),
      max: fc.integer({ min: 1, max: 5_000 }).map((each) => decimal(points(each))),
      lines: fc.array(line, { maxLength: 4 }),
      deductAtMost: worth,
      addAtMost: worth,
      floor: fc.constantFrom("none", "-1.5", "0", "0.25"),
      atMost: hundredths(6000),
    },
    { requiredKeys: ["max", "lines"] },
  )
  .map(
    ({ lines, max, ...rest }): WrittenCriterion => ({
      ...rest,
      id: "c",
      code: "1",
      title: "Tiêu chí",
      max: rest.base ? max : "0",
      inputs: WRITTEN_INPUTS,
      lines: lines.map((each, index) => ({ ...each, id: `l-${index}`, code: `1.${index}` })),
    }),
  );

export type CriterionCase = {
  readonly criterion: Criterion;
  readonly scene: Scene;
  readonly exempt: readonly LineId[];
};

/** A whole criterion with what was entered for it, none of which its rules refuse. */
export const criterionCases: fc.Arbitrary<CriterionCase> = fc
  .record({ written, entered, peers, exempt: fc.array(fc.nat(3), { maxLength: 2 }) })
  .map((each): CriterionCase => {
    const criterion = Criterion.parse(each.written);
    const facts = factsOf(each.entered, criterion.base, criterion.max);
    return {
      criterion,
      scene: { max: criterion.max, facts, dates: NAMED, holidays: HOLIDAYS, peers: each.peers },
      exempt: criterion.lines
        .filter(({ exemption }, index) => exemption !== undefined && each.exempt.includes(index))
        .map(({ id }) => id),
    };
  })
  .filter(({ criterion, scene }) =>
    [criterion.base, ...criterion.lines.map(({ rule }) => rule)].every(
      (rule) => !rule || isAllowed(rule, scene),
    ),
  );

/** One row of a sheet: inputs from column A on, then typed points, the bloc's best, exemptions. */
export function rowCells(row: number): CriterionCells {
  const at = (column: number) => `${String.fromCharCode(65 + column)}${row}`;
  const place = INPUTS.length;
  return {
    input: (id) => at(id === TYPED_POINTS ? place : INPUTS.findIndex((input) => input.id === id)),
    isWhole: (id) => INPUTS.find((input) => input.id === id)?.kind === "count",
    titleOf: (id, option) => titleOf(id, option),
    date: (named) => NAMED.get(named) as CalendarDate,
    holidays: HOLIDAYS,
    peers: { achieved: at(place + 1), target: at(place + 2), bestWithoutTarget: at(place + 3) },
    exemption: (id) => at(place + 4 + Number(id.slice("l-".length))),
  };
}

function titleOf(id: InputId, option: string): string {
  const input = INPUTS.find((each) => each.id === id);
  return (input?.kind === "choice" && input.options.find((each) => each.id === option)?.title) || "";
}

/** What the cells of such a row hold. */
export function rowValues(
  cells: CriterionCells,
  { facts, peers: best }: Scene,
  exempt: readonly LineId[] = [],
): ReadonlyMap<string, Scalar> {
  const values = new Map<string, Scalar>();
  for (const [id, value] of facts) values.set(cells.input(id), cellOf(id, value));
  if (best?.leader) {
    values.set(cells.peers.achieved, best.leader.achieved.valueOf());
    values.set(cells.peers.target, best.leader.target.valueOf());
  }
  if (best?.bestWithoutTarget) values.set(cells.peers.bestWithoutTarget, best.bestWithoutTarget.valueOf());
  for (const line of exempt) values.set(cells.exemption(line), "Có");
  return values;
}

function cellOf(id: InputId, value: InputValue): Scalar {
  switch (value.kind) {
    case "number":
      return value.value.valueOf();
    case "points":
      return Number(decimal(value.points));
    case "flag":
      return value.value ? "Có" : "Không";
    case "choice":
      return titleOf(id, value.option);
    case "date":
      return dayNumber(value.date) - dayNumber(CalendarDate.parse("1899-12-30"));
    case "none":
      return "Không có";
  }
}
