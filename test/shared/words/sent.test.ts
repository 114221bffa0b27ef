import { describe, expect, test } from "vitest";
import { Criterion, type WrittenCriterion } from "../../../shared/rubric.ts";
import type { Sent } from "../../../shared/scorecard.ts";
import { sentInWords } from "../../../shared/words/sent.ts";
import { counted } from "../../support/small-bloc.ts";

const LEVELS = {
  kind: "choice",
  id: "i",
  title: "Mức đạt",
  options: [
    { id: "tot", title: "Tốt" },
    { id: "none", title: "Chưa đánh giá" },
  ],
} as const;
const of = (kind: string, sent: Sent) => {
  const written = kind === "choice" ? LEVELS : { kind, id: "i", title: "Số liệu" };
  const [input] = Criterion.parse(
    counted("z", "10", { inputs: [written], lines: [] } as Partial<WrittenCriterion>),
  ).inputs;
  return [sentInWords(input, sent, "vi"), sentInWords(input, sent, "en")];
};

describe("a figure that was sent, in words", () => {
  test.each([
    ["count", "3", "3", "3"],
    ["amount", "1234.5", "1234,5", "1234.5"],
    ["percent", "97.7", "97,7", "97.7"],
    ["flag", true, "Có", "Yes"],
    ["flag", false, "Không", "No"],
    ["choice", "tot", "Tốt", "Tốt"],
    ["date", "2025-03-05", "05/03/2025", "05/03/2025"],
  ] as const)("%s %s", (kind, sent, vi, en) => {
    expect(of(kind, sent)).toEqual([vi, en]);
  });

  test("a day said to be none is told in words; an option of that name is its title", () => {
    expect(of("date", "none")).toEqual(["Không có", "None"]);
    expect(of("choice", "none")).toEqual(["Chưa đánh giá", "Chưa đánh giá"]);
  });

  test("a blank is a dash", () => {
    expect(of("count", null)).toEqual(["–", "–"]);
    expect(of("date", "")).toEqual(["–", "–"]);
  });

  test("what could not be read stays as it was written", () => {
    expect(of("date", "mai")).toEqual(["mai", "mai"]);
    expect(of("choice", "Xuất sắc")).toEqual(["Xuất sắc", "Xuất sắc"]);
    expect(of("flag", "có thể")).toEqual(["có thể", "có thể"]);
    expect(of("amount", "v.v.")).toEqual(["v.v.", "v.v."]);
  });

  test("points, and figures of a table that is not at hand, are taken for nothing they do not say", () => {
    expect(sentInWords(undefined, "-0.5", "vi")).toBe("-0,5");
    expect(sentInWords(undefined, 8.25, "vi")).toBe("8,25");
    expect(sentInWords(undefined, "2025-03-05", "vi")).toBe("2025-03-05");
    expect(sentInWords(undefined, true, "en")).toBe("Yes");
  });
});
