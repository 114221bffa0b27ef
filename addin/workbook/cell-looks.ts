import { FILLS, FONT } from "../../shared/report/page-look.ts";
import { STYLES, type Style } from "../../shared/report/styles.ts";
import type { Cell, Sheet } from "../../shared/report/workbook-plan.ts";
import { type Area, areasOf, type RangeOf, runsOf } from "./areas.ts";
import { mostFrequent } from "./most-frequent.ts";

const ALIGNED = { left: "Left", center: "Center", right: "Right" } as const;

/** Everything about how cells look but their number formats, each property in few rectangles. */
export function writeLooks(plan: Sheet, rangeOf: RangeOf): void {
  const all = rangeOf({ row: 0, column: 0, rows: plan.rows.length, columns: plan.widths.length });
  all.format.font.name = FONT;
  all.format.verticalAlignment = "Center";
  for (const trait of TEXT_TRAITS) writeTextTrait(plan, rangeOf, trait);
  for (const { of, set } of CELL_TRAITS)
    for (const { look, area } of areasOf(plan.rows.length, plan.widths.length, (row, column) => {
      const cell = plan.rows[row]?.cells[column];
      return cell && of(STYLES[cell.style], cell);
    }))
      set(rangeOf(area), look, area);
}

type Look = string | number | boolean;
type TextTrait = {
  readonly of: (style: Style) => Look;
  readonly set: (range: Excel.Range, look: Look) => void;
};

/**
 * How text looks matters only where there is some: a column gets what most of its texts have, then the others what is
 * theirs, and cells without text whatever makes larger rectangles.
 */
function writeTextTrait({ rows, widths }: Sheet, rangeOf: RangeOf, { of, set }: TextTrait): void {
  const lookAt = (row: number, column: number): Look | undefined => {
    const cell = rows[row]?.cells[column];
    return cell && (cell.holds || cell.entry) ? of(STYLES[cell.style]) : undefined;
  };
  const usual = widths.map((_, column) => mostFrequent(rows.map((_row, row) => lookAt(row, column))));
  for (const { look, from, count } of runsOf(widths.length, (column) => usual[column]))
    set(rangeOf({ row: 0, column: from, rows: rows.length, columns: count }), look);
  const others = widths.map((_, column) =>
    othersIn(rows.length, usual[column], (row) => lookAt(row, column)),
  );
  for (const { look, area } of areasOf(rows.length, widths.length, (row, column) => others[column]?.[row]))
    set(rangeOf(area), look);
}

/** The looks of a column that are not the usual one, drawn out over the cells without text that follow. */
function othersIn(
  length: number,
  usual: Look | undefined,
  lookAt: (row: number) => Look | undefined,
): readonly (Look | undefined)[] {
  const others: (Look | undefined)[] = [];
  for (let row = 0; row < length; row++) {
    const look = lookAt(row);
    others.push(look === undefined ? others.at(-1) : look === usual ? undefined : look);
  }
  return others;
}

const textTrait = <Of extends Look>(
  of: (style: Style) => Of,
  set: (range: Excel.Range, look: Of) => void,
): TextTrait => ({ of, set: set as TextTrait["set"] });

const TEXT_TRAITS: readonly TextTrait[] = [
  textTrait(
    ({ size }) => size,
    ({ format }, size) => {
      format.font.size = size;
    },
  ),
  textTrait(
    ({ bold = false }) => bold,
    ({ format }, bold) => {
      format.font.bold = bold;
    },
  ),
  textTrait(
    ({ italic = false }) => italic,
    ({ format }, italic) => {
      format.font.italic = italic;
    },
  ),
  textTrait(
    ({ align }) => ALIGNED[align],
    ({ format }, align) => {
      format.horizontalAlignment = align;
    },
  ),
  textTrait(
    ({ wrap = false }) => wrap,
    ({ format }, wrap) => {
      format.wrapText = wrap;
    },
  ),
];

type CellTrait = {
  /** Undefined where the cell is as a new sheet's cells are. */
  readonly of: (style: Style, cell: Cell) => string | true | undefined;
  readonly set: (range: Excel.Range, look: string | true, area: Area) => void;
};

/** What is seen, or counts, in an empty cell too. */
const CELL_TRAITS: readonly CellTrait[] = [
  {
    of: ({ fill }) => fill && `#${FILLS[fill]}`,
    set: ({ format }, fill) => {
      format.fill.color = fill as string;
    },
  },
  {
    of: (_, { entry }) => (entry ? true : undefined),
    set: ({ format }) => {
      format.protection.locked = false;
    },
  },
  { of: ({ bordered }) => bordered, set: draw },
];

function draw({ format: { borders } }: Excel.Range, _: string | true, { rows, columns }: Area): void {
  const edges: (
    | "EdgeTop"
    | "EdgeBottom"
    | "EdgeLeft"
    | "EdgeRight"
    | "InsideHorizontal"
    | "InsideVertical"
  )[] = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
    ...(columns > 1 ? (["InsideVertical"] as const) : []),
  ];
  for (const edge of edges) borders.getItem(edge).style = "Continuous";
}
