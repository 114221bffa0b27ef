import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import {
  type PreviewSite,
  previewSite,
  SECRETARIAT_PERSON,
  secretaryOf,
} from "../../support/preview-site.ts";
import { type Journey, openBrowserPane, PATIENCE } from "./journey.ts";
import { pageFaults } from "./page-faults.ts";

/** Nothing then lies half under the bar at the bottom. */
const TALL = { width: 340, height: 2600 };
const NEWCOMER = secretaryOf("h");

let browser: Browser;
let site: PreviewSite;
let tk: Journey;
let moi: Journey;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
  await withoutTask(NEWCOMER.id);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Somebody who can sign in and whom the season does not know yet. */
async function withoutTask(id: string): Promise<void> {
  const kept = await site.platform.store.season(site.season.id);
  if (!kept) throw new Error("no season");
  const people = kept.season.people.filter((person) => person.id !== id);
  expect(await site.platform.store.keepSeason({ ...kept.season, people }, kept.tag)).toBe("kept");
}

const form = ({ pane }: Journey, name: string | RegExp): Locator => pane.getByRole("form", { name });
let code = "";

test("the secretariat sees who has which task, and who is missing", async () => {
  tk = await openBrowserPane(browser, site, { viewport: TALL });
  await tk.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.url });
  await tk.signIn(SECRETARIAT_PERSON.name);
  await tk.press("Nhân sự");
  const list = tk.pane.getByRole("region", { name: /^Người có nhiệm vụ/ });
  await list.getByText("Chưa có thư ký: Cơ quan H.").waitFor();
  await list.getByText(secretaryOf("a").name, { exact: true }).waitFor();
  expect(await pageFaults(tk)).toEqual([]);
});

test("it invites one more, and copies a message with the code that is told this once", async () => {
  await tk.press("Mời Cơ quan H");
  const invite = form(tk, "Mời người nhận nhiệm vụ");
  await invite.waitFor();
  expect(await invite.getByLabel(/^Tên nhiệm vụ/).inputValue()).toBe("Thư ký Cơ quan H");
  expect(await pageFaults(tk)).toEqual([]);
  await invite.getByRole("button", { name: "Lập mã mời" }).click();
  const box = tk.pane.getByRole("region", { name: "Mã mời: Thư ký Cơ quan H" });
  await box.getByRole("button", { name: "Sao chép lời mời" }).click();
  await tk.pane.getByText("Đã sao chép.").waitFor();
  const message = await tk.page.evaluate(() => navigator.clipboard.readText());
  expect(message).toContain("Thư ký Cơ quan H");
  expect(message).toContain("Nhập mã mời");
  code = /(?:\w{4}-){6}\w{4}/.exec(message)?.[0] ?? "";
  expect(code).not.toBe("");
  expect(await pageFaults(tk)).toEqual([]);
  await box.getByRole("button", { name: "Đã gửi, cất mã đi" }).click();
  await box.waitFor({ state: "detached" });
  const open = tk.pane.getByRole("region", { name: "Lời mời chưa ai nhận (1)" });
  await open.getByText("Thư ký Cơ quan H", { exact: true }).waitFor();
  expect(await tk.pane.locator("body").textContent()).not.toContain(code);
});

test("the invited person signs in, opens on the code, and has the task without opening the pane anew", async () => {
  moi = await openBrowserPane(browser, site, { viewport: TALL });
  await moi.signIn(NEWCOMER.name);
  await moi.next.getByText("Nhập mã mời").waitFor();
  const join = form(moi, "Nhận nhiệm vụ bằng mã mời");
  const field = join.getByLabel(/^Mã mời/);
  await field.fill(code.replace(/.$/, (last) => (last === "0" ? "1" : "0")));
  await join.getByText(/^Mã chưa đúng/).waitFor();
  expect(await pageFaults(moi)).toEqual([]);
  await join.getByRole("button", { name: "Nhận nhiệm vụ" }).click();
  await moi.pane.getByText(/^Mã mời gõ chưa đúng/).waitFor();
  await field.fill(` ${code.toLowerCase().replaceAll("-", " ")} `);
  await join.getByRole("button", { name: "Nhận nhiệm vụ" }).click();
  await moi.pane.getByRole("heading", { level: 1, name: "Cơ quan H" }).waitFor();
  await moi.pane.getByRole("button", { name: "Bảng chấm", exact: true }).waitFor();
  expect(await join.count()).toBe(0);
  await moi.press("Các năm");
  await moi.pane
    .getByRole("region", { name: "Kết quả qua các năm" })
    .getByText("Chưa có năm nào đã chốt.")
    .waitFor();
  expect(await pageFaults(moi)).toEqual([]);
});

test("who has joined stands in the list, with who invited them and since when", async () => {
  await tk.press("Tải lại");
  const row = tk.pane.getByRole("listitem").filter({ hasText: "Thư ký Cơ quan H" });
  await row.getByText(new RegExp(`${SECRETARIAT_PERSON.name} mời, nhận \\d\\d:\\d\\d`)).waitFor();
});

test("revoked, with a reason and after being told what is lost and what stays, the person loses the task", async () => {
  await tk.press("Thu hồi nhiệm vụ của Thư ký Cơ quan H");
  const revoke = form(tk, "Thu hồi nhiệm vụ của Thư ký Cơ quan H");
  await revoke.getByText("Thư ký Cơ quan H mất nhiệm vụ: Thư ký Cơ quan H.").waitFor();
  await revoke.getByText(/^Còn nguyên: các bảng đã nộp/).waitFor();
  const yes = revoke.getByRole("button", { name: "Thu hồi nhiệm vụ" });
  expect(await yes.getAttribute("aria-disabled")).toBe("true");
  await revoke.getByLabel("Lý do thu hồi (bắt buộc)").fill("Chuyển công tác");
  expect(await pageFaults(tk)).toEqual([]);
  await yes.click();
  await revoke.waitFor({ state: "detached" });
  await tk.pane.getByText("Chưa có thư ký: Cơ quan H.").waitFor();
  await tk.pane.getByText("Đã thu hồi (1)").click();
  await tk.pane.getByText(/Chuyển công tác$/).waitFor();

  await moi.press("Bảng chấm");
  await moi.next.getByText("Nhập mã mời").waitFor(PATIENCE);
  await form(moi, "Nhận nhiệm vụ bằng mã mời").waitFor();
  for (const { foreign, uncaught } of [tk, moi]) {
    expect(foreign.asked).toEqual([]);
    expect(uncaught).toEqual([]);
  }
});
