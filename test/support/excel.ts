import { type Area, areaText, cellArea } from "../../infra/local/excel/address.ts";
import { type Cells, computed } from "../../infra/local/excel/formula/evaluate.ts";
import { parseFormula } from "../../infra/local/excel/formula/parse.ts";
import { type Grid, isError, type Scalar } from "../../infra/local/excel/formula/values.ts";

export type { ExcelError, Scalar } from "../../infra/local/excel/formula/values.ts";
/** What a cell holds: a value, nothing, or a formula. */
export type Content = Scalar | { readonly formula: string };
/** Cells by their address without "$". */
export type Sheet = ReadonlyMap<string, Content>;

/** The value of one formula beside the given cells; a blank result is 0, as in a cell. */
export function evaluate(formula: string, cells: Sheet): NonNullable<Scalar> {
  const sheets = new Map([["", cells]]);
  return computed(parseFormula(formula), new Recalculation(sheets).of(""));
}

/** Every cell of a workbook as Excel would show it after "calculate now". */
export function recalculate(
  sheets: ReadonlyMap<string, Sheet>,
): ReadonlyMap<string, ReadonlyMap<string, Scalar>> {
  const recalculation = new Recalculation(sheets);
  return new Map(
    [...sheets].map(([name, cells]) => [
      name,
      new Map([...cells.keys()].map((address) => [address, recalculation.cell(name, address)])),
    ]),
  );
}

class Recalculation {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly known = new Map<string, Scalar>();
  private readonly open = new Set<string>();

  constructor(sheets: ReadonlyMap<string, Sheet>) {
    this.sheets = sheets;
  }

  of(home: string): Cells {
    return {
      decimal: ".",
      range: (sheet, area) => this.range(sheet ?? home, area),
      named: (name) => {
        throw new Error(`no such name: ${name}`);
      },
    };
  }

  cell(sheet: string, address: string): Scalar {
    const content = this.sheet(sheet).get(address);
    if (typeof content !== "object" || isError(content)) return content;
    const key = `${sheet}!${address}`;
    if (this.known.has(key)) return this.known.get(key);
    if (this.open.has(key)) throw new Error(`a circle through ${key}`);
    this.open.add(key);
    const value = computed(parseFormula(content.formula), this.of(sheet));
    this.open.delete(key);
    this.known.set(key, value);
    return value;
  }

  private range(sheet: string, area: Area): Grid {
    return {
      rows: span(area.row, area.rows).map((row) =>
        span(area.column, area.columns).map((column) => this.cell(sheet, areaText(cellArea(row, column)))),
      ),
    };
  }

  private sheet(name: string): Sheet {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new Error(`no such sheet: ${name}`);
    return sheet;
  }
}

const span = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);
