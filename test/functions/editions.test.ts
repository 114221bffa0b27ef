import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeWorkbook } from "../../functions/make-workbook.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import type { SeasonId } from "../../shared/ids.ts";
import type { WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import type { Season } from "../../shared/season.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import { rowOf, sheetOf } from "../support/planned-bloc.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;

beforeEach(async () => {
  storage = await testStorage();
  desk = await runningApi(storage.store, smallSeason(), [smallTable()]);
});
afterEach(() => storage.close());

const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as unknown as BlocPeriod;
const upload = (person: string, card: object) =>
  desk.post(person, "/v1/scorecards", { follows: 0, uploadId: `attempt-${person}`, card });
/** The "file" of a plan is its text. */
const bytesOf = (plan: WorkbookPlan) => new TextEncoder().encode(JSON.stringify(plan));
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function make(store: SeasonStore = storage.store): Promise<readonly WorkbookPlan[]> {
  const plans: WorkbookPlan[] = [];
  await makeWorkbook(
    store,
    async (plan) => {
      plans.push(plan);
      return bytesOf(plan);
    },
    OF,
  );
  return plans;
}
const answer = async () => (await desk.post("tk-1", "/v1/workbooks", OF)).body;
const coverOf = (plan: WorkbookPlan | undefined, label: string) =>
  rowOf(sheetOf(plan as WorkbookPlan, "Bìa"), label)[1];

test("each workbook of a bloc has the next number, names the file before it, and is told with its own hash", async () => {
  await upload("dv-a", selfCard("a"));
  const [first] = await make();
  expect(coverOf(first, "Bản in số")).toBe("1");
  expect(coverOf(first, "SHA-256 của bản in trước")).toBe("không có: đây là bản đầu tiên");
  expect(await answer()).toMatchObject({
    state: "ready",
    edition: 1,
    sha256: sha256(bytesOf(first as WorkbookPlan)),
  });

  await upload("dv-b", selfCard("b"));
  const [second] = await make();
  expect(coverOf(second, "Bản in số")).toBe("2");
  expect(coverOf(second, "SHA-256 của bản in trước")).toBe(sha256(bytesOf(first as WorkbookPlan)));
  expect(await answer()).toMatchObject({ edition: 2 });
});

test("a workbook that is there is not made again; one that was numbered and lost becomes the same file", async () => {
  await upload("dv-a", selfCard("a"));
  const lost: SeasonStore = { ...storage.store, keepWorkbook: async () => {} };
  const [numbered] = await make(lost);
  const [again] = await make();
  expect(again).toEqual(numbered);
  expect(await make()).toEqual([]);
  expect(await storage.store.listEditions(OF)).toHaveLength(1);
});

test("a signer that is corrected after publishing is another workbook of the same figures, with the next number", async () => {
  await upload("dv-a", selfCard("a"));
  for (const [follows, kind] of [
    [0, "exclude"],
    [1, "exclude"],
    [2, "close"],
    [3, "publish"],
  ] as const)
    expect(
      (
        await desk.post("tk-1", "/v1/decisions", {
          ...OF,
          follows,
          decision: {
            kind,
            reason: "Họp khối",
            ...(kind === "exclude" && { agency: follows === 0 ? "co-quan-b" : "co-quan-c" }),
          },
        })
      ).body,
    ).not.toHaveProperty("code");
  const [first] = await make();
  const kept = await storage.store.season("nam-2024" as SeasonId);
  const season = kept?.season as Season;
  const [bloc, ...others] = season.blocs as [Season["blocs"][number], ...Season["blocs"]];
  const letterhead = {
    layout: "state",
    issuer: "Khối 1",
    signature: { position: "Khối trưởng", name: "Người ký mới" },
    recipients: [],
  } as const;
  await storage.store.keepSeason(
    { ...season, blocs: [{ ...bloc, letterhead: { ...letterhead, recipients: [] } }, ...others] },
    kept?.tag,
  );
  const [second] = await make();
  expect(JSON.stringify(second)).toContain("Người ký mới");
  expect(coverOf(second, "Bản in số")).toBe("2");
  expect(coverOf(second, "Mã số liệu")).toBe(coverOf(first, "Mã số liệu"));
});

test("a number that another workbook took meanwhile is passed over", async () => {
  await upload("dv-a", selfCard("a"));
  let taken = false;
  const racing: SeasonStore = {
    ...storage.store,
    keepEdition: async (of, edition) => {
      if (!taken)
        await storage.store.keepEdition(of, { number: 1, inputsHash: "khác", sha256: "f".repeat(64) });
      taken = true;
      return storage.store.keepEdition(of, edition);
    },
  };
  const plans = await make(racing);
  expect(plans.map((plan) => coverOf(plan, "Bản in số"))).toEqual(["1", "2"]);
  expect(coverOf(plans.at(-1), "SHA-256 của bản in trước")).toBe("f".repeat(64));

  await upload("dv-b", selfCard("b"));
  const always: SeasonStore = { ...storage.store, keepEdition: async () => "taken" };
  await expect(make(always)).rejects.toThrow("overtaken 6 times");
});
