import Fraction from "fraction.js";
import { expect, it } from "vitest";
import { points } from "../../../shared/points.ts";
import { fixed, quantity, shown, written } from "../../../shared/words/format.ts";

it("points in a sentence take their shortest form, with the language's mark", () => {
  expect([825, 10_000, 850, -25, 0].map((each) => shown(points(each), "vi"))).toEqual([
    "8,25",
    "100",
    "8,5",
    "-0,25",
    "0",
  ]);
  expect(shown(points(825), "en")).toBe("8.25");
});

it("points in a column always have two decimals", () => {
  expect([825, 10_000, 850, -25, 5, 0, -10_000].map((each) => fixed(points(each), "vi"))).toEqual([
    "8,25",
    "100,00",
    "8,50",
    "-0,25",
    "0,05",
    "0,00",
    "-100,00",
  ]);
  expect(fixed(points(850), "en")).toBe("8.50");
});

it("a figure is shown to the hundredth and marked when that is not the whole truth", () => {
  expect(quantity(new Fraction(977, 10), "vi")).toBe("97,7");
  expect(quantity(new Fraction(723), "vi")).toBe("723");
  expect(quantity(new Fraction(836_600, 8532), "vi")).toBe("≈98,05");
  expect(quantity(new Fraction(1, 3), "en")).toBe("≈0.33");
  expect(quantity(new Fraction("0.001"), "vi")).toBe("≈0");
});

it("a figure of the wire is written with the language's mark", () => {
  expect(written("97.7", "vi")).toBe("97,7");
  expect(written("97.7", "en")).toBe("97.7");
});
