import { describe, expect, it } from "vitest";
import {
  earned,
  faultsOf,
  formulaOf,
  isRule,
  readsOf,
  refusalsOf,
  working,
} from "../../support/rule-situation.ts";

describe("steps: bands of a rate, as the table of 2022 writes them", () => {
  const rule = {
    kind: "steps",
    reading: { input: "ty-le" },
    bands: [
      { above: "98", points: "5" },
      { from: "97", below: "98", points: "4" },
      { from: "90", below: "97", points: "2.5" },
      { below: "90", points: "0" },
    ],
  };
  const at = (rate: string) => ({ max: "5", entered: { "ty-le": rate } });

  it("each end belongs to the band that says so", () => {
    expect(earned(rule, at("98.001"))).toBe("5");
    expect(earned(rule, at("97.999"))).toBe("4");
    expect(earned(rule, at("97"))).toBe("4");
    expect(earned(rule, at("96.999"))).toBe("2.5");
    expect(earned(rule, at("90"))).toBe("2.5");
    expect(earned(rule, at("89.999"))).toBe("0");
    expect(earned(rule, at("0"))).toBe("0");
  });

  it("exactly 98 % lies in the gap the table left: its author must say", () => {
    expect(earned(rule, at("98"))).toBe("undecided");
    expect(earned({ ...rule, between: "4" }, at("98"))).toBe("4");
    expect(faultsOf(rule, "5")).toEqual([
      { code: "bands-gap", severity: "warning", facts: { low: "98", high: "98" } },
    ]);
    expect(faultsOf({ ...rule, between: "4" }, "5")).toEqual([]);
  });

  it("asks in the order of the table in Excel, the gap last", () => {
    expect(formulaOf({ ...rule, bands: rule.bands.slice(0, 2), outside: "1" }, "5")).toBe(
      "IF([ty-le]>98,5,IF(AND([ty-le]>=97,[ty-le]<98),4,IF(AND(OR([ty-le]<=98,[ty-le]<97),OR([ty-le]>=98)),NA(),1)))",
    );
  });

  it("says the band", () => {
    expect(working(rule, at("97.7"))).toBe("97,7 (từ 97 đến dưới 98): 4");
    expect(working(rule, at("97.7"), "en")).toBe("97.7 (from 97 and below 98): 4");
    expect(working(rule, at("98"))).toBe("98: không thuộc mức nào");
    expect(working(rule, at("98"), "en")).toBe("98: in no band");
  });
});

describe("steps that do not reach everything", () => {
  const rule = {
    kind: "steps",
    reading: { input: "so-ngay" },
    bands: [
      { from: "1", upTo: "5", points: "2" },
      { above: "5", upTo: "10", points: "1" },
    ],
  };
  const at = (days: number) => ({ entered: { "so-ngay": days } });

  it("a figure below or above them earns what the table gives outside", () => {
    expect(earned({ ...rule, outside: "0" }, at(0))).toBe("0");
    expect(earned({ ...rule, outside: "0" }, at(11))).toBe("0");
    expect(earned(rule, at(11))).toBe("undecided");
    expect(earned({ ...rule, between: "3" }, at(11))).toBe("undecided");
  });

  it("is a fault until the table says", () => {
    const open = { code: "bands-open-end", severity: "error", facts: {} };
    expect(faultsOf(rule)).toEqual([open]);
    expect(faultsOf({ ...rule, outside: "0" })).toEqual([]);
    expect(faultsOf({ ...rule, bands: [{ from: "1", points: "2" }] })).toEqual([open]);
    expect(faultsOf({ ...rule, bands: [{ upTo: "1", points: "2" }] })).toEqual([open]);
    expect(faultsOf({ ...rule, bands: [{ from: "0", points: "2" }] })).toEqual([]);
  });

  it("is #N/A in Excel until the table says", () => {
    expect(formulaOf(rule)).toBe(
      "IF(AND([so-ngay]>=1,[so-ngay]<=5),2,IF(AND([so-ngay]>5,[so-ngay]<=10),1,NA()))",
    );
  });

  it("a level above the maximum is a fault of a base; a line has no maximum", () => {
    expect(faultsOf({ ...rule, outside: "0" }, "1.5")).toEqual([
      { code: "band-above-maximum", severity: "error", facts: { points: "2", max: "1.5" } },
    ]);
    expect(faultsOf({ ...rule, outside: "0" }, "0")).toEqual([]);
  });
});

describe("steps of a rate of two figures", () => {
  const rule = {
    kind: "steps",
    reading: { part: "so-dung-han", whole: "so-ho-so", share: true },
    bands: [
      { from: "97.7", points: "5" },
      { below: "97.7", points: "0" },
    ],
  };
  const of = (part: number, whole: number) => ({ entered: { "so-dung-han": part, "so-ho-so": whole } });

  it("977 of 1000 is 97,7 % exactly", () => {
    expect(earned(rule, of(977, 1000))).toBe("5");
    expect(earned(rule, of(976, 1000))).toBe("0");
  });

  it("out of 0 there is no rate: a base cannot be scored, in Excel #N/A", () => {
    expect(earned(rule, of(0, 0))).toBe("nothing");
    expect(formulaOf(rule)).toBe(
      "IF([so-ho-so]=0,NA(),IF([so-dung-han]*1000>=977*[so-ho-so],5,IF([so-dung-han]*1000<977*[so-ho-so],0,NA())))",
    );
    expect(working(rule, of(0, 0))).toBe("0/0: không thuộc mức nào");
  });

  it("shows the rate, and that it is rounded when it is", () => {
    expect(working(rule, of(8366, 8532))).toBe("8366/8532 = ≈98,05 % (từ 97,7): 5");
    expect(working(rule, of(977, 1000), "en")).toBe("977/1000 = 97.7 % (from 97.7): 5");
  });

  it("needs both and refuses a part above the whole", () => {
    expect(readsOf(rule).every(({ needed }) => needed === true)).toBe(true);
    expect(refusalsOf(rule, of(1001, 1000))[0]?.code).toBe("part-above-whole");
    expect(refusalsOf(rule, of(1000, 1000))).toEqual([]);
  });
});

it("a band takes no key it does not know, nor points below 0", () => {
  const withBand = (band: object) => ({ kind: "steps", reading: { input: "ty-le" }, bands: [band] });
  expect(isRule(withBand({ from: "1", points: "1" }))).toBe(true);
  expect(isRule(withBand({ form: "1", points: "1" }))).toBe(false);
  expect(isRule(withBand({ from: "1", points: "1", outside: "0" }))).toBe(false);
  expect(isRule(withBand({ from: "1", points: "-1" }))).toBe(false);
  expect(isRule(withBand({ from: "1" }))).toBe(false);
});
