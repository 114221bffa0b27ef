/**
 * The smallest whole number of `from` to `most` that `holds`, where all above one that holds hold too; undefined when
 * `most` itself does not. Looks near `from` first, each time twice as far, then between.
 */
export function least(from: number, most: number, holds: (tried: number) => boolean): number | undefined {
  let low = from - 1;
  let high = from;
  for (let step = 2; !holds(high); step *= 2) {
    if (high >= most) return undefined;
    low = high;
    high = Math.min(most, high + step);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
