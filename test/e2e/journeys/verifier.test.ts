import type { Browser } from "playwright-core";
import { describe, expect } from "vitest";
import { planScoringSheet } from "../../../shared/sheet/plan-scoring-sheet.ts";
import type { Chain } from "../../../shared/storage-keys.ts";
import { openBrowser } from "../../support/browser.ts";
import { type PreviewSite, previewSite, secretaryOf, VERIFIER_PERSON } from "../../support/preview-site.ts";
import { rowOf, sourceFor } from "./figures.ts";
import { type Journey, openJourney, PATIENCE } from "./journey.ts";
import { journeySteps } from "./journey-steps.ts";

let browser: Browser;
let site: PreviewSite;
let verifier: Journey;

const step = journeySteps({
  open: async () => {
    [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
    for (const letter of ["a", "b"]) await site.send(secretaryOf(letter).id, site.selfCard(letter));
    verifier = await openJourney(browser, site);
  },
  close: async () => {
    await browser.close();
    await site.close();
  },
});

const chain = (letter: string): Chain => ({
  ...site.selfChain(letter),
  round: "verified",
  scorer: "theo-doi-cchc" as Chain["scorer"],
});
const source = (letter: string) => sourceFor(site, VERIFIER_PERSON.id, chain(letter));
const row = async (key: string) => rowOf(planScoringSheet(await source("a")), key);

describe("the verifier of a field, in Excel", () => {
  step("sees who waits for verification, those who sent first", async () => {
    await verifier.signIn(VERIFIER_PERSON.name);
    await expect.poll(() => verifier.next.textContent(), PATIENCE).toContain("2 đơn vị đang chờ");
    const cards = verifier.pane.getByRole("region", { name: "Thẩm định: các đơn vị" }).getByRole("listitem");
    await expect.poll(() => cards.allTextContents(), PATIENCE).toHaveLength(8);
    const texts = await cards.allTextContents();
    expect(texts[0]).toMatch(/Cơ quan A[\s\S]*đang chờ thẩm định/);
    expect(texts[2]).toMatch(/Cơ quan C[\s\S]*chưa nộp/);
  });

  step(
    "builds the verification sheet: the self-score beside, only what was assigned can be changed",
    async () => {
      await verifier.pane.getByRole("button", { name: /^Cơ quan A/ }).click();
      await verifier.primary.getByText("Lập bảng thẩm định").click();
      await verifier.pane.getByText(/Đã lập trang tính/).waitFor();
      await verifier.pane.getByText(/\d+\/\d+ tiêu chí/).waitFor();

      const mine = await row("i:van-ban-dung-han/dung-han");
      const plan = planScoringSheet(await source("a"));
      const selfColumn = plan.rows[mine - 1]?.cells.findIndex(
        (cell) => cell?.holds && !cell.entry && cell.holds.kind === "number",
      );
      expect(selfColumn).toBeGreaterThan(0);
      const others = await row("i:co-quan-a-1/ket-qua");
      await verifier.goTo(`E${others}`);
      await verifier.page.keyboard.type("1");
      await verifier.page.getByRole("dialog", { name: "Trang tính được bảo vệ" }).waitFor();
      await verifier.page.keyboard.press("Escape");
    },
  );

  step("copies the self-score for all its items at once, and may then send", async () => {
    await verifier.pane.locator("summary", { hasText: "Lấy theo điểm tự chấm" }).click();
    await verifier.pane.getByRole("button", { name: "Cả bảng" }).click();
    await verifier.pane.getByRole("button", { name: "Lấy theo", exact: true }).click();
    await verifier.pane.getByText(/Đã lấy theo điểm tự chấm: \d+ ô\./).waitFor();
    await expect.poll(() => verifier.primary.textContent(), PATIENCE).toBe("Gửi kết quả thẩm định");
  });

  step("a difference from the self-score without its reason is an error at its cell", async () => {
    const plan = planScoringSheet(await source("a"));
    const at = rowOf(plan, "i:van-ban-dung-han/dung-han");
    const entryColumn = plan.rows[at - 1]?.cells.findIndex((cell) => cell?.entry) ?? -1;
    const letter = String.fromCharCode(65 + entryColumn);
    await verifier.type(`${letter}${at}`, "1100");
    await verifier.pane.getByText("Lỗi (1)").waitFor();
  });

  step("writes the reason into the row from the pane, and may then send", async () => {
    const plan = planScoringSheet(await source("a"));
    const at = rowOf(plan, "i:van-ban-dung-han/dung-han");
    await verifier.goTo(`E${at}`);
    await verifier.pane
      .getByRole("region", { name: /^IV\.2\./ })
      .getByRole("button", { name: "Lý do, minh chứng" })
      .click();
    const form = verifier.pane.getByRole("form", { name: /IV\.2/ });
    await form
      .getByLabel("Lý do chênh lệch với điểm tự chấm")
      .fill("Theo sổ theo dõi văn bản có 100 văn bản trễ hạn");
    await form.getByRole("button", { name: "Ghi vào trang tính" }).click();
    await verifier.pane.getByText("Lỗi (1)").waitFor({ state: "detached" });
    await expect.poll(() => verifier.primary.textContent(), PATIENCE).toBe("Gửi kết quả thẩm định");
  });

  step("sends the result; it is kept with figure and reason, and the next agency comes up", async () => {
    await verifier.primary.click();
    await verifier.pane.getByRole("region", { name: "Xem lại trước khi gửi" }).waitFor();
    const seen = verifier.pane.getByLabel("Đã xem các cảnh báo, vẫn nộp");
    if (await seen.count()) await seen.check();
    await verifier.primary.getByText("Gửi", { exact: true }).click();
    await verifier.pane.getByText("Đã nộp. Biên nhận: phiên bản 1.").waitFor();
    const { revision, card } = await source("a");
    expect(revision).toBe(1);
    const entry = card?.entries.find(({ criterion }) => criterion === "van-ban-dung-han");
    expect(entry?.inputs).toMatchObject({ "dung-han": "1100" });
    expect(entry?.reason).toContain("100 văn bản trễ hạn");
    await expect.poll(() => verifier.next.textContent(), PATIENCE).toContain("Thẩm định Cơ quan B");
  });

  step("sees one criterion of all agencies side by side", async () => {
    await verifier.press("Đối chiếu");
    await verifier.pane
      .getByRole("combobox", { name: "Tiêu chí" })
      .selectOption({ label: "IV.2. Tỷ lệ hồ sơ, văn bản giải quyết đúng hạn" });
    const side = verifier.pane.getByRole("region", { name: "Đối chiếu một tiêu chí" });
    await side.getByText("100 văn bản trễ hạn").waitFor();
    expect(await side.getByRole("listitem").allTextContents()).toHaveLength(8);
    expect(verifier.foreign.asked).toEqual([]);
    expect(verifier.uncaught).toEqual([]);
  });

  step("the agency sees that it is verified and cannot take its card back any more", async () => {
    const a = await openJourney(browser, site);
    await a.signIn(secretaryOf("a").name);
    await a.pane.getByText("Đã thẩm định", { exact: true }).waitFor();
    expect(await a.pane.getByRole("button", { name: "Rút lại để sửa" }).count()).toBe(0);
    await a.close();
  });
});
