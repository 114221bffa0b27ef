import type { Browser, Locator } from "playwright-core";
import { describe, expect } from "vitest";
import { encode } from "zod/mini";
import { openSeason } from "../../../functions/open-season.ts";
import { Rubric } from "../../../shared/rubric.ts";
import { Scorecard } from "../../../shared/scorecard.ts";
import { Bloc, Season } from "../../../shared/season.ts";
import { openBrowser } from "../../support/browser.ts";
import {
  BLOC,
  type PreviewSite,
  previewSite,
  SECRETARIAT_PERSON,
  secretaryOf,
} from "../../support/preview-site.ts";
import { SMALL_TABLE, selfCard } from "../../support/small-season.ts";
import { type Journey, openBrowserPane, PATIENCE } from "./journey.ts";
import { journeySteps } from "./journey-steps.ts";
import { pageFaults } from "./page-faults.ts";

/** Nothing then lies half under the bar at the bottom. */
const TALL = { width: 340, height: 2600 };
/** A window of 320 pixels at 200 percent. */
const NARROW = { width: 160, height: 2600 };
const COUNCIL = "Cơ quan thường trực Hội đồng";
const YEAR = new Date().getUTCFullYear() + 1;
const PROVINCE = `tinh-${YEAR}`;
const OTHER = "Cụm thi đua Hai";
const CROSSING = "Khối Ba";

let browser: Browser;
let site: PreviewSite;
let council: Journey;

const step = journeySteps({
  open: async () => {
    [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
    await openProvince();
    for (const letter of ["a", "b", "c", "d", "f", "g"])
      await site.send(
        secretaryOf(letter).id,
        Scorecard.parse({ ...encode(Scorecard, site.selfCard(letter)), season: PROVINCE }),
      );
    await marked("m m 8", "n n 9", "p p 7", "n m 9", "p m 8", "m n 9", "p n 8", "m p 5", "n p 6");
    council = await openBrowserPane(browser, site, { viewport: TALL });
  },
  close: async () => {
    await browser.close();
    await site.close();
  },
});

const agenciesOf = (letters: string) =>
  [...letters].map((letter) => ({ id: `co-quan-${letter}`, title: `Cơ quan ${letter.toUpperCase()}` }));

/** The small table, its members' marks deciding before what anybody else entered. */
const CROSS_TABLE = Rubric.parse({
  ...SMALL_TABLE,
  policy: {
    ...SMALL_TABLE.policy,
    precedence: ["cross", "self"],
    panel: { method: "mean", round: "total" },
  },
});

const AWARDS = [
  {
    id: "co-thi-dua",
    kind: "title",
    title: "Cờ thi đua",
    ground: "Quy chế khen thưởng minh họa",
    by: "rank",
    quota: { of: "count", count: 1 },
  },
  {
    id: "bang-khen",
    kind: "commendation",
    title: "Bằng khen",
    ground: "Quy chế khen thưởng minh họa",
    by: "ballot",
    pass: { bound: "more-than", share: "50%", of: "valid" },
    quota: { of: "count", count: 1 },
  },
];

/** A season of next year: the bloc of every journey, one whose members score each other, one from which nothing comes. */
async function openProvince(): Promise<void> {
  const [bloc] = site.season.blocs;
  if (!bloc) throw new Error("no bloc");
  const more = { rubric: CROSS_TABLE.id, visibility: "sealed" };
  const season = Season.parse({
    ...encode(Season, site.season),
    id: PROVINCE,
    title: `Năm thi đua ${YEAR} của tỉnh`,
    year: YEAR,
    blocs: [
      encode(Bloc, bloc),
      { ...more, id: "khoi-ba", label: "khối", title: CROSSING, agencies: agenciesOf("mnp"), awards: AWARDS },
      { ...more, id: "cum-hai", label: "cụm", title: OTHER, agencies: agenciesOf("xy") },
    ],
    people: site.season.people.map((person) =>
      person.id === SECRETARIAT_PERSON.id
        ? { ...person, roles: [...person.roles, { role: "bloc-secretariat", bloc: "khoi-ba" }] }
        : person,
    ),
  });
  const tables = new Map([
    [bloc.rubric, site.rubric],
    [CROSS_TABLE.id, CROSS_TABLE],
  ]);
  const opened = await openSeason(site.platform.store, season, tables);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
}

/** "n m 9": n gave m 9 for both criteria; "m m 8": its self-score. */
async function marked(...marks: readonly string[]): Promise<void> {
  const secretariat = await site.api(SECRETARIAT_PERSON.id);
  for (const mark of marks) {
    const [by = "", about = "", points = ""] = mark.split(" ");
    const of = { season: PROVINCE, bloc: "khoi-ba", agency: `co-quan-${about}`, scorer: `co-quan-${by}` };
    const entries = ["i-1", "i-2"].map((criterion) => ({ criterion, points }));
    const card =
      by === about ? selfCard("a", { typed: points }) : { ...selfCard("a"), round: "cross", entries };
    await secretariat.post("/v1/scorecards", {
      follows: 0,
      uploadId: `mark-${by}-${about}-${YEAR}`,
      card: { ...card, ...of },
    });
  }
}

/** What the secretariat decides of its bloc, by the door everybody uses. */
async function decide(kind: string, follows: number, bloc: string = BLOC): Promise<void> {
  const of = { season: PROVINCE, period: "nam", bloc };
  await (await site.api(SECRETARIAT_PERSON.id)).post("/v1/decisions", {
    ...of,
    follows,
    decision: { kind, reason: "Họp khối" },
  });
}

const listed = (title: string): Locator =>
  council.pane.getByRole("region", { name: "Các khối, cụm và hồ sơ" }).getByRole("button", { name: title });
const bloc = () => listed("Khối Nội chính").first();

/** Picks one of the blocs to look at alone. */
async function picked(label: string, { pane }: Journey = council): Promise<void> {
  const choice = pane.locator("details.choice");
  if ((await choice.getAttribute("open")) === null) await choice.locator("summary").click();
  await pane.getByRole("combobox", { name: "Khối, cụm" }).selectOption({ label });
}

async function handled(act: string, text?: string): Promise<void> {
  const name = `${act} hồ sơ của Khối Nội chính`;
  await council.pane.getByRole("button", { name, exact: true }).click();
  const form = council.pane.getByRole("form", { name });
  if (text !== undefined) await form.getByRole("textbox").fill(text);
  await form.getByRole("button", { name: act, exact: true }).click();
  await form.waitFor({ state: "detached" });
}

/** Nothing is broken, at the width of a pane and at that of a magnified one. */
async function isWhole(of: Journey, picture: string): Promise<void> {
  expect(await pageFaults(of)).toEqual([]);
  const folder = process.env["PICTURES"];
  if (folder) await of.page.screenshot({ path: `${folder}/${picture}.png`, fullPage: true });
  await of.page.setViewportSize(NARROW);
  expect(await pageFaults(of)).toEqual([]);
  await of.page.setViewportSize(TALL);
}

describe("the council office", () => {
  step("begins at all blocs of the newest season, those from which nothing came named", async () => {
    await council.signIn(COUNCIL);
    await council.pane.getByRole("heading", { name: /^Toàn tỉnh/ }).waitFor();
    const missing = council.pane.getByRole("region", { name: "Chưa có gì từ 1 khối, cụm" });
    await missing.getByText(`${OTHER} (2 đơn vị)`).waitFor();
    await bloc().getByText("đang nhận bảng").waitFor();
    await expect.poll(() => council.next.textContent(), PATIENCE).toContain("Xem tổng hợp các khối, cụm");
    await isWhole(council, "toan-tinh");
  });

  step("sees what a bloc's dossier lacks, and can do nothing with it while the bloc is open", async () => {
    await bloc().focus();
    await council.page.keyboard.press("Enter");
    await council.pane.getByText("Khối chưa chốt kỳ chấm").waitFor();
    expect(await council.pane.getByRole("button", { name: /hồ sơ của Khối Nội chính$/ }).count()).toBe(0);
  });

  step("is told of a dossier once the bloc has closed, and receives it", async () => {
    await decide("close", 0);
    await expect
      .poll(async () => {
        await council.press("Tải lại");
        return bloc().textContent();
      }, PATIENCE)
      .toContain("đã chốt");
    await expect.poll(() => council.next.textContent(), PATIENCE).toContain("Tiếp nhận hồ sơ của 1 khối");
    await handled("Tiếp nhận");
    await bloc().getByText("đã tiếp nhận").waitFor();
    await isWhole(council, "toan-tinh-khoi");
  });

  step("returns it with a reason and never without", async () => {
    await council.pane.getByRole("button", { name: "Trả lại hồ sơ của Khối Nội chính" }).click();
    const form = council.pane.getByRole("form", { name: "Trả lại hồ sơ của Khối Nội chính" });
    const record = form.getByRole("button", { name: "Trả lại", exact: true });
    expect(await record.getAttribute("aria-disabled")).toBe("true");
    await form.getByLabel("Lý do (bắt buộc)").fill("Thiếu biên bản họp khối");
    await isWhole(council, "toan-tinh-tra-lai");
    await record.press("Enter");
    await bloc().getByText("đã trả lại").waitFor();
    await expect
      .poll(() => council.page.evaluate(() => document.activeElement?.textContent), PATIENCE)
      .toBe("Hồ sơ");
    await council.pane.getByText("Lý do: Thiếu biên bản họp khối").first().waitFor();
  });

  step("accepts it once it has come back, and all that was done stays readable", async () => {
    await handled("Tiếp nhận", "Bản bổ sung");
    await bloc().getByText("đã tiếp nhận").waitFor();
    await handled("Chấp nhận");
    await bloc().getByText("đã chấp nhận").waitFor();
    await council.pane.getByText("Quá trình xử lý hồ sơ").click();
    await expect
      .poll(() => council.pane.getByText(/: đã (tiếp nhận|trả lại|chấp nhận) \(/).count(), PATIENCE)
      .toBe(4);
  });

  step("enters the result of a bloc that sent paper, its mistakes shown at once", async () => {
    await listed(OTHER).first().click();
    await council.pane.getByRole("button", { name: `Nhập biểu kết quả của ${OTHER}` }).click();
    const form = council.pane.getByRole("form", { name: `Biểu kết quả: ${OTHER}` });
    await form.getByLabel("Số văn bản").fill("07/BC-C2");
    await form.getByLabel(/^Ngày văn bản/).fill(`20/12/${YEAR}`);
    await form.getByLabel(/^Điểm tối đa/).fill("100");
    await form.getByLabel("Lý do nhập, nhập lại").fill("Cụm gửi bằng văn bản");
    const member = (title: string) => form.getByRole("group", { name: title });
    await member("Cơ quan X").getByLabel("Thứ hạng").fill("1");
    await member("Cơ quan X").getByLabel("Tổng điểm").fill("90,5");
    await member("Cơ quan Y").getByLabel("Thứ hạng").fill("1");
    await member("Cơ quan Y").getByLabel("Tổng điểm").fill("88");
    await member("Cơ quan Y")
      .getByText(/đồng hạng với Cơ quan X/)
      .waitFor();
    await isWhole(council, "bieu-ket-qua");
    await member("Cơ quan Y").getByLabel("Thứ hạng").fill("2");
    await form.getByRole("button", { name: "Ghi biểu kết quả" }).click();
    await form.waitFor({ state: "detached" });
    await listed(OTHER).first().getByText("2/2 đơn vị đã xếp hạng").waitFor();
    await council.pane.getByRole("region", { name: /^Chưa có gì từ/ }).waitFor({ state: "detached" });
  });

  step("compares percents only behind a button that says it is no ranking", async () => {
    expect(await council.pane.getByText(/Không phải bảng xếp hạng/).count()).toBe(0);
    await council.press("So theo tỷ lệ điểm tối đa");
    const region = council.pane.getByRole("region", { name: "Tỷ lệ điểm tối đa" });
    await region.getByText(/^Không phải bảng xếp hạng/).waitFor();
    await region.getByText("Cơ quan X: 90,5 %").waitFor();
    await isWhole(council, "toan-tinh-ty-le");
    await council.press("Ẩn so sánh");
    await region.waitFor({ state: "detached" });
  });

  step("looks at one bloc: its standings carry the proposals, with the quota worked out", async () => {
    await picked("Khối Nội chính");
    await council.pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
    const awards = council.pane.getByRole("region", { name: "Đề nghị khen thưởng" });
    await awards.getByText("Chỉ tiêu: 30 % × 8 = 2,4 → 2").waitFor();
    await isWhole(council, "de-nghi-khen-thuong");
  });

  step(
    "reads how fairly members scored, each part with how to read it, where they score each other",
    async () => {
      const analysis = council.pane.getByRole("button", { name: "Phân tích chấm chéo" });
      expect(await analysis.count()).toBe(0);
      await picked(CROSSING);
      await analysis.click();
      await council.pane.getByText("Chỉ để tham khảo. Không có con số nào ở đây làm thay đổi điểm").waitFor();
      for (const part of [
        "Chấm rộng, chấm chặt",
        "Cho điểm cao qua lại",
        "Tự chấm so với thẩm định",
        "Thứ hạng theo từng cách gộp điểm",
        "Mức chắc chắn của thứ hạng",
      ])
        await council.pane.getByRole("region", { name: part }).waitFor();
      await council.pane.getByText("Cơ quan M chấm Cơ quan N cao hơn").waitFor();
      await isWhole(council, "phan-tich-cham-cheo");
      expect(council.uncaught).toEqual([]);
      expect(council.foreign.asked).toEqual([]);
    },
  );
});

describe("the secretariat of a bloc with two agencies level at the top", () => {
  let tk: Journey;
  const form = () => tk.pane.getByRole("form", { name: "Ghi quyết định" });

  async function begun(kind: string): Promise<void> {
    await tk.pane.getByRole("button", { name: "Ghi quyết định…" }).click();
    await form().getByRole("combobox", { name: "Loại quyết định" }).selectOption({ label: kind });
  }
  async function recorded(reason: string): Promise<void> {
    await form().getByLabel("Lý do, căn cứ (bắt buộc)").fill(reason);
    await form().getByRole("button", { name: "Xem tác động" }).click();
    await form().getByRole("button", { name: "Ghi quyết định", exact: true }).click();
    await form().waitFor({ state: "detached" });
  }

  step("sees in the standings that the flag is contested, with a warning", async () => {
    await decide("close", 0, "khoi-ba");
    tk = await openBrowserPane(browser, site, { viewport: TALL });
    await tk.signIn(SECRETARIAT_PERSON.name);
    await picked(CROSSING, tk);
    await tk.pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
    const awards = tk.pane.getByRole("region", { name: "Đề nghị khen thưởng" });
    await awards.getByText(/Còn 1 chỉ tiêu cho 2 đơn vị ngang nhau \(Cơ quan M, Cơ quan N\)/).waitFor();
    await isWhole(tk, "khen-thuong-ngang-nhau");
  });

  step("records who gets it: as many as there are places, never more", async () => {
    await tk.pane.getByRole("button", { name: "Quyết định", exact: true }).click();
    await begun("Chọn đơn vị khi ngang nhau");
    await form().getByLabel("Chỉ tiêu có đơn vị ngang nhau").selectOption({ label: "Cờ thi đua" });
    const group = form().getByRole("group", { name: "Chọn 1 đơn vị (đã chọn 0)" });
    await group.getByRole("checkbox", { name: "Cơ quan M" }).check();
    expect(await form().getByRole("checkbox", { name: "Cơ quan N" }).isDisabled()).toBe(true);
    await isWhole(tk, "chon-don-vi");
    await recorded("Hội nghị khối biểu quyết");
    await tk.pane.getByText("Cờ thi đua: chọn Cơ quan M").waitFor();
  });

  step("records a ballot among those it is open between, its sums checked while they are typed", async () => {
    await begun("Ghi biên bản kiểm phiếu");
    await form().getByLabel("Bỏ phiếu về").selectOption({ label: "Đề nghị Bằng khen" });
    await form()
      .getByText(/Điều kiện trúng: trên 50 % số phiếu hợp lệ/)
      .waitFor();
    const figures: readonly (readonly [string, string])[] = [
      ["Ngày (ngày/tháng/năm)", `28/12/${YEAR}`],
      ["Triệu tập", "12"],
      ["Có mặt", "11"],
      ["Phiếu phát ra", "11"],
      ["Phiếu thu về", "11"],
      ["Phiếu hợp lệ", "9"],
      ["Phiếu không hợp lệ", "1"],
      ["Cơ quan N", "7"],
      ["Cơ quan P", "2"],
    ];
    for (const [label, text] of figures) await form().getByLabel(label, { exact: true }).fill(text);
    await form()
      .getByRole("alert")
      .getByText(/9 .*1 .*11/)
      .waitFor();
    await isWhole(tk, "bien-ban-kiem-phieu");
    await form().getByLabel("Phiếu hợp lệ", { exact: true }).fill("10");
    await form().getByText("Theo số liệu này: Trúng: Cơ quan N (7/10).").waitFor();
    await recorded("Biên bản kiểm phiếu số 01");
    await tk.pane.getByText("3. Biên bản kiểm phiếu lần 1: Bằng khen").waitFor();
  });

  step("publishes, and enters what was granted beside what was proposed", async () => {
    await begun("Công bố kết quả");
    await recorded("Công bố tại hội nghị tổng kết");
    await tk.pane.getByRole("heading", { name: "Kỳ chấm đã công bố" }).waitFor();
    await begun("Ghi hình thức được tặng");
    await form().getByLabel("Danh hiệu, hình thức khen thưởng").selectOption({ label: "Bằng khen" });
    // Those proposed for the award chosen stand first, once the choice is drawn.
    const offered = form().getByLabel("Đơn vị").locator("option").nth(1);
    await expect.poll(() => offered.textContent(), PATIENCE).toBe("Cơ quan N");
    await form().getByLabel("Đơn vị").selectOption({ label: "Cơ quan N" });
    await form().getByLabel("Số quyết định khen thưởng").fill("125/QĐ-UBND");
    await form()
      .getByLabel(/^Ngày quyết định/)
      .fill(`10/03/${YEAR + 1}`);
    await isWhole(tk, "duoc-tang");
    await recorded("Đã có quyết định khen thưởng");
    await tk.pane
      .getByText(`Cơ quan N được tặng Bằng khen (số 125/QĐ-UBND, ngày 10/03/${YEAR + 1})`)
      .waitFor();
    expect(tk.uncaught).toEqual([]);
  });
});
