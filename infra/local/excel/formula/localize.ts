import type { DecimalMark } from "../number-format.ts";
import { tokensOf } from "./tokens.ts";

/** A formula as a person writes it here, "=SUM(1,5;A1)", in the en-US spelling that files and the API hold. */
export function fromLocal(formula: string, decimal: DecimalMark): string {
  if (decimal === ".") return formula;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')+')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(\d),(\d)/g, "$1.$2").replaceAll(";", ",")))
    .join("");
}

/** The same the other way, for the formula bar. */
export function toLocal(formula: string, decimal: DecimalMark): string {
  if (decimal === ".") return formula;
  const parts = tokensOf(formula.replace(/^=/, "")).map(({ kind, text }) =>
    kind === "number" ? text.replace(".", ",") : text === "," ? ";" : text,
  );
  return `=${parts.join("")}`;
}
