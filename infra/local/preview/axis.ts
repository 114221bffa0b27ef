/** Where the rows (or columns) of a sheet lie, in CSS pixels from the first one; hidden ones take no room. */
export type Axis = {
  readonly count: number;
  readonly total: number;
  readonly offsetOf: (index: number) => number;
  readonly sizeOf: (index: number) => number;
  /** The row or column under an offset; the first or last where the offset lies outside. */
  readonly indexAt: (offset: number) => number;
};

export function axisOf(count: number, sizeOf: (index: number) => number): Axis {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) offsets[index + 1] = (offsets[index] ?? 0) + sizeOf(index);
  const at = (index: number) => offsets[Math.min(Math.max(index, 0), count)] ?? 0;
  return {
    count,
    total: at(count),
    offsetOf: at,
    sizeOf: (index) => at(index + 1) - at(index),
    indexAt: (offset) => {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (at(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/**
 * The indexes to draw: the frozen ones, those in the window with a few beyond its edges, and those asked for besides
 * (the active cell, the beginning of a merge that reaches in), in order and once each.
 */
export function drawnIndexes(
  axis: Axis,
  {
    scroll,
    room,
    frozen,
    beyond,
  }: {
    readonly scroll: number;
    /** The height (or width) of the window, headers left out. */
    readonly room: number;
    readonly frozen: number;
    readonly beyond: number;
  },
  besides: readonly number[] = [],
): readonly number[] {
  const start = scroll + axis.offsetOf(frozen);
  const first = Math.max(frozen, axis.indexAt(start) - beyond);
  const last = Math.min(axis.count - 1, axis.indexAt(scroll + room) + beyond);
  const wanted = new Set<number>();
  for (let index = 0; index < Math.min(frozen, axis.count); index++) wanted.add(index);
  for (let index = first; index <= last; index++) wanted.add(index);
  for (const index of besides) if (index >= 0 && index < axis.count) wanted.add(index);
  return [...wanted]
    .filter((index) => axis.sizeOf(index) > 0 || besides.includes(index))
    .sort((a, b) => a - b);
}

/** Where to scroll so that an index is seen whole beside the frozen ones; the present place when it is already. */
export function scrollToSee(
  axis: Axis,
  index: number,
  { scroll, room, frozen }: { readonly scroll: number; readonly room: number; readonly frozen: number },
): number {
  if (index < frozen) return scroll;
  const start = axis.offsetOf(index);
  const end = start + axis.sizeOf(index);
  const held = axis.offsetOf(frozen);
  if (start < scroll + held) return start - held;
  if (end > scroll + room) return Math.min(end - room, start - held);
  return scroll;
}
