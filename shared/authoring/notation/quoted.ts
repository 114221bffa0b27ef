/** Stretches between double quotes, whose separators are text. A quote inside is written twice. */
const QUOTED = /"(?:[^"]|"")*"/g;

/** A text between quotes, whatever stands in it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The text between quotes; undefined when it is not one quoted text as a whole. */
export function unquoted(text: string): string | undefined {
  const inside = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  return inside?.replaceAll('""', '"');
}

/** Cuts a text at a separator that stands outside quotes; pieces without the spaces around. */
export function cutAt(text: string, separator: RegExp): readonly string[] {
  const masked = text.replace(QUOTED, (stretch) => "\u0000".repeat(stretch.length));
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: found } of masked.matchAll(separator)) {
    pieces.push(text.slice(from, index).trim());
    from = index + found.length;
  }
  return [...pieces, text.slice(from).trim()];
}
