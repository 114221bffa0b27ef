import { concerning, type Desk } from "../desk.ts";
import type { InputId } from "../ids.ts";
import type { Criterion, Gate, Input, Line, PlacedCriterion, Section } from "../rubric.ts";
import { kindOf } from "../rules/catalogue.ts";
import { readsOfCondition } from "../rules/condition.ts";
import { TYPED_POINTS } from "../rules/rule.ts";
import type { Scorecard } from "../scorecard.ts";
import { isTypedRound } from "../scorers.ts";

/** What a person enters in a row's entry cell: one input of the criterion, or its points. */
export type Enters = { readonly kind: "input"; readonly input: Input } | { readonly kind: "points" };

/**
 * A row of the table in a scoring sheet. `key` names it in the hidden column, so that it is found wherever it stands.
 * Every input stands in one row: a criterion's or a line's own when that is all it needs, else a row of its own.
 */
export type SheetRow =
  | { readonly kind: "section"; readonly key: string; readonly section: Section; readonly depth: number }
  | {
      readonly kind: "criterion";
      readonly key: string;
      readonly placed: PlacedCriterion;
      readonly enters?: Enters;
    }
  | {
      readonly kind: "input";
      readonly key: string;
      readonly placed: PlacedCriterion;
      readonly enters: Extract<Enters, { kind: "input" }>;
    }
  | {
      readonly kind: "line";
      readonly key: string;
      readonly placed: PlacedCriterion;
      readonly line: Line;
      readonly enters?: Enters;
    }
  | { readonly kind: "gate"; readonly key: string; readonly gate: Gate };

/** Every row of the table for one card, in the table's order; what is declared about the agency comes last. */
export function sheetRows(desk: Desk, card: Pick<Scorecard, "agency" | "round">): readonly SheetRow[] {
  const placed = new Map(concerning(desk, card.agency).map((each) => [each.criterion.id, each]));
  const rowsOfSection = (section: Section, depth: number): readonly SheetRow[] => [
    { kind: "section", key: `s:${section.id}`, section, depth },
    ...section.criteria.flatMap(({ id }) => {
      const found = placed.get(id);
      return found ? criterionRows(found, isTypedRound(card.round)) : [];
    }),
    ...section.sections.flatMap((child) => rowsOfSection(child, depth + 1)),
  ];
  return [
    ...desk.rubric.sections.flatMap((section) => rowsOfSection(section, 0)),
    ...desk.rubric.gates
      .filter(({ on }) => on === "declared" && !isTypedRound(card.round))
      .map((gate): SheetRow => ({ kind: "gate", key: `g:${gate.id}`, gate })),
  ];
}

function criterionRows(placed: PlacedCriterion, isTyped: boolean): readonly SheetRow[] {
  const { criterion } = placed;
  const key = `c:${criterion.id}`;
  const points: Enters = { kind: "points" };
  if (isTyped)
    return [
      { kind: "criterion", key, placed, enters: points },
      ...criterion.lines.map((line): SheetRow => lineRow(placed, line, undefined)),
    ];

  const waiting = new Map(criterion.inputs.map((input) => [input.id, input]));
  const take = (ids: readonly InputId[]): readonly Input[] =>
    ids.flatMap((id) => {
      const input = waiting.get(id);
      waiting.delete(id);
      return input ? [input] : [];
    });
  const read = baseReads(criterion);
  const base = take(read);
  const sole = !read.includes(TYPED_POINTS) && base.length === 1 && !base[0]?.target ? base[0] : undefined;
  const own = read.includes(TYPED_POINTS) ? points : sole && ({ kind: "input", input: sole } as const);
  const lines = criterion.lines.flatMap((line) => {
    const inputs = take(lineReads(line));
    const only = inputs.length === 1 && !inputs[0]?.target ? inputs[0] : undefined;
    return [
      ...(only ? [] : inputs.map((input) => inputRow(placed, input))),
      lineRow(placed, line, only && { kind: "input", input: only }),
    ];
  });
  return [
    { kind: "criterion", key, placed, ...(own && { enters: own }) },
    ...(sole ? [] : base.map((input) => inputRow(placed, input))),
    ...lines,
    ...[...waiting.values()].map((input) => inputRow(placed, input)),
  ];
}

const inputRow = (placed: PlacedCriterion, input: Input): SheetRow => ({
  kind: "input",
  key: `i:${placed.criterion.id}/${input.id}`,
  placed,
  enters: { kind: "input", input },
});

const lineRow = (placed: PlacedCriterion, line: Line, enters: Enters | undefined): SheetRow => ({
  kind: "line",
  key: `l:${placed.criterion.id}/${line.id}`,
  placed,
  line,
  ...(enters && { enters }),
});

/** The inputs a base reads, in the order the table lists them; a target stands before what is measured by it. */
function baseReads({ base, inputs }: Criterion): readonly InputId[] {
  if (!base) return [];
  const read = kindOf(base)
    .reads(base)
    .map(({ input }) => input);
  const order = inputs.map(({ id }) => id);
  return [...new Set(read)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

const lineReads = (line: Line): readonly InputId[] => [
  ...new Set([
    ...kindOf(line.rule)
      .reads(line.rule)
      .map(({ input }) => input),
    ...(line.if ?? []).flatMap(readsOfCondition).map(({ input }) => input),
  ]),
];
