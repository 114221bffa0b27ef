import { type Area, areaText, cellArea, intersection, quotedName } from "./address.ts";
import { type Cells, computed, operandOf } from "./formula/evaluate.ts";
import { type Formula, parseFormula } from "./formula/parse.ts";
import { failed, NotEvaluated, type Operand, type Scalar } from "./formula/values.ts";
import { Precedents, SMALL } from "./precedents.ts";
import { referredAreas } from "./referred-areas.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** A cell with a formula, and where it stands. */
export type Site = {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
};

/** A formula that the evaluator could not compute as Excel would. Tests assert that there are none. */
export type Unsupported = { readonly address: string; readonly formula: string; readonly reason: string };

/** What the calculation asks of its workbook. */
export type Book = {
  sheetNamed(name: string): Sheet | undefined;
  /** What a name stands for: an area of a sheet, or undefined when there is no such name. */
  areaNamed(name: string): { readonly sheet: Sheet; readonly area: Area } | undefined;
  readonly decimal: "," | ".";
};

/**
 * Keeps formulas computed: a change marks what depends on it, and a marked cell is computed when somebody looks. Only
 * dependants are computed again.
 */
export class Calculation {
  automatic = true;
  readonly unsupported: Unsupported[] = [];
  private readonly book: Book;
  private readonly sites = new Map<Cell, Site>();
  private readonly precedents = new Precedents();
  private readonly stale = new Set<Cell>();
  /** Larger areas with nothing stale in them and their values, by sheet and address, until something changes. */
  private readonly settled = new Map<Sheet, Map<string, Operand | undefined>>();
  private computing = false;
  private readonly parsed = new Map<string, Formula | Error>();

  constructor(book: Book) {
    this.book = book;
  }

  /** The formula as a tree, or why Excel would refuse it. */
  treeOf(formula: string): Formula | Error {
    const known = this.parsed.get(formula);
    if (known) return known;
    const tree = tried(() => parseFormula(formula));
    this.parsed.set(formula, tree);
    return tree;
  }

  /** To be told after a cell's formula came, changed or went. */
  formulaChanged(sheet: Sheet, row: number, column: number, cell: Cell): void {
    this.settled.clear();
    const before = this.sites.get(cell);
    if (before) {
      this.precedents.forget(before);
      this.sites.delete(cell);
      this.stale.delete(cell);
    }
    if (cell.formula === undefined) return;
    const site = { sheet, row, column, cell };
    this.sites.set(cell, site);
    this.stale.add(cell);
    const tree = this.treeOf(cell.formula);
    if (!(tree instanceof Error)) this.precedents.keep(site, referredAreas(tree, sheet, this.book));
  }

  /** To be told after a cell's value changed. */
  valueChanged(sheet: Sheet, row: number, column: number): void {
    this.settled.clear();
    const pending: Site[] = [];
    this.precedents.collect(sheet, row, column, pending);
    for (let site = pending.pop(); site; site = pending.pop()) {
      if (this.stale.has(site.cell)) continue;
      this.stale.add(site.cell);
      this.precedents.collect(site.sheet, site.row, site.column, pending);
    }
  }

  /** To be told after rows moved, sheets came, went or were renamed, or names changed. */
  structureChanged(sheets: Iterable<Sheet>): void {
    this.settled.clear();
    this.sites.clear();
    this.precedents.clear();
    this.stale.clear();
    for (const sheet of sheets)
      for (const [row, line] of sheet.rows)
        for (const [column, cell] of line.cells)
          if (cell.formula !== undefined) this.formulaChanged(sheet, row, column, cell);
  }

  /** What a cell holds now. */
  valueOf(cell: Cell): Scalar {
    if (this.automatic && !this.computing && this.stale.has(cell)) this.compute(cell);
    return cell.value;
  }

  /** Computes all that is stale, also where calculation is manual. */
  calculate(): void {
    for (const cell of this.stale) this.compute(cell);
  }

  /** The value a formula would have in a cell of a sheet. */
  valueOfFormula(formula: string, sheet: Sheet): Scalar {
    const tree = this.treeOf(formula);
    return tree instanceof Error ? failed("#NAME?") : this.computedIn(tree, sheet, formula, sheet.name);
  }

  /** The cells a formula such as "=$A$1:$A$5" or "=TênVùng" stands for; undefined when it cannot be read. */
  cellsOfFormula(formula: string, sheet: Sheet): Operand | undefined {
    const tree = this.treeOf(formula);
    if (tree instanceof Error) return undefined;
    const cells = tried(() => operandOf(tree, this.cellsFrom(sheet)));
    return cells instanceof Error ? undefined : cells;
  }

  /** Computes a cell after everything it refers to; a long chain of cells takes a stack of its own, not the machine's. */
  private compute(wanted: Cell): void {
    const pending = [wanted];
    const awaited = new Set<Cell>();
    for (let cell = pending.at(-1); cell; cell = pending.at(-1)) {
      const site = this.sites.get(cell);
      if (!site || !this.stale.has(cell)) pending.pop();
      else if (awaited.has(cell)) {
        this.computeNow(site);
        pending.pop();
      } else {
        awaited.add(cell);
        pending.push(...this.staleBefore(site, awaited));
      }
    }
  }

  private staleBefore(site: Site, awaited: ReadonlySet<Cell>): readonly Cell[] {
    const before: Cell[] = [];
    for (const { sheet, area } of this.precedents.of(site)) {
      if (this.isSettled(sheet, area)) continue;
      let found = false;
      for (const [, , cell] of sheet.cellsIn(area)) {
        if (!this.stale.has(cell)) continue;
        found = true;
        if (awaited.has(cell)) this.report(addressOf(site), site.cell.formula ?? "", "it refers to itself");
        else before.push(cell);
      }
      if (!found) this.settle(sheet, area, undefined);
    }
    return before;
  }

  private isSettled(sheet: Sheet, area: Area): boolean {
    return isLarge(area) && this.settled.get(sheet)?.has(areaText(area)) === true;
  }

  private settle(sheet: Sheet, area: Area, values: Operand | undefined): void {
    if (!isLarge(area)) return;
    const ofSheet = this.settled.get(sheet) ?? new Map<string, Operand | undefined>();
    this.settled.set(sheet, ofSheet.set(areaText(area), values));
  }

  private computeNow(site: Site): void {
    const { cell, sheet } = site;
    const formula = cell.formula ?? "";
    const tree = this.treeOf(formula);
    this.computing = true;
    cell.value =
      tree instanceof Error ? failed("#NAME?") : this.computedIn(tree, sheet, formula, addressOf(site));
    this.computing = false;
    this.stale.delete(cell);
  }

  private computedIn(tree: Formula, sheet: Sheet, formula: string, address: string): Scalar {
    const value = tried(() => computed(tree, this.cellsFrom(sheet)));
    if (!(value instanceof Error)) return value;
    this.report(address, formula, value.message);
    return failed("#NAME?");
  }

  private report(address: string, formula: string, reason: string): void {
    if (!this.unsupported.some((each) => each.address === address && each.formula === formula))
      this.unsupported.push({ address, formula, reason });
  }

  private cellsFrom(home: Sheet): Cells {
    return {
      decimal: this.book.decimal,
      range: (name, area) => {
        const sheet = name === undefined ? home : this.book.sheetNamed(name);
        return sheet ? this.valuesOf(sheet, area) : failed("#REF!");
      },
      named: (name) => {
        const meant = this.book.areaNamed(name);
        return meant ? this.valuesOf(meant.sheet, meant.area) : failed("#NAME?");
      },
    };
  }

  private valuesOf(sheet: Sheet, area: Area): Operand {
    if (!this.isSettled(sheet, area)) return this.grid(sheet, area);
    const values = this.settled.get(sheet)?.get(areaText(area)) ?? this.grid(sheet, area);
    this.settle(sheet, area, values);
    return values;
  }

  /** The cells of an area; a whole column or row ends where the sheet's used cells end. */
  private grid(sheet: Sheet, area: Area): Operand {
    const isUnbounded = area.rows * area.columns > 100_000;
    const { row, column, rows, columns } = isUnbounded
      ? (intersection(area, sheet.used() ?? cellArea(area.row, area.column)) ??
        cellArea(area.row, area.column))
      : area;
    const grid: Scalar[][] = [];
    for (let r = row; r < row + rows; r++) {
      const line = sheet.rows.get(r);
      const cells: Scalar[] = [];
      for (let c = column; c < column + columns; c++) {
        const cell = line?.cells.get(c);
        cells.push(cell && this.valueOf(cell));
      }
      grid.push(cells);
    }
    return { rows: grid };
  }
}

const isLarge = ({ rows, columns }: Area): boolean => rows * columns > SMALL;

const addressOf = ({ sheet, row, column }: Site): string =>
  `${quotedName(sheet.name)}!${areaText(cellArea(row, column))}`;

function tried<Result>(act: () => Result): Result | Error {
  try {
    return act();
  } catch (error) {
    if (error instanceof NotEvaluated || error instanceof SyntaxError) return error;
    throw error;
  }
}
