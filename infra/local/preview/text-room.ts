/** Measures texts in a font, remembering what it measured. */
export type Ruler = (text: string, font: string) => number;

export function canvasRuler(): Ruler {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (!context) return text.length * 7;
    context.font = font;
    const width = context.measureText(text).width;
    if (known.size > 20_000) known.clear();
    known.set(key, width);
    return width;
  };
}

/** Left and right padding of a cell. */
const PADDING = 6;

/**
 * How many columns a text that stands left takes, as Excel lets words run on over blank cells beside them: 1 when it
 * fits, or as far as the cells beside it are blank.
 */
export function columnsTaken(
  needed: number,
  column: number,
  {
    widthOf,
    isBlank,
    last,
  }: {
    readonly widthOf: (column: number) => number;
    readonly isBlank: (column: number) => boolean;
    readonly last: number;
  },
): number {
  let room = widthOf(column);
  let taken = 1;
  while (needed + PADDING > room && column + taken <= last && isBlank(column + taken)) {
    room += widthOf(column + taken);
    taken += 1;
  }
  return taken;
}

/** A number that has no room is shown as a row of number signs, never cut. */
export const numberInRoom = (text: string, needed: number, room: number): string =>
  needed + 2 > room ? "#".repeat(Math.max(1, Math.floor((room - 2) / 8))) : text;
