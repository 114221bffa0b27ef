import { describe, expect, it } from "vitest";
import { authoringCount } from "../../../shared/authoring/authoring-count.ts";
import {
  authoringIdentityOf,
  authoringIdentityText,
  parseAuthoringIdentity,
  placedIdentityOf,
} from "../../../shared/authoring/authoring-identity.ts";
import { nextDraft } from "../../../shared/authoring/next-draft.ts";
import { planAuthoringSheet } from "../../../shared/authoring/plan-authoring-sheet.ts";
import { pastedGrid } from "../../support/pasted-grid.ts";
import { gridOf } from "../../support/scoring-sheets.ts";
import { smallTable } from "../../support/small-season.ts";

const GRID = gridOf(planAuthoringSheet({ rubric: smallTable() }));
/** The sheet with the maximum of a kind of row written anew. */
const withMaximum = (kind: string, value: string) => ({
  rows: GRID.rows.map((cells) =>
    cells[1]?.value === kind
      ? cells.map((cell, column) => (column === 4 ? { ...cell, value, numberFormat: "General" } : cell))
      : cells,
  ),
});

describe("how far a table is written", () => {
  it("counts its criteria, adds up its topmost headings, and names its total", () => {
    expect(authoringCount(GRID)).toEqual({ criteria: 2, sum: 2000, total: 2000 });
  });

  it("counts mistakes and all: what cannot be read is left out", () => {
    expect(authoringCount(withMaximum("Phần", "hai mươi"))).toEqual({
      criteria: 2,
      sum: 0,
      total: 2000,
    });
    expect(authoringCount(withMaximum("Tổng điểm", ""))).toEqual({ criteria: 2, sum: 2000 });
    expect(authoringCount(pastedGrid([["", "Ghi chú"]]))).toEqual({ criteria: 0, sum: 0 });
  });
});

describe("which version a draft is", () => {
  it("the first of the id the season names, or the one after the table in force, whatever it was begun from", () => {
    const rubric = "bang-khoi" as never;
    expect(nextDraft(smallTable(), { rubric })).toEqual({ ...smallTable(), id: "bang-khoi", version: 1 });
    expect(nextDraft({ ...smallTable(), version: 9 }, { rubric, version: 2 }).version).toBe(3);
  });
});

describe("whether a cell says whose table a sheet is", () => {
  it("only a text of ours does", () => {
    expect(parseAuthoringIdentity("bang-vang-table:1|bang-nho|1|-")).toEqual({
      rubric: "bang-nho",
      version: 1,
    });
    const draft = { rubric: "bang-nho", version: 1, draft: '"a|b"' } as const;
    expect(parseAuthoringIdentity('bang-vang-table:1|bang-nho|1|-|"a|b"')).toEqual(draft);
    expect(parseAuthoringIdentity(authoringIdentityText(draft as never))).toEqual(draft);
    for (const text of [
      undefined,
      "",
      5,
      "bang-vang:1|x",
      "bang-vang-table:1|bang-nho|1|-|",
      "bang-vang-table:1|BẢNG|1|-",
    ])
      expect(parseAuthoringIdentity(text)).toBeUndefined();
    expect(authoringIdentityOf(GRID)).toMatchObject({ version: 1 });
    expect(placedIdentityOf(GRID)?.row).toBe(1);
    const lower = { rows: [[], [], ...GRID.rows] };
    expect(placedIdentityOf(lower)).toMatchObject({ row: 3, identity: { version: 1 } });
    expect(placedIdentityOf({ rows: [] })).toBeUndefined();
  });
});
