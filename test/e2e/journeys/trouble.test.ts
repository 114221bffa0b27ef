import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../../../infra/local/excel/excel-host.ts";
import { openBrowser } from "../../support/browser.ts";
import { type PreviewSite, previewSite, secretaryOf } from "../../support/preview-site.ts";
import { plannedRow, sourceFor } from "./figures.ts";
import { type Journey, layFromKept, openJourney, PATIENCE } from "./journey.ts";

const BUSY: Fault = { kind: "transport", code: 5102 };
const GONE: Fault = { kind: "transport", code: 5012 };

let browser: Browser;
let site: PreviewSite;
let a: Journey;
let cell: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
  await site.send(secretaryOf("a").id, site.selfCard("a"));
  a = await openJourney(browser, site);
  await a.signIn(secretaryOf("a").name);
  await layFromKept(a, "a");
  cell = `E${plannedRow(await kept(), "i:co-quan-a-1/ket-qua")}`;
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  await a.pane.getByText("25/25 tiêu chí").waitFor();
});

const kept = () => sourceFor(site, secretaryOf("a").id, site.selfChain("a"));
const faults = (list: readonly Fault[]) =>
  a.page.evaluate((each) => void window.preview?.host.faults.push(...each), list);
const alert = () => a.pane.getByRole("alert");
const left = () => a.page.evaluate(() => window.preview?.host.faults.length);
const closeTrouble = async () => {
  await alert().getByRole("button", { name: "Đóng" }).click();
  await alert().waitFor({ state: "detached" });
};

describe("Excel that is busy, gone or silent", () => {
  test("one throttled call (5102) is tried again and nobody is troubled", async () => {
    await faults([BUSY]);
    await a.press("Rà soát");
    await a.pane.getByText("Đã rà soát lại: 0 lỗi.").waitFor();
    expect(await left()).toBe(0);
    expect(await alert().count()).toBe(0);
  });

  test("an Excel that stays busy is worded, with what is safe and what to do, and works again afterwards", async () => {
    await faults([BUSY, BUSY, BUSY, BUSY, BUSY]);
    await a.press("Rà soát");
    await alert()
      .getByText(/Excel đang bận.*Số liệu vẫn còn nguyên.*thử lại/)
      .waitFor();
    await alert()
      .getByText(/^Mã hỗ trợ: /)
      .waitFor();
    await closeTrouble();
    await a.press("Rà soát");
    await a.pane.getByText("Đã rà soát lại: 0 lỗi.").waitFor();
  });

  test("a lost session (5012) is worded too", async () => {
    await faults([GONE, GONE, GONE]);
    await a.press("Rà soát");
    await alert()
      .getByText(/mất kết nối với sổ đang mở.*đã lưu vẫn còn nguyên/)
      .waitFor();
    await closeTrouble();
  });

  test("a cell still being edited: the person is asked for Enter, and what was typed is not lost", async () => {
    await a.goTo(cell);
    await a.page.keyboard.type("97");
    const frame = a.page.frames().find((each) => each.url().includes("/pane/pane.html")) as Frame;
    // Alt+R reaches the pane as the press of its button; the mouse would end the editing first.
    await frame.evaluate(() =>
      [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Rà soát")?.click(),
    );
    await alert()
      .getByText(/đang sửa dở một ô.*Số liệu vẫn còn nguyên.*nhấn Enter/)
      .waitFor();
    await a.page.keyboard.press("Enter");
    await closeTrouble();
    expect(await a.shown(cell)).toBe("97");
    await a.pane.getByText("Đã sửa sau biên nhận", { exact: true }).waitFor();
    await a.type(cell, "96");
    await a.pane.getByText("Đã nộp", { exact: true }).waitFor();
  });

  test("a sync that never returns is given up after thirty seconds, and said", async () => {
    await a.page.clock.install();
    await faults([{ kind: "silence" }]);
    await a.press("Rà soát");
    await expect.poll(() => left(), PATIENCE).toBe(0);
    await a.page.clock.fastForward(31_000);
    await alert()
      .getByText(/không trả lời trong 30 giây.*Số liệu đã nhập vẫn còn trong sổ/)
      .waitFor();
    await closeTrouble();
    await a.page.clock.fastForward(1_000);
    await a.press("Rà soát");
    await a.pane.getByText("Đã rà soát lại: 0 lỗi.").waitFor();
  });
});

describe("people and the network", () => {
  test("a co-author's edit is seen in the pane at once", async () => {
    await a.page.evaluate(
      ([at]) => window.preview?.model.remoteEdit(window.preview.model.active.id, at, "95"),
      [cell] as const,
    );
    await a.pane.getByText("Đã sửa sau biên nhận", { exact: true }).waitFor();
    await a.page.evaluate(
      ([at]) => window.preview?.model.remoteEdit(window.preview.model.active.id, at, "abc"),
      [cell] as const,
    );
    await a.pane.getByText("Lỗi (1)").waitFor();
    await a.type(cell, "95");
  });

  test("a token refused on the way is renewed without a word, and the card goes once", async () => {
    const answers: number[] = [];
    await a.context.route(
      "**/v1/scorecards",
      async (route) => {
        const spoilt = { ...route.request().headers(), authorization: "Bearer het.han.roi" };
        const answer = await route.fetch({ headers: spoilt });
        answers.push(answer.status());
        await route.fulfill({ response: answer });
      },
      { times: 1 },
    );
    await a.primary.getByText("Nộp bảng tự chấm").click();
    await a.pane.getByRole("region", { name: "Xem lại trước khi gửi" }).waitFor();
    const seen = a.pane.getByLabel("Đã xem các cảnh báo, vẫn nộp");
    if (await seen.count()) await seen.check();
    await a.primary.getByText("Gửi", { exact: true }).click();
    await a.pane.getByText("Đã nộp", { exact: true }).waitFor();
    expect(answers).toEqual([401]);
    expect((await kept()).revision).toBe(2);
  });

  test("a sign-in that is over is said, the figures stay, and after signing in the same card goes", async () => {
    await a.type(cell, "94");
    await a.pane.getByText("Đã sửa sau biên nhận", { exact: true }).waitFor();
    await a.context.route("**/token", (route) =>
      route.fulfill({
        status: 400,
        contentType: "application/json",
        headers: { "access-control-allow-origin": site.url },
        body: JSON.stringify({ error: "invalid_grant" }),
      }),
    );
    await a.context.route("**/v1/scorecards", async (route) =>
      route.fulfill({
        response: await route.fetch({
          headers: { ...route.request().headers(), authorization: "Bearer het.han.roi" },
        }),
      }),
    );
    await a.primary.getByText("Nộp bảng tự chấm").click();
    await a.pane.getByRole("region", { name: "Xem lại trước khi gửi" }).waitFor();
    const seen = a.pane.getByLabel("Đã xem các cảnh báo, vẫn nộp");
    if (await seen.count()) await seen.check();
    await a.primary.getByText("Gửi", { exact: true }).click();
    await alert()
      .getByText(/phiên đăng nhập đã hết hạn.*vẫn còn nguyên/)
      .waitFor();
    expect(await a.shown(cell)).toBe("94");
    await a.context.unroute("**/token");
    await a.context.unroute("**/v1/scorecards");

    await a.signIn(secretaryOf("a").name);
    await a.pane.getByRole("region", { name: "Xem lại trước khi gửi" }).waitFor();
    await a.primary.getByText("Gửi", { exact: true }).click();
    await a.pane.getByText("Đã nộp", { exact: true }).waitFor();
    expect((await kept()).revision).toBe(3);
    expect(a.foreign.asked).toEqual([]);
    expect(a.uncaught).toEqual([]);
  });
});
