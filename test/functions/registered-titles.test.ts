import { afterAll, beforeAll, expect, test } from "vitest";
import { planScoringSheet } from "../../shared/sheet/plan-scoring-sheet.ts";
import { STATUS_ROW } from "../../shared/sheet/sheet-layout.ts";
import { Sheet } from "../../shared/wire/sheet.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;
const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" };
const SHEET =
  "/v1/seasons/nam-2024/periods/nam/blocs/khoi-1/agencies/co-quan-a/rounds/self/scorers/co-quan-a";

beforeAll(async () => {
  storage = await testStorage();
  desk = await runningApi(storage.store, smallSeason(), [smallTable()]);
});
afterAll(() => storage.close());

test("what an agency registered stands with its card, by title and count, without anybody's name", async () => {
  expect((await desk.get("dv-a", SHEET)).body).not.toHaveProperty("registered");
  const titles = [
    { title: "Cờ thi đua", for: "collective" },
    { title: "Chiến sĩ thi đua cơ sở", for: 5 },
  ];
  const register = { kind: "register", agency: "co-quan-a", reason: "Văn bản 01", titles };
  expect((await desk.post("dv-a", "/v1/decisions", { ...OF, follows: 0, decision: register })).status).toBe(
    201,
  );
  expect((await desk.get("dv-a", SHEET)).body["registered"]).toEqual(titles);
  const others = { ...register, agency: "co-quan-b" };
  expect((await desk.post("dv-a", "/v1/decisions", { ...OF, follows: 1, decision: others })).status).toBe(
    403,
  );
});

test("the line under the title of a sheet says that its card was sent back, and why", async () => {
  await desk.post("dv-a", "/v1/scorecards", { follows: 0, uploadId: "lan-nop-1", card: selfCard("a") });
  const back = { kind: "send-back", agency: "co-quan-a", round: "self", scorer: "co-quan-a", revision: 1 };
  const decision = { ...back, reason: "Thiếu minh chứng mục I.1" };
  expect((await desk.post("tk-1", "/v1/decisions", { ...OF, follows: 1, decision })).status).toBe(201);
  const plan = planScoringSheet(Sheet.parse((await desk.get("dv-a", SHEET)).body));
  const line = plan.rows[STATUS_ROW - 1]?.cells.find((cell, index) => index > 0 && cell);
  expect(line?.holds).toEqual({
    kind: "text",
    text: "Đã trả lại để sửa (phiên bản 1 không được tính): Thiếu minh chứng mục I.1",
  });
});
