import { isSlug } from "../ids.ts";
import { parsePoints } from "../parse-points.ts";
import { decimal, NO_POINTS } from "../points.ts";
import { AUTHORING_HEADINGS } from "../words/authoring-sheet.ts";
import { type AuthoringRole, USED } from "./authoring-columns.ts";
import type { AuthorRow } from "./find-author-rows.ts";
import { freeIds, slugOf } from "./free-ids.ts";
import type { Codec } from "./notation/codec.ts";
import { type Bag, readShape, type Shape } from "./notation/shape.ts";
import { type TableProblem, tableMistake, tableNotice } from "./table-problem.ts";
import type { Names } from "./table-rows.ts";

/** What a reader of the sheet writes down as it goes: problems, where everything stands, and who is who. */
export type Pen = {
  readonly names: Names;
  readonly problems: TableProblem[];
  /** Rows by what they are about: "s:", "c:", "l:", "i:" with ids, "p:" with a provision's name. */
  readonly places: Map<string, AuthorRow>;
  /** The row an object of the table was read from. */
  readonly origins: Map<object, AuthorRow>;
  /** The id a row's hidden key names, or one nobody has, made from its words. */
  readonly idOf: (row: AuthorRow, words: string) => string;
};

export function penFor(rows: readonly AuthorRow[], names: Names): Pen {
  const keyed = new Map<AuthorRow, string>();
  const seen = new Set<string>();
  for (const row of rows) {
    const id = row.key.split(/[:/]/).at(-1) as string;
    // A copied row carries the key of its original: the first of them keeps it.
    if (!isSlug(id) || seen.has(row.key) || !row.key.startsWith(PREFIXES[row.kind] ?? "?")) continue;
    seen.add(row.key);
    keyed.set(row, id);
  }
  const free = freeIds([...keyed.values()]);
  return {
    names,
    problems: [],
    places: new Map(),
    origins: new Map(),
    idOf: (row, words) => keyed.get(row) ?? free(slugOf(words)),
  };
}

/** How the hidden key of a row of each kind begins. */
const PREFIXES: Partial<Readonly<Record<AuthorRow["kind"], string>>> = {
  section: "s:",
  criterion: "c:",
  add: "l:",
  deduct: "l:",
  gate: "g:",
};

export const tell = (
  pen: Pen,
  row: AuthorRow,
  role: AuthoringRole,
  code: TableProblem["code"],
  facts: TableProblem["facts"] = {},
): undefined => {
  pen.problems.push(tableMistake(code, { cell: row.address(role) }, facts));
};

/** A text that must be there; said to be missing and stood for by a dash where it is not. */
export function neededText(pen: Pen, row: AuthorRow, role: "code" | "title"): string {
  const text = row.text(role);
  const facts = { column: AUTHORING_HEADINGS[role], kind: row.label };
  if (text === "") tell(pen, row, role, "cell-needed", facts);
  else if (/^#[A-Z/0!?]+$/.test(text)) tell(pen, row, role, "text-is-error", { given: text });
  else if (role === "code" && isDay(row)) tell(pen, row, role, "code-is-day");
  return text || "–";
}

const isDay = (row: AuthorRow): boolean => {
  const cell = row.cell("code");
  return (
    typeof cell?.value === "number" && /[dmy]/i.test(cell.numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ""))
  );
};

/** Points of a cell as a decimal string; undefined for a blank cell, and for one that is told to be wrong. */
export function pointsIn(
  pen: Pen,
  row: AuthorRow,
  role: "max" | "deductAtMost" | "addAtMost",
): string | undefined {
  const cell = row.cell(role);
  const read = parsePoints(cell?.value, cell?.numberFormat);
  if (read.kind === "blank") return undefined;
  if (read.kind === "refused")
    return tell(pen, row, role, read.code, { criterion: row.text("code"), ...read.facts });
  if (read.points < NO_POINTS)
    return tell(pen, row, role, "points-below-zero", {
      given: decimal(read.points),
      column: AUTHORING_HEADINGS[role],
    });
  return decimal(read.points);
}

/** What a cell says in a notation, or the problem that names how it is written. A blank cell says nothing. */
export function valueIn<T = unknown>(
  pen: Pen,
  row: AuthorRow,
  role: AuthoringRole,
  codec: Pick<Codec, "read">,
  allowed: string,
): T | undefined {
  const text = row.text(role);
  if (text === "") return undefined;
  const read = codec.read(text);
  return read === undefined
    ? tell(pen, row, role, "cell-unread", { given: short(text), allowed })
    : (read as T);
}

export const bagIn = (
  pen: Pen,
  row: AuthorRow,
  role: AuthoringRole,
  shape: Shape,
  allowed: string,
): Bag | undefined => valueIn(pen, row, role, { read: (text) => readShape(shape, text) }, allowed);

export const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** Texts in columns that a row of this kind does not use. */
export function tellUnused(pen: Pen, row: AuthorRow): void {
  for (const role of Object.keys(AUTHORING_HEADINGS) as readonly AuthoringRole[]) {
    if (
      ["key", "kind", "sum", "check"].includes(role) ||
      USED[row.kind].includes(role) ||
      row.text(role) === ""
    )
      continue;
    pen.problems.push(
      tableNotice(
        "cell-unused",
        { cell: row.address(role) },
        { column: AUTHORING_HEADINGS[role], kind: row.label },
      ),
    );
  }
}
