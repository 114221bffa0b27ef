import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf } from "../../../shared/sheet/status-line.ts";
import { openBrowser } from "../../support/browser.ts";
import { type PreviewSite, previewSite, secretaryOf } from "../../support/preview-site.ts";
import { type Journey, openBrowserPane } from "./journey.ts";

let browser: Browser;
let site: PreviewSite;
let a: Journey;
let code: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
  code = codeOf((await site.send(secretaryOf("a").id, site.selfCard("a"))).hash);
  a = await openBrowserPane(browser, site);
  await a.signIn(secretaryOf("a").name);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe("the paper the head of the agency signs", () => {
  test("carries revision and code below every page: all of it stands in one table, whose foot a browser repeats", async () => {
    await a.pane.locator(".acts").getByRole("button", { name: "In để trình ký" }).click();
    await a.pane.getByRole("heading", { name: /^BẢNG TỰ CHẤM ĐIỂM THI ĐUA$/ }).waitFor();
    await a.page.emulateMedia({ media: "print" });
    const paper = await a.page.evaluate(() => {
      const pages = document.querySelector("table.pages");
      const foot = pages?.querySelector("tfoot");
      const outside = [...(document.querySelector("main")?.children ?? [])].filter(
        (each) => each !== pages && getComputedStyle(each).display !== "none",
      );
      return {
        foot: foot?.textContent,
        display: foot && getComputedStyle(foot).display,
        holds: [".paper-table", ".signatures"].every((part) => pages?.querySelector(part)),
        outside: outside.length,
        height: document.querySelector("main")?.scrollHeight ?? 0,
      };
    });
    expect(paper).toMatchObject({ display: "table-footer-group", holds: true, outside: 0 });
    expect(paper.foot).toMatch(
      new RegExp(`^Phiên bản 1 · mã ${code} · Cơ quan A · bảng tiêu chí [0-9A-F]{6}$`),
    );
    expect(paper.height).toBeGreaterThan(1200);
  });
});
