/** A rectangle of cells, rows and columns from 0, as `getRangeByIndexes` takes it. */
export type Area = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** The range of an area, the same proxy each time: office.js sends every proxy, and Excel keeps it until the run is over. */
export type RangeOf = (area: Area) => Excel.Range;

export function rangesOf(sheet: Excel.Worksheet): RangeOf {
  const known = new Map<string, Excel.Range>();
  return ({ row, column, rows, columns }) => {
    const key = `${row},${column},${rows},${columns}`;
    const range = known.get(key) ?? sheet.getRangeByIndexes(row, column, rows, columns);
    known.set(key, range);
    return range;
  };
}

/**
 * Covers the cells that have a look with as few rectangles of one look as going by rows gives: runs in a row, and runs
 * that lie under each other with the same ends as one. Looks are compared by identity; undefined is no look.
 */
export function areasOf<Look>(
  rows: number,
  columns: number,
  lookAt: (row: number, column: number) => Look | undefined,
): readonly { readonly look: Look; readonly area: Area }[] {
  const done: { readonly look: Look; readonly area: Area }[] = [];
  let open = new Map<number, { look: Look; area: Area }>();
  for (let row = 0; row < rows; row++) {
    const here = new Map<number, { look: Look; area: Area }>();
    for (const { look, from, count } of runsOf(columns, (column) => lookAt(row, column))) {
      const above = open.get(from);
      const continues = above && above.look === look && above.area.columns === count;
      if (continues) open.delete(from);
      here.set(from, {
        look,
        area: continues
          ? { ...above.area, rows: above.area.rows + 1 }
          : { row, column: from, rows: 1, columns: count },
      });
    }
    done.push(...open.values());
    open = here;
  }
  return [...done, ...open.values()];
}

/** Neighbours of one look in a line. */
export function runsOf<Look>(
  length: number,
  lookAt: (index: number) => Look | undefined,
): readonly { readonly look: Look; readonly from: number; readonly count: number }[] {
  const runs: { look: Look; from: number; count: number }[] = [];
  for (let index = 0; index < length; index++) {
    const look = lookAt(index);
    if (look === undefined) continue;
    const run = runs.at(-1);
    if (run && run.look === look && run.from + run.count === index) run.count++;
    else runs.push({ look, from: index, count: 1 });
  }
  return runs;
}
