import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guessColumns } from "../../../shared/authoring/pasted/column-mapping.ts";
import { pastedTable } from "../../../shared/authoring/pasted-table.ts";
import { planAuthoringSheet } from "../../../shared/authoring/plan-authoring-sheet.ts";
import { readAuthoringSheet } from "../../../shared/authoring/read-authoring-sheet.ts";
import { checkRubric } from "../../../shared/check-rubric.ts";
import { decimal } from "../../../shared/points.ts";
import { presetRubric } from "../../../shared/programmes/presets.ts";
import { criteriaOf, type Rubric, sectionsOf } from "../../../shared/rubric.ts";
import { describeTableProblem } from "../../../shared/words/authoring.ts";
import { tabbed } from "../../support/pasted-grid.ts";
import { gridOf } from "../../support/scoring-sheets.ts";

const text = readFileSync(new URL("./tien-giang-2022-pasted.tsv", import.meta.url), "utf8");
const grid = tabbed(text);
const NAME = {
  id: "tien-giang-2022-dan",
  title: "Bảng điểm thi đua năm 2022",
  ground: "Hướng dẫn 168/HD-STNMT",
};
const mapping = { code: 1, title: 2, base: 3, bonus: 4, deduction: 5, firstRow: 2 };
const { rubric: read, problems } = pastedTable(grid, mapping, NAME);
const rubric = read as Rubric;

const told = (code: string) => problems.filter((problem) => problem.code === code);
const cells = (code: string) => told(code).map(({ at }) => at.cell);
const lines = new Map(
  criteriaOf(rubric).flatMap((criterion) => criterion.lines.map((line) => [line.code, line])),
);

describe("the issued table of Tiền Giang, pasted as it was typed", () => {
  it("its columns are guessed from their headings", () => {
    expect(guessColumns(grid)).toEqual(mapping);
  });

  it("comes to 100 points, in sections of 80, 2, 10, 3 and 5, and can be locked at once", () => {
    expect(decimal(rubric.total)).toBe("100");
    expect(rubric.sections.map(({ code, max }) => `${code}: ${decimal(max)}`)).toEqual([
      "1: 80",
      "2: 2",
      "3: 10",
      "4: 3",
      "5: 5",
    ]);
    expect(checkRubric(rubric, []).ok).toBe(true);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("has the headings and criteria of the table, and their points", () => {
    const preset = presetRubric("tien-giang-2022") as Rubric;
    const composed = (code: string) => /^(C\.BC|M|5\.)/.test(code);
    const pointsOf = (table: Rubric) =>
      Object.fromEntries(
        [...sectionsOf(table).map(({ section }) => section), ...criteriaOf(table)]
          .filter(({ code }) => !composed(code))
          .map(({ code, max }) => [code, decimal(max)]),
      );
    const [issued, pasted] = [pointsOf(preset), pointsOf(rubric)];
    for (const code of ["a", "a1", "a9", "b", "b4", "C", "C1", "C2", "C6", "d", "d2", "2.1", "3.3", "4.3"])
      expect(pasted[code], code).toBe(issued[code]);
    expect(sectionsOf(rubric).map(({ section }) => section.code)).toEqual(
      expect.arrayContaining(["C3", "C4", "C5"]),
    );
  });

  it("keeps each line with its figure, under its own code", () => {
    const figure = (code: string) => {
      const line = lines.get(code);
      return line?.rule.kind === "per-occurrence" ? `${line.effect} ${decimal(line.rule.each)}` : undefined;
    };
    expect(figure("a.7.1")).toBe("deduct 0.5");
    expect(figure("a9.4")).toBe("add 0.1");
    expect(figure("b.1.1")).toBe("deduct 0.25");
    expect(figure("d1.5")).toBe("add 2");
    expect(figure("3.3.2.1.a")).toBe("add 0.5");
    expect(figure("3.3.2.1.c")).toBe("add 1.5");
    expect(figure("3.3.3.3.d")).toBe("deduct 1.7");
    expect(figure("5.5")).toBe("deduct 1");
    expect(lines.get("3.3.2.2.b")?.title).toBe(
      "Đơn vị tiếp nhận hồ sơ trong năm từ 1000 hồ sơ  đến dưới 2000 hồ sơ – Giải quyết trước hạn từ 5%  đến dưới 7%",
    );
    expect(lines.get("2.1.1.2")?.title).toMatch(/bị kỷ luật: – Cảnh cáo trở lên$/);
  });

  it("reads deductions typed in the bonus column as deductions and says so", () => {
    expect(told("deduction-in-bonus").map((problem) => describeTableProblem(problem, "vi"))).toEqual([
      "Mục b.2.6: điểm trừ -0,5 nằm ở cột điểm thưởng. Đã hiểu là điểm trừ.",
      "Mục 4.1.1: điểm trừ -1 nằm ở cột điểm thưởng. Đã hiểu là điểm trừ.",
    ]);
    expect(cells("deduction-in-bonus")).toEqual(["D60", "D180"]);
    expect(lines.get("b.2.6")?.effect).toBe("deduct");
  });

  it("reads “3.5” beside “3,5”, “- 0,25”, “+ 0,1” and “100 điểm”, and says which cells are untidy", () => {
    expect(cells("figure-untidy")).toEqual(
      expect.arrayContaining(["C17", "C40", "D48", "E52", "E192", "C195"]),
    );
    expect(decimal(criteriaOf(rubric).find(({ code }) => code === "a8")?.max as never)).toBe("3.5");
  });

  it("keeps “(không xếp loại)” and stray figures in notes, each with its cell", () => {
    expect(cells("figure-not-points")).toEqual(["E190"]);
    expect(cells("figure-without-line")).toEqual(["D9", "D17", "E32"]);
    const noteOf = (code: string) => criteriaOf(rubric).find((each) => each.code === code)?.note;
    expect(noteOf("a7")).toContain("Cột Trừ ghi -1");
    expect(criteriaOf(rubric).some(({ note }) => note?.includes("(không xếp loại)"))).toBe(true);
  });

  it("finds the caps that stand in the sentences", () => {
    const criterion = (code: string) => criteriaOf(rubric).find((each) => each.code === code);
    expect(decimal(criterion("a1")?.deductAtMost as never)).toBe("1.5");
    expect(decimal(criterion("d2")?.deductAtMost as never)).toBe("7");
    expect(decimal(criterion("d2")?.addAtMost as never)).toBe("7");
    for (const [code, cap] of [
      ["b.1.1", "1"],
      ["b2.1", "1"],
      ["b.4.1", "3"],
      ["d2.3", "2"],
      ["4.3.1", "1"],
      ["5.3", "3"],
    ] as const)
      expect(decimal(lines.get(code)?.atMost as never), code).toBe(cap);
  });

  it("names the three bonuses the table left without a cap, and no other", () => {
    expect(told("bonus-uncapped").map(({ facts }) => facts["line"])).toEqual(["a.7.6", "a9.4", "2.2.1"]);
    expect(cells("bonus-uncapped")).toEqual(["B38", "B48", "B132"]);
  });

  it("loses no word and no code that was typed", () => {
    const kept = [
      ...sectionsOf(rubric).map(({ section }) => section),
      ...criteriaOf(rubric).flatMap((criterion) => [criterion, ...criterion.lines]),
    ].flatMap((each) => [each.code, each.title, "note" in each ? (each.note ?? "") : ""]);
    const all = kept.join("\n");
    for (const [code = "", title = ""] of text
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"))) {
      if (title === "Tổng cộng") continue;
      expect(all).toContain(
        title
          .normalize("NFC")
          .trim()
          .replace(/^[-*] /, ""),
      );
      expect(all).toContain(code.replace(/\.$/, ""));
    }
    expect(told("text-cut")).toEqual([]);
  });

  it("can be laid out for its author at once, and comes back the same", () => {
    const again = readAuthoringSheet(gridOf(planAuthoringSheet({ rubric })));
    expect(again.rubric).toEqual(rubric);
  });
});
