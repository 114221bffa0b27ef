import { describe, expect, it } from "vitest";
import { practiceSource } from "../../../addin/help/practice-source.ts";
import { planPreviewSheet } from "../../../shared/authoring/plan-preview-sheet.ts";
import type { Cell } from "../../../shared/report/workbook-plan.ts";
import { planScoringSheet } from "../../../shared/sheet/plan-scoring-sheet.ts";
import { identityOf } from "../../../shared/sheet/sheet-identity.ts";

import { gridOf } from "../../support/scoring-sheets.ts";

const SOURCE = practiceSource();
const PLAN = planPreviewSheet(SOURCE);
const wordsOf = (cell: Cell | undefined) => (cell?.holds?.kind === "text" ? cell.holds.text : undefined);

describe("a scoring sheet looked at before its table is locked", () => {
  it("says so in its name, its title, its second line and on every printed page", () => {
    expect(PLAN.name).toBe("XEM TRƯỚC co-quan-a");
    expect(wordsOf(PLAN.rows[0]?.cells[1])).toMatch(/^XEM TRƯỚC – /);
    expect(wordsOf(PLAN.rows[2]?.cells[1])).toMatch(/^XEM TRƯỚC: .*không nộp được/);
    expect(PLAN.print.marks).toBe("XEM TRƯỚC");
  });

  it("is nobody's card, and otherwise just what an agency will have", () => {
    expect(identityOf(gridOf(planScoringSheet(SOURCE)))).toBeDefined();
    expect(identityOf(gridOf(PLAN))).toBeUndefined();
    expect(PLAN.rows.slice(3)).toEqual(planScoringSheet(SOURCE).rows.slice(3));
  });

  it("has a name that Excel takes, however long the agency's id is", () => {
    const id = "co-quan-co-ten-rat-dai-o-tinh-nay-a" as typeof SOURCE.agency.id;
    const { name } = planPreviewSheet({ ...SOURCE, agency: { ...SOURCE.agency, id } });
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/-$/);
  });
});
