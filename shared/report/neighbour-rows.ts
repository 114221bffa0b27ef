import { addUp, less, NO_POINTS, type Points } from "../points.ts";
import { appliesTo, type Criterion, criteriaOf } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { swapInWords } from "../words/fairness.ts";
import { whyInWords } from "../words/standings.ts";
import { printedReference, referring } from "./detail-reference.ts";
import type { DraftRow } from "./laid-out.ts";
import type { Matrix } from "./matrix-layout.ts";
import { NOT_APPLICABLE, NOT_ASSIGNED } from "./matrix-marks.ts";
import { entryOf } from "./matrix-row.ts";
import { namesIn } from "./parties.ts";
import { printedFinal } from "./printed-final.ts";
import type { SummaryInput } from "./summary-input.ts";
import { type Cell, empty, formula, somePoints, text } from "./workbook-plan.ts";

/** An agency and its neighbour above. */
type Pair = { readonly above: StandingsLine; readonly line: StandingsLine };

/** One agency against its neighbour above, from the row with that number on: what differs, what it adds up to, what would swap them. */
export function neighbourRows(
  input: SummaryInput,
  matrix: Matrix,
  pair: Pair,
  firstRow: number,
): readonly DraftRow[] {
  const { above, line } = pair;
  const { rubric } = matrix;
  const different = criteriaOf(rubric).filter(
    (criterion) => wordOrPoints(matrix, above, criterion) !== wordOrPoints(matrix, line, criterion),
  );
  const apart = different.map((criterion) =>
    less(worth(matrix, line, criterion), worth(matrix, above, criterion)),
  );
  const between = addUp(apart);
  const total = less(line.total as Points, above.total as Points);
  const rest = less(total, between);
  const sumRow = firstRow + 1 + different.length;
  const totalRow = sumRow + (rest === 0 ? 1 : 2);
  const figures = `E${firstRow + 1}:E${sumRow - 1}`;
  const rows: readonly DraftRow[] = [
    wide("part-text", `Hạng ${line.rank}: ${line.title} – so với hạng ${above.rank}: ${above.title}`),
    ...different.map((criterion, index): DraftRow => {
      const row = firstRow + 1 + index;
      return {
        cells: [
          text("center", criterion.code),
          text("text", criterion.title),
          pointsCell(matrix, above, criterion),
          pointsCell(matrix, line, criterion),
          formula("difference", `ROUND(N(D${row})-N(C${row}),2)`, somePoints(apart[index] as Points)),
        ],
      };
    }),
    sumOf(
      "Cộng chênh lệch theo tiêu chí",
      formula("difference", different.length === 0 ? "0" : `ROUND(SUM(${figures}),2)`, somePoints(between)),
    ),
    ...(rest === 0
      ? []
      : [
          sumOf(
            "Áp trần, quy đổi, làm tròn, trừ do nộp muộn hoặc tự chấm vượt",
            formula("difference", `ROUND(E${totalRow}-E${sumRow},2)`, somePoints(rest)),
          ),
        ]),
    {
      cells: [
        empty("total-text"),
        text("total-text", "Tổng điểm"),
        referring("total-points", matrix, above, above.total, "total"),
        referring("total-points", matrix, line, line.total, "total"),
        formula("total-difference", `ROUND(D${totalRow}-C${totalRow},2)`, somePoints(total)),
      ],
    },
    wide("remark", wordsOf(input, pair)),
  ];
  return rows.map((row, index) => (isKept(index, rows.length) ? { ...row, stays: true } : row));
}

/** Rows of a comparison that is printed on one page whole. */
const WHOLE = 14;

/** A longer comparison goes on to another page, but never behind its heading alone, nor in front of its sums. */
const isKept = (index: number, rows: number): boolean =>
  index < rows - 1 && (rows <= WHOLE || index < 2 || index >= rows - 5);

const sumOf = (title: string, cell: Cell): DraftRow => ({
  cells: [empty("center"), text("label", title), empty("points"), empty("points"), cell],
});

const wide = (style: "part-text" | "remark", words: string): DraftRow => ({
  cells: [text(style, words), ...Array<Cell>(5).fill(empty(style))],
  spans: [[1, 6]],
});

/** Why the one is behind the other, and the smallest change that swaps them. */
function wordsOf(input: SummaryInput, { line }: Pair): string {
  const names = namesIn(input);
  const swap = input.findings.swaps.find(({ below }) => below === line.agency);
  return [
    `Căn cứ: ${whyInWords(line, names, "vi")}.`,
    ...(swap ? [`Thay đổi nhỏ nhất: ${swapInWords(swap, names, "vi")}.`] : []),
  ].join("\n");
}

/** What stands where a ranked agency has no points for a criterion; "" where it is another agency's. */
function wordFor(line: StandingsLine, criterion: Criterion): string {
  if (!appliesTo(criterion, line.agency)) return "";
  return entryOf(line, criterion.id)?.notApplicable === "declared" ? NOT_APPLICABLE : NOT_ASSIGNED;
}

const wordOrPoints = ({ rubric }: Matrix, line: StandingsLine, criterion: Criterion): string | Points =>
  printedFinal(rubric, line, criterion) ?? wordFor(line, criterion);

const worth = ({ rubric }: Matrix, line: StandingsLine, criterion: Criterion): Points =>
  printedFinal(rubric, line, criterion) ?? NO_POINTS;

function pointsCell(matrix: Matrix, line: StandingsLine, criterion: Criterion): Cell {
  const points = printedFinal(matrix.rubric, line, criterion);
  if (points !== undefined)
    return formula("points", printedReference(matrix, line, criterion.id), somePoints(points));
  const word = wordFor(line, criterion);
  return word === "" ? empty("foreign") : text("missing", word);
}
