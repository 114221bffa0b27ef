import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { Band, bandInWords, coverageOf, isBetween, isIn } from "../../../shared/rules/band.ts";

const band = (written: object) => Band.parse(written);
const holds = (written: object, value: string) => isIn(band(written), new Fraction(value));

describe("a band's ends, as a table writes them", () => {
  it("“từ 97 %” and “đến hết 98 %” belong to it, “trên 97 %” and “dưới 98 %” do not", () => {
    expect(holds({ from: "97", upTo: "98" }, "97")).toBe(true);
    expect(holds({ from: "97", upTo: "98" }, "98")).toBe(true);
    expect(holds({ above: "97", below: "98" }, "97")).toBe(false);
    expect(holds({ above: "97", below: "98" }, "98")).toBe(false);
    expect(holds({ above: "97", below: "98" }, "97.001")).toBe(true);
  });

  it("an end left out is open for ever", () => {
    expect(holds({ from: "97" }, "99999999")).toBe(true);
    expect(holds({ below: "97" }, "0")).toBe(true);
    expect(holds({}, "5")).toBe(true);
  });

  it("a bound is a plain decimal with at most three places and never below 0", () => {
    for (const from of ["97", "97.7", "0", "0.001", "999999999.999"])
      expect(Band.safeParse({ from }).success).toBe(true);
    for (const from of ["-1", "97,7", "97.7001", "07", "", "1e3", 97])
      expect(Band.safeParse({ from }).success).toBe(false);
  });

  it("reads as a sentence would say it", () => {
    expect(bandInWords(band({ from: "97", below: "98.5" }), "vi")).toBe("từ 97 đến dưới 98,5");
    expect(bandInWords(band({ above: "97.5", upTo: "98" }), "vi")).toBe("trên 97,5 đến hết 98");
    expect(bandInWords(band({ upTo: "98" }), "vi")).toBe("đến hết 98");
    expect(bandInWords(band({ above: "97.5", upTo: "98" }), "en")).toBe("above 97.5 and up to 98");
    expect(bandInWords(band({}), "vi")).toBe("mọi số liệu");
    expect(bandInWords(band({}), "en")).toBe("any figure");
  });
});

describe("a set of bands, read as a person would", () => {
  const codes = (...written: object[]) => coverageOf(written.map(band)).faults.map(({ code }) => code);

  it("bands that meet leave nothing out, in whatever order they are written", () => {
    expect(codes({ from: "98" }, { from: "97", below: "98" }, { below: "97" })).toEqual([]);
    expect(codes({ below: "97" }, { above: "98" }, { from: "97", upTo: "98" })).toEqual([]);
  });

  it("a single figure between two open ends is a gap, a single figure in two closed ends an overlap", () => {
    expect(coverageOf([band({ above: "98" }), band({ below: "98" })]).faults).toEqual([
      { code: "bands-gap", severity: "warning", facts: { low: "98", high: "98" } },
    ]);
    expect(coverageOf([band({ from: "98" }), band({ upTo: "98" })]).faults).toEqual([
      { code: "bands-overlap", severity: "error", facts: { low: "98", high: "98" } },
    ]);
  });

  it("bands that begin together overlap, and so does whatever follows a band that never ends", () => {
    expect(codes({ upTo: "5" }, { upTo: "7" })).toEqual(["bands-overlap"]);
    expect(codes({ from: "1" }, { from: "5" })).toEqual(["bands-overlap"]);
  });

  it("a band that holds no figure is a fault", () => {
    expect(coverageOf([band({ above: "6", upTo: "5" })]).faults).toEqual([
      { code: "band-empty", severity: "error", facts: { low: "6", high: "5" } },
    ]);
    expect(codes({ from: "5", below: "5" })).toEqual(["band-empty"]);
    expect(codes({ above: "6", upTo: "5" })).toEqual(["band-empty"]);
    expect(codes({ from: "5", upTo: "5" })).toEqual([]);
    expect(codes({ from: "5", above: "7", upTo: "6" })).toEqual(["band-empty"]);
    expect(codes({ from: "5", below: "9", upTo: "4" })).toEqual(["band-empty"]);
  });

  it("says whether every figure from 0 up is reached, and up to any size", () => {
    expect(coverageOf([band({ from: "0", below: "5" }), band({ from: "5" })])).toEqual({
      faults: [],
      reachesZero: true,
      reachesForever: true,
    });
    expect(coverageOf([band({ above: "0", upTo: "5" })])).toMatchObject({
      reachesZero: false,
      reachesForever: false,
    });
    expect(coverageOf([])).toEqual({ faults: [], reachesZero: false, reachesForever: false });
  });

  it("between two bands is neither below all of them nor above all of them", () => {
    const list = [band({ from: "1", upTo: "2" }), band({ above: "5" })];
    expect(isBetween(list, new Fraction("0.5"))).toBe(false);
    expect(isBetween(list, new Fraction("2.001"))).toBe(true);
    expect(isBetween(list, new Fraction("5"))).toBe(true);
    expect(isBetween([band({ from: "1", upTo: "2" })], new Fraction("3"))).toBe(false);
    expect(isBetween([band({ above: "5" })], new Fraction("3"))).toBe(false);
  });
});

describe("what a set of bands reports is what figures find", () => {
  const end = fc.integer({ min: 0, max: 6 }).map(String);
  const any = fc.oneof(
    fc.record({ from: end, below: end }, { requiredKeys: [] }),
    fc.record({ above: end, upTo: end }, { requiredKeys: [] }),
    fc.record({ from: end, upTo: end }, { requiredKeys: [] }),
  );
  const figures = Array.from({ length: 15 }, (_, half) => new Fraction(half, 2));

  it("without faults no figure is in two bands and none between two is in no band", () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), (written) => {
        const list = written.map(band);
        const { faults, reachesZero, reachesForever } = coverageOf(list);
        const found = figures.map((figure) => list.filter((each) => isIn(each, figure)).length);
        const has = (code: string) => faults.some((fault) => fault.code === code);
        if (found.some((count) => count > 1)) expect(has("bands-overlap")).toBe(true);
        if (figures.some((figure, index) => found[index] === 0 && isBetween(list, figure)))
          expect(has("bands-gap") || has("band-empty")).toBe(true);
        if (faults.length === 0 && reachesZero && reachesForever)
          expect(found.every((count) => count === 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
