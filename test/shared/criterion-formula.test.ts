import { describe, expect, it } from "vitest";
import { parseFormula } from "../../infra/local/excel/formula/parse.ts";
import { CalendarDate } from "../../shared/calendar-date.ts";
import { type CriterionCells, criterionFormula } from "../../shared/criterion-formula.ts";
import { PROGRAMMES } from "../../shared/programmes/presets.ts";
import { Criterion, criteriaOf, Rubric } from "../../shared/rubric.ts";
import { TYPED_POINTS } from "../../shared/rules/rule.ts";

const LATE = {
  id: "a1",
  code: "A1",
  title: "Giải quyết hồ sơ",
  max: "3",
  inputs: [
    { kind: "count", id: "tre", title: "Số hồ sơ trễ hạn" },
    { kind: "count", id: "khen", title: "Số lần được khen" },
  ],
  base: { kind: "given" },
  lines: [
    {
      id: "tru",
      code: "A1.1",
      title: "Trễ hạn",
      effect: "deduct",
      rule: { kind: "per-occurrence", input: "tre", each: "0.5" },
      atMost: "1.5",
      exemption: "Đơn vị tự phát hiện",
    },
  ],
};
const bonus = (more: object = {}) => ({
  id: "cong",
  code: "A1.2",
  title: "Khen",
  effect: "add",
  rule: { kind: "per-occurrence", input: "khen", each: "1" },
  ...more,
});

const cells: CriterionCells = {
  input: (id) => ({ tre: "D4", khen: "D5", [TYPED_POINTS]: "D6" })[id as string] ?? "D9",
  isWhole: () => true,
  titleOf: (_, option) => option,
  date: () => CalendarDate.parse("2022-12-31"),
  peers: { achieved: "H1", target: "H2", bestWithoutTarget: "H3" },
  exemption: () => "E4",
};
const formula = (changes: object = {}) => criterionFormula(Criterion.parse({ ...LATE, ...changes }), cells);

describe("the formula of a criterion, as an auditor reads it", () => {
  it("takes the capped deduction from the base, unless an exemption is declared, and not below 0", () => {
    expect(formula()).toBe('MAX(ROUND(3-(IF(AND(E4<>"Có"),MIN(ROUND(N(D4)*0.5,2),1.5),0)),2),0)');
  });

  it("adds what is added; a bonus for a whole base asks for the base and the deductions again", () => {
    expect(formula({ lines: [bonus()] })).toBe("MAX(ROUND(3+(ROUND(N(D5)*1,2)),2),0)");
    expect(formula({ lines: [bonus({ if: [{ when: "whole" }] })] })).toBe(
      "MAX(ROUND(3+(IF(AND(AND(3=3,0=0)),ROUND(N(D5)*1,2),0)),2),0)",
    );
  });

  it("caps sums of lines", () => {
    const two = [bonus(), bonus({ id: "cong-2", code: "A1.3" })];
    expect(formula({ lines: two, addAtMost: "2" })).toBe(
      "MAX(ROUND(3+MIN((ROUND(N(D5)*1,2)+ROUND(N(D5)*1,2)),2),2),0)",
    );
    expect(formula({ lines: [bonus()], addAtMost: "2" })).toBe("MAX(ROUND(3+MIN(ROUND(N(D5)*1,2),2),2),0)");
  });

  it("keeps to floor and bound", () => {
    expect(formula({ lines: [], floor: "none" })).toBe("3");
    expect(formula({ lines: [], floor: "-1.5", atMost: "2" })).toBe("MIN(MAX(3,-1.5),2)");
  });

  it("is an empty text while something the base needs is blank; a line without its figure adds 0", () => {
    expect(formula({ base: { kind: "direct" }, lines: [] })).toBe('IF(D6="","",MAX(D6,0))');
    const rate = {
      kind: "steps",
      reading: { part: "khen", whole: "tre" },
      bands: [{ from: "50", points: "1" }],
      outside: "0",
    };
    expect(formula({ base: rate, lines: [] })).toMatch(/^IF\(OR\(D5="",D4=""\),"",MAX\(IF\(D4=0,NA\(\),/);
    expect(formula({ lines: [bonus({ rule: rate })] })).toContain('IF(OR(D5="",D4=""),0,IF(D4=0,0,');
  });

  it("a criterion without a base starts from 0", () => {
    expect(formula({ max: "0", base: undefined, lines: [bonus()] })).toBe(
      "MAX(ROUND(0+(ROUND(N(D5)*1,2)),2),0)",
    );
  });
});

describe("the ready programmes", () => {
  const far = (row: number): CriterionCells => ({
    ...cells,
    input: () => `'Bảng chấm điểm'!$F$${row}`,
    titleOf: (input, option) => `${input} ${option} `.repeat(8),
    peers: {
      achieved: "'Dẫn đầu'!$C$100",
      target: "'Dẫn đầu'!$D$100",
      bestWithoutTarget: "'Dẫn đầu'!$E$100",
    },
    exemption: () => `'Bảng chấm điểm'!$G$${row}`,
  });

  it("give formulas that Excel takes in: neither too long nor too deep, even from another sheet", () => {
    const criteria = PROGRAMMES.flatMap(({ rubrics }) => rubrics).flatMap((rubric) =>
      criteriaOf(Rubric.parse(rubric)),
    );
    expect(criteria.length).toBeGreaterThan(20);
    for (const [index, criterion] of criteria.entries())
      expect(
        () => parseFormula(criterionFormula(criterion, far(1000 + index))),
        criterion.code,
      ).not.toThrow();
  });
});
