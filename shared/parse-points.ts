import { decimal, type Points, points } from "./points.ts";
import type { ProblemCode } from "./words/problems.ts";

/**
 * A cell read as points, left blank, or refused. `facts` fill the sentence of the code (all but the criterion);
 * `suggestion` is what a person may accept with one click, where the cell can mean nothing else.
 */
export type PointsCell =
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "blank" }
  | {
      readonly kind: "refused";
      readonly code: ProblemCode;
      readonly facts: Readonly<Record<string, string>>;
      readonly suggestion?: Points;
    };

/**
 * What a cell of a sheet holds, to Points: a number, or text such as "8,25", "8.25", " + 0,1". Nothing is rounded and
 * nothing is guessed: a date, a thousands separator, a unit is refused. `numberFormat` is the cell's, as Excel writes it.
 */
export function parsePoints(cell: unknown, numberFormat = "General"): PointsCell {
  if (cell === undefined || cell === null) return { kind: "blank" };
  if (typeof cell === "number") return parseNumber(cell, numberFormat);
  const text = typeof cell === "string" ? cell.trim() : String(cell).toUpperCase();
  if (text.length > LONGEST) return refused("cell-not-points", { sent: `${text.slice(0, LONGEST)}…` });
  return parseText(tidied(text));
}

/** No points take more characters, whatever spaces and units stand about them. */
const LONGEST = 80;

const accepted = (hundredths: number): PointsCell => ({ kind: "points", points: points(hundredths) });
const refused = (code: ProblemCode, facts: Readonly<Record<string, string>>): PointsCell => ({
  kind: "refused",
  code,
  facts,
});

/** Seven digits before the point, as on the wire. */
const MOST = 10 ** 9 - 1;

function parseNumber(value: number, numberFormat: string): PointsCell {
  const shown = numberFormat.replace(NOT_SHOWING_THE_VALUE, "");
  if (/[dmyhs]/i.test(shown)) return refused("cell-date-format", { sent: String(value) });
  if (shown.includes("%")) return refused("cell-percent-format", { sent: String(value) });
  const hundredths = Math.round(value * 100);
  if (!(Math.abs(hundredths) <= MOST)) return refused("cell-not-points", { sent: String(value) });
  const exact = Math.abs(value * 100 - hundredths) < 1e-6; // forgives 8.1 + 0.2, refuses 1.005
  return exact ? accepted(hundredths) : refused("points-too-fine", { sent: String(value) });
}

/** Texts, fillers, colours, conditions and languages of a number format; elapsed time such as [h] stays. */
const NOT_SHOWING_THE_VALUE = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** NFC, without the spaces around (no-break, narrow and invisible ones too) and without Excel's mark for a text. */
const tidied = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/g, "")
    .replace(/^'\s*/, "");

function parseText(text: string): PointsCell {
  if (text === "") return { kind: "blank" };
  const plain = parsePlain(text);
  if (plain) return plain;
  if (ERROR.test(text)) return refused("cell-error", { sent: text });
  if (DATE.test(text)) return refused("cell-date", { sent: text });
  const narrow = withoutUnit(text);
  const meant = parsePlain(narrow) ?? parsePlain(withoutGroups(narrow));
  if (!meant) return refused("cell-not-points", { sent: text });
  if (meant.kind !== "points") return meant;
  const facts = { sent: text, suggestion: decimal(meant.points) };
  return { kind: "refused", code: "cell-not-plain", facts, suggestion: meant.points };
}

const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;
const DATE = /^(\d{1,4}([/-])\d{1,2}(\2\d{1,4})?|\d{1,2}\.\d{1,2}\.\d{4})$/;
const PLAIN = /^([+\-\u2212]?)\s*0*(\d+?)(?:[.,](\d+))?$/;

/** Digits, a sign and one decimal mark; undefined for anything else. */
function parsePlain(text: string): PointsCell | undefined {
  const [, sign = "", whole, decimals = ""] = PLAIN.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (/^\d\d0$/.test(decimals) && /^[1-9]\d{0,2}$/.test(whole))
    return refused("cell-ambiguous", {
      sent: text,
      thousands: `${whole}${decimals}`,
      decimals: `${whole}.${decimals.slice(0, 2)}`,
    });
  if (/[1-9]/.test(decimals.slice(2))) return refused("points-too-fine", { sent: text.replace(",", ".") });
  const hundredths = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, "0"));
  if (hundredths > MOST) return refused("cell-not-points", { sent: text });
  return accepted(sign === "" || sign === "+" ? hundredths : -hundredths);
}

/** Full-width signs made narrow, a long dash made a minus, "đ" and "điểm" left out. */
const withoutUnit = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/^[\u2013\u2014]/, "-")
    .replace(/\s*(?:đ|điểm|d|diem|pts?|points?)\.?$/i, "");

/** "1.000,5", "1 000", "1.234.567"; "1,000.5", "1,234,567". */
const GROUPED = /^([+\-\u2212]?)\s*(\d{1,3}(?:([.'\s])\d{3})(?:\3\d{3})*)(?:,(\d+))?$/;
const GROUPED_BY_COMMA = /^([+\-\u2212]?)\s*(\d{1,3}((?:,\d{3})+))(?:\.(\d+))?$/;

/** The digits alone where the separators can only be of thousands, else without spaces about the decimal mark. */
function withoutGroups(text: string): string {
  const [, sign = "", whole, , decimals = ""] = GROUPED.exec(text) ?? GROUPED_BY_COMMA.exec(text) ?? [];
  if (whole === undefined) return text.replace(/\s*([.,])\s*/, "$1");
  return `${sign}${whole.replace(/\D/g, "")}${decimals && `,${decimals}`}`;
}
