import { describe, expect, it } from "vitest";
import { changedTableParts } from "../../../shared/authoring/changed-parts.ts";
import { touchedCards } from "../../../shared/authoring/touched-cards.ts";
import { Rubric, type WrittenCriterion } from "../../../shared/rubric.ts";
import {
  CRITERION_PART_WORDS,
  TABLE_PART_WORDS,
  touchInWords,
} from "../../../shared/words/authoring-changes.ts";
import { counted, selfScore, tableOf, typed, verified } from "../../support/small-bloc.ts";

const table = (...criteria: WrittenCriterion[]): Rubric => tableOf(criteria);
const before = table(typed("t"), counted("l"), typed("u", "5", { verifier: "phong-1" }));
const full = { t: { points: "5" }, l: { inputs: {} }, u: { points: "4" } };
const cards = [
  selfScore("a", full),
  selfScore("b", full),
  verified("a", { t: { points: "5" } }),
  verified("a", { u: { points: "3" } }, "phong-1"),
];

/** "a self T: Tiêu chí T thay đổi: …" */
const told = (after: Rubric, lang: "vi" | "en" = "vi") =>
  touchedCards(before, after, cards).cards.map(
    ({ card, reasons }) =>
      `${card.agency.replace("co-quan-", "")} ${card.scorer}: ${reasons.map((reason) => touchInWords(reason, lang)).join(" ")}`,
  );

describe("the cards a new version touches", () => {
  it("none, when nothing changes, or only codes and notes", () => {
    expect(touchedCards(before, before, cards)).toEqual({ cards: [], table: [] });
    const renamed = table(
      { ...typed("t"), code: "T9", note: "Xem phụ lục" },
      counted("l"),
      typed("u", "5", { verifier: "phong-1" }),
    );
    expect(told(renamed)).toEqual([]);
  });

  it("those that speak of a criterion that changed, with what of it", () => {
    const after = table(
      { ...typed("t"), max: "8" },
      counted("l"),
      typed("u", "7", { verifier: "phong-1", evidence: "required" }),
    );
    expect(told(after)).toEqual([
      "a co-quan-a: Tiêu chí T thay đổi: điểm tối đa. Tiêu chí U thay đổi: điểm tối đa; yêu cầu minh chứng.",
      "b co-quan-b: Tiêu chí T thay đổi: điểm tối đa. Tiêu chí U thay đổi: điểm tối đa; yêu cầu minh chứng.",
      "a to-thu-ky: Tiêu chí T thay đổi: điểm tối đa.",
      "a phong-1: Tiêu chí U thay đổi: điểm tối đa; yêu cầu minh chứng.",
    ]);
    expect(told(after, "en")[2]).toBe("a to-thu-ky: Item T changed: maximum.");
  });

  it("those of everybody who would have to speak of a criterion that was added, or spoke of one removed", () => {
    const after = table(typed("t"), counted("l"), typed("moi", "5", { only: ["co-quan-b"] }));
    expect(told(after)).toEqual([
      "a co-quan-a: Bỏ tiêu chí U.",
      "b co-quan-b: Thêm tiêu chí MOI. Bỏ tiêu chí U.",
      "a phong-1: Bỏ tiêu chí U.",
    ]);
    expect(told(after, "en").at(-1)).toBe("a phong-1: Item U was removed.");
    expect(told(after, "en")[1]).toContain("Item MOI was added.");
  });

  it("a criterion given to another verifier touches the cards of both", () => {
    const after = table(typed("t"), counted("l"), typed("u", "5"));
    expect(told(after)).toEqual([
      "a co-quan-a: Tiêu chí U thay đổi: cơ quan thẩm định.",
      "b co-quan-b: Tiêu chí U thay đổi: cơ quan thẩm định.",
      "a to-thu-ky: Tiêu chí U thay đổi: cơ quan thẩm định.",
      "a phong-1: Tiêu chí U thay đổi: cơ quan thẩm định.",
    ]);
  });

  it("what is about the whole table is told once, whatever order its file has its keys in", () => {
    expect(
      touchedCards(
        before,
        { ...before, title: "Bảng khác", policy: { ...before.policy, notApplicable: "full" } },
        cards,
      ),
    ).toEqual({ cards: [], table: ["name", "policy"] });
    const turned = Object.fromEntries(Object.entries(before.policy).toReversed());
    expect(changedTableParts(before, { ...before, policy: turned as Rubric["policy"] })).toEqual([]);
    const [section] = before.sections;
    const swapped = {
      ...before,
      sections: [{ ...section, criteria: section?.criteria.toReversed() }],
    } as Rubric;
    expect(changedTableParts(before, swapped)).toEqual(["sections"]);
    const nested = Rubric.parse({
      ...JSON.parse(JSON.stringify({ ...before, total: "0", sections: [] })),
      sections: [
        {
          id: "i",
          code: "I",
          title: "Phần",
          max: "0",
          sections: [{ id: "ii", code: "II", title: "Mục", max: "0" }],
        },
      ],
    });
    expect(changedTableParts(before, nested)).toEqual(["total", "sections"]);
  });

  it("every part has words in both languages", () => {
    for (const words of [...Object.values(CRITERION_PART_WORDS), ...Object.values(TABLE_PART_WORDS)])
      expect(words.vi).not.toBe(words.en);
  });
});
