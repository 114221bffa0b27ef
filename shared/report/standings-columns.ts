import { less, NO_POINTS, type Points } from "../points.ts";
import { criteriaOf } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { classByPoints, classByVote, whyInWords } from "../words/standings.ts";
import { columnLetters } from "./address.ts";
import { columnOf, reference, referring } from "./detail-reference.ts";
import { figureWidth } from "./fit.ts";
import { mainSections } from "./main-sections.ts";
import { type Matrix, matrixOf } from "./matrix-layout.ts";
import { BAR_WIDTH, barCell } from "./section-bars.ts";
import type { SummaryInput } from "./summary-input.ts";
import { aWhole, type Cell, empty, figure, formula, somePoints, text } from "./workbook-plan.ts";

/** A column of the ranking. `cell` gets the row's number, for columns that refer to their neighbours. */
export type Column = {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly cell: (line: StandingsLine, row: number) => Cell;
};

/** Sections that still have columns of their own in a ranking; more of them are in the sheet of totals alone. */
const MOST_SECTIONS = 6;

/** The columns this bloc's ranking needs; what no agency has brings none. */
export function columnsOf(input: SummaryInput): readonly Column[] {
  const { desk, document } = input;
  const { rubric } = desk;
  const matrix = matrixOf(input);
  const allLines = criteriaOf(rubric).flatMap(({ lines }) => lines);
  const isClaimed = document.lines.some(({ selfTotal, claimedTotal }) => selfTotal !== claimedTotal);
  const isSelfScored = document.lines.some(({ selfTotal }) => selfTotal !== undefined);
  const points = Math.max(8.5, figureWidth(rubric.total));
  const isVoted = document.lines.some(({ voted }) => voted);
  const isLate = document.lines.some(({ late }) => late);
  const sections = mainSections(rubric);
  const verified = new Map<string, Points>(
    input.findings.verified.map(({ agency, total }) => [agency, total]),
  );

  const list: readonly (Column | false)[] = [
    { id: "rank", title: "Xếp hạng", width: 6.5, cell: (line) => rankCell(matrix, line) },
    { id: "agency", title: "Cơ quan, đơn vị", width: 22, cell: ({ title }) => text("text", title) },
    ...(sections.length > MOST_SECTIONS ? [] : sections).map(
      ({ id, code }): Column => ({
        id: `section-${id}`,
        title: `Mục ${code}`,
        width: Math.max(7.5, figureWidth(rubric.total)),
        cell: (line) => referring("points", matrix, line, sectionOf(line, id), "section", id),
      }),
    ),
    allLines.some(({ effect }) => effect === "add") && {
      id: "bonuses",
      title: "Trong đó điểm cộng",
      width: points,
      cell: (line) => referring("points", matrix, line, line.bonuses, "bonuses"),
    },
    allLines.some(({ effect }) => effect === "deduct") && {
      id: "deductions",
      title: "Trong đó điểm trừ",
      width: points,
      cell: (line) => referring("points", matrix, line, line.deductions, "deductions"),
    },
    rubric.policy.latePenalty !== undefined && {
      id: "late-penalty",
      title: "Trừ do nộp muộn",
      width: points,
      cell: (line) =>
        referring(
          "points",
          matrix,
          line,
          line.total === undefined ? undefined : (line.latePenalty?.points ?? NO_POINTS),
          "late-penalty",
        ),
    },
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
    verified.size > 0 && {
      id: "verified",
      title: "Điểm thẩm định",
      width: points,
      cell: ({ agency }) => pointsCell(verified.get(agency)),
    },
    {
      id: "total",
      title: document.closed ? "Tổng điểm chốt" : "Tổng điểm",
      width: points,
      cell: (line) => referring("total-points", matrix, line, line.total, "total"),
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
    rubric.policy.bands.length > 0 && {
      id: "class",
      title: isVoted ? "Xếp loại theo điểm" : "Xếp loại",
      width: 14,
      cell: (line) => text("center", classByPoints(line, rubric, "vi") ?? "–"),
    },
    isVoted && {
      id: "voted",
      title: "Xếp loại theo bỏ phiếu",
      width: 24,
      cell: (line) => text("center", classByVote(line, rubric, "vi") ?? "–"),
    },
    isLate && {
      id: "late",
      title: "Nộp",
      width: 11,
      cell: (line) => text("center", sentInWords(line)),
    },
    sections.length > 0 && {
      id: "bar",
      title: "Điểm theo mục",
      width: BAR_WIDTH,
      cell: (line) =>
        line.total === undefined ? empty("bar") : barCell(matrix, sections, columnOf(matrix, line)),
    },
    {
      id: "reason",
      title: "Căn cứ xếp hạng",
      width: 30,
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

const sectionOf = ({ sections }: StandingsLine, id: string): Points | undefined =>
  sections.find(({ section }) => section === id)?.points;

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

function whyCell({ desk: { rubric }, document }: SummaryInput, line: StandingsLine): Cell {
  const agency = (id: string) => document.lines.find((each) => each.agency === id)?.title ?? id;
  return text("text", whyInWords(line, { agency, rubric }, "vi"));
}
