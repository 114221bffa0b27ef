import { columnLetters } from "../../shared/report/address.ts";
import { rawValue } from "../../shared/report/raw-value.ts";
import type { Allowed, Sheet as Plan } from "../../shared/report/workbook-plan.ts";
import type { CellChange } from "../../shared/sheet/cell-change.ts";
import { planScoringSheet } from "../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../shared/sheet/read-scoring-sheet.ts";
import { layoutOf, type SheetLayout } from "../../shared/sheet/sheet-layout.ts";
import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import type { SheetSource } from "../../shared/sheet/sheet-source.ts";
import type { Bench } from "./scenario.ts";

/** A scoring sheet a scenario has laid. */
export type TrialSheet = {
  readonly id: string;
  readonly name: string;
  readonly source: SheetSource;
  readonly plan: Plan;
  readonly layout: SheetLayout;
  readonly read: () => Promise<SheetReading>;
  readonly write: (changes: readonly CellChange[]) => Promise<void>;
};

export async function layTrial({ desk }: Bench, source: SheetSource, replaces?: string): Promise<TrialSheet> {
  const plan = planScoringSheet(source);
  const { id, name } = await desk.lay(plan, replaces);
  return {
    id,
    name,
    source,
    plan,
    layout: layoutOf(source),
    read: async () => readScoringSheet(source, await desk.read(id)),
    write: (changes) => desk.write(id, changes),
  };
}

/** Does something and tells how many syncs it took. */
export async function counted<T>({ syncs }: Bench, act: () => Promise<T>): Promise<readonly [T, number]> {
  const before = syncs();
  const answer = await act();
  return [answer, syncs() - before];
}

/** What is to be written into a blank sheet so that it holds what another plan of the same table holds. */
export const entriesOf = (filled: Plan, blank: Plan): readonly CellChange[] =>
  filled.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const isNew = blank.rows[row]?.cells[column]?.holds === undefined;
      return cell?.entry && cell.holds && cell.holds.kind !== "formula" && isNew
        ? [{ row: row + 1, column: column + 1, value: rawValue(cell.holds) }]
        : [];
    }),
  );

/** The first cell people fill in of each kind Excel validates: its address and the words it refuses with. */
export function firstEntries({ rows }: Plan): ReadonlyMap<Allowed["kind"], { at: string; refusal: string }> {
  const first = new Map<Allowed["kind"], { at: string; refusal: string }>();
  for (const [row, { cells }] of rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell?.entry && !first.has(cell.entry.allowed.kind))
        first.set(cell.entry.allowed.kind, {
          at: `${columnLetters(column + 1)}${row + 1}`,
          refusal: cell.entry.refusal,
        });
  return first;
}

/** Entries of a card, each a text that is the same for the same entry. */
export const entriesInText = (entries: readonly object[]): readonly string[] =>
  entries.map((entry) => JSON.stringify(inOrder(entry)));

const inOrder = (value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, inOrder(part)]),
      )
    : value;

/** "formula-lost G9", by which a damage is known in reports. */
export const damageInText = ({ damage }: SheetReading): readonly string[] =>
  damage.map((each) =>
    [each.kind, "cell" in each ? each.cell : "code" in each ? each.code : ""].join(" ").trim(),
  );
