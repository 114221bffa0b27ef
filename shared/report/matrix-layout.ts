import type { Points } from "../points.ts";
import { addUp, less, NO_POINTS } from "../points.ts";
import {
  type Criterion,
  criteriaOf,
  type Policy,
  type Rubric,
  type Section,
  sectionsOf,
  type TieBreak,
} from "../rubric.ts";
import { adjustmentBlocks } from "./adjustments-sheet.ts";
import { type AgencyColumn, agencyColumns } from "./agency-columns.ts";
import { type DetailSheet, detailSheets } from "./detail-sheets.ts";
import type { SummaryInput } from "./summary-input.ts";
import { FIRST_ROW } from "./table-sheet.ts";

/**
 * A row of the matrix by what stands in it. `main` repeats the sum of a section where that has a sheet of its own; `lost` is what one scope of rescaling cannot be measured by; `tie` a
 * tie-break, its id the place in the ladder; `scored` the total before what over-claiming and coming late cost.
 */
export type MatrixRow =
  | { readonly kind: "section"; readonly id: string; readonly section: Section }
  | { readonly kind: "main"; readonly id: string; readonly section: Section }
  | { readonly kind: "criterion"; readonly id: string; readonly criterion: Criterion }
  | { readonly kind: "lost"; readonly id: string; readonly scope: Scope }
  | { readonly kind: "tie"; readonly id: string; readonly tieBreak: TieBreak }
  | { readonly kind: "penalty"; readonly id: ""; readonly rule: OverClaim }
  | { readonly kind: "late-penalty"; readonly id: ""; readonly rule: LateRule }
  | { readonly kind: SingleRow; readonly id: "" };

export type OverClaim = NonNullable<Policy["overClaim"]>;
export type LateRule = NonNullable<Policy["latePenalty"]>;

export type SingleRow =
  | "claimed"
  | "verified"
  | "scored"
  | "days-late"
  | "total"
  | "rank"
  | "state"
  | "bonuses"
  | "deductions"
  | "server-total"
  | "server-rank"
  | "check";

/** What is scaled up for criteria that do not apply: the own criteria of one section, or the whole card. */
export type Scope = {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly Criterion[];
  /** The maximum of all of them that one agency has. */
  readonly whole: Points;
};

/** Where a row of the matrix stands. */
export type Place = { readonly sheet: string; readonly row: number };

/** Where everything stands in the matrix, so that its formulas and other sheets can refer to it. */
export type Matrix = {
  readonly rubric: Rubric;
  readonly columns: readonly AgencyColumn[];
  readonly sheets: readonly DetailSheet[];
  /** The sheet with the totals, the ranks and the check. */
  readonly foot: string;
  /** The sheet whose formulas are written; cells of all others are named with their sheet. */
  readonly home?: string;
  readonly at: (kind: MatrixRow["kind"], id?: string) => Place;
  /** The same of a row that this matrix may not have. */
  readonly find: (kind: MatrixRow["kind"], id?: string) => Place | undefined;
  readonly scopes: readonly Scope[];
  /** The row of all additions or deductions in their own sheet; undefined when there were none. */
  readonly adjustmentRow: (effect: "add" | "deduct") => number | undefined;
  /** The table rounds only the total, so that cells hold exact fractions. */
  readonly exact: boolean;
};

/** The scope of a table that rescales the card as a whole. */
export const WHOLE_CARD = "whole-card";

export function matrixOf(input: SummaryInput): Matrix {
  const { rubric } = input.desk;
  const scopes = scopesOf(input);
  const sheets = detailSheets(rubric, partRows, footRows(rubric, scopes));
  const places = new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.map(({ kind, id }, index) => [`${kind} ${id}`, { sheet: name, row: FIRST_ROW + index }] as const),
    ),
  );
  const blocks = adjustmentBlocks(input);
  return {
    rubric,
    columns: agencyColumns(input),
    sheets,
    foot: (sheets.at(-1) as DetailSheet).name,
    at: (kind, id = "") => places.get(`${kind} ${id}`) as Place,
    find: (kind, id = "") => places.get(`${kind} ${id}`),
    scopes,
    adjustmentRow: (effect) => blocks.find((block) => block.effect === effect)?.sumRow,
    exact: rubric.policy.panel?.round === "total",
  };
}

/** What stands under the criteria of all sections. */
function footRows(rubric: Rubric, scopes: readonly Scope[]): readonly MatrixRow[] {
  const { policy } = rubric;
  const lines = criteriaOf(rubric).flatMap((criterion) => criterion.lines);
  const speaksOf = (effect: "add" | "deduct", by: "bonuses" | "fewer-deductions") =>
    lines.some((line) => line.effect === effect) || policy.tieBreaks.some((tieBreak) => tieBreak.by === by);
  return [
    ...scopes.map((scope): MatrixRow => ({ kind: "lost", id: scope.id, scope })),
    ...penaltyRows(policy),
    ...single("total", "rank", "state"),
    ...(speaksOf("add", "bonuses") ? single("bonuses") : []),
    ...(speaksOf("deduct", "fewer-deductions") ? single("deductions") : []),
    ...policy.tieBreaks.map((tieBreak, index): MatrixRow => ({ kind: "tie", id: String(index), tieBreak })),
    ...single("server-total", "server-rank", "check"),
  ];
}

/** What the penalties of a table are computed from, and each of them. */
const penaltyRows = ({ overClaim, latePenalty }: Policy): readonly MatrixRow[] => [
  ...(overClaim ? single("claimed", "verified") : []),
  ...(latePenalty ? single("days-late") : []),
  ...(overClaim || latePenalty ? single("scored") : []),
  ...(overClaim ? [{ kind: "penalty", id: "", rule: overClaim } as const] : []),
  ...(latePenalty ? [{ kind: "late-penalty", id: "", rule: latePenalty } as const] : []),
];

const single = (...kinds: readonly SingleRow[]): readonly MatrixRow[] =>
  kinds.map((kind) => ({ kind, id: "" }));

const partRows = (section: Section): readonly MatrixRow[] => [
  { kind: "section", id: section.id, section },
  ...section.criteria.map((criterion): MatrixRow => ({ kind: "criterion", id: criterion.id, criterion })),
  ...section.sections.flatMap(partRows),
];

/** The scopes in which at least one agency has a criterion that does not apply. */
function scopesOf({ desk: { rubric }, document }: SummaryInput): readonly Scope[] {
  const lost = new Set<string>(
    document.lines.flatMap((line) =>
      line.criteria.filter(({ notApplicable }) => notApplicable).map(({ criterion }) => criterion),
    ),
  );
  const withLoss = (scope: Scope) => scope.criteria.some(({ id }) => lost.has(id));
  switch (rubric.policy.notApplicable) {
    case "full":
    case "zero":
      return [];
    case "rescale-section":
      return sectionsOf(rubric)
        .map(({ section }) => ({
          id: section.id,
          title: `Mục ${section.code}`,
          criteria: section.criteria,
          whole: less(section.max, addUp(section.sections.map(({ max }) => max))),
        }))
        .filter(withLoss);
    case "rescale-total":
      return [
        { id: WHOLE_CARD, title: "toàn bảng", criteria: criteriaOf(rubric), whole: rubric.total },
      ].filter(withLoss);
  }
}

/** The maximum of a scope's criteria that do not apply to an agency. */
export const lostIn = ({ criteria }: Scope, { line }: AgencyColumn): Points =>
  addUp(
    criteria.map(({ id, max }) =>
      line.criteria.some((entry) => entry.criterion === id && entry.notApplicable) ? max : NO_POINTS,
    ),
  );
