import { describe, expect, it } from "vitest";
import { pageTexts } from "../../../shared/report/page-look.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { imprintOf } from "../../../shared/sheet/imprint.ts";
import { planScoringSheet } from "../../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../../shared/sheet/read-scoring-sheet.ts";
import type { SheetSource } from "../../../shared/sheet/sheet-source.ts";
import { staleHeading } from "../../../shared/sheet/stale-heading.ts";
import { gridOf, sourceOf } from "../../support/scoring-sheets.ts";
import { agencyId, deskOf, selfScore, typed } from "../../support/small-bloc.ts";

const chain = { agency: agencyId("a"), round: "self", scorer: agencyId("a") } as never;
const HEAD = {
  revision: 2,
  receivedAt: "2024-12-12T07:05:00Z",
  by: "Thư ký Cơ quan A",
  hash: "9f3a1c".padEnd(64, "0"),
  late: false,
  onBehalf: false,
  withdrawn: false,
  verified: false,
};
const sent = (more: Partial<SheetSource> = {}): SheetSource =>
  sourceOf(deskOf([typed("x")]), chain, {
    card: selfScore("a", { x: { points: "8" } }),
    revision: 2,
    head: HEAD,
    due: "2024-12-15T10:00:00Z",
    ...more,
  });
const laid = gridOf(planScoringSheet(sent()));

describe("the lines above the table", () => {
  it("that say what is known are left alone", () => {
    expect(staleHeading(sent(), laid)).toEqual([]);
    expect(readScoringSheet(sent(), laid).heading).toEqual([]);
  });

  it("say that the card was sent back, and why, wherever they stand", () => {
    const back = sent({ head: { ...HEAD, sentBack: "Thiếu minh chứng" } });
    const value = "Đã trả lại để sửa (phiên bản 2 không được tính): Thiếu minh chứng";
    expect(staleHeading(back, laid)).toEqual([{ row: 3, column: 2, value }]);
    expect(staleHeading(back, { rows: [[], ...laid.rows] })).toEqual([{ row: 4, column: 2, value }]);
    expect(readScoringSheet(back, laid).heading).toHaveLength(1);
  });

  it("say how long there is time when the bloc was given more", () => {
    const [change, ...more] = staleHeading(sent({ due: "2024-12-20T10:00:00Z" }), laid);
    expect(change).toMatchObject({
      row: 4,
      column: 2,
      value: expect.stringMatching(/^Hạn nộp: 20\/12\/2024 17:00\./),
    });
    expect(more).toEqual([]);
  });

  it("say nothing is sent once it was withdrawn, on the sheet that was", () => {
    const withdrawn = sent({ revision: 3, head: { ...HEAD, revision: 3, withdrawn: true } });
    expect(staleHeading(withdrawn, laid)).toEqual([{ row: 3, column: 2, value: "Chưa nộp." }]);
  });

  it("say nothing of a revision the sheet does not follow: its figures are others", () => {
    expect(staleHeading(sent({ revision: 3, head: { ...HEAD, revision: 3 } }), laid)).toEqual([]);
    expect(staleHeading(sent({ revision: 3, head: undefined } as never), laid)).toEqual([]);
  });

  it("of a sheet nobody's identity stands in are nobody's", () => {
    const nameless: Grid = { rows: laid.rows.slice(1) };
    expect(staleHeading(sent({ due: "2024-12-20T10:00:00Z" }), nameless)).toEqual([]);
  });
});

describe("below every printed page", () => {
  it.each([
    [{}, "Phiên bản 2, mã 9F3A1C – Cơ quan A – bảng tiêu chí 012345"],
    [
      { head: { ...HEAD, sentBack: "Thiếu" } },
      "Phiên bản 2 đã trả lại để sửa – Cơ quan A – bảng tiêu chí 012345",
    ],
    [{ head: { ...HEAD, withdrawn: true } }, "Chưa nộp – Cơ quan A – bảng tiêu chí 012345"],
    [{ head: undefined }, "Chưa nộp – Cơ quan A – bảng tiêu chí 012345"],
  ])("stands the revision with its code, or that there is none: %j", (more, imprint) => {
    const source = sent(more as never);
    const titled = { ...source, agency: { ...source.agency, title: "Cơ quan A" } };
    expect(imprintOf(titled)).toBe(imprint);
    expect(planScoringSheet(titled).print.imprint).toBe(imprint);
  });

  it("stays within the 255 characters Excel takes there, whatever the agency is called", () => {
    const source = sent();
    const long = { ...source, agency: { ...source.agency, title: "Cơ quan & ".repeat(60) } };
    const { leftFooter } = pageTexts({ marks: imprintOf(long), imprint: imprintOf(long) });
    expect(leftFooter).toContain("mã 9F3A1C");
    expect(leftFooter.length).toBeLessThanOrEqual(255);
  });

  it("the line with revision and code is repeated above every page, too", () => {
    expect(planScoringSheet(sent()).print.repeat).toEqual({ fromRow: 3, toRow: 5, columns: 0 });
  });
});
