/** What folding needs to know of a sheet's rows. */
export type OutlinedRows = {
  readonly lastRow: number;
  readonly outlineOfRow: (row: number) => number;
  readonly rowHeight: (row: number) => number;
};

/**
 * Rows that fold together, from 0, both included. The sign to fold them stands at `summary`, the row below them, which
 * is where Excel has it unless a file says otherwise (no API says it).
 */
export type OutlineGroup = {
  readonly from: number;
  readonly to: number;
  readonly summary: number;
  readonly level: number;
  readonly isFolded: boolean;
};

/** The groups of a sheet's rows, the outermost first where two begin together. */
export function outlineGroups(sheet: OutlinedRows): readonly OutlineGroup[] {
  const groups: OutlineGroup[] = [];
  for (let row = 0; row <= sheet.lastRow; row++) {
    const level = sheet.outlineOfRow(row);
    const above = row === 0 ? 0 : sheet.outlineOfRow(row - 1);
    for (let each = above + 1; each <= level; each++) groups.push(groupFrom(sheet, row, each));
  }
  return groups;
}

function groupFrom(sheet: OutlinedRows, from: number, level: number): OutlineGroup {
  let to = from;
  let isFolded = sheet.rowHeight(from) === 0;
  while (to < sheet.lastRow && sheet.outlineOfRow(to + 1) >= level) {
    to += 1;
    isFolded &&= sheet.rowHeight(to) === 0;
  }
  return { from, to, summary: to + 1, level, isFolded };
}

/** The innermost group a row belongs to, else the outermost whose sign stands at it. */
export function outlineGroupAt(groups: readonly OutlineGroup[], row: number): OutlineGroup | undefined {
  const around = groups.filter(({ from, to }) => row >= from && row <= to);
  return around.length > 0
    ? around.reduce((inner, each) => (each.level > inner.level ? each : inner))
    : groups.find(({ summary }) => summary === row);
}
