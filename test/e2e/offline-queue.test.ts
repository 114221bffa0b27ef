import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import { cardOf } from "../addin/queue/waiting-card.ts";
import { openBrowser } from "../support/browser.ts";
import { type SigningSite, signingSite } from "./signing-site.ts";

const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as BlocPeriod;
const SUBMIT = "**/v1/scorecards";

/** A machine under load is slow, not wrong. */
const PATIENCE = { timeout: 30_000 };

let site: SigningSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await signingSite();
  context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE.timeout);
  page = await opened();
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await (await opening).getByRole("button", { name: "Thư ký Cơ quan A" }).click();
  await expect.poll(() => page.evaluate(() => window.pane?.signIn.current()?.subject), PATIENCE).toBe("dv-a");
});
afterEach(async () => {
  await context.close();
  await site.close();
});

async function opened(query = ""): Promise<Page> {
  const here = await context.newPage();
  await here.goto(site.pane + query);
  await here.waitForFunction(() => window.pane !== undefined);
  return here;
}

const add = (
  uploadId: string,
  more: { readonly follows?: number; readonly typed?: string } = {},
  here = page,
) =>
  here.evaluate(
    (submission) => window.pane?.queue.add(submission, { by: "dv-a", title: "Bảng tự chấm Cơ quan A" }),
    cardOf("a", uploadId, more),
  );
const send = (here = page) =>
  here.evaluate(async () => window.pane?.queue.sendAll(window.pane.server, { by: "dv-a" }));
const waiting = (here = page) => here.evaluate(() => window.pane?.queue.list());
const revisions = async () => (await site.platform.store.listCards(OF)).length;

/** Excel closed and opened again: a new page of the same browser, with the session it had. */
async function reopened(): Promise<Page> {
  await page.reload();
  await page.waitForFunction(() => window.pane !== undefined);
  return page;
}

test("a card queued without a network outlives the closing of the pane and is one revision when it is back", async () => {
  await context.setOffline(true);
  await add("upload-0001");
  expect(await send()).toMatchObject({ kind: "done", sent: [], stopped: { kind: "offline" } });
  await context.setOffline(false);
  await reopened();
  expect(await waiting()).toMatchObject({ entries: [{ id: "upload-0001", tries: 1 }], unreadable: 0 });
  expect(await send()).toMatchObject({ sent: [{ receipt: { revision: 1, uploadId: "upload-0001" } }] });
  expect([await revisions(), await waiting()]).toEqual([1, { entries: [], unreadable: 0 }]);
});

test("a network lost after the server has stored the card, three times over, makes one revision", async () => {
  const lose = async (route: Route) => {
    await route.fetch();
    await route.abort("connectionreset");
  };
  await context.route(SUBMIT, lose);
  await add("upload-0001");
  expect(await send()).toMatchObject({ sent: [], stopped: { kind: "offline" } });
  expect(await revisions()).toBe(1);
  await context.unroute(SUBMIT, lose);
  expect(await send()).toMatchObject({ sent: [{ receipt: { revision: 1 } }] });
  expect([await revisions(), await waiting()]).toEqual([1, { entries: [], unreadable: 0 }]);
});

test("a card the server refuses stays, with the server's words, also after the pane was closed", async () => {
  await add("upload-0001", { typed: "11" });
  expect(await send()).toMatchObject({ kind: "done", sent: [] });
  await reopened();
  expect(await waiting()).toMatchObject({
    entries: [
      { id: "upload-0001", lastRefusal: { kind: "refused", problem: { code: "scorecard-refused" } } },
    ],
  });
  expect(await revisions()).toBe(0);
});

test.each([
  ["the browser's locks", ""],
  ["a lease in the database, where it has no locks", "?no-locks"],
])("two panes at once never send twice: %s", async (_how, query) => {
  const [first, second] = [await opened(query), await opened(query)];
  const session = await page.evaluate(() => ({ ...sessionStorage }));
  for (const here of [first, second]) {
    await here.evaluate((kept) => Object.assign(sessionStorage, kept), session);
    await here.reload();
    await here.waitForFunction(() => window.pane !== undefined);
  }
  await add("upload-0001", {}, first);
  let posts = 0;
  let goOn = () => {};
  await context.route(SUBMIT, async (route) => {
    posts++;
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await route.continue();
  });
  const sending = send(first);
  await expect.poll(() => posts, PATIENCE).toBe(1);
  expect(await send(second)).toEqual({ kind: "elsewhere" });
  goOn();
  expect(await sending).toMatchObject({ sent: [{ receipt: { revision: 1 } }] });
  expect(await send(second)).toEqual({ kind: "done", sent: [] });
  expect([posts, await revisions()]).toEqual([1, 1]);
});

test("each partition of a host has its own cards", async () => {
  await add("upload-0001");
  const other = await opened("?partition=khung-2");
  expect(await waiting(other)).toEqual({ entries: [], unreadable: 0 });
});

test("a database that was taken away under the pane is opened again, and the next card waits in it", async () => {
  await page.evaluate(
    () =>
      new Promise<void>((gone, failed) => {
        const request = indexedDB.deleteDatabase("bang-vang-queue:");
        request.onsuccess = () => gone();
        request.onerror = () => failed(request.error);
      }),
  );
  await add("upload-0001");
  expect(await waiting()).toMatchObject({ entries: [{ id: "upload-0001" }] });
});

test("a browser that refuses databases keeps the card in the workbook", async () => {
  await context.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  const here = await opened();
  expect(await here.evaluate(() => window.pane?.queue.keptIn)).toBe("workbook");
  await add("upload-0001", {}, here);
  expect(await waiting(here)).toMatchObject({ entries: [{ id: "upload-0001" }] });
});
