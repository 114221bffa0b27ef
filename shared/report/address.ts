/** A column's letters from its number: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : `${columnLetters(Math.floor((column - 1) / 26))}${last}`;
}

/** A cell of another sheet, for a formula. */
export const inSheet = (sheet: string, address: string): string => `'${sheet}'!${address}`;

/** Rows of one column as the arguments of SUM, rows that follow each other as a range: "D6:D9,D11". */
export function references(column: string, rows: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.to === row - 1) run.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs
    .map(({ from, to }) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`))
    .join(",");
}

/** The rows an address names, counted from 1: "C14:D15" gives 14 and 15, "C14" its row alone. */
export const rowsOfAddress = (address: string): readonly number[] =>
  [...address.matchAll(/\d+/g)].map(([digits]) => Number(digits));
