import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FoundSheet } from "../../addin/ports.ts";
import { firstEntry } from "../../addin/workbook/first-entry.ts";
import { parseArea } from "../../infra/local/excel/address.ts";
import { columnLetters } from "../../shared/report/address.ts";
import { plainText } from "../../shared/report/plain-text.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { planScoringSheet } from "../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../shared/sheet/read-scoring-sheet.ts";
import { DeskPage } from "../addin/workbook/desk-page.ts";
import { type DeskSite, deskSite } from "../addin/workbook/desk-site.ts";
import { largeSource } from "../addin/workbook/large-source.ts";
import { openBrowser } from "../support/browser.ts";
import { gridOf } from "../support/scoring-sheets.ts";

const SOURCE = largeSource(12);
const PLAN = planScoringSheet(SOURCE);
const GRID = gridOf(PLAN);
const NAME = PLAN.name;

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

type Place = readonly [sheet: string, address: string];

/** The first row of the plan whose entry cell in a column takes so-and-so; rows and columns from 1. */
function entryAt(kind: "whole" | "text" | "decimal"): readonly [row: number, column: number] {
  for (const [row, { cells }] of PLAN.rows.entries())
    for (const [column, each] of cells.entries())
      if (each?.entry?.allowed.kind === kind && !each.holds) return [row + 1, column + 1];
  throw new Error(`no cell takes ${kind}`);
}

describe.each(["1.14", "1.8"])("a scoring sheet in a workbook of ExcelApi %s", (api) => {
  beforeAll(async () => {
    desk = await DeskPage.open(browser, site.origin, api);
  });
  afterAll(() => desk.close());

  it("is laid in two syncs and read back in one, computed, whole and with nothing to mend", async () => {
    const { answer: laid, syncs } = await desk.at("lay", PLAN);
    expect(laid.name).toBe(NAME);
    expect(syncs).toBe(2);
    const { answer: grid, syncs: reads } = await desk.at("read", laid.id);
    expect(reads).toBe(1);
    expect(withoutBlanks(grid)).toEqual(withoutBlanks(GRID));
    const { damage, fixes } = readScoringSheet(SOURCE, grid);
    expect([damage, fixes]).toEqual([[], []]);
    expect(await desk.page.evaluate(() => window.deskHost?.model.unsupported)).toEqual([]);
    expect((await desk.sheets()).at(-1)).toMatchObject({ name: NAME, isProtected: true });
  });

  it("is shown with the first figure selected, ready to be typed; also in the place of another", async () => {
    const first = parseArea(firstEntry(PLAN) ?? "");
    const { answer: old } = await desk.at("lay", PLAN);
    const selected = () => desk.byHand(({ model }) => [model.active.id, model.selection] as const);
    expect(await selected()).toEqual([old.id, first]);
    const { answer: laid } = await desk.at("lay", PLAN, old.id);
    expect(await selected()).toEqual([laid.id, first]);
  });

  it("is found by its identity, whatever it is called and wherever its top has moved", async () => {
    const { answer: first } = await desk.at("lay", PLAN);
    const { answer: second } = await desk.at("lay", PLAN);
    expect(second.name).toBe(`${NAME} (2)`);
    await desk.byHand(({ model }, id: string) => {
      const sheet = model.sheet(id);
      sheet.protection.on = false;
      model.insertRows(id, 0, 3);
      sheet.name = "Bảng của tôi";
      sheet.visibility = "Hidden";
    }, first.id);
    const { answer, syncs } = await desk.at("find");
    expect(syncs).toBe(2);
    const shown = (found: readonly FoundSheet[]) =>
      found.map(({ id, name, isActive, isVisible, identity }) => [
        id,
        name,
        isActive,
        isVisible,
        identity.agency,
      ]);
    expect(shown(answer)).toEqual([
      [first.id, "Bảng của tôi", false, false, SOURCE.agency.id],
      [second.id, `${NAME} (2)`, true, true, SOURCE.agency.id],
    ]);
  });

  it("takes the place and the name of the one it replaces, which keeps what was typed and says no more whose it is", async () => {
    const [row, column] = entryAt("whole");
    const { answer: old } = await desk.at("lay", PLAN);
    await desk.byHand(
      ({ model }, [id, address]: readonly [string, string]) => {
        model.sheet(id).name = "Tự chấm cả năm";
        model.type(id, address, "7");
        model.activate("Sheet1");
      },
      [old.id, `${columnLetters(column)}${row}`] as const,
    );
    const { answer: laid, syncs } = await desk.at("lay", PLAN, old.id);
    expect(syncs).toBe(2);
    expect(laid.name).toBe("Tự chấm cả năm");
    expect(await desk.sheets()).toMatchObject([
      { name: "Sheet1" },
      { id: laid.id, name: "Tự chấm cả năm", isProtected: true },
      { id: old.id, name: "Tự chấm cả năm (cũ)", isProtected: true },
    ]);
    expect((await desk.cell(old.id, row, column)).value).toBe(7);
    expect((await desk.cell(laid.id, row, column)).value).toBeUndefined();
    const { answer: found } = await desk.at("find");
    expect(found.map(({ id, isActive }) => [id, isActive])).toEqual([[laid.id, true]]);
  });

  it("two asked for at once are built one after the other, under two names", async () => {
    const built = await desk.page.evaluate(
      (plan) => Promise.all([1, 2].map(() => frames[0]?.desk?.lay(plan))),
      PLAN,
    );
    expect(built.map((each) => each?.name)).toEqual([NAME, `${NAME} (2)`]);
  });

  it("is written without lifting its protection where people write, so that Ctrl+Z still works", async () => {
    const { answer: laid } = await desk.at("lay", PLAN);
    await desk.byHand(({ model }) => {
      const toggled: unknown[] = [];
      Object.assign(window, { toggled });
      model.onChange(({ kind }) => kind === "protected" && toggled.push(kind));
    });
    const [[row, column], [textRow, textColumn]] = [entryAt("whole"), entryAt("text")];
    const { syncs } = await desk.at("write", laid.id, [
      { row, column, value: 8 },
      { row: textRow, column: textColumn, value: "8/5" },
    ]);
    expect(syncs).toBe(2);
    expect((await desk.cell(laid.id, row, column)).value).toBe(8);
    expect((await desk.cell(laid.id, textRow, textColumn)).value).toBe("8/5");
    await desk.at("write", laid.id, [{ row: textRow, column: textColumn, value: "" }]);
    expect((await desk.cell(laid.id, textRow, textColumn)).value).toBeUndefined();
    expect(await desk.page.evaluate(() => (window as unknown as { toggled: unknown[] }).toggled)).toEqual([]);
  });

  it("is unlocked for a moment where it writes itself, and protected again as it was", async () => {
    const { answer: laid } = await desk.at("lay", PLAN);
    const { syncs } = await desk.at("write", laid.id, [{ row: 6, column: 2, value: "Đã nộp: phiên bản 1" }]);
    expect(syncs).toBe(2);
    expect((await desk.cell(laid.id, 6, 2)).value).toBe("Đã nộp: phiên bản 1");
    const allowed = await desk.page.evaluate(
      (id) => [...(window.deskHost?.model.sheet(id).protection.allowed ?? [])].sort(),
      laid.id,
    );
    expect(allowed).toEqual(["allowAutoFilter", "allowFormatColumns", "allowFormatRows"]);
    expect((await desk.sheets()).at(-1)?.isProtected).toBe(true);
  });

  it("a number is written as a number also where somebody made the cell a text", async () => {
    const { answer: laid } = await desk.at("lay", PLAN);
    const [row, column] = entryAt("whole");
    await desk.byHand(
      ({ model }, [id, r, c]: readonly [string, number, number]) => {
        const found = model.sheet(id).cellForWriting(r, c);
        found.style = model.book.styles.changedBy(found.style, { numberFormat: "@" });
        found.value = "8";
      },
      [laid.id, row - 1, column - 1] as const,
    );
    await desk.at("write", laid.id, [{ row, column, value: 8 }]);
    expect(await desk.cell(laid.id, row, column)).toMatchObject({ value: 8, numberFormat: "General" });
    expect((await desk.sheets()).at(-1)?.isProtected).toBe(true);
  });

  it("is shown with the cell asked for selected, though it was hidden and its row folded away", async () => {
    const { answer: laid } = await desk.at("lay", PLAN);
    const [row, column] = entryAt("whole");
    const address = `${columnLetters(column)}${row}`;
    await desk.byHand(
      ({ model }, [id, index]: readonly [string, number]) => {
        model.activate("Sheet1");
        model.sheet(id).visibility = "Hidden";
        model.sheet(id).rowForWriting(index).hidden = true;
      },
      [laid.id, row - 1] as const,
    );
    const { syncs } = await desk.at("jumpTo", laid.id, address);
    expect(syncs).toBe(2);
    const seen = await desk.page.evaluate((index) => {
      const { model } = window.deskHost as NonNullable<Window["deskHost"]>;
      return [model.active.id, model.selection, model.active.rowForWriting(index).hidden];
    }, row - 1);
    expect(seen).toEqual([laid.id, { row: row - 1, column: column - 1, rows: 1, columns: 1 }, false]);
  });

  it("tells what happens to it and who did it, until nobody listens any more", async () => {
    await desk.listen();
    const { answer: laid } = await desk.at("lay", PLAN);
    const [row, column] = entryAt("whole");
    const place = [laid.id, `${columnLetters(column)}${row}`] as const;
    const typed = () =>
      desk.byHand(({ model }, [id, where]: Place) => void model.type(id, where, "3"), place);
    const about = { sheet: laid.id, address: place[1] };
    await desk.tells({ kind: "changed", byOther: false, ...about }, typed);
    await desk.tells({ kind: "changed", byOther: true, ...about }, () =>
      desk.byHand(({ model }, [id, where]: Place) => model.remoteEdit(id, where, "4"), place),
    );
    await desk.tells({ kind: "selected", byOther: false, ...about }, () =>
      desk.byHand(({ model }, [, where]: Place) => model.select(where), place),
    );
    await desk.tells({ kind: "activated", byOther: false, sheet: laid.id }, () =>
      desk.byHand(({ model }, [id]: Place) => {
        model.activate("Sheet1");
        model.activate(id);
      }, place),
    );
    await desk.page.evaluate(() => window.heard?.end());
    await desk.page.evaluate(() => window.heard?.events.splice(0));
    await typed();
    expect((await desk.at("read", laid.id)).answer.rows[row - 1]?.[column - 1]?.value).toBe(3);
    expect(await desk.page.evaluate(() => window.heard?.events)).toEqual([]);
  });

  it("has a report added beside it under the day's name, and stays in its place", async () => {
    const { answer: laid } = await desk.at("lay", PLAN);
    const report = { title: plainText("Báo cáo"), sheets: [{ ...PLAN, name: "Xếp hạng" }] };
    const { answer: names, syncs } = await desk.at("addReport", report);
    expect(syncs).toBe(2);
    expect(names).toEqual([expect.stringMatching(/^Xếp hạng \d\d\.\d\d\.\d{4}$/)]);
    expect(await desk.names()).toEqual(["Sheet1", laid.name, ...names]);
  });

  it("the workbook remembers texts for the pane, and forgets them when told to", async () => {
    expect((await desk.at("recall", "bang-vang:thu")).answer).toBeUndefined();
    await desk.at("remember", "bang-vang:thu", "=1+1 “chờ”");
    expect((await desk.at("recall", "bang-vang:thu")).answer).toBe("=1+1 “chờ”");
    await desk.at("remember", "bang-vang:thu", undefined);
    await desk.at("remember", "bang-vang:chua-co", undefined);
    expect((await desk.at("recall", "bang-vang:thu")).answer).toBeUndefined();
  });
});

/** A grid without the blank cells at the ends of rows, and of the sheet. */
function withoutBlanks({ rows }: Grid): readonly (readonly unknown[])[] {
  const ended = rows.map((cells) => {
    const last = cells.findLastIndex(({ value, isFormula }) => value !== "" || isFormula);
    return cells
      .slice(0, last + 1)
      .map(({ value, numberFormat, isFormula }) =>
        value === "" && !isFormula
          ? ""
          : [typeof value === "number" ? Number(value.toPrecision(12)) : value, numberFormat, isFormula],
      );
  });
  return ended.slice(0, ended.findLastIndex((cells) => cells.length > 0) + 1);
}
