import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExcelHost } from "../../infra/local/excel/excel-host.ts";
import type { WorkbookModel } from "../../infra/local/excel/workbook-model.ts";
import { openBrowser, refuseForeignRequests } from "../support/browser.ts";
import { excelHostSite, type Site } from "../support/excel-host-site.ts";

/** What the pages of the test leave in their windows. */
type Held = {
  model: WorkbookModel;
  host: ExcelHost;
  ready?: { host: string; platform: string };
  changes: Excel.WorksheetChangedEventArgs[];
  dialogTexts: string[];
  openDialog: () => void;
};
declare const window: Window & Held;

/** office.js must be ready by then, on a slow machine too. */
const DEADLINE = 30_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ["desktop", "http", "PC"],
  ["web", "https", "OfficeOnline"],
] as const)("the real office.js against the emulated Excel, %s", (bridge, scheme, platform) => {
  let site: Site;
  const foreign: string[][] = [];
  const errors: Error[] = [];

  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    site = await excelHostSite(scheme);
    ({ page, pane } = await opened("&api=1.10"));
  });
  afterAll(() => site.close());

  async function opened(query = ""): Promise<{ page: Page; pane: Frame }> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error));
    const { asked } = await refuseForeignRequests(page, [site.origin]);
    foreign.push(asked as string[]);
    await page.goto(`${site.origin}/host.html?bridge=${bridge}${query}`);
    const frame = await page.waitForSelector("iframe");
    const pane = await frame.contentFrame();
    if (!pane) throw new Error("no pane");
    await pane.waitForFunction(() => window.ready, null, { timeout: DEADLINE });
    return { page, pane };
  }

  it("is ready, and knows where it is", async () => {
    expect(await pane.evaluate(() => window.ready)).toMatchObject({ host: "Excel", platform });
    expect(
      await pane.evaluate(() => [
        Office.context.displayLanguage,
        ...["1.8", "1.9", "1.10", "1.11"].map((set) =>
          Office.context.requirements.isSetSupported("ExcelApi", set),
        ),
        Office.context.requirements.isSetSupported("DialogApi", "1.2"),
      ]),
    ).toEqual(["vi-VN", true, true, true, false, true]);
  });

  it("writes and reads a sheet in one batch, which the host counts", async () => {
    const before = await page.evaluate(() => window.host.syncs);
    const read = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Bảng chấm");
        const cells = sheet.getRange("A1:B2");
        cells.values = [
          ["Điểm", 8.5],
          ["Gấp đôi", "=B1*2"],
        ];
        cells.format.font.bold = true;
        cells.numberFormat = [["0.00"]];
        sheet.freezePanes.freezeRows(1);
        sheet.activate();
        cells.load("values, text, address, format/font/bold");
        await context.sync();
        return [cells.values, cells.text[1], cells.address, cells.format.font.bold];
      }),
    );
    expect(read).toEqual([
      [
        ["Điểm", 8.5],
        ["Gấp đôi", 17],
      ],
      ["Gấp đôi", "17,00"],
      "'Bảng chấm'!A1:B2",
      true,
    ]);
    expect(await page.evaluate(() => window.host.syncs)).toBe(before + 1);
  });

  it("validates what people type, and a locked cell answers AccessDenied", async () => {
    const code = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const cell = sheet.getRange("B2");
        cell.dataValidation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
        cell.dataValidation.errorAlert = {
          message: "Từ 0 đến 10",
          showAlert: true,
          style: "Stop",
          title: "Sai điểm",
        };
        cell.format.protection.locked = false;
        sheet.protection.protect({ allowFormatCells: false }, "x");
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe("AccessDenied");
    const answers = await page.evaluate(() => [
      window.model.type("Sheet1", "B2", "11"),
      window.model.type("Sheet1", "B2", "8,5"),
      window.model.type("Sheet1", "A1", "1"),
    ]);
    expect(answers).toMatchObject([
      { kind: "refused", because: "validation", title: "Sai điểm", message: "Từ 0 đến 10" },
      { kind: "ok" },
      { kind: "refused", because: "protected" },
    ]);
  });

  it("tells the add-in of a person's edit and of a co-author's", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        window.changes = [];
        context.workbook.worksheets.add("Sự kiện").onChanged.add(async (event) => {
          window.changes.push(event);
        });
        await context.sync();
      }),
    );
    await page.evaluate(() => {
      window.model.type("Sự kiện", "B3", "8,75");
      window.model.remoteEdit("Sự kiện", "B4", "9");
    });
    await pane.waitForFunction(() => window.changes.length === 2);
    const changes = await pane.evaluate(() =>
      window.changes.map(({ type, address, source, details }) => [
        type,
        address,
        source,
        details?.valueAfter,
      ]),
    );
    expect(changes).toEqual([
      ["WorksheetChanged", "B3", "Local", 8.75],
      ["WorksheetChanged", "B4", "Remote", 9],
    ]);
  });

  it("refuses what an older Excel lacks, what is not emulated, and what the host is made to refuse", async () => {
    const { page, pane } = await opened("&api=1.7");
    const run = (what: "old" | "charts" | "plain", options = {}) =>
      pane.evaluate(
        ([kind, given]) =>
          Excel.run(given, async (context) => {
            const sheet = context.workbook.worksheets.getFirst();
            if (kind === "old") sheet.getRange("A1").dataValidation.clear();
            if (kind === "charts") sheet.charts.load("count");
            if (kind === "plain") sheet.load("name");
            await context.sync();
            return "ok";
          }).catch((error: OfficeExtension.Error) => `${error.code}: ${error.message}`),
        [what, options] as const,
      );
    expect(await run("old")).toMatch(/^ApiNotFound/);
    expect(await run("charts")).toContain("[emulator] Worksheet.Charts is not emulated");
    await page.evaluate(() =>
      window.host.faults.push({ kind: "transport", code: 5102 }, { kind: "transport", code: 5012 }),
    );
    expect(await run("plain")).toMatch(/^ActivityLimitReached/);
    expect(await run("plain")).toMatch(/^InvalidOrTimedOutSession/);
    await page.evaluate(() => {
      window.model.editing = true;
    });
    expect(await run("plain")).toMatch(/^InvalidOperationInCellEditMode/);
    const waiting = run("plain", { delayForCellEdit: true });
    await page.evaluate(() => {
      window.model.editing = false;
    });
    expect(await waiting).toBe("ok");
    await page.context().close();
  });

  it("settings of the document are kept by the host", async () => {
    const status = await pane.evaluate(
      () =>
        new Promise((saved) => {
          Office.context.document.settings.set("ngôn ngữ", "vi");
          Office.context.document.settings.saveAsync((result) => saved(result.status));
        }),
    );
    expect(status).toBe("succeeded");
    expect(await page.evaluate(() => [...window.model.book.documentSettings.keys()])).toEqual(["ngôn ngữ"]);
  });

  it("a dialog opens, speaks to the pane, and its closing by the person is told", async () => {
    await pane.evaluate(() => {
      window.dialogTexts = [];
      window.openDialog = () =>
        Office.context.ui.displayDialogAsync(
          `${location.origin}/dialog.html`,
          { height: 50, width: 30, promptBeforeOpen: false },
          ({ value: dialog }) => {
            const hear = (event: { message?: string; error?: number }) =>
              window.dialogTexts.push(String(event.message ?? event.error));
            dialog.addEventHandler(Office.EventType.DialogMessageReceived, hear as never);
            dialog.addEventHandler(Office.EventType.DialogEventReceived, hear as never);
          },
        );
    });
    const [dialog] = await Promise.all([page.waitForEvent("popup"), pane.click("#open")]);
    await dialog.waitForFunction(() => window.ready, null, { timeout: DEADLINE });
    await dialog.evaluate(() => Office.context.ui.messageParent("đã đăng nhập"));
    await pane.waitForFunction(() => window.dialogTexts.length === 1);
    await dialog.close();
    await pane.waitForFunction(() => window.dialogTexts.length === 2);
    expect(await pane.evaluate(() => window.dialogTexts)).toEqual(["đã đăng nhập", "12006"]);
  });

  it("100,000 cells are written and read back", async () => {
    const [last, written, read] = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.add("Lớn").getRangeByIndexes(0, 0, 5000, 20);
        range.values = Array.from({ length: 5000 }, (_, row) =>
          Array.from({ length: 20 }, (_, column) => row * column),
        );
        const start = performance.now();
        await context.sync();
        const middle = performance.now();
        range.load("values");
        await context.sync();
        return [range.values[4999]?.[19], Math.round(middle - start), Math.round(performance.now() - middle)];
      }),
    );
    console.log(`${bridge}: 100,000 cells written in ${written} ms, read in ${read} ms`);
    expect(last).toBe(4999 * 19);
  });

  it("no page asked any foreign host for anything, and none failed", () => {
    expect(foreign.flat()).toEqual([]);
    expect(errors).toEqual([]);
  });
});
