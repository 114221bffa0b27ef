import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import { type PreviewSite, previewSite, secretaryOf } from "../../support/preview-site.ts";
import { plannedRow, STATUS_CELL, sourceFor } from "./figures.ts";
import { achieved, type Journey, openBrowserPane, openJourney, PATIENCE } from "./journey.ts";

let browser: Browser;
let site: PreviewSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
  for (const letter of ["a", "b", "c", "d"]) await site.send(secretaryOf(letter).id, site.selfCard(letter));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const kept = (letter: string) => sourceFor(site, secretaryOf(letter).id, site.selfChain(letter));

type Words = {
  readonly lay: string;
  readonly sent: string;
  readonly edited: string;
  readonly submit: string;
  readonly review: string;
  readonly seen: string;
  readonly send: string;
};

const VI: Words = {
  lay: "Lập trang tính",
  sent: "Đã nộp",
  edited: "Đã sửa sau biên nhận",
  submit: "Nộp bảng tự chấm",
  review: "Xem lại trước khi gửi",
  seen: "Đã xem các cảnh báo, vẫn nộp",
  send: "Gửi",
};
const EN: Words = {
  lay: "Build a sheet",
  sent: "Sent",
  edited: "Edited since receipt",
  submit: "Submit the self-score",
  review: "Before it goes",
  seen: "I have seen the warnings and submit",
  send: "Send",
};

/** Signs in, builds the sheet, corrects one figure by keyboard, looks once more, submits, has the receipt. */
async function mainJourney(of: Journey, letter: string, typed: string, words: Words): Promise<void> {
  await of.signIn(secretaryOf(letter).name);
  await of.press(words.lay);
  await of.pane.getByText(words.sent, { exact: true }).waitFor();
  await of.pane.getByText(/^25\/25 /).waitFor();
  const cell = `E${plannedRow(await kept(letter), `i:co-quan-${letter}-1/ket-qua`)}`;
  await of.type(cell, typed);
  await of.pane.getByText(words.edited, { exact: true }).waitFor();
  await of.primary.getByText(words.submit).click();
  await of.pane.getByRole("region", { name: words.review }).waitFor();
  const seen = of.pane.getByLabel(words.seen);
  if (await seen.count()) await seen.check();
  await of.primary.getByText(words.send, { exact: true }).click();
  await of.pane.getByText(words.sent, { exact: true }).waitFor();
  const { revision, card } = await kept(letter);
  expect(revision).toBe(2);
  expect(achieved(card, `co-quan-${letter}-1`)).toBe("82.5");
  await expect.poll(() => of.shown(STATUS_CELL), PATIENCE).toContain("phiên bản 2");
  expect(of.foreign.asked).toEqual([]);
  expect(of.uncaught).toEqual([]);
  await of.close();
}

describe("the main journey elsewhere", () => {
  test("in an Excel with ExcelApi 1.8 and nothing higher", async () => {
    const a = await openJourney(browser, site, { query: "?api=1.8" });
    await mainJourney(a, "a", "82,5", VI);
  });

  test("where the decimal mark is a point and the interface is English", async () => {
    const b = await openJourney(browser, site, { query: "?ngon-ngu=en-US&thap-phan=." });
    await mainJourney(b, "b", "82.5", EN);
  });

  test("where every call to Excel takes 300 ms more", async () => {
    const c = await openJourney(browser, site, { query: "?tre=300" });
    await mainJourney(c, "c", "82,5", VI);
  });
});

describe("without the add-in, in a plain browser", () => {
  test("downloads the form, fills it elsewhere, drops it back, submits, has the receipt", async () => {
    const d = await openBrowserPane(browser, site);
    await d.signIn(secretaryOf("d").name);
    await d.press("Nộp bằng tệp");
    await d.pane.getByRole("button", { name: "Tải mẫu biểu .xlsx" }).first().click();
    const link = d.pane.getByRole("link", { name: /^Tải .*\.xlsx/ });
    await link.waitFor();
    const address = (await link.getAttribute("href")) ?? "";
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await (await fetch(address)).arrayBuffer());
    const row = plannedRow(await kept("d"), "i:co-quan-d-1/ket-qua");
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error("a form has a sheet");
    const drop = async (value: string | number) => {
      sheet.getCell(`E${row}`).value = value;
      await d.pane.locator("input[type=file]").setInputFiles({
        name: "co-quan-d.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
      });
    };
    await drop("chưa có");
    await d.pane.getByText(`E${row}`, { exact: true }).first().waitFor();
    await d.pane.getByText(/lỗi, chưa nhận được/).waitFor();
    expect((await kept("d")).revision).toBe(1);
    await d.press("Bỏ tệp co-quan-d.xlsx");
    await drop(82.5);
    await d.pane.getByText(/^tốt, /).waitFor();
    await d.pane.getByText("Nộp bảng này", { exact: true }).click();
    await d.pane.getByText(/Đã nhận: phiên bản 2/).waitFor();
    const { revision, card, head } = await kept("d");
    expect(revision).toBe(2);
    expect(head?.onBehalf).toBe(false);
    expect(achieved(card, "co-quan-d-1")).toBe("82.5");
    expect(d.foreign.asked).toEqual([]);
    expect(d.uncaught).toEqual([]);
    await d.close();
  });
});
