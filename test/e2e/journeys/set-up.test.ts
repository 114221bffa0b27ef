import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import { type PreviewSite, previewSite } from "../../support/preview-site.ts";
import { type Journey, openBrowserPane, PATIENCE } from "./journey.ts";

const COUNCIL = "Cơ quan thường trực Hội đồng";
const TALL = { width: 340, height: 2600 };

let browser: Browser;
let site: PreviewSite;
let council: Journey;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
  council = await openBrowserPane(browser, site, { viewport: TALL });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test("the council office begins next year from this one, pastes agencies, and the season stands in the choice", async () => {
  const { pane, press, signIn } = council;
  const next = site.season.year + 1;
  await signIn(COUNCIL);
  await pane.getByRole("button", { name: "Năm thi đua", exact: true }).click(PATIENCE);
  await pane.getByRole("heading", { name: `Đang có hiệu lực: ${site.seasonTitle}` }).waitFor(PATIENCE);
  await press("Bắt đầu lập…");
  const form = pane.getByRole("form", { name: "Lập năm thi đua" });
  await expect.poll(() => form.getByLabel("Tên năm thi đua").inputValue(), PATIENCE).toContain(String(next));
  await form
    .getByLabel(/^Dán danh sách đơn vị/)
    .fill("1\tCơ quan Mới Một\n2\tCơ quan Mới Hai\n3\tCơ quan Mới Hai");
  await form.getByText("Cơ quan Mới Hai · mã co-quan-moi-hai-2").waitFor(PATIENCE);
  await press("Thêm 3 đơn vị vào khối");
  await press("Bỏ Cơ quan Mới Một (co-quan-moi-mot)");

  await press("Rà soát");
  // The table of this year has items of single agencies: for a new one its secretariat writes another.
  await form
    .getByRole("alert")
    .getByText(/Phần I ghi tối đa 50.*“co-quan-moi-hai”/)
    .waitFor(PATIENCE);
  await form.getByLabel("Bảng tiêu chí").selectOption({ label: "chưa có: tổ thư ký khối soạn và chốt" });
  const followed = form.getByLabel(/^Kế tiếp năm thi đua/);
  expect(await followed.inputValue()).toBe(site.season.id);
  await followed.selectOption({ label: "không kế tiếp năm nào" });
  await press("Rà soát");
  await form.getByText("Không còn lỗi, ghi được.").waitFor(PATIENCE);
  await form.getByText(/hai đơn vị cùng tên “Cơ quan Mới Hai”/).waitFor(PATIENCE);
  expect(await form.locator(".problems-error li").allTextContents()).toEqual([]);
  await press("Lập năm thi đua");
  await pane.getByRole("heading", { name: new RegExp(`^Đang có hiệu lực: .*${next}`) }).waitFor(PATIENCE);
  await pane.getByText("chưa có bảng tiêu chí").waitFor(PATIENCE);
  await pane.getByText(/^Lần 1, .*Lập năm thi đua$/).waitFor({ ...PATIENCE, state: "attached" });
  const choice = pane.locator("select").filter({ hasText: String(next) });
  expect(await choice.first().textContent()).toContain(site.seasonTitle);

  await press("Sửa thiết lập…");
  const change = pane.getByRole("form", { name: /^Sửa thiết lập/ });
  await press("Bỏ Cơ quan Mới Hai (co-quan-moi-hai-2)");
  await change.getByLabel(/^Kế tiếp năm thi đua/).selectOption({ label: site.seasonTitle });
  await change.getByLabel("Lý do sửa, số văn bản").fill("Quyết định 7/QĐ");
  await press("Rà soát");
  await press("Ghi thay đổi");
  await pane.getByText(/^Lần 2, .*Quyết định 7\/QĐ$/).waitFor({ ...PATIENCE, state: "attached" });
  const kept = (await site.platform.store.seasons()).find(({ season }) => season.year === next);
  expect(kept?.season.follows).toBe(site.season.id);

  await press("Sửa thiết lập…");
  await pane.getByRole("form", { name: /^Sửa thiết lập/ }).waitFor(PATIENCE);
  expect(await pane.getByLabel(/^Kế tiếp năm thi đua/).count()).toBe(0);
  expect(council.uncaught).toEqual([]);
});
