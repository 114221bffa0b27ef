import { writtenDay } from "../../../shared/calendar.ts";
import { columnLetters } from "../../../shared/report/address.ts";
import type { Cell, Sheet as Plan } from "../../../shared/report/workbook-plan.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { planScoringSheet } from "../../../shared/sheet/plan-scoring-sheet.ts";
import { STATUS_ROW } from "../../../shared/sheet/sheet-layout.ts";
import type { Chain } from "../../../shared/storage-keys.ts";
import { Sheet } from "../../../shared/wire/sheet.ts";
import type { PreviewSite } from "../../support/preview-site.ts";

/** What a person types into one cell, as a Vietnamese keyboard writes it: "84,6", "05/12/2026", "Có". */
export type Figure = { readonly address: string; readonly text: string };

/** What a card is built from now, as the API gives it to a person. */
export async function sourceFor(
  site: Pick<PreviewSite, "api">,
  person: string,
  chain: Chain,
): Promise<Sheet> {
  const { season, period, bloc, agency, round, scorer } = chain;
  const answer = await (await site.api(person)).get(
    `/v1/seasons/${season}/periods/${period}/blocs/${bloc}/agencies/${agency}/rounds/${round}/scorers/${scorer}`,
  );
  return Sheet.parse(answer);
}

/** The entries that make an empty sheet say what a card says, in the order of its rows. */
export function figuresOf(source: Sheet, card: Scorecard): readonly Figure[] {
  const { card: _, ...empty } = source;
  const [before, after] = [planScoringSheet(empty), planScoringSheet({ ...empty, card })];
  return after.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c) => {
      if (!cell?.entry) return [];
      const text = typed(cell);
      if (text === "" || text === typed(before.rows[r]?.cells[c])) return [];
      return [{ address: `${columnLetters(c + 1)}${r + 1}`, text }];
    }),
  );
}

/** Where a scoring sheet says what was received of it. */
export const STATUS_CELL = `B${STATUS_ROW}`;

/** The row of a key such as "c:van-hoa-cong-so", counted from 1. */
export function rowOf(plan: Plan, key: string): number {
  const index = plan.rows.findIndex(({ cells: [first] }) => first && typed(first) === key);
  if (index < 0) throw new Error(`no row ${key}`);
  return index + 1;
}

export const plannedRow = (source: Sheet, key: string): number => rowOf(planScoringSheet(source), key);

function typed(cell: Cell | undefined): string {
  const holds = cell?.holds;
  switch (holds?.kind) {
    case "text":
      return holds.text;
    case "number":
      return holds.number.replace(".", ",");
    case "whole":
      return String(holds.whole);
    case "points":
      return String(holds.points / 100).replace(".", ",");
    case "date":
      return writtenDay(holds.date);
    default:
      return "";
  }
}
