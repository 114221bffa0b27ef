import { expect, test } from "vitest";
import { criterionFormula } from "../../../shared/criterion-formula.ts";
import { InputId } from "../../../shared/ids.ts";
import { points } from "../../../shared/points.ts";
import { readInput } from "../../../shared/read-input.ts";
import { Criterion } from "../../../shared/rubric.ts";
import { kindOf } from "../../../shared/rules/catalogue.ts";
import type { Facts } from "../../../shared/rules/rule.ts";
import { scoreCriterion } from "../../../shared/score-criterion.ts";
import type { Sent } from "../../../shared/scorecard.ts";

const EITHER = {
  kind: "best-of",
  alternatives: [
    {
      points: "1",
      if: [{ when: "in-band", reading: { part: "moi", whole: "thua", share: true }, band: { below: "100" } }],
    },
    { points: "1", if: [{ when: "stated", input: "phan-anh" }] },
  ],
};

const INPUTS = [
  { kind: "count", id: "moi", title: "Số thửa đã mời" },
  { kind: "count", id: "thua", title: "Số thửa chưa đăng ký" },
  { kind: "flag", id: "phan-anh", title: "Có phản ánh đúng" },
];

const deduction = Criterion.parse({
  id: "a",
  code: "a",
  title: "Mời đăng ký",
  max: "3",
  inputs: INPUTS,
  base: { kind: "given" },
  lines: [{ id: "a-1", code: "a.1", title: "Không mời đủ hoặc có phản ánh", effect: "deduct", rule: EITHER }],
});
const base = Criterion.parse({
  id: "b",
  code: "b",
  title: "Mời đăng ký",
  max: "1",
  inputs: INPUTS,
  base: EITHER,
});

const factsOf = (criterion: Criterion, sent: Record<string, Sent>): Facts =>
  new Map(
    criterion.inputs.flatMap((input) => {
      const read = readInput(input, sent[input.id]);
      return read.kind === "value" ? [[input.id, read.value] as const] : [];
    }),
  );
const score = (criterion: Criterion, sent: Record<string, Sent>) =>
  scoreCriterion(criterion, { max: criterion.max, facts: factsOf(criterion, sent), dates: new Map() });

test("an alternative whose figures are blank does not hold and leaves the others of a line alone", () => {
  expect(score(deduction, { moi: "92", thua: "93" }).points).toBe(points(200));
  expect(score(deduction, { "phan-anh": true }).points).toBe(points(200));
  expect(score(deduction, { moi: "93", thua: "93" }).points).toBe(points(300));
  expect(score(deduction, {}).points).toBe(points(300));
});

test("as a base, the best of several alternatives must have everything entered to judge by", () => {
  expect(score(base, { moi: "92", thua: "93" }).unscored).toBe("blank");
  expect(score(base, { moi: "92", thua: "93", "phan-anh": false }).points).toBe(points(100));
});

test("only a base asks its formula for the figures that are blank", () => {
  const cells = {
    input: (id: string) => `[${id}]`,
    isWhole: () => true,
    titleOf: (_: string, option: string) => option,
    date: () => {
      throw new Error("no day is named");
    },
    peers: { achieved: "", target: "", bestWithoutTarget: "" },
    exemption: () => "",
  };
  const asked = 'OR([moi]="",[thua]="",[phan-anh]="")';
  expect(criterionFormula(base, cells)).toContain(asked);
  expect(criterionFormula(deduction, cells)).not.toContain(asked);
});

test("a part larger than its whole is refused in the conditions of an alternative too", () => {
  const rule = deduction.lines[0]?.rule;
  if (!rule) throw new Error("the line is there");
  const scene = {
    max: deduction.max,
    facts: factsOf(deduction, { moi: "95", thua: "93" }),
    dates: new Map(),
  };
  expect(kindOf(rule).refuses(rule, scene)).toEqual([
    {
      code: "part-above-whole",
      severity: "error",
      input: InputId.parse("moi"),
      facts: { part: "95", whole: "93" },
    },
  ]);
});
