import { dayOf, writtenDay } from "../calendar.ts";
import type { Input } from "../rubric.ts";
import type { Sent } from "../scorecard.ts";
import { type Lang, written } from "./format.ts";

const NOTHING = "–";
const SAID = {
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  none: { vi: "Không có", en: "None" },
} as const;

/**
 * A figure as it was sent, in words: a choice by its title, a day as papers write it, a decimal with the language's mark.
 * What could not be read stays as it was written. `input` is undefined for points, and where the table is not at hand.
 */
export function sentInWords(input: Input | undefined, sent: Sent, lang: Lang): string {
  if (sent === null || sent === "") return NOTHING;
  if (typeof sent === "boolean") return SAID[sent ? "yes" : "no"][lang];
  const text = String(sent);
  switch (input?.kind) {
    case "choice":
      return input.options.find(({ id }) => id === text)?.title ?? text;
    case "date":
      return text === "none" ? SAID.none[lang] : dayInWords(text);
    default:
      return /^-?\d+(\.\d+)?$/.test(text) ? written(text, lang) : text;
  }
}

function dayInWords(text: string): string {
  const day = dayOf(text);
  return day === undefined ? text : writtenDay(day);
}
