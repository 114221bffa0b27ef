import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, test } from "vitest";
import { conditionalWriteRules } from "./conformance/conditional-writes.ts";
import { integrityRules } from "./conformance/integrity.ts";
import { listingRules } from "./conformance/listing.ts";
import { objectRules } from "./conformance/objects.ts";
import { signedRequestRules } from "./conformance/signed-requests.ts";
import { versionRules } from "./conformance/versions.ts";
import { newTrial, type Rules, type Subject } from "./trial.ts";

const rules = {
  ...objectRules,
  ...integrityRules,
  ...conditionalWriteRules,
  ...versionRules,
  ...listingRules,
  ...signedRequestRules,
} satisfies Rules;

export type Rule = keyof typeof rules;

/** How a server is known not to be S3: the rule it breaks, and what it does instead. */
export type KnownDifferences = Partial<Record<Rule, string>>;

/** Every rule is tried; one the server is known to break must really fail, so the list cannot grow stale. */
export function s3Conformance(
  name: string,
  start: () => Promise<Subject>,
  differences: KnownDifferences = {},
): void {
  describe(name, () => {
    let subject: Subject | undefined;
    beforeAll(async () => {
      subject = await start();
    });
    afterAll(() => subject?.stop());

    for (const [rule, holds] of Object.entries(rules)) {
      const difference = differences[rule as Rule];
      const attempt = async () => {
        if (!subject) throw new Error(`${name} did not start.`);
        const trial = await newTrial(subject, `trial-${randomUUID()}`);
        await holds(trial).finally(() => trial.s3.destroy());
      };
      if (difference === undefined) test(rule, attempt);
      else test.fails(`not so here: ${rule} (${difference})`, attempt);
    }
  });
}
