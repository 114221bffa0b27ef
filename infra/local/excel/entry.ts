import { serialOf } from "./formula/dates.ts";
import { type ExcelError, failed } from "./formula/values.ts";
import type { DecimalMark } from "./number-format.ts";

/** What a text becomes in a cell. `format` is the number format that comes with it where the cell has none of its own. */
export type Entry =
  | { readonly kind: "blank" }
  | {
      readonly kind: "value";
      readonly value: string | number | boolean | ExcelError;
      readonly format?: string;
    }
  | { readonly kind: "formula"; readonly formula: string };

/** How texts are read: Windows' region settings of a person, en-US for the API. */
export type Marks = {
  readonly decimal: DecimalMark;
  readonly dateOrder: "day-first" | "month-first";
  /** The year meant by a date without one. */
  readonly year: number;
};

/** The most characters a cell holds (learn.microsoft.com: "Excel specifications and limits"). */
export const LONGEST_CELL = 32_767;

/** Reads a text as Excel reads what is entered in a cell whose number format is `format`. Formulas are not yet parsed. */
export function readEntry(text: string, marks: Marks, format: string): Entry {
  if (text === "") return { kind: "blank" };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  if (format === "@") return { kind: "value", value: text };
  if (/^=./s.test(text)) return { kind: "formula", formula: text };
  const trimmed = text.trim();
  const number = readNumber(trimmed, marks.decimal) ?? readMoment(trimmed, marks);
  if (number) return { kind: "value", ...number };
  // What begins with a sign and is no number is taken for a formula, as if "=" stood in front of it.
  if (/^[-+]\s*\S/.test(trimmed)) return { kind: "formula", formula: `=${trimmed}` };
  if (/^(true|false)$/i.test(trimmed)) return { kind: "value", value: trimmed.toUpperCase() === "TRUE" };
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!)$/i.test(trimmed))
    return { kind: "value", value: failed(trimmed.toUpperCase()) };
  return { kind: "value", value: text };
}

type NumberRead = { readonly value: number; readonly format?: string };

/** "8,5", "-1.000,25", "50%", "1E5": groups of exactly three, else it is no number. */
function readNumber(text: string, decimal: DecimalMark): NumberRead | undefined {
  const group = decimal === "," ? "\\." : ",";
  const mark = decimal === "," ? "," : "\\.";
  const shape = new RegExp(
    `^([-+]?)(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${mark}(\\d*))?(?:E([-+]?\\d{1,3}))?\\s?(%?)$`,
    "i",
  );
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const [, sign, whole, fraction, exponent, percent] = shape.exec(bracketed ?? text) ?? [];
  if (whole === undefined && !fraction) return undefined;
  if (bracketed !== undefined && sign) return undefined;
  const digits = (whole ?? "0").replaceAll(/[.,]/g, "");
  const size = Number(`${digits}.${fraction || "0"}e${exponent ?? 0}`);
  const signed = sign === "-" || bracketed !== undefined ? -size : size;
  if (!Number.isFinite(signed)) return undefined;
  const grouped = whole !== undefined && /[.,]/.test(whole);
  if (percent) return { value: Number(`${signed}e-2`), format: fraction ? "0.00%" : "0%" };
  if (exponent !== undefined) return { value: signed, format: "0.00E+00" };
  return grouped ? { value: signed, format: fraction ? "#,##0.00" : "#,##0" } : { value: signed };
}

/** "8/5", "8-5-2025", "5/2025", "8:30": dates and times of day, which Excel keeps as numbers. */
function readMoment(text: string, marks: Marks): NumberRead | undefined {
  const [, first, second, third] = /^(\d{1,4})[/-](\d{1,4})(?:[/-](\d{1,4}))?$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined) return readDate(first, second, third, marks);
  const [, hour, minute, sec] = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23) return undefined;
  return {
    value: (Number(hour) * 3600 + Number(minute) * 60 + Number(sec ?? 0)) / 86_400,
    format: sec === undefined ? "h:mm" : "h:mm:ss",
  };
}

function readDate(a: string, b: string, c: string | undefined, marks: Marks): NumberRead | undefined {
  const dayFirst = marks.dateOrder === "day-first";
  if (c !== undefined) {
    const [year, month, day] = a.length === 4 ? [a, b, c] : dayFirst ? [c, b, a] : [c, a, b];
    return dated(fullYear(year), Number(month), Number(day), dayFirst ? "dd/mm/yyyy" : "m/d/yyyy");
  }
  const [day, month] = dayFirst ? [a, b] : [b, a];
  const ofThisYear = dated(marks.year, Number(month), Number(day), "d-mmm");
  if (ofThisYear) return ofThisYear;
  return b.length === 2 || b.length === 4 ? dated(fullYear(b), Number(a), 1, "mmm-yy") : undefined;
}

/** Two digits up to 29 are of this century (support.microsoft.com: "Change the date system, format, or two-digit year interpretation"). */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, day: number, format: string): NumberRead | undefined {
  const isReal =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isReal && year >= 1900 && year <= 9999 ? { value: serialOf(year, month, day), format } : undefined;
}
