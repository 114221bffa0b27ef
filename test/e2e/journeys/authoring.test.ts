import ExcelJS from "exceljs";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Rubric } from "../../../shared/rubric.ts";
import type { BlocTable } from "../../../shared/wire/table.ts";
import { openBrowser } from "../../support/browser.ts";
import {
  BLOC,
  type PreviewSite,
  previewSite,
  SECRETARIAT_PERSON,
  secretaryOf,
} from "../../support/preview-site.ts";
import { bytesOf, type Journey, openBrowserPane, openJourney, PATIENCE } from "./journey.ts";
import { pageFaults } from "./page-faults.ts";

const TALL = { width: 340, height: 3200 };

/** A table as Word puts it on the clipboard: a heading over two rows, points with a unit behind them, a list by hand. */
const FROM_WORD = `<html><body><p>Kèm theo Quy chế</p><table>
<tr><td rowspan="2">STT</td><td rowspan="2"><p>NỘI DUNG</p><p>THI ĐUA</p></td><td colspan="2">ĐIỂM</td><td rowspan="2">Ghi chú</td></tr>
<tr><td>Chuẩn</td><td>Trừ</td></tr>
<tr><td>I</td><td>Nhiệm vụ chuyên môn</td><td>70 điểm</td><td></td><td></td></tr>
<tr><td>1</td><td>Tham mưu đúng<br>và kịp thời</td><td>40</td><td></td><td></td></tr>
<tr><td></td><td>- Mỗi lần chậm</td><td></td><td>-0,5</td><td></td></tr>
<tr><td>2</td><td>Chế độ báo cáo</td><td>30</td><td></td><td>Theo Quy định 5</td></tr>
<tr><td>II</td><td>Xây dựng cơ quan</td><td>30</td><td></td><td></td></tr>
<tr><td>1</td><td>Đoàn kết nội bộ</td><td>30</td><td></td><td></td></tr>
<tr><td></td><td>Tổng cộng</td><td>100</td><td></td><td></td></tr>
</table></body></html>`;

let browser: Browser;
let site: PreviewSite;
let tk: Journey;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite()]);
  // Awards by the classes of the table in force, and verifiers it names, would keep another table from being locked.
  const kept = await site.platform.store.season(site.season.id);
  if (!kept) throw new Error("no season");
  const blocs = kept.season.blocs.map((bloc) => ({ ...bloc, awards: [] }));
  const people = kept.season.people.map((person) => ({
    ...person,
    roles: person.roles.filter(({ role }) => role !== "verifier"),
  }));
  expect(await site.platform.store.keepSeason({ ...kept.season, blocs, people }, kept.tag)).toBe("kept");
  await site.send(secretaryOf("a").id, site.selfCard("a"));
  tk = await openJourney(browser, site, { viewport: { width: 1366, height: 900 } });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const readTable = async (): Promise<BlocTable> => {
  const api = await site.api(SECRETARIAT_PERSON.id);
  return api.get<BlocTable>(`/v1/seasons/${site.season.id}/blocs/${BLOC}/table`);
};

const region = ({ pane }: Journey, name: string | RegExp): Locator => pane.getByRole("region", { name });

/** A paste as a browser hands it on. */
async function paste(into: Locator, html: string): Promise<void> {
  await into.evaluate((area, given) => {
    const data = new DataTransfer();
    data.setData("text/html", given);
    data.setData("text/plain", "không dùng đến");
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

/** The row of the open sheet whose words are these, counted from 1. */
const rowWith = (journey: Journey, words: string): Promise<number> =>
  journey.page.evaluate((wanted) => {
    for (let row = 1; row < 200; row += 1)
      if (window.preview?.model.cell(`D${row}`).text === wanted) return row;
    throw new Error(`no row says ${wanted}`);
  }, words);

describe("the secretariat writes the bloc's table in Excel", () => {
  test("pastes it out of Word: the columns are guessed, and matched by hand where the guess is wrong", async () => {
    await tk.signIn(SECRETARIAT_PERSON.name);
    await tk.choose(site.seasonTitle);
    await tk.press("Soạn bảng tiêu chí");
    await region(tk, "Bảng tiêu chí của khối")
      .getByText(/Đang có hiệu lực: .*phiên bản 1/)
      .waitFor();
    await tk.pane.getByRole("combobox", { name: "Bắt đầu từ" }).selectOption("pasted");
    await paste(tk.pane.getByLabel("Chép bảng trong Word hoặc Excel rồi dán vào đây"), FROM_WORD);
    await tk.pane.getByText("Đã nhận 9 dòng, 5 cột.").waitFor();
    await tk.pane.getByText("Hiểu được 3 tiêu chí, tổng 100 điểm.").waitFor();
    expect(await tk.pane.getByLabel("Cột điểm trừ").inputValue()).toBe("4");
    await tk.pane.getByLabel("Cột điểm trừ").selectOption("");
    await tk.pane.getByLabel("Cột ghi chú").selectOption("");
    await expect.poll(() => tk.pane.getByText("Hiểu được 3 tiêu chí, tổng 100 điểm.").count()).toBe(1);
    const rows = tk.pane.getByRole("region", { name: "Các dòng đầu theo cách ghép này" });
    expect(await rows.getByRole("row").nth(2).textContent()).toBe("41Tham mưu đúng và kịp thời40");
    await tk.pane.getByLabel("Cột điểm trừ").selectOption("4");
    await tk.pane.getByLabel("Cột ghi chú").selectOption("5");
    await tk.pane.getByLabel("Tên bảng tiêu chí").fill("Bảng tiêu chí thử");
    await tk.pane.getByLabel("Căn cứ (số, ngày văn bản)").fill("Quy chế 01/QC");
  });

  test("lays the authoring sheet, which is read back at once", async () => {
    await tk.press("Lập trang soạn");
    await tk.pane.getByText("3 tiêu chí · các phần cộng 100/100 điểm").waitFor();
    expect(await tk.tabs()).toContain("Bảng tiêu chí");
    expect(await tk.page.evaluate(() => window.preview?.model.unsupported)).toEqual([]);
    await tk.pane
      .getByText(/Không có lỗi|Cảnh báo \(/)
      .first()
      .waitFor();
  });

  test("is told of a mistake as it is typed, with its cell, and goes there", async () => {
    const row = await rowWith(tk, "Chế độ báo cáo");
    await tk.type(`E${row}`, "25");
    const list = tk.pane.getByRole("group", { name: "Lỗi và cảnh báo của bảng" });
    await list.getByRole("region", { name: /^Lỗi \(/ }).waitFor();
    await tk.pane.getByText("Còn 1 lỗi", { exact: false }).waitFor();
    const heading = await rowWith(tk, "Nhiệm vụ chuyên môn");
    await list.getByRole("button", { name: new RegExp(`^E${heading}\\b`) }).click();
    const selected = () => tk.page.evaluate(() => window.preview?.model.selection?.row);
    await expect.poll(selected, PATIENCE).toBe(heading - 1);
    await tk.type(`E${row}`, "30");
    await list.getByRole("region", { name: /^Lỗi \(/ }).waitFor({ state: "detached" });
  });

  test("looks at the sheet agencies will have: marked, and nobody's card", async () => {
    await tk.pane.getByLabel("Xem trước cho đơn vị").selectOption("co-quan-b");
    await tk.press("Xem trước bảng chấm");
    await tk.pane.getByText(/Đã lập trang tính “XEM TRƯỚC/).waitFor();
    expect(await tk.tabs()).toContain("XEM TRƯỚC co-quan-b");
    expect(await tk.shown("B1")).toMatch(/^XEM TRƯỚC – /);
    expect(await tk.shown("A1")).toBe("");
    await tk.pane.getByText("3 tiêu chí · các phần cộng 100/100 điểm").waitFor();
  });

  test("tries it on last year's figures and sees who would move", async () => {
    await tk.press("Thử trên số liệu năm trước");
    await tk.pane.getByText(new RegExp(`^Trên ${site.lastYearTitle}: thử được`)).waitFor();
    await tk.pane.getByText(/^8 đơn vị thay đổi|^\d+ đơn vị thay đổi/).waitFor();
    await tk.pane.getByText(/^Cơ quan A: .* → /).waitFor();
  });

  test("sees whose cards it touches before locking it, locks it, and has a receipt", async () => {
    await tk.press("Chốt bảng tiêu chí…");
    const form = tk.pane.getByRole("form", { name: "Chốt bảng tiêu chí, phiên bản 2" });
    await form.getByText(/^1 bảng chấm đã nộp bị ảnh hưởng/).waitFor();
    await form.getByText("Cơ quan A, Tự chấm").waitFor();
    const confirm = form.getByRole("button", { name: "Chốt phiên bản 2" });
    expect(await confirm.getAttribute("aria-disabled")).toBe("true");
    expect((await readTable()).table?.version).toBe(1);
    await form.getByLabel("Căn cứ, lý do chốt (bắt buộc)").fill("Nghị quyết họp khối");
    await confirm.click();
    const receipt = region(tk, "Đã chốt bảng tiêu chí");
    await receipt.waitFor();
    const { table, locks } = await readTable();
    expect([table?.version, locks?.length, table?.rubric.title]).toEqual([2, 1, "Bảng tiêu chí thử"]);
    await receipt.getByText(table?.hash ?? "?").waitFor();
    await tk.pane.getByText("Các phiên bản đã chốt (1)").waitFor();
    await tk.next.getByText("Thu bảng tự chấm").waitFor();
    expect(tk.foreign.asked).toEqual([]);
    expect(tk.uncaught).toEqual([]);
  });
});

describe("the secretariat writes it in a plain browser, with a file", () => {
  let browserPane: Journey;
  let workbook: ExcelJS.Workbook;

  const dropped = async (name: string, bytes: Buffer) =>
    region(browserPane, /^Đang soạn/)
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });

  test("takes the table in force along as an .xlsx", async () => {
    browserPane = await openBrowserPane(browser, site, { viewport: TALL });
    await browserPane.signIn(SECRETARIAT_PERSON.name);
    await browserPane.choose(site.seasonTitle);
    await browserPane.press("Soạn bảng tiêu chí");
    await browserPane.pane.getByRole("combobox", { name: "Bắt đầu từ" }).selectOption("current");
    expect(await pageFaults(browserPane)).toEqual([]);
    await browserPane.press("Lập tệp soạn");
    const link = browserPane.pane.getByRole("link", { name: /^Tải Bảng tiêu chí - .* phiên bản 3\.xlsx$/ });
    await link.waitFor();
    await browserPane.pane.getByText("Địa chỉ này dùng được trong 5 phút.").waitFor();
    const file = await fetch((await link.getAttribute("href")) ?? "");
    expect(file.headers.get("content-disposition")).toContain(encodeURIComponent("phiên bản 3.xlsx"));
    workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await file.arrayBuffer());
    expect(workbook.worksheets[0]?.getCell("B1").value).toBe("BẢNG TIÊU CHÍ THI ĐUA");
    expect(await pageFaults(browserPane)).toEqual([]);
  });

  /** The file with the words and the maximum of its last criterion as typed. */
  async function edited(words: string, max: number | string): Promise<{ bytes: Buffer; cell: string }> {
    const [sheet] = workbook.worksheets;
    const row = (sheet?.getColumn(1).values.indexOf("t:total") ?? 0) - 1;
    if (!sheet || row < 1) throw new Error("no total in the sheet");
    sheet.getCell(`D${row}`).value = words;
    sheet.getCell(`E${row}`).value = max;
    return { bytes: Buffer.from(await workbook.xlsx.writeBuffer()), cell: `E${row}` };
  }

  test("drops it back with a mistake, which is told by its cell", async () => {
    const { bytes, cell } = await edited("Đoàn kết nội bộ", "ba mươi");
    await dropped("soan-sai.xlsx", bytes);
    const list = browserPane.pane.getByRole("group", { name: "Lỗi và cảnh báo của bảng" });
    await list.getByRole("button", { name: new RegExp(`^${cell}\\b`) }).waitFor();
    expect(await pageFaults(browserPane)).toEqual([]);
  });

  test("drops it back mended, and locks it", async () => {
    const { bytes } = await edited("Đoàn kết, xây dựng cơ quan", 30);
    await dropped("soan.xlsx", bytes);
    await browserPane.pane.getByText("Đang soạn: soan.xlsx").waitFor();
    await browserPane.press("Chốt bảng tiêu chí…");
    const form = browserPane.pane.getByRole("form", { name: "Chốt bảng tiêu chí, phiên bản 3" });
    await form.getByLabel("Căn cứ, lý do chốt (bắt buộc)").fill("Sửa câu chữ");
    expect(await pageFaults(browserPane)).toEqual([]);
    await form.getByRole("button", { name: "Chốt phiên bản 3" }).click();
    await region(browserPane, "Đã chốt bảng tiêu chí").waitFor();
    expect((await readTable()).table?.version).toBe(3);
    expect(await pageFaults(browserPane)).toEqual([]);
  });

  test("has it as JSON, which is the table that was locked", async () => {
    await browserPane.press("Tải JSON");
    const coming = browserPane.page.waitForEvent("download");
    await browserPane.pane.getByRole("link", { name: /^Tải .*\.json$/ }).click();
    const taken = Rubric.parse(JSON.parse((await bytesOf(await coming)).toString()));
    const { table } = await readTable();
    expect(taken).toEqual({ ...Rubric.parse(table?.rubric), id: taken.id });
  });

  test("whoever was slower is told, and nothing of theirs is lost", async () => {
    const api = await site.api(SECRETARIAT_PERSON.id);
    const { tag, table } = await readTable();
    const of = { season: site.season.id, bloc: BLOC };
    const saved = await api.post("/v1/table-drafts", {
      ...of,
      follows: tag,
      rubric: { ...(table?.rubric as object), version: 4, title: "Bản của đồng nghiệp" },
    });
    expect(saved.status).toBe(201);
    await browserPane.press("Lưu bản thảo");
    const box = browserPane.pane.getByRole("alert").filter({ hasText: "Người khác vừa làm trước" });
    await box.getByText(/Bản thảo mới: Tổ thư ký/).waitFor();
    expect(await pageFaults(browserPane)).toEqual([]);
    await box.getByRole("button", { name: "Ghi đè có chủ ý" }).waitFor();
    await box.getByRole("button", { name: "Mở bản mới" }).click();
    await browserPane.pane.getByText(/^Đang soạn: Bảng tiêu chí - .* phiên bản 4\.xlsx/).waitFor();
    expect(browserPane.uncaught).toEqual([]);
    expect(browserPane.foreign.asked).toEqual([]);
  });
});
