const LONGEST = 40;

/** A text as a slug: "Mục a.7.1 (đất công)" is "muc-a-7-1-dat-cong". Empty for a text without letters and digits. */
export const slugOf = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, LONGEST)
    .replace(/-$/, "");

/** Gives every thing an id nobody else has: made from its words, numbered where they are taken. */
export function freeIds(taken: Iterable<string> = []): (words: string) => string {
  const all = new Set(taken);
  return (words) => {
    const stem = slugOf(words) || "muc";
    let id = stem;
    for (let number = 2; all.has(id); number += 1) id = `${stem.slice(0, LONGEST - 4)}-${number}`;
    all.add(id);
    return id;
  };
}
