import { isError, type Problem } from "../checked.ts";
import type { CriterionId } from "../ids.ts";
import { ownTotal } from "../own-total.ts";
import { readDraft } from "../read-card.ts";
import type { PlacedCriterion } from "../rubric.ts";
import type { Entry, Scorecard } from "../scorecard.ts";
import { isTypedRound } from "../scorers.ts";
import { type FoundRows, findRows } from "./find-rows.ts";
import { formDamage } from "./form-damage.ts";
import type { Grid } from "./grid.ts";
import { missingRows } from "./missing-rows.ts";
import { readEntryRows } from "./read-entry-rows.ts";
import { type GateRows, readGateRows } from "./read-gate-rows.ts";
import { needsEntry } from "./sheet-formulas.ts";
import { identityOfSource } from "./sheet-heading.ts";
import { identityOf } from "./sheet-identity.ts";
import { layoutOf, placedIn, type SheetLayout } from "./sheet-layout.ts";
import type { Fix, SheetReading } from "./sheet-reading.ts";
import { mayWrite } from "./sheet-rights.ts";
import type { SheetSource } from "./sheet-source.ts";
import { staleHeading } from "./stale-heading.ts";
import { unexplained } from "./unexplained.ts";

/**
 * Reads a scoring sheet back, by the keys of its rows and never by their position: the card as it would be sent, and
 * everything a person should see, each with its cell. The same whether the cells come from an open workbook or a file.
 */
export function readScoringSheet(source: SheetSource, grid: Grid): SheetReading {
  const layout = layoutOf(source);
  const rows = findRows(layout, grid);
  const fixes: Fix[] = [];
  const remarks: Problem[] = [];
  const places = new Map<string, string>();
  const entries: Entry[] = [];
  for (const placed of placedIn(layout)) {
    const read = readEntryRows(layout, rows, placed);
    fixes.push(...read.fixes);
    remarks.push(...read.remarks);
    for (const [part, cell] of read.cells) places.set(`${placed.criterion.id} ${part}`, cell);
    if (read.entry) entries.push(read.entry);
  }
  const identity = identityOf(grid) ?? identityOfSource(source);
  const gates = readGateRows(layout, rows);
  fixes.push(...gates.fixes);
  remarks.push(...gates.remarks);
  const card = cardOf(layout, gates, entries);
  const { read, problems } = readDraft(layout.desk, card);
  const own = ownTotal(layout.desk, read);
  const alsoSaid = own.problems.filter(
    ({ code, at }) => !problems.some((said) => said.code === code && said.at.criterion === at.criterion),
  );
  const located = [...problems, ...alsoSaid].map((problem) => locate(problem, places));
  return {
    identity,
    card,
    problems: [
      ...remarks,
      ...located.filter((problem) => !isSaid(problem, remarks)),
      ...unexplained(layout, rows, entries),
    ],
    fixes,
    damage: [...rows.damage, ...formDamage(layout, rows, grid)],
    missing: missingRows(layout, rows, grid),
    rowsAt: rows.at,
    areRulesRead: grid.rules !== undefined,
    heading: staleHeading(source, grid),
    ...(own.total !== undefined && { total: own.total }),
    most: source.rubric.total,
    ...countFilled(layout, entries, located),
    places: new Map(
      placedIn(layout).map(({ criterion: { id } }) => [id, firstPlace(layout, rows, id, places)]),
    ),
  };
}

function cardOf({ source }: SheetLayout, { declarations }: GateRows, entries: readonly Entry[]): Scorecard {
  return {
    ...identityOfCard(source),
    rubric: source.rubricHash,
    entries: [...entries],
    ...(declarations.length > 0 && { declarations: [...declarations] }),
  };
}

function identityOfCard(source: SheetSource): Omit<Scorecard, "entries" | "rubric" | "declarations"> {
  const { season, period, bloc, agency, round, scorer } = identityOfSource(source);
  return { season, period, bloc, agency, round, scorer };
}

/** Gives a problem the cell it is about: of its input, of the part its pointer names, or of its criterion. */
function locate(problem: Problem, places: ReadonlyMap<string, string>): Problem {
  const { at } = problem;
  if (at.criterion === undefined) return problem;
  const part = partOf(problem);
  const named = at.line !== undefined ? `exempt ${at.line}` : part;
  const cell =
    places.get(`${at.criterion} ${named}`) ??
    places.get(`${at.criterion} points`) ??
    places.get(`${at.criterion} entry`);
  return cell === undefined ? problem : { ...problem, at: { ...at, cell } };
}

/** What a problem is about: an input, the part of an entry its pointer names, or evidence that is not there to point at. */
const partOf = ({ code, at }: Problem): string =>
  code === "evidence-missing"
    ? "evidence"
    : (at.input ?? /^\/entries\/\d+\/([a-zA-Z]+)/.exec(at.pointer ?? "")?.[1] ?? "entry");

/** Whether the sheet has already said, in its own words, what is wrong in that cell. */
const isSaid = (problem: Problem, remarks: readonly Problem[]): boolean =>
  isError(problem) &&
  problem.at.cell !== undefined &&
  remarks.some((remark) => isError(remark) && remark.at.cell === problem.at.cell);

/** The criteria this scorer is to enter, and those of them with nothing left to do. */
function countFilled(
  layout: SheetLayout,
  entries: readonly Entry[],
  problems: readonly Problem[],
): Pick<SheetReading, "filled" | "toFill"> {
  const mine = placedIn(layout).filter((placed) => isToFill(layout, placed));
  const entered = new Set(entries.map(({ criterion }) => criterion));
  const open = new Set(problems.filter(isError).map(({ at }) => at.criterion));
  return {
    toFill: mine.length,
    filled: mine.filter(({ criterion: { id } }) => entered.has(id) && !open.has(id)).length,
  };
}

function isToFill(layout: SheetLayout, placed: PlacedCriterion): boolean {
  const { round } = layout.source;
  const isEntered = layout.rows.some(
    (row) =>
      row.kind !== "section" &&
      row.kind !== "gate" &&
      row.placed === placed &&
      row.enters !== undefined &&
      mayWrite(layout, placed, row.enters),
  );
  return isEntered && (round !== "self" || isTypedRound(round) || needsEntry(placed.criterion));
}

function firstPlace(
  layout: SheetLayout,
  rows: FoundRows,
  id: CriterionId,
  places: ReadonlyMap<string, string>,
): string {
  const row = rows.rowOf(`c:${id}`) ?? layout.rowOf(`c:${id}`);
  return places.get(`${id} entry`) ?? rows.address(row, "code");
}
