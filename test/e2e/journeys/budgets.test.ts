import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageFile } from "../../../infra/local/pages/bundle.ts";
import { openBrowser } from "../../support/browser.ts";
import { type PreviewSite, previewSite, secretaryOf } from "../../support/preview-site.ts";
import { plannedRow, sourceFor } from "./figures.ts";
import { type Journey, openJourney, PATIENCE } from "./journey.ts";

let browser: Browser;
let site: PreviewSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([
    openBrowser(),
    previewSite({ isLastYearPlayed: false, tableTimes: 8 }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

describe("the pane comes up fast", () => {
  test("its entry chunk is at most 60 KB after gzip", async () => {
    const { bytes, files } = (await site.pages.ready()).pane.entrySize("main.tsx");
    console.log(`entry chunk: ${(bytes / 1024).toFixed(1)} KB gzip in ${files.length} file(s)`);
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
  });

  // A quiet machine measures 1.0 and 1.3; a busy one adds to the longer of the two.
  test.each([
    // Everything comes by the network, as on the first opening of a day.
    { kept: "nothing", mostUsable: 1.6, mostBegun: 4 },
    // The browser still has all files in its memory: there is nothing but to run them.
    { kept: "all files", mostUsable: 1.6, mostBegun: 4 },
  ])(
    "it can be used hardly later than an empty page that only loads office.js is ready, the browser keeping $kept",
    async ({ kept, mostUsable, mostBegun }) => {
      const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1366, height: 900 } });
      await context.addInitScript(noteWhenUsable);
      await serveEmptyPage();
      const page = await context.newPage();
      await page.goto(site.url);
      await page.getByRole("grid").waitFor();
      const network = await context.newCDPSession(page);
      const timed = async (address: string) => {
        if (kept === "nothing") await network.send("Network.clearBrowserCache");
        return usableAfter(page, address);
      };
      await timed("/pane/empty.html");
      await timed("/pane/pane.html");
      const empties: Usable[] = [];
      const panes: Usable[] = [];
      for (let run = 0; run < PAIRS; run++) {
        empties.push(await timed("/pane/empty.html"));
        panes.push(await timed("/pane/pane.html"));
      }
      const empty = median(empties.map(({ usable }) => usable));
      fastestEmpty = Math.min(fastestEmpty, ...empties.map(({ usable }) => usable));
      const pane = median(panes.map(({ usable }) => usable));
      const begun = median(panes.map((each) => each.begun));
      console.log(
        `usable with ${kept} kept: empty page ${empty.toFixed(0)} ms, pane ${pane.toFixed(0)} ms (${(pane / empty).toFixed(2)}×), its world there ${begun.toFixed(0)} ms (${(begun / empty).toFixed(2)}×, medians of ${PAIRS})`,
      );
      expect(pane / empty).toBeLessThanOrEqual(mostUsable);
      expect(begun / empty).toBeLessThanOrEqual(mostBegun);
      await context.close();
    },
  );

  test("what is pressed before office.js has come is done as soon as it has", async () => {
    const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1366, height: 900 } });
    const page = await context.newPage();
    const held = Promise.withResolvers<void>();
    await page.route("**/office-js/office.js", async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(site.url);
    const primary = page.frameLocator("iframe#ngan").locator(".primary button");
    await primary.getByText("Đăng nhập", { exact: true }).click();
    await expect.poll(() => primary.getAttribute("aria-disabled"), PATIENCE).toBe("true");
    expect(context.pages()).toHaveLength(1);
    const opening = context.waitForEvent("page");
    held.resolve();
    await (await opening).getByRole("button", { name: secretaryOf("a").name, exact: true }).click();
    await primary.getByText("Lập bảng tự chấm").waitFor();
    await context.close();
  });
});

const PAIRS = 9;

/** What an empty page takes on the quiet machine that the limits in milliseconds are meant for. */
const QUIET_EMPTY_MS = 110;
let fastestEmpty = Number.POSITIVE_INFINITY;

/** How many times slower than that this machine is now; 1 where nothing was measured. */
const slowness = (): number =>
  Number.isFinite(fastestEmpty) ? Math.max(1, fastestEmpty / QUIET_EMPTY_MS) : 1;

/** Milliseconds from the start of a page until its button can be pressed, and until all that does its work is there. */
type Usable = { readonly usable: number; readonly begun: number };

/** Notes when the one button of the pane is there to be pressed. Runs in every page before its own scripts. */
function noteWhenUsable(): void {
  const told = window as unknown as { usable?: number };
  const mark = () => {
    if (document.querySelector(".primary button:not([aria-disabled=true])"))
      told.usable ??= performance.now();
    else requestAnimationFrame(mark);
  };
  if (location.pathname === "/pane/pane.html") mark();
}

/** A page beside the pane that does nothing but load office.js, served as the pane is. */
async function serveEmptyPage(): Promise<void> {
  const files = (await site.pages.ready()).pane.files as Map<string, PageFile>;
  const html = `<!doctype html><html><head><title>.</title><script src="/office-js/office.js"></script></head>
<body><script>Office.onReady().then(() => requestAnimationFrame(() => { window.usable = performance.now(); }));</script></body></html>`;
  files.set("empty.html", {
    bytes: new TextEncoder().encode(html),
    type: "text/html; charset=utf-8",
    hashed: false,
  });
}

/** Loads an address into the frame of the pane and waits until it can be used, and has read its configuration. */
async function usableAfter(page: Page, address: string): Promise<Usable> {
  await page.evaluate((src) => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe#ngan");
    if (frame) frame.src = `${src}?${Math.random()}`;
  }, address);
  const told = () =>
    page.evaluate((path) => {
      const inside = document.querySelector<HTMLIFrameElement>("iframe#ngan")?.contentWindow as
        | (Window & { usable?: number })
        | null
        | undefined;
      if (inside?.location.pathname !== path || inside.usable === undefined) return undefined;
      if (path === "/pane/empty.html") return { usable: inside.usable, begun: inside.usable };
      const files = inside.performance.getEntriesByType("resource") as PerformanceResourceTiming[];
      const begun = files.find(({ name }) => name.endsWith("/config.json"))?.responseEnd;
      return begun ? { usable: inside.usable, begun } : undefined;
    }, address);
  await expect.poll(told, { ...PATIENCE, interval: 20 }).toBeDefined();
  return (await told()) as Usable;
}

describe("a table of 176 criteria", () => {
  let best: Journey;

  test("is built in at most three syncs and under one second", async () => {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const a = await openJourney(browser, site);
      await a.signIn(secretaryOf("a").name);
      await a.primary.getByText("Lập bảng tự chấm").waitFor();
      const before = (await a.log()).length;
      const took = await clickUntil(a.page, ".primary button", /Đã lập trang tính/);
      times.push(took);
      const batches = (await a.log()).slice(before);
      const syncs = batches.findLastIndex(({ bytes }) => bytes > 20_000) + 1;
      expect(syncs).toBeLessThanOrEqual(3);
      console.log(
        `176 criteria built: ${took.toFixed(0)} ms from the click, ${syncs} syncs, ${batches
          .slice(0, syncs)
          .map(
            ({ actions, bytes, milliseconds }) =>
              `${actions} actions ${(bytes / 1024).toFixed(0)} KB ${milliseconds.toFixed(0)} ms`,
          )
          .join(" + ")}`,
      );
      await a.pane.getByText(/^0\/\d+ tiêu chí/).waitFor();
      if (run < 2) await a.close();
      else best = a;
    }
    expect(Math.min(...times)).toBeLessThan(1000 * slowness());
    expect(await best.page.evaluate(() => window.preview?.model.unsupported)).toEqual([]);
  });

  test("is read back in one sync", async () => {
    const before = (await best.log()).length;
    await best.press("Rà soát");
    await best.pane.getByText(/Đã rà soát lại: \d+ lỗi\./).waitFor();
    const batches = (await best.log()).slice(before).filter(({ purpose }) => purpose === "sync");
    console.log(
      `176 criteria read: ${batches.map(({ milliseconds }) => `${milliseconds.toFixed(0)} ms`).join(" + ")} in the host`,
    );
    expect(batches).toHaveLength(1);
  });

  test("shows problems within 100 ms of a change being read", async () => {
    const source = await sourceFor(site, secretaryOf("a").id, site.selfChain("a"));
    const cell = `E${plannedRow(source, "c:van-hoa-cong-so-3")}`;
    const times: { afterRead: number; afterKey: number }[] = [];
    for (const text of ["1", "0,25", "1,25", "0,5", "1,5"]) {
      await best.goTo(cell);
      await best.page.keyboard.press("Delete");
      await best.pane.getByText(/^0\/\d+ tiêu chí/).waitFor();
      await best.page.evaluate(watchAnswers);
      await best.goTo(cell);
      await best.page.keyboard.type(text);
      await best.page.keyboard.press("Enter");
      await best.pane.getByText(/^1\/\d+ tiêu chí/).waitFor();
      const told = await best.page.evaluate(() => (window as unknown as { timed: Timed }).timed);
      times.push({ afterRead: told.drawn - told.answered, afterKey: told.drawn - told.typed });
    }
    console.log(
      `problems at 176 criteria: ${median(times.map(({ afterRead }) => afterRead)).toFixed(0)} ms after the change was read, ${median(times.map(({ afterKey }) => afterKey)).toFixed(0)} ms after Enter (medians of ${times.length})`,
    );
    expect(median(times.map(({ afterRead }) => afterRead))).toBeLessThanOrEqual(100 * slowness());
    expect(best.uncaught).toEqual([]);
  });
});

type Timed = { typed: number; answered: number; drawn: number };

/** Milliseconds from a click in the pane until its words match, on the pane's own clock. */
async function clickUntil(page: Page, selector: string, words: RegExp): Promise<number> {
  const frame = page.frames().find((each) => each.url().includes("/pane/pane.html"));
  if (!frame) throw new Error("no pane");
  return frame.evaluate(
    ([chosen, pattern]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const seen = new MutationObserver(() => {
          if (!new RegExp(pattern).test(document.body.textContent ?? "")) return;
          seen.disconnect();
          resolve(performance.now() - start);
        });
        seen.observe(document.body, { subtree: true, childList: true, characterData: true });
        document.querySelector<HTMLElement>(chosen)?.click();
      }),
    [selector, words.source] as const,
  );
}

/** Notes when Enter was pressed, when the host last answered before the pane drew anew, and when it did. */
function watchAnswers(): void {
  const told: Timed = { typed: 0, answered: 0, drawn: 0 };
  Object.assign(window, { timed: told });
  const host = window.preview?.host as unknown as {
    execute: (body: string, flags: number) => Promise<unknown>;
    plain?: (body: string, flags: number) => Promise<unknown>;
  };
  host.plain ??= host.execute.bind(host);
  const { plain } = host;
  host.execute = async (body, flags) => {
    const answer = await plain(body, flags);
    if (told.drawn === 0) told.answered = performance.now();
    return answer;
  };
  window.addEventListener(
    "keydown",
    ({ key }) => {
      if (key === "Enter") told.typed = performance.now();
    },
    { capture: true },
  );
  const pane = document.querySelector<HTMLIFrameElement>("iframe#ngan")?.contentDocument;
  const words = pane?.querySelector(".progress-words");
  if (!pane || !words) throw new Error("no progress to watch");
  const seen = new MutationObserver(() => {
    if (!/^1\//.test(words.textContent ?? "")) return;
    seen.disconnect();
    told.drawn = performance.now();
  });
  seen.observe(words, { subtree: true, childList: true, characterData: true });
}
