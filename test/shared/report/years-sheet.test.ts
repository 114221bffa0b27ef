import { expect, test } from "vitest";
import { points } from "../../../shared/points.ts";
import { planSummary } from "../../../shared/report/summary.ts";
import type { PastYear } from "../../../shared/years.ts";
import { grid, sheetOf, summaryOf } from "../../support/planned-bloc.ts";
import { agencyId, deskOf, exclude, selfScore, tallied, typed } from "../../support/small-bloc.ts";

const desk = deskOf([typed("x")], {
  policy: { precedence: ["self"], bands: [{ id: "tot", title: "Tốt", from: "8" }] },
});
const cards = Object.entries({ a: "9", b: "7.5", c: "7" }).map(([letter, given]) =>
  selfScore(letter, { x: { points: given } }),
);
const year = (number: number, ...agencies: readonly object[]): PastYear =>
  ({ season: `nam-${number}`, year: number, ranked: 6, agencies }) as never;

test("the years stand side by side, the oldest first, and the table's maximum does not matter", () => {
  const years = [
    year(2023, { agency: agencyId("a"), rank: 2, percent: points(9125), class: "Xuất sắc" }),
    year(2022, { agency: agencyId("a"), rank: 5 }, { agency: agencyId("b") }),
  ];
  const input = summaryOf(desk, tallied(desk, cards, exclude("c")), { years });
  const [head, ...rows] = grid(sheetOf(planSummary(input), "Kết quả qua các năm")).slice(5);
  expect(head).toEqual(["STT", "Cơ quan, đơn vị", "Năm 2022", "Năm 2023", "Năm 2024"]);
  expect(rows).toEqual([
    [1, "Cơ quan A", "5/6", "2/6 · 91,25 % · Xuất sắc", "1/2 · 90,00 % · Tốt"],
    [2, "Cơ quan B", "Không xếp hạng", "Chưa là thành viên", "2/2 · 75,00 %"],
    [3, "Cơ quan C", "Chưa là thành viên", "Chưa là thành viên", "Không xếp hạng"],
  ]);
});

test("an agency without a card this year has no rank, and a bloc in its first year no such sheet", () => {
  const input = summaryOf(desk, tallied(desk, []), { years: [year(2023)] });
  const rows = grid(sheetOf(planSummary(input), "Kết quả qua các năm")).slice(6);
  expect(rows.map((row) => row.at(-1))).toEqual(Array(3).fill("Không xếp hạng"));
  const first = planSummary(summaryOf(desk, tallied(desk, cards)));
  expect(first.sheets.map(({ name }) => name)).not.toContain("Kết quả qua các năm");
});
