import { columnLetters } from "../report/address.ts";
import type { Grid, GridCell } from "../sheet/grid.ts";
import { cellText } from "../sheet/read-cell.ts";
import { AUTHORING_HEADINGS, AUTHORING_SHEET_WORDS, ROW_LABELS } from "../words/authoring-sheet.ts";
import { AUTHORING_ROLES, type AuthoringRole, type RowKind } from "./authoring-columns.ts";
import { type TableProblem, tableMistake } from "./table-problem.ts";

/** A row as its author left it. `depth` of a heading is counted from 0. */
export type AuthorRow = {
  readonly row: number;
  readonly key: string;
  readonly kind: RowKind;
  readonly label: string;
  readonly depth: number;
  readonly text: (role: AuthoringRole) => string;
  readonly cell: (role: AuthoringRole) => GridCell | undefined;
  readonly address: (role: AuthoringRole) => string;
};

/** Rows that a person may have put above the headings. */
const HEADING_ROWS = 25;
/** Computed by Excel, or nobody's to write. */
const NOT_READ: readonly AuthoringRole[] = ["key", "sum", "check"];

/** Finds every row by the words of its first column, in columns that are known by their headings wherever they stand. */
export function findAuthorRows({ rows }: Grid): {
  readonly rows: readonly AuthorRow[];
  readonly problems: readonly TableProblem[];
} {
  const heading = rows.slice(0, HEADING_ROWS).findIndex(isHeading);
  if (heading < 0) return { rows: [], problems: [tableMistake("not-authoring-sheet", { cell: "A1" })] };
  const words = (rows[heading] as readonly GridCell[]).map(cellText);
  const column = new Map(AUTHORING_ROLES.map((role) => [role, words.indexOf(AUTHORING_HEADINGS[role])]));
  const lost = AUTHORING_ROLES.filter(
    (role) => column.get(role) === -1 && role !== "sum" && role !== "check",
  );
  if (lost.length > 0)
    return {
      rows: [],
      problems: lost.map((role) =>
        tableMistake("heading-missing", { cell: `A${heading + 1}` }, { column: AUTHORING_HEADINGS[role] }),
      ),
    };
  const problems: TableProblem[] = [];
  const found: AuthorRow[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= heading) continue;
    const cell = (role: AuthoringRole) => cells[column.get(role) as number];
    const text = (role: AuthoringRole) => cellText(cell(role));
    const address = (role: AuthoringRole) => `${columnLetters((column.get(role) as number) + 1)}${index + 1}`;
    const label = text("kind");
    const isBlank = AUTHORING_ROLES.every((role) => NOT_READ.includes(role) || text(role) === "");
    if (isBlank || label === AUTHORING_SHEET_WORDS.general) continue;
    const kind = kindIn(label);
    if (!kind) {
      const allowed = Object.values(ROW_LABELS).join(", ");
      problems.push(tableMistake("row-kind-unknown", { cell: address("kind") }, { given: label, allowed }));
    } else found.push({ row: index + 1, key: text("key"), ...kind, label, text, cell, address });
  }
  return { rows: found, problems };
}

/** Headings are known by three of them, so that one overwritten is told by its name. */
const isHeading = (cells: readonly GridCell[]): boolean => {
  const words = cells.map(cellText);
  return Object.values(AUTHORING_HEADINGS).filter((heading) => words.includes(heading)).length >= 3;
};

function kindIn(label: string): { readonly kind: RowKind; readonly depth: number } | undefined {
  const given = label.toLowerCase();
  const level = /^phần cấp ([1-9]\d?)$/.exec(given)?.[1];
  if (level !== undefined) return { kind: "section", depth: Number(level) - 1 };
  const kind = (Object.keys(ROW_LABELS) as readonly RowKind[]).find(
    (each) => ROW_LABELS[each].toLowerCase() === given,
  );
  return kind && { kind, depth: 0 };
}
