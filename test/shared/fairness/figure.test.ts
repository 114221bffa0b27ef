import Fraction from "fraction.js";
import { expect, test } from "vitest";
import { Figure, figureOf } from "../../../shared/fairness/figure.ts";

test.each([
  ["0", { near: "0" }],
  ["12", { near: "12" }],
  ["-0.25", { near: "-0.25" }],
  ["1/8", { near: "0.125", exact: "1/8" }],
  ["1/6", { near: "0.1667", exact: "1/6" }],
  ["-25/3", { near: "-8.3333", exact: "-25/3" }],
  ["1/20000", { near: "0.0001", exact: "1/20000" }],
  ["-1/30000", { near: "0", exact: "-1/30000" }],
])(
  "%s is shown in at most four decimals, and whole beside it where hundredths do not hold it",
  (text, figure) => {
    expect(figureOf(new Fraction(text))).toEqual(figure);
    expect(Figure.parse(figure)).toEqual(figure);
  },
);

test("what no exact number gives is not a figure", () => {
  for (const near of ["-0", "1.50", "01", "0.12345", "1,5", ""])
    expect(Figure.safeParse({ near }).success).toBe(false);
  expect(Figure.safeParse({ near: "0.5", exact: "0.5" }).success).toBe(false);
});
