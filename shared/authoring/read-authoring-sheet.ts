import { Rubric, type WrittenRubric } from "../rubric.ts";
import type { Grid } from "../sheet/grid.ts";
import type { AuthoringRole } from "./authoring-columns.ts";
import { type AuthoringIdentity, authoringIdentityOf } from "./authoring-identity.ts";
import { type TableUsers, tableProblems } from "./check-table.ts";
import { type AuthorRow, findAuthorRows } from "./find-author-rows.ts";
import { locateTableProblem } from "./locate-table-problem.ts";
import { listedScorers, readGeneral } from "./read-general.ts";
import { readTable } from "./read-table.ts";
import { type Pen, penFor } from "./reading-pen.ts";
import { type TableProblem, tableMistake } from "./table-problem.ts";

/**
 * What an authoring sheet says. `rubric` is there as soon as every cell is understood, whether or not the table may be
 * locked: that is for `problems`, each with its cell. `identity` names the table it was made from.
 */
export type AuthoringReading = {
  readonly identity?: AuthoringIdentity;
  readonly rubric?: Rubric;
  readonly problems: readonly TableProblem[];
};

/** Reads an authoring sheet back, of an open workbook or a file, and checks the table for the bloc that will use it. */
export function readAuthoringSheet(grid: Grid, users?: TableUsers): AuthoringReading {
  const found = findAuthorRows(grid);
  const identity = authoringIdentityOf(grid);
  const about = identity && { identity };
  if (found.rows.length === 0 && found.problems.length > 0) return { ...about, problems: found.problems };
  const pen = penFor(found.rows, {
    scorers: listedScorers(found.rows),
    agencies: users?.agencies ?? [],
  });
  const isGeneral = ({ kind }: AuthorRow) => ["policy", "scorer", "gate", "band"].includes(kind);
  const { sections, total } = readTable(pen, found.rows);
  const general = readGeneral(pen, found.rows.filter(isGeneral));
  if (sections.length === 0) pen.problems.push(tableMistake("table-empty", { cell: "A1" }));
  const said = () => [...found.problems, ...pen.problems];
  if (!general || sections.length === 0) return { ...about, problems: said() };
  const written = { ...general, total: total ?? "0", sections } as WrittenRubric;
  const parsed = Rubric.safeParse(written);
  if (!parsed.success) {
    pen.problems.push(...parsed.error.issues.map(({ path }) => shapeProblem(pen, written, path)));
    return { ...about, problems: said() };
  }
  const mistakes = said().filter(({ severity }) => severity === "error");
  const isWhole = mistakes.length === 0;
  const checked = tableProblems(parsed.data, users)
    .map((problem) => locateTableProblem(problem, pen.places))
    .filter((problem) => !isDoubted(mistakes, problem));
  return { ...about, ...(isWhole && { rubric: parsed.data }), problems: [...said(), ...checked] };
}

/** What is said of a row that was not understood as a whole, or of sums when a maximum or a row is missing from them, is no news. */
function isDoubted(mistakes: readonly TableProblem[], { code, at }: TableProblem): boolean {
  if (/not-sum/.test(code)) return mistakes.some((each) => SHAKING.test(each.code));
  return mistakes.some((each) => rowIn(each.at.cell) === rowIn(at.cell));
}

/** Codes of cells and rows that a sum may be missing. */
const SHAKING = /^(row-|points-|cell-(?!unread))/;

const rowIn = (cell: string | undefined): string | undefined => /\d+$/.exec(String(cell))?.[0];

const COLUMNS: Readonly<Record<string, AuthoringRole>> = { title: "title", note: "note", code: "code" };

/** Where in the sheet a text is that the table cannot hold: the cell of the innermost thing the path leads through. */
function shapeProblem(
  { origins, places }: Pen,
  written: WrittenRubric,
  path: readonly PropertyKey[],
): TableProblem {
  let here: unknown = written;
  let row: AuthorRow | undefined;
  for (const step of path) {
    here = (here as Record<PropertyKey, unknown>)[step];
    row = origins.get(here as object) ?? row;
  }
  const column = COLUMNS[String(path.at(-1))] ?? "parameters";
  const provision = places.get(`p:${String(path[0])}`)?.address("parameters");
  return tableMistake("cell-shape", { cell: row?.address(column) ?? provision ?? "A1" });
}
