import type { Area } from "../excel/address.ts";
import type { CellStyle } from "../excel/cell-style.ts";
import { PageSetup } from "../excel/page-setup.ts";
import { type Cell, Sheet } from "../excel/sheet.ts";
import type { SheetProtection } from "../excel/sheet-protection.ts";
import type { Table } from "../excel/table.ts";
import type { Workbook } from "../excel/workbook.ts";

/**
 * A workbook as plain data that a browser's storage takes: no methods, styles once each and by number, and what belongs
 * to a sheet by its place among the sheets.
 */
export type Snapshot = {
  readonly form: typeof FORM;
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly PackedSheet[];
  readonly active: number;
  readonly names: readonly PackedName[];
  readonly tables: readonly (Omit<Table, "sheet"> & { readonly sheet: number })[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly documentSettings: ReadonlyMap<string, string>;
  readonly xmlParts: readonly { readonly id: string; readonly xml: string }[];
  readonly structureProtected: boolean;
  readonly structurePassword: string;
};

type PackedCell = Omit<Cell, "style"> & { readonly style: number };

type PackedLine = {
  readonly hidden: boolean;
  readonly outline: number;
  readonly style: number | undefined;
};

type PackedSheet = {
  readonly name: string;
  readonly style: number;
  readonly rows: readonly (readonly [
    number,
    PackedLine & { height: number | undefined; cells: readonly (readonly [number, PackedCell])[] },
  ])[];
  readonly columns: readonly (readonly [number, PackedLine & { width: number | undefined }])[];
  readonly traits: Pick<
    Sheet,
    | "visibility"
    | "tabColor"
    | "showGridlines"
    | "showHeadings"
    | "merges"
    | "frozen"
    | "conditionalFormats"
    | "selection"
  >;
  readonly protection: Pick<SheetProtection, "on" | "password" | "allowed" | "selectionMode">;
  readonly page: PageSetup;
};

type PackedName = {
  readonly name: string;
  readonly refersTo: { readonly sheet: number; readonly area: Area } | undefined;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  readonly scope: number | undefined;
};

/** Grows when the form changes; a snapshot of another form is not read. */
const FORM = 1;

export function packed(book: Workbook): Snapshot {
  const styles = new Map<CellStyle, number>();
  const numberOf = (style: CellStyle): number => {
    const known = styles.get(style);
    if (known !== undefined) return known;
    styles.set(style, styles.size);
    return styles.size - 1;
  };
  const place = (sheet: Sheet) => book.sheets.indexOf(sheet);
  const sheets = book.sheets.map((sheet) => packedSheet(sheet, numberOf));
  return {
    form: FORM,
    sheets,
    styles: [...styles.keys()],
    active: place(book.active),
    names: [...book.names.values()].map(({ refersTo, scope, ...name }) => ({
      ...name,
      refersTo: refersTo && { sheet: place(refersTo.sheet), area: refersTo.area },
      scope: scope && place(scope),
    })),
    tables: book.tables.map(({ sheet, ...table }) => ({ ...table, sheet: place(sheet) })),
    settings: new Map(book.settings),
    documentSettings: new Map(book.documentSettings),
    xmlParts: book.xmlParts.map((part) => ({ ...part })),
    structureProtected: book.structureProtected,
    structurePassword: book.structurePassword,
  };
}

function packedSheet(sheet: Sheet, numberOf: (style: CellStyle) => number): PackedSheet {
  const styled = (style: CellStyle | undefined) => style && numberOf(style);
  const { on, password, allowed, selectionMode } = sheet.protection;
  const { visibility, tabColor, showGridlines, showHeadings, merges, frozen, conditionalFormats, selection } =
    sheet;
  return {
    name: sheet.name,
    style: numberOf(sheet.style),
    rows: [...sheet.rows].map(([row, { cells, height, hidden, outline, style }]) => [
      row,
      {
        height,
        hidden,
        outline,
        style: styled(style),
        cells: [...cells].map(([column, cell]) => [column, { ...cell, style: numberOf(cell.style) }]),
      },
    ]),
    columns: [...sheet.columns].map(([column, { width, hidden, outline, style }]) => [
      column,
      { width, hidden, outline, style: styled(style) },
    ]),
    traits: {
      visibility,
      tabColor,
      showGridlines,
      showHeadings,
      merges: merges.map((merge) => ({ ...merge })),
      frozen: { ...frozen },
      conditionalFormats: conditionalFormats.map((format) => ({ ...format })),
      selection,
    },
    protection: { on, password, allowed: new Set(allowed), selectionMode },
    page: { ...sheet.page, headersFooters: new Map(sheet.page.headersFooters) },
  };
}

/** Puts the workbook back as it was; false, and nothing changed, when the snapshot is of another form. */
export function unpackInto(book: Workbook, snapshot: Snapshot): boolean {
  if (snapshot.form !== FORM) return false;
  const styles = snapshot.styles.map((style) => book.styles.changedBy(book.active.style, style));
  const styleOf = (number: number | undefined) => (number === undefined ? undefined : styles[number]);
  const sheets = snapshot.sheets.map((packedOne) => unpackedSheet(book.nextId(), packedOne, styleOf));
  const [first] = sheets;
  if (!first) return false;
  book.sheets = sheets;
  book.active = sheets[snapshot.active] ?? first;
  book.names.clear();
  for (const { refersTo, scope, ...name } of snapshot.names) {
    const sheet = refersTo && sheets[refersTo.sheet];
    book.names.set(name.name.toLowerCase(), {
      ...name,
      refersTo: sheet && refersTo && { sheet, area: refersTo.area },
      scope: scope === undefined ? undefined : sheets[scope],
    });
  }
  book.tables = snapshot.tables.flatMap(({ sheet, ...table }) => {
    const home = sheets[sheet];
    return home ? [{ ...table, sheet: home }] : [];
  });
  book.settings.clear();
  for (const [key, value] of snapshot.settings) book.settings.set(key, value);
  book.documentSettings = new Map(snapshot.documentSettings);
  book.xmlParts = snapshot.xmlParts.map((part) => ({ ...part }));
  book.structureProtected = snapshot.structureProtected;
  book.structurePassword = snapshot.structurePassword;
  book.structureChanged();
  book.tell({ kind: "looks", sheet: undefined });
  return true;
}

function unpackedSheet(
  id: string,
  { name, style, rows, columns, traits, protection, page }: PackedSheet,
  styleOf: (number: number | undefined) => CellStyle | undefined,
): Sheet {
  const sheet = new Sheet(id, name);
  sheet.style = styleOf(style) ?? sheet.style;
  Object.assign(sheet, traits);
  Object.assign(sheet.protection, protection);
  Object.assign(sheet.page, { ...new PageSetup(), ...page });
  for (const [row, { cells, style: lineStyle, ...line }] of rows)
    sheet.rows.set(row, {
      ...line,
      style: styleOf(lineStyle),
      cells: new Map(
        cells.map(([column, cell]) => [column, { ...cell, style: styleOf(cell.style) ?? sheet.style }]),
      ),
    });
  for (const [column, { style: lineStyle, ...line }] of columns)
    sheet.columns.set(column, { ...line, style: styleOf(lineStyle) });
  return sheet;
}
