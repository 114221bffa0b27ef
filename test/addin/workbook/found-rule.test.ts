import { describe, expect, it } from "vitest";
import { foundRule } from "../../../addin/workbook/found-rule.ts";

const told = (type: string, rule: object | null = {}) =>
  foundRule({ type, rule } as unknown as Excel.DataValidation);

describe("what Excel says it checks", () => {
  it.each([
    ["None", "none"],
    ["List", "list"],
    ["Custom", "formula"],
    ["TextLength", "text"],
    ["Date", "other"],
    ["Inconsistent", "other"],
    ["MixedCriteria", "other"],
  ])("%s is %s", (type, kind) => {
    expect(told(type, null)).toEqual({ kind });
  });

  it("has bounds where they are figures, as numbers or as Excel spells them", () => {
    const between = { operator: "Between", formula1: 0, formula2: "10.5" };
    expect(told("Decimal", { decimal: between })).toEqual({ kind: "decimal", from: 0, to: 10.5 });
    expect(told("WholeNumber", { wholeNumber: { ...between, formula2: "=$A$1" } })).toEqual({
      kind: "whole",
      from: 0,
    });
    expect(told("WholeNumber", { wholeNumber: { ...between, formula1: " " } })).toEqual({
      kind: "whole",
      to: 10.5,
    });
  });

  it("is another rule when it compares otherwise, and only its kind where the terms are not told", () => {
    expect(told("Decimal", { decimal: { operator: "GreaterThan", formula1: 0 } })).toEqual({ kind: "other" });
    expect(told("Decimal", null)).toEqual({ kind: "decimal" });
  });
});
