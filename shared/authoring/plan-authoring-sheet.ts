import { addUp, type Points } from "../points.ts";
import { columnLetters, references } from "../report/address.ts";
import { type DraftRow, laidOut } from "../report/laid-out.ts";
import { plainText } from "../report/plain-text.ts";
import type { StyleName } from "../report/styles.ts";
import { aText, type Cell, formula, type Sheet, text } from "../report/workbook-plan.ts";
import type { Rubric, Section } from "../rubric.ts";
import {
  AUTHORING_HEADINGS,
  AUTHORING_SHEET_WORDS,
  INPUT_LABELS,
  ROW_LABELS,
  RULE_LABELS,
  sectionLabel,
} from "../words/authoring-sheet.ts";
import {
  AUTHORING_ROLES,
  AUTHORING_WIDTHS,
  type AuthoringRole,
  lettersOf,
  USED,
} from "./authoring-columns.ts";
import { authoringIdentityText } from "./authoring-identity.ts";
import { authoringRule } from "./authoring-rules.ts";
import { generalRows } from "./general-rows.ts";
import type { Named } from "./named.ts";
import { type PlannedRow, tableRows } from "./table-rows.ts";

/**
 * A table to be laid out for its author: `follows` the hash of the locked version it goes on from, `draft` the tag of
 * the saved draft, `agencies` of the bloc.
 */
export type AuthoringSource = {
  readonly rubric: Rubric;
  readonly follows?: string;
  readonly draft?: string;
  readonly agencies?: readonly Named[];
};

/** The row of the headings, counted from 1: title, guide, headings. */
const HEADING_ROW = 3;
/** How deep the dropdown offers headings; a deeper one is typed. */
const DEPTHS = [0, 1, 2, 3];

const KIND_WORDS = [
  ...DEPTHS.map(sectionLabel),
  ...Object.values(ROW_LABELS).filter((label) => label !== ROW_LABELS.section),
];
const RULE_WORDS = [...Object.values(RULE_LABELS), ...Object.values(INPUT_LABELS)];

/** Lists of words lie across hidden columns of the first two rows, where nobody deletes a row of the table. */
const FIRST_OPTION = AUTHORING_ROLES.length + 1;
const listIn = (row: number, words: readonly string[]): string =>
  `$${columnLetters(FIRST_OPTION)}$${row}:$${columnLetters(FIRST_OPTION + words.length - 1)}$${row}`;
const LISTS = { kinds: listIn(1, KIND_WORDS), rules: listIn(2, RULE_WORDS) };

/**
 * A table as a sheet for its author: a row per heading, criterion, input and line, then the general provisions; sums
 * that check themselves; every cell open. Read back by `readAuthoringSheet`.
 */
export function planAuthoringSheet({ rubric, follows, draft, agencies = [] }: AuthoringSource): Sheet {
  const table = tableRows(rubric, agencies);
  const rowOf = new Map(table.map(({ key }, index) => [key, HEADING_ROW + 1 + index]));
  const totalRow = HEADING_ROW + 1 + table.length;
  const sums = { rowOf: (id: string) => rowOf.get(`s:${id}`) as number, totalRow };
  const identity = authoringIdentityText({
    rubric: rubric.id,
    version: rubric.version,
    ...(follows && { follows }),
    ...(draft !== undefined && { draft }),
  });
  const rows: readonly DraftRow[] = [
    across("title", AUTHORING_SHEET_WORDS.title, KIND_WORDS, identity),
    across("note", AUTHORING_SHEET_WORDS.guide, RULE_WORDS),
    { cells: AUTHORING_ROLES.map((role) => text("head", AUTHORING_HEADINGS[role])) },
    ...table.map((row, index) => ({
      cells: [
        ...bodyCells(row),
        ...(row.section
          ? sectionSums(row.section, sums, HEADING_ROW + 1 + index, nextSection(table, index, totalRow))
          : []),
      ],
    })),
    {
      cells: [
        ...bodyCells(totalOf(rubric)),
        ...sumCells(
          rubric.total,
          totalSum(rubric, sums),
          addUp(rubric.sections.map(({ max }) => max)),
          totalRow,
        ),
      ],
    },
    { cells: [] },
    { cells: [undefined, text("label", AUTHORING_SHEET_WORDS.general)], spans: [[2, 4]] },
    ...generalRows(rubric).map((row) => ({ cells: bodyCells(row) })),
  ];
  const options = Array.from({ length: RULE_WORDS.length }, (_, index) => FIRST_OPTION + index);
  return laidOut({
    name: AUTHORING_SHEET_WORDS.name,
    widths: [...AUTHORING_ROLES.map((role) => AUTHORING_WIDTHS[role]), ...options.map(() => 10)],
    rows,
    frozen: { rows: HEADING_ROW, columns: 4 },
    hidden: [1, ...options],
    print: {
      paper: "landscape",
      pagesWide: 1,
      repeat: { fromRow: HEADING_ROW, toRow: HEADING_ROW, columns: 0 },
      marks: plainText("DỰ THẢO"),
      imprint: plainText(`${AUTHORING_SHEET_WORDS.name} – phiên bản ${rubric.version}`),
    },
  });
}

/** A line over the whole table, with a list of words in the hidden columns behind it. */
const across = (
  style: "title" | "note",
  words: string,
  options: readonly string[],
  key?: string,
): DraftRow => ({
  cells: AUTHORING_ROLES.map((_, index) =>
    index === 0 && key ? text("key", key) : index === 1 ? text(style, words) : undefined,
  ).concat(options.map((option) => text("key", option))),
  spans: [[2, AUTHORING_ROLES.length]],
});

const totalOf = (rubric: Rubric): PlannedRow => ({
  key: "t:total",
  kind: "total",
  label: ROW_LABELS.total,
  texts: { title: AUTHORING_SHEET_WORDS.total },
  points: { max: rubric.total },
});

const CHOICES: readonly AuthoringRole[] = ["kind", "rule", "evidence"];
const POINTS: readonly AuthoringRole[] = ["max", "deductAtMost", "addAtMost"];

const styleOf = (role: AuthoringRole): StyleName => {
  if (POINTS.includes(role)) return "entry-points";
  if (role === "code") return "entry-code";
  return CHOICES.includes(role) ? "entry-choice" : "entry-text";
};

/** The cells people write in; those that say nothing in a row of this kind are grey. */
const bodyCells = ({ key, kind, label, texts, points }: PlannedRow): readonly Cell[] =>
  AUTHORING_ROLES.slice(0, -2).map((role): Cell => {
    if (role === "key") return text("key", key);
    if (role !== "kind" && !USED[kind].includes(role)) return { style: "foreign" };
    const given = points[role];
    const words = role === "kind" ? label : texts[role];
    return {
      style: styleOf(role),
      ...(given !== undefined && { holds: { kind: "points", points: given } as const }),
      ...(words && { holds: aText(words) }),
      entry: authoringRule(role, LISTS),
    };
  });

type Sums = { readonly rowOf: (section: string) => number; readonly totalRow: number };

/** The next heading below, or the total: up to it the rows are this heading's own. */
const nextSection = (table: readonly PlannedRow[], index: number, totalRow: number): number => {
  const found = table.findIndex((row, below) => below > index && row.section);
  return found < 0 ? totalRow : HEADING_ROW + 1 + found;
};

/**
 * Own criteria are summed by the word of their row from the heading to the next one, so that rows put in between count;
 * headings below by their cells. Where criteria are for some agencies only, each agency has its own sum.
 */
function sectionSums(section: Section, { rowOf }: Sums, row: number, next: number): readonly Cell[] {
  if (section.criteria.some(({ only }) => only !== undefined))
    return [text("hint", AUTHORING_SHEET_WORDS.byAgency), text("hint", "")];
  const [kind, max] = [lettersOf("kind"), lettersOf("max")];
  const own = `SUMIF(${kind}${row}:${kind}${next},"${ROW_LABELS.criterion}",${max}${row}:${max}${next})`;
  const below = section.sections.map(({ id }) => rowOf(id));
  const sum = below.length === 0 ? own : `${own}+SUM(${references(max, below)})`;
  return sumCells(
    section.max,
    sum,
    addUp([...section.sections, ...section.criteria].map((each) => each.max)),
    row,
  );
}

const totalSum = ({ sections }: Rubric, { rowOf }: Sums): string =>
  `SUM(${references(
    lettersOf("max"),
    sections.map(({ id }) => rowOf(id)),
  )})`;

const sumCells = (max: Points, sum: string, comesTo: Points, row: number): readonly Cell[] => {
  const { agrees, differs } = AUTHORING_SHEET_WORDS;
  const written = `IF(${lettersOf("max")}${row}=${lettersOf("sum")}${row},"${agrees}","${differs}")`;
  return [
    formula("points", `ROUND(${sum},2)`, { kind: "points", points: comesTo }),
    formula("hint", written, aText(max === comesTo ? agrees : differs)),
  ];
};
