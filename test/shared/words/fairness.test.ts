import { describe, expect, test } from "vitest";
import type { FairnessDocument, WireScorer } from "../../../shared/fairness/fairness-document.ts";
import { AgencyId, CriterionId, ScorerId } from "../../../shared/ids.ts";
import { points } from "../../../shared/points.ts";
import {
  FAIRNESS_PARTS,
  figureInWords,
  leniencyInWords,
  marginInWords,
  methodInWords,
  rangeInWords,
  reciprocalInWords,
  scorerInWords,
  swapInWords,
} from "../../../shared/words/fairness.ts";
import { tableOf, typed } from "../../support/small-bloc.ts";

const names = {
  agency: (id: string) => `Cơ quan ${id.toUpperCase()}`,
  rubric: tableOf([typed("x"), typed("y")]),
};
const agency = (id: string) => AgencyId.parse(id);
const criterion = (id: string) => CriterionId.parse(id);

type Leniency = NonNullable<WireScorer["leniency"]>;
const leniency = (near: string, more: Partial<Leniency> & { exact?: string } = {}): Leniency => {
  const { exact, ...rest } = more;
  return {
    marks: 12,
    points: { near, ...(exact !== undefined && { exact }) },
    percent: { near: "2.5" },
    ...rest,
  };
};

test("every part has a name and says how it is read, in both languages", () => {
  for (const { vi, en, note } of Object.values(FAIRNESS_PARTS)) {
    for (const name of [vi, en]) expect(name).toMatch(/^\p{Lu}[^.]*$/u);
    for (const sentence of [note.vi, note.en]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(`${vi} ${note.vi}`).not.toMatch(/phiếu/i);
  }
  expect(FAIRNESS_PARTS.whole.note.vi).toContain("Không có con số nào ở đây làm thay đổi điểm và thứ hạng");
});

test("methods have names", () => {
  expect((["mean", "trimmed-mean", "median"] as const).map((method) => methodInWords(method, "vi"))).toEqual([
    "Trung bình",
    "Bỏ điểm cao nhất, thấp nhất",
    "Trung vị",
  ]);
  expect(methodInWords("median", "en")).toBe("Median");
});

test("a figure that is not the whole truth is marked", () => {
  expect(figureInWords({ near: "0.25" }, "vi")).toBe("0,25");
  expect(figureInWords({ near: "-0.1667", exact: "-1/6" }, "vi")).toBe("≈-0,1667");
  expect(figureInWords({ near: "0.1667", exact: "1/6" }, "en")).toBe("≈0.1667");
});

test("a scorer goes by its title, and who scores by every table by what it is", () => {
  const called = (scorer: string, lang: "vi" | "en", title?: string) =>
    scorerInWords({ scorer: ScorerId.parse(scorer), ...(title !== undefined && { title }) }, lang);
  expect(called("van-phong", "vi", "Văn phòng")).toBe("Văn phòng");
  expect([called("to-thu-ky", "vi"), called("to-thu-ky", "en")]).toEqual([
    "Tổ thư ký khối",
    "The bloc's secretariat",
  ]);
  expect(called("van-phong", "vi")).toBe("van-phong");
});

describe("how leniently a scorer marks", () => {
  const said = (given: Leniency | undefined, lang: "vi" | "en") =>
    leniencyInWords(given ? { leniency: given } : {}, lang);

  test("by how much, in which direction, on how many marks", () => {
    expect(said(leniency("0.25"), "vi")).toBe(
      "Chấm rộng hơn mức chung trung bình 0,25 điểm mỗi mục (2,5 % điểm tối đa), trên 12 điểm đã chấm",
    );
    expect(
      said(leniency("-0.1667", { exact: "-1/6", percent: { near: "-1.6667", exact: "-5/3" } }), "vi"),
    ).toBe(
      "Chấm chặt hơn mức chung trung bình ≈0,1667 điểm mỗi mục (≈1,6667 % điểm tối đa), trên 12 điểm đã chấm",
    );
    expect(said(leniency("0.25"), "en")).toBe(
      "More lenient by 0.25 points an item (2.5% of the maximum), over 12 marks",
    );
    const { percent: _, ...bare } = leniency("-1", { marks: 1 });
    expect(said(bare, "en")).toBe("Stricter by 1 points an item, over 1 mark");
    expect(said(bare, "vi")).toBe("Chấm chặt hơn mức chung trung bình 1 điểm mỗi mục, trên 1 điểm đã chấm");
  });

  test("a difference too small to show is still one; none at all is said", () => {
    expect(said(leniency("0", { exact: "-1/30000" }), "vi")).toContain(
      "Chấm chặt hơn mức chung trung bình ≈0 điểm",
    );
    expect(said(leniency("0"), "vi")).toBe("Ngang mức chung, trên 12 điểm đã chấm");
    expect(said(leniency("0"), "en")).toBe("As the others, over 12 marks");
  });

  test("nothing to compare is said", () => {
    expect(said(undefined, "vi")).toBe("Không có mục nào nơi khác cùng chấm để so");
    expect(said(undefined, "en")).toBe("Nothing that another scorer marked too");
  });
});

test("high marks both ways, in percent, or in points where nothing has a maximum", () => {
  const pair = (percent: boolean): FairnessDocument["reciprocal"][number] => ({
    first: agency("a"),
    second: agency("b"),
    gave: { marks: 2, points: { near: "2" }, ...(percent && { percent: { near: "10" } }) },
    got: { marks: 2, points: { near: "0.3333", exact: "1/3" }, ...(percent && { percent: { near: "2.5" } }) },
  });
  expect(reciprocalInWords(pair(true), names, "vi")).toBe(
    "Cơ quan A chấm Cơ quan B cao hơn các đơn vị khác 10 %; Cơ quan B chấm Cơ quan A cao hơn 2,5 %",
  );
  expect(reciprocalInWords(pair(false), names, "vi")).toContain("các đơn vị khác 2 điểm; ");
  expect(reciprocalInWords(pair(false), names, "en")).toBe(
    "Cơ quan A marked Cơ quan B 2 points higher than the others did; Cơ quan B marked Cơ quan A ≈0.3333 points higher",
  );
});

test("where a rank goes when one scorer is left out", () => {
  const said = (lang: "vi" | "en", range?: { best: number; worst: number }) =>
    rangeInWords(range ? { range } : {}, lang);
  expect(said("vi", { best: 2, worst: 2 })).toBe("Vẫn hạng 2 dù bỏ điểm của bất kỳ nơi chấm nào");
  expect(said("en", { best: 2, worst: 2 })).toBe("Stays 2 whichever scorer is left out");
  expect(said("vi", { best: 1, worst: 3 })).toBe("Từ hạng 1 đến hạng 3 khi lần lượt bỏ từng nơi chấm");
  expect(said("en", { best: 1, worst: 3 })).toBe("From 1 to 3 as one scorer at a time is left out");
  expect(said("vi")).toBe("Không bỏ được nơi chấm nào để so");
  expect(said("en")).toBe("No scorer can be left out to compare");
});

test("the margin is said as the reason of the rank is", () => {
  const above = agency("a");
  expect(marginInWords({ above, points: points(16), on: { by: "total" }, by: points(16) }, names, "vi")).toBe(
    "Thấp hơn Cơ quan A 0,16 điểm",
  );
  const byX = { by: "criterion", criterion: criterion("x") } as const;
  expect(marginInWords({ above, points: points(0), on: byX, by: points(50) }, names, "vi")).toBe(
    "Bằng tổng điểm, thấp hơn Cơ quan A 0,5 điểm tại tiêu chí X",
  );
  expect(marginInWords({ above, points: points(0), on: { by: "in-time" } }, names, "en")).toContain(
    "sent late",
  );
  expect(marginInWords({ above, points: points(0) }, names, "vi")).toBe("Đồng hạng với Cơ quan A");
});

test("what would swap two neighbours: who, how much, where, and in how many places as well", () => {
  const swap = (change: number, ways: number, id = "x") => ({
    agency: agency(change < 0 ? "a" : "b"),
    criterion: criterion(id),
    change: points(change),
    on: { by: "total" } as const,
    by: points(1),
    ways,
  });
  expect(swapInWords(swap(26, 4), names, "vi")).toBe(
    "Đổi chỗ khi Cơ quan B thêm 0,26 điểm tại mục X (hoặc ở 3 mục khác của hai đơn vị)",
  );
  expect(swapInWords(swap(-26, 1), names, "vi")).toBe("Đổi chỗ khi Cơ quan A bớt 0,26 điểm tại mục X");
  expect(swapInWords(swap(26, 2), names, "en")).toBe(
    "They swap once Cơ quan B has 0.26 points more on item X (or in 1 other item of the two)",
  );
  expect(swapInWords(swap(26, 1), names, "en")).toBe(
    "They swap once Cơ quan B has 0.26 points more on item X",
  );
  expect(swapInWords(swap(-26, 3, "cu"), names, "en")).toBe(
    "They swap once Cơ quan A has 0.26 points less on item cu (or in 2 other items of the two)",
  );
});
