import { addUp, NO_POINTS, negate, type Points } from "../points.ts";
import { criteriaOf, sectionsOf, type TieBreak } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { cell, tidy } from "./matrix-cells.ts";
import type { Matrix, MatrixRow } from "./matrix-layout.ts";
import { type Described, entryOf, ofScored, plainLead, type Sums } from "./matrix-row.ts";
import { formula, somePoints, whole } from "./workbook-plan.ts";

/** A tie-break as a row of figures of which more is better. */
export function tieRow(matrix: Matrix, { tieBreak, id }: Extract<MatrixRow, { kind: "tie" }>): Described {
  return {
    lead: plainLead(`Tiêu chí phụ ${Number(id) + 1}: ${tieBreakInWords(matrix, tieBreak)}`),
    cell: ofScored("points", ({ line, letters }, sums) => {
      if (tieBreak.by === "in-time") return whole("maximum", line.late ? 0 : 1);
      const server = tieBreakFigure(matrix, tieBreak, line, sums);
      return formula("points", tieBreakFormula(matrix, tieBreak, letters), somePoints(server));
    }),
  };
}

type ScoredTieBreak = Exclude<TieBreak, { by: "in-time" }>;

function tieBreakInWords({ rubric }: Matrix, tieBreak: TieBreak): string {
  switch (tieBreak.by) {
    case "section":
      return `điểm Mục ${sectionsOf(rubric).find(({ section }) => section.id === tieBreak.section)?.section.code}`;
    case "criterion":
      return `điểm tiêu chí ${criteriaOf(rubric).find(({ id }) => id === tieBreak.criterion)?.code}`;
    case "bonuses":
      return "điểm cộng";
    case "fewer-deductions":
      return "điểm trừ, ghi âm: trừ ít hơn xếp trên";
    case "in-time":
      return "nộp đúng hạn (1: đúng hạn, 0: muộn)";
  }
}

/** A tie-break as a figure of which more is better. */
function tieBreakFormula(matrix: Matrix, tieBreak: ScoredTieBreak, column: string): string {
  switch (tieBreak.by) {
    case "section":
      return cell(matrix, column, "section", tieBreak.section);
    case "criterion":
      return tidy(matrix, `N(${cell(matrix, column, "criterion", tieBreak.criterion)})`);
    case "bonuses":
      return cell(matrix, column, "bonuses");
    case "fewer-deductions":
      return `-${cell(matrix, column, "deductions")}`;
  }
}

/** What the server compared agencies by. */
function tieBreakFigure(
  { rubric }: Matrix,
  tieBreak: ScoredTieBreak,
  line: StandingsLine,
  { bonuses, deductions }: Sums,
): Points {
  switch (tieBreak.by) {
    case "section":
      return addUp(
        line.sections.flatMap(({ section, points }) => (section === tieBreak.section ? [points] : [])),
      );
    case "criterion": {
      const entry = entryOf(line, tieBreak.criterion);
      const isCredited = entry?.notApplicable !== undefined && rubric.policy.notApplicable === "full";
      const max = criteriaOf(rubric).find(({ id }) => id === tieBreak.criterion)?.max;
      return (isCredited ? max : entry?.points) ?? NO_POINTS;
    }
    case "bonuses":
      return bonuses;
    case "fewer-deductions":
      return negate(deductions);
  }
}
