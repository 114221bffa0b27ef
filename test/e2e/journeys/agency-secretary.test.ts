import type { Browser } from "playwright-core";
import { describe, expect } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import { type PreviewSite, previewSite, secretaryOf } from "../../support/preview-site.ts";
import { figuresOf, plannedRow, STATUS_CELL, sourceFor } from "./figures.ts";
import { type Journey, openJourney, PATIENCE } from "./journey.ts";
import { journeySteps } from "./journey-steps.ts";

let browser: Browser;
let site: PreviewSite;
/** The secretary of Cơ quan A, from signing in to the second receipt: each test goes on where the one before ended. */
let a: Journey;

const step = journeySteps({
  open: async () => {
    [browser, site] = await Promise.all([openBrowser(), previewSite()]);
    a = await openJourney(browser, site);
  },
  close: async () => {
    await browser.close();
    await site.close();
  },
});

const A = secretaryOf("a");
const pane = () => a.pane;
const receiptOf = (of: Journey) => of.pane.getByRole("region", { name: /^(Biên nhận|Receipt)$/ });
const problem = (of: Journey, cell: string, words: RegExp) =>
  of.pane
    .getByRole("listitem")
    .filter({ has: of.pane.getByText(cell, { exact: true }) })
    .filter({
      hasText: words,
    });
const keptRevisions = async (letter: string): Promise<number> =>
  (await sourceFor(site, secretaryOf(letter).id, site.selfChain(letter))).revision;

async function pasted(of: Journey, address: string, text: string): Promise<void> {
  await of.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await of.goTo(address);
  await of.page.keyboard.press("Control+v");
}

describe("the secretary of an agency, in Excel", () => {
  step("is told first to sign in, and what comes after", async () => {
    await expect.poll(() => a.next.textContent(), PATIENCE).toMatch(/Đăng nhập.*Dùng tài khoản cơ quan/);
    expect(
      await pane()
        .locator("body")
        .evaluate((body) => body.clientWidth),
    ).toBeLessThanOrEqual(340);
  });

  step(
    "signs in by a window of its own and finds the newest of its seasons open, the others one choice away",
    async () => {
      await a.signIn(A.name);
      await expect.poll(() => a.next.textContent(), PATIENCE).toContain("Lập bảng chấm điểm");
      expect(await a.next.textContent()).toMatch(/Hạn 17:00 \d\d\/\d\d\/\d{4} \(còn \d+ ngày\)/);
      expect(a.context.pages()).toHaveLength(1);
      await pane().getByText("Đang làm ở").click();
      const season = pane().getByRole("combobox", { name: "Năm thi đua" });
      expect(await season.locator("option").allTextContents()).toEqual([
        site.seasonTitle,
        site.lastYearTitle,
      ]);
      expect(await season.locator("option:checked").textContent()).toBe(site.seasonTitle);
    },
  );

  step(
    "builds the sheet in at most three syncs, with the targets given and last year's points beside",
    async () => {
      const before = (await a.log()).length;
      await a.press("Lập bảng tự chấm");
      await pane().getByText("0/25 tiêu chí").waitFor();
      await pane().getByRole("button", { name: "Minh chứng, đề nghị xem xét" }).waitFor();
      const batches = (await a.log()).slice(before);
      expect(batches.findLastIndex(({ bytes }) => bytes > 20_000) + 1).toBeLessThanOrEqual(3);
      expect(batches.every(({ error }) => error === undefined)).toBe(true);
      expect(await a.tabs()).toContain("Tự chấm co-quan-a");

      const source = await sourceFor(site, A.id, site.selfChain("a"));
      const target = plannedRow(source, "i:co-quan-a-1/chi-tieu");
      expect(await a.shown(`E${target}`)).toBe("95");
      expect(Number.parseFloat((await a.shown(`L${target - 1}`)).replace(",", "."))).toBe(5);
    },
  );

  step(
    "types every figure with the keyboard, commas as decimals, and sees progress and total grow",
    async () => {
      const source = await sourceFor(site, A.id, site.selfChain("a"));
      const [first, ...rest] = figuresOf(source, site.selfCard("a")).filter(({ address }) =>
        address.startsWith("E"),
      );
      if (!first) throw new Error("nothing to type");
      await a.type(first.address, first.text);
      await pane().getByText("1/25 tiêu chí").waitFor();
      for (const { address, text } of rest) await a.type(address, text);
      await pane().getByText("25/25 tiêu chí · 90,13/100,00").waitFor();
      await expect.poll(() => a.primary.textContent(), PATIENCE).toBe("Nộp bảng tự chấm");
      expect(await a.page.evaluate(() => window.preview?.model.unsupported)).toEqual([]);
    },
  );

  step(
    "a figure pasted as text is understood, warned of with its cell, and mended by one click",
    async () => {
      const row = plannedRow(await sourceFor(site, A.id, site.selfChain("a")), "i:co-quan-a-4/ket-qua");
      await pasted(a, `E${row}`, "'84,6");
      const warning = problem(a, `E${row}`, /ghi số dưới dạng chữ, đã hiểu là 84,6/);
      await warning.getByText("Sửa thành 84,6").click();
      await warning.waitFor({ state: "detached" });
      expect(await a.page.evaluate((at) => window.preview?.model.cell(at).value, `E${row}`)).toBe(84.6);
      await pane().getByText("25/25 tiêu chí · 90,13/100,00").waitFor();
    },
  );

  step("a figure Excel took for a day is put back only after a person said yes", async () => {
    const row = plannedRow(await sourceFor(site, A.id, site.selfChain("a")), "i:co-quan-a-3/ket-qua");
    await pasted(a, `E${row}`, "19/5");
    const error = problem(a, `E${row}`, /định dạng ngày giờ/);
    await error.getByText("Có phải là 19,5?").click();
    const question = pane().getByRole("form", { name: "Sửa ô này?" });
    await question.getByText(`Ô E${row} sẽ thành 19,5.`).waitFor();
    expect(await a.shown(`E${row}`)).toBe("19-May");
    await question.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(await a.shown(`E${row}`)).toBe("19-May");
    await error.getByText("Có phải là 19,5?").click();
    await question.getByRole("button", { name: "Đúng, sửa" }).click();
    await error.waitFor({ state: "detached" });
    expect(await a.page.evaluate((at) => window.preview?.model.cell(at).value, `E${row}`)).toBe(19.5);
    await a.type(`E${row}`, "19");
  });

  step(
    "the next problem is one key away, Enter and arrows work in the list, the button below jumps too",
    async () => {
      const source = await sourceFor(site, A.id, site.selfChain("a"));
      const cells = ["i:co-quan-a-2/ket-qua", "i:co-quan-a-6/ket-qua"].map(
        (key) => `E${plannedRow(source, key)}`,
      );
      for (const cell of cells) {
        await a.goTo(cell);
        await a.page.keyboard.press("Delete");
      }
      await pane().getByText("Lỗi (2)").waitFor();
      const selected = () =>
        a.page.evaluate(() => {
          const { row = 0, column = 0 } = window.preview?.model.selection ?? {};
          return `${String.fromCharCode(65 + column)}${row + 1}`;
        });
      await a.primary.focus();
      await a.primary.press("Enter");
      await expect.poll(selected, PATIENCE).toBe(cells[0]);
      await a.accessKey("k");
      await expect.poll(selected, PATIENCE).toBe(cells[1]);
      const row = problem(a, cells[1] ?? "", /chưa nhập/)
        .getByRole("button")
        .first();
      await row.focus();
      await row.press("ArrowUp");
      const above = problem(a, cells[0] ?? "", /chưa nhập/)
        .getByRole("button")
        .first();
      await expect
        .poll(() => above.evaluate((button) => button === document.activeElement), PATIENCE)
        .toBe(true);
      await a.page.keyboard.press("Enter");
      await expect.poll(selected, PATIENCE).toBe(cells[0]);
      await a.type(cells[0] ?? "", "96");
      await a.type(cells[1] ?? "", "42");
      await pane().getByText("25/25 tiêu chí · 90,13/100,00").waitFor();
    },
  );

  step("describes a piece of evidence in a small form, which stands in the row of the sheet", async () => {
    const row = plannedRow(await sourceFor(site, A.id, site.selfChain("a")), "c:co-quan-a-1");
    await problem(a, `J${row}`, /chưa nêu minh chứng/).waitFor();
    await a.goTo(`E${row + 2}`);
    await pane()
      .getByRole("region", { name: /^I\.1\.1\./ })
      .getByRole("button", { name: /Minh chứng/ })
      .click();
    const form = pane().getByRole("form", { name: "Minh chứng mục I.1.1" });
    await form.getByLabel("Số, ký hiệu").fill("88/BC-CQA");
    await form.getByLabel("Ngày (ngày/tháng/năm)").fill("05/12");
    await form.getByText("Viết ngày/tháng/năm").waitFor();
    await form.getByLabel("Ngày (ngày/tháng/năm)").fill(`05/03/${new Date().getUTCFullYear()}`);
    await form.getByLabel("Cơ quan ban hành").fill("Cơ quan A");
    await form.getByLabel("Trích yếu").fill("Báo cáo kết quả quý I");
    await form.getByRole("button", { name: "Ghi vào trang tính" }).click();
    await expect
      .poll(() => a.shown(`J${row}`), PATIENCE)
      .toMatch(/^Số: 88\/BC-CQA; ngày: 05\/03\/\d{4}; của: Cơ quan A; về: Báo cáo/);
    await form.waitFor({ state: "detached" });
    await problem(a, `J${row}`, /chưa nêu minh chứng/).waitFor({ state: "detached" });
  });

  step("sees everything once more before it goes: total, criteria, warnings that must be seen", async () => {
    await a.press("Nộp bảng tự chấm");
    const review = pane().getByRole("region", { name: "Xem lại trước khi gửi" });
    await review.getByText("90,13/100,00").waitFor();
    await review.getByText("25/25 tiêu chí", { exact: true }).waitFor();
    expect(await review.textContent()).toContain("Lần nộp đầu tiên");
    const seen = review.getByLabel("Đã xem các cảnh báo, vẫn nộp");
    await a.primary.getByText("Gửi", { exact: true }).click();
    await expect.poll(() => seen.evaluate((box) => box === document.activeElement), PATIENCE).toBe(true);
    expect(await keptRevisions("a")).toBe(0);
    await seen.press("Space");
    expect(await seen.isChecked()).toBe(true);
  });

  step("submits, and the receipt stands in the pane and in the sheet", async () => {
    await a.primary.getByText("Gửi", { exact: true }).click();
    const receipt = receiptOf(a);
    await receipt.getByText("90,13").waitFor();
    const { revision, head } = await sourceFor(site, A.id, site.selfChain("a"));
    expect(revision).toBe(1);
    expect(await receipt.textContent()).toContain(head?.hash);
    await expect
      .poll(() => a.shown(STATUS_CELL), PATIENCE)
      .toMatch(/^Đã nộp: phiên bản 1, lúc .* tổng 90,13 điểm, mã [0-9A-F]{6}\.$/);
    expect(await a.shown(STATUS_CELL)).toContain(head?.hash.slice(0, 6).toUpperCase());
    await pane().getByText("Đã nộp", { exact: true }).waitFor();
    await receipt.getByRole("button", { name: "Sao chép biên nhận" }).click();
    await expect
      .poll(() => a.page.evaluate(() => navigator.clipboard.readText()), PATIENCE)
      .toContain(head?.hash);
  });

  step("prints it for the head's signature, with revision and six-character code", async () => {
    await pane().locator(".acts").getByRole("button", { name: "In để trình ký" }).click();
    const { head } = await sourceFor(site, A.id, site.selfChain("a"));
    const imprint = `Phiên bản 1 · mã ${head?.hash.slice(0, 6).toUpperCase()}`;
    await pane().getByText(`${imprint} · nhận lúc`).waitFor();
    await pane().locator("tfoot").getByText(imprint).waitFor();
    await pane().getByText("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ").waitFor();
    await a.press("Quay lại");
    await receiptOf(a).waitFor();
  });

  step(
    "an edit after the receipt turns the status red, and putting the figure back makes it good again",
    async () => {
      const row = plannedRow(await sourceFor(site, A.id, site.selfChain("a")), "i:co-quan-a-10/ket-qua");
      await a.type(`E${row}`, "58");
      await pane().getByText("Đã sửa sau biên nhận", { exact: true }).waitFor();
      await receiptOf(a).getByText("Bản được tính vẫn là bản đã nộp").waitFor();
      await expect.poll(() => a.primary.textContent(), PATIENCE).toBe("Nộp bảng tự chấm");
      await a.type(`E${row}`, "57");
      await pane().getByText("Đã nộp", { exact: true }).waitFor();
    },
  );

  step(
    "takes it back with a reason while nobody verified it, and submits again as a newer revision",
    async () => {
      await a.press("Rút lại để sửa");
      const question = pane().getByRole("form", { name: "Rút lại để sửa?" });
      expect(await question.getByRole("button", { name: "Rút lại" }).getAttribute("aria-disabled")).toBe(
        "true",
      );
      await question.getByLabel("Lý do").fill("Nhập nhầm chỉ tiêu số 10");
      await question.getByRole("button", { name: "Rút lại" }).click();
      await pane().getByText("Đã rút lại để sửa. Bản đã rút không được tính.").waitFor();

      const row = plannedRow(await sourceFor(site, A.id, site.selfChain("a")), "i:co-quan-a-10/ket-qua");
      await a.type(`E${row}`, "58");
      await expect.poll(() => a.primary.textContent(), PATIENCE).toBe("Nộp bảng tự chấm");
      await a.primary.click();
      const review = pane().getByRole("region", { name: "Xem lại trước khi gửi" });
      await review.getByText(/^Thay đổi 1 tiêu chí/).waitFor();
      await review.getByLabel("Đã xem các cảnh báo, vẫn nộp").check();
      await a.primary.getByText("Gửi", { exact: true }).click();
      await pane().getByText("Đã nộp", { exact: true }).waitFor();
      const { revision, head } = await sourceFor(site, A.id, site.selfChain("a"));
      expect(revision).toBe(3);
      expect(head?.withdrawn).toBe(false);
      await expect.poll(() => a.shown(STATUS_CELL), PATIENCE).toContain("phiên bản 3");
    },
  );

  step("nothing was asked of a foreign host and no code broke on the way", () => {
    expect(a.foreign.asked).toEqual([]);
    expect(a.uncaught).toEqual([]);
  });
});
