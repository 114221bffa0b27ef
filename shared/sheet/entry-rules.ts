import { larger, NO_POINTS, type Points, points } from "../points.ts";
import { plainText } from "../report/plain-text.ts";
import type { Allowed, EntryRule } from "../report/workbook-plan.ts";
import type { Criterion, Input, Round } from "../rubric.ts";
import { scaleOf } from "../rules/direct.ts";
import { directOf } from "../typed-points.ts";
import { shown } from "../words/format.ts";
import { ENTRY_WORDS, pointsPrompt, SHEET_WORDS } from "../words/sheet.ts";

/** What Excel holds beside a cell: a heading of 32 characters, a prompt of 255, a refusal of 225. */
const [TITLE, PROMPT, REFUSAL] = [32, 255, 225];
const MOST = 99_999_999;

const cut = (text: string, length: number) =>
  plainText(text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`);

const rule = (title: string, allowed: Allowed, words: { prompt: string; refusal: string }): EntryRule => ({
  allowed,
  title: cut(title, TITLE),
  prompt: cut(words.prompt, PROMPT),
  refusal: cut(words.refusal, REFUSAL),
});

/** What the cell of an input lets through; `options` is the range that holds a choice's words, `cell` the cell itself. */
export function inputRule(criterion: Criterion, input: Input, cell: string, options: string): EntryRule {
  return rule(`Mục ${criterion.code}`, allowedOf(input, cell, options), ENTRY_WORDS[input.kind]);
}

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
  return rule(`Mục ${criterion.code}`, allowed, {
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
export const claimRule = (criterion: Criterion, round: Round): EntryRule =>
  rule(
    `Mục ${criterion.code}`,
    { kind: "decimal", from: -1000, to: 10_000 },
    ENTRY_WORDS[round === "self" ? "claimed" : "accepted"],
  );

export const textRule = (criterion: string, kind: "reason" | "evidence" | "excuse"): EntryRule =>
  rule(`Mục ${criterion}`, { kind: "text", atMost: kind === "evidence" ? 8000 : 2000 }, ENTRY_WORDS[kind]);

export const gateRule = (code: string): EntryRule =>
  rule(code, { kind: "list", source: `${SHEET_WORDS.yes},${SHEET_WORDS.no}` }, ENTRY_WORDS.flag);
