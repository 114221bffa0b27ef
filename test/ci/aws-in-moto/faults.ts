import { isDeepStrictEqual } from "node:util";

/** What was found otherwise than it must be. */
export const faults: string[] = [];
const facts: string[] = [];

/** Holds a fact against what it must be. */
export function hold(fact: string, is: unknown, mustBe: unknown): void {
  facts.push(fact);
  if (!isDeepStrictEqual(is, mustBe))
    faults.push(`${fact}: is ${JSON.stringify(is)}, must be ${JSON.stringify(mustBe)}`);
}

/** How many facts were held against what they must be. */
export const told = (): number => facts.length;
