import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUIDE_PICTURES } from "../../../addin/help/guide.ts";
import { openBrowser } from "../../support/browser.ts";
import {
  type PreviewSite,
  previewSite,
  SECRETARIAT_PERSON,
  secretaryOf,
  VERIFIER_PERSON,
} from "../../support/preview-site.ts";
import { figuresOf, plannedRow, sourceFor } from "./figures.ts";
import { type Journey, openBrowserPane, openJourney, PATIENCE } from "./journey.ts";

const FOLDER = resolve(import.meta.dirname, "../../pictures");
/** Pictures are written when they are asked for, and looked at before they are kept; the way to them is walked each time. */
const IS_WRITTEN = process.env["PICTURES"] === "1";

let browser: Browser;
let site: PreviewSite;
const taken = new Set<string>();

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite()]);
  for (const letter of ["b", "c", "d"]) await site.send(secretaryOf(letter).id, site.selfCard(letter));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What a person sees: all of it, the pane alone, or the pane down to a height. */
async function picture({ page, pane }: Journey, name: string, part: "all" | "pane" = "pane"): Promise<void> {
  await pane.locator("body").evaluate(() => document.fonts.ready.then(() => undefined));
  const frame = page.locator("iframe#ngan");
  const bytes = await (part === "pane" && (await frame.count()) ? frame : page).screenshot({
    animations: "disabled",
  });
  expect(bytes.length).toBeGreaterThan(4_000);
  taken.add(name);
  if (IS_WRITTEN) await writeFile(join(FOLDER, `${name}.png`), bytes);
}

const scrolledTo = (journey: Journey, name: RegExp) =>
  journey.pane
    .getByRole("region", { name })
    .or(journey.pane.getByRole("form", { name }))
    .first()
    .evaluate((part) => part.scrollIntoView({ block: "start" }));

describe("pictures of the product", () => {
  test("of an agency secretary's way", async () => {
    const a = await openJourney(browser, site, { viewport: { width: 1280, height: 760 } });
    await a.signIn(secretaryOf("a").name);
    await a.choose(site.seasonTitle);
    await a.primary.getByText("Lập bảng tự chấm").waitFor();
    await picture(a, "help-lap-bang");
    await a.primary.click();
    await a.pane.getByText(/^0\/25 tiêu chí/).waitFor();
    const source = await sourceFor(site, secretaryOf("a").id, site.selfChain("a"));
    const figures = figuresOf(source, site.selfCard("a")).filter(({ address }) => address.startsWith("E"));
    for (const { address, text } of figures) await a.type(address, text);
    const at = (key: string) => `E${plannedRow(source, key)}`;
    await a.pane.getByText(/^25\/25 tiêu chí/).waitFor();
    await a.goTo("C6");
    await a.goTo(at("i:co-quan-a-2/ket-qua"));
    await a.pane.getByRole("region", { name: /^I\.1\.2\./ }).waitFor();
    await picture(a, "help-nhap-so-lieu", "all");
    await picture(a, "bang-tu-cham", "all");

    await a.goTo(at("i:co-quan-a-5/ket-qua"));
    await a.page.keyboard.press("Delete");
    await a.page.evaluate(() => navigator.clipboard.writeText("'84,6"));
    await a.goTo(at("i:co-quan-a-4/ket-qua"));
    await a.page.keyboard.press("Control+v");
    await a.pane.getByText("Lỗi (1)").waitFor();
    await scrolledTo(a, /^Lỗi \(1\)$/);
    await picture(a, "help-loi");
    await a.page.setViewportSize({ width: 1280, height: 1040 });
    await a.pane.locator("main").evaluate(() => window.scrollTo(0, 0));
    await picture(a, "ngan-lam-viec");
    await a.page.setViewportSize({ width: 1280, height: 760 });
    await a.type(at("i:co-quan-a-5/ket-qua"), "94");
    await a.type(at("i:co-quan-a-4/ket-qua"), "84,6");

    await a.goTo(at("i:co-quan-a-1/ket-qua"));
    await a.pane
      .getByRole("region", { name: /^I\.1\.1\./ })
      .getByRole("button", { name: /Minh chứng/ })
      .click();
    const form = a.pane.getByRole("form", { name: "Minh chứng mục I.1.1" });
    await form.getByLabel("Số, ký hiệu").fill("88/BC-CQA");
    await form.getByLabel("Ngày (ngày/tháng/năm)").fill(`05/03/${new Date().getUTCFullYear()}`);
    await form.getByLabel("Cơ quan ban hành").fill("Cơ quan A");
    await form.getByLabel("Trích yếu").fill("Báo cáo kết quả thực hiện chỉ tiêu");
    await scrolledTo(a, /^Minh chứng mục/);
    await picture(a, "help-minh-chung");
    await form.getByRole("button", { name: "Ghi vào trang tính" }).click();
    await form.waitFor({ state: "detached" });

    await a.primary.getByText("Nộp bảng tự chấm").click();
    await a.pane.getByRole("region", { name: "Xem lại trước khi gửi" }).waitFor();
    await scrolledTo(a, /^Xem lại/);
    await picture(a, "help-nop");
    await a.pane.getByLabel("Đã xem các cảnh báo, vẫn nộp").check();
    await a.primary.getByText("Gửi", { exact: true }).click();
    await a.pane.getByRole("region", { name: "Biên nhận" }).waitFor();
    await scrolledTo(a, /^Biên nhận/);
    await picture(a, "help-bien-nhan");
    await a.close();
  });

  test("of a verifier's way", async () => {
    const v = await openJourney(browser, site, { viewport: { width: 1280, height: 760 } });
    await v.signIn(VERIFIER_PERSON.name);
    await v.choose(site.seasonTitle);
    await v.pane.getByText("đang chờ thẩm định").first().waitFor();
    await picture(v, "help-danh-sach-tham-dinh");
    await v.pane.getByRole("button", { name: /^Cơ quan B/ }).click();
    await v.primary.getByText("Lập bảng thẩm định").click();
    await v.pane.getByText(/Đã lập trang tính/).waitFor();
    await v.pane.locator("summary", { hasText: "Lấy theo điểm tự chấm" }).click();
    await picture(v, "help-tham-dinh");
    await v.press("Đối chiếu");
    await v.pane
      .getByRole("combobox", { name: "Tiêu chí" })
      .selectOption({ label: "IV.2. Tỷ lệ hồ sơ, văn bản giải quyết đúng hạn" });
    await v.pane
      .getByRole("region", { name: "Đối chiếu một tiêu chí" })
      .getByText("Cơ quan H", { exact: true })
      .waitFor();
    await scrolledTo(v, /^Đối chiếu/);
    await picture(v, "help-doi-chieu");
    await v.close();
  });

  test("of the secretariat's way", async () => {
    const tk = await openJourney(browser, site, { viewport: { width: 1280, height: 760 } });
    await tk.signIn(SECRETARIAT_PERSON.name);
    await tk.choose(site.seasonTitle);
    await tk.press("Tiến độ");
    await tk.pane.getByRole("region", { name: /^Đã nộp \d\/8 đơn vị/ }).waitFor();
    await scrolledTo(tk, /^Đã nộp/);
    await picture(tk, "help-tien-do");

    await tk.press("Nhận nhiều tệp");
    const notes = new ExcelJS.Workbook();
    notes.addWorksheet("Ghi chú").getCell("A1").value = "không phải mẫu biểu";
    await tk.pane.locator("input[type=file]").setInputFiles({
      name: "ghi-chu.xlsx",
      mimeType: XLSX,
      buffer: Buffer.from(await notes.xlsx.writeBuffer()),
    });
    await tk.pane.locator("li.file").getByText("ghi-chu.xlsx").waitFor();
    await expect.poll(() => tk.pane.getByText("Đang đọc tệp…").count(), PATIENCE).toBe(0);
    await scrolledTo(tk, /^Nhận nhiều tệp/);
    await picture(tk, "help-nhan-tep");

    await tk.pane.locator("summary", { hasText: "Đang làm ở" }).click();
    await tk.choose(site.lastYearTitle);
    await tk.press("Xếp hạng");
    const standings = tk.pane.getByRole("region", { name: /^Bảng xếp hạng/ });
    await standings.getByRole("button").nth(1).click();
    await standings.locator(".why").waitFor();
    await scrolledTo(tk, /^Bảng xếp hạng/);
    await picture(tk, "help-xep-hang");
    await tk.close();
  });

  test("of how people come, and go, and hand over", async () => {
    const tk = await openJourney(browser, site, { viewport: { width: 1280, height: 760 } });
    await tk.signIn(SECRETARIAT_PERSON.name);
    await tk.choose(site.seasonTitle);
    await tk.press("Nhân sự");
    await tk.press("Mời người nhận nhiệm vụ…");
    const invite = tk.pane.getByRole("form", { name: "Mời người nhận nhiệm vụ" });
    await invite.getByRole("combobox", { name: "Đơn vị" }).selectOption({ label: "Cơ quan H" });
    await scrolledTo(tk, /^Mời người nhận nhiệm vụ/);
    await picture(tk, "help-moi");
    await tk.press("Thôi");
    await tk.press(`Thu hồi nhiệm vụ của ${secretaryOf("a").name}`);
    await tk.pane.getByLabel("Lý do thu hồi (bắt buộc)").fill("Chuyển công tác");
    await scrolledTo(tk, /^Thu hồi nhiệm vụ/);
    await picture(tk, "help-thu-hoi");
    await tk.press("Thôi");
    await tk.choose(site.lastYearTitle);
    await tk.press("Nhân sự");
    await tk.press("Bàn giao nhiệm vụ Khối trưởng…");
    const form = tk.pane.getByRole("form", { name: /^Bàn giao nhiệm vụ/ });
    await form.waitFor();
    await scrolledTo(tk, /^Bàn giao nhiệm vụ/);
    await picture(tk, "help-ban-giao");
    await tk.close();
  });

  test("of a newcomer's way", async () => {
    const { platform, season } = site;
    const kept = await platform.store.season(season.id);
    const last = (await platform.store.seasons()).filter(({ season: { id } }) => id !== season.id);
    for (const each of [...last, ...(kept ? [kept] : [])]) {
      const people = each.season.people.filter(({ id }) => id !== secretaryOf("h").id);
      expect(await platform.store.keepSeason({ ...each.season, people }, each.tag)).toBe("kept");
    }
    const moi = await openJourney(browser, site, { viewport: { width: 1280, height: 760 } });
    await moi.signIn(secretaryOf("h").name);
    await moi.pane.getByRole("form", { name: "Nhận nhiệm vụ bằng mã mời" }).waitFor();
    await picture(moi, "help-nhan-nhiem-vu");
    await moi.close();
  });

  test("of the council office's way", async () => {
    const hd = await openJourney(browser, site, { viewport: { width: 1280, height: 760 } });
    await hd.signIn("Cơ quan thường trực Hội đồng");
    await hd.pane.getByRole("button", { name: "Năm thi đua", exact: true }).click();
    await hd.press("Bắt đầu lập…");
    const form = hd.pane.getByRole("form", { name: "Lập năm thi đua" });
    await form.waitFor();
    await form.locator("summary", { hasText: "Chỉ tiêu khen thưởng" }).click();
    await form
      .getByText(/^Chỉ tiêu: 30 %/)
      .first()
      .waitFor();
    await form.getByRole("group", { name: /^Bằng khen/ }).evaluate((part) => part.scrollIntoView());
    await picture(hd, "help-nam-thi-dua");
    await hd.close();
  });

  test("of the way without the add-in", async () => {
    const d = await openBrowserPane(browser, site, { viewport: { width: 340, height: 640 } });
    await d.signIn(secretaryOf("e").name);
    await d.choose(site.seasonTitle);
    await d.primary.getByText("Tải mẫu biểu .xlsx").click();
    await d.pane.getByRole("link", { name: /^Tải .*\.xlsx/ }).waitFor();
    await scrolledTo(d, /^Nộp bằng tệp/);
    await picture(d, "help-mau-bieu");
    const link = d.pane.getByRole("link", { name: /^Tải .*\.xlsx/ });
    const form = Buffer.from(await (await fetch((await link.getAttribute("href")) ?? "")).arrayBuffer());
    await d.pane
      .locator("input[type=file]")
      .setInputFiles({ name: "co-quan-e.xlsx", mimeType: XLSX, buffer: form });
    await d.pane.getByText(/lỗi, chưa nhận được/).waitFor();
    await d.pane.locator("li.file").scrollIntoViewIfNeeded();
    await picture(d, "help-tha-tep");
    await d.close();
  });
});

describe("the guides", () => {
  test("have every picture they name, taken above and kept", () => {
    expect(GUIDE_PICTURES.filter((name) => !taken.has(name))).toEqual([]);
    expect(GUIDE_PICTURES.filter((name) => !existsSync(join(FOLDER, `${name}.png`)))).toEqual([]);
  });

  test("show them, in the pane and on the page to print", async () => {
    const context = await browser.newContext({ locale: "vi-VN" });
    const page = await context.newPage();
    for (const whom of ["agency", "verifier", "secretariat", "browser"]) {
      await page.goto(`${site.url}/pane/help.html?cho=${whom}&ngon-ngu=vi`);
      const pictures = page.getByRole("img");
      await pictures.first().waitFor();
      await pictures.evaluateAll((all) => {
        for (const each of all) (each as HTMLImageElement).loading = "eager";
      });
      await expect
        .poll(
          () =>
            pictures.evaluateAll((all) => all.every((each) => (each as HTMLImageElement).naturalWidth > 0)),
          PATIENCE,
        )
        .toBe(true);
    }
    await context.close();
  });
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
