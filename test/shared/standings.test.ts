import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgencyId, SectionId } from "../../shared/ids.ts";
import { points } from "../../shared/points.ts";
import { Policy } from "../../shared/rubric.ts";
import { type Contender, compareIds, rankAgencies } from "../../shared/standings.ts";

type Figures = {
  readonly total: number;
  readonly bonuses?: number;
  readonly deductions?: number;
  readonly sections?: Readonly<Record<string, number>>;
  readonly criteria?: Readonly<Record<string, number>>;
  readonly inTime?: boolean;
};

/** Figures in whole điểm, to be read at a glance. */
const contender = (agency: string, figures: Figures): Contender => ({
  agency: agency as AgencyId,
  totals: {
    total: points(figures.total * 100),
    sections: new Map(
      Object.entries(figures.sections ?? {}).map(([id, each]) => [id as SectionId, points(each * 100)]),
    ),
    bonuses: points((figures.bonuses ?? 0) * 100),
    deductions: points((figures.deductions ?? 0) * 100),
  },
  criterion: (id) => points((figures.criteria?.[id] ?? 0) * 100),
  inTime: figures.inTime ?? true,
});

const policy = (...tieBreaks: object[]) =>
  Policy.parse({ rounds: ["self"], precedence: ["self"], notApplicable: "zero", tieBreaks });

const ranks = (contenders: readonly Contender[], of = policy()) =>
  rankAgencies(contenders, of).map(({ agency, rank }) => `${rank} ${agency}`);

describe("ranking by total", () => {
  it("agencies level on every measure share a rank and the next rank is skipped: 1, 2, 2, 4", () => {
    const list = [
      contender("d", { total: 80 }),
      contender("c", { total: 90 }),
      contender("a", { total: 95 }),
      contender("b", { total: 90 }),
    ];
    expect(ranks(list)).toEqual(["1 a", "2 b", "2 c", "4 d"]);
    expect(rankAgencies(list, policy()).map(({ reason }) => reason)).toEqual([
      { kind: "leads" },
      { kind: "behind", agency: "a", on: { by: "total" }, by: 500 },
      { kind: "level-with", agency: "b" },
      { kind: "behind", agency: "c", on: { by: "total" }, by: 1000 },
    ]);
  });

  it("three at the top share rank 1 and the next is 4", () => {
    expect(
      ranks(["c", "a", "b"].map((id) => contender(id, { total: 90 })).concat(contender("d", { total: 1 }))),
    ).toEqual(["1 a", "1 b", "1 c", "4 d"]);
  });

  it("nobody to rank is nobody ranked", () => {
    expect(ranks([])).toEqual([]);
  });
});

describe("tie-breaks, in the table's order", () => {
  const reasons = (of: Policy, ...list: Contender[]) => rankAgencies(list, of).map(({ reason }) => reason);

  it("a section's points, then a criterion's", () => {
    const of = policy({ by: "section", section: "i" }, { by: "criterion", criterion: "i-1" });
    const list = [
      contender("a", { total: 90, sections: { i: 50 }, criteria: { "i-1": 8 } }),
      contender("b", { total: 90, sections: { i: 50 }, criteria: { "i-1": 9 } }),
      contender("c", { total: 90, sections: { i: 51 } }),
    ];
    expect(ranks(list, of)).toEqual(["1 c", "2 b", "3 a"]);
    expect(reasons(of, ...list).slice(1)).toEqual([
      { kind: "behind", agency: "c", on: { by: "section", section: "i" }, by: 100 },
      { kind: "behind", agency: "b", on: { by: "criterion", criterion: "i-1" }, by: 100 },
    ]);
  });

  it("more bonuses, then fewer deductions", () => {
    const of = policy({ by: "bonuses" }, { by: "fewer-deductions" });
    const list = [
      contender("a", { total: 90, bonuses: 3, deductions: 2 }),
      contender("b", { total: 90, bonuses: 3, deductions: 1 }),
      contender("c", { total: 90, bonuses: 4, deductions: 9 }),
    ];
    expect(ranks(list, of)).toEqual(["1 c", "2 b", "3 a"]);
    expect(reasons(of, ...list)[2]).toEqual({
      kind: "behind",
      agency: "b",
      on: { by: "fewer-deductions" },
      by: 100,
    });
  });

  it("sent in time before sent late, which is no difference in points", () => {
    const of = policy({ by: "in-time" });
    const list = [contender("a", { total: 90, inTime: false }), contender("b", { total: 90 })];
    expect(ranks(list, of)).toEqual(["1 b", "2 a"]);
    expect(reasons(of, ...list)[1]).toEqual({ kind: "behind", agency: "b", on: { by: "in-time" } });
  });

  it("a section an agency has no points in counts 0", () => {
    const of = policy({ by: "section", section: "i" });
    expect(
      ranks([contender("a", { total: 90 }), contender("b", { total: 90, sections: { i: 1 } })], of),
    ).toEqual(["1 b", "2 a"]);
  });

  it("a tie-break never overrules the total", () => {
    const of = policy({ by: "bonuses" });
    expect(ranks([contender("a", { total: 91 }), contender("b", { total: 90, bonuses: 50 })], of)).toEqual([
      "1 a",
      "2 b",
    ]);
  });
});

it("ids are ordered by code points, the same on every machine", () => {
  expect(["b", "a", "z", "a-1", "a1"].toSorted(compareIds)).toEqual(["a", "a-1", "a1", "b", "z"]);
  expect(compareIds("a", "a")).toBe(0);
});

describe("whatever the figures", () => {
  const of = policy(
    { by: "section", section: "i" },
    { by: "bonuses" },
    { by: "fewer-deductions" },
    { by: "in-time" },
  );
  const small = fc.integer({ min: 0, max: 2 });
  const figures = fc.record({
    total: small,
    bonuses: small,
    deductions: small,
    sections: fc.record({ i: small }),
    inTime: fc.boolean(),
  });
  const bloc = fc
    .array(figures, { minLength: 1, maxLength: 8 })
    .map((list) => list.map((each, index) => contender(`co-quan-${index}`, each)));
  const rankOf = (list: readonly Contender[], agency: string) =>
    rankAgencies(list, of).find((each) => each.agency === agency)?.rank;

  /** Every measure in the table's order, more being better: written here a second time, on purpose. */
  const key = ({ totals, inTime }: Contender) => [
    totals.total,
    totals.sections.get("i" as SectionId) ?? 0,
    totals.bonuses,
    -totals.deductions,
    Number(inTime),
  ];
  const isAhead = (a: Contender, b: Contender): boolean => {
    const gap = key(a)
      .map((each, index) => each - (key(b)[index] ?? 0))
      .find((each) => each !== 0);
    return (gap ?? 0) > 0;
  };

  it("a rank is one more than the number strictly ahead", () => {
    fc.assert(
      fc.property(bloc, (list) => {
        for (const { agency, rank } of rankAgencies(list, of)) {
          const own = list.find((each) => each.agency === agency) as Contender;
          expect(rank).toBe(1 + list.filter((other) => isAhead(other, own)).length);
        }
      }),
    );
  });

  it("the order of agencies never matters", () => {
    fc.assert(
      fc.property(
        bloc.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(rankAgencies(shuffled, of)).toEqual(rankAgencies(list, of));
        },
      ),
    );
  });

  it("a reason names the line above and the measure that ordered the two", () => {
    fc.assert(
      fc.property(bloc, (list) => {
        const standings = rankAgencies(list, of);
        expect(standings[0]?.reason).toEqual({ kind: "leads" });
        for (const [index, { rank, reason }] of standings.slice(1).entries()) {
          const above = standings[index];
          if (reason.kind === "leads") throw new Error("only the first line leads");
          expect(reason.agency).toBe(above?.agency);
          expect(reason.kind === "level-with").toBe(rank === above?.rank);
          if (reason.kind === "behind" && reason.on.by !== "in-time") expect(reason.by).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("raising one's own figures never worsens one's rank", () => {
    fc.assert(
      fc.property(bloc, figures, (list, more) => {
        const [own, ...others] = list as [Contender, ...Contender[]];
        const raised: Contender = {
          ...own,
          totals: {
            total: points(own.totals.total + more.total * 100),
            sections: new Map(
              [...own.totals.sections].map(([id, each]) => [id, points(each + more.sections.i * 100)]),
            ),
            bonuses: points(own.totals.bonuses + more.bonuses * 100),
            deductions: points(Math.max(0, own.totals.deductions - more.deductions * 100)),
          },
          inTime: own.inTime || more.inTime,
        };
        expect(rankOf([raised, ...others], own.agency)).toBeLessThanOrEqual(rankOf(list, own.agency) ?? 0);
      }),
    );
  });

  it("an agency that is not counted moves nobody: the others close up in the same order", () => {
    fc.assert(
      fc.property(bloc, (list) => {
        const [left, ...others] = list as [Contender, ...Contender[]];
        const before = rankAgencies(list, of).filter(({ agency }) => agency !== left.agency);
        const after = rankAgencies(others, of);
        expect(after.map(({ agency }) => agency)).toEqual(before.map(({ agency }) => agency));
        for (const [index, { rank }] of after.entries())
          expect([0, 1]).toContain((before[index]?.rank ?? 0) - rank);
      }),
    );
  });
});
