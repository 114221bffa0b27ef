import { Rubric } from "../rubric.ts";
import type { Grid } from "../sheet/grid.ts";
import { tableProblems } from "./check-table.ts";
import type { ColumnMapping } from "./pasted/column-mapping.ts";
import type { DraftSection } from "./pasted/draft.ts";
import { codesFor } from "./pasted/draft-criterion.ts";
import { draftRubric, type TableName } from "./pasted/draft-rubric.ts";
import { draftSections, totalOf } from "./pasted/draft-sections.ts";
import { nestRows } from "./pasted/nest-rows.ts";
import { type PastedRow, pastedRows } from "./pasted/pasted-rows.ts";
import { type TableProblem, tableMistake } from "./table-problem.ts";

/**
 * A table out of Word or another workbook, understood: its headings, criteria and lines, and as a table that can be
 * planned for its author. Every accident of typing is a problem with the cell it was pasted into.
 */
export type PastedTable = {
  readonly sections: readonly DraftSection[];
  readonly rubric?: Rubric;
  readonly problems: readonly TableProblem[];
};

/** Reads a pasted table by columns a person has matched. Nothing typed is lost: what has no place stands in notes. */
export function pastedTable(grid: Grid, mapping: ColumnMapping, name: TableName): PastedTable {
  const { rows, total, totalRow, problems: found } = pastedRows(grid, mapping);
  const problems = [...found];
  const sections = draftSections(
    nestRows(rows),
    codesFor(
      problems,
      rows.map(({ code }) => code),
    ),
  );
  if (sections.length === 0) return { sections, problems: [...problems, tableMistake("nothing-pasted", {})] };
  const { written, places } = draftRubric(sections, total ?? totalOf(sections), name, problems);
  const rubric = Rubric.parse(written);
  const checked = tableProblems(rubric).map((problem) => located(problem, places, [totalRow, rows[0]]));
  return { sections, rubric, problems: [...problems, ...checked] };
}

/** The cell of the row a problem is about: its points where they do not add up, else its words. */
function located(
  problem: TableProblem,
  places: ReadonlyMap<string, PastedRow>,
  others: readonly (PastedRow | undefined)[],
): TableProblem {
  const { criterion, line, pointer = "" } = problem.at;
  const keys = [`l:${criterion}/${line}`, `c:${criterion}`, `s:${pointer.replace("/sections/", "")}`];
  const row = [...keys.map((key) => places.get(key)), ...others].find((found) => found) as PastedRow;
  const cell = row.address(/not-sum/.test(problem.code) ? "base" : "title");
  return { ...problem, at: { ...problem.at, cell } };
}
