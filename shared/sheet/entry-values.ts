import { dayOf } from "../calendar.ts";
import { aText, type Cell, type Value } from "../report/workbook-plan.ts";
import type { Input } from "../rubric.ts";
import type { Entry, Sent } from "../scorecard.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import type { Enters } from "./sheet-rows.ts";

type Shown = Exclude<Value, { kind: "ratio" }>;

/** What an entry's cell shows of what was sent; a figure that could not be read stays as it was written. */
export function sentValue(enters: Enters, entry: Entry | undefined): Shown | undefined {
  const sent = enters.kind === "points" ? entry?.points : entry?.inputs?.[enters.input.id];
  return sent === undefined || sent === null || sent === ""
    ? undefined
    : enters.kind === "points"
      ? numberValue(sent)
      : inputValue(enters.input, sent);
}

/** A figure sent for one input, as its cell shows it. */
export function inputValue(input: Input, sent: Sent): Shown {
  switch (input.kind) {
    case "count":
    case "amount":
    case "percent":
      return numberValue(sent);
    case "flag":
      return aText(sent === true ? SHEET_WORDS.yes : sent === false ? SHEET_WORDS.no : String(sent));
    case "choice":
      return aText(input.options.find(({ id }) => id === sent)?.title ?? String(sent));
    case "date": {
      const date = dayOf(String(sent));
      if (date !== undefined) return { kind: "date", date };
      return aText(sent === "none" ? SHEET_WORDS.none : String(sent));
    }
  }
}

/** A decimal string of the wire is a number in its cell. */
export const numberValue = (sent: Sent): Shown =>
  /^-?\d+(\.\d+)?$/.test(String(sent)) ? { kind: "number", number: String(sent) } : aText(String(sent));

/** How the cell of an entry looks, and how it looks where it only stands beside. */
export function styleOf(enters: Enters, isEntry: boolean): Cell["style"] {
  const kind = enters.kind === "points" ? "points" : enters.input.kind;
  switch (kind) {
    case "points":
      return isEntry ? "entry-points" : "points";
    case "date":
      return isEntry ? "entry-date" : "shown-date";
    case "flag":
    case "choice":
      return isEntry ? "entry-choice" : "center";
    default:
      return isEntry ? "entry-number" : "shown-number";
  }
}
