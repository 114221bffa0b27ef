import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planAuthoringSheet } from "../../shared/authoring/plan-authoring-sheet.ts";
import { readAuthoringSheet } from "../../shared/authoring/read-authoring-sheet.ts";
import { presetRubric } from "../../shared/programmes/presets.ts";
import type { Rubric } from "../../shared/rubric.ts";
import { planScoringSheet } from "../../shared/sheet/plan-scoring-sheet.ts";
import { DeskPage } from "../addin/workbook/desk-page.ts";
import { type DeskSite, deskSite } from "../addin/workbook/desk-site.ts";
import { largeSource } from "../addin/workbook/large-source.ts";
import { openBrowser } from "../support/browser.ts";

/** The largest of the ready tables. */
const RUBRIC = presetRubric("noi-chinh-2023") as Rubric;
const PLAN = planAuthoringSheet({ rubric: RUBRIC });

let site: DeskSite;
let browser: Browser;
let desk: DeskPage;

beforeAll(async () => {
  [site, browser] = await Promise.all([deskSite(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(["1.14", "1.8"])("an authoring sheet in a workbook of ExcelApi %s", (api) => {
  beforeAll(async () => {
    desk = await DeskPage.open(browser, site.origin, api);
  });
  afterAll(() => desk.close());

  it("is laid in two syncs, read back in one as the same table, and found among scoring sheets in two", async () => {
    const { answer: laid, syncs } = await desk.at("lay", PLAN);
    expect(syncs).toBe(2);
    const { answer: grid, syncs: reads } = await desk.at("read", laid.id);
    expect(reads).toBe(1);
    const { rubric, problems } = readAuthoringSheet(grid);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(rubric).toEqual(RUBRIC);
    await desk.at("lay", planScoringSheet(largeSource(1)));
    const { answer: tables, syncs: looks } = await desk.at("findTables");
    expect(looks).toBe(2);
    expect(tables).toEqual([{ id: laid.id, name: "Bảng tiêu chí", isActive: false }]);
    expect((await desk.at("find")).answer).toHaveLength(1);
    expect(await desk.page.evaluate(() => window.deskHost?.model.unsupported)).toEqual([]);
  });

  it("takes the place of another in at most three, which is kept and is no authoring sheet any more", async () => {
    await desk.begin();
    const { answer: first } = await desk.at("lay", PLAN);
    const { answer: second, syncs } = await desk.at("lay", PLAN, first.id);
    expect(syncs).toBeLessThanOrEqual(3);
    expect(second.name).toBe("Bảng tiêu chí");
    expect((await desk.at("findTables")).answer).toEqual([
      { id: second.id, name: "Bảng tiêu chí", isActive: true },
    ]);
    const { answer: old } = await desk.at("read", first.id);
    expect(old.rows[3]?.[3]?.value).toBe(RUBRIC.sections[0]?.title);
  });
});
