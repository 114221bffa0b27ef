import type Fraction from "fraction.js";
import type { InputId } from "../ids.ts";
import { NO_POINTS, type Points } from "../points.ts";
import type { Facts, InputValue } from "./rule.ts";

/** The number entered, when one was. */
export function numberIn(facts: Facts, input: InputId): Fraction | undefined {
  const value = facts.get(input);
  return value?.kind === "number" ? value.value : undefined;
}

/** A number that the caller has seen to be there, because its rule needs it. */
export function neededNumber(facts: Facts, input: InputId): Fraction {
  const value = numberIn(facts, input);
  if (!value) throw new Error(`input ${input} is needed and was not checked`);
  return value;
}

/** How often something happened: a count, or a yes as one; blank is "nothing declared". */
export function timesIn(facts: Facts, input: InputId): number {
  const value = facts.get(input);
  if (value?.kind === "number") return Number(value.value.valueOf());
  return value?.kind === "flag" && value.value ? 1 : 0;
}

export const choiceIn = (facts: Facts, input: InputId): string | undefined => {
  const value = facts.get(input);
  return value?.kind === "choice" ? value.option : undefined;
};

export function typedIn(facts: Facts, input: InputId): Points {
  const value = facts.get(input);
  return value?.kind === "points" ? value.points : NO_POINTS;
}

/** Whether every figure of the later facts is the one that stood before. */
export const repeats = (before: Facts, later: Facts): boolean =>
  [...later].every(([input, value]) => written(before.get(input)) === written(value));

/** A value as text, equal for equal values: 1.50 and 1.5 are one figure. */
function written(value: InputValue | undefined): string {
  return value?.kind === "number" ? `number ${value.value.toFraction()}` : JSON.stringify(value ?? null);
}
