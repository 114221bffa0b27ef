import { readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { InputId } from "../../../shared/ids.ts";
import { kindOf, RULE_KINDS, Rule } from "../../../shared/rules/catalogue.ts";
import { choiceIn, timesIn, typedIn } from "../../../shared/rules/facts.ts";
import { describe as describeProblem } from "../../../shared/words/problems.ts";
import { anyRuleCases, ruleCases } from "../../support/arbitrary-criteria.ts";
import { day, factsOf, option, pointsOf, typed } from "../../support/rule-situation.ts";

const NOT_KINDS = ["due-day", "band", "catalogue", "condition", "facts", "reading", "rule"];

it("every file of a kind is in the catalogue, under its own name", () => {
  const files = readdirSync("shared/rules").map((file) => file.replace(/\.ts$/, ""));
  expect(files.filter((file) => !NOT_KINDS.includes(file)).toSorted()).toEqual(RULE_KINDS.toSorted());
});

it("every kind has a test of its own", () => {
  const tests = readdirSync("test/shared/rules");
  for (const kind of RULE_KINDS) expect(tests).toContain(`${kind}.test.ts`);
});

it("a kind that is not in the catalogue is no rule", () => {
  expect(Rule.safeParse({ kind: "at-random" }).success).toBe(false);
});

it("what was not entered happened no times, chose nothing and typed nothing", () => {
  const facts = factsOf({
    "so-lan": 2,
    co: true,
    khong: false,
    muc: option("tot"),
    points: typed("1.5"),
    ngay: day("2022-01-01"),
  });
  expect(["so-lan", "co", "khong", "ngay", "khac"].map((id) => timesIn(facts, id as InputId))).toEqual([
    2, 1, 0, 0, 0,
  ]);
  expect(["muc", "so-lan", "khac"].map((id) => choiceIn(facts, id as InputId))).toEqual([
    "tot",
    undefined,
    undefined,
  ]);
  expect(["points", "so-lan", "khac"].map((id) => typedIn(facts, id as InputId))).toEqual([
    pointsOf("1.5"),
    0,
    0,
  ]);
});

it.each(RULE_KINDS)("%s: whatever it faults or refuses can be said, and so can its working", (name) => {
  fc.assert(
    fc.property(anyRuleCases(name), ({ rule, scene }) => {
      const kind = kindOf(rule);
      for (const { code, facts } of [...kind.faults(rule, scene.max), ...kind.refuses(rule, scene)])
        for (const lang of ["vi", "en"] as const)
          expect(describeProblem({ code, facts: { criterion: "1", ...facts } }, lang)).not.toContain("{");
    }),
    { numRuns: 50 },
  );
  fc.assert(
    fc.property(ruleCases(name), ({ rule, scene }) => {
      for (const lang of ["vi", "en"] as const)
        expect(kindOf(rule).explain(rule, scene, lang)).not.toMatch(/undefined|NaN|\{/);
    }),
    { numRuns: 50 },
  );
});
