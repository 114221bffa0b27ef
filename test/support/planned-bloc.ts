import type { RecordedDecision } from "../../shared/decision.ts";
import type { Desk } from "../../shared/desk.ts";
import { columnLetters } from "../../shared/report/address.ts";
import { NO_FINDINGS } from "../../shared/report/findings.ts";
import { findingsOf } from "../../shared/report/findings-of.ts";
import { rawValue } from "../../shared/report/raw-value.ts";
import type { SummaryInput } from "../../shared/report/summary-input.ts";
import type { Cell, Sheet, WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { blocOf, periodOf, type Season } from "../../shared/season.ts";
import { standingsDocument } from "../../shared/standings-document.ts";
import { type KeptCard, type Tally, tallyBloc } from "../../shared/tally-bloc.ts";
import { countedIn, recordedIn, type SeasonFolder, tallyFolder } from "../../shared/tally-folder.ts";
import { type Content, recalculate, type Scalar } from "./excel.ts";

/** What a summary of this bloc is made from. */
export function summaryOf(
  desk: Desk,
  tally: Tally,
  {
    season: about,
    ...more
  }: Omit<Partial<SummaryInput>, "season"> & { readonly season?: Partial<Season> } = {},
): SummaryInput {
  const season: Season = {
    id: "nam-thi-dua" as Season["id"],
    title: "Năm thi đua 2024",
    year: 2024,
    periods: [desk.period],
    blocs: [desk.bloc],
    people: [],
    ...about,
  };
  return {
    season,
    desk,
    document: standingsDocument(season, desk, tally),
    sources: [],
    decisions: [],
    years: [],
    fingerprint: "0123456789abcdef",
    findings: NO_FINDINGS,
    ...more,
  };
}

/** The same from the cards themselves, with all that they tell. */
export function summaryFrom(
  desk: Desk,
  kept: readonly KeptCard[],
  decisions: readonly RecordedDecision[] = [],
): SummaryInput {
  const input = summaryOf(desk, tallyBloc(desk, kept, decisions), { decisions });
  return { ...input, findings: findingsOf(input.season, desk, input.document, kept, decisions) };
}

/** What the summaries of a season folder are made from, one for each bloc and period that has cards or decisions. */
export function summariesOf(folder: SeasonFolder): readonly SummaryInput[] {
  const tallied = tallyFolder(folder);
  if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems));
  const { season, rubrics } = folder;
  return tallied.value.map((document) => {
    const bloc = blocOf(season, document.bloc);
    const period = periodOf(season, document.period);
    const rubric = rubrics.get(document.rubric.id);
    if (!bloc || !period || !rubric) throw new Error(`${document.bloc} is not in its season`);
    const desk = { bloc, period, rubric };
    const decisions = recordedIn(folder.decisions, bloc.id, period.id);
    return {
      season,
      desk,
      document,
      sources: [],
      years: [],
      decisions,
      fingerprint: "0123456789abcdef",
      findings: findingsOf(season, desk, document, countedIn(folder, bloc.id, period), decisions),
    };
  });
}

export function sheetOf(plan: WorkbookPlan, name: string): Sheet {
  const sheet = plan.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}: ${plan.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

/** What a person sees in a cell; undefined in an empty one. */
export const seen = (cell: Cell | undefined): string | number | undefined =>
  cell?.holds && rawValue(cell.holds.kind === "formula" ? cell.holds.shows : cell.holds);

/** The rows of a sheet as a person sees them. */
export const grid = ({ rows, hidden = [] }: Sheet): readonly (readonly (string | number | undefined)[])[] =>
  rows.map(({ cells }) => cells.filter((_, index) => !hidden.includes(index + 1)).map(seen));

/** The table of a sheet as a person sees it: its heads and its rows, without what stands above and below. */
export function tableIn(sheet: Sheet): readonly (readonly (string | number | undefined)[])[] {
  const head = sheet.frozen.rows - 1;
  const below = sheet.rows.findIndex(
    ({ cells }, row) => row > head && (cells.length === 0 || cells[0]?.style === "note"),
  );
  return grid(sheet).slice(head, below < 0 ? undefined : below);
}

/** The row whose cells begin with or contain a title. */
export function rowOf(sheet: Sheet, title: string): readonly (string | number | undefined)[] {
  const row = grid(sheet).find((cells) => cells.includes(title));
  if (!row) throw new Error(`no row ${title} in ${sheet.name}`);
  return row;
}

/** The address of the cell in the row with that title, in that column. */
export function addressOf(sheet: Sheet, title: string, column: string): string {
  const row = grid(sheet).findIndex((cells) => cells.includes(title));
  return `${column}${row + 1}`;
}

/** The sheets of a plan by cell, as the evaluator takes them; `changed` cells are typed over, "Sheet!A1" by value. */
const contents = (
  plan: WorkbookPlan,
  changed: Readonly<Record<string, Scalar>>,
): ReadonlyMap<string, ReadonlyMap<string, Content>> =>
  new Map(
    plan.sheets.map(({ name, rows }) => [
      name,
      new Map(
        rows.flatMap(({ cells }, row) =>
          cells.flatMap((cell, column): readonly (readonly [string, Content])[] => {
            const address = `${columnLetters(column + 1)}${row + 1}`;
            const typed = changed[`${name}!${address}`];
            if (typed !== undefined) return [[address, typed]];
            if (!cell?.holds) return [];
            return [
              [
                address,
                cell.holds.kind === "formula" ? { formula: cell.holds.formula } : rawValue(cell.holds),
              ],
            ];
          }),
        ),
      ),
    ]),
  );

/** The workbook after "calculate now": a reader of cells. */
export function calculated(
  plan: WorkbookPlan,
  changed: Readonly<Record<string, Scalar>> = {},
): (sheet: string, address: string) => Scalar {
  const values = recalculate(contents(plan, changed));
  return (sheet, address) => values.get(sheet)?.get(address);
}

/** Every formula of a plan with what it gives and what the server has for it. */
export function formulasOf(plan: WorkbookPlan): readonly {
  readonly at: string;
  readonly formula: string;
  readonly gives: Scalar;
  readonly server: string | number;
}[] {
  const read = calculated(plan);
  return plan.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        if (cell?.holds?.kind !== "formula") return [];
        const address = `${columnLetters(column + 1)}${row + 1}`;
        const { formula, shows } = cell.holds;
        return [{ at: `${name}!${address}`, formula, gives: read(name, address), server: rawValue(shows) }];
      }),
    ),
  );
}

/** The formulas that do not give the server's figure. */
export const disagreements = (plan: WorkbookPlan) =>
  formulasOf(plan).filter(({ gives, server }) => gives !== server);
