import type { Browser, Locator } from "playwright-core";
import { describe, expect } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import {
  BLOC,
  type PreviewSite,
  previewSite,
  SECRETARIAT_PERSON,
  secretaryOf,
} from "../../support/preview-site.ts";
import { plannedRow, sourceFor } from "./figures.ts";
import { type Journey, layFromKept, openBrowserPane, openJourney, PATIENCE } from "./journey.ts";
import { journeySteps } from "./journey-steps.ts";
import { pageFaults } from "./page-faults.ts";

/** Nothing then lies half under the bar at the bottom. */
const TALL = { width: 340, height: 2600 };

let browser: Browser;
let site: PreviewSite;
let b: Journey;
let tk: Journey;
let kp: Journey;

const step = journeySteps({
  open: async () => {
    [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
    for (const letter of ["a", "b", "c"]) await site.send(secretaryOf(letter).id, site.selfCard(letter));
  },
  close: async () => {
    await browser.close();
    await site.close();
  },
});

const nameOf = (id: string): string =>
  site.season.people.find((person) => person.id === id)?.name ?? `nobody is ${id}`;

const keptOfB = () => sourceFor(site, secretaryOf("b").id, site.selfChain("b"));

/** The due instant of the season goes by, as the calendar would have it. */
async function letTheDuePass(): Promise<void> {
  const kept = await site.platform.store.season(site.season.id);
  if (!kept) throw new Error("no season");
  const due = new Date(Date.now() - 3_600_000).toISOString();
  const periods = kept.season.periods.map((period) => ({ ...period, due }));
  expect(await site.platform.store.keepSeason({ ...kept.season, periods }, kept.tag)).toBe("kept");
}

const form = ({ pane }: Journey): Locator => pane.getByRole("form", { name: "Ghi quyết định" });

/** Gives the reason, looks at what it would do, records it. */
async function decide(of: Journey, reason: string): Promise<void> {
  await form(of).getByLabel("Lý do, căn cứ (bắt buộc)").fill(reason);
  await form(of).getByRole("button", { name: "Xem tác động" }).click();
  await form(of).getByRole("heading", { name: "Tác động" }).waitFor();
  await form(of).getByRole("button", { name: "Ghi quyết định", exact: true }).click();
  await form(of).waitFor({ state: "detached" });
}

describe("a card is sent back and sent again", () => {
  step("a secretary sends a correction after the due instant, and it is stamped late", async () => {
    await letTheDuePass();
    b = await openJourney(browser, site);
    await b.signIn(secretaryOf("b").name);
    await layFromKept(b, "b");
    await correct("80");
    expect((await keptOfB()).head).toMatchObject({ revision: 2, late: true });
  });

  step(
    "the secretariat sends it back from the board, with its reason, after seeing what that does",
    async () => {
      tk = await openBrowserPane(browser, site, { viewport: TALL });
      await tk.signIn(SECRETARIAT_PERSON.name);
      await tk.press("Tiến độ");
      await tk.pane.getByText(/Khối phó thẩm định/).waitFor();
      expect(await pageFaults(tk)).toEqual([]);
      await tk.press("Trả lại bảng của Cơ quan B");
      await form(tk).waitFor();
      expect(await form(tk).getByLabel("Loại quyết định").inputValue()).toBe("send-back");
      expect(await form(tk).getByLabel("Bảng trả lại").inputValue()).toContain("|self|co-quan-b|2");
      await form(tk)
        .getByText(/^Còn thiếu hoặc chưa đọc được: Lý do/)
        .waitFor();
      await form(tk).getByLabel("Lý do, căn cứ (bắt buộc)").fill("Thiếu minh chứng mục I.1.1");
      await form(tk).getByRole("button", { name: "Xem tác động" }).click();
      await form(tk)
        .getByText(/^Thay đổi \d+ thứ hạng/)
        .waitFor();
      await form(tk)
        .getByText(/^Cơ quan B: .+ → /)
        .waitFor();
      expect(await pageFaults(tk)).toEqual([]);
      await form(tk).getByRole("button", { name: "Ghi quyết định", exact: true }).click();
      const log = tk.pane.getByRole("region", { name: "Các quyết định đã ghi (1)" });
      await log.getByText("1. Trả lại bảng tự chấm của Cơ quan B, phiên bản 2").waitFor();
      await log.getByText("Lý do: Thiếu minh chứng mục I.1.1").waitFor();
      await log.getByText(new RegExp(SECRETARIAT_PERSON.name)).waitFor();
      await tk.press("Tiến độ");
      await tk.pane
        .getByRole("listitem")
        .filter({ hasText: "Cơ quan B" })
        .getByText("đã trả lại để sửa")
        .waitFor();
    },
  );

  step("the secretary is told why, mends it and sends it again", async () => {
    await b.press("Trợ giúp");
    await b.press("Bảng chấm");
    await b.next.getByText("Bảng bị trả lại: Thiếu minh chứng mục I.1.1").waitFor();
    await b.pane.getByText("Bị trả lại", { exact: true }).waitFor();
    await correct("90");
    const { head } = await keptOfB();
    expect(head).toMatchObject({ revision: 3 });
    expect(head?.sentBack).toBeUndefined();
  });

  step("and registers what it strives for, by title and number only", async () => {
    await b.press("Đăng ký");
    const register = b.pane.getByRole("form", { name: "Đăng ký danh hiệu, hình thức khen thưởng" });
    await register.getByLabel("Danh hiệu, hình thức").fill("Cờ thi đua");
    await register.getByLabel("Căn cứ (số, ngày văn bản đăng ký)").fill("Văn bản 12/ĐK");
    await register.getByRole("button", { name: "Ghi đăng ký" }).click();
    await b.pane
      .getByRole("region", { name: "Đăng ký danh hiệu, hình thức khen thưởng" })
      .getByText("Cờ thi đua (tập thể)")
      .waitFor();
    expect((await keptOfB()).registered).toEqual([{ title: "Cờ thi đua", for: "collective" }]);
  });
});

describe("a period is closed, and opened again by two people", () => {
  step(
    "a decision after another one is not recorded blindly: the log is fetched anew, what was typed stays",
    async () => {
      await tk.press("Quyết định");
      await tk.pane.getByRole("region", { name: "Kỳ chấm đang nhận bảng" }).waitFor();
      await tk.press("Ghi quyết định…");
      await form(tk).getByLabel("Loại quyết định").selectOption("close");
      await form(tk).getByLabel("Lý do, căn cứ (bắt buộc)").fill("Hết thời gian nhận bảng");
      const api = await site.api(SECRETARIAT_PERSON.id);
      const of = { season: site.season.id, period: site.selfChain("b").period, bloc: BLOC };
      const until = new Date(Date.now() + 86_400_000).toISOString();
      const extend = { kind: "extend", agency: "co-quan-d", until, reason: "Bão" };
      const { body } = await api.post<{ sequence: number }>("/v1/decisions", {
        ...of,
        follows: 2,
        decision: extend,
      });
      expect(body.sequence).toBe(3);
      await form(tk).getByRole("button", { name: "Xem tác động" }).click();
      await form(tk)
        .getByText(/^Vừa có quyết định khác được ghi/)
        .waitFor();
      await tk.pane.getByText(/^3\. Gia hạn nộp cho Cơ quan D đến/).waitFor();
      expect(await form(tk).getByLabel("Lý do, căn cứ (bắt buộc)").inputValue()).toBe(
        "Hết thời gian nhận bảng",
      );
      await decide(tk, "Hết thời gian nhận bảng");
      await tk.pane.getByRole("region", { name: "Kỳ chấm đã chốt" }).waitFor();
    },
  );

  step("the secretariat asks for it to be reopened, and cannot agree to it", async () => {
    await tk.press("Ghi quyết định…");
    await form(tk).getByLabel("Loại quyết định").selectOption("ask-reopen");
    await decide(tk, "Cơ quan D xin nộp bổ sung");
    await tk.pane.getByText(/đề nghị mở lại kỳ chấm: Cơ quan D xin nộp bổ sung/).waitFor();
    await tk.next.getByText("Chờ đồng ý mở lại kỳ chấm").waitFor();
    await tk.press("Ghi quyết định…");
    const kinds = await form(tk).getByLabel("Loại quyết định").getByRole("option").allTextContents();
    expect(kinds).not.toContain("Đồng ý mở lại kỳ chấm");
    await form(tk).getByRole("button", { name: "Thôi" }).click();
    expect(await pageFaults(tk)).toEqual([]);
  });

  step("the deputy is asked for it first thing, and agrees", async () => {
    kp = await openBrowserPane(browser, site, { viewport: TALL });
    await kp.signIn(nameOf("kp-khoi-noi-chinh"));
    await kp.next.getByText("Xem đề nghị mở lại kỳ chấm").waitFor();
    expect(await pageFaults(kp)).toEqual([]);
    await kp.primary.getByText("Mở Quyết định").click();
    await kp.press("Đồng ý mở lại…");
    await decide(kp, "Lý do chính đáng");
    await kp.pane.getByRole("region", { name: "Kỳ chấm đang nhận bảng" }).waitFor();
    await kp.next.getByText("Thẩm định Cơ quan A: 1 đơn vị đang chờ").waitFor();
    expect(await pageFaults(kp)).toEqual([]);
    for (const { foreign, uncaught } of [b, tk, kp]) {
      expect(foreign.asked).toEqual([]);
      expect(uncaught).toEqual([]);
    }
  });
});

describe("who follows blocs", () => {
  for (const id of ["vp-hoi-dong", "giam-sat"])
    step(`${id} reads all and enters nothing`, async () => {
      const reader = await openBrowserPane(browser, site, { viewport: TALL });
      await reader.signIn(nameOf(id));
      await reader.pane.getByRole("region", { name: /^Đã nộp 3\/8 đơn vị/ }).waitFor();
      expect(await pageFaults(reader)).toEqual([]);
      await reader.press("Đối chiếu");
      await reader.pane.getByRole("combobox", { name: "Tiêu chí" }).selectOption({ index: 1 });
      await reader.pane
        .getByText(/^Phiên bản 1:/)
        .first()
        .waitFor();
      await reader.press("Xếp hạng");
      await reader.pane.getByRole("region", { name: /^Bảng xếp hạng/ }).waitFor();
      await reader.press("Quyết định");
      await reader.pane.getByRole("region", { name: "Các quyết định đã ghi (6)" }).waitFor();
      const mayDecide = id === "vp-hoi-dong" ? 1 : 0;
      expect(await reader.pane.getByRole("button", { name: "Ghi quyết định…" }).count()).toBe(mayDecide);
      expect(await pageFaults(reader)).toEqual([]);
      expect(reader.uncaught).toEqual([]);
      await reader.close();
    });
});

/** Changes one figure of Cơ quan B's sheet and submits it, having seen the warnings. */
async function correct(figure: string): Promise<void> {
  const cell = `E${plannedRow(await keptOfB(), "i:co-quan-b-1/ket-qua")}`;
  await b.type(cell, figure);
  await b.primary.getByText("Nộp bảng tự chấm").click();
  await b.pane.getByRole("region", { name: "Xem lại trước khi gửi" }).waitFor();
  const seen = b.pane.getByLabel("Đã xem các cảnh báo, vẫn nộp");
  if ((await seen.count()) > 0) await seen.check();
  await b.primary.getByText("Gửi", { exact: true }).click();
  await expect
    .poll(() => b.pane.getByRole("region", { name: "Biên nhận" }).count(), PATIENCE)
    .toBeGreaterThan(0);
  await b.pane.getByText("Đã nộp", { exact: true }).waitFor();
}
