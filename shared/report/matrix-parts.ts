import { appliesTo, type Criterion, type Section } from "../rubric.ts";
import { inSheet } from "./address.ts";
import type { Matrix } from "./matrix-layout.ts";
import { NOT_APPLICABLE, NOT_ASSIGNED, NOT_SCORED } from "./matrix-marks.ts";
import { type Described, entryOf } from "./matrix-row.ts";
import { sectionFormula } from "./matrix-sums.ts";
import { empty, figure, formula, somePoints, text } from "./workbook-plan.ts";

/** A heading of the table with the sum of what stands under it. */
export const sectionRow = (matrix: Matrix, section: Section): Described => ({
  lead: [
    text("part-center", section.code),
    text("part-text", section.title),
    figure("part-center", section.max),
  ],
  cell: ({ line, letters }) => {
    const server = line.sections.find((each) => each.section === section.id);
    return server
      ? formula("part-points", sectionFormula(matrix, section, letters), somePoints(server.points))
      : empty("part-points");
  },
});

/** The sum of a section that stands on its own sheet, repeated where the totals are. */
export const mainRow = (matrix: Matrix, section: Section): Described => ({
  ...sectionRow(matrix, section),
  cell: ({ line, letters }) => {
    const server = line.sections.find((each) => each.section === section.id);
    const { sheet, row } = matrix.at("section", section.id);
    return server
      ? formula("part-points", inSheet(sheet, `${letters}${row}`), somePoints(server.points))
      : empty("part-points");
  },
});

/** A criterion with every agency's final points, or why one has none. */
export const criterionRow = (matrix: Matrix, criterion: Criterion): Described => ({
  lead: [text("center", criterion.code), text("text", criterion.title), figure("maximum", criterion.max)],
  cell: ({ line }) => {
    if (!appliesTo(criterion, line.agency)) return empty("foreign");
    const entry = entryOf(line, criterion.id);
    if (entry?.notApplicable && matrix.rubric.policy.notApplicable === "full")
      return formula("credited", `$C${matrix.at("criterion", criterion.id).row}`, somePoints(criterion.max));
    if (entry?.notApplicable)
      return text("missing", entry.notApplicable === "declared" ? NOT_APPLICABLE : NOT_ASSIGNED);
    if (entry?.points === undefined) return text("missing", NOT_SCORED);
    if (entry.exact === undefined) return figure("points", entry.points);
    return formula("points", entry.exact, { kind: "ratio", ratio: entry.exact });
  },
});
