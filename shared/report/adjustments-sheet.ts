import { addUp, NO_POINTS, type Points } from "../points.ts";
import { type Criterion, criteriaOf, type Line, type Rubric } from "../rubric.ts";
import { references } from "./address.ts";
import { type AgencyColumn, agencyColumns, agencyTable, verifierCells } from "./agency-columns.ts";
import type { DraftRow } from "./laid-out.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { FIRST_ROW, tableSheet } from "./table-sheet.ts";
import { type Cell, empty, figure, formula, type Sheet, somePoints, text } from "./workbook-plan.ts";

/** The additions or the deductions of every agency: the criteria that had any, and the row of their sum. */
export type AdjustmentBlock = {
  readonly effect: Line["effect"];
  readonly criteria: readonly Criterion[];
  readonly firstRow: number;
  readonly sumRow: number;
};

const EFFECTS = [
  { effect: "add", title: "Điểm cộng", sum: "Cộng điểm cộng" },
  { effect: "deduct", title: "Điểm trừ", sum: "Cộng điểm trừ" },
] as const;

/** The blocks of the sheet of additions and deductions; none when no agency had any. */
export function adjustmentBlocks({ desk, document }: SummaryInput): readonly AdjustmentBlock[] {
  const blocks: AdjustmentBlock[] = [];
  let row = FIRST_ROW;
  for (const { effect } of EFFECTS) {
    const concerned = new Set(
      document.lines.flatMap((line) =>
        line.criteria.filter((entry) => adjusted(entry, effect) > 0).map(({ criterion }) => criterion),
      ),
    );
    const criteria = criteriaOf(desk.rubric).filter(({ id }) => concerned.has(id));
    if (criteria.length === 0) continue;
    blocks.push({ effect, criteria, firstRow: row + 1, sumRow: row + criteria.length + 1 });
    row += criteria.length + 2;
  }
  return blocks;
}

type Entry = AgencyColumn["line"]["criteria"][number];

const adjusted = ({ added = NO_POINTS, deducted = NO_POINTS }: Entry, effect: Line["effect"]): Points =>
  effect === "add" ? added : deducted;

/** All additions or deductions of an agency, before any cap on their sum. */
export const adjustedSum = ({ line }: AgencyColumn, effect: Line["effect"]): Points =>
  addUp(line.criteria.map((entry) => adjusted(entry, effect)));

/** Bảng điểm cộng và điểm trừ: what the lines of each criterion added and took away, after the criterion's own caps. */
export function adjustmentsSheet(input: SummaryInput): Sheet | undefined {
  const blocks = adjustmentBlocks(input);
  if (blocks.length === 0) return undefined;
  const columns = agencyColumns(input);
  return tableSheet(input, {
    name: SHEET_NAMES.adjustments,
    title: "ĐIỂM CỘNG VÀ ĐIỂM TRỪ THEO TIÊU CHÍ",
    rows: blocks.flatMap((block) => blockRows(input.desk.rubric, block, columns)),
    ...agencyTable(columns, input.desk.rubric, "Mức tối đa"),
  });
}

function blockRows(
  rubric: Rubric,
  block: AdjustmentBlock,
  columns: readonly AgencyColumn[],
): readonly DraftRow[] {
  const { effect, criteria, firstRow } = block;
  const words = effect === "add" ? EFFECTS[0] : EFFECTS[1];
  const rows = criteria.map((_, index) => firstRow + index);
  return [
    {
      cells: [
        empty("part-text"),
        text("part-text", words.title),
        empty("part-text"),
        ...verifierCells(rubric, "part-text"),
        ...columns.map(() => empty("part-text")),
      ],
      stays: true,
    },
    ...criteria.map((criterion) => ({
      cells: [
        text("center", criterion.code),
        text("text", criterion.title),
        capCell(criterion, effect),
        ...verifierCells(rubric, "maximum", criterion.id),
        ...columns.map(({ line }) => adjustmentCell(criterion, line, effect)),
      ],
    })),
    {
      cells: [
        empty("total-text"),
        text("total-text", words.sum),
        empty("total-text"),
        ...verifierCells(rubric, "total-text"),
        ...columns.map((column) =>
          column.line.total === undefined
            ? empty("total-points")
            : formula(
                "total-points",
                `ROUND(SUM(${references(column.letters, rows)}),2)`,
                somePoints(adjustedSum(column, effect)),
              ),
        ),
      ],
    },
  ];
}

function capCell({ addAtMost, deductAtMost }: Criterion, effect: Line["effect"]): Cell {
  const cap = effect === "add" ? addAtMost : deductAtMost;
  return cap === undefined ? empty("maximum") : figure("maximum", cap);
}

function adjustmentCell(criterion: Criterion, line: AgencyColumn["line"], effect: Line["effect"]): Cell {
  const entry = line.criteria.find((each) => each.criterion === criterion.id);
  if (!entry) return empty("foreign");
  return entry.added === undefined ? empty("points") : figure("points", adjusted(entry, effect));
}
