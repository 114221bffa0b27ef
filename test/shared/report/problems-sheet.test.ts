import { expect, test } from "vitest";
import { planSummary } from "../../../shared/report/summary.ts";
import type { WrittenRubric } from "../../../shared/rubric.ts";
import { disagreements, grid, sheetOf, summaryOf } from "../../support/planned-bloc.ts";
import { card, counted, deskOf, selfScore, tallied, typed } from "../../support/small-bloc.ts";

const PROBLEMS = "Không chấp nhận, áp trần";
const SELF: Partial<WrittenRubric["policy"]> = { precedence: ["second", "verified", "self"] };
const desk = deskOf([typed("x"), counted("y")], { letters: "ab", policy: SELF });

test("every cut claim stands with what was asked, what the table allows and why", () => {
  const cards = [
    selfScore("a", {
      x: { points: "8" },
      y: { inputs: { ideas: "3" }, claimed: "13", claimedUnder: [{ code: "Y.9" }] },
    }),
    selfScore("b", { x: { points: "8" }, y: { inputs: { ideas: "1" }, claimed: "11.5" } }),
  ];
  const plan = planSummary(summaryOf(desk, tallied(desk, cards)));
  expect(grid(sheetOf(plan, PROBLEMS)).slice(5)).toEqual([
    ["STT", "Cơ quan, đơn vị", "Mục", "Đề nghị", "Được tính", "Không chấp nhận", "Nội dung"],
    [undefined, "Cộng điểm không chấp nhận", undefined, undefined, undefined, 1.5, undefined],
    [
      1,
      "Cơ quan A",
      "Y",
      undefined,
      undefined,
      undefined,
      "Mục Y: điểm đề nghị ghi theo mã “Y.9”, bảng tiêu chí không có mã này.",
    ],
    [
      2,
      "Cơ quan A",
      "Y",
      13,
      12,
      1,
      "Mục Y: đề nghị 13, bảng tiêu chí cho 12. Mục Y.B tính được 3 nhưng mức cộng tối đa là 2; không chấp nhận 1 điểm.",
    ],
    [
      3,
      "Cơ quan B",
      "Y",
      11.5,
      11,
      0.5,
      "Mục Y: đề nghị 11,5, bảng tiêu chí cho 11 theo số liệu đã khai; không chấp nhận 0,5 điểm.",
    ],
  ]);
  expect(disagreements(plan)).toEqual([]);
});

test("a card that cannot be read is listed apart, with its round and scorer, and counts nowhere", () => {
  const cards = [
    selfScore("a", { x: { points: "11" }, y: { claimedUnder: [{ code: "Y.9" }] } }),
    card("b", "verified", "phong-1", { x: { points: "8" } }),
    card("b", "council", "hoi-dong", { khac: { points: "8" } }),
  ];
  const rows = grid(sheetOf(planSummary(summaryOf(desk, tallied(desk, cards))), PROBLEMS)).slice(6);
  expect(rows[0]?.[0]).toBe("Bảng chấm điểm không đọc được theo bảng tiêu chí, không tính vào kết quả");
  expect(rows.slice(1).map((row) => [row[0], row[1], row[2], row[6]])).toEqual([
    [1, "Cơ quan A", "X", expect.stringMatching(/^Tự chấm, Cơ quan A: Mục X: điểm 11 .* 10/)],
    [2, "Cơ quan B", "", expect.stringMatching(/^Hội đồng, Hội đồng Thi đua – Khen thưởng: .*“khac”/)],
    [3, "Cơ quan B", "X", expect.stringMatching(/^Thẩm định, phong-1: Mục X/)],
  ]);
});

test("without problems there is no such sheet", () => {
  const plan = planSummary(summaryOf(desk, tallied(desk, [selfScore("a", { x: { points: "8" } })])));
  expect(plan.sheets.map(({ name }) => name)).not.toContain(PROBLEMS);
});
