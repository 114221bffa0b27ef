import Fraction from "fraction.js";
import { addUp, exactly, larger, less, NO_POINTS, type Points, roundHalfUp, smaller } from "../points.ts";
import type { Section } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { columnLetters } from "./address.ts";
import { CHECK_NOTE, checkedTable } from "./checked-table.ts";
import { reference, referring } from "./detail-reference.ts";
import { figureWidth } from "./fit.ts";
import type { DraftRow } from "./laid-out.ts";
import { mainSections } from "./main-sections.ts";
import { halfUp } from "./matrix-cells.ts";
import { type Matrix, matrixOf } from "./matrix-layout.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { firstRowOf, notesUnder, paperFor, tableSheet } from "./table-sheet.ts";
import { aWhole, type Cell, empty, figure, formula, type Sheet, somePoints, text } from "./workbook-plan.ts";

/** Columns before the sections: rank and agency. */
const LEADING = 2;

/** Bảng tổng hợp: agencies down, the main sections across, the bloc's mean, highest and lowest of each. None for a table of one part. */
export function totalsSheet(input: SummaryInput): Sheet | undefined {
  const { document, desk } = input;
  const sections = mainSections(desk.rubric);
  if (sections.length === 0) return undefined;
  const matrix = matrixOf(input);
  const isAdjusted = document.lines.some((line) => adjustmentOf(line, sections) !== NO_POINTS);
  const width = Math.max(9, figureWidth(desk.rubric.total));
  const columns = [
    { title: "Xếp hạng", width: 7 },
    { title: "Cơ quan, đơn vị", width: 30 },
    ...sections.map(({ code, title }) => ({ title: `Mục ${code}. ${shortened(title)}`, width: width + 3 })),
    ...(isAdjusted ? [{ title: "Áp trần, quy đổi, trừ khác", width }] : []),
    { title: "Tổng điểm", width },
  ];
  const rows = document.lines.map((line, index) =>
    lineRow(matrix, line, sections, isAdjusted, firstRowOf({ signed: true }) + 1 + index),
  );
  const table = checkedTable(
    {
      name: SHEET_NAMES.totals,
      title: "BẢNG TỔNG HỢP ĐIỂM THEO MỤC",
      columns,
      rows: [
        maximumRow(input, sections, isAdjusted),
        ...rows,
        ...statisticRows(document.lines, sections, isAdjusted),
      ],
      frozen: LEADING,
      signed: true,
    },
    { from: 1, to: columns.length },
  );
  const notes = isAdjusted ? [ADJUSTED_NOTE, CHECK_NOTE] : [CHECK_NOTE];
  return tableSheet(input, {
    ...table,
    paper: paperFor(table),
    rows: [...table.rows, ...notesUnder(table, notes)],
  });
}

const ADJUSTED_NOTE =
  "Cột Áp trần, quy đổi, trừ khác: phần tổng điểm khác với cộng các mục, theo quy định của bảng tiêu chí (mức tối đa điểm cộng, điểm trừ; quy đổi khi có tiêu chí không áp dụng; trừ do nộp muộn, tự chấm vượt).";

/** A heading that still fits above a column of figures. */
const shortened = (title: string): string => {
  if (title.length <= 60) return title;
  return `${title
    .slice(0, 60)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/\s+\S*$/, "")} …`;
};

const sectionPoints = ({ sections }: StandingsLine, { id }: Section): Points | undefined =>
  sections.find(({ section }) => section === id)?.points;

/** What the total is more or less than the sections together. */
function adjustmentOf(line: StandingsLine, sections: readonly Section[]): Points {
  if (line.total === undefined) return NO_POINTS;
  const main = line.sections.filter(({ section }) => sections.some(({ id }) => id === section));
  return less(line.total, addUp(main.map(({ points }) => points)));
}

const maximumRow = (
  { desk: { rubric } }: SummaryInput,
  sections: readonly Section[],
  isAdjusted: boolean,
): DraftRow => ({
  cells: [
    empty("part-center"),
    text("part-text", "Điểm tối đa"),
    ...sections.map(({ max }) => figure("part-points", max)),
    ...(isAdjusted ? [empty("part-points")] : []),
    figure("part-points", rubric.total),
  ],
});

function lineRow(
  matrix: Matrix,
  line: StandingsLine,
  sections: readonly Section[],
  isAdjusted: boolean,
  row: number,
): DraftRow {
  const [first, last] = [columnLetters(LEADING + 1), columnLetters(LEADING + sections.length)];
  const total = columnLetters(LEADING + sections.length + 2);
  const isScored = line.total !== undefined;
  return {
    cells: [
      line.rank === undefined
        ? text("rank", "–")
        : formula("rank", reference(matrix, line, "rank"), aWhole(line.rank)),
      text("text", line.title),
      ...sections.map((section) =>
        referring("points", matrix, line, sectionPoints(line, section), "section", section.id),
      ),
      ...(isAdjusted
        ? [
            isScored
              ? formula(
                  "difference",
                  `ROUND(${total}${row}-SUM(${first}${row}:${last}${row}),2)`,
                  somePoints(adjustmentOf(line, sections)),
                )
              : empty("difference"),
          ]
        : []),
      referring("total-points", matrix, line, line.total, "total"),
    ],
  };
}

type Statistic = {
  readonly title: string;
  readonly formula: (range: string) => string;
  readonly of: (list: readonly Points[]) => Points;
};

const STATISTICS: readonly Statistic[] = [
  {
    title: "Trung bình của khối",
    formula: (range) => halfUp(`AVERAGE(${range})`),
    of: (list) => roundHalfUp(exactly(addUp(list)).div(new Fraction(list.length))),
  },
  {
    title: "Cao nhất",
    formula: (range) => `MAX(${range})`,
    of: (list) => list.reduce((most, each) => larger(most, each)),
  },
  {
    title: "Thấp nhất",
    formula: (range) => `MIN(${range})`,
    of: (list) => list.reduce((least, each) => smaller(least, each)),
  },
];

/** The mean, the highest and the lowest of everything that is added up, over the agencies that have points. */
function statisticRows(
  lines: readonly StandingsLine[],
  sections: readonly Section[],
  isAdjusted: boolean,
): readonly DraftRow[] {
  const first = firstRowOf({ signed: true });
  const [from, to] = [first + 1, first + lines.length];
  const scored = lines.filter(({ total }) => total !== undefined);
  if (scored.length === 0) return [];
  const figures: readonly ((line: StandingsLine) => Points)[] = [
    ...sections.map((section) => (line: StandingsLine) => sectionPoints(line, section) as Points),
    ...(isAdjusted ? [(line: StandingsLine) => adjustmentOf(line, sections)] : []),
    ({ total }) => total as Points,
  ];
  return STATISTICS.map((statistic) => ({
    cells: [
      empty("part-center"),
      text("part-text", statistic.title),
      ...figures.map((of, index): Cell => {
        const letters = columnLetters(LEADING + 1 + index);
        return formula(
          "part-points",
          statistic.formula(`${letters}${from}:${letters}${to}`),
          somePoints(statistic.of(scored.map(of))),
        );
      }),
    ],
  }));
}
