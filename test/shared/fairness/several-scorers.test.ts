import { expect, test } from "vitest";
import { hasSeveralScorers } from "../../../shared/fairness/several-scorers.ts";
import { counted, tableOf, typed } from "../../support/small-bloc.ts";

const ROUNDS = ["self", "verified"] as const;
const lineOf = (verifier: string) => ({
  lines: (counted("x").lines ?? []).map((line, index) => (index === 0 ? { ...line, verifier } : line)),
});

test("a table whose members score each other has several scorers", () => {
  expect(hasSeveralScorers(tableOf([typed("x")], { policy: { rounds: ["self", "cross"] } }))).toBe(true);
  expect(hasSeveralScorers(tableOf([typed("x")], { policy: { rounds: ["self", "verified"] } }))).toBe(false);
});

test("so has one that gives a line of a criterion to another verifier than the criterion", () => {
  const several = (
    criterion: ReturnType<typeof counted>,
    rounds: readonly ("self" | "verified")[] = ROUNDS,
  ) =>
    hasSeveralScorers(
      tableOf([criterion, typed("y", "10", { verifier: "phong-2" })], { policy: { rounds: [...rounds] } }),
    );
  expect(several(counted("x"))).toBe(false);
  expect(several(counted("x", "10", lineOf("phong-1")))).toBe(true);
  expect(several(counted("x", "10", { ...lineOf("phong-1"), verifier: "phong-1" }))).toBe(false);
  expect(several(counted("x", "10", lineOf("to-thu-ky")))).toBe(false);
  expect(several(counted("x", "10", lineOf("phong-1")), ["self"])).toBe(false);
});
