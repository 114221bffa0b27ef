import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { type PreviewSite, previewSite, secretaryOf } from "../support/preview-site.ts";
import { plannedRow, sourceFor } from "./journeys/figures.ts";
import { type Journey, openJourney } from "./journeys/journey.ts";

/** What a person does not feel as waiting, from Excel's word of an edit to the problems shown. */
const BUDGET_MS = 100;
const TRIES = 20;

let browser: Browser;
let site: PreviewSite;
let a: Journey;
beforeAll(async () => {
  [browser, site] = await Promise.all([
    openBrowser(),
    previewSite({ isLastYearPlayed: false, tableTimes: 8 }),
  ]);
  a = await openJourney(browser, site);
  await a.signIn(secretaryOf("a").name);
  await a.primary.getByText("Lập bảng tự chấm").click();
  await a.pane.getByText(/^0\/\d+ tiêu chí/).waitFor();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test("problems of 176 criteria are shown within 100 ms of the word of an edit", async () => {
  const source = await sourceFor(site, secretaryOf("a").id, site.selfChain("a"));
  const cell = `E${plannedRow(source, "c:van-hoa-cong-so-3")}`;
  const times: Timed[] = [];
  for (let tried = 0; tried < TRIES; tried++)
    times.push(await a.page.evaluate(edited, { cell, text: tried % 2 === 0 ? "0,5" : "" }));
  const best = times.toSorted((one, other) => one.shown - other.shown)[0] as Timed;
  console.log(
    `176 criteria, from the word of an edit: asked for the cells after ${best.asked.toFixed(0)} ms, had them after ${best.answered.toFixed(0)} ms, showed the problems after ${best.shown.toFixed(0)} ms (the fastest of ${TRIES}; the slowest ${Math.max(...times.map(({ shown }) => shown)).toFixed(0)} ms)`,
  );
  expect(best.shown).toBeLessThanOrEqual(BUDGET_MS);
  expect(a.uncaught).toEqual([]);
});

/** Milliseconds since the host told of the edit. */
type Timed = { readonly asked: number; readonly answered: number; readonly shown: number };

/** Edits a cell of the open sheet, and waits until the pane has other problems. Runs in the page of the preview. */
function edited({ cell, text }: { readonly cell: string; readonly text: string }): Promise<Timed> {
  const { model, host } = window.preview ?? {};
  const list = document.querySelector<HTMLIFrameElement>("iframe#ngan")?.contentDocument?.body;
  if (!model || !host || !list) throw new Error("no pane beside a workbook");
  const problems = () =>
    [...list.querySelectorAll(".problem")].map(({ textContent }) => textContent).join("|");
  const before = problems();
  const times = { told: 0, asked: 0, answered: 0 };
  const plain = host.execute;
  host.execute = async (...batch) => {
    times.asked ||= performance.now();
    const answer = await plain.apply(host, batch);
    times.answered ||= performance.now();
    return answer;
  };
  const deaf = host.onEvent(() => {
    times.told ||= performance.now();
  });
  return new Promise((resolve, reject) => {
    const seen = new MutationObserver(() => {
      if (problems() === before) return;
      const shown = performance.now();
      seen.disconnect();
      deaf();
      host.execute = plain;
      const { told, asked, answered } = times;
      resolve({ asked: asked - told, answered: answered - told, shown: shown - told });
    });
    seen.observe(list, { subtree: true, childList: true, characterData: true });
    if (model.type(model.active.id, cell, text).kind !== "ok") reject(new Error(`${cell} refuses ${text}`));
  });
}
