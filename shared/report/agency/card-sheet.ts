import { addUp, less, type Points } from "../../points.ts";
import { shown } from "../../words/format.ts";
import { columnLetters, references } from "../address.ts";
import { checkedTable } from "../checked-table.ts";
import { headedTable } from "../headed-table.ts";
import type { DraftRow } from "../laid-out.ts";
import type { StyleName } from "../styles.ts";
import { FIRST_ROW, notesUnder } from "../table-sheet.ts";
import { type Cell, empty, figure, formula, type Sheet, somePoints, text } from "../workbook-plan.ts";
import { differenceColumn, type FigureColumn, figureColumns, LEADING } from "./card-columns.ts";
import { notesOf, signatures } from "./card-foot.ts";
import { cardHeading } from "./card-heading.ts";
import type { CardInput, CriterionOfCard, Figures, SectionOfCard } from "./card-report.ts";
import { CARD_SHEETS } from "./card-sheet-names.ts";
import { rowsUnder } from "./rows-under.ts";

type Columns = {
  readonly figures: readonly FigureColumn[];
  readonly difference: ReturnType<typeof differenceColumn>;
};

/** The styles of a row by what its cells hold. */
type Look = {
  readonly text: StyleName;
  readonly center: StyleName;
  readonly points: StyleName;
  readonly difference: StyleName;
};
const LOOKS = {
  section: { text: "part-text", center: "part-center", points: "part-points", difference: "part-difference" },
  criterion: { text: "text", center: "center", points: "points", difference: "difference" },
  total: {
    text: "total-text",
    center: "total-center",
    points: "total-points",
    difference: "total-difference",
  },
} as const satisfies Record<string, Look>;

/** Bảng chấm điểm: criterion by criterion what each round gave, what stands, how it came about; with room to sign. */
export function cardSheet(input: CardInput): Sheet {
  const figures = figureColumns(input);
  const columns: Columns = { figures, difference: differenceColumn(figures) };
  const last = FIRST_ROW + input.rows.length - 1;
  const table = {
    name: CARD_SHEETS.card,
    title: "BẢNG CHẤM ĐIỂM THI ĐUA",
    columns: [
      { title: "Mục", width: 8 },
      { title: "Tiêu chí", width: 46 },
      { title: "Điểm tối đa", width: 9 },
      ...figures.map(({ title }) => ({ title, width: 10 })),
      ...(columns.difference ? [{ title: "Chênh lệch", width: 10 }] : []),
      { title: "Cách tính", width: 30 },
      { title: "Lý do, giải trình", width: 38 },
    ],
    rows: [
      ...input.rows.map((row, index) =>
        row.kind === "section"
          ? sectionRow(input, row, index, columns)
          : criterionRow(row, FIRST_ROW + index, columns),
      ),
      ...totalRows(input, columns, last),
    ],
    frozen: 2,
  };
  const to = LEADING + figures.length + (columns.difference ? 1 : 0);
  const checked = figures.length === 0 ? table : checkedTable(table, { from: LEADING + 1, to });
  const across = table.columns.length;
  return headedTable(cardHeading(input), {
    ...checked,
    rows: [
      ...checked.rows.map((row, index) =>
        staysAbove(input, index) ? { ...row, stays: true as const } : row,
      ),
      ...notesUnder(checked, notesOf(input, figures.length > 0)).map((row) => ({
        ...row,
        stays: true as const,
      })),
      ...signatures(across),
    ],
  });
}

/** A section is printed with what stands under it, the total with its notes and the signatures. */
const staysAbove = ({ rows }: CardInput, index: number): boolean =>
  index >= rows.length - 1 || rows[index]?.kind === "section";

const blank = (look: Look): readonly Cell[] => [empty(look.text), empty(look.text)];

function criterionRow(row: CriterionOfCard, at: number, columns: Columns): DraftRow {
  const { code, title, max, figures, notApplicable, working } = row;
  const look = LOOKS.criterion;
  return {
    cells: [
      text(look.center, code),
      text(look.text, title),
      figure("points", max),
      ...columns.figures.map(({ of }) =>
        criterionFigure(figures[of], of === "final" ? notApplicable : undefined),
      ),
      ...differenceCells(figures, at, columns, look),
      text("remark", working ?? ""),
      text("remark", remarkOf(row)),
    ],
  };
}

const criterionFigure = (points: Points | undefined, why: CriterionOfCard["notApplicable"]): Cell => {
  if (points !== undefined) return figure(why ? "credited" : "points", points);
  return why ? text("missing", why === "declared" ? "không áp dụng" : "không giao") : empty("points");
};

function differenceCells(figures: Figures, at: number, { difference }: Columns, look: Look): readonly Cell[] {
  if (!difference) return [];
  const { self, final } = figures;
  if (self === undefined || final === undefined) return [empty(look.difference)];
  const written = `ROUND(${columnLetters(difference.final)}${at}-${columnLetters(difference.self)}${at},2)`;
  return [formula(look.difference, written, somePoints(less(final, self)))];
}

/** What the rules made of a claim, what each scorer wrote, what the agency says to it. */
const remarkOf = ({ claimed, figures, reasons, explanation }: CriterionOfCard): string =>
  [
    ...(claimed === undefined || figures.self === undefined
      ? []
      : [`Đề nghị ${shown(claimed, "vi")} điểm; bảng tiêu chí cho ${shown(figures.self, "vi")} điểm`]),
    ...reasons.map(({ by, reason }) => `${by}: ${reason}`),
    ...(explanation === undefined ? [] : [`Giải trình của đơn vị: ${explanation}`]),
  ].join("\n");

/** A section's points: the sum of what stands under it where that is all, else the server's figure by the table's rules. */
function sectionRow(input: CardInput, section: SectionOfCard, index: number, columns: Columns): DraftRow {
  const look = LOOKS.section;
  const under = rowsUnder(input.rows, index);
  return {
    cells: [
      text(look.center, section.code),
      text(look.text, section.title),
      figure(look.points, section.max),
      ...columns.figures.map(({ of, at }) => {
        const parts = under.map((row) => input.rows[row]?.figures[of]);
        const shows = section.figures[of] as Points; // whatever has a total was added up section by section
        return sumCell(look.points, at, under, parts, shows);
      }),
      ...differenceCells(section.figures, FIRST_ROW + index, columns, look),
      ...blank(look),
    ],
  };
}

function sumCell(
  style: StyleName,
  at: number,
  under: readonly number[],
  parts: readonly (Points | undefined)[],
  shows: Points,
): Cell {
  if (under.length === 0 || sumOf(parts) !== shows) return figure(style, shows);
  const rows = under.map((row) => FIRST_ROW + row);
  return formula(style, `ROUND(SUM(${references(columnLetters(at), rows)}),2)`, somePoints(shows));
}

const sumOf = (parts: readonly (Points | undefined)[]): Points =>
  addUp(parts.filter((each) => each !== undefined));

const ADJUSTED = "Áp trần, quy đổi, trừ khác";

/** The total of each column: its outermost sections, and what the table's rules add to them or take. */
function totalRows(input: CardInput, columns: Columns, last: number): readonly DraftRow[] {
  const { rows, totals, rubric } = input;
  const outer = rows.flatMap((row, index) => (row.kind === "section" && row.depth === 0 ? [index] : []));
  const off = columns.figures.map(({ of, total }) =>
    less(total, sumOf(outer.map((index) => rows[index]?.figures[of]))),
  );
  const isAdjusted = off.some((each) => each !== 0);
  const adjusted: readonly DraftRow[] = isAdjusted
    ? [
        {
          cells: [
            empty("part-center"),
            text("part-text", ADJUSTED),
            empty("part-points"),
            ...off.map((each) => figure("part-difference", each)),
            ...(columns.difference ? [empty("part-difference")] : []),
            ...blank(LOOKS.section),
          ],
        },
      ]
    : [];
  const added = [...outer.map((index) => FIRST_ROW + index), ...(isAdjusted ? [last + 1] : [])];
  const look = LOOKS.total;
  return [
    ...adjusted,
    {
      cells: [
        empty(look.center),
        text(look.text, "TỔNG ĐIỂM"),
        figure(look.points, rubric.total),
        ...columns.figures.map(({ at, total }) =>
          formula(look.points, `ROUND(SUM(${references(columnLetters(at), added)}),2)`, somePoints(total)),
        ),
        ...differenceCells(totals, last + adjusted.length + 1, columns, look),
        ...blank(look),
      ],
    },
  ];
}
