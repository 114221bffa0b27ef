/** The longest name of a sheet (support.microsoft.com: "Rename a worksheet"). */
const LONGEST = 31;

/**
 * The name itself with what is put after it, or with a number when it is taken: "Xếp hạng 12.12.2025 (2)". Only the
 * name is shortened to fit. Excel takes names that differ in capitals for the same.
 */
export function freeName(name: string, after: string, taken: readonly string[]): string {
  const known = new Set(taken.map(folded));
  for (let number = 1; ; number++) {
    const end = number === 1 ? after : `${after} (${number})`;
    const found = `${shortened(name, LONGEST - end.length)}${end}`;
    if (!known.has(folded(found))) return found;
  }
}

const shortened = (name: string, length: number): string =>
  name.length <= length ? name : name.slice(0, length).replace(/[\s'.,–-]+$/u, "");

const folded = (name: string): string => name.normalize("NFC").toLowerCase();
