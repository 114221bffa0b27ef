import type { Band } from "../../rules/band.ts";
import { bandInWords } from "../../rules/band.ts";
import type { Reading } from "../../rules/reading.ts";
import { bound, type Codec, slug } from "./codec.ts";

const END = /^(?:đến\s+(?=trên|dưới))?(từ|trên|dưới|đến hết|đến)\s+([\d.,]+)\s*%?\s*/;
const NAMES = { từ: "from", trên: "above", dưới: "below", "đến hết": "upTo", đến: "upTo" } as const;

/** A band in the words of the tables: "từ 97 đến dưới 98", "trên 98", "mọi số liệu". */
export const band: Codec = {
  write: (value) => bandInWords(value as Band, "vi"),
  read: (text) => (text.toLowerCase() === "mọi số liệu" ? {} : endsIn(text.toLowerCase())),
};

function endsIn(text: string): Band | undefined {
  const ends: Record<string, unknown> = {};
  let rest = text;
  while (rest !== "") {
    const [whole = "", word, figure = ""] = END.exec(rest) ?? [];
    if (word === undefined) return undefined;
    const name = NAMES[word as keyof typeof NAMES];
    const given = bound.read(figure);
    if (given === undefined || name in ends) return undefined;
    ends[name] = given;
    rest = rest.slice(whole.length);
  }
  return text === "" ? undefined : ends;
}

/** The figure a rule looks at: "so-lieu"; "phan/tong" in percent; "phan trong tong" where the part cannot exceed the whole. */
export const reading: Codec = {
  write: (value) => {
    const given = value as Reading;
    if ("input" in given) return given.input;
    return given.share ? `${given.part} trong ${given.whole}` : `${given.part}/${given.whole}`;
  },
  read: (text) => {
    const [, part, sign, whole] = /^(\S+?)(?:\s*(\/|\strong\s)\s*(\S+))?$/.exec(text) ?? [];
    if (part === undefined || slug.read(part) === undefined) return undefined;
    if (whole === undefined) return { input: part };
    if (slug.read(whole) === undefined) return undefined;
    return sign === "/" ? { part, whole } : { part, whole, share: true };
  },
};
