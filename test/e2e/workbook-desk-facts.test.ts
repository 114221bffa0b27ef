import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { plainText } from "../../shared/report/plain-text.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { planScoringSheet } from "../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../shared/sheet/read-scoring-sheet.ts";
import { ruleAreas } from "../../shared/sheet/rule-areas.ts";
import { DeskPage } from "../addin/workbook/desk-page.ts";
import { type DeskSite, deskSite } from "../addin/workbook/desk-site.ts";
import { largeSource } from "../addin/workbook/large-source.ts";
import { openBrowser } from "../support/browser.ts";

const SOURCE = largeSource(12);
const PLAN = planScoringSheet(SOURCE);
const AREAS = ruleAreas(SOURCE);
const damageIn = (grid: Grid) => readScoringSheet(SOURCE, grid).damage;

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
afterEach(() => desk.begin());

const laid = async () => (await desk.at("lay", PLAN)).answer.id;
const merge = (sheet: string, address: string) =>
  desk.byHand(
    ({ model }, [id, where]: readonly [string, string]) => {
      const [, row = 1, last = row] = (/(\d+)(?::[A-Z]+(\d+))?/.exec(where) ?? []).map(Number);
      model.sheet(id).merges.push({ row: row - 1, column: 4, rows: last - row + 1, columns: 1 });
    },
    [sheet, address] as const,
  );
/** What a paste does to a cell: it brings the rule of the cell it was copied from, or none. */
const pasteOver = (sheet: string, row: number, from?: number) =>
  desk.byHand(
    ({ model }, [id, to, of]: readonly [string, number, number | null]) => {
      const cell = model.sheet(id).cellForWriting(to - 1, 4);
      cell.validation = of === null ? undefined : model.sheet(id).cellForWriting(of - 1, 4).validation;
    },
    [sheet, row, from ?? null] as const,
  );

describe.each(["1.14", "1.8"])("what Excel of ExcelApi %s tells of a form", (api) => {
  beforeAll(async () => {
    desk = await DeskPage.open(browser, site.origin, api);
  });
  afterAll(() => desk.close());

  it("is asked for in the one sync in which its cells are read; of an untouched form it says nothing", async () => {
    const sheet = await laid();
    const { answer: grid, syncs } = await desk.at("read", sheet, AREAS);
    expect(syncs).toBe(1);
    expect(grid.rules).toHaveLength(AREAS.length);
    expect(damageIn(grid)).toEqual([]);
    expect(await desk.page.evaluate(() => window.deskHost?.model.unsupported)).toEqual([]);
  });

  it("a rule that a paste took away, or put another one over, is named with its cells", async () => {
    const sheet = await laid();
    const [first, second] = AREAS.filter(({ address }) => address.startsWith("E"));
    if (!first || !second) throw new Error("too few rules");
    await pasteOver(sheet, first.row);
    expect(damageIn((await desk.at("read", sheet, AREAS)).answer)).toEqual([
      expect.objectContaining({ kind: "rule-lost", cell: first.address }),
    ]);
    const others = AREAS.find(({ allowed }) => JSON.stringify(allowed) !== JSON.stringify(second.allowed));
    await pasteOver(sheet, second.row, others?.address.startsWith("E") ? others.row : first.row);
    expect(damageIn((await desk.at("read", sheet, AREAS)).answer)).toHaveLength(2);
    expect(damageIn((await desk.at("read", sheet)).answer)).toEqual([]);
  });

  it("cells that were merged are named where Excel can say so, and keep nothing from being read", async () => {
    const sheet = await laid();
    const row = AREAS[0]?.row ?? 0;
    await merge(sheet, `E${row}:E${row + 1}`);
    const { answer: grid, syncs } = await desk.at("read", sheet);
    expect(syncs).toBe(1);
    expect(damageIn(grid)).toEqual(
      api === "1.8" ? [] : [{ kind: "cells-merged", cell: `E${row}:E${row + 1}` }],
    );
    expect(readScoringSheet(SOURCE, grid).toFill).toBeGreaterThan(0);
  });

  it("more merged cells than Excel counts do not keep the form from being read", async () => {
    const sheet = await laid();
    await desk.byHand(({ model }, id: string) => {
      for (let row = 1000; row < 1600; row++)
        model.sheet(id).merges.push({ row, column: 20, rows: 1, columns: 2 });
    }, sheet);
    const { answer: grid } = await desk.at("read", sheet);
    expect(damageIn(grid)).toEqual([]);
    expect(grid.merges).toBeUndefined();
  });

  it("below its printed pages stands what became of the card, where Excel lets it be written", async () => {
    const sheet = await laid();
    const footer = () =>
      desk.byHand(({ model }, id: string) => model.sheet(id).page.headersFooters.get("leftFooter"), sheet);
    const change = { row: 3, column: 2, value: "Đã nộp: phiên bản 1" };
    const { syncs } = await desk.at("write", sheet, [change], plainText("Phiên bản 1, mã 9F3A1C"));
    expect(syncs).toBe(2);
    expect((await desk.cell(sheet, 3, 2)).value).toBe("Đã nộp: phiên bản 1");
    expect((await desk.sheets()).at(-1)?.isProtected).toBe(true);
    if (api === "1.8") expect(await footer()).toBeUndefined();
    else expect(await footer()).toBe('&"Times New Roman,Italic"&10Phiên bản 1, mã 9F3A1C');
  });
});
