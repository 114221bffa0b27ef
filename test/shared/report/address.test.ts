import { expect, test } from "vitest";
import { columnLetters, inSheet, references } from "../../../shared/report/address.ts";

test("columns are lettered A to Z, then AA", () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("rows that follow each other are one range", () => {
  expect(references("D", [6, 7, 8, 10, 12, 13])).toBe("D6:D8,D10,D12:D13");
  expect(references("D", [])).toBe("");
});

test("a cell of another sheet stands behind the sheet's name in quotes", () => {
  expect(inSheet("Chi tiết", "D7")).toBe("'Chi tiết'!D7");
});
