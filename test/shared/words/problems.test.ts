import { describe as about, expect, it } from "vitest";
import { describe, PROBLEM_WORDS, type ProblemCode } from "../../../shared/words/problems.ts";

const CODES = Object.keys(PROBLEM_WORDS) as readonly ProblemCode[];
const namesIn = (sentence: string) =>
  [...sentence.matchAll(/\{([a-z]+)#?\}/g)].map(([, name]) => name as string);
const facts = (code: ProblemCode) =>
  Object.fromEntries(
    [...namesIn(PROBLEM_WORDS[code].vi), ...namesIn(PROBLEM_WORDS[code].en)].map((name) => [name, "8.25"]),
  );

about("every problem has its sentence", () => {
  it.each(CODES)("%s, filled in both languages", (code) => {
    for (const lang of ["vi", "en"] as const) {
      const sentence = describe({ code, facts: facts(code) }, lang);
      expect(sentence).not.toMatch(/[{}#]/);
      expect(sentence).toMatch(/[.?]$/);
      expect(sentence).toBe(sentence.normalize("NFC"));
    }
  });

  it.each(CODES)("%s: both languages name the same facts", (code) => {
    const { vi, en } = PROBLEM_WORDS[code];
    expect(new Set(namesIn(vi))).toEqual(new Set(namesIn(en)));
  });

  it("speaks of “bảng chấm điểm”, and of “phiếu” only where people vote", () => {
    const others = CODES.filter(
      (code) => !/^(ballot|award|choice|leader-not-voted|elected|election|vote)/.test(code),
    );
    for (const code of others) expect(PROBLEM_WORDS[code].vi).not.toMatch(/phiếu/i);
  });
});

about("a sentence takes its facts", () => {
  it("figures with the language's mark, everything else as it is", () => {
    const problem = { code: "points-too-fine", facts: { criterion: "1.2", sent: "9.755" } } as const;
    expect(describe(problem, "vi")).toContain("Mục 1.2: điểm 9,755 có hơn hai chữ số thập phân");
    expect(describe(problem, "en")).toContain("Item 1.2: 9.755 has more than two decimals");
  });

  it("a fact that looks like a place for one is left alone", () => {
    const problem = {
      code: "points-format",
      facts: { criterion: "{sent}", sent: "$& {criterion}" },
    } as const;
    expect(describe(problem, "en")).toContain("Item {sent}: “$& {criterion}” is not points");
  });

  it("a fact that is missing is a bug of ours", () => {
    expect(() => describe({ code: "blank", facts: { criterion: "1.2" } }, "vi")).toThrow(
      "problem blank lacks the fact input",
    );
  });
});
