import type { Grid } from "../../sheet/grid.ts";
import { cellText } from "../../sheet/read-cell.ts";
import { fold } from "./fold.ts";

/** Which column of a pasted table is what, as a person says; columns and rows counted from 1. */
export type ColumnMapping = {
  readonly code?: number;
  readonly title: number;
  readonly base?: number;
  readonly bonus?: number;
  readonly deduction?: number;
  readonly verifier?: number;
  readonly note?: number;
  /** The first row under the headings. */
  readonly firstRow: number;
};
export type PastedColumn = Exclude<keyof ColumnMapping, "firstRow">;

/** Words of headings, the more telling ones first. */
const HEADINGS: Readonly<Record<PastedColumn, RegExp>> = {
  note: /^(ghi chu|note)/,
  verifier: /(theo doi|tham dinh|phu trach|danh gia cua|co quan cham|verifier)/,
  deduction: /(^|diem )(bi )?tru\b|deduction/,
  bonus: /(^|diem )(thuong|cong)\b|bonus/,
  base: /(^|diem )(chuan|toi da)\b|^(thang )?diem$|^max|^base$|^points$/,
  code: /^(stt|tt|ma|muc|so tt|so thu tu|ky hieu|code)$/,
  title: /(noi dung|tieu chi|tieu chuan|chi tieu|danh muc|title|text)/,
};

/** Rows in which headings are looked for. */
const HEADING_ROWS = 15;

/**
 * Which column is what by the words above them: a guess for a person to confirm, undefined when there is no column of
 * words at all. Headings may take two rows, "Điểm" above "Chuẩn | Thưởng | Trừ".
 */
export function guessColumns(grid: Grid): ColumnMapping | undefined {
  const rows = grid.rows.slice(0, HEADING_ROWS).map((row) => row.map((cell) => fold(cellText(cell))));
  const found = rows.map(namedIn);
  const most = Math.max(0, ...found.map(({ size }) => size));
  const at = found.findIndex(({ size }) => size === most);
  if (most < 2) return byLooks(grid);
  // A second row of headings names columns the first one has not, and has no long text of its own.
  const below = found[at + 1];
  const isSecond =
    below !== undefined &&
    below.size > 0 &&
    (rows[at + 1] as readonly string[]).every((text) => text.length < 20);
  const named = new Map([...(isSecond ? below : []), ...(found[at] as ReadonlyMap<PastedColumn, number>)]);
  // There are headings, so there are words: some column has the longest.
  const { title } = byLooks(grid) as ColumnMapping;
  return { title, ...Object.fromEntries(named), firstRow: at + (isSecond ? 3 : 2) };
}

function namedIn(row: readonly string[]): ReadonlyMap<PastedColumn, number> {
  const named = new Map<PastedColumn, number>();
  for (const [index, text] of row.entries()) {
    const column = (Object.keys(HEADINGS) as PastedColumn[]).find((each) => HEADINGS[each].test(text));
    if (column && !named.has(column) && text.length < 40) named.set(column, index + 1);
  }
  return named;
}

/** Without headings: the column of the longest texts, the one before it for codes, the one after it for points. */
function byLooks({ rows }: Grid): ColumnMapping | undefined {
  const lengths = new Map<number, number>();
  for (const row of rows)
    for (const [index, cell] of row.entries())
      lengths.set(index + 1, (lengths.get(index + 1) ?? 0) + cellText(cell).length);
  const [title, length] = [...lengths].reduce<readonly [number, number]>(
    (best, each) => (each[1] > best[1] ? each : best),
    [0, 0],
  );
  if (length === 0) return undefined;
  return {
    ...(title > 1 && { code: title - 1 }),
    title,
    ...(lengths.has(title + 1) && { base: title + 1 }),
    firstRow: 1,
  };
}
