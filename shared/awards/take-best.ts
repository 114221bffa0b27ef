/** Who gets a number of places: those certain of one, those level across the last place, and how many are left for them. */
export type Taken<T> = { readonly taken: readonly T[]; readonly level: readonly T[]; readonly left: number };

/**
 * Fills places from the best figure down. When more stand level than places are left, none of them is taken: nothing
 * here ever breaks a tie. `sorted` comes best first; without a tie `left` are places nobody stands for.
 */
export function takeBest<T>(
  sorted: readonly T[],
  places: number,
  isLevel: (a: T, b: T) => boolean,
): Taken<T> {
  const next = sorted[places];
  const last = sorted[places - 1];
  if (next === undefined) return { taken: sorted, level: [], left: places - sorted.length };
  if (last === undefined || !isLevel(last, next))
    return { taken: sorted.slice(0, places), level: [], left: 0 };
  const level = sorted.filter((each) => isLevel(each, last));
  const first = sorted.indexOf(level[0] as T);
  return { taken: sorted.slice(0, first), level, left: places - first };
}
