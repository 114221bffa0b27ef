import { LONGEST_EVIDENCE, LONGEST_TEXT } from "../card-limits.ts";
import { larger, NO_POINTS, type Points, points } from "../points.ts";
import { plainText } from "../report/plain-text.ts";
import type { Allowed, EntryRule } from "../report/workbook-plan.ts";
import type { Criterion, Input, Round } from "../rubric.ts";
import { scaleOf } from "../rules/direct.ts";
import { directOf } from "../typed-points.ts";
import { shown } from "../words/format.ts";
import { ENTRY_WORDS, pointsPrompt, SHEET_WORDS } from "../words/sheet.ts";

/** Titles and prompts are the same for all cells of a kind, so that Excel holds one validation for many. */
const rule = (
  allowed: Allowed,
  { title, prompt, refusal }: { readonly title: string; readonly prompt: string; readonly refusal: string },
): EntryRule => ({
  allowed,
  title: plainText(title),
  prompt: plainText(prompt),
  refusal: plainText(refusal),
});

/** The largest count or amount that a cell lets through: eight digits, as on the wire. */
const MOST = 99_999_999;

/** What the cell of an input lets through; `options` is the range that holds a choice's words, `cell` the cell itself. */
export const inputRule = (input: Input, cell: string, options: string): EntryRule =>
  rule(allowedOf(input, cell, options), ENTRY_WORDS[input.kind]);

function allowedOf(input: Input, cell: string, options: string): Allowed {
  switch (input.kind) {
    case "count":
      return { kind: "whole", from: 0, to: MOST };
    case "amount":
    case "percent":
      return { kind: "decimal", from: 0, to: MOST };
    case "flag":
      return { kind: "list", source: `${SHEET_WORDS.yes},${SHEET_WORDS.no}` };
    case "choice":
      return { kind: "list", source: `=${options}` };
    case "date":
      return { kind: "formula", formula: `OR(ISNUMBER(${cell}),${cell}="${SHEET_WORDS.none}")` };
  }
}

/** What the cell of typed points lets through: the scale they are typed on, down to a floor below zero. */
export function pointsRule(criterion: Criterion, isTypedRound: boolean): EntryRule {
  const direct = directOf(criterion);
  const from = criterion.floor !== undefined && criterion.floor !== "none" ? criterion.floor : NO_POINTS;
  const bounded = direct.outOf !== undefined || (!isTypedRound && criterion.base?.kind === "direct");
  const to = bounded ? scaleOf(direct, criterion.max) : larger(mostTyped(criterion), NO_POINTS);
  const allowed: Allowed = { kind: "decimal", from: from / 100, to: to / 100 };
  const prompt = pointsPrompt(shown(from, "vi"), shown(to, "vi"), shown(exampleOf(from, to), "vi"));
  return rule(allowed, {
    title: SHEET_WORDS.points,
    prompt,
    refusal: `Ô này nhận điểm từ ${shown(from, "vi")} đến ${shown(to, "vi")}, tối đa hai chữ số thập phân. ${prompt}`,
  });
}

/** A generous bound for points typed for a criterion with its additions; the table's own rule is applied when read. */
const mostTyped = ({ atMost, max, addAtMost, lines }: Criterion): Points =>
  atMost ??
  points(max + (addAtMost ?? (lines.some(({ effect }) => effect === "add") ? points(100_000) : NO_POINTS)));

/** Half way, on a half where there is room for one: a number with a comma, so that people see how to write it. */
const exampleOf = (from: Points, to: Points): Points => {
  const middle = points(Math.trunc((from + to) / 2));
  const half = points(Math.trunc(middle / 100) * 100 + 50);
  return half <= to ? half : middle;
};

/** What an agency asks for, or the lower points a verifier accepts. */
export const claimRule = (round: Round): EntryRule =>
  rule({ kind: "decimal", from: -1000, to: 10_000 }, ENTRY_WORDS[round === "self" ? "claimed" : "accepted"]);

export const textRule = (kind: "reason" | "evidence" | "excuse"): EntryRule =>
  rule({ kind: "text", atMost: kind === "evidence" ? LONGEST_EVIDENCE : LONGEST_TEXT }, ENTRY_WORDS[kind]);

export const gateRule = (): EntryRule =>
  rule({ kind: "list", source: `${SHEET_WORDS.yes},${SHEET_WORDS.no}` }, ENTRY_WORDS.flag);
