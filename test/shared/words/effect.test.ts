import { describe, expect, test } from "vitest";
import { points } from "../../../shared/points.ts";
import { changeInWords, effectInWords } from "../../../shared/words/effect.ts";

const effect = (ranks: number, classes: number, totals: number, awards = 0) => ({
  changes: [],
  ranks,
  classes,
  totals,
  awards,
});

describe("the effect of a decision", () => {
  test("is counted by what changes, leaving out what does not", () => {
    expect(effectInWords(effect(2, 1, 0), "vi")).toBe("Thay đổi 2 thứ hạng, 1 xếp loại.");
    expect(effectInWords(effect(2, 0, 0, 1), "vi")).toBe("Thay đổi 2 thứ hạng, 1 đề nghị khen thưởng.");
    expect(effectInWords(effect(1, 0, 3), "vi")).toBe("Thay đổi 1 thứ hạng, 3 tổng điểm.");
    expect(effectInWords(effect(2, 1, 1), "en")).toBe("Would change 2 ranks, 1 class, 1 total.");
  });

  test("is said where there is none", () => {
    expect(effectInWords(effect(0, 0, 0), "vi")).toBe(
      "Không thay đổi thứ hạng, điểm, xếp loại hay đề nghị khen thưởng nào.",
    );
    expect(effectInWords(effect(0, 0, 0), "en")).toBe("Nothing would change.");
  });

  test("on an agency says its place and total before and after", () => {
    const change = {
      agency: "co-quan-b" as never,
      title: "Cơ quan B",
      from: { state: "ranked", rank: 2, total: points(8750) },
      to: { state: "excluded" },
    } as const;
    expect(changeInWords(change, "vi")).toBe("Cơ quan B: hạng 2 (87,50) → Không xét");
    expect(changeInWords({ ...change, from: { ...change.from, award: "Cờ thi đua" } }, "vi")).toBe(
      "Cơ quan B: hạng 2 (87,50; Cờ thi đua) → Không xét",
    );
    expect(changeInWords({ ...change, to: { ...change.from, rank: 1 } }, "en")).toBe(
      "Cơ quan B: rank 2 (87.50) → rank 1 (87.50)",
    );
  });
});
