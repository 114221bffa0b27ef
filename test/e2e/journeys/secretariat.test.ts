import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { FormAnswer } from "../../../shared/wire/form.ts";
import { openBrowser } from "../../support/browser.ts";
import {
  type PreviewSite,
  previewSite,
  SECRETARIAT_PERSON,
  secretaryOf,
} from "../../support/preview-site.ts";
import { figuresOf, sourceFor } from "./figures.ts";
import { type Journey, openJourney, PATIENCE } from "./journey.ts";
import { journeySteps } from "./journey-steps.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let browser: Browser;
let site: PreviewSite;
let tk: Journey;

const step = journeySteps({
  open: async () => {
    [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
    for (const letter of ["a", "b"]) await site.send(secretaryOf(letter).id, site.selfCard(letter));
    tk = await openJourney(browser, site);
  },
  close: async () => {
    await browser.close();
    await site.close();
  },
});

/** The form of an agency as the API makes it, filled in by hand with another program. */
async function filledForm(letter: string, change: (sheet: ExcelJS.Worksheet) => void = () => {}) {
  const api = await site.api(SECRETARIAT_PERSON.id);
  const made = async () => (await api.post<FormAnswer>("/v1/forms", site.selfChain(letter))).body;
  await expect.poll(async () => (await made()).url, PATIENCE).toBeTypeOf("string");
  const { url = "" } = await made();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await fetch(url)).arrayBuffer());
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("a form has a sheet");
  const source = await sourceFor(site, SECRETARIAT_PERSON.id, site.selfChain(letter));
  for (const { address, text } of figuresOf(source, site.selfCard(letter))) {
    const isNumber = /^-?\d+(,\d+)?$/.test(text);
    sheet.getCell(address).value = isNumber ? Number(text.replace(",", ".")) : dayOrText(text);
  }
  change(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function dayOrText(text: string): Date | string {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  return day ? new Date(`${day[3]}-${day[2]}-${day[1]}T00:00:00Z`) : text;
}

/** Files let go over the drop zone, as from a folder or a mail. */
async function dropped(page: Page, files: readonly { name: string; buffer: Buffer }[]): Promise<void> {
  const frame = page.frames().find((each) => each.url().includes("/pane/pane.html"));
  if (!frame) throw new Error("no pane");
  const handed = files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") }));
  const transfer = await frame.evaluateHandle(
    ([list, type]) => {
      const data = new DataTransfer();
      for (const { name, base64 } of list)
        data.items.add(
          new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name, { type }),
        );
      return data;
    },
    [handed, XLSX] as const,
  );
  await frame.locator("label.drop").dispatchEvent("drop", { dataTransfer: transfer });
}

describe("the secretariat of a bloc", () => {
  step("sees at a glance who is missing, and takes a ready reminder along", async () => {
    await tk.signIn(SECRETARIAT_PERSON.name);
    await tk.press("Tiến độ");
    const board = tk.pane.getByRole("region", { name: "Đã nộp 2/8 đơn vị" });
    await board.waitFor();
    const rows = await board.getByRole("listitem").allTextContents();
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatch(/Cơ quan C\s+chưa nộp/);
    await tk.press("Sao chép lời nhắc");
    const copied = () => tk.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied, PATIENCE).toContain("Cơ quan C");
    expect(await copied()).not.toContain("Cơ quan A,");
  });

  step("records that the signed paper came, by number and date", async () => {
    await tk.press("Ghi nhận bản ký của Cơ quan A");
    const question = tk.pane.getByRole("form", { name: "Ghi nhận bản ký" });
    await question.getByLabel("Số, ký hiệu").fill("15/BC-CQA");
    await question.getByLabel("Ngày (ngày/tháng/năm)").fill(`20/11/${new Date().getUTCFullYear()}`);
    await question.getByRole("button", { name: "Ghi nhận" }).click();
    await tk.pane.getByText(/bản ký số 15\/BC-CQA/).waitFor();
    const { head } = await sourceFor(site, SECRETARIAT_PERSON.id, site.selfChain("a"));
    expect(head?.signedCopy).toMatchObject({ number: "15/BC-CQA", revision: 1 });
  });

  step(
    "drops the files that came by mail: the good ones are good, the wrong cell is named, what is no form is said",
    async () => {
      const wrong: { cell?: string } = {};
      const [good, bad, another] = await Promise.all([
        filledForm("c"),
        filledForm("d", (sheet) => {
          sheet.eachRow((row, number) => {
            if (row.getCell(1).value === "i:van-ban-dung-han/dung-han") wrong.cell = `E${number}`;
          });
          sheet.getCell(wrong.cell ?? "").value = "gần hết";
        }),
        filledForm("f"),
      ]);
      const notes = new ExcelJS.Workbook();
      notes.addWorksheet("Ghi chú").getCell("A1").value = "không phải mẫu biểu";
      const stranger = Buffer.from(await notes.xlsx.writeBuffer());

      await tk.press("Nhận nhiều tệp");
      await dropped(tk.page, [
        { name: "co-quan-c.xlsx", buffer: good },
        { name: "co-quan-d.xlsx", buffer: bad },
        { name: "co-quan-f.xlsx", buffer: another },
        { name: "ghi-chu.xlsx", buffer: stranger },
        { name: "anh.xlsx", buffer: Buffer.from("không phải sổ") },
      ]);
      const file = (name: string) =>
        tk.pane.locator("li.file").filter({ has: tk.pane.getByText(name, { exact: true }) });
      await file("co-quan-c.xlsx")
        .getByText(/tốt, \d+ cảnh báo/)
        .waitFor();
      await file("co-quan-f.xlsx")
        .getByText(/tốt, \d+ cảnh báo/)
        .waitFor();
      await file("co-quan-d.xlsx")
        .getByText(/lỗi, chưa nhận được/)
        .waitFor();
      await file("co-quan-d.xlsx")
        .getByText(wrong.cell ?? "?", { exact: true })
        .first()
        .waitFor();
      await file("ghi-chu.xlsx")
        .getByText(/[Cc]hưa có gì được (ghi|lưu)|[Kk]hông có bảng chấm/)
        .waitFor();
      await file("anh.xlsx").getByRole("alert").waitFor();
      const effect = tk.pane.getByRole("region", { name: "Tác động nếu nhận 2 bảng tốt" });
      await effect.getByText(/^Thay đổi \d+ thứ hạng/).waitFor();
      for (const name of ["Cơ quan C", "Cơ quan F"])
        await effect.getByText(new RegExp(`^${name}: .+ → .+`)).waitFor();
      const folder = process.env["PICTURES"];
      if (folder) await tk.page.screenshot({ path: `${folder}/nhan-nhieu-tep.png`, fullPage: true });
      expect((await sourceFor(site, SECRETARIAT_PERSON.id, site.selfChain("c"))).revision).toBe(0);
    },
  );

  step("takes all good ones in at once as entered on behalf, and the board shows it", async () => {
    await tk.press("Nhận cả 2 bảng tốt");
    await expect.poll(() => tk.pane.getByText(/Đã nhận: phiên bản 1/).count(), PATIENCE).toBe(2);
    const { head, card } = await sourceFor(site, secretaryOf("c").id, site.selfChain("c"));
    expect(head).toMatchObject({ onBehalf: true, by: SECRETARIAT_PERSON.name });
    expect(card?.entries.length).toBe(site.selfCard("c").entries.length);
    expect((await sourceFor(site, SECRETARIAT_PERSON.id, site.selfChain("d"))).revision).toBe(0);
    await tk.press("Tiến độ");
    await tk.pane
      .getByRole("region", { name: "Đã nộp 4/8 đơn vị" })
      .getByText(/nhập thay/)
      .first()
      .waitFor();
  });
});

describe("the ranking to take away", () => {
  step(
    "comes as new sheets in the open workbook, every formula of them computed, and never over one that is there",
    async () => {
      await tk.press("Xếp hạng");
      await tk.pane.getByRole("region", { name: /^Bảng xếp hạng/ }).waitFor();
      const before = await tk.tabs();
      await tk.pane
        .getByRole("region", { name: "Mang về" })
        .getByRole("button", { name: "Thêm vào sổ đang mở" })
        .click();
      await tk.pane.getByText(/Đã thêm \d+ trang tính xếp hạng/).waitFor();
      const once = await tk.tabs();
      expect(once.length).toBeGreaterThan(before.length + 1);
      expect(await tk.page.evaluate(() => window.preview?.model.unsupported)).toEqual([]);
      await tk.pane
        .getByRole("region", { name: "Mang về" })
        .getByRole("button", { name: "Thêm vào sổ đang mở" })
        .click();
      await expect.poll(async () => (await tk.tabs()).length, PATIENCE).toBe(2 * once.length - before.length);
      expect(new Set(await tk.tabs()).size).toBe(2 * once.length - before.length);
    },
  );

  step("or as a file of its own", async () => {
    await tk.press("Lập tệp .xlsx để tải");
    const link = tk.pane.getByRole("link", { name: /^Tải .*\.xlsx/ });
    await link.waitFor();
    const address = (await link.getAttribute("href")) ?? "";
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(workbook.worksheets.length).toBeGreaterThan(1);
  });

  step("says why an agency stands where it stands, and when there are newer scores", async () => {
    const standings = tk.pane.getByRole("region", { name: /^Bảng xếp hạng/ });
    await standings.getByRole("button", { name: /Cơ quan A/ }).click();
    await standings.locator(".why").waitFor();
    expect((await standings.locator(".why").textContent())?.length).toBeGreaterThan(20);
    await site.send(secretaryOf("g").id, site.selfCard("g"));
    await site.platform.pump.idle();
    await tk.press("Tiến độ");
    await tk.press("Xếp hạng");
    await tk.pane.getByText("Đã có điểm mới hơn bảng đang xem.").waitFor();
    await tk.press("Cập nhật");
    await tk.pane.getByText("Đã có điểm mới hơn bảng đang xem.").waitFor({ state: "detached" });
    expect(tk.foreign.asked).toEqual([]);
    expect(tk.uncaught).toEqual([]);
  });
});
