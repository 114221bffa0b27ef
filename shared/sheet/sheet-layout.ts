import type { Desk } from "../desk.ts";
import { isNotAssigned } from "../desk.ts";
import type { CriterionId, InputId } from "../ids.ts";
import type { PlacedCriterion } from "../rubric.ts";
import type { Entry, Scorecard } from "../scorecard.ts";
import { type Remit, remitOf } from "../scorers.ts";
import { type Columns, columnsOf } from "./sheet-columns.ts";
import { type SheetRow, sheetRows } from "./sheet-rows.ts";
import { chainOf, deskOf, type SheetSource } from "./sheet-source.ts";

/** The row of the headings, counted from 1; above it stand the title and whose sheet it is. */
export const HEADING_ROW = 5;
/** Where the sheet says what became of it: not sent, or its receipt. */
export const STATUS_ROW = 3;
/** Where it says by when it is due and how it is filled in. */
export const GUIDE_ROW = 4;

/** Where everything of a scoring sheet stands, as it is laid out; a person may move rows, so a reader goes by keys. */
export type SheetLayout = {
  readonly source: SheetSource;
  readonly desk: Desk;
  readonly columns: Columns;
  readonly rows: readonly SheetRow[];
  /** The row of a key, counted from 1. */
  readonly rowOf: (key: string) => number;
  /** The row in which an input of a criterion is entered. */
  readonly rowOfInput: (criterion: CriterionId, input: InputId) => number;
  readonly remit: (placed: PlacedCriterion) => Remit;
  readonly isAssigned: (criterion: CriterionId) => boolean;
  readonly totalRow: number;
  /** What stands in the source's card, and in the self-score beside it. */
  readonly entry: (criterion: CriterionId) => Entry | undefined;
  readonly selfEntry: (criterion: CriterionId) => Entry | undefined;
};

export function layoutOf(source: SheetSource): SheetLayout {
  const desk = deskOf(source);
  const chain = chainOf(source);
  const all = sheetRows(desk, chain);
  const table = all.filter(({ kind }) => kind !== "gate");
  // The total stands under the table, the declarations under the total.
  const place = (index: number) => HEADING_ROW + 1 + index + (index < table.length ? 0 : 2);
  const byKey = new Map(all.map(({ key }, index) => [key, place(index)]));
  const inputs = new Map(
    all.flatMap((row, index) =>
      row.kind !== "section" && row.kind !== "gate" && row.enters?.kind === "input"
        ? [[`${row.placed.criterion.id}/${row.enters.input.id}`, place(index)] as const]
        : [],
    ),
  );
  const rowOf = (key: string) => byKey.get(key) ?? missing(key);
  return {
    source,
    desk,
    columns: columnsOf(source.round, source.rubric),
    rows: all,
    rowOf,
    rowOfInput: (criterion, input) => inputs.get(`${criterion}/${input}`) ?? missing(`${criterion}/${input}`),
    remit: (placed) => remitOf(placed, chain),
    isAssigned: (criterion) => !isNotAssigned(desk.bloc, chain.agency, criterion),
    totalRow: HEADING_ROW + 1 + table.length,
    entry: entriesOf(source.card),
    selfEntry: entriesOf(source.selfCard),
  };
}

function missing(key: string): never {
  throw new Error(`the sheet has no row ${key}`);
}

function entriesOf(card: Scorecard | undefined): SheetLayout["entry"] {
  const entries = new Map(card?.entries.map((entry) => [entry.criterion, entry]));
  return (criterion) => entries.get(criterion);
}

/** Every criterion of the sheet as it is placed in the table. */
export const placedIn = ({ rows }: SheetLayout): readonly PlacedCriterion[] =>
  rows.flatMap((row) => (row.kind === "criterion" ? [row.placed] : []));
