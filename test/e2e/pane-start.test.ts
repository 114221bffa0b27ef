import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { openPreview, type ServedPages, servePages } from "../support/preview-page.ts";

let browser: Browser;
/** Pages whose `config.json` says nothing: where people sign in is not known. */
let site: ServedPages;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), servePages()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const WORDS = "Không đọc được cấu hình của phần bổ trợ";
/** What stands in the pane itself, one under the other. */
const parts = () => [...(document.getElementById("pane")?.children ?? [])].map(({ className }) => className);

describe("a pane whose configuration is broken", () => {
  test("says so beside a workbook, and shows nothing of a pane that could be worked with", async () => {
    const { context, pane, uncaught } = await openPreview(browser, site.url);
    const frame = await pane();
    await frame.getByText(WORDS).waitFor();
    expect(await frame.evaluate(parts)).toEqual(["boot"]);
    expect(await frame.getByRole("button").allTextContents()).toEqual(["Thử lại"]);
    expect(uncaught).toEqual([]);
    await context.close();
  });

  test("says so in a plain browser, and trying again stays there", async () => {
    const page = await browser.newPage({ viewport: { width: 340, height: 700 } });
    await page.goto(`${site.url}/pane/pane.html?trinh-duyet`);
    await page.getByText(WORDS).waitFor();
    expect(await page.evaluate(parts)).toEqual(["boot"]);
    const asked = page.waitForRequest("**/pane/config.json");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await asked;
    await page.getByText(WORDS).waitFor();
    expect(new URL(page.url()).search).toBe("?trinh-duyet");
    await page.close();
  });
});
