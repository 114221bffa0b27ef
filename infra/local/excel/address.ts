/** A rectangle of cells; rows and columns counted from 0. */
export type Area = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** The size of a sheet (learn.microsoft.com: "Excel specifications and limits"). */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "A1", "$A$1:B2", "A:C" or "2:5" as an area; undefined for anything else. No sheet in front. */
export function parseArea(address: string): Area | undefined {
  const [from, to, ...more] = address.trim().split(":").map(parseEnd);
  if (!from || more.length > 0) return undefined;
  if (address.includes(":")) {
    if (!to || (from.row === undefined) !== (to.row === undefined)) return undefined;
    if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  } else if (from.row === undefined || from.column === undefined) return undefined;
  const end = to ?? from;
  const [top, bottom] = inOrder(from.row ?? 0, end.row ?? SHEET_ROWS - 1);
  const [left, right] = inOrder(from.column ?? 0, end.column ?? SHEET_COLUMNS - 1);
  if (bottom >= SHEET_ROWS || right >= SHEET_COLUMNS) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function parseEnd(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const [all, letters, digits] = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/.exec(text) ?? [];
  if (!all || (letters === undefined && digits === undefined)) return undefined;
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnIndex(letters),
  };
}

const inOrder = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

export const isWholeColumns = (area: Area): boolean => area.rows >= SHEET_ROWS;
export const isWholeRows = (area: Area): boolean => area.columns >= SHEET_COLUMNS;
export const isOneCell = (area: Area): boolean => area.rows === 1 && area.columns === 1;

/** "B2:C3", "A:C", "2:5" or "B2", as Excel writes it. */
export function areaText(area: Area): string {
  const { row, column, rows, columns } = area;
  const [right, bottom] = [column + columns - 1, row + rows - 1];
  if (isWholeColumns(area)) return `${columnName(column)}:${columnName(right)}`;
  if (isWholeRows(area)) return `${row + 1}:${bottom + 1}`;
  const first = `${columnName(column)}${row + 1}`;
  return isOneCell(area) ? first : `${first}:${columnName(right)}${bottom + 1}`;
}

/** A sheet's name as it stands before "!", quoted where Excel quotes it. */
export const quotedName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** "'Bảng chấm'!A1" as a sheet's name and the rest. */
export function splitAddress(text: string): { readonly sheet?: string; readonly address: string } {
  const [, quoted, plain, address] = /^(?:'((?:[^']|'')+)'|([^!']+))!(.+)$/s.exec(text) ?? [];
  if (address === undefined) return { address: text };
  return { sheet: (quoted ?? plain ?? "").replaceAll("''", "'"), address };
}

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Whether the area lies on the sheet at all. */
export const onSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows >= 1 &&
  area.columns >= 1 &&
  area.row + area.rows <= SHEET_ROWS &&
  area.column + area.columns <= SHEET_COLUMNS;
