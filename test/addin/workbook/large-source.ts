import fc from "fast-check";
import type { CriterionId } from "../../../shared/ids.ts";
import type { Criterion, Rubric } from "../../../shared/rubric.ts";
import { kindOf } from "../../../shared/rules/catalogue.ts";
import { readsOfCondition } from "../../../shared/rules/condition.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import type { SheetSource } from "../../../shared/sheet/sheet-source.ts";
import { criterionCases } from "../../support/arbitrary-criteria.ts";
import { sourceOf } from "../../support/scoring-sheets.ts";
import { agencyId, deskOf, typed } from "../../support/small-bloc.ts";

/** A self-score sheet of a table with so many criteria of every kind, the same each time. */
export function largeSource(count: number): SheetSource {
  const criteria = fc
    .sample(criterionCases, { numRuns: count, seed: count })
    .map(({ criterion }, index) => numbered(criterion, index + 1));
  const small = deskOf([typed("x")], { days: { "tong-ket": "2024-02-29", "giua-ky": "2022-06-15" } });
  const [section] = small.rubric.sections;
  if (!section) throw new Error("a table has a section");
  const rubric: Rubric = { ...small.rubric, sections: [{ ...section, criteria }] };
  const agency = agencyId("a") as Scorecard["agency"];
  return sourceOf(
    { ...small, rubric },
    { agency, round: "self", scorer: agency as string as Scorecard["scorer"] },
  );
}

/** A criterion under its own name, with only the inputs its rules read. */
function numbered(criterion: Criterion, number: number): Criterion {
  const rules = [...(criterion.base ? [criterion.base] : []), ...criterion.lines.map(({ rule }) => rule)];
  const read = new Set([
    ...rules.flatMap((rule) =>
      kindOf(rule)
        .reads(rule)
        .map(({ input }) => input),
    ),
    ...criterion.lines.flatMap((line) => (line.if ?? []).flatMap(readsOfCondition).map(({ input }) => input)),
  ]);
  return {
    ...criterion,
    id: `tieu-chi-${number}` as CriterionId,
    code: `I.${number}`,
    title: `Tiêu chí số ${number} của bảng dài`,
    inputs: criterion.inputs.filter(({ id }) => read.has(id)),
  };
}
