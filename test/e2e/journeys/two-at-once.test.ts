import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import { type PreviewSite, previewSite, secretaryOf } from "../../support/preview-site.ts";
import { plannedRow, STATUS_CELL, sourceFor } from "./figures.ts";
import { achieved, type Journey, layFromKept, openJourney, PATIENCE } from "./journey.ts";

let browser: Browser;
let site: PreviewSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), previewSite({ isLastYearPlayed: false })]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const kept = (letter: string) => sourceFor(site, secretaryOf(letter).id, site.selfChain(letter));
const cellOf = async (letter: string, key: string) => `E${plannedRow(await kept(letter), key)}`;

/** A sheet that says what was sent last, in the secretary's own workbook. */
async function secretaryWithSheet(letter: string): Promise<Journey> {
  await site.send(secretaryOf(letter).id, site.selfCard(letter));
  const journey = await openJourney(browser, site);
  await journey.signIn(secretaryOf(letter).name);
  await layFromKept(journey, letter);
  return journey;
}

async function reviewed({ primary, pane }: Journey): Promise<void> {
  await primary.getByText("Nộp bảng tự chấm").click();
  const seen = pane.getByLabel("Đã xem các cảnh báo, vẫn nộp");
  await pane.getByRole("region", { name: "Xem lại trước khi gửi" }).waitFor();
  if (await seen.count()) await seen.check();
}

describe("two people at one card", () => {
  test("the later one is told who, when and what differs, chooses line by line, and nothing is lost", async () => {
    const b = await secretaryWithSheet("b");
    const [mine, both] = [
      await cellOf("b", "i:co-quan-b-1/ket-qua"),
      await cellOf("b", "i:co-quan-b-2/ket-qua"),
    ];
    await b.type(mine, "77");
    await b.type(both, "81");
    const card = site.selfCard("b");
    const theirs = card.entries.map((entry) =>
      entry.criterion === "co-quan-b-2" || entry.criterion === "co-quan-b-3"
        ? {
            ...entry,
            inputs: { ...entry.inputs, "ket-qua": entry.criterion === "co-quan-b-2" ? "83" : "14" },
          }
        : entry,
    );
    await site.send(secretaryOf("b").id, { ...card, entries: theirs } as typeof card, 1);

    await b.pane.getByText("Đã sửa sau biên nhận", { exact: true }).waitFor();
    await reviewed(b);
    await b.primary.getByText("Gửi", { exact: true }).click();
    const clash = b.pane.getByRole("region", { name: "Đã có người nộp bản mới hơn" });
    await clash.getByText(/^Thư ký Cơ quan B đã nộp phiên bản 2 lúc/).waitFor();
    expect(await clash.getByRole("group").count()).toBe(3);
    await b.primary.getByText("Lập lại theo lựa chọn").click();
    await clash.getByText("Chưa có gì bị ghi đè").waitFor();
    expect(await b.tabs()).not.toContain("Tự chấm co-quan-b (cũ)");
    const line = (code: RegExp) => clash.getByRole("group", { name: code });
    await line(/I\.2\.1\b/)
      .getByRole("radio", { name: /^Của tôi:/ })
      .check();
    await line(/I\.2\.2\b/)
      .getByRole("radio", { name: /^Của tôi:/ })
      .check();
    await line(/I\.2\.3\b/)
      .getByRole("radio", { name: /^Đã nộp:/ })
      .check();
    await b.primary.getByText("Lập lại theo lựa chọn").click();
    await expect.poll(() => b.tabs(), PATIENCE).toContain("Tự chấm co-quan-b (cũ)");

    const third = await cellOf("b", "i:co-quan-b-3/ket-qua");
    await expect
      .poll(async () => [await b.shown(mine), await b.shown(both), await b.shown(third)], PATIENCE)
      .toEqual(["77", "81", "14"]);
    await reviewed(b);
    await b.primary.getByText("Gửi", { exact: true }).click();
    await b.pane.getByText("Đã nộp", { exact: true }).waitFor();
    const { revision, card: now } = await kept("b");
    expect(revision).toBe(3);
    expect([1, 2, 3].map((n) => achieved(now, `co-quan-b-${n}`))).toEqual(["77", "81", "14"]);
    expect(b.foreign.asked).toEqual([]);
    expect(b.uncaught).toEqual([]);
    await b.close();
  });
});

describe("without a network", () => {
  test("a card sent into the void waits, outlives a reload, and becomes one revision when the network is back", async () => {
    const c = await secretaryWithSheet("c");
    await c.type(await cellOf("c", "i:co-quan-c-1/ket-qua"), "88");
    await c.pane.getByText("Đã sửa sau biên nhận", { exact: true }).waitFor();
    await reviewed(c);
    // The card reaches the server, its answer is lost on the way: nobody at this end can know.
    const lost: number[] = [];
    await c.context.route("**/v1/scorecards", async (route) => {
      lost.push((await route.fetch()).status());
      await route.abort("connectionreset");
    });
    await c.primary.getByText("Gửi", { exact: true }).click();
    await c.pane.getByRole("region", { name: "Chờ gửi: 1 bảng" }).waitFor();
    expect(lost[0]).toBe(201);
    expect(new Set(lost.slice(1))).toEqual(lost.length > 1 ? new Set([200]) : new Set());
    await c.pane.getByText("Chờ gửi", { exact: true }).waitFor();

    await c.page.reload();
    await c.page.getByRole("grid").waitFor();
    await c.pane.getByRole("region", { name: "Chờ gửi: 1 bảng" }).waitFor();
    expect(await c.shown(await cellOf("c", "i:co-quan-c-1/ket-qua"))).toBe("88");

    await c.context.unroute("**/v1/scorecards");
    await c.primary.getByText("Gửi lại", { exact: true }).click();
    await c.pane.getByText("Đã gửi 1 bảng đang chờ.").waitFor();
    await c.pane.getByText("Đã nộp", { exact: true }).waitFor();
    const { revision, card } = await kept("c");
    expect(revision).toBe(2);
    expect(achieved(card, "co-quan-c-1")).toBe("88");
    await expect.poll(() => c.shown(STATUS_CELL), PATIENCE).toContain("phiên bản 2");
    await c.close();
  });

  test("offline is said at once, entering goes on, and the card goes by itself when the network comes back", async () => {
    const d = await secretaryWithSheet("d");
    await d.context.setOffline(true);
    await d.pane.getByText("Không có mạng", { exact: true }).waitFor();
    await d.type(await cellOf("d", "i:co-quan-d-1/ket-qua"), "66,5");
    await d.pane.getByText("Đã sửa sau biên nhận", { exact: true }).waitFor();
    await reviewed(d);
    await d.primary.getByText("Gửi", { exact: true }).click();
    await d.pane.getByRole("region", { name: "Chờ gửi: 1 bảng" }).waitFor();
    await expect.poll(() => d.next.textContent(), PATIENCE).toContain("Chờ có mạng: 1 bảng chưa gửi");
    expect((await kept("d")).revision).toBe(1);

    await d.context.setOffline(false);
    await d.pane.getByText("Đã gửi 1 bảng đang chờ.").waitFor();
    const { revision, card } = await kept("d");
    expect(revision).toBe(2);
    expect(achieved(card, "co-quan-d-1")).toBe("66.5");
    await expect.poll(() => d.shown(STATUS_CELL), PATIENCE).toContain("phiên bản 2");
    await d.close();
  });
});
