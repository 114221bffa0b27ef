import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, refuseForeignRequests } from "../../support/browser.ts";
import { secretaryOf } from "../../support/preview-site.ts";
import { plannedRow, STATUS_CELL, sourceFor } from "./figures.ts";
import { achieved, PATIENCE } from "./journey.ts";
import { type SecureSite, secureSite } from "./secure-site.ts";

let browser: Browser;
let secure: SecureSite;
beforeAll(async () => {
  [browser, secure] = await Promise.all([openBrowser(), secureSite()]);
  await secure.site.send(secretaryOf("a").id, secure.site.selfCard("a"));
});
afterAll(async () => {
  await browser.close();
  await secure.close();
});

describe("Excel on the web, over https", () => {
  test("the secretary signs in by Office's own window, builds the sheet, corrects a figure and submits", async () => {
    const { site } = secure;
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "vi-VN" });
    context.setDefaultTimeout(PATIENCE.timeout);
    const page = await context.newPage();
    const foreign = await refuseForeignRequests(page, [...site.origins, new URL(secure.url).origin]);
    const uncaught: string[] = [];
    page.on("pageerror", (error) => uncaught.push(String(error.stack)));
    await page.goto(secure.url);
    const pane = page.frameLocator("iframe#ngan");
    await pane.getByRole("button", { name: "Bỏ qua" }).click();

    const opening = context.waitForEvent("page");
    await pane.getByRole("button", { name: "Đăng nhập" }).click();
    await pane.getByRole("button", { name: "Cho phép" }).click();
    await (await opening).getByRole("button", { name: secretaryOf("a").name, exact: true }).click();
    await pane.getByRole("button", { name: "Lập trang tính" }).click();
    await pane.getByText(/^25\/25 tiêu chí/).waitFor();

    const kept = () => sourceFor(site, secretaryOf("a").id, site.selfChain("a"));
    const cell = `E${plannedRow(await kept(), "i:co-quan-a-1/ket-qua")}`;
    await page.evaluate((at) => {
      const { model } = window.preview ?? {};
      model?.type(model.active.id, at, "82,5");
    }, cell);
    await pane.getByText("Đã sửa sau biên nhận", { exact: true }).waitFor();
    await pane.locator(".primary").getByText("Nộp bảng tự chấm").click();
    await pane.getByRole("region", { name: "Xem lại trước khi gửi" }).waitFor();
    const seen = pane.getByLabel("Đã xem các cảnh báo, vẫn nộp");
    if (await seen.count()) await seen.check();
    await pane.locator(".primary").getByText("Gửi", { exact: true }).click();
    await pane.getByText("Đã nộp", { exact: true }).waitFor();
    const { revision, card } = await kept();
    expect(revision).toBe(2);
    expect(achieved(card, "co-quan-a-1")).toBe("82.5");
    await expect
      .poll(() => page.evaluate((at) => window.preview?.model.cell(at).text, STATUS_CELL), PATIENCE)
      .toContain("phiên bản 2");
    expect(foreign.asked).toEqual([]);
    expect(uncaught).toEqual([]);
    await context.close();
  });
});
