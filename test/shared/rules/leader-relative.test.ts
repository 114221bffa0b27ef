import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import type { InputId } from "../../../shared/ids.ts";
import { LeaderRelative, peersOf } from "../../../shared/rules/leader-relative.ts";
import type { Peers } from "../../../shared/rules/rule.ts";
import {
  type Entered,
  earned,
  factsOf,
  faultsOf,
  formulaOf,
  readsOf,
  refusalsOf,
  working,
} from "../../support/rule-situation.ts";

const rule = { kind: "leader-relative", achieved: "thuc-hien", target: "chi-tieu" };
const parsed = LeaderRelative.parse(rule);
const of = (achieved: number | string, target?: number | string): Entered => ({
  "thuc-hien": achieved,
  ...(target !== undefined && { "chi-tieu": target }),
});
const peers = (...counted: Entered[]): Peers => peersOf(parsed, counted.map(factsOf));

describe("leader-relative: half for the target, half won against the bloc's best (police cluster table, 2025)", () => {
  const bloc = peers(of(120, 100), of(110, 100), of(100, 100), of(90, 100));
  const points = (entered: Entered, best: Peers | "unknown" = bloc) =>
    earned(rule, { max: "10", entered, ...(best !== "unknown" && { peers: best }) });

  it("the leader at 120 % has 10, 110 % has 7,5, the target itself 5, 90 % of it 4,5", () => {
    expect(points(of(120, 100))).toBe("10");
    expect(points(of(110, 100))).toBe("7.5");
    expect(points(of(100, 100))).toBe("5");
    expect(points(of(90, 100))).toBe("4.5");
    expect(points(of(0, 100))).toBe("0");
  });

  it("a later leader at 140 % brings the former one to 7,5 and 110 % to 6,25", () => {
    const later = peers(of(140, 100), of(120, 100));
    expect(points(of(120, 100), later)).toBe("7.5");
    expect(points(of(110, 100), later)).toBe("6.25");
  });

  it("leads by the ratio, not by the figure", () => {
    expect(peers(of(120, 100), of(30, 20)).leader).toEqual({
      achieved: new Fraction(30),
      target: new Fraction(20),
    });
  });

  it("nobody above the target: nobody has more than half", () => {
    const modest = peers(of(100, 100), of(90, 100));
    expect(points(of(100, 100), modest)).toBe("5");
    expect(points(of(110, 100), modest)).toBe("5");
  });

  it("until the leader is known the points are the guaranteed half", () => {
    expect(points(of(110, 100), "unknown")).toBe("5");
    expect(points(of(90, 100), "unknown")).toBe("4.5");
    expect(points(of(110, 100), {})).toBe("5");
  });

  it("one who does not count and is ahead of the leader has the maximum, no more", () => {
    expect(points(of(150, 100))).toBe("10");
    expect(earned(rule, { max: "1000", entered: of("99999999.999", "0.001"), peers: bloc })).toBe("1000");
  });
});

describe("leader-relative without a target: M × A/best", () => {
  const bloc = peers(of(12), of(8, 0), of(0));
  const points = (entered: Entered, best: Peers | "unknown" = bloc) =>
    earned(rule, { max: "10", entered, ...(best !== "unknown" && { peers: best }) });

  it("agencies without a target compare among themselves: 8 of 12 have 6,67", () => {
    expect(points(of(12))).toBe("10");
    expect(points(of(8))).toBe("6.67");
    expect(points(of(8, 0))).toBe("6.67");
    expect(points(of(15))).toBe("10");
  });

  it("no target and nothing achieved is 0, whoever else achieved what", () => {
    expect(points(of(0))).toBe("0");
    expect(points(of(0), peers(of(0), of(0)))).toBe("0");
    expect(points(of(8), "unknown")).toBe("0");
  });

  it("those with a target do not set the mark for those without", () => {
    expect(peers(of(500, 100), of(12)).bestWithoutTarget).toEqual(new Fraction(12));
    expect(peers(of(500, 100)).bestWithoutTarget).toBeUndefined();
  });
});

describe("leader-relative: who leads", () => {
  it("an agency that entered nothing leads nobody", () => {
    expect(peers({}, { "chi-tieu": 5 })).toEqual({});
  });

  it("the order of the agencies never matters", () => {
    const entered = fc.record(
      { "thuc-hien": fc.integer({ min: 0, max: 20 }), "chi-tieu": fc.integer({ min: 0, max: 5 }) },
      { requiredKeys: [] },
    );
    const ratio = ({ leader, bestWithoutTarget }: Peers) => [
      leader?.achieved.div(leader.target).toFraction(),
      bestWithoutTarget?.toFraction(),
    ];
    fc.assert(
      fc.property(
        fc
          .array(entered, { maxLength: 6 })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          expect(ratio(peers(...(shuffled as Entered[])))).toEqual(ratio(peers(...(list as Entered[]))));
        },
      ),
    );
  });
});

describe("leader-relative in Excel and in words", () => {
  it("never subtracts without rounding the binary error away", () => {
    expect(formulaOf(rule)).toBe(
      "IF(N([chi-tieu])=0," +
        "IF(N([tot-nhat])=0,0,MIN(10,ROUND(10*[thuc-hien]/[tot-nhat],2)))," +
        "IF([thuc-hien]<=[chi-tieu],ROUND(10*[thuc-hien]/(2*[chi-tieu]),2)," +
        "IF(N([cao-nhat])<=N([chi-tieu-cao-nhat]),ROUND(10/2,2)," +
        "MIN(10,ROUND(10*(ROUND([cao-nhat]-[chi-tieu-cao-nhat],3)*[chi-tieu]+ROUND([thuc-hien]-[chi-tieu],3)*[chi-tieu-cao-nhat])/(2*ROUND([cao-nhat]-[chi-tieu-cao-nhat],3)*[chi-tieu]),2)))))",
    );
  });

  it("shows the own ratio beside the best of the bloc", () => {
    const known = { max: "10", peers: peers(of(120, 100), of(12)) };
    expect(working(rule, { ...known, entered: of(110, 100) })).toBe(
      "thực hiện 110/100, cao nhất trong khối 1,2, mức tối đa 10",
    );
    expect(working(rule, { ...known, entered: of("7.5") }, "en")).toBe(
      "achieved 7.5, best in the bloc 12, maximum 10",
    );
    expect(working(rule, { max: "10", entered: of(110, 100) })).toBe(
      "thực hiện 110/100, cao nhất trong khối chưa rõ (tạm tính mức bảo đảm), mức tối đa 10",
    );
    expect(working(rule, { max: "10", entered: of(8), peers: {} }, "en")).toBe(
      "achieved 8, best in the bloc not yet known (guaranteed minimum), maximum 10",
    );
  });

  it("needs what was achieved, not a target; faults and refuses nothing", () => {
    expect(readsOf(rule).map(({ input, needed }) => [input, needed])).toEqual([
      ["thuc-hien" as InputId, true],
      ["chi-tieu" as InputId, false],
    ]);
    expect(faultsOf(rule)).toEqual([]);
    expect(refusalsOf(rule, { entered: of(1, 1) })).toEqual([]);
  });
});
