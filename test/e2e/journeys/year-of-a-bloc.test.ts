import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encode } from "zod/mini";
import { openSeason } from "../../../functions/open-season.ts";
import { Rubric } from "../../../shared/rubric.ts";
import { Season } from "../../../shared/season.ts";
import { openBrowser } from "../../support/browser.ts";
import { type PreviewSite, previewSite, SECRETARIAT_PERSON } from "../../support/preview-site.ts";
import { SMALL_TABLE, selfCard } from "../../support/small-season.ts";
import { type Journey, openBrowserPane } from "./journey.ts";
import { pageFaults } from "./page-faults.ts";

/** Nothing then lies half under the bar at the bottom. */
const TALL = { width: 340, height: 3000 };
const COUNCIL = "Cơ quan thường trực Hội đồng";
const YEAR = new Date().getUTCFullYear() + 1;
const PROVINCE = `tinh-mot-${YEAR}`;
const TITLE = `Tỉnh Một ${YEAR}`;
const BLOC = "khoi-ba";

let browser: Browser;
let site: PreviewSite;
let tk: Journey;
let council: Journey;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
  await openProvinces();
  await scored("m 9.5", "n 9", "p 8", "q 7");
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The small table with classes that a bloc may vote on. */
const TABLE = Rubric.parse({
  ...SMALL_TABLE,
  policy: {
    ...SMALL_TABLE.policy,
    rounds: ["self"],
    precedence: ["self"],
    bands: [
      { id: "xuat-sac", title: "Hoàn thành xuất sắc", from: "18" },
      { id: "tot", title: "Hoàn thành tốt", from: "0" },
    ],
  },
});

const AWARDS = [
  { id: "co", title: "Cờ thi đua", count: 2 },
  { id: "bang-khen", title: "Bằng khen", count: 1 },
].map(({ id, title, count }) => ({
  id,
  title,
  kind: "title",
  ground: "Quy chế khen thưởng minh họa",
  by: "rank",
  quota: { of: "count", count },
}));

/** Two provinces of one year: one with a bloc that is scored, one from which nothing came. */
async function openProvinces(): Promise<void> {
  const agencies = (letters: string) =>
    [...letters].map((letter) => ({ id: `co-quan-${letter}`, title: `Cơ quan ${letter.toUpperCase()}` }));
  const people = site.season.people.flatMap((person) => {
    if (person.id === SECRETARIAT_PERSON.id)
      return [{ ...person, roles: [{ role: "bloc-secretariat", bloc: BLOC }] }];
    return person.name === COUNCIL ? [{ ...person, roles: [{ role: "council-office" }] }] : [];
  });
  const rubric = TABLE.id;
  const bloc = { label: "khối", rubric, visibility: "open" };
  const province = (id: string, title: string, blocs: readonly object[], who: readonly object[]) =>
    Season.parse({ ...encode(Season, site.season), id, title, year: YEAR, blocs, people: who });
  const council = people.filter(({ name }) => name === COUNCIL);
  for (const season of [
    province(
      PROVINCE,
      TITLE,
      [{ ...bloc, id: BLOC, title: "Khối Ba", agencies: agencies("mnpq"), awards: AWARDS }],
      people,
    ),
    province(
      `tinh-hai-${YEAR}`,
      `Tỉnh Hai ${YEAR}`,
      [{ ...bloc, id: "khoi-hai", title: "Khối Hai", agencies: agencies("xy") }],
      council,
    ),
  ]) {
    const opened = await openSeason(site.platform.store, season, new Map([[rubric, TABLE]]));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  }
}

async function scored(...marks: readonly string[]): Promise<void> {
  const secretariat = await site.api(SECRETARIAT_PERSON.id);
  for (const mark of marks) {
    const [letter = "", typed = ""] = mark.split(" ");
    const { body } = await secretariat.post<{ revision: number }>("/v1/scorecards", {
      follows: 0,
      uploadId: `nam-${letter}-${YEAR}`,
      card: { ...selfCard(letter, { typed }), season: PROVINCE, bloc: BLOC },
    });
    expect(body.revision).toBe(1);
  }
}

let follows = 0;
async function decided(decision: object): Promise<void> {
  const secretariat = await site.api(SECRETARIAT_PERSON.id);
  const { body } = await secretariat.post<{ sequence: number }>("/v1/decisions", {
    season: PROVINCE,
    period: "nam",
    bloc: BLOC,
    follows,
    decision: { reason: "Họp khối", ...decision },
  });
  follows += 1;
  expect(body.sequence).toBe(follows);
}

async function isWhole(of: Journey, picture: string): Promise<void> {
  expect(await pageFaults(of)).toEqual([]);
  const folder = process.env["PICTURES"];
  if (folder) await of.page.screenshot({ path: `${folder}/${picture}.png`, fullPage: true });
}

const form = (): Locator => tk.pane.getByRole("form", { name: "Ghi quyết định" });

async function begun(kind: string): Promise<void> {
  await tk.pane.getByRole("button", { name: "Ghi quyết định…" }).click();
  await form().getByLabel("Loại quyết định").selectOption({ label: kind });
}

async function recorded(reason: string): Promise<void> {
  await form().getByLabel("Lý do, căn cứ (bắt buộc)").fill(reason);
  await form().getByRole("button", { name: "Xem tác động" }).click();
  await form().getByRole("heading", { name: "Tác động" }).waitFor();
  await form().getByRole("button", { name: "Ghi quyết định", exact: true }).click();
  await form().waitFor({ state: "detached" });
  follows += 1;
}

describe("the secretariat tells of the bloc's year", () => {
  test("a movement: its plan, launch, reviews of the bloc and of an agency, and who was rewarded for it", async () => {
    tk = await openBrowserPane(browser, site, { viewport: TALL });
    await tk.signIn(SECRETARIAT_PERSON.name);
    await tk.choose(TITLE);
    await tk.press("Quyết định");
    await begun("Ghi phong trào, chuyên đề");
    await form().getByLabel("Tên gọi").fill("Chuyển đổi số");
    const launch = form().getByLabel(/^Ngày phát động/);
    await launch.fill(`30/02/${YEAR}`);
    await form()
      .getByText(/^Không có ngày này trong lịch: tháng 02/)
      .waitFor();
    expect(await launch.getAttribute("aria-invalid")).toBe("true");
    await launch.fill(`01/03/${YEAR}`);
    await form().getByLabel("Kế hoạch", { exact: true }).fill("Kế hoạch 05/KH của khối");
    for (const _ of [1, 2]) await form().getByRole("button", { name: "Thêm lần sơ kết, tổng kết" }).click();
    const review = (at: number) => form().getByRole("group", { name: `Sơ kết, tổng kết lần ${at}` });
    await review(1).getByLabel(/^Ngày/).fill(`30/06/${YEAR}`);
    await review(1).getByLabel("Kết quả, đánh giá").fill("4/4 đơn vị đã phát động, đạt 60 % kế hoạch");
    await review(2).getByLabel("Do ai tổ chức").selectOption({ label: "Cơ quan M" });
    await review(2).getByLabel(/^Ngày/).fill(`15/06/${YEAR}`);
    await form().getByRole("button", { name: "Thêm khen thưởng" }).click();
    const reward = form().getByRole("group", { name: "Khen thưởng 1" });
    await reward.getByLabel("Đơn vị được khen").selectOption({ label: "Cơ quan M" });
    await reward.getByLabel("Hình thức khen thưởng").fill("Bằng khen");
    await reward.getByLabel(/^Số quyết định/).fill("12/QĐ-UBND");
    await reward.getByLabel(/^Ngày quyết định/).fill(`05/12/${YEAR}`);
    await isWhole(tk, "phong-trao");
    await recorded("Kế hoạch thi đua của khối");
    const told = tk.pane.getByRole("region", { name: "Phong trào, chuyên đề (1)" });
    await told.getByText(`Cơ quan M: Bằng khen (số 12/QĐ-UBND, ngày 05/12/${YEAR})`).waitFor();
    await told.getByText(`30/06/${YEAR}, Cả khối: 4/4 đơn vị đã phát động, đạt 60 % kế hoạch`).waitFor();
    await isWhole(tk, "phong-trao-da-ghi");
  });

  test("it is carried on with what stands of it", async () => {
    await begun("Ghi phong trào, chuyên đề");
    await form().getByLabel("Tên gọi").fill("Chuyển đổi số");
    await form()
      .getByText(/^Đã có phong trào tên này/)
      .waitFor();
    await form().getByRole("button", { name: "Ghi tiếp bản đã có" }).click();
    expect(await form().getByLabel("Kế hoạch", { exact: true }).inputValue()).toBe("Kế hoạch 05/KH của khối");
    await form().getByRole("button", { name: "Thêm khen thưởng" }).click();
    const reward = form().getByRole("group", { name: "Khen thưởng 2" });
    await reward.getByLabel("Đơn vị được khen").selectOption({ label: "Cơ quan P" });
    await reward.getByLabel("Hình thức khen thưởng").fill("Giấy khen");
    await recorded("Bổ sung khen thưởng");
    const told = tk.pane.getByRole("region", { name: "Phong trào, chuyên đề (1)" });
    await told.getByText("Cơ quan P: Giấy khen").waitFor();
    await told.getByText(/Cơ quan M: Bằng khen/).waitFor();
  });

  test("a good example with its evidence, listed with it", async () => {
    await begun("Giới thiệu điển hình tiên tiến");
    await form().getByLabel("Đơn vị").first().selectOption({ label: "Cơ quan N" });
    await form().getByLabel("Tên gọi").fill("Một cửa số");
    await form().getByLabel("Việc đã làm, kết quả").fill("Giảm một nửa thời gian giải quyết hồ sơ");
    await form()
      .getByText(/^Còn thiếu hoặc chưa đọc được: .*Minh chứng/)
      .waitFor();
    const paper = form().getByRole("group", { name: "Văn bản 1" });
    await paper.getByLabel("Số, ký hiệu").fill("12/BC-CQN");
    await paper.getByLabel(/^Ngày/).fill(`01/11/${YEAR}`);
    await paper.getByLabel("Trích yếu").fill("Kết quả thực hiện một cửa số");
    await isWhole(tk, "dien-hinh");
    await recorded("Nhân rộng trong khối");
    const told = tk.pane.getByRole("region", { name: "Điển hình tiên tiến (1)" });
    await told.getByText("Cơ quan N: Một cửa số").waitFor();
    await told.getByText(`Minh chứng: Số: 12/BC-CQN; ngày: 01/11/${YEAR}`, { exact: false }).waitFor();
    await isWhole(tk, "dien-hinh-da-ghi");
  });
});

describe("where a ballot decides the class", () => {
  test("the standings show the class as voted with the day of the vote, beside the one by points", async () => {
    await decided({ kind: "close" });
    await decided({
      kind: "record-ballot",
      ballot: {
        id: "phieu-xep-loai",
        subject: { on: "class", class: "xuat-sac" },
        round: 1,
        manner: "secret",
        date: `${YEAR}-12-20`,
        summoned: 10,
        present: 10,
        issued: 10,
        returned: 10,
        valid: 10,
        invalid: 0,
        places: 4,
        pass: { bound: "more-than", share: "50%", of: "valid" },
        candidates: [
          { agency: "co-quan-m", votes: 9 },
          { agency: "co-quan-n", votes: 3 },
        ],
      },
    });
    await tk.press("Xếp hạng");
    const standings = tk.pane.getByRole("region", { name: /^Bảng xếp hạng/ });
    await standings.getByText(`Hoàn thành xuất sắc, theo kết quả bỏ phiếu ngày 20/12/${YEAR}`).waitFor();
    await standings.getByRole("button", { name: /Cơ quan N/ }).click();
    await standings.getByText("Xếp loại theo điểm: Hoàn thành xuất sắc.").waitFor();
    await isWhole(tk, "xep-loai-theo-phieu");
  });
});

describe("what was granted is entered many at once", () => {
  test("one decision for those that are ticked, another for a row that has its own, looked at first", async () => {
    await decided({ kind: "publish" });
    await tk.press("Quyết định");
    await tk.pane.getByRole("button", { name: "Tải lại", exact: true }).first().click();
    await tk.pane.getByRole("button", { name: "Ghi nhận kết quả khen thưởng…" }).click();
    const grants = tk.pane.getByRole("form", { name: "Ghi nhận kết quả khen thưởng" });
    await grants.getByRole("button", { name: /^Chọn cả 2 đơn vị được đề nghị/ }).click();
    const praise = grants.getByRole("group", { name: "Bằng khen" });
    await praise.getByRole("checkbox", { name: "Cơ quan P" }).check();
    await praise.getByRole("checkbox", { name: /^Quyết định khác cho dòng này/ }).check();
    await praise.getByLabel("Số quyết định khen thưởng").fill("130/QĐ-UBND");
    await praise.getByLabel(/^Ngày quyết định/).fill(`12/03/${YEAR + 1}`);
    await grants.getByLabel("Số quyết định khen thưởng").first().fill("125/QĐ-UBND");
    await grants
      .getByLabel(/^Ngày quyết định/)
      .first()
      .fill(`10/03/${YEAR + 1}`);
    await grants.getByLabel("Lý do, căn cứ (bắt buộc)").fill("Đã có quyết định khen thưởng");
    await isWhole(tk, "ket-qua-khen-thuong");
    await grants.getByRole("button", { name: "Xem trước" }).click();
    await grants.getByText("3 dòng sẽ được ghi.").waitFor();
    await isWhole(tk, "ket-qua-xem-truoc");
    await grants.getByRole("button", { name: "Ghi 3 kết quả" }).click();
    await grants.waitFor({ state: "detached" });
    const log = tk.pane.getByRole("region", { name: /^Các quyết định đã ghi/ });
    await log.getByText(/được tặng Bằng khen \(số 130\/QĐ-UBND/).waitFor();
    expect(await log.getByText(/được tặng Cờ thi đua \(số 125\/QĐ-UBND/).count()).toBe(2);
    await tk.pane.getByRole("button", { name: "Ghi nhận kết quả khen thưởng…" }).click();
    await grants.getByText(`Cơ quan P. Đã ghi: 130/QĐ-UBND, ngày 12/03/${YEAR + 1}`).waitFor();
    expect(tk.uncaught).toEqual([]);
    expect(tk.foreign.asked).toEqual([]);
  });
});

describe("the council office looks at all provinces of the year as one", () => {
  test("those from which nothing came are named, and percents come only when they are asked for", async () => {
    council = await openBrowserPane(browser, site, { viewport: TALL });
    await council.signIn(COUNCIL);
    await council.choose(TITLE);
    const nav = council.pane.getByRole("navigation");
    await nav.getByRole("button", { name: "Toàn tỉnh" }).click();
    await council.pane.getByRole("button", { name: /^Xem gộp toàn quốc/ }).click();
    const all = council.pane.getByRole("region", { name: `Toàn quốc năm ${YEAR}` });
    await all.getByText("Khối, cụm: 1 đã công bố · 1 chưa có gì").waitFor();
    await all.getByText("Cờ thi đua: đề nghị 2/2 chỉ tiêu").waitFor();
    await council.pane.getByText(`Tỉnh Hai ${YEAR}: chưa có gì từ cả tỉnh`).waitFor();
    expect(await council.pane.getByText(/Không phải bảng xếp hạng/).count()).toBe(0);
    await council.press("So theo tỷ lệ điểm tối đa");
    const percents = council.pane.getByRole("region", { name: "Tỷ lệ điểm tối đa" });
    await percents.getByText(/^Không phải bảng xếp hạng/).waitFor();
    await percents.getByText(`Khối Ba – ${TITLE}`).waitFor();
    await isWhole(council, "toan-quoc");
    await council.press("Ẩn so sánh");
    await percents.waitFor({ state: "detached" });
    await council.press("Về một tỉnh");
    await council.pane.getByRole("heading", { name: /^Toàn tỉnh/ }).waitFor();
    expect(council.uncaught).toEqual([]);
  });
});
