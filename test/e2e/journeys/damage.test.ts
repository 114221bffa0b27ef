import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import {
  type PreviewSite,
  previewSite,
  SECRETARIAT_PERSON,
  secretaryOf,
} from "../../support/preview-site.ts";
import { plannedRow, STATUS_CELL, sourceFor } from "./figures.ts";
import { type Journey, layFromKept, openJourney, PATIENCE } from "./journey.ts";

let browser: Browser;
let site: PreviewSite;
let a: Journey;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
  for (const letter of ["a"]) await site.send(secretaryOf(letter).id, site.selfCard(letter));
  a = await openJourney(browser, site);
  await a.signIn(secretaryOf("a").name);
  await layFromKept(a, "a");
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const row = async (key: string) =>
  plannedRow(await sourceFor(site, secretaryOf("a").id, site.selfChain("a")), key);
/** A person takes the protection off, as anybody can: it has no password; or puts it back. */
const setProtection = (isOn: boolean) =>
  a.page.evaluate((on) => {
    const { model } = window.preview ?? {};
    if (!model) throw new Error("no workbook");
    model.active.protection.on = on;
    model.book.tell({ kind: "looks", sheet: model.active });
  }, isOn);
const deleteRow = (at: number) =>
  a.page.evaluate((row) => window.preview?.model.deleteRows(window.preview.model.active.id, row - 1), at);
const unprotect = () => setProtection(false);
const paneFrame = (): Frame => {
  const frame = a.page.frames().find((each) => each.url().includes("/pane/pane.html"));
  if (!frame) throw new Error("no pane");
  return frame;
};
async function repaired(): Promise<void> {
  await a.press("Khôi phục mẫu biểu (giữ số liệu đã nhập)");
  await a.pane.getByText("Đã khôi phục mẫu biểu, số liệu đã nhập được giữ nguyên.").waitFor();
  await a.pane.getByRole("region", { name: "Mẫu biểu bị thay đổi" }).waitFor({ state: "detached" });
  await a.pane.getByText("Đã nộp", { exact: true }).waitFor();
  await a.pane.getByText("25/25 tiêu chí · 90,13/100,00").waitFor();
}

describe("what happens to forms in real life", () => {
  test("a deleted row is named, and restoring puts the form back with everything else that was entered", async () => {
    await unprotect();
    const gone = await row("i:co-quan-a-5/chi-tieu");
    await a.page.evaluate(
      (at) => window.preview?.model.deleteRows(window.preview.model.active.id, at - 1),
      gone,
    );
    const damage = a.pane.getByRole("region", { name: "Mẫu biểu bị thay đổi" });
    await damage.getByText(/^Thiếu dòng/).waitFor();
    await expect.poll(() => a.next.textContent(), PATIENCE).toContain("Khôi phục mẫu biểu");
    await repaired();
    expect(await a.tabs()).toContain("Tự chấm co-quan-a");
    expect(await a.shown(`E${gone}`)).toBe("100");
    await a.goTo(`C${gone}`);
    await a.page.keyboard.type("x");
    await a.page.getByRole("dialog", { name: "Trang tính được bảo vệ" }).waitFor();
    await a.page.keyboard.press("Escape");
  });

  test("what was entered in a deleted row is offered back with where it is known from, and comes back only so", async () => {
    await unprotect();
    const gone = await row("i:co-quan-a-6/ket-qua");
    const before = await a.shown(`E${gone}`);
    expect(before).not.toBe("");
    await deleteRow(gone);
    const damage = a.pane.getByRole("region", { name: "Mẫu biểu bị thay đổi" });
    const offer = damage.getByRole("checkbox", { name: /^I\.1\.6 .*\(theo lần đọc \d\d:\d\d\)$/ });
    await offer.waitFor();
    expect(await offer.isChecked()).toBe(true);
    await offer.uncheck();
    await a.press("Khôi phục mẫu biểu (giữ số liệu đã nhập)");
    await damage.waitFor({ state: "detached" });
    await expect.poll(() => a.shown(`E${gone}`), PATIENCE).toBe("");
    await a.pane.getByRole("button", { name: new RegExp(`^E${gone} ?Mục I\\.1\\.6: chưa nhập`) }).waitFor();

    await a.type(`E${gone}`, before);
    await a.pane.getByText("25/25 tiêu chí · 90,13/100,00").waitFor();
    await unprotect();
    await deleteRow(gone);
    await offer.waitFor();
    await repaired();
    await a.pane.getByText(/Đã lấy lại số liệu của mục I\.1\.6/).waitFor();
    expect(await a.shown(`E${gone}`)).toBe(before);
  });

  test("a pane that never saw the row offers what the last revision says", async () => {
    await unprotect();
    const gone = await row("i:co-quan-a-6/ket-qua");
    const before = await a.shown(`E${gone}`);
    await deleteRow(gone);
    await a.pane.getByText(/theo lần đọc/).waitFor();
    await paneFrame().evaluate(() => location.reload());
    await a.pane.getByRole("checkbox", { name: /^I\.1\.6 .*\(theo phiên bản 1\)$/ }).waitFor();
    await repaired();
    expect(await a.shown(`E${gone}`)).toBe(before);
  });

  test("merged cells are named, and what Excel took with them comes back", async () => {
    await unprotect();
    const [first, second] = [await row("c:hoi-dong-thi-dua"), (await row("c:hoi-dong-thi-dua")) + 1];
    const under = await a.shown(`E${second}`);
    await paneFrame().evaluate(
      (address) =>
        Excel.run(async (excel) => {
          excel.workbook.worksheets.getActiveWorksheet().getRange(address).merge(false);
          await excel.sync();
        }),
      `E${first}:E${second}`,
    );
    await a.press("Rà soát");
    const damage = a.pane.getByRole("region", { name: "Mẫu biểu bị thay đổi" });
    await damage.getByText(new RegExp(`^E${first}:E${second}: các ô trong bảng bị gộp`)).waitFor();
    await repaired();
    expect(await a.shown(`E${second}`)).toBe(under);
  });

  test("an inserted row moves nothing: figures are found by their rows' keys, and jumps go to the right cell", async () => {
    await unprotect();
    const below = await row("i:co-quan-a-6/ket-qua");
    await a.page.evaluate(
      (at) => window.preview?.model.insertRows(window.preview.model.active.id, at - 3),
      below,
    );
    await setProtection(true);
    await a.press("Rà soát");
    await a.pane.getByText("25/25 tiêu chí · 90,13/100,00").waitFor();
    await a.goTo(`E${below + 1}`);
    await a.page.keyboard.press("Delete");
    await a.pane
      .getByRole("button", { name: new RegExp(`^E${below + 1} ?Mục I\\.1\\.6: chưa nhập`) })
      .waitFor();
    await a.type(`E${below + 1}`, "42");
    await a.pane.getByText("25/25 tiêu chí · 90,13/100,00").waitFor();
    await a.pane.getByText("Đã nộp", { exact: true }).waitFor();
  });

  test("an overwritten formula and changed words are shown with their cells and put back", async () => {
    await unprotect();
    const at = await row("c:van-hoa-cong-so");
    const moved = at + ((await a.shown(`C${at}`)).includes("văn hóa công sở") ? 0 : 1);
    await a.type(`G${moved}`, "1,5");
    await a.type(`C${moved}`, "Xây dựng văn hóa nơi làm việc");
    const damage = a.pane.getByRole("region", { name: "Mẫu biểu bị thay đổi" });
    await damage.getByText(new RegExp(`^G${moved}: công thức ở mục IV\\.5 bị ghi đè`)).waitFor();
    await damage.getByText(new RegExp(`^C${moved}: chữ của mẫu ở mục IV\\.5 bị sửa`)).waitFor();
    await repaired();
  });

  test("a renamed sheet is still the same sheet", async () => {
    await paneFrame().evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.getActiveWorksheet().name = "Bảng của tôi";
        await excel.sync();
      }),
    );
    await a.press("Rà soát");
    await a.pane.getByText(/Đã rà soát lại/).waitFor();
    const at = await row("i:co-quan-a-7/ket-qua");
    await a.type(`E${at}`, "12");
    await a.pane.getByText("Đã sửa sau biên nhận", { exact: true }).waitFor();
    await a.type(`E${at}`, "11");
    await a.pane.getByText("Đã nộp", { exact: true }).waitFor();
  });

  test("validation pasted over lets a wrong figure in, and the pane still stops it", async () => {
    const [from, to] = [await row("c:hoi-dong-thi-dua"), await row("c:van-hoa-cong-so")];
    await a.goTo(`E${from}`);
    await a.page.keyboard.press("Control+c");
    await a.goTo(`E${to}`);
    await a.page.keyboard.press("Control+v");
    await a.pane.getByRole("button", { name: new RegExp(`^E${to} ?Mục IV\\.5:.*mức tối đa`) }).waitFor();
    await a.type(`E${to}`, "1,25");
    await a.pane.getByText("Đã nộp", { exact: true }).waitFor();

    const damage = a.pane.getByRole("region", { name: "Mẫu biểu bị thay đổi" });
    await a.press("Rà soát");
    await damage.getByText(new RegExp(`^E${to}: kiểm tra nhập của ô ở mục IV\\.5 bị xóa`)).waitFor();
    await damage.getByText(/bảng vẫn nộp được/).waitFor();
    await a.pane.getByText("Đã nộp", { exact: true }).waitFor();
    await repaired();
    await a.type(`E${to}`, "98");
    await a.page.getByRole("dialog").waitFor();
    await a.page.keyboard.press("Escape");
    await a.page.keyboard.press("Escape");
  });

  test("a removed protection is detected and put back without touching a figure", async () => {
    await unprotect();
    await a.press("Rà soát");
    await a.pane.getByRole("region", { name: "Mẫu biểu bị thay đổi" }).waitFor();
    await repaired();
    expect(await a.page.evaluate(() => window.preview?.model.active.protection.on)).toBe(true);
  });
});

describe("what became of the card meanwhile", () => {
  test("is written into its sheet the next time it is looked at, and below its printed pages", async () => {
    const { season, period, bloc } = site.selfChain("a");
    const api = await site.api(SECRETARIAT_PERSON.id);
    await api.post("/v1/decisions", {
      season,
      period,
      bloc,
      follows: 0,
      decision: {
        kind: "send-back",
        agency: "co-quan-a",
        round: "self",
        scorer: "co-quan-a",
        revision: 1,
        reason: "Thiếu minh chứng mục I.1",
      },
    });
    await a.pane.getByRole("button", { name: "Trợ giúp" }).click();
    await a.pane.getByRole("button", { name: "Bảng chấm", exact: true }).click();
    await expect
      .poll(() => a.shown(STATUS_CELL), PATIENCE)
      .toBe("Đã trả lại để sửa (phiên bản 1 không được tính): Thiếu minh chứng mục I.1");
    const footer = () =>
      a.page.evaluate(() => window.preview?.model.active.page.headersFooters.get("leftFooter"));
    await expect.poll(footer, PATIENCE).toContain("Phiên bản 1 đã trả lại để sửa");
    expect(await a.page.evaluate(() => window.preview?.model.active.protection.on)).toBe(true);
  });
});

describe("several scoring sheets in one workbook", () => {
  test("the sheet a person stands in is the one worked on; the other keeps its figures", async () => {
    await a.pane.getByRole("button", { name: "Trợ giúp" }).click();
    await a.press("Dùng dữ liệu mẫu");
    await a.pane.getByText("Luyện tập", { exact: true }).first().waitFor();
    await expect.poll(() => a.next.textContent(), PATIENCE).toContain("luyện tập");
    const chooser = a.pane.getByRole("combobox", { name: /^Sổ này có \d+ bảng chấm/ });
    await chooser.waitFor();
    const names = await chooser.getByRole("option").allTextContents();
    expect(names.length).toBeGreaterThanOrEqual(2);
    const own = names.find((each) => each.startsWith("Bảng của tôi")) ?? names[0] ?? "";
    await chooser.selectOption({ label: own });
    await a.pane.getByText("25/25 tiêu chí · 90,13/100,00").waitFor();
    expect(a.foreign.asked).toEqual([]);
    expect(a.uncaught).toEqual([]);
  });
});
