/** Digits and letters without I, L, O and U, which are taken for others when a code is read out or written down. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;
/** 27 letters carry 135 bits; one more tells a slip of the pen. */
const CARRYING = 27;
const GROUP = 4;

/** How many random bytes a code is spelled from. */
export const CODE_BYTES = 17;

/** A code as it is shown and read over the telephone: "7K3M-…", seven groups of four, spelled from random bytes. */
export function spellCode(random: Uint8Array): string {
  if (random.length !== CODE_BYTES) throw new RangeError(`a code is spelled from ${CODE_BYTES} bytes`);
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const values = Array.from({ length: CARRYING }, (_, index) =>
    Number.parseInt(bits.slice(index * BITS, (index + 1) * BITS), 2),
  );
  const letters = [...values, checkOf(values)].map((value) => LETTERS.charAt(value)).join("");
  return (letters.match(new RegExp(`.{${GROUP}}`, "g")) as string[]).join("-");
}

/**
 * A code as somebody typed it, in its one spelling: small letters, spaces, hyphens and look-alikes (O for 0, I and L
 * for 1) are forgiven. Undefined when it is no code: a letter too many or too few, or one letter or two neighbours
 * mistaken.
 */
export function readCode(typed: string): string | undefined {
  const letters = typed
    .toUpperCase()
    .replace(/[\s.–—-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  const values = [...letters].map((letter) => LETTERS.indexOf(letter));
  if (values.length !== CARRYING + 1 || values.includes(-1)) return undefined;
  return checkOf(values.slice(0, CARRYING)) === values[CARRYING] ? letters : undefined;
}

/** The check letter of the Luhn algorithm in base 32: the doubled digits begin beside it. */
function checkOf(values: readonly number[]): number {
  const base = LETTERS.length;
  const sum = [...values].reverse().reduce((total, value, index) => {
    const weighed = index % 2 === 0 ? value * 2 : value;
    return total + Math.floor(weighed / base) + (weighed % base);
  }, 0);
  return (base - (sum % base)) % base;
}
