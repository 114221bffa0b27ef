import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import {
  type PreviewSite,
  previewSite,
  SECRETARIAT_PERSON,
  secretaryOf,
} from "../../support/preview-site.ts";
import { plannedRow, sourceFor } from "./figures.ts";
import { type Journey, layFromKept, openBrowserPane, openJourney, PATIENCE } from "./journey.ts";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
/** Nothing then lies half under the bar at the bottom, which a checker would take for a small target. */
const TALL = { width: 1366, height: 2600 };
const ALL = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } as const;
/** What another theme can break that the first one did not. */
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] } as const;

let browser: Browser;
let site: PreviewSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite()]);
  for (const letter of ["a", "b"]) await site.send(secretaryOf(letter).id, site.selfCard(letter));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const paneFrame = (page: Page): Frame =>
  page.frames().find((each) => each.url().includes("/pane/pane.html")) ?? page.mainFrame();

/** Nothing moves while it is looked at. */
const STILL = { reducedMotion: "reduce" } as const;

const LOOKS = [
  ["light", "none", ALL],
  ["dark", "none", COLOURS],
  ["contrast", "none", COLOURS],
  // The system's own colours stand above the contrast theme of Office.
  ["contrast", "active", COLOURS],
] as const;

/** What axe finds in the pane as it stands now, in every theme, with what it complains about. */
async function broken({ page }: Journey): Promise<readonly string[]> {
  const frame = paneFrame(page);
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  const found: string[] = [];
  for (const [theme, forcedColors, rules] of LOOKS) {
    await page.emulateMedia({ forcedColors });
    found.push(...(await frame.evaluate(brokenIn, { theme, ...rules })));
  }
  await page.emulateMedia({ forcedColors: "none" });
  await frame.evaluate(inTheme, LOOKS[0][0]);
  return found;
}

const inTheme = (theme: string) => {
  document.documentElement.dataset["theme"] = theme;
};

/** Runs in the pane. */
async function brokenIn({
  theme,
  type,
  values,
}: { readonly theme: string } & (typeof ALL | typeof COLOURS)): Promise<readonly string[]> {
  document.documentElement.dataset["theme"] = theme;
  const { axe } = window as unknown as { axe: typeof import("axe-core") };
  const { violations } = await axe.run({ runOnly: { type, values: [...values] } });
  return violations.map(
    ({ id, nodes }) =>
      `${theme}: ${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ""}`).join(" | ")}`,
  );
}

/** Anything of the pane wider than its window, as a person who must scroll sideways would see it. */
const overflow = ({ page }: Journey) =>
  paneFrame(page).evaluate(() => {
    const { documentElement: root } = document;
    return root.scrollWidth - root.clientWidth;
  });

test.each(["light", "dark", "contrast"])("in an Excel that is %s the pane is so too", async (theme) => {
  const a = await openJourney(browser, site, { query: `?giao-dien=${theme}` });
  await a.primary.waitFor();
  const taken = () => paneFrame(a.page).evaluate(() => document.documentElement.dataset["theme"]);
  await expect.poll(taken, PATIENCE).toBe(theme);
  await a.close();
});

describe("the pane in light, in dark, in high contrast and in the system's forced colours", () => {
  test("breaks nothing of WCAG 2.2 AA on any screen of an agency secretary", async () => {
    const a = await openJourney(browser, site, { context: STILL, viewport: TALL, isFirstRun: true });
    await a.primary.waitFor();
    expect(await broken(a)).toEqual([]);
    await a.press("Bỏ qua");
    await a.signIn(secretaryOf("a").name);
    await a.choose(site.seasonTitle);
    expect(await broken(a)).toEqual([]);
    await layFromKept(a, "a");
    const cell = `E${plannedRow(await sourceFor(site, secretaryOf("a").id, site.selfChain("a")), "i:co-quan-a-1/ket-qua")}`;
    await a.goTo(cell);
    await a.page.keyboard.press("Delete");
    await a.pane.getByText("Lỗi (1)").waitFor();
    await a.goTo("C6");
    await a.goTo(cell);
    await a.pane.getByRole("region", { name: /^I\.1\.1\./ }).waitFor();
    expect(await broken(a)).toEqual([]);
    await a.pane.getByRole("button", { name: "Minh chứng, đề nghị xem xét" }).click();
    await a.pane.getByRole("form", { name: /^Minh chứng/ }).waitFor();
    expect(await broken(a)).toEqual([]);
    await a.pane.getByRole("button", { name: "Đóng" }).click();
    await a.type(cell, "95");
    await a.pane.getByText("Đã sửa sau biên nhận", { exact: true }).waitFor();
    await a.primary.getByText("Nộp bảng tự chấm").click();
    await a.pane.getByRole("region", { name: "Xem lại trước khi gửi" }).waitFor();
    expect(await broken(a)).toEqual([]);
    await a.press("Quay lại sửa");
    await a.press("Rút lại để sửa");
    await a.pane.getByRole("form", { name: "Rút lại để sửa?" }).waitFor();
    expect(await broken(a)).toEqual([]);
    await a.press("Thôi");
    for (const screen of ["Nộp bằng tệp", "Trợ giúp", "Thiết lập"]) {
      await a.press(screen);
      await a.pane
        .getByRole("button", { name: screen, exact: true })
        .and(a.pane.locator("[aria-current=page]"))
        .waitFor();
      expect(await broken(a), screen).toEqual([]);
    }
    expect(a.foreign.asked).toEqual([]);
    expect(a.uncaught).toEqual([]);
    await a.close();
  });

  test("nor on the screens of the secretariat", async () => {
    const tk = await openJourney(browser, site, { context: STILL, viewport: TALL });
    await tk.signIn(SECRETARIAT_PERSON.name);
    await tk.choose(site.seasonTitle);
    for (const screen of ["Thẩm định", "Tiến độ", "Nhận nhiều tệp", "Đối chiếu", "Xếp hạng"]) {
      await tk.press(screen);
      await expect
        .poll(() => tk.pane.getByText("Đang tải…").count(), { ...PATIENCE, message: screen })
        .toBe(0);
      expect(await broken(tk), screen).toEqual([]);
    }
    expect(tk.uncaught).toEqual([]);
    await tk.close();
  });
});

describe("a narrow pane, much enlarged", () => {
  test("at 320 pixels and 200 % nothing is cut off and nobody scrolls sideways", async () => {
    // 200 % of 320 pixels is what a window of 160 CSS pixels shows.
    const a = await openBrowserPane(browser, site, {
      viewport: { width: 160, height: 450 },
      context: { deviceScaleFactor: 2 },
    });
    await a.primary.waitFor();
    expect(await overflow(a)).toBeLessThanOrEqual(0);
    await a.signIn(secretaryOf("b").name);
    await a.choose(site.seasonTitle);
    await a.pane.getByText("Đã nộp", { exact: true }).first().waitFor();
    for (const screen of ["Bảng chấm", "Nộp bằng tệp", "Trợ giúp", "Thiết lập"]) {
      await a.press(screen);
      await a.pane
        .getByRole("button", { name: screen, exact: true })
        .and(a.pane.locator("[aria-current=page]"))
        .waitFor();
      expect(await overflow(a), screen).toBeLessThanOrEqual(0);
    }
    await a.close();
  });

  test("the whole way to the sign-in is done with Tab and Enter, the focus always to be seen", async () => {
    const a = await openBrowserPane(browser, site);
    await a.primary.waitFor();
    const opening = a.context.waitForEvent("page");
    const seen: string[] = [];
    for (let step = 0; step < 20; step++) {
      await a.page.keyboard.press("Tab");
      const at = await a.page.evaluate(() => {
        const here = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here);
        return {
          name: here.textContent ?? "",
          isPrimary: here.closest(".primary") !== null,
          isSeen: (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
        };
      });
      if (at.name) seen.push(`${at.name}: ${at.isSeen}`);
      if (at.isPrimary) break;
    }
    expect(seen.filter((each) => each.endsWith("false"))).toEqual([]);
    await a.page.keyboard.press("Enter");
    await (await opening).waitForURL(({ origin }) => origin === site.origins[1]);
    await a.close();
  });
});
