import ExcelJS from "exceljs";
import type { Browser, Locator } from "playwright-core";
import { expect } from "vitest";
import { criteriaOf, type Input } from "../../../shared/rubric.ts";
import { Scorecard } from "../../../shared/scorecard.ts";
import type { Chain } from "../../../shared/storage-keys.ts";
import type { FormAnswer } from "../../../shared/wire/form.ts";
import { openBrowser } from "../../support/browser.ts";
import { type EmptySite, emptySite } from "../../support/empty-site.ts";
import { figuresOf, sourceFor } from "./figures.ts";
import { type Journey, openBrowserPane, PATIENCE } from "./journey.ts";
import { journeySteps } from "./journey-steps.ts";
import { pageFaults } from "./page-faults.ts";

const FOUNDER = { id: "tk-mot", name: "Tổ thư ký thứ nhất" };
const COLLEAGUE = { id: "tk-hai", name: "Tổ thư ký thứ hai" };
const YEAR = new Date().getUTCFullYear();
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Nothing then lies half under the bar at the bottom. */
const TALL = { width: 340, height: 2600 };

let browser: Browser;
let site: EmptySite;
let founder: Journey;
let colleague: Journey;
let code = "";

const step = journeySteps({
  open: async () => {
    [browser, site] = await Promise.all([openBrowser(), emptySite(FOUNDER, COLLEAGUE)]);
    founder = await openBrowserPane(browser, site, { viewport: TALL });
    colleague = await openBrowserPane(browser, site, { viewport: TALL });
  },
  close: async () => {
    await browser.close();
    await site.close();
  },
});

const form = ({ pane }: Journey, name: string | RegExp): Locator => pane.getByRole("form", { name });
/** The primary button may be called as the screen is. */
const screen = ({ pane }: Journey, name: string): Promise<void> =>
  pane.getByRole("navigation").getByRole("button", { name, exact: true }).click();
const chainOf = (letter: string): Chain => {
  const agency = `co-quan-${letter}`;
  const period = `nam-${YEAR}`;
  const season = `khoi-minh-hoa-${YEAR}`;
  return { season, period, bloc: "khoi-minh-hoa", agency, round: "self", scorer: agency } as unknown as Chain;
};

/** What an agency says was achieved, so that every input has a figure. */
function achieved({ kind, ...input }: Input, percent: number): string | boolean {
  switch (kind) {
    case "flag":
      return true;
    case "date":
      return `${YEAR}-01-05`;
    case "choice":
      return "options" in input ? (input.options[0]?.id ?? "") : "";
    case "percent":
      return String(percent);
    default:
      return "1";
  }
}

const typed = (text: string): number | Date | string => {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (day) return new Date(`${day[3]}-${day[2]}-${day[1]}T00:00:00Z`);
  return /^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text;
};

/** The form of an agency, filled in, with every rate at so many percent. */
async function filledForm(letter: string, percent: number): Promise<Buffer> {
  const chain = chainOf(letter);
  const api = await site.api(FOUNDER.id);
  const made = async () => (await api.post<FormAnswer>("/v1/forms", chain)).body;
  await expect.poll(async () => (await made()).url, PATIENCE).toBeTypeOf("string");
  const { url = "" } = await made();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await fetch(url)).arrayBuffer());
  const source = await sourceFor(site, FOUNDER.id, chain);
  const entries = criteriaOf(source.rubric).map(({ id, inputs }) => ({
    criterion: id,
    inputs: Object.fromEntries(inputs.map((input) => [input.id, achieved(input, percent)])),
  }));
  const card = Scorecard.parse({ ...chain, entries });
  for (const { address, text } of figuresOf(source, card)) {
    const cell = workbook.worksheets[0]?.getCell(address);
    if (cell) cell.value = typed(text);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

step("whom the server names signs in where nothing is yet, and begins the season of a bloc", async () => {
  const { pane, press, signIn } = founder;
  await signIn(FOUNDER.name);
  await pane.getByRole("button", { name: "Năm thi đua", exact: true }).click(PATIENCE);
  await press("Bắt đầu lập…");
  const set = form(founder, "Lập năm thi đua");
  await set.getByLabel("Lập với tư cách").selectOption({ label: "Tổ thư ký của một khối tự lập" });
  await set.getByLabel(/^Tên người lập/).fill(FOUNDER.name);
  await set.getByLabel("Tên năm thi đua").fill(`Khối minh họa, năm ${YEAR}`);
  await set.getByLabel(/^Mã \(/).fill(`khoi-minh-hoa-${YEAR}`);
  await set.getByLabel("Tên khối, cụm").fill("Khối minh họa");
  await set.getByLabel(/^Dán danh sách đơn vị/).fill("1\tCơ quan A\n2\tCơ quan B\n3\tCơ quan C");
  await press("Thêm 3 đơn vị vào khối");
  const table = set.getByRole("combobox", { name: "Bảng tiêu chí" });
  await table.selectOption({
    value: (await table.getByText(/Tiền Giang/).getAttribute("value")) ?? "",
  });
  await set.locator("summary", { hasText: "Chỉ tiêu khen thưởng" }).click();
  await press("Thêm danh hiệu, hình thức");
  await set.getByLabel("Tên danh hiệu, hình thức").fill("Cờ thi đua của tỉnh");
  await set.getByLabel("Căn cứ (luật, nghị định, hướng dẫn)").fill("Quy chế minh họa của Khối");
  const places = set.getByLabel("Số lượng", { exact: true });
  await places.fill("4");
  await set.getByText(/chỉ tiêu 4 nhiều hơn số đơn vị của khối \(3\)/).waitFor();
  await places.fill("1");
  await set.locator("summary", { hasText: "Thể thức văn bản" }).click();
  await press("Đặt thể thức riêng");
  await set.getByRole("combobox", { name: "Văn bản theo thể thức" }).selectOption({ value: "party" });
  await set.getByLabel(/^Ký hiệu sau số/).fill("KMH");
  await set.getByText("ĐẢNG CỘNG SẢN VIỆT NAM").waitFor();
  await set.locator("summary", { hasText: "Ngày nghỉ, ngày làm bù" }).click();
  await set.locator("summary", { hasText: `Năm ${YEAR}:` }).click();
  await set.getByLabel(`30/04/${YEAR}`).uncheck();
  await set.getByText("Kỳ này có lịch riêng, áp dụng cho mọi khối.").waitFor();
  await set.locator("details").evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });
  expect(await pageFaults(founder)).toEqual([]);
  await press("Rà soát");
  await set.getByText("Không còn lỗi, ghi được.").waitFor();
  await press("Lập năm thi đua");
  await pane.getByRole("heading", { name: `Đang có hiệu lực: Khối minh họa, năm ${YEAR}` }).waitFor();
  await pane.getByText("Khối minh họa: 3 đơn vị").waitFor();
  const kept = await site.platform.store.season(chainOf("a").season);
  const [bloc, period] = [kept?.season.blocs[0], kept?.season.periods[0]];
  expect(bloc?.letterhead).toMatchObject({ layout: "party", symbol: "KMH" });
  expect(period?.holidays?.off.some((day) => day === `${YEAR}-04-30`)).toBe(false);
});

step("a colleague is invited by a code, and works as the secretariat too", async () => {
  await screen(founder, "Nhân sự");
  await founder.press("Mời người nhận nhiệm vụ…");
  const invite = form(founder, "Mời người nhận nhiệm vụ");
  await invite.getByRole("combobox", { name: "Nhiệm vụ" }).selectOption({ label: "Tổ thư ký khối" });
  await invite.getByRole("button", { name: "Lập mã mời" }).click();
  const told = founder.pane.getByRole("region", { name: /^Mã mời:/ });
  await told.waitFor();
  code = /(?:\w{4}-){6}\w{4}/.exec((await told.textContent()) ?? "")?.[0] ?? "";
  expect(code).not.toBe("");
  await told.getByRole("button", { name: "Đã gửi, cất mã đi" }).click();

  await colleague.signIn(COLLEAGUE.name);
  const join = form(colleague, "Nhận nhiệm vụ bằng mã mời");
  await join.getByLabel(/^Mã mời/).fill(code);
  await join.getByRole("button", { name: "Nhận nhiệm vụ" }).click();
  await colleague.pane.getByRole("heading", { level: 1, name: "Khối minh họa" }).waitFor();
});

step("the two of them enter the cards of all agencies, none of which has an account", async () => {
  await screen(colleague, "Nhận nhiều tệp");
  const files = await Promise.all(
    Object.entries({ a: 100, b: 60, c: 60 }).map(async ([letter, percent]) => ({
      name: `co-quan-${letter}.xlsx`,
      mimeType: XLSX,
      buffer: await filledForm(letter, percent),
    })),
  );
  await colleague.pane.locator("input[type=file]").setInputFiles(files);
  await colleague.press("Nhận cả 3 bảng tốt");
  await expect.poll(() => colleague.pane.getByText(/Đã nhận: phiên bản 1/).count(), PATIENCE).toBe(3);
  await screen(founder, "Tiến độ");
  const board = founder.pane.getByRole("region", { name: "Đã nộp 3/3 đơn vị" });
  await board
    .getByText(/nhập thay/)
    .first()
    .waitFor();
});

step("and the founder sees who stands where, and who is proposed", async () => {
  await screen(founder, "Xếp hạng");
  const standings = founder.pane.getByRole("region", { name: /^Bảng xếp hạng/ });
  await expect.poll(() => standings.locator(".item").count(), PATIENCE).toBe(3);
  expect(await standings.locator(".item").allTextContents()).toEqual([
    expect.stringMatching(/^1.*Cơ quan A/),
    expect.stringMatching(/^2.*Cơ quan B/),
    expect.stringMatching(/^2.*Cơ quan C/),
  ]);
  const awards = founder.pane.getByRole("region", { name: /^Đề nghị khen thưởng/ });
  await awards
    .getByText(/Cơ quan A/)
    .first()
    .waitFor();
  for (const { foreign, uncaught } of [founder, colleague]) {
    expect(foreign.asked).toEqual([]);
    expect(uncaught).toEqual([]);
  }
});
