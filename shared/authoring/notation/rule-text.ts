import * as z from "zod/mini";
import type { WrittenCriterion } from "../../rubric.ts";
import { Rule } from "../../rules/catalogue.ts";
import { RULE_SHAPES } from "./rule-shapes.ts";
import { readShape, writeShape } from "./shape.ts";

export type WrittenRule = NonNullable<WrittenCriterion["base"]>;

/** The parameters of a rule as the text of a cell, in the notation of its kind. */
export const parametersText = (rule: Rule): string =>
  writeShape(RULE_SHAPES[rule.kind], z.encode(Rule, rule));

/** The rule that a kind and the text of its parameters make; undefined when the text is not in the notation of the kind. */
export function ruleIn(kind: Rule["kind"], text: string): WrittenRule | undefined {
  const bag = readShape(RULE_SHAPES[kind], text);
  const given = bag && { kind, ...bag };
  return given && Rule.safeParse(given).success ? (given as WrittenRule) : undefined;
}
