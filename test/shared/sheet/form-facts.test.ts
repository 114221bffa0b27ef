import { describe, expect, it } from "vitest";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { planScoringSheet } from "../../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../../shared/sheet/read-scoring-sheet.ts";
import { type FoundRule, isKept, ruleAreas } from "../../../shared/sheet/rule-areas.ts";
import { gridOf, rowOf, sourceOf } from "../../support/scoring-sheets.ts";
import { agencyId, counted, deskOf, selfScore, typed } from "../../support/small-bloc.ts";

const GATE = {
  id: "ky-luat",
  code: "Điều 7",
  title: "Có kỷ luật",
  on: "declared",
  effect: "excluded",
} as const;
const DATED = {
  id: "n",
  code: "N",
  title: "Ngày báo cáo",
  max: "2",
  base: { kind: "given" },
  inputs: [{ kind: "date", id: "ngay", title: "Ngày nộp" }],
} as const;
const desk = deskOf(
  [
    typed("x"),
    typed("w"),
    counted("z"),
    typed("y", "5", { mayNotApply: true, evidence: "required" }),
    counted("v"),
    DATED as never,
  ],
  { gates: [GATE] },
);
const chain = { agency: agencyId("a"), round: "self", scorer: agencyId("a") } as never;
const verified = { agency: agencyId("a"), round: "verified", scorer: "to-thu-ky" } as never;
const CARD = selfScore("a", {
  x: { points: "8.5" },
  w: { points: "7" },
  z: { inputs: { late: "1", ideas: "0" } },
  y: { points: "4" },
});
const source = sourceOf(desk, chain, { card: CARD });
const grid = gridOf(planScoringSheet(source));
const damageOf = (given: Partial<Grid>) => readScoringSheet(source, { ...grid, ...given }).damage;
const at = (key: string) => rowOf(grid, key);

/** What Excel would answer of a sheet nobody touched. */
const untouched = (areas = ruleAreas(source)): NonNullable<Grid["rules"]> =>
  areas.map((area) => {
    const { allowed } = area;
    const found: FoundRule =
      allowed.kind === "whole" || allowed.kind === "decimal"
        ? { kind: allowed.kind, from: allowed.from, to: allowed.to }
        : { kind: allowed.kind };
    return { area, found };
  });

describe("merged cells", () => {
  it("in the table are damage with their cells; the heading's and the signatures' own are none", () => {
    const own = planScoringSheet(source).merges;
    expect(own.length).toBeGreaterThan(4);
    expect(damageOf({ merges: own })).toEqual([]);
    const merged = `E${at("c:x")}:E${at("c:w")}`;
    expect(damageOf({ merges: [...own, merged, "B4:M6"] })).toEqual([
      { kind: "cells-merged", cell: merged },
      { kind: "cells-merged", cell: "B4:M6" },
    ]);
  });

  it("are looked for where the table stands now, and say nothing where the reader cannot tell", () => {
    const lower = {
      rows: [[], [], ...grid.rows],
      merges: ["B6:M6", `C${at("g:ky-luat") + 2}:D${at("g:ky-luat") + 2}`],
    };
    expect(damageOf(lower)).toEqual([{ kind: "cells-merged", cell: lower.merges[1] }]);
    expect(damageOf({})).toEqual([]);
  });

  it("take what stood in their other rows: those rows are missing though they are there", () => {
    const { missing } = readScoringSheet(source, { ...grid, merges: [`E${at("c:x")}:F${at("c:w")}`] });
    expect(missing.map(({ key }) => key)).toEqual(["c:w"]);
    const across = readScoringSheet(source, { ...grid, merges: [`D${at("c:x")}:F${at("c:x")}`] });
    expect(across.missing).toEqual([]);
  });
});

describe("what Excel was told to check", () => {
  it("is asked for in few areas: cells alike under each other at once, a formula's each by itself, sentences not at all", () => {
    const areas = ruleAreas(source);
    expect(areas.map(({ address, keys }) => [address, keys.length])).toContainEqual([
      `E${at("c:x")}:E${at("c:w")}`,
      2,
    ]);
    expect(areas.filter(({ allowed }) => allowed.kind === "formula").map(({ address }) => address)).toEqual([
      `E${at("i:n/ngay")}`,
    ]);
    expect(areas.some(({ allowed }) => allowed.kind === "text")).toBe(false);
    const claims = areas.filter(({ address }) => address.startsWith("H"));
    expect(claims.flatMap(({ keys }) => keys)).toEqual(["c:x", "c:w", "c:z", "c:y", "c:v", "c:n"]);
  });

  it("is asked for where the rows were read last", () => {
    const moved = new Map([
      ["c:x", 12],
      ["c:w", 9],
    ]);
    expect(ruleAreas(source, moved).map(({ address, keys }) => [address, keys])).toEqual([
      ["E9", ["c:w"]],
      ["E12", ["c:x"]],
      ["H9", ["c:w"]],
      ["H12", ["c:x"]],
    ]);
  });

  it("untouched is no damage; cleared, replaced or with other bounds it is, by its cells and the item's code", () => {
    expect(damageOf({ rules: untouched() })).toEqual([]);
    const hurt = (found: FoundRule) =>
      damageOf({
        rules: untouched().map((rule) => (rule.area.keys[0] === "c:y" ? { ...rule, found } : rule)),
      });
    const lost = [
      { kind: "rule-lost", cell: `E${at("c:y")}`, code: "Y" },
      { kind: "rule-lost", cell: `H${at("c:y")}:H${at("c:v")}`, code: "Y" },
    ];
    expect(hurt({ kind: "none" })).toEqual(lost);
    expect(hurt({ kind: "other" })).toEqual(lost);
    expect(hurt({ kind: "decimal", from: 0, to: 10 })).toEqual(lost);
  });

  it("is compared no closer than Excel's own spelling allows", () => {
    const points = { kind: "decimal", from: 0, to: 10 } as const;
    expect(isKept(points, { kind: "decimal" })).toBe(true);
    expect(isKept(points, { kind: "decimal", from: 1, to: 10 })).toBe(false);
    expect(isKept(points, { kind: "decimal", from: 0, to: 5 })).toBe(false);
    expect(isKept({ kind: "whole", from: 0, to: 9 }, { kind: "whole", from: 0, to: 9 })).toBe(true);
    expect(isKept({ kind: "list", source: "Có,Không" }, { kind: "list" })).toBe(true);
    expect(isKept({ kind: "list", source: "Có,Không" }, { kind: "whole" })).toBe(false);
  });

  it("in rows that have moved since is left for the next look", () => {
    const gone = untouched().map(({ area }) => ({ area, found: { kind: "none" } as const }));
    expect(damageOf({ rows: [[], ...grid.rows], rules: gone })).toEqual([]);
    const { rowsAt, areRulesRead } = readScoringSheet(source, { rows: [[], ...grid.rows] });
    expect(areRulesRead).toBe(false);
    const lower = ruleAreas(source, rowsAt).map(({ row }) => row);
    expect(lower).toEqual(ruleAreas(source).map(({ row }) => row + 1));
    expect(readScoringSheet(source, { ...grid, rules: untouched() }).areRulesRead).toBe(true);
  });
});

describe("a row that is gone", () => {
  const missingOf = (key: string, given = source) => {
    const laid = gridOf(planScoringSheet(given));
    return readScoringSheet(given, { rows: laid.rows.filter((row) => row[0]?.value !== key) }).missing;
  };
  const kinds = (key: string, given = source) =>
    missingOf(key, given).map(({ held }) => held.map((each) => each.kind));

  it("is known by what it held of the card", () => {
    expect(missingOf("c:x")).toEqual([
      {
        key: "c:x",
        code: "X",
        title: "Tiêu chí x",
        held: [
          { kind: "points", criterion: "x" },
          { kind: "claimed", criterion: "x" },
          { kind: "words", criterion: "x" },
          { kind: "evidence", criterion: "x" },
        ],
      },
    ]);
    expect(kinds("c:y")).toEqual([["points", "claimed", "words", "notApplicable", "evidence"]]);
    expect(missingOf("l:z/z-late")[0]?.held).toEqual([
      { kind: "input", criterion: "z", input: "late" },
      { kind: "exempt", criterion: "z", line: "z-late" },
    ]);
    expect(kinds("l:z/z-ideas")).toEqual([["input"]]);
    expect(kinds("i:n/ngay")).toEqual([["input"]]);
    expect(missingOf("g:ky-luat")[0]?.held).toEqual([{ kind: "gate", gate: "ky-luat" }]);
  });

  it("in which nobody enters anything is damage only", () => {
    expect(missingOf("s:i")).toEqual([]);
    const others = sourceOf(
      {
        ...desk,
        bloc: { ...desk.bloc, notAssigned: [{ agency: agencyId("a"), criterion: "x", reason: "Không có" }] },
      } as never,
      chain,
    );
    expect(missingOf("c:x", others)).toEqual([]);
  });

  it("of a member that scores another holds the points it gives and its words, and its lines nothing", () => {
    const cross = { agency: agencyId("a"), round: "cross", scorer: agencyId("b") } as never;
    const beside = sourceOf(desk, cross, { selfCard: CARD });
    expect(kinds("c:y", beside)).toEqual([["points", "words"]]);
    expect(kinds("l:z/z-late", beside)).toEqual([]);
    expect(ruleAreas(beside).every(({ address }) => address.startsWith("F"))).toBe(true);
  });

  it("of a verifier holds its figure and its reason, never the agency's evidence", () => {
    const beside = sourceOf(desk, verified, { selfCard: CARD });
    expect(kinds("c:x", beside)).toEqual([["points", "claimed", "words"]]);
  });
});
