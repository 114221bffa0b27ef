import type { Look } from "../official-layouts.ts";
import type { Rule } from "./paper-plan.ts";

/** A point in millimetres. */
const POINT = 25.4 / 72;
/** The mean width of bold Times New Roman, in ems: what stands in capitals, and what does not. */
const CAPITALS = 0.72;
const SMALL = 0.5;
const SPACE = 0.25;
/** What a rule under a body's name takes of the words above it: the decree says a third to a half. */
const PART = 0.42;

/** The rule below words, where their look has one: as long as they are, or a part of that. */
export function ruleUnder(text: string, { size, rule }: Look, widthMm: number): readonly Rule[] {
  if (rule === undefined || text === "") return [];
  const words = Math.min(lengthMm(text, size), widthMm);
  return [{ kind: "rule", lengthMm: Math.round(rule === "whole" ? words : words * PART) }];
}

const lengthMm = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + emsOf(letter), 0) * size * POINT;

function emsOf(letter: string): number {
  if (letter === " " || letter === "-") return SPACE;
  return letter === letter.toLowerCase() ? SMALL : CAPITALS;
}
