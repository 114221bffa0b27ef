/**
 * A line of a sheet in two halves: columns up to `left` and the others, and how many times wider the columns of the table
 * must be for both to have the room they need.
 */
export type Sides = { readonly left: number; readonly columns: number; readonly stretch: number };

/** Where columns of these widths part so that both sides have the width they need, with the least stretching. */
export function sidesOf(
  widths: readonly number[],
  needs: { readonly left: number; readonly right: number },
): Sides {
  const whole = sum(widths);
  const ways = widths.slice(1).map((_, index): Sides => {
    const before = sum(widths.slice(0, index + 1));
    const stretch = Math.max(1, needs.left / before, needs.right / (whole - before));
    return { left: index + 1, columns: widths.length, stretch };
  });
  const least = Math.min(...ways.map(({ stretch }) => stretch));
  // Of those that need no more, the most even one.
  const fair = ways.filter(({ stretch }) => stretch === least);
  return fair[Math.floor(fair.length / 2)] as Sides;
}

const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
