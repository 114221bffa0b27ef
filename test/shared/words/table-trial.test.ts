import { expect, it } from "vitest";
import { moveInWords } from "../../../shared/words/table-trial.ts";

const band = (id: string) => (id === "tot" ? "Tốt" : "Khá");
const told = (before: object, after: object, lang: "vi" | "en" = "vi") =>
  moveInWords({ agency: "a", title: "Cơ quan A", before, after } as never, band, lang);

it("says what of an agency would be another: its rank, its total, its class", () => {
  const before = { state: "ranked", rank: 1, total: 1700, band: "tot" };
  const after = { state: "ranked", rank: 2, total: 1650, band: "kha" };
  expect(told(before, after)).toBe("Cơ quan A: hạng 1 → 2; tổng điểm 17,00 → 16,50; xếp loại Tốt → Khá.");
  expect(told(before, after, "en")).toBe("Cơ quan A: rank 1 → 2; total 17.00 → 16.50; class Tốt → Khá.");
  expect(told(before, { ...before, rank: 3 })).toBe("Cơ quan A: hạng 1 → 3.");
});

it("says why there is no rank, no total, or no class yet", () => {
  const ranked = { state: "ranked", rank: 1, total: 1700, bandUndecided: "tot" };
  expect(told(ranked, { state: "ungraded" })).toBe(
    "Cơ quan A: hạng 1 → chưa đủ điểm; tổng điểm 17,00 → –; xếp loại Tốt (chờ quyết định) → không xếp.",
  );
  expect(told({ state: "excluded" }, { state: "pending" }, "en")).toBe("Cơ quan A: rank excluded → pending.");
  expect(told({ state: "unclassified" }, ranked)).toContain("hạng không xếp loại → 1");
});
