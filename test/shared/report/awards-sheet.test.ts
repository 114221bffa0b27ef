import { describe, expect, test } from "vitest";
import { planSummary } from "../../../shared/report/summary.ts";
import { Bloc } from "../../../shared/season.ts";
import { sheetOf, summaryOf, tableIn } from "../../support/planned-bloc.ts";
import { deskOf, exclude, selfScore, tallied, typed } from "../../support/small-bloc.ts";

const NAME = "Đề nghị khen thưởng";
const plain = deskOf([typed("x")], { policy: { precedence: ["self"] } });
const desk = {
  ...plain,
  bloc: Bloc.parse({
    ...plain.bloc,
    targets: [],
    awards: [
      {
        id: "co",
        kind: "title",
        title: "Cờ thi đua",
        ground: "Quy chế của khối",
        by: "rank",
        quota: { of: "members", share: "40%", rounding: "at-least-one" },
      },
      {
        id: "bang-khen",
        kind: "commendation",
        title: "Bằng khen",
        ground: "Hướng dẫn 01/HD",
        by: "rank",
        quota: { of: "count", count: 2 },
      },
    ],
  }),
};
const cards = (points: Readonly<Record<string, string>>) =>
  Object.entries(points).map(([letter, given]) => selfScore(letter, { x: { points: given } }));
const rows = (...of: Parameters<typeof tallied>) =>
  tableIn(sheetOf(planSummary(summaryOf(desk, tallied(...of))), NAME))
    .slice(1)
    .map((row) => row.map((cell) => cell ?? ""));

describe("the sheet of proposals", () => {
  test("gives each award with its quota worked out, and who is proposed by what", () => {
    expect(rows(desk, cards({ a: "9", b: "8.5", c: "7" }))).toEqual([
      ["", "Cờ thi đua", "", "", "Danh hiệu thi đua", "Chỉ tiêu: 40 % × 3 = 1,2 → 1. Quy chế của khối"],
      [1, "Cơ quan A", 1, 9, "Đề nghị", "Xếp thứ 1"],
      ["", "Bằng khen", "", "", "Hình thức khen thưởng", "Chỉ tiêu: 2. Hướng dẫn 01/HD"],
      [1, "Cơ quan B", 2, 8.5, "Đề nghị", "Xếp thứ 2"],
      [2, "Cơ quan C", 3, 7, "Đề nghị", "Xếp thứ 3"],
    ]);
  });

  test("says what a person must decide, and why an agency may not hold it", () => {
    const all = rows(desk, cards({ a: "9", b: "9", c: "7" }), exclude("c"));
    expect(all[1]).toEqual([
      "",
      "(chưa xác định)",
      "",
      "",
      "Còn để ngỏ",
      "Còn 1 chỉ tiêu cho 2 đơn vị ngang nhau (Cơ quan A, Cơ quan B); cần quyết định lựa chọn",
    ]);
    expect(all[2]).toEqual(["", "Cơ quan C", "–", 7, "Chưa đủ điều kiện", "Không xét"]);
  });

  test("has nothing to say of an agency without a card but that it is not ranked", () => {
    const all = rows(desk, cards({ a: "9", b: "8" }));
    expect(all.at(-1)).toEqual(["", "Cơ quan C", "–", "", "Chưa đủ điều kiện", "Chưa có đủ điểm"]);
  });

  test("is not there where the bloc proposes nothing", () => {
    const names = planSummary(summaryOf(plain, tallied(plain, []))).sheets.map(({ name }) => name);
    expect(names).not.toContain(NAME);
  });
});
