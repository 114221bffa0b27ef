import { addUp, less, type Points } from "../points.ts";
import { type Criterion, criteriaOf } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { shown } from "../words/format.ts";
import { roundInWords } from "../words/rounds.ts";
import { CHECK_NOTE, checkedTable } from "./checked-table.ts";
import { printedReference } from "./detail-reference.ts";
import type { Difference } from "./findings.ts";
import type { DraftRow } from "./laid-out.ts";
import { type Matrix, matrixOf } from "./matrix-layout.ts";
import { entryOf } from "./matrix-row.ts";
import { scorerTitle } from "./parties.ts";
import { printedFinal } from "./printed-final.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { FIRST_ROW, notesUnder, tableSheet } from "./table-sheet.ts";
import { type Cell, empty, figure, formula, type Sheet, somePoints, text, whole } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 5 },
  { title: "Mục", width: 8 },
  { title: "Cơ quan, tiêu chí", width: 40 },
  { title: "Đơn vị tự chấm, đề nghị", width: 10 },
  { title: "Điểm chốt", width: 9 },
  { title: "Chênh lệch", width: 9.5 },
  { title: "Vòng chấm", width: 11 },
  { title: "Lý do của bên chấm", width: 38 },
  { title: "Giải trình của đơn vị", width: 34 },
];
const FIGURES = { from: 4, to: 6 };

/** Danh mục cần thảo luận: every criterion whose final points are not what the agency gave itself, with the words of both sides. */
export function differencesSheet(input: SummaryInput): Sheet | undefined {
  const { differences } = input.findings;
  if (differences.length === 0) return undefined;
  const matrix = matrixOf(input);
  const rows: DraftRow[] = [];
  for (const line of input.document.lines) {
    const own = differences.filter(({ agency }) => agency === line.agency);
    if (own.length > 0) rows.push(...agencyRows(input, matrix, line, own, FIRST_ROW + rows.length));
  }
  const table = checkedTable(
    {
      name: SHEET_NAMES.differences,
      title: "CHÊNH LỆCH GIỮA ĐIỂM TỰ CHẤM VÀ ĐIỂM CHỐT: DANH MỤC CẦN THẢO LUẬN",
      columns: COLUMNS,
      rows,
      frozen: 3,
    },
    FIGURES,
  );
  const notes = [
    "Chênh lệch: điểm chốt trừ điểm đơn vị tự chấm (điểm đề nghị, nếu đơn vị đề nghị cao hơn mức bảng tiêu chí cho).",
    CHECK_NOTE,
  ];
  return tableSheet(input, {
    ...table,
    rows: [...table.rows, ...notesUnder(table, notes)],
  });
}

function agencyRows(
  input: SummaryInput,
  matrix: Matrix,
  line: StandingsLine,
  differences: readonly Difference[],
  firstRow: number,
): readonly DraftRow[] {
  const rows = differences.map((difference, index) => {
    const criterion = criteriaOf(matrix.rubric).find(({ id }) => id === difference.criterion) as Criterion;
    const final = printedFinal(matrix.rubric, line, criterion) as Points;
    return { difference, criterion, final, row: firstRow + 1 + index };
  });
  const off = rows.flatMap(({ difference, final }) => changeOf(difference, final) ?? []);
  return [
    {
      cells: [
        empty("part-center"),
        empty("part-center"),
        text("part-text", `${line.title}: ${rows.length} tiêu chí`),
        empty("part-points"),
        empty("part-points"),
        formula(
          "part-difference",
          `ROUND(SUM(F${firstRow + 1}:F${firstRow + rows.length}),2)`,
          somePoints(addUp(off)),
        ),
        empty("part-center"),
        empty("part-text"),
        empty("part-text"),
      ],
      stays: true,
    },
    ...rows.map(({ difference, criterion, final, row }, index) => ({
      cells: [
        whole("maximum", index + 1),
        text("center", criterion.code),
        text("text", criterion.title),
        givenCell(difference),
        formula("points", printedReference(matrix, line, criterion.id), somePoints(final)),
        changeCell(difference, final, row),
        text("center", roundOf(line, criterion)),
        text("remark", reasonsInWords(input, difference)),
        text("remark", difference.explanation ?? ""),
      ],
    })),
  ];
}

const changeOf = ({ claimed, self }: Difference, final: Points): Points | undefined => {
  const given = claimed ?? self;
  return given === undefined ? undefined : less(final, given);
};

function givenCell({ claimed, self }: Difference): Cell {
  const given = claimed ?? self;
  return given === undefined ? text("missing", "không có") : figure("points", given);
}

function changeCell(difference: Difference, final: Points, row: number): Cell {
  const change = changeOf(difference, final);
  return change === undefined
    ? empty("difference")
    : formula("difference", `ROUND(E${row}-D${row},2)`, somePoints(change));
}

function roundOf(line: StandingsLine, { id }: Criterion): string {
  const round = entryOf(line, id)?.round;
  return round ? roundInWords(round, "vi") : "";
}

/** What the rules made of a claim, then what each scorer wrote. */
function reasonsInWords(input: SummaryInput, { claimed, self, reasons }: Difference): string {
  const cut =
    claimed !== undefined && self !== undefined && claimed > self
      ? [`Đề nghị ${shown(claimed, "vi")} điểm; bảng tiêu chí cho ${shown(self, "vi")} điểm`]
      : [];
  const written = reasons.map(
    ({ round, scorer, reason }) => `${scorerTitle(input, scorer)} (${roundInWords(round, "vi")}): ${reason}`,
  );
  return [...cut, ...written].join("\n");
}
