import { expect, test } from "vitest";
import { planSummary } from "../../../shared/report/summary.ts";
import type { Season } from "../../../shared/season.ts";
import type { Source } from "../../../shared/source.ts";
import { grid, sheetOf, summaryOf } from "../../support/planned-bloc.ts";
import { deskOf, tallied, typed } from "../../support/small-bloc.ts";

const desk = deskOf([typed("x")]);
const tally = tallied(desk, []);

const source = (more: Partial<Source>): Source => ({
  agency: "co-quan-a",
  round: "self",
  scorer: "co-quan-a",
  revision: 1,
  receivedAt: "2024-12-14T08:05:09Z",
  sender: "thu-ky-a",
  sha256: "ab".repeat(32),
  ...more,
});

test("every card the standings were made from is listed with its revision, time, sender and hash", () => {
  const people = [{ id: "thu-ky-a", name: "Người A", roles: [] }] as unknown as Season["people"];
  const input = summaryOf(desk, tally, {
    sources: [
      source({}),
      source({ round: "verified", scorer: "phong-1", revision: 3, sender: "khong-ro", onBehalf: true }),
      source({ round: "second", scorer: "to-thu-ky", agency: "da-roi-khoi", receivedAt: "", sender: "" }),
    ],
  });
  const sheet = sheetOf(planSummary({ ...input, season: { ...input.season, people } }), "Nguồn dữ liệu");
  expect(grid(sheet).slice(6)).toEqual([
    [1, "Cơ quan A", "Tự chấm", "Cơ quan A", 1, "14/12/2024 15:05:09", "Người A", "ab".repeat(32)],
    [
      2,
      "Cơ quan A",
      "Thẩm định",
      "phong-1",
      3,
      "14/12/2024 15:05:09",
      "khong-ro (nhập thay)",
      "ab".repeat(32),
    ],
    [3, "da-roi-khoi", "Phúc tra", "Tổ thư ký", 1, "", "", "ab".repeat(32)],
  ]);
});

test("before any card came there is no such sheet", () => {
  const plan = planSummary(summaryOf(desk, tally));
  expect(plan.sheets.map(({ name }) => name)).not.toContain("Nguồn dữ liệu");
});
