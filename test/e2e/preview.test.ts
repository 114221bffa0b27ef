import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { layOutScoring, openPreview, type ServedPages, servePages } from "../support/preview-page.ts";

let browser: Browser;
let served: ServedPages;
let dir: string;

beforeAll(async () => {
  [browser, served, dir] = await Promise.all([
    openBrowser(),
    servePages(),
    mkdtemp(join(tmpdir(), "bang-vang-preview-")),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(dir, { recursive: true, force: true });
});

const opened = (options = "") => openPreview(browser, served.url, options);
const activeCell = (page: Page) =>
  page.getByRole("grid").evaluate((grid) => grid.getAttribute("aria-activedescendant")?.replace("o-", ""));
const status = (page: Page) => page.getByRole("status").textContent();

describe("the pane beside the sheet", () => {
  test("runs Microsoft's own office.js, unmodified, which takes the preview for Excel on Windows", async () => {
    const { page, context, pane, foreign } = await opened();
    const frame = await pane();
    expect(await frame.evaluate(() => Office.onReady())).toMatchObject({ host: "Excel", platform: "PC" });
    const ours = await page.request.get(`${served.url}/office-js/office.js`);
    const theirs = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js");
    expect((await ours.body()).equals(await readFile(theirs))).toBe(true);
    expect(await page.getByText("Bản xem thử – không phải Microsoft Excel").isVisible()).toBe(true);
    expect(foreign.asked).toEqual([]);
    await context.close();
  });

  test("what the add-in writes is drawn, what is typed the add-in hears, and each sync is in the log", async () => {
    const { page, context, pane, goTo } = await opened();
    const frame = await pane();
    await frame.evaluate(() =>
      Excel.run(async (excel) => {
        const sheet = excel.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B2:C2").values = [[8.5, "=B2*2"]];
        sheet.onChanged.add(async ({ address }) => {
          document.body.dataset["heard"] = address;
        });
        await excel.sync();
      }),
    );
    await page.locator("#o-C2").getByText("17").waitFor();
    await goTo("B2");
    await page.keyboard.type("9,5");
    await page.keyboard.press("Enter");
    await page.locator("#o-C2").getByText("19").waitFor();
    await frame.waitForFunction(() => document.body.dataset["heard"] === "B2");
    expect(await page.evaluate(() => window.preview?.host.log.every(({ error }) => !error))).toBe(true);
    await context.close();
  });

  test("an address being typed into the name box stays while the add-in selects another cell", async () => {
    const { page, context, pane } = await opened();
    const frame = await pane();
    const box = page.getByLabel("Ô đang chọn");
    await box.fill("C7");
    await frame.evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.getActiveWorksheet().getRange("B3").select();
        await excel.sync();
      }),
    );
    await expect.poll(() => activeCell(page)).toBe("B3");
    expect(await box.inputValue()).toBe("C7");
    await page.keyboard.press("Enter");
    await expect.poll(() => activeCell(page)).toBe("C7");
    expect(await box.inputValue()).toBe("C7");
    await box.fill("nowhere");
    await page.keyboard.press("Enter");
    expect(await box.inputValue()).toBe("C7");
    await context.close();
  });

  test("each command of the ribbon opens the pane with the intent its manifest gives", async () => {
    const { page, context } = await opened();
    for (const [name, intent] of [
      ["Lập bảng tự chấm", "lap-bang"],
      ["Rà soát", "ra-soat"],
      ["Nộp bảng tự chấm", "nop"],
      ["Tải bảng xếp hạng", "tai"],
      ["Mở ngăn làm việc", "mo"],
    ] as const) {
      await page.getByRole("navigation").getByRole("button", { name }).click();
      await page.waitForSelector(`iframe[src="/pane/pane.html?lenh=${intent}"]`);
    }
    await context.close();
  });

  test("the host claims and serves only the level of the API it is asked for", async () => {
    const { context, pane } = await opened("?api=1.8&ngon-ngu=en-US&giao-dien=dark");
    const frame = await pane();
    const told = await frame.evaluate(async () => {
      const { requirements, displayLanguage, officeTheme } = Office.context;
      return {
        levels: ["1.8", "1.9"].map((level) => requirements.isSetSupported("ExcelApi", level)),
        language: displayLanguage,
        ground: officeTheme?.bodyBackgroundColor,
      };
    });
    expect(told).toEqual({ levels: [true, false], language: "en-US", ground: "#292929" });
    await context.close();
  });

  test("the bar between sheet and pane moves by keys", async () => {
    const { page, context } = await opened();
    const bar = page.getByRole("separator");
    await bar.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await bar.getAttribute("aria-valuenow")).toBe("360");
    await page.keyboard.press("Home");
    expect(await page.locator("aside.pane").evaluate((pane) => pane.clientWidth)).toBeLessThanOrEqual(280);
    await context.close();
  });
});

describe("the sheet by keyboard alone", () => {
  test("a score is typed with a comma, a wrong one refused in a dialog and mended, a choice taken from its list", async () => {
    const { page, context, shown, goTo, uncaught } = await opened();
    await layOutScoring(page, 20);
    await goTo("D3");
    await page.getByText("Nhập từ 0 đến 10, ví dụ 8,5").waitFor();

    await page.keyboard.type("8,5");
    await page.keyboard.press("Tab");
    expect(await shown("F3")).toBe("8,50");
    expect(await activeCell(page)).toBe("E3");

    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("option", { name: "Chưa hoàn thành" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await shown("E3")).toBe("Chưa hoàn thành");

    await goTo("D4");
    await page.keyboard.type("11");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Điểm không hợp lệ" });
    await dialog.waitFor();
    expect(await shown("D4")).toBe("");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await page.keyboard.press("Control+a");
    await page.keyboard.type("10");
    await page.keyboard.press("Enter");
    expect(await shown("F4")).toBe("10,00");
    expect(await activeCell(page)).toBe("D5");
    expect(await status(page)).toBe("D4: 10");
    expect(uncaught).toEqual([]);
    await context.close();
  });

  test("a locked cell says in Excel's words that the sheet is protected, and Escape returns to it", async () => {
    const { page, context, goTo } = await opened();
    await layOutScoring(page, 5);
    await goTo("B3");
    await page.keyboard.type("x");
    await page.getByRole("dialog", { name: "Trang tính được bảo vệ" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("ArrowDown");
    expect(await activeCell(page)).toBe("B4");
    await context.close();
  });

  test("F2 edits, Escape leaves, Delete empties, Ctrl+Z takes it back, Alt+Enter breaks the line", async () => {
    const { page, context, shown } = await opened();
    await page.getByRole("grid").focus();
    await page.keyboard.type("abc");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("F2");
    await page.keyboard.type("d");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("e");
    await page.keyboard.press("Enter");
    expect(await shown("A1")).toBe("abcd\ne");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("không giữ");
    await page.keyboard.press("Escape");
    expect(await shown("A1")).toBe("abcd\ne");
    await page.keyboard.press("Delete");
    expect(await shown("A1")).toBe("");
    await page.keyboard.press("Control+z");
    expect(await shown("A1")).toBe("abcd\ne");
    await context.close();
  });

  test("cells are copied, cut and pasted through the clipboard of the system", async () => {
    const { page, context, shown, goTo } = await opened();
    await page.getByRole("grid").focus();
    await page.keyboard.type("8,5");
    await page.keyboard.press("Tab");
    await page.keyboard.type("hai");
    await page.keyboard.press("Enter");
    await goTo("A1:B1");
    await page.keyboard.press("Control+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("8,5\thai");
    await goTo("C3");
    await page.keyboard.press("Control+v");
    expect([await shown("C3"), await shown("D3")]).toEqual(["8,5", "hai"]);
    await page.evaluate(() => navigator.clipboard.writeText("1\t2\n3\t4"));
    await goTo("A5");
    await page.keyboard.press("Control+v");
    expect(await shown("B6")).toBe("4");
    await page.keyboard.press("Control+x");
    expect([await shown("A5"), await shown("B6")]).toEqual(["", ""]);
    await context.close();
  });

  test("sheets change by Ctrl+PageDown and by their tabs", async () => {
    const { page, context, pane } = await opened();
    const frame = await pane();
    await frame.evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.add("Xếp hạng").getRange("A1").values = [["Hạng"]];
        await excel.sync();
      }),
    );
    await page.getByRole("grid").focus();
    await page.keyboard.press("Control+PageDown");
    await page.getByRole("grid", { name: "Trang tính Xếp hạng" }).waitFor();
    await page.getByRole("tab", { name: "Xếp hạng", selected: true }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("grid", { name: "Trang tính Sheet1" }).waitFor();
    expect(await page.getByRole("tab", { name: "Sheet1" }).getAttribute("aria-selected")).toBe("true");
    await context.close();
  });

  test("while a cell is edited the add-in waits, as in Excel", async () => {
    const { page, context, pane } = await opened();
    const frame = await pane();
    await page.getByRole("grid").focus();
    await page.keyboard.type("8");
    const refused = await frame.evaluate(() =>
      Excel.run((excel) => excel.sync()).then(
        () => "done",
        (error: { code: string }) => error.code,
      ),
    );
    expect(refused).toBe("InvalidOperationInCellEditMode");
    await page.keyboard.press("Escape");
    expect(await frame.evaluate(() => Excel.run((excel) => excel.sync()).then(() => "done"))).toBe("done");
    await context.close();
  });
});

describe("eight hundred rows of sixteen columns", () => {
  test("only what is seen is drawn, the heads stay, and every cell says where it is", async () => {
    const { page, context, goTo } = await opened();
    await layOutScoring(page, 800);
    await goTo("D3");
    const rows = await page.getByRole("row").count();
    expect(rows).toBeGreaterThan(15);
    expect(rows).toBeLessThan(60);
    await page.keyboard.press("Control+End");
    await page.locator("#o-P802").waitFor();
    const head = page.locator("#o-B2");
    expect(await head.textContent()).toBe("Tiêu chí");
    const box = await head.boundingBox();
    const sheet = await page.locator(".sheet-window").boundingBox();
    expect((box?.y ?? 0) - (sheet?.y ?? 0)).toBeLessThan(80);
    const grid = page.getByRole("grid");
    expect(Number(await grid.getAttribute("aria-rowcount"))).toBeGreaterThanOrEqual(802);
    const cell = page.locator("#o-P802");
    expect(await cell.getAttribute("aria-colindex")).toBe("16");
    expect(await cell.getAttribute("aria-readonly")).toBe("true");
    expect(await cell.locator("xpath=..").getAttribute("aria-rowindex")).toBe("802");
    await context.close();
  });

  test("scrolling costs the same however long the sheet is", async () => {
    const scrolled = async (rows: number) => {
      const { page, context } = await opened();
      await layOutScoring(page, rows);
      const median = await page.evaluate(async () => {
        const sheet = document.querySelector(".sheet-window");
        if (!sheet) throw new Error("no sheet");
        const painted = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        const times: number[] = [];
        for (let step = 0; step < 21; step++) {
          const start = performance.now();
          sheet.scrollTop = (step % 2) * 700;
          await painted();
          times.push(performance.now() - start);
        }
        return times.sort((a, b) => a - b)[10] ?? 0;
      });
      await context.close();
      return median;
    };
    const [short, long] = [await scrolled(80), await scrolled(800)];
    console.log(
      `a page of sixteen columns painted: ${long.toFixed(1)} ms of 800 rows, ${short.toFixed(1)} ms of 80`,
    );
    expect(long).toBeLessThan(short * 2.5);
  });
});

describe("the workbook of the preview", () => {
  test("outlives a reload of the page, until a new one is asked for", async () => {
    const { page, context, shown } = await opened();
    await page.getByRole("grid").focus();
    await page.keyboard.type("còn đây");
    await page.keyboard.press("Enter");
    await page.reload();
    await page.getByRole("grid").waitFor();
    expect(await shown("A1")).toBe("còn đây");
    await page.getByRole("button", { name: "Sổ mới" }).click();
    await page.getByRole("button", { name: "Bỏ và mở sổ mới" }).click();
    await page.waitForFunction(() => window.preview?.model.cell("A1").text === "");
    await context.close();
  });

  test("is saved as .xlsx and opened again with formulas, validation, protection and frozen heads", async () => {
    const { page, context, shown } = await opened();
    await layOutScoring(page, 10);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lưu .xlsx" }).click(),
    ]);
    const file = join(dir, download.suggestedFilename());
    await download.saveAs(file);
    const other = await opened();
    await other.page.getByLabel("Mở .xlsx").setInputFiles(file);
    await other.page.getByText("Tiêu chí số 10").waitFor();
    expect(await other.shown("A1")).toBe(await shown("A1"));
    await other.goTo("D3");
    await other.page.keyboard.type("12");
    await other.page.keyboard.press("Enter");
    await other.page.getByRole("dialog", { name: "Điểm không hợp lệ" }).waitFor();
    await other.page.keyboard.press("Escape");
    await other.page.keyboard.type("7,25");
    await other.page.keyboard.press("Enter");
    expect(await other.shown("F3")).toBe("7,25");
    await other.context.close();
    await context.close();
  });

  test("a file that is none is told, and the open workbook stays", async () => {
    const { page, context, shown } = await opened();
    await page.getByRole("grid").focus();
    await page.keyboard.type("nguyên");
    await page.keyboard.press("Enter");
    await page
      .getByLabel("Mở .xlsx")
      .setInputFiles({ name: "ghi-chu.xlsx", mimeType: "text/plain", buffer: Buffer.from("không phải sổ") });
    await page.getByRole("dialog", { name: "Không mở được tệp này" }).waitFor();
    await page.keyboard.press("Enter");
    expect(await shown("A1")).toBe("nguyên");
    await context.close();
  });
});

describe("for everybody", () => {
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

  test.each(["light", "dark", "contrast"])("nothing breaks WCAG 2.2 AA in %s", async (theme) => {
    const { page, context, goTo } = await opened(`?giao-dien=${theme}`);
    await layOutScoring(page, 30);
    await page.addScriptTag({ path: axe });
    const broken = () =>
      page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: typeof import("axe-core") };
        const { violations } = await checker.run(
          { exclude: ["iframe"] },
          {
            iframes: false,
            runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
          },
        );
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      });
    await goTo("E3");
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("listbox").waitFor();
    expect(await broken()).toEqual([]);
    await page.keyboard.press("Escape");
    await goTo("D3");
    await page.keyboard.type("11");
    expect(await broken()).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    expect(await broken()).toEqual([]);
    await context.close();
  });

  test("it speaks English when asked, and reads points as the decimal mark", async () => {
    const { page, context, shown } = await opened("?ngon-ngu=en-US&thap-phan=.");
    await page.getByText("Preview – not Microsoft Excel").waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.type("8.5");
    await page.keyboard.press("Enter");
    expect(await shown("A1")).toBe("8.5");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await context.close();
  });
});
