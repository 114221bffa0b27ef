import type { WrittenCriterion, WrittenInput, WrittenLine } from "../rubric.ts";

/** A rule with the inputs it reads: what one row of the table says at once. */
export type Ruled = { readonly rule: WrittenLine["rule"]; readonly inputs: readonly WrittenInput[] };

/** A row that adds to or takes from a criterion. */
type Row = { readonly line: WrittenLine; readonly inputs: readonly WrittenInput[] };

type Band = {
  readonly from?: string;
  readonly above?: string;
  readonly below?: string;
  readonly upTo?: string;
};
type PaidBand = Band & { readonly points: string };
type Condition = NonNullable<WrittenLine["if"]>[number];

/** A figure that bands are applied to, with the inputs it comes from. */
type Figure = {
  readonly reading: Extract<Condition, { when: "in-band" }>["reading"];
  readonly inputs: readonly WrittenInput[];
};

type More = Omit<WrittenCriterion, "id" | "code" | "title" | "max" | "base" | "inputs" | "lines">;

/** The codes of the table are its ids, spelled as slugs: "a.7.6" is a-7-6. */
const idOf = (code: string): string => code.toLowerCase().replaceAll(".", "-");

/** A criterion from its rows; an input that several rows read is declared once. */
export function criterion({
  base,
  rows = [],
  ...head
}: {
  readonly code: string;
  readonly title: string;
  readonly max: string;
  readonly base?: Ruled;
  readonly rows?: readonly Row[];
} & More): WrittenCriterion {
  const inputs = [...(base?.inputs ?? []), ...rows.flatMap((row) => row.inputs)];
  return {
    id: idOf(head.code),
    ...head,
    inputs: inputs.filter(({ id }, index) => inputs.findIndex((each) => each.id === id) === index),
    ...(base && { base: base.rule }),
    lines: rows.map(({ line }) => line),
  };
}

const row =
  (effect: WrittenLine["effect"]) =>
  (
    code: string,
    title: string,
    { rule, inputs }: Ruled,
    more: Pick<WrittenLine, "atMost" | "if" | "exemption"> = {},
  ): Row => ({ line: { id: idOf(code), code, title, effect, rule, ...more }, inputs });

/** Trừ. */
export const takes = row("deduct");
/** Thưởng. */
export const adds = row("add");

export type InputOf<Kind extends WrittenInput["kind"]> = Extract<WrittenInput, { kind: Kind }>;
const input =
  <Kind extends "count" | "amount" | "percent" | "flag" | "date">(kind: Kind) =>
  (id: string, title: string) => ({ kind, id, title });

export const count = input("count");
export const amount = input("amount");
export const percent = input("percent");
export const flag = input("flag");
export const date = input("date");
export const choice = (
  id: string,
  title: string,
  options: Readonly<Record<string, string>>,
): InputOf<"choice"> => ({
  kind: "choice",
  id,
  title,
  options: Object.entries(options).map(([option, words]) => ({ id: option, title: words })),
});

/** Full standard points unless a row takes some away. */
export const GIVEN: Ruled = { rule: { kind: "given" }, inputs: [] };

/** So many points each time; a yes is one time. */
export const each = (points: string, times: InputOf<"count" | "flag">): Ruled => ({
  rule: { kind: "per-occurrence", input: times.id, each: points },
  inputs: [times],
});

/** Có: the full points; Không: none. */
export const passed = (met: InputOf<"flag">): Ruled => ({
  rule: { kind: "pass-fail", input: met.id },
  inputs: [met],
});

/** One option of a choice and what each earns; an option not named earns nothing. */
export const option = (chosen: InputOf<"choice">, worth: Readonly<Record<string, string>>): Ruled => ({
  rule: {
    kind: "choose-one",
    input: chosen.id,
    alternatives: Object.entries(worth).map(([option, points]) => ({ option, points })),
  },
  inputs: [chosen],
});

export const figure = (entered: WrittenInput): Figure => ({
  reading: { input: entered.id },
  inputs: [entered],
});

/** A part in percent of its whole, which it cannot exceed. */
export const shareOf = (part: WrittenInput, whole: WrittenInput): Figure => ({
  reading: { part: part.id, whole: whole.id, share: true },
  inputs: [part, whole],
});

/** Bands of a figure. Outside all of them the table writes nothing, which is 0; in a gap between two it does not decide. */
export const steps = ({ reading, inputs }: Figure, ...bands: readonly PaidBand[]): Ruled => ({
  rule: { kind: "steps", reading, bands: [...bands], outside: "0" },
  inputs,
});

/** Parts that each earn their own points. */
export const parts = (
  ...listed: readonly { readonly points: string; readonly done: InputOf<"flag"> }[]
): Ruled => ({
  rule: { kind: "checklist", parts: listed.map(({ points, done }) => ({ input: done.id, points })) },
  inputs: listed.map(({ done }) => done),
});

/** `first` as soon as the figure is above the threshold, `each` for every whole `every` beyond it. */
export const accrues = (
  { reading, inputs }: Figure,
  growth: { readonly above: string; readonly first: string; readonly every: string; readonly each: string },
): Ruled => ({ rule: { kind: "accrual", reading, ...growth }, inputs });

export const bestOf = (
  inputs: readonly WrittenInput[],
  ...alternatives: readonly { readonly points: string; readonly if: readonly Condition[] }[]
): Ruled => ({
  rule: {
    kind: "best-of",
    alternatives: alternatives.map(({ points, if: all }) => ({ points, if: [...all] })),
  },
  inputs,
});

/** Earned once a day is given; "không có" earns nothing. */
export const onceDated = (points: string, day: InputOf<"date">): Ruled =>
  bestOf([day], { points, if: [stated(day)] });

/** Points lost for a day after the due one. */
export const after = (due: string, points: string, day: InputOf<"date">): Ruled => ({
  rule: { kind: "deadline", days: [{ input: day.id, due: { on: due } }], per: "once", points },
  inputs: [day],
});

/** Points lost for each report that is not there before its due day ("trước ngày"): that day is late already. */
export const eachNotBefore = (
  points: string,
  ...days: readonly { readonly due: string; readonly sent: InputOf<"date"> }[]
): Ruled => ({
  rule: {
    kind: "deadline",
    days: days.map(({ due, sent }) => ({ input: sent.id, due: { on: due } })),
    before: true,
    per: "document",
    points,
  },
  inputs: days.map(({ sent }) => sent),
});

/** Bands of volume against bands of a rate; each row of points stands under the same bands of the rate. */
export const matrix = (
  volume: Figure,
  rate: Figure,
  bands: readonly Band[],
  rows: readonly { readonly volume: Band; readonly points: readonly string[] }[],
): Ruled => ({
  rule: {
    kind: "matrix",
    volume: volume.reading,
    rate: rate.reading,
    rows: rows.map(({ volume: size, points }) => ({
      volume: size,
      cells: points.map((worth, index) => ({ ...bands[index], points: worth })),
    })),
  },
  inputs: [...volume.inputs, ...rate.inputs],
});

export const WHOLE: Condition = { when: "whole" };
export const stated = ({ id }: InputOf<"date" | "flag">): Condition => ({ when: "stated", input: id });
export const chosen = ({ id }: InputOf<"choice">, option: string): Condition => ({
  when: "chosen",
  input: id,
  option,
});
export const inBand = ({ reading }: Figure, band: Band): Condition => ({ when: "in-band", reading, band });
