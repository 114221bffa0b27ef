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

  // The aim is 1.3. On loopback, where office.js takes no time to arrive, a run gives 1.16 to 1.51; this guards the rest.
  test("it can be used at most 2.2 times as late as an empty page that only loads office.js is ready", async () => {
    const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1366, height: 900 } });
    await context.addInitScript(() => {
      const told = window as unknown as { usable?: number };
      const mark = () => {
        if (document.querySelector(".primary button:not([aria-disabled=true])"))
          told.usable ??= performance.now();
        else requestAnimationFrame(mark);
      };
      if (location.pathname === "/pane/pane.html") mark();
    });
    await serveEmptyPage();
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByRole("grid").waitFor();
    // As on the first opening of a day: nothing is in the browser's cache.
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.setCacheDisabled", { cacheDisabled: true });
    const pairs: [number, number][] = [];
    await usableAfter(page, "/pane/empty.html");
    await usableAfter(page, "/pane/pane.html");
    for (let run = 0; run < 9; run++)
      pairs.push([
        await usableAfter(page, `/pane/empty.html?${run}`),
        await usableAfter(page, "/pane/pane.html"),
      ]);
    const [empty, pane] = [median(pairs.map(([first]) => first)), median(pairs.map(([, second]) => second))];
    console.log(
      `usable after: empty page ${empty.toFixed(0)} ms, pane ${pane.toFixed(0)} ms (${(pane / empty).toFixed(2)}×, medians of ${pairs.length})`,
    );
    expect(pane / empty).toBeLessThanOrEqual(2.2);
    await context.close();
  });
});

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

/** Loads an address into the frame of the pane; milliseconds from its own start until it can be used. */
async function usableAfter(page: Page, address: string): Promise<number> {
  await page.evaluate((src) => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe#ngan");
    if (frame) frame.src = `${src}${src.includes("?") ? "&" : "?"}${Math.random()}`;
  }, address);
  const usable = () =>
    page.evaluate((path) => {
      const inside = document.querySelector<HTMLIFrameElement>("iframe#ngan")?.contentWindow as
        | (Window & { usable?: number })
        | null
        | undefined;
      return inside && inside.location.pathname === path ? inside.usable : undefined;
    }, address.split("?")[0]);
  await expect.poll(usable, { ...PATIENCE, interval: 20 }).toBeTypeOf("number");
  return (await usable()) as number;
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
    expect(Math.min(...times)).toBeLessThan(1000);
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
    expect(median(times.map(({ afterRead }) => afterRead))).toBeLessThanOrEqual(100);
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
