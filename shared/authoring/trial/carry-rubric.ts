import type { CriterionId } from "../../ids.ts";
import { decimal, type Points } from "../../points.ts";
import {
  type Criterion,
  type PlacedCriterion,
  placedCriteria,
  type Round,
  type Rubric,
  type Section,
} from "../../rubric.ts";
import { kindOf } from "../../rules/catalogue.ts";
import { readsOfCondition } from "../../rules/condition.ts";
import { scaleOf } from "../../rules/direct.ts";
import { TYPED_POINTS } from "../../rules/rule.ts";
import { directOf } from "../../typed-points.ts";

/** What of last year's scores a changed table cannot use, or uses in proportion only. */
export type NotCarried =
  | {
      readonly kind: "added" | "removed";
      readonly code: string;
      readonly title: string;
      readonly max: string;
    }
  | { readonly kind: "inputs-missing"; readonly code: string; readonly inputs: readonly string[] }
  | { readonly kind: "points-missing"; readonly code: string }
  | { readonly kind: "line-blank"; readonly code: string; readonly line: string }
  | { readonly kind: "rescaled"; readonly code: string; readonly from: string; readonly to: string }
  | { readonly kind: "round-not-held"; readonly round: Round; readonly cards: number };

/** A changed table as last year's cards can be scored by it: only criteria they can fill, verified by last year's verifiers. */
export type CarriedRubric = {
  readonly rubric: Rubric;
  readonly before: ReadonlyMap<CriterionId, Criterion>;
  readonly notCarried: readonly NotCarried[];
};

export function carryRubric(before: Rubric, after: Rubric): CarriedRubric {
  const old = new Map(placedCriteria(before).map((placed) => [placed.criterion.id, placed]));
  const next = placedCriteria(after);
  const notCarried: NotCarried[] = [
    ...[...old.values()]
      .filter(({ criterion }) => !next.some((placed) => placed.criterion.id === criterion.id))
      .map(({ criterion }) => named("removed", criterion)),
    ...next.flatMap(({ criterion }) => {
      const placed = old.get(criterion.id);
      return placed ? differences(placed.criterion, criterion) : [named("added", criterion)];
    }),
  ];
  const carried = (criterion: Criterion): readonly Criterion[] => {
    const placed = old.get(criterion.id);
    return placed && isScorable(placed.criterion, criterion) ? [verifiedAsBefore(placed, criterion)] : [];
  };
  const scorers = after.scorers.filter(({ id }) => !before.scorers.some((each) => each.id === id));
  return {
    before: new Map([...old].map(([id, { criterion }]) => [id, criterion])),
    notCarried,
    rubric: {
      ...after,
      scorers: [...before.scorers, ...scorers],
      sections: after.sections.map((section) => carriedSection(section, carried)),
    },
  };
}

const named = (kind: "added" | "removed", { code, title, max }: Criterion): NotCarried => ({
  kind,
  code,
  title,
  max: decimal(max),
});

function carriedSection(
  { verifier: _, ...section }: Section,
  carried: (criterion: Criterion) => readonly Criterion[],
): Section {
  return {
    ...section,
    criteria: section.criteria.flatMap(carried),
    sections: section.sections.map((child) => carriedSection(child, carried)),
  };
}

function verifiedAsBefore(
  { criterion: old, verifier: before }: PlacedCriterion,
  criterion: Criterion,
): Criterion {
  const { verifier: _, together: __, ...rest } = criterion;
  return {
    ...rest,
    ...(before && { verifier: before }),
    lines: criterion.lines.map(({ verifier: ___, ...line }) => {
      const verifier = old.lines.find(({ id }) => id === line.id)?.verifier;
      return { ...line, ...(verifier && { verifier }) };
    }),
  };
}

/** Whether an input of last year is the same thing in the changed table. */
export const isSameInput = (old: Criterion, next: Criterion, input: string): boolean => {
  const kind = next.inputs.find(({ id }) => id === input)?.kind;
  return kind !== undefined && old.inputs.some((each) => each.id === input && each.kind === kind);
};

/** Inputs the base needs and last year's cards do not have, by their titles. */
const lacking = (old: Criterion, next: Criterion): readonly string[] =>
  next.base === undefined
    ? []
    : kindOf(next.base)
        .reads(next.base)
        .filter(({ input, needed }) => needed && input !== TYPED_POINTS && !isSameInput(old, next, input))
        .map(({ input }) => next.inputs.find(({ id }) => id === input)?.title ?? input);

const isTyped = ({ base }: Criterion): boolean => base?.kind === "direct";
const needsTyped = (old: Criterion, next: Criterion): boolean => isTyped(next) && !isTyped(old);
const isScorable = (old: Criterion, next: Criterion): boolean =>
  !needsTyped(old, next) && lacking(old, next).length === 0;

/** The most that is typed for a criterion: by it typed points are brought in proportion. */
export const typedScale = (criterion: Criterion): Points => scaleOf(directOf(criterion), criterion.max);

function differences(old: Criterion, next: Criterion): readonly NotCarried[] {
  const { code } = next;
  if (needsTyped(old, next)) return [{ kind: "points-missing", code }];
  const inputs = lacking(old, next);
  if (inputs.length > 0) return [{ kind: "inputs-missing", code, inputs }];
  const [from, to] = [typedScale(old), typedScale(next)];
  return [
    ...(isTyped(next) && from !== to
      ? [{ kind: "rescaled", code, from: decimal(from), to: decimal(to) } as const]
      : []),
    ...next.lines
      .filter((line) =>
        [...kindOf(line.rule).reads(line.rule), ...(line.if ?? []).flatMap(readsOfCondition)].some(
          ({ input }) => !isSameInput(old, next, input),
        ),
      )
      .map((line) => ({ kind: "line-blank", code, line: line.code }) as const),
  ];
}
