import Fraction from "fraction.js";
import { dayOf } from "./calendar.ts";
import { fromDecimal, type Points } from "./points.ts";
import type { Input } from "./rubric.ts";
import type { InputValue } from "./rules/rule.ts";
import type { Sent } from "./scorecard.ts";
import type { ProblemCode } from "./words/problems.ts";

/** A figure read, left blank, or refused with what was sent. */
export type ReadFigure<T> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "blank" }
  | { readonly kind: "refused"; readonly code: ProblemCode; readonly sent: string };

const value = <T>(read: T): ReadFigure<T> => ({ kind: "value", value: read });
const refused = (code: ProblemCode, sent: Sent): ReadFigure<never> => ({
  kind: "refused",
  code,
  sent: String(sent),
});

const isBlank = (sent: Sent | undefined): sent is undefined | null | "" =>
  sent === undefined || sent === null || sent === "";

/** Typed points of the wire: a decimal string in hundredths of a điểm; finer is refused, nothing is rounded. */
export function readPoints(sent: Sent | undefined): ReadFigure<Points> {
  if (isBlank(sent)) return { kind: "blank" };
  if (typeof sent === "string" && /^-?\d+\.\d{3,}$/.test(sent)) return refused("points-too-fine", sent);
  const read = typeof sent === "string" ? fromDecimal(sent) : undefined;
  return read === undefined ? refused("points-format", sent) : value(read);
}

const COUNT = /^(0|[1-9]\d{0,7})$/;
const AMOUNT = /^(0|[1-9]\d{0,7})(\.\d{1,3})?$/;

/** One input as its table defines it. Amounts have at most eight digits before the point and three after it. */
export function readInput(input: Input, sent: Sent | undefined): ReadFigure<InputValue> {
  if (isBlank(sent)) return { kind: "blank" };
  switch (input.kind) {
    case "count":
      return number(sent, COUNT, "count-format");
    case "amount":
      return number(sent, AMOUNT, "amount-format");
    case "percent":
      return number(sent, AMOUNT, "percent-format");
    case "flag":
      return typeof sent === "boolean" ? value({ kind: "flag", value: sent }) : refused("flag-format", sent);
    case "choice":
      return input.options.some(({ id }) => id === sent)
        ? value({ kind: "choice", option: String(sent) })
        : refused("choice-format", sent);
    case "date":
      return readDate(sent);
  }
}

function number(sent: Sent, shape: RegExp, code: ProblemCode): ReadFigure<InputValue> {
  if (typeof sent !== "string" || !shape.test(sent)) return refused(code, sent);
  return value({ kind: "number", value: new Fraction(sent) });
}

function readDate(sent: Sent): ReadFigure<InputValue> {
  if (sent === "none") return value({ kind: "none" });
  const date = typeof sent === "string" ? dayOf(sent) : undefined;
  return date === undefined ? refused("date-format", sent) : value({ kind: "date", date });
}

/** What says "none" of an input, as it is sent; a rate, a day or a choice left blank has no such word. */
export function noneOf({ kind }: Input): Sent | undefined {
  switch (kind) {
    case "count":
    case "amount":
      return "0";
    case "flag":
      return false;
    default:
      return undefined;
  }
}
