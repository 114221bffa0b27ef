import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BangVangServer, bangVangServer } from "../../../addin/server/bang-vang-server.ts";
import { conflictOf } from "../../../addin/server/conflict-of.ts";
import { renderWorkbook } from "../../../functions/adapters/exceljs-workbook.ts";
import { makeTableFile } from "../../../functions/make-table-file.ts";
import { ROUTES } from "../../../functions/routes.ts";
import type { BlocId, SeasonId } from "../../../shared/ids.ts";
import { Scorecard } from "../../../shared/scorecard.ts";
import type { BlocPeriod, Chain } from "../../../shared/storage-keys.ts";
import { Withdrawal } from "../../../shared/wire/withdrawal.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../../support/running-api.ts";
import { selfCard, smallSeason, smallTable } from "../../support/small-season.ts";

const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as BlocPeriod;
const CARD_A = { ...OF, agency: "co-quan-a", round: "self", scorer: "co-quan-a" } as Chain;

let storage: TestStorage;
let running: RunningApi;

beforeAll(async () => {
  storage = await testStorage();
  running = await runningApi(storage.store, smallSeason(), [smallTable()]);
});
afterAll(() => storage.close());

/** The client as the pane uses it, against the real API; a token is the person's id. */
const as = (person: string): BangVangServer =>
  bangVangServer({
    origin: "",
    token: async () => person,
    fetch: (async (path: string, init: RequestInit) => running.app.request(path, init)) as typeof fetch,
  });

const submission = (uploadId: string, follows: number, typed: string) => ({
  follows,
  uploadId,
  card: Scorecard.parse(selfCard("a", { typed })),
});

async function answered<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>,
): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(JSON.stringify(given.refusal));
  return given.value;
}

test("every address of the API has its method, by the same name", () => {
  const names = Object.keys(as("tk-1"));
  const missing = ROUTES.map(({ id }) => id).filter((id) => !names.includes(id));
  expect(missing).toEqual([]);
  expect(names.filter((name) => !ROUTES.some(({ id }) => id === name))).toEqual([]);
});

describe("against the real API", () => {
  test("a card goes from the sheet to the standings and the workbook", async () => {
    const [secretary, secretariat] = [as("dv-a"), as("tk-1")];
    const desks = await answered(secretary.readDesks());
    expect(desks).toMatchObject({ person: { name: "Thư ký Cơ quan A" } });
    expect((await answered(secretary.readMembership("nam-2024" as SeasonId))).name).toBe("Thư ký Cơ quan A");
    expect((await answered(secretary.readSheet(CARD_A))).revision).toBe(0);

    const receipt = await answered(secretary.submitScorecard(submission("upload-0001", 0, "8.25")));
    expect(receipt).toMatchObject({ revision: 1, agency: "co-quan-a", total: 1825 });

    const sheet = await answered(secretary.readSheet(CARD_A));
    expect(sheet.card?.entries[0]).toMatchObject({ criterion: "i-1", points: "8.25" });

    const progress = await answered(secretariat.readProgress(OF));
    expect(progress.agencies.find(({ agency }) => agency === "co-quan-a")?.sent).toHaveLength(1);
    const compared = await answered(secretariat.compareCriterion({ ...OF, criterion: "i-1" as never }));
    expect(compared.agencies).toHaveLength(3);

    const standings = await secretariat.readStandings(OF);
    const asOf = await answered(secretariat.readStandingsAsOf(OF));
    expect(standings).toMatchObject({ ok: true, etag: asOf.inputsHash });
    expect((await answered(secretariat.readSummary(OF))).season.id).toBe("nam-2024");

    const asked = await answered(secretariat.askForWorkbook(OF));
    expect(asked.state).toBe("being-made");
    expect(await answered(secretariat.readWorkbook({ ...OF, inputsHash: asked.inputsHash }))).toEqual(asked);
  });

  test("the same upload again has the same receipt; another after it is a conflict that says who and what", async () => {
    const secretary = as("dv-b");
    const card = Scorecard.parse(selfCard("b", { typed: "7" }));
    const first = await answered(secretary.submitScorecard({ follows: 0, uploadId: "upload-0002", card }));
    const again = await answered(secretary.submitScorecard({ follows: 0, uploadId: "upload-0002", card }));
    expect(again).toEqual(first);

    const other = Scorecard.parse(selfCard("b", { typed: "9" }));
    const late = await secretary.submitScorecard({ follows: 0, uploadId: "upload-0003", card: other });
    if (late.ok) throw new Error("it was taken");
    expect(late.refusal).toMatchObject({ kind: "refused", problem: { code: "stale-revision", status: 409 } });
    expect(conflictOf(late.refusal)).toMatchObject({ latest: 1, by: "Thư ký Cơ quan B", differs: ["i-1"] });
    expect(conflictOf({ kind: "offline" })).toBeUndefined();
  });

  test("a card is withdrawn, a signed copy and a decision are recorded", async () => {
    const [secretary, secretariat] = [as("dv-a"), as("tk-1")];
    const signed = { ...CARD_A, revision: 1, number: "12/BC", date: "2024-12-02" };
    expect((await answered(secretariat.recordSignedCopy(signed as never))).number).toBe("12/BC");
    const withdrawal = Withdrawal.parse({ ...CARD_A, follows: 1, uploadId: "upload-0004", reason: "Sửa số" });
    expect((await answered(secretary.withdrawScorecard(withdrawal))).revision).toBe(2);
    const closing = { ...OF, follows: 0, decision: { kind: "close", reason: "Hết hạn" } };
    const card = Scorecard.parse(selfCard("c", { typed: "9" }));
    const supposed = { follows: 0, uploadId: "upload-0005", card };
    expect((await answered(secretariat.previewScorecard(supposed))).effect.changes).not.toEqual([]);
    expect(await answered(secretariat.previewDecision(closing as never))).toMatchObject({ problems: [] });
    expect(await secretariat.recordDecision(closing as never)).toMatchObject({ ok: true });
    expect(await answered(secretariat.readDecisions(OF))).toMatchObject({
      stage: "closed",
      decisions: [{ sequence: 1, decision: { kind: "close" } }],
    });
  });

  test("a form is asked for, and a file that is none is refused with words and stored nowhere", async () => {
    const secretary = as("dv-a");
    const asked = await answered(secretary.askForForm(CARD_A));
    expect(await answered(secretary.readForm({ ...CARD_A, sheetHash: asked.sheetHash }))).toEqual(asked);
    expect(await secretary.readFilledForms(new Uint8Array([1, 2, 3]))).toMatchObject({
      ok: false,
      refusal: { kind: "refused", problem: { code: "form-unreadable" } },
    });
  });

  test("a table is taken along as a file, read back, tried, saved and locked", async () => {
    const secretariat = as("tk-2");
    const of = { season: "nam-2024", bloc: "khoi-2" } as never as { season: SeasonId; bloc: BlocId };
    const { table, users } = await answered(secretariat.readTable(of));
    if (!table) throw new Error("no table");
    expect(users?.agencies.length).toBeGreaterThan(0);
    const rubric = { ...table.rubric, version: 2, title: "Bảng năm sau" };
    const asked = await answered(secretariat.askForTableFile({ ...of, rubric }));
    const place = { ...of, inputsHash: asked.inputsHash };
    expect(await answered(secretariat.findTableFile(place))).toEqual(asked);
    await makeTableFile(storage.store, renderWorkbook, place);
    const { url = "" } = await answered(secretariat.findTableFile(place));
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const { sheets } = await answered(secretariat.readTableFile(of, bytes));
    expect(sheets.map(({ name }) => name)).toEqual(["Bảng tiêu chí"]);
    expect((await answered(secretariat.previewTable({ ...of, rubric }))).touched).toEqual([]);
    const { tag } = await answered(secretariat.saveTableDraft({ ...of, rubric }));
    const locked = await answered(secretariat.lockTable({ ...of, follows: tag, reason: "Nghị quyết" }));
    expect(locked.lock.version).toBe(2);
    expect((await answered(secretariat.readTable(of))).table?.hash).toBe(locked.lock.hash);
  });

  test("workbooks of a card and of all blocs are asked for, and found under the hash of the first answer", async () => {
    const secretary = as("dv-a");
    const { season, period, bloc, agency } = CARD_A;
    const card = await answered(secretary.askForCardWorkbook({ season, period, bloc, agency }));
    const place = { season, period, bloc, agency, inputsHash: card.inputsHash };
    expect(await answered(secretary.readCardWorkbook(place))).toEqual(card);
    const refused = { ok: false, refusal: { kind: "refused", problem: { code: "forbidden" } } };
    const all = as("tk-1");
    expect(await all.askForProvinceWorkbook({ season, period })).toMatchObject(refused);
    expect(await all.readProvinceWorkbook({ season, period, inputsHash: card.inputsHash })).toMatchObject(
      refused,
    );
  });

  test("a person who may not is refused with the server's words", async () => {
    expect(await as("dv-x").readProgress(OF)).toMatchObject({
      ok: false,
      refusal: { kind: "refused", problem: { status: 404, code: "unknown-bloc" } },
    });
  });
});
