import { type Criterion, type PlacedCriterion, placedCriteria, type Rubric } from "../rubric.ts";

/** What of a criterion another version changes. */
export type CriterionPart =
  | "code"
  | "title"
  | "max"
  | "base"
  | "inputs"
  | "lines"
  | "caps"
  | "verifier"
  | "evidence"
  | "applies"
  | "note";

/** What of a table as a whole another version changes. */
export type TablePart = "name" | "total" | "sections" | "scorers" | "gates" | "policy";

export type CriterionChange = {
  readonly criterion: Criterion;
  readonly change: "added" | "removed" | "changed";
  readonly parts: readonly CriterionPart[];
};

type Aspect<T, Part> = Readonly<Record<Extract<Part, string>, (of: T) => unknown>>;

const CRITERION_ASPECTS: Aspect<PlacedCriterion, CriterionPart> = {
  code: ({ criterion }) => criterion.code,
  title: ({ criterion }) => [criterion.title, criterion.composed],
  max: ({ criterion }) => criterion.max,
  base: ({ criterion }) => criterion.base,
  inputs: ({ criterion }) => criterion.inputs,
  lines: ({ criterion }) => criterion.lines,
  caps: ({ criterion }) => [criterion.deductAtMost, criterion.addAtMost, criterion.atMost, criterion.floor],
  verifier: ({ criterion, verifier }) => [verifier, criterion.together],
  evidence: ({ criterion }) => criterion.evidence,
  applies: ({ criterion }) => [criterion.only, criterion.mayNotApply],
  note: ({ criterion }) => criterion.note,
};

const TABLE_ASPECTS: Aspect<Rubric, TablePart> = {
  name: ({ title, ground }) => [title, ground],
  total: ({ total }) => total,
  sections: ({ sections }) => sections.map(heading),
  scorers: ({ scorers }) => scorers,
  gates: ({ gates }) => gates,
  policy: ({ policy }) => policy,
};

/** A heading with those under it and the order of its criteria; what criteria say is compared by themselves. */
const heading = ({ sections, criteria, ...rest }: Rubric["sections"][number]): unknown => [
  rest,
  sections.map(heading),
  criteria.map(({ id }) => id),
];

const differing = <T, Part extends string>(aspects: Aspect<T, Part>, before: T, after: T): readonly Part[] =>
  (Object.keys(aspects) as (Extract<Part, string> & Part)[]).filter(
    (part) => JSON.stringify(sorted(aspects[part](before))) !== JSON.stringify(sorted(aspects[part](after))),
  );

/** The same value with its keys in order, so that tables read from different files compare. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};

/** The parts of the table as a whole in which two versions differ. */
export const changedTableParts = (before: Rubric, after: Rubric): readonly TablePart[] =>
  differing(TABLE_ASPECTS, before, after);

/** Criteria added, removed or changed, in the new table's order, the removed ones last. */
export function criterionChanges(before: Rubric, after: Rubric): readonly CriterionChange[] {
  const old = new Map(placedCriteria(before).map((placed) => [placed.criterion.id, placed]));
  const next = placedCriteria(after);
  const removed = [...old.values()].filter(
    ({ criterion }) => !next.some((placed) => placed.criterion.id === criterion.id),
  );
  return [
    ...next.flatMap((placed): readonly CriterionChange[] => {
      const was = old.get(placed.criterion.id);
      if (!was) return [{ criterion: placed.criterion, change: "added", parts: [] }];
      const parts = differing(CRITERION_ASPECTS, was, placed);
      return parts.length === 0 ? [] : [{ criterion: placed.criterion, change: "changed", parts }];
    }),
    ...removed.map(({ criterion }): CriterionChange => ({ criterion, change: "removed", parts: [] })),
  ];
}
