import { type Area, columnName, parseArea, quotedName, SHEET_COLUMNS, SHEET_ROWS } from "../address.ts";
import { sheetOf, type Token, tokensOf } from "./tokens.ts";

/** A reference as it stands in a formula; the address keeps its "$". */
export type Reference = { readonly sheet: string | undefined; readonly address: string };

/**
 * The formula with every reference replaced by what `change` makes of it: the text to stand there instead, sheet and
 * all. The formula keeps its "=" and its blanks.
 */
export function withReferences(formula: string, change: (reference: Reference) => string): string {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  const parts: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const sheet = token.kind === "sheet" ? sheetOf(token.text) : undefined;
    const first = sheet === undefined ? token : tokens[at + 1];
    if (!first || !isReference(first)) {
      parts.push(token.text);
      continue;
    }
    if (sheet !== undefined) at++;
    const last = tokens[at + 2];
    const isRange = first.kind === "cell" && tokens[at + 1]?.text === ":" && last?.kind === "cell";
    if (isRange) at += 2;
    parts.push(change({ sheet, address: isRange ? `${first.text}:${last.text}` : first.text }));
  }
  return (formula.startsWith("=") ? "=" : "") + parts.join("");
}

const isReference = ({ kind }: Token): boolean => kind === "cell" || kind === "columns" || kind === "rows";

/** A formula as it reads when copied by so many rows and columns: only ends without "$" move. */
export const copiedBy = (formula: string, rows: number, columns: number): string =>
  withReferences(formula, ({ sheet, address }) => {
    const ends = address.split(":").map((end) => movedEnd(end, rows, columns));
    return ends.includes(undefined) ? "#REF!" : prefixed(sheet, ends.join(":"));
  });

function movedEnd(end: string, rows: number, columns: number): string | undefined {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] =
    /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(end) ?? [];
  const area = parseArea(letters && digits ? `${letters}${digits}` : letters ? `${letters}1` : `A${digits}`);
  const column = (area?.column ?? 0) + (fixedColumn ? 0 : columns);
  const row = (area?.row ?? 0) + (isFixedRow(letters, fixedColumn, fixedRow) ? 0 : rows);
  if (letters && (column < 0 || column >= SHEET_COLUMNS)) return undefined;
  if (digits && (row < 0 || row >= SHEET_ROWS)) return undefined;
  return endText({ column, row }, end);
}

/** In "$5" alone, the "$" before the digits was read as a column's. */
const isFixedRow = (letters: string, fixedColumn: string, fixedRow: string): boolean =>
  letters ? fixedRow !== "" : fixedColumn !== "";

function endText({ column, row }: { column: number; row: number }, like: string): string {
  const [, a = "", letters = "", b = "", digits = ""] = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(like) ?? [];
  return `${a}${letters ? columnName(column) : ""}${b}${digits ? row + 1 : ""}`;
}

/** The address an area has, with the "$" of the address it came from. */
export function addressLike(area: Area, like: string): string {
  const [first = "", last = first] = like.split(":");
  const start = endText({ column: area.column, row: area.row }, first);
  if (!like.includes(":")) return start;
  return `${start}:${endText({ column: area.column + area.columns - 1, row: area.row + area.rows - 1 }, last)}`;
}

export const prefixed = (sheet: string | undefined, address: string): string =>
  sheet === undefined ? address : `${quotedName(sheet)}!${address}`;
