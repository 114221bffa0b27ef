/** What a check found: it holds, it does not, or it was not made, and why. In Vietnamese and English, one line. */
export type Outcome = {
  readonly kind: "holds" | "fails" | "not-made";
  readonly found: string;
};

/** One thing that only a real account can prove. */
export type Check = {
  /** Vietnamese first, as everything a person reads. */
  readonly what: string;
  readonly run: () => Promise<Outcome>;
};

export const holds = (found = ""): Outcome => ({ kind: "holds", found });
export const fails = (found: string): Outcome => ({ kind: "fails", found });
export const notMade = (found: string): Outcome => ({ kind: "not-made", found });

/** Every expectation that does not hold, told together; holds where there is none. */
export function allOf(expected: Readonly<Record<string, readonly [is: unknown, mustBe: unknown]>>): Outcome {
  const wrong = Object.entries(expected).filter(([, [is, mustBe]]) => is !== mustBe);
  if (wrong.length > 0)
    return fails(
      wrong.map(([what, [is, mustBe]]) => `${what}: ${String(is)}, must be ${String(mustBe)}`).join("; "),
    );
  return holds(
    Object.entries(expected)
      .map(([what, [is]]) => `${what}: ${String(is)}`)
      .join("; "),
  );
}

const MARKS = { holds: "✓", fails: "✗", "not-made": "–" } as const;

/** Makes every check, one after another, and tells of each as it is made; one that breaks off has failed. */
export async function makeChecks(
  checks: readonly Check[],
  tell: (line: string) => void,
): Promise<Readonly<Record<Outcome["kind"], number>>> {
  const count = { holds: 0, fails: 0, "not-made": 0 };
  for (const { what, run } of checks) {
    const outcome = await run().catch((error: unknown) =>
      fails(error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    );
    count[outcome.kind] += 1;
    tell(`${MARKS[outcome.kind]} ${what}${outcome.found && `\n    ${outcome.found}`}`);
  }
  return count;
}
