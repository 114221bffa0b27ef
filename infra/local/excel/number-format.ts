import { momentOf } from "./formula/dates.ts";
import { isError, type Scalar } from "./formula/values.ts";

/** The two ways of writing numbers that people here have set in Windows. */
export type DecimalMark = "," | ".";

const groupMark = (decimal: DecimalMark): DecimalMark => (decimal === "," ? "." : ",");

/** What a cell shows: its value under its number format (an en-US code), with the marks of the workbook's language. */
export function shownValue(value: Scalar, format: string, decimal: DecimalMark): string {
  if (value === undefined) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return shownNumber(value, format, decimal);
  const section = sectionsOf(format)[3];
  return section === undefined
    ? value
    : section.map((part) => (part === "@" ? value : literalOf(part))).join("");
}

/** A number under a format code: sections for positive, negative and zero, digits, groups, percent, dates, clock. */
export function shownNumber(value: number, format: string, decimal: DecimalMark): string {
  const sections = sectionsOf(format);
  const [positive = [], negative, zero] = sections;
  if (value === 0 && zero) return written(0, zero, decimal);
  if (value < 0 && negative) return written(-value, negative, decimal);
  const shown = written(Math.abs(value), positive, decimal);
  return value < 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

/** The parts of a format code, section by section: literals in quotes or behind "\", placeholders, date letters. */
const PART = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|AM\/PM|A\/P|E[+-]0+|y+|m+|d+|h+|s+|[0#?]+|@|;|./gi;

function sectionsOf(format: string): readonly (readonly string[])[] {
  const sections: string[][] = [[]];
  for (const [part] of format.matchAll(PART)) {
    if (part === ";") sections.push([]);
    else sections.at(-1)?.push(part);
  }
  return sections;
}

function literalOf(part: string): string {
  if (part.startsWith('"')) return part.slice(1, -1);
  if (part.startsWith("\\")) return part.slice(1);
  if (part.startsWith("_")) return " ";
  return part.startsWith("*") || part.startsWith("[") ? "" : part;
}

const isDigits = (part: string): boolean => /^[0#?]+$/.test(part);
const isDatePart = (part: string): boolean => /^(y+|m+|d+|h+|s+)$/i.test(part);

function written(value: number, parts: readonly string[], decimal: DecimalMark): string {
  if (parts.some(isDatePart)) return writtenMoment(value, parts);
  if (!parts.some(isDigits))
    return parts
      .map((part) => (/^general$/i.test(part) ? general(value, decimal) : literalOf(part)))
      .join("");
  return writtenDigits(value, parts, decimal);
}

/** Excel shows at most 11 characters of a number under "General" (support.microsoft.com: "Number format codes"). */
function general(value: number, decimal: DecimalMark): string {
  const scientific = value !== 0 && (value >= 1e11 || value < 1e-9);
  const text = scientific
    ? value
        .toExponential(5)
        .replace(/\.?0+e/, "e")
        .replace(/e([+-])(\d)$/, "e$10$2")
        .toUpperCase()
    : String(Number(value.toPrecision(10)));
  return text.replace(".", decimal);
}

function writtenDigits(value: number, parts: readonly string[], decimal: DecimalMark): string {
  const first = parts.findIndex(isDigits);
  const last = parts.findLastIndex((part) => isDigits(part) || part === "." || part === ",");
  const pattern = parts.slice(first, last + 1).join("");
  const percents = parts.filter((part) => part === "%").length;
  const [whole = "", fraction = ""] = pattern.replaceAll(/[^0#?.,]/g, "").split(".");
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const size = value * 100 ** percents;
  const exponent = parts.find((part) => /^E[+-]0+$/i.test(part));
  const digits = exponent
    ? scientific(size, fraction.length, exponent, decimal)
    : fixed(size / 1000 ** thousands, whole.replace(/,+$/, ""), fraction, decimal);
  const before = parts.slice(0, first).map(literalOf).join("");
  const after = parts
    .slice(last + 1)
    .filter((part) => part !== exponent)
    .map(literalOf)
    .join("");
  return `${before}${digits}${after}`;
}

function fixed(value: number, whole: string, fraction: string, decimal: DecimalMark): string {
  const [digits = "0", tail = ""] = roundedText(value, fraction.length).split(".");
  const least = whole.replaceAll(",", "").replace(/^[#?]+/, "").length;
  const bare = digits === "0" && least === 0 ? "" : digits;
  const padded = bare.padStart(least, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, groupMark(decimal)) : padded;
  const needed = fraction.replace(/[#?]+$/, "").length;
  const kept = tail.replace(/0+$/, "").padEnd(needed, "0");
  return kept ? `${grouped}${decimal}${kept}` : grouped;
}

/** Rounds the decimal digits as written, so that 1.005 becomes 1.01 as in Excel. */
function roundedText(value: number, places: number): string {
  const [digits, exponent = "0"] = String(Number(value.toPrecision(15))).split("e");
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  return Number(`${shifted}e-${places}`).toFixed(places);
}

function scientific(value: number, places: number, code: string, decimal: DecimalMark): string {
  const [digits = "", exponent = "0"] = value.toExponential(places).split("e");
  const sign = Number(exponent) < 0 ? "-" : code[1] === "+" ? "+" : "";
  const width = code.length - 2;
  return `${digits.replace(".", decimal)}E${sign}${String(Math.abs(Number(exponent))).padStart(width, "0")}`;
}

const two = (value: number): string => String(value).padStart(2, "0");
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** "m" is minutes beside hours or seconds, months elsewhere. */
function writtenMoment(value: number, parts: readonly string[]): string {
  const moment = momentOf(value);
  const twelve = parts.some((part) => /^(AM\/PM|A\/P)$/i.test(part));
  const hour = twelve ? moment.hour % 12 || 12 : moment.hour;
  const letters = parts.filter(isDatePart);
  let place = -1;
  return parts
    .map((part) => {
      if (/^(AM\/PM|A\/P)$/i.test(part)) return moment.hour < 12 ? "AM" : "PM";
      if (!isDatePart(part)) return literalOf(part);
      place += 1;
      const minutes = /^h/i.test(letters[place - 1] ?? "") || /^s/i.test(letters[place + 1] ?? "");
      switch (part[0]?.toLowerCase()) {
        case "y":
          return part.length > 2 ? String(moment.year) : two(moment.year % 100);
        case "m":
          return minutes ? clockPart(part, moment.minute) : monthPart(part, moment.month);
        case "d":
          return part.length > 2 ? (DAYS[moment.weekday] ?? "") : clockPart(part, moment.day);
        case "h":
          return clockPart(part, hour);
        default:
          return clockPart(part, moment.second);
      }
    })
    .join("");
}

const clockPart = (part: string, value: number): string => (part.length > 1 ? two(value) : String(value));
const monthPart = (part: string, month: number): string =>
  part.length > 2 ? (MONTHS[month - 1] ?? "") : clockPart(part, month);
