import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { band, reading } from "../../../shared/authoring/notation/band-text.ts";
import { conditions } from "../../../shared/authoring/notation/condition-text.ts";
import { parametersText, ruleIn } from "../../../shared/authoring/notation/rule-text.ts";
import { PROGRAMMES } from "../../../shared/programmes/presets.ts";
import { criteriaOf, Rubric } from "../../../shared/rubric.ts";
import { RULE_KINDS, Rule } from "../../../shared/rules/catalogue.ts";
import { Condition } from "../../../shared/rules/condition.ts";
import { anyRuleCases } from "../../support/arbitrary-criteria.ts";

const parsed = (rule: unknown): Rule => Rule.parse(rule);
const again = (rule: Rule): unknown => {
  const read = ruleIn(rule.kind, parametersText(rule));
  return read && parsed(read);
};

describe("the parameters of a rule, written and read", () => {
  it.each(RULE_KINDS)("%s: any rule comes back as it was", (kind) => {
    fc.assert(
      fc.property(anyRuleCases(kind), ({ rule }) => {
        expect(again(rule), parametersText(rule)).toEqual(rule);
      }),
      { numRuns: 300 },
    );
  });

  it("every rule of every ready table comes back as it was", () => {
    const rules = PROGRAMMES.flatMap(({ rubrics }) => rubrics)
      .flatMap((written) => criteriaOf(Rubric.parse(written)))
      .flatMap(({ base, lines }) => [...(base ? [base] : []), ...lines.map(({ rule }) => rule)]);
    expect(rules.length).toBeGreaterThan(100);
    for (const rule of rules) expect(again(rule), parametersText(rule)).toEqual(rule);
  });
});

describe("what a person reads in the cell", () => {
  const said = (rule: unknown) => parametersText(parsed(rule));

  it("is the words of the tables", () => {
    expect(said({ kind: "per-occurrence", input: "so-lan", each: "0.5" })).toBe(
      "số liệu: so-lan; mỗi lần: 0,5",
    );
    expect(
      said({
        kind: "steps",
        reading: { part: "dung-han", whole: "tong-so", share: true },
        bands: [
          { above: "98", points: "5" },
          { from: "97", below: "98", points: "4" },
        ],
        outside: "0",
      }),
    ).toBe("số liệu: dung-han trong tong-so; ngoài các mức: 0; trên 98: 5; từ 97 đến dưới 98: 4");
    expect(
      said({
        kind: "matrix",
        volume: { input: "ho-so" },
        rate: { part: "som", whole: "ho-so" },
        rows: [
          { volume: { below: "1000" }, cells: [{ from: "1", below: "5", points: "0.5" }] },
          { volume: { from: "1000" }, cells: [{ from: "1", points: "1" }] },
        ],
      }),
    ).toBe("quy mô: ho-so; tỷ lệ: som/ho-so; hàng: dưới 1000; từ 1 đến dưới 5: 0,5; hàng: từ 1000; từ 1: 1");
    expect(
      said({
        kind: "deadline",
        days: [
          { input: "ngay-a", due: { on: "2022-01-31" } },
          { input: "ngay-b", due: { named: "tổng kết", days: -3 } },
          { input: "ngay-c", due: { named: "tong-ket", days: 0 } },
          { input: "ngay-d", due: { named: "tong-ket", days: 5, working: true } },
        ],
        before: true,
        per: "document",
        points: "0.5",
        missing: "0.75",
      }),
    ).toBe(
      'tính: mỗi văn bản; điểm: 0,5; không có: 0,75; trước ngày hạn; ngay-a: 31/01/2022; ngay-b: "tổng kết" - 3 ngày; ngay-c: tong-ket; ngay-d: tong-ket + 5 ngày làm việc',
    );
  });

  it("keeps a source or an option that holds separators and quotes apart by quotes", () => {
    const source = 'Bộ Nội vụ; "PAR Index": năm\ntrước';
    const rule = parsed({ kind: "external", input: "chi-so", outOf: "100", source });
    expect(again(rule)).toEqual(rule);
    const option = parsed({
      kind: "choose-one",
      input: "muc",
      alternatives: [{ option: "Tốt; khá: vừa", points: "2" }],
    });
    expect(again(option)).toEqual(option);
  });
});

describe("a text that is no rule of its kind is refused", () => {
  it.each([
    ["per-occurrence", "số liệu: so-lan"],
    ["per-occurrence", "số liệu: so-lan; mỗi lần: 0,5; mỗi lần: 1"],
    ["per-occurrence", "số liệu: so-lan; mỗi lần"],
    ["per-occurrence", "số liệu: so-lan; mỗi lần: -0,5"],
    ["per-occurrence", "số liệu: Số lần; mỗi lần: 0,5"],
    ["per-occurrence", "số liệu: so-lan; mỗi lần: nửa điểm"],
    ["given", "5"],
    ["direct", "thang: 10; hệ số: 2"],
    ["proportional", "thực hiện: a; chỉ tiêu: b; càng ít càng tốt: có"],
    ["award", "tính: tất; co: 5"],
    ["award", "tính: tất cả"],
    ["award", "tính: tất cả; co"],
    ["award", "tính: tất cả; co: nhiều"],
    ["external", "số liệu: a; thang: 100; nguồn:"],
    ["external", 'số liệu: a; thang: 100; nguồn: "mở'],
    ["external", "số liệu: a; thang: 1.000; nguồn: Bộ"],
    ["steps", "số liệu: a; trên 98"],
    ["steps", "số liệu: a; hơn 98: 5"],
    ["steps", "số liệu: a; trên 98 trên 99: 5"],
    ["steps", "số liệu: a; trên 1.000: 5"],
    ["steps", "số liệu: a b; trên 98: 5"],
    ["steps", "số liệu: a/B; trên 98: 5"],
    ["steps", "số liệu: a; : 5"],
    ["matrix", "quy mô: a; tỷ lệ: b; từ 1: 1"],
    ["matrix", "quy mô: a; tỷ lệ: b; hàng; từ 1: 1"],
    ["matrix", "quy mô: a; tỷ lệ: b; hàng: dưới 5; lẻ: 1"],
    ["matrix", "quy mô: a; tỷ lệ: b; hàng: dưới 5"],
    ["deadline", "tính: một lần; điểm: 1; ngay: ngày mai nhé"],
    ["deadline", "tính: một lần; điểm: 1; ngay:"],
    ["best-of", "1: khi nào đó"],
    ["best-of", "1: chọn x là y z"],
    ["best-of", "1: chọn X là y"],
    ["best-of", "1: có Báo"],
    ["best-of", "1: a từ nhiều"],
  ] as const)("%s: %s", (kind, text) => {
    expect(ruleIn(kind, text)).toBeUndefined();
  });

  it("no days away is the day itself, before or after", () => {
    expect(ruleIn("deadline", "tính: một lần; điểm: 1; ngay: tong-ket - 0")).toMatchObject({
      days: [{ input: "ngay", due: { named: "tong-ket", days: 0 } }],
    });
  });

  it("capitals, line breaks, spaces and a sign of per cent do no harm", () => {
    expect(ruleIn("steps", "Số liệu:  ty-le\nTrên 98 %: 5;\nTừ 97% đến 98%: 4,0;")).toEqual({
      kind: "steps",
      reading: { input: "ty-le" },
      bands: [
        { above: "98", points: "5" },
        { from: "97", upTo: "98", points: "4" },
      ],
    });
    expect(ruleIn("deadline", "tính: một lần; điểm: 1; ngay: 2022-01-31")).toMatchObject({
      days: [{ input: "ngay", due: { on: "2022-01-31" } }],
    });
    expect(band.read("Mọi số liệu")).toEqual({});
    expect(band.read("")).toBeUndefined();
    expect(reading.read("a / b")).toEqual({ part: "a", whole: "b" });
  });
});

describe("conditions", () => {
  const all: readonly Condition[] = [
    { when: "whole" },
    { when: "stated", input: "ngay" as never },
    { when: "chosen", input: "muc" as never, option: "tốt và khá" },
    { when: "in-band", reading: { input: "tre" as never }, band: { upTo: "0" } },
    { when: "in-band", reading: { part: "a" as never, whole: "b" as never }, band: {} },
  ];

  it("read as a sentence", () => {
    expect(conditions.write(all)).toBe(
      'đạt đủ điểm chuẩn và có ngay và chọn muc là "tốt và khá" và tre đến hết 0 và a/b mọi số liệu',
    );
    expect(conditions.read(conditions.write(all))).toEqual(all);
    for (const each of all) expect(Condition.safeParse(each).success).toBe(true);
  });
});
