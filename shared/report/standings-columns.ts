import { less, NO_POINTS, type Points } from "../points.ts";
import { criteriaOf, type Rubric } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { whyInWords } from "../words/standings.ts";
import { columnLetters, inSheet } from "./address.ts";
import { figureWidth } from "./fit.ts";
import { type Matrix, type MatrixRow, matrixOf } from "./matrix-layout.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { aWhole, type Cell, empty, figure, formula, somePoints, text } from "./workbook-plan.ts";

/** A column of the ranking. `cell` gets the row's number, for columns that refer to their neighbours. */
export type Column = {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly cell: (line: StandingsLine, row: number) => Cell;
};

/** The columns this bloc's ranking needs; what no agency has brings none. */
export function columnsOf(input: SummaryInput): readonly Column[] {
  const { desk, document } = input;
  const { rubric } = desk;
  const matrix = matrixOf(input);
  const allLines = criteriaOf(rubric).flatMap(({ lines }) => lines);
  const isClaimed = document.lines.some(({ selfTotal, claimedTotal }) => selfTotal !== claimedTotal);
  const isSelfScored = document.lines.some(({ selfTotal }) => selfTotal !== undefined);
  const points = Math.max(9, figureWidth(rubric.total));
  const isLate = document.lines.some(({ late }) => late);

  const list: readonly (Column | false)[] = [
    { id: "rank", title: "Xếp hạng", width: 7, cell: (line) => rankCell(matrix, line) },
    { id: "agency", title: "Cơ quan, đơn vị", width: 26, cell: ({ title }) => text("text", title) },
    isClaimed && {
      id: "claimed",
      title: "Đơn vị đề nghị",
      width: points,
      cell: ({ claimedTotal }) => pointsCell(claimedTotal),
    },
    isSelfScored && {
      id: "self",
      title: isClaimed ? "Tự chấm được tính" : "Điểm tự chấm",
      width: points,
      cell: ({ selfTotal }) => pointsCell(selfTotal),
    },
    {
      id: "total",
      title: document.closed ? "Tổng điểm chốt" : "Tổng điểm",
      width: points,
      cell: (line) => matrixCell(matrix, line, "total", line.total, "total-points"),
    },
    isSelfScored && {
      id: "difference",
      title: isClaimed ? "Chênh lệch so với đề nghị" : "Chênh lệch",
      width: points,
      cell: (line, row) =>
        differenceCell(line, letters("total"), letters(isClaimed ? "claimed" : "self"), row),
    },
    document.preliminary && {
      id: "guaranteed",
      title: "Mức bảo đảm",
      width: points,
      cell: ({ guaranteed }) => pointsCell(guaranteed),
    },
    allLines.some(({ effect }) => effect === "add") && {
      id: "bonuses",
      title: "Trong đó điểm cộng",
      width: points,
      cell: (line) => matrixCell(matrix, line, "bonuses", line.bonuses, "points"),
    },
    allLines.some(({ effect }) => effect === "deduct") && {
      id: "deductions",
      title: "Trong đó điểm trừ",
      width: points,
      cell: (line) => matrixCell(matrix, line, "deductions", line.deductions, "points"),
    },
    rubric.policy.latePenalty !== undefined && {
      id: "late-penalty",
      title: "Trừ do nộp muộn",
      width: points,
      cell: (line) =>
        matrixCell(
          matrix,
          line,
          "late-penalty",
          line.total === undefined ? undefined : (line.latePenalty?.points ?? NO_POINTS),
          "points",
        ),
    },
    rubric.policy.bands.length > 0 && {
      id: "class",
      title: "Xếp loại",
      width: 16,
      cell: (line) => text("center", classInWords(rubric, line)),
    },
    isLate && {
      id: "late",
      title: "Nộp",
      width: 11,
      cell: (line) => text("center", sentInWords(line)),
    },
    {
      id: "reason",
      title: "Căn cứ xếp hạng",
      width: 38,
      cell: (line) => whyCell(input, line),
    },
  ];
  const columns = list.filter((column) => column !== false);
  const letters = (id: string) => columnLetters(columns.findIndex((column) => column.id === id) + 1);
  return columns;
}

const pointsCell = (given: Points | undefined): Cell =>
  given === undefined ? empty("points") : figure("points", given);

/** The rank as the matrix computes it; the state of an agency that has none. */
function rankCell(matrix: Matrix, line: StandingsLine): Cell {
  if (line.rank === undefined) return text("rank", "–");
  return formula("rank", reference(matrix, line, "rank"), aWhole(line.rank));
}

const matrixCell = (
  matrix: Matrix,
  line: StandingsLine,
  kind: MatrixRow["kind"],
  server: Points | undefined,
  style: "points" | "total-points",
): Cell =>
  server === undefined ? empty(style) : formula(style, reference(matrix, line, kind), somePoints(server));

function reference(matrix: Matrix, line: StandingsLine, kind: MatrixRow["kind"]): string {
  const column = matrix.columns.find((each) => each.line.agency === line.agency);
  return inSheet(SHEET_NAMES.matrix, `${column?.letters}${matrix.at(kind)}`);
}

function differenceCell(
  { total, claimedTotal }: StandingsLine,
  counted: string,
  self: string,
  row: number,
): Cell {
  if (total === undefined || claimedTotal === undefined) return empty("difference");
  return formula(
    "difference",
    `ROUND(${counted}${row}-${self}${row},2)`,
    somePoints(less(total, claimedTotal)),
  );
}

function sentInWords({ late, total }: StandingsLine): string {
  if (total === undefined) return "–";
  return late ? "Nộp muộn" : "Đúng hạn";
}

function classInWords({ policy }: Rubric, { band, bandUndecided }: StandingsLine): string {
  const titleOf = (id: string) => policy.bands.find((each) => each.id === id)?.title ?? id;
  if (bandUndecided !== undefined) return `${titleOf(bandUndecided)}: chờ quyết định`;
  return band === undefined ? "–" : titleOf(band);
}

function whyCell({ desk: { rubric }, document }: SummaryInput, line: StandingsLine): Cell {
  const agency = (id: string) => document.lines.find((each) => each.agency === id)?.title ?? id;
  return text("text", whyInWords(line, { agency, rubric }, "vi"));
}
