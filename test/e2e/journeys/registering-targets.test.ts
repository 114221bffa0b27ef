import type { Browser, Locator } from "playwright-core";
import { describe, expect } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import {
  type PreviewSite,
  previewSite,
  SECRETARIAT_PERSON,
  secretaryOf,
} from "../../support/preview-site.ts";
import { sourceFor } from "./figures.ts";
import { type Journey, openBrowserPane } from "./journey.ts";
import { journeySteps } from "./journey-steps.ts";
import { pageFaults } from "./page-faults.ts";

/** Nothing then lies half under the bar at the bottom. */
const TALL = { width: 340, height: 2600 };
const GROUND = "Căn cứ (số, ngày văn bản đăng ký)";

let browser: Browser;
let site: PreviewSite;
let d: Journey;
let tk: Journey;

const step = journeySteps({
  open: async () => {
    [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
    await site.send(secretaryOf("b").id, site.selfCard("b"));
  },
  close: async () => {
    await browser.close();
    await site.close();
  },
});

const targetsNow = async (letter: string) =>
  (await sourceFor(site, secretaryOf(letter).id, site.selfChain(letter))).targets;
const together = async (letter: string) =>
  (await targetsNow(letter)).find(({ criterion }) => criterion === "noi-dung-phoi-hop")?.value;

/** The field of the one target that all agencies of the bloc have with that name. */
const field = (form: Locator): Locator => form.locator("#target-noi-dung-phoi-hop-dang-ky");

describe("an agency registers its targets", () => {
  step("over those that were set, each with the figure in force", async () => {
    const before = await together("d");
    d = await openBrowserPane(browser, site, { viewport: TALL });
    await d.signIn(secretaryOf("d").name);
    await d.press("Sửa chỉ tiêu");
    const form = d.pane.getByRole("form", { name: "Đăng ký chỉ tiêu" });
    expect(await field(form).inputValue()).toBe(String(before));
    await form.getByLabel(GROUND).fill("Văn bản 12/ĐK");
    await field(form).fill("1,5");
    await form.getByRole("alert").filter({ hasText: "1,5" }).waitFor();
    expect(await field(form).getAttribute("aria-invalid")).toBe("true");
    expect(await form.getByRole("button", { name: "Ghi đăng ký" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    expect(await pageFaults(d)).toEqual([]);
    await field(form).fill("12");
    await form.getByRole("button", { name: "Ghi đăng ký" }).click();
    const region = d.pane.getByRole("region", { name: "Đăng ký chỉ tiêu" });
    await region.getByText("12", { exact: true }).waitFor();
    expect(await together("d")).toBe("12");
    expect(await pageFaults(d)).toEqual([]);
  });

  step("until its self-score is kept: then it is told who still changes them", async () => {
    const b = await openBrowserPane(browser, site, { viewport: TALL });
    await b.signIn(secretaryOf("b").name);
    const region = b.pane.getByRole("region", { name: "Đăng ký chỉ tiêu" });
    await region.getByText(/^Đơn vị đã nộp bảng tự chấm: chỉ tiêu chỉ còn tổ thư ký khối sửa được/).waitFor();
    expect(await region.getByRole("button").count()).toBe(0);
  });

  step("and the secretariat does, seeing what that would do before it is recorded", async () => {
    tk = await openBrowserPane(browser, site, { viewport: TALL });
    await tk.signIn(SECRETARIAT_PERSON.name);
    await tk.press("Quyết định");
    await tk.press("Ghi quyết định…");
    const form = tk.pane.getByRole("form", { name: "Ghi quyết định" });
    await form.getByLabel("Loại quyết định").selectOption("register-targets");
    await form.getByText("Chọn đơn vị để xem các chỉ tiêu của đơn vị ấy.").waitFor();
    await form.getByLabel(/^Đơn vị/).selectOption("co-quan-b");
    await field(form).fill("40");
    await form.getByLabel("Lý do, căn cứ (bắt buộc)").fill("Khối giao thêm việc phối hợp");
    await form.getByRole("button", { name: "Xem tác động" }).click();
    await form.getByRole("heading", { name: "Tác động" }).waitFor();
    expect(await pageFaults(tk)).toEqual([]);
    await form.getByRole("button", { name: "Ghi quyết định", exact: true }).click();
    await tk.pane.getByText(/^2\. Cơ quan B đăng ký chỉ tiêu: .+: 40$/).waitFor();
    expect(await together("b")).toBe("40");
    expect([...d.uncaught, ...tk.uncaught]).toEqual([]);
  });
});
