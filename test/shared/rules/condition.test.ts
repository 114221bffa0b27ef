import { describe, expect, it } from "vitest";
import {
  Condition,
  conditionFormula,
  excelText,
  holds,
  readsOfCondition,
} from "../../../shared/rules/condition.ts";
import { rowCells } from "../../support/arbitrary-criteria.ts";
import { evaluate } from "../../support/excel.ts";
import { day, type Entered, factsOf, NONE, option, pointsOf } from "../../support/rule-situation.ts";

const isHeld = (written: unknown, entered: Entered, whole = false) =>
  holds(Condition.parse(written), factsOf(entered), whole);

describe("a condition of a line", () => {
  it("“đạt đủ điểm chuẩn” is what the criterion says of its base", () => {
    expect(isHeld({ when: "whole" }, {}, true)).toBe(true);
    expect(isHeld({ when: "whole" }, {}, false)).toBe(false);
    expect(readsOfCondition(Condition.parse({ when: "whole" }))).toEqual([]);
  });

  it("a named alternative was chosen", () => {
    const chosen = { when: "chosen", input: "muc-do", option: "tot" };
    expect(isHeld(chosen, { "muc-do": option("tot") })).toBe(true);
    expect(isHeld(chosen, { "muc-do": option("kem") })).toBe(false);
    expect(isHeld(chosen, {})).toBe(false);
  });

  it("a figure lies in a band; a blank figure lies in none, nor does a rate out of 0", () => {
    const noneLate = { when: "in-band", reading: { input: "so-tre" }, band: { upTo: "0" } };
    expect(isHeld(noneLate, { "so-tre": 0 })).toBe(true);
    expect(isHeld(noneLate, { "so-tre": 1 })).toBe(false);
    expect(isHeld(noneLate, {})).toBe(false);
    const rate = { when: "in-band", reading: { part: "so-som", whole: "so-ho-so" }, band: { from: "50" } };
    expect(isHeld(rate, { "so-som": 1, "so-ho-so": 2 })).toBe(true);
    expect(isHeld(rate, { "so-som": 0, "so-ho-so": 0 })).toBe(false);
    expect(isHeld(rate, { "so-som": 1 })).toBe(false);
    expect(readsOfCondition(Condition.parse(rate)).map(({ needed }) => needed)).toEqual([false, false]);
  });

  it("a day was stated, or a yes; “không có” states nothing", () => {
    const stated = { when: "stated", input: "ngay-ky" };
    expect(isHeld(stated, { "ngay-ky": day("2022-01-31") })).toBe(true);
    expect(isHeld(stated, { "ngay-ky": true })).toBe(true);
    expect(isHeld(stated, { "ngay-ky": false })).toBe(false);
    expect(isHeld(stated, { "ngay-ky": NONE })).toBe(false);
    expect(isHeld(stated, {})).toBe(false);
  });

  it("asks Excel the same, blanks guarded", () => {
    const row = { ...rowCells(1), max: pointsOf("10"), nothing: "0" as const };
    const rate = { when: "in-band", reading: { part: "count-1", whole: "amount-1" }, band: { from: "50" } };
    expect(conditionFormula(Condition.parse(rate), row, "")).toBe(
      'IF(AND(A1<>"",D1<>""),IF(D1=0,FALSE,A1*1000*100>=50*ROUND(D1*1000,0)),FALSE)',
    );
    expect(conditionFormula(Condition.parse({ when: "whole" }), row, "A1=5")).toBe("A1=5");
  });
});

describe("a text in a formula", () => {
  it("doubles its quotes", () => {
    expect(excelText('Đạt "xuất sắc"')).toBe('"Đạt ""xuất sắc"""');
  });

  it("is joined from pieces Excel takes in, when it is long, without tearing a letter", () => {
    for (const text of ["", `${'"nhiều" '.repeat(60)}`, "😀".repeat(200), "dòng một\ndòng hai ".repeat(20)])
      expect(evaluate(excelText(text), new Map())).toBe(text);
  });
});
