import { addUp, NO_POINTS, negate, type Points } from "../points.ts";
import { appliesTo, type Criterion, criteriaOf, type Section, sectionsOf, type TieBreak } from "../rubric.ts";
import { shown, written } from "../words/format.ts";
import { stateInWords } from "../words/standings.ts";
import { type AgencyColumn, agencyTable } from "./agency-columns.ts";
import type { DraftRow } from "./laid-out.ts";
import {
  adjustmentFormula,
  checkFormula,
  lostFormula,
  MATCH,
  MISMATCH,
  NO_RANK,
  NOT_APPLICABLE,
  NOT_ASSIGNED,
  NOT_SCORED,
  penaltyFormula,
  rankFormula,
  scoredFormula,
  sectionFormula,
  tieBreakFormula,
  totalFormula,
} from "./matrix-formulas.ts";
import { lostIn, type Matrix, type MatrixRow, matrixOf } from "./matrix-layout.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { StyleName } from "./styles.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import {
  aText,
  aWhole,
  type Cell,
  empty,
  figure,
  formula,
  type Sheet,
  somePoints,
  text,
  whole,
} from "./workbook-plan.ts";

/** Ma trận điểm: criteria down, agencies across, and everything that follows from the points as live formulas. */
export function matrixSheet(input: SummaryInput): Sheet {
  const matrix = matrixOf(input);
  const table = agencyTable(matrix.columns, input.desk.rubric.total, "Điểm tối đa");
  const notes = notesOf(matrix).map(
    (note): DraftRow => ({ cells: [text("note", note)], spans: [[1, table.columns.length]] }),
  );
  return tableSheet(input, {
    name: SHEET_NAMES.matrix,
    title: "MA TRẬN ĐIỂM THEO TIÊU CHÍ",
    rows: [...bodyRows(input, matrix), { cells: [] }, ...notes],
    ...table,
  });
}

/** What stands before the agencies in a row, and its cell for each of them. */
type Described = {
  readonly lead: readonly Cell[];
  readonly cell: (column: AgencyColumn) => Cell;
};

const bodyRows = (input: SummaryInput, matrix: Matrix): readonly DraftRow[] =>
  matrix.rows.map((row) => {
    const { lead, cell } = describedRow(input, matrix, row);
    return { cells: [...lead, ...matrix.columns.map(cell)] };
  });

function describedRow(input: SummaryInput, matrix: Matrix, row: MatrixRow): Described {
  const { policy, total } = input.desk.rubric;
  switch (row.kind) {
    case "section":
      return sectionRow(matrix, row.section);
    case "criterion":
      return criterionRow(matrix, row.criterion);
    case "lost":
      return {
        lead: plainLead(
          `Điểm tối đa của tiêu chí không giao, không áp dụng (${row.scope.title})`,
          row.scope.whole,
        ),
        cell: ofScored("points", (column) =>
          formula(
            "points",
            lostFormula(matrix, row.scope, column.letters),
            somePoints(lostIn(row.scope, column)),
          ),
        ),
      };
    case "claimed":
      return {
        lead: plainLead("Tổng điểm đơn vị đề nghị"),
        cell: ({ line }) =>
          line.claimedTotal === undefined ? empty("points") : figure("points", line.claimedTotal),
      };
    case "verified":
      return {
        lead: plainLead("Đã có vòng chấm sau tự chấm (1: có, 0: chưa)"),
        cell: ofScored("maximum", ({ line }) =>
          whole("maximum", line.criteria.some(({ round }) => round && round !== "self") ? 1 : 0),
        ),
      };
    case "scored":
      return {
        lead: plainLead("Tổng điểm trước khi trừ do tự chấm vượt"),
        cell: ofScored("points", ({ line, letters }, { total: counted }) =>
          formula(
            "points",
            scoredFormula(matrix, letters),
            somePoints(addUp([counted, line.overClaimed ?? NO_POINTS])),
          ),
        ),
      };
    case "penalty":
      return {
        lead: plainLead(`Trừ do tự chấm vượt quá ${written(row.rule.above, "vi")} % điểm chốt`),
        cell: ofScored("points", ({ line, letters }) =>
          formula(
            "points",
            penaltyFormula(matrix, row.rule, letters),
            somePoints(line.overClaimed ?? NO_POINTS),
          ),
        ),
      };
    case "total":
      return {
        lead: [empty("total-text"), text("total-text", "TỔNG ĐIỂM"), figure("total-center", total)],
        cell: ofScored("total-points", ({ letters }, { total: counted }) =>
          formula("total-points", totalFormula(matrix, letters), somePoints(counted)),
        ),
      };
    case "rank":
      return {
        lead: [empty("total-text"), text("total-text", "XẾP HẠNG"), empty("total-text")],
        cell: (column) => formula("total-center", rankFormula(matrix, column.letters), rankOf(column)),
      };
    case "state":
      return {
        lead: plainLead("Tình trạng"),
        cell: ({ line }) => text("center", stateInWords(line.state, "vi")),
      };
    case "bonuses":
      return adjustmentRow(matrix, "add", policy.bonusAtMost);
    case "deductions":
      return adjustmentRow(matrix, "deduct", policy.deductionAtMost);
    case "tie":
      return tieRow(matrix, row);
    case "server-total":
      return {
        lead: plainLead("Hệ thống tính: tổng điểm"),
        cell: ofScored("points", (_, { total: counted }) => figure("points", counted)),
      };
    case "server-rank":
      return {
        lead: plainLead("Hệ thống tính: xếp hạng"),
        cell: (column) => ({ style: "maximum", holds: rankOf(column) }),
      };
    case "check":
      return {
        lead: plainLead("Công thức so với hệ thống"),
        cell: ofScored("center", ({ line, letters }) =>
          formula("center", checkFormula(matrix, line.sections, letters), aText(MATCH)),
        ),
      };
  }
}

const plainLead = (title: string, max?: Points): readonly Cell[] => [
  empty("center"),
  text("label", title),
  max === undefined ? empty("maximum") : figure("maximum", max),
];

/** The sums of an agency about which any card came. */
type Sums = { readonly total: Points; readonly bonuses: Points; readonly deductions: Points };

/** A cell only for agencies about which any card came; without one there is nothing to add up. */
const ofScored =
  (style: StyleName, cell: (column: AgencyColumn, sums: Sums) => Cell) =>
  (column: AgencyColumn): Cell => {
    const { total, bonuses, deductions } = column.line;
    const isScored = total !== undefined && bonuses !== undefined && deductions !== undefined;
    return isScored ? cell(column, { total, bonuses, deductions }) : empty(style);
  };

const rankOf = ({ line }: AgencyColumn) => (line.rank === undefined ? aText(NO_RANK) : aWhole(line.rank));

const sectionRow = (matrix: Matrix, section: Section): Described => ({
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

const criterionRow = (matrix: Matrix, criterion: Criterion): Described => ({
  lead: [text("center", criterion.code), text("text", criterion.title), figure("maximum", criterion.max)],
  cell: ({ line }) => {
    if (!appliesTo(criterion, line.agency)) return empty("foreign");
    const entry = entryOf(line, criterion.id);
    if (entry?.notApplicable && matrix.rubric.policy.notApplicable === "full")
      return formula("credited", `$C${matrix.at("criterion", criterion.id)}`, somePoints(criterion.max));
    if (entry?.notApplicable)
      return text("missing", entry.notApplicable === "declared" ? NOT_APPLICABLE : NOT_ASSIGNED);
    if (entry?.points === undefined) return text("missing", NOT_SCORED);
    if (entry.exact === undefined) return figure("points", entry.points);
    return formula("points", entry.exact, { kind: "ratio", ratio: entry.exact });
  },
});

const entryOf = ({ criteria }: AgencyColumn["line"], criterion: string) =>
  criteria.find((each) => each.criterion === criterion);

function adjustmentRow(matrix: Matrix, effect: "add" | "deduct", cap: Points | undefined): Described {
  const words = effect === "add" ? "Trong đó: điểm cộng được tính" : "Trong đó: điểm trừ được tính";
  const limit = cap === undefined ? "" : ` (tối đa ${shown(cap, "vi")})`;
  return {
    lead: plainLead(`${words}${limit}`),
    cell: ofScored("points", ({ letters }, { bonuses, deductions }) => {
      const server = effect === "add" ? bonuses : deductions;
      const all = adjustmentFormula(matrix, effect, letters);
      return all === undefined ? figure("points", server) : formula("points", all, somePoints(server));
    }),
  };
}

function tieRow(matrix: Matrix, { tieBreak, id }: Extract<MatrixRow, { kind: "tie" }>): Described {
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

/** What the server compared agencies by. */
function tieBreakFigure(
  { rubric }: Matrix,
  tieBreak: ScoredTieBreak,
  line: AgencyColumn["line"],
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

/** What the marks of this matrix mean; only those that stand in it. */
function notesOf(matrix: Matrix): readonly string[] {
  const { policy } = matrix.rubric;
  const entries = matrix.columns.flatMap(({ line }) => line.criteria);
  const has = (why: "not-assigned" | "declared") =>
    entries.some(({ notApplicable }) => notApplicable === why);
  const isFull = policy.notApplicable === "full";
  const isUnscored = matrix.columns.some(
    ({ line }) => line.total === undefined || line.state === "ungraded" || line.criteria.some(isOpen),
  );
  return [
    ...(criteriaOf(matrix.rubric).some(({ only }) => only)
      ? ["Ô để trống nền xám: tiêu chí của đơn vị khác, không áp dụng cho đơn vị này."]
      : []),
    ...(has("not-assigned") && !isFull
      ? [`${NOT_ASSIGNED}: không được giao chỉ tiêu này (khác với 0 điểm).`]
      : []),
    ...(has("declared") && !isFull
      ? [`${NOT_APPLICABLE}: đơn vị khai không áp dụng, có lý do (khác với 0 điểm).`]
      : []),
    ...((has("declared") || has("not-assigned")) && isFull
      ? ["Dấu *: tiêu chí không giao hoặc không áp dụng, bảng tiêu chí cho đủ điểm tối đa."]
      : []),
    ...(matrix.scopes.length > 0
      ? [
          "Phần có tiêu chí không giao, không áp dụng được quy đổi: điểm đạt × tổng tối đa / (tổng tối đa − tối đa của tiêu chí không áp dụng).",
        ]
      : []),
    ...(isUnscored ? [`${NOT_SCORED}: chưa có điểm chốt.`] : []),
    `Các dòng in đậm là công thức: sửa điểm thì tổng và xếp hạng tự tính lại; dòng cuối báo ${MATCH} khi bằng số của hệ thống, ${MISMATCH} khi khác.`,
  ];
}

const isOpen = ({ points, notApplicable }: AgencyColumn["line"]["criteria"][number]): boolean =>
  points === undefined && notApplicable === undefined;
