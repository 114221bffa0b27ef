import type { AuthoringRole } from "./authoring-columns.ts";
import type { AuthorRow } from "./find-author-rows.ts";
import type { TableProblem } from "./table-problem.ts";

/** Columns that a problem of a row is about, where it is not its parameters. */
const COLUMNS: Partial<Readonly<Record<TableProblem["code"], AuthoringRole>>> = {
  "total-not-sum": "max",
  "section-not-sum": "max",
  "section-not-sum-for-agency": "max",
  "code-repeated": "code",
  "id-repeated": "code",
  "base-missing": "rule",
  "rule-misplaced": "rule",
  "base-without-points": "max",
  "scorer-not-listed": "verifier",
  "assignment-overlap": "verifier",
  "criterion-for-stranger": "only",
  "bonus-uncapped": "addAtMost",
  "input-reserved": "code",
  "input-unread": "code",
  "targets-missing": "code",
};

/** Provisions that a problem of the policy is about. */
const PROVISIONS: Partial<Readonly<Record<TableProblem["code"], string>>> = {
  "round-not-held": "p:precedence",
  "panel-missing": "p:panel",
  "tie-break-unknown": "p:tieBreaks",
};

/** The same problem with the cell it is about, as far as the sheet has one. */
export function locateTableProblem(
  problem: TableProblem,
  places: ReadonlyMap<string, AuthorRow>,
): TableProblem {
  const row = rowOf(problem, places);
  if (!row) return problem;
  const column = COLUMNS[problem.code] ?? "parameters";
  return { ...problem, at: { ...problem.at, cell: row.address(column) } };
}

function rowOf(
  { code, at, facts }: TableProblem,
  places: ReadonlyMap<string, AuthorRow>,
): AuthorRow | undefined {
  const rows = [...places.entries()];
  if (code === "total-not-sum") return places.get("t:");
  if (code === "code-repeated")
    return rows.filter(([key, row]) => /^[scl]:/.test(key) && row.text("code") === facts["code"]).at(-1)?.[1];
  if (at.criterion !== undefined) {
    const own = [`i:${at.criterion}/${at.input}`, `l:${at.criterion}/${at.line}`, `c:${at.criterion}`];
    const isOfInput = COLUMNS[code] === "code";
    return own
      .map((key) => (key.startsWith("i:") && !isOfInput ? undefined : places.get(key)))
      .find((row) => row);
  }
  const provision = PROVISIONS[code];
  if (provision !== undefined) return places.get(provision) ?? places.get("p:precedence");
  if (code === "class-repeated") return rows.filter(([key]) => key.startsWith("b:")).at(-1)?.[1];
  if (code === "id-repeated")
    return rows.find(([key]) => /^[vgb]:/.test(key) && key.slice(2) === facts["id"])?.[1];
  return places.get(`s:${at.pointer?.replace("/sections/", "")}`);
}
