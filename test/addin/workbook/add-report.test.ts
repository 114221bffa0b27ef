import { describe, expect, it } from "vitest";
import { underNewNames } from "../../../addin/workbook/add-report.ts";
import { plainText } from "../../../shared/report/plain-text.ts";
import { aWhole, formula, type Sheet } from "../../../shared/report/workbook-plan.ts";

const sheet = (name: string, ...formulas: readonly string[]): Sheet => ({
  name,
  widths: formulas.map(() => 9),
  rows: [{ cells: formulas.map((each) => formula("rank", each, aWhole(1))), height: 20 }],
  merges: [],
  frozen: { rows: 0, columns: 0 },
  print: { paper: "portrait", pagesWide: 1, marks: plainText(""), imprint: plainText("") },
});
const formulasOf = ({ rows }: Sheet) =>
  rows.flatMap(({ cells }) =>
    cells.map((cell) => (cell?.holds?.kind === "formula" ? cell.holds.formula : undefined)),
  );

describe("the sheets of a report under new names", () => {
  it("refer to each other, not to the sheets of an earlier report", () => {
    const [standings, matrix] = underNewNames(
      [sheet("Xếp hạng", "'Chi tiết'!B5+'Xếp hạng'!A1", "'Khác'!A1"), sheet("Chi tiết", "B1*2")],
      " 12.12.2025",
      ["Xếp hạng", "Xếp hạng 12.12.2025"],
    ) as [Sheet, Sheet];
    expect(standings.name).toBe("Xếp hạng 12.12.2025 (2)");
    expect(matrix.name).toBe("Chi tiết 12.12.2025");
    expect(formulasOf(standings)).toEqual([
      "'Chi tiết 12.12.2025'!B5+'Xếp hạng 12.12.2025 (2)'!A1",
      "'Khác'!A1",
    ]);
    expect(formulasOf(matrix)).toEqual(["B1*2"]);
  });

  it("stay apart where shortening makes them alike", () => {
    const names = underNewNames(
      [sheet("Điểm cộng và điểm trừ của khối A"), sheet("Điểm cộng và điểm trừ của khối B")],
      " 12.12.2025",
      [],
    ).map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
  });
});
