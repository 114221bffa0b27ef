import { expect, test } from "vitest";
import { points } from "../../../shared/points.ts";
import { figureWidth, heightOf, linesIn } from "../../../shared/report/fit.ts";

test("text is broken between words where a line is full", () => {
  expect(linesIn("điểm", 3)).toBe(1);
  expect(linesIn("điểm tối đa của bảng", 4)).toBe(3);
  expect(linesIn("một\nhai", 100)).toBe(2);
});

test("a word longer than a line is broken anywhere, first or not", () => {
  expect(linesIn("a".repeat(64), 15)).toBe(3);
  expect(linesIn(`mã ${"a".repeat(64)}`, 15)).toBe(4);
});

test("a letter with marks is as wide as without, a capital wider than a small letter", () => {
  expect(linesIn("ệ ệ ệ ệ", 3)).toBe(linesIn("e e e e", 3));
  expect(linesIn("ĐĐĐĐ", 3)).toBe(2);
  expect(linesIn("đđđđ", 3)).toBe(1);
});

test("a row is one line high where text is not wrapped, and never higher than Excel allows", () => {
  const long = "chữ ".repeat(2000);
  expect(heightOf(long, "maximum", 10)).toBe(18);
  expect(heightOf("chữ", "text", 10)).toBe(18);
  expect(heightOf("chữ chữ chữ chữ chữ", "text", 12)).toBe(34);
  expect(heightOf(long, "text", 10)).toBe(409);
});

test("bold text needs more room", () => {
  const words = "Thực hiện nhiệm vụ chính trị, chuyên";
  expect(heightOf(words, "text", 38)).toBeLessThan(heightOf(words, "label", 38));
});

test("a column of figures is wider for a table of 1000 điểm than for one of 100", () => {
  expect(figureWidth(points(10_000))).toBe(8);
  expect(figureWidth(points(100_000))).toBe(9);
});
