import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, refuseForeignRequests } from "../support/browser.ts";
import { type ServedPages, servePages } from "../support/preview-page.ts";

let browser: Browser;
/** Pages whose `config.json` says nothing: the pane says so once it knows that it is in a browser. */
let site: ServedPages;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), servePages()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const IN_BROWSER = "Không đọc được cấu hình của phần bổ trợ";
const IN_OFFICE = "Chưa tải được thư viện của Excel (office.js)";
/** Long before the ten seconds that office.js is given to come. */
const SOON = { timeout: 6_000 };

async function opened(query: string, isOfficeThere: boolean, before?: (page: Page) => Promise<unknown>) {
  const page = await browser.newPage();
  const foreign = await refuseForeignRequests(page, [site.url]);
  if (!isOfficeThere) await page.route("**/office-js/**", (route) => route.abort());
  await before?.(page);
  await page.goto(`${site.url}/pane/pane.html${query}`);
  return { page, foreign };
}

describe("a pane whose address does not say that it is in a browser", () => {
  test("hears it from office.js, and asks nobody else for it", async () => {
    const { page, foreign } = await opened("", true);
    await page.getByText(IN_BROWSER).waitFor(SOON);
    expect(foreign.asked.filter((url) => url.includes("office.js"))).toEqual([]);
    await page.close();
  });

  test("knows it at once where office.js cannot be fetched", async () => {
    const { page, foreign } = await opened("", false);
    await page.getByText(IN_BROWSER).waitFor(SOON);
    expect(foreign.asked).toEqual([]);
    await page.close();
  });

  test.each<[string, string, ((page: Page) => Promise<unknown>)?]>([
    ["its address", "?_host_Info=Excel$Win32$16.01$vi-VN"],
    [
      "the window's name",
      "",
      (page) =>
        page.addInitScript(() => {
          window.name = '{"_host_Info":"Excel$Mac$16.00"}';
        }),
    ],
    [
      "a bridge of Windows",
      "",
      (page) =>
        page.addInitScript(() => {
          Object.assign(window, { chrome: { webview: {} } });
        }),
    ],
    [
      "a bridge of the Mac",
      "",
      (page) =>
        page.addInitScript(() => {
          Object.assign(window, { webkit: { messageHandlers: {} } });
        }),
    ],
  ])(
    "does not take Office for a browser: %s tells of it, and the missing office.js is said at once",
    async (_, query, before) => {
      const { page } = await opened(query, false, before);
      await page.getByText(IN_OFFICE).waitFor(SOON);
      await page.getByRole("link", { name: "Dùng mẫu biểu" }).click();
      await page.getByText(IN_BROWSER).waitFor(SOON);
      await page.close();
    },
  );
});
