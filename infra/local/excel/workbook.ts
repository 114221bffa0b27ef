import type { Area } from "./address.ts";
import { Calculation } from "./calculation.ts";
import { StylePool } from "./cell-style.ts";
import type { Marks } from "./entry.ts";
import type { DecimalMark } from "./number-format.ts";
import { Sheet } from "./sheet.ts";
import type { Table } from "./table.ts";
import type { WorkbookEvent } from "./workbook-event.ts";

/** A name and what it stands for: an area, or a formula such as "=10" that is no area. */
export type Name = {
  readonly name: string;
  refersTo: { readonly sheet: Sheet; area: Area } | undefined;
  formula: string;
  comment: string;
  visible: boolean;
  /** Undefined for a name of the whole workbook. */
  readonly scope: Sheet | undefined;
};

export type XmlPart = { readonly id: string; xml: string };

export type WorkbookOptions = {
  readonly decimal?: DecimalMark;
  /** How "8/5" is read; the day first where the decimal mark is a comma. */
  readonly dateOrder?: Marks["dateOrder"];
  readonly language?: "vi" | "en";
  readonly now?: () => Date;
};

/** An open workbook: its sheets and everything that is of no single sheet. Excel's rules stand beside it, not in it. */
export class Workbook {
  readonly decimal: DecimalMark;
  readonly dateOrder: Marks["dateOrder"];
  readonly language: "vi" | "en";
  sheets: Sheet[] = [];
  active: Sheet;
  tables: Table[] = [];
  readonly names = new Map<string, Name>();
  /** The settings of the add-in kept in the workbook (workbook.settings). */
  readonly settings = new Map<string, unknown>();
  /** The settings of the older Common API (Office.context.document.settings). */
  documentSettings = new Map<string, string>();
  xmlParts: XmlPart[] = [];
  readonly styles = new StylePool();
  readonly calculation: Calculation;
  structureProtected = false;
  structurePassword = "";
  eventsEnabled = true;
  /** A person is in the middle of typing in a cell. */
  editing = false;
  private readonly now: () => Date;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private counter = 0;

  constructor(options: WorkbookOptions = {}) {
    this.decimal = options.decimal ?? ",";
    this.dateOrder = options.dateOrder ?? (this.decimal === "," ? "day-first" : "month-first");
    this.language = options.language ?? "vi";
    this.now = options.now ?? (() => new Date());
    this.calculation = new Calculation({
      decimal: this.decimal,
      sheetNamed: (name) => this.sheetNamed(name),
      areaNamed: (name) => this.names.get(name.toLowerCase())?.refersTo,
    });
    this.active = new Sheet(this.nextId(), "Sheet1");
    this.sheets.push(this.active);
  }

  /** How a person's text is read here. */
  get marks(): Marks {
    return { decimal: this.decimal, dateOrder: this.dateOrder, year: this.now().getFullYear() };
  }

  /** How the API reads texts whatever the region (learn.microsoft.com: "Set and get range values, text, or formulas"). */
  get apiMarks(): Marks {
    return { decimal: ".", dateOrder: "month-first", year: this.now().getFullYear() };
  }

  /** Names of sheets differ by more than case (support.microsoft.com: "Rename a worksheet"). */
  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetOfId(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** An id no other thing of this workbook has, in the shape of Excel's. */
  nextId(): string {
    this.counter += 1;
    return `{00000000-0001-0000-${String(this.counter).padStart(4, "0")}-000000000000}`;
  }

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: WorkbookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** To be called after rows moved, or sheets or names came, went or were renamed. */
  structureChanged(): void {
    this.calculation.structureChanged(this.sheets);
  }
}
