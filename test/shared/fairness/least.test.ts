import fc from "fast-check";
import { expect, test } from "vitest";
import { least } from "../../../shared/fairness/least.ts";

test("the smallest number from which on something holds, wherever that is", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(200), fc.integer({ min: -10, max: 260 }), (from, span, edge) => {
      const most = from + span;
      const found = least(from, most, (tried) => tried >= edge);
      expect(found).toBe(edge > most ? undefined : Math.max(from, edge));
    }),
  );
});

test("nothing is looked for past the end", () => {
  const tried: number[] = [];
  const found = least(1, 100, (each) => {
    tried.push(each);
    return false;
  });
  expect(found).toBeUndefined();
  expect(Math.max(...tried)).toBe(100);
  expect(least(5, 4, () => false)).toBeUndefined();
});
