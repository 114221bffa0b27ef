import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planSummary } from "../../../shared/report/summary.ts";
import type { WrittenRubric, WrittenSection } from "../../../shared/rubric.ts";
import { severalSheetsCapped, severalSheetsPanel } from "../../support/arbitrary-summaries.ts";
import {
  addressOf,
  calculated,
  disagreements,
  grid,
  rowOf,
  seen,
  sheetOf,
  summaryOf,
} from "../../support/planned-bloc.ts";
import { printedBloc } from "../../support/printed-bloc.ts";
import { deskOf, selfScore, tallied, typed } from "../../support/small-bloc.ts";

const SELF: Partial<WrittenRubric["policy"]> = { rounds: ["self"], precedence: ["self"] };
const TOTALS = "Chi tiết – tổng";

const section = (code: string, size: number): WrittenSection => ({
  id: `s-${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`,
  code,
  title: `Phần ${code}`,
  max: String(size * 10),
  criteria: Array.from({ length: size }, (_, index) =>
    typed(`c-${code.toLowerCase().replace(/[^a-z0-9]/g, "")}-${index}`),
  ),
});
const namesWith = (...sections: readonly WrittenSection[]) => {
  const desk = deskOf([], { sections: [...sections], letters: "a", policy: SELF });
  return planSummary(summaryOf(desk, tallied(desk, [selfScore("a", {})])))
    .sheets.map(({ name }) => name)
    .filter((name) => name.startsWith("Chi tiết"));
};

describe("the detail", () => {
  test("has a sheet for each section and one for what they come to", () => {
    expect(namesWith(section("I", 7), section("II", 5), section("III", 1))).toEqual([
      "Chi tiết I",
      "Chi tiết II",
      "Chi tiết III",
      TOTALS,
    ]);
    expect(namesWith(section("A", 7), section("B", 6))).toEqual(["Chi tiết A", "Chi tiết B", TOTALS]);
    expect(namesWith(section("1", 7), section("12", 6))).toEqual(["Chi tiết 1", "Chi tiết 12", TOTALS]);
  });

  test("of one section, or of few criteria, is one sheet", () => {
    expect(namesWith(section("I", 20))).toEqual(["Chi tiết"]);
    expect(namesWith(section("I", 6), section("II", 6))).toEqual(["Chi tiết"]);
  });

  test("names its sheets by place where codes cannot be names or are the same", () => {
    expect(namesWith(section("Phần 1/a", 7), section("II", 6))).toEqual(["Chi tiết 1", "Chi tiết 2", TOTALS]);
    const again = { ...section("I", 6), id: "s-again", criteria: section("J", 6).criteria as never };
    expect(namesWith(section("I", 7), again)).toEqual(["Chi tiết 1", "Chi tiết 2", TOTALS]);
  });

  test("carries points from a section's sheet to its sum, the total, the rank, the ranking and the cover", () => {
    const plan = planSummary(printedBloc({ agencies: 3 }));
    expect(disagreements(plan)).toEqual([]);
    const first = sheetOf(plan, "Chi tiết I");
    const at = first.rows.findIndex(({ cells }) => cells[0]?.style === "center") + 1;
    const read = calculated(plan, { [`Chi tiết I!D${at}`]: 0 });
    const totals = sheetOf(plan, TOTALS);
    const before = rowOf(totals, "TỔNG ĐIỂM")[3] as number;
    const points = seen(first.rows[at - 1]?.cells[3]) as number;
    expect(read(TOTALS, addressOf(totals, "TỔNG ĐIỂM", "D"))).toBeCloseTo(before - points, 9);
    expect(read(TOTALS, addressOf(totals, "Công thức so với hệ thống", "D"))).toBe("KHÔNG KHỚP");
    const cover = sheetOf(plan, "Bìa");
    expect(read("Bìa", addressOf(cover, "Công thức so với hệ thống", "B"))).toBe("KHÔNG KHỚP");
  });

  test("repeats the sum of each section above the total, pointing to its own sheet", () => {
    const totals = sheetOf(planSummary(printedBloc({ agencies: 2 })), TOTALS);
    expect(totals.rows.slice(6, 9).map(({ cells }) => cells[3]?.holds)).toMatchObject([
      { formula: "'Chi tiết I'!D7" },
      { formula: "'Chi tiết II'!D7" },
      { formula: "'Chi tiết III'!D7" },
    ]);
    expect(totals.rows[9]?.cells[3]?.holds).toMatchObject({ formula: "ROUND(SUM(D7:D9),2)" });
    expect(totals.shades).toEqual([]);
  });

  test("explains on each sheet what stands there, and its formulas once", () => {
    const plan = planSummary(printedBloc({ agencies: 2 }));
    const notes = (name: string) => grid(sheetOf(plan, name)).flatMap(([first]) => String(first ?? ""));
    expect(notes("Chi tiết I").filter((words) => words.startsWith("Nền đậm"))).toHaveLength(1);
    expect(notes("Chi tiết I").filter((words) => words.startsWith("Tổng của các mục"))).toEqual([]);
    expect(notes(TOTALS).filter((words) => words.startsWith("Nền đậm"))).toEqual([]);
    expect(notes(TOTALS).filter((words) => words.startsWith("Tổng của các mục"))).toHaveLength(1);
  });

  test("is listed on the cover in one line", () => {
    const cover = sheetOf(planSummary(printedBloc({ agencies: 2 })), "Bìa");
    expect(grid(cover).map(([first]) => first)).toContain(
      "Chi tiết I, Chi tiết II, Chi tiết III, Chi tiết – tổng",
    );
  });

  test("has no sums of an agency nobody sent a card of", () => {
    const desk = deskOf([], { sections: [section("I", 7), section("II", 6)], letters: "ab", policy: SELF });
    const all = [...Array(7).keys()].map((index) => [`c-i-${index}`, { points: "8" }]);
    const others = [...Array(6).keys()].map((index) => [`c-ii-${index}`, { points: "5" }]);
    const card = selfScore("a", Object.fromEntries([...all, ...others]));
    const plan = planSummary(summaryOf(desk, tallied(desk, [card])));
    expect(rowOf(sheetOf(plan, TOTALS), "Phần I").slice(3)).toEqual([56, undefined]);
    expect(disagreements(plan)).toEqual([]);
  });

  test("over several sheets gives the server's figures under every policy", () => {
    fc.assert(
      fc.property(severalSheetsCapped, (input) => {
        const plan = planSummary(input);
        expect(plan.sheets.map(({ name }) => name)).toContain(TOTALS);
        expect(disagreements(plan)).toEqual([]);
      }),
      { numRuns: 6 },
    );
    fc.assert(
      fc.property(severalSheetsPanel, (input) => {
        const plan = planSummary(input);
        expect(plan.sheets.map(({ name }) => name)).toContain(TOTALS);
        expect(disagreements(plan)).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });
});
