import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rendering } from "../../functions/adapters/rendering.ts";
import { askForPaper } from "../../functions/ask-for-paper.ts";
import { exportEvents } from "../../functions/handle-events.ts";
import { makePaper } from "../../functions/make-paper.ts";
import type { PersonId } from "../../shared/ids.ts";
import type { PaperPlan } from "../../shared/papers/paper-plan.ts";
import { Season } from "../../shared/season.ts";
import { type BlocPeriod, type Chain, type PaperPlace, paperRequestKey } from "../../shared/storage-keys.ts";
import { PaperAnswer } from "../../shared/wire/paper.ts";
import { saidIn } from "../support/paper-texts.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, selfCard, smallTable } from "../support/small-season.ts";
import { memberOf } from "../support/zip-members.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

let storage: TestStorage;
let desk: RunningApi;
let number = 0;
let of: BlocPeriod;

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
const people = [
  ...(SMALL_SEASON.people ?? []),
  { id: "gs", name: "Người giám sát", roles: [{ role: "auditor" as const }] },
];
beforeEach(async () => {
  number += 1;
  of = { season: `giay-${number}`, period: "nam", bloc: "khoi-1" } as unknown as BlocPeriod;
  desk = await runningApi(storage.store, Season.parse({ ...SMALL_SEASON, people, id: of.season }), [
    smallTable(),
  ]);
});

const ask = (person: string, paper = "bien-ban") => desk.post(person, "/v1/papers", { ...of, paper });
const find = (person: string, inputsHash: string, paper = "bien-ban") =>
  desk.get(person, `/v1/seasons/${of.season}/periods/nam/blocs/khoi-1/papers/${paper}/${inputsHash}`);
const placeOf = (body: unknown, paper: PaperPlace["paper"] = "bien-ban"): PaperPlace => ({
  of,
  paper,
  inputsHash: PaperAnswer.parse(body).inputsHash,
});

const chain = (letter = "a") =>
  ({ ...of, agency: `co-quan-${letter}`, round: "self", scorer: `co-quan-${letter}` }) as Chain;
const askList = (person: string, letter?: string) => desk.post(person, "/v1/evidence-lists", chain(letter));
const findList = (person: string, inputsHash: string, letter = "a") =>
  desk.get(
    person,
    `/v1/seasons/${of.season}/periods/nam/blocs/khoi-1/agencies/co-quan-${letter}/rounds/self/scorers/co-quan-${letter}/evidence-lists/${inputsHash}`,
  );
const send = (letter: string) =>
  desk.post(`dv-${letter}`, "/v1/scorecards", {
    follows: 0,
    uploadId: `upload-${number}-${letter}-0001`,
    card: {
      ...selfCard(letter),
      season: of.season,
      entries: selfCard(letter).entries.map((entry) => ({
        ...entry,
        evidence: [{ number: `12/BC-${letter}`, date: "2024-10-02" }],
      })),
    },
  });

/** The export, as the queue gives it the requests of these papers. */
const exportPapers = (...places: readonly PaperPlace[]) =>
  exportEvents(storage.store, rendering, (failure) => {
    throw failure.error;
  })({
    Records: places.map((place, index) => ({
      messageId: String(index),
      body: JSON.stringify({ detail: { object: { key: paperRequestKey(place) } } }),
    })),
  } as unknown as SQSEvent);

/** What a paper of this place says, when it is made now. */
async function planned(place: PaperPlace): Promise<readonly string[]> {
  const plans: PaperPlan[] = [];
  const note = async (plan: PaperPlan) => {
    plans.push(plan);
    return new Uint8Array([1]);
  };
  await makePaper(storage.store, note, place);
  return plans.flatMap(saidIn);
}

describe("a paper of the bloc", () => {
  test("is asked for, made once, and downloaded by a short-lived address under its own name", async () => {
    const first = await ask("tk-1");
    expect([first.status, first.body["state"]]).toEqual([202, "being-made"]);
    const place = placeOf(first.body);
    expect((await find("tk-1", place.inputsHash)).status).toBe(202);
    await exportPapers(place, place);
    const ready = PaperAnswer.parse((await find("tk-1", place.inputsHash)).body);
    expect(ready).toMatchObject({
      state: "ready",
      fileName: "Biên bản họp - Khối 1 - Cả năm.docx",
      seconds: 300,
    });
    const download = await fetch(ready.url ?? "");
    expect(download.headers.get("content-type")).toBe(DOCX);
    const disposition = download.headers.get("content-disposition");
    expect(disposition).toContain('filename="bang-vang.docx"');
    expect(disposition).toContain(encodeURIComponent("Biên bản họp - Khối 1 - Cả năm.docx"));
    const bytes = new Uint8Array(await download.arrayBuffer());
    expect(memberOf(bytes, "word/document.xml")).toContain("BIÊN BẢN");
    expect((await ask("tk-1")).status).toBe(200);
  });

  test("is another paper once something it says has changed, and the same one until then", async () => {
    const before = placeOf((await ask("tk-1")).body);
    expect(placeOf((await ask("tk-1")).body)).toEqual(before);
    await send("a");
    const after = placeOf((await ask("tk-1")).body);
    expect(after.inputsHash).not.toBe(before.inputsHash);
    // What was asked for before the card came is not made any more: the newer one is.
    expect((await planned(before)).join("\n")).toContain("Cơ quan A | 18,00");
    expect((await find("tk-1", before.inputsHash)).body["state"]).toBe("being-made");
    expect((await ask("tk-1")).body).toMatchObject({ state: "ready", inputsHash: after.inputsHash });
    expect(await planned(after)).toEqual([]);
    expect(await planned(before)).toEqual([]);
    expect(placeOf((await ask("tk-1", "bao-cao")).body, "bao-cao").inputsHash).not.toBe(after.inputsHash);
  });

  test("goes on the letterhead that is set, so that a new letterhead is a new paper", async () => {
    const before = placeOf((await ask("tk-1")).body);
    const kept = await storage.store.season(of.season);
    if (!kept) throw new Error("no season");
    const letterhead = {
      layout: "party",
      issuer: "Khối thi đua một",
      signature: { position: "Khối trưởng" },
      recipients: [],
    };
    const blocs = kept.season.blocs.map((bloc) => (bloc.id === of.bloc ? { ...bloc, letterhead } : bloc));
    await storage.store.keepSeason({ ...kept.season, blocs } as Season, kept.tag);
    const after = placeOf((await ask("tk-1")).body);
    expect(after.inputsHash).not.toBe(before.inputsHash);
    expect(await planned(after)).toContain("KHỐI THI ĐUA MỘT");
  });

  test("is for those who read the whole bloc, and for nobody else", async () => {
    const { inputsHash } = placeOf((await ask("gs")).body);
    for (const person of ["dv-a", "td-vp"]) {
      expect((await ask(person)).status).toBe(403);
      expect((await find(person, inputsHash)).status).toBe(403);
    }
    expect((await ask("dv-x")).status).toBe(404);
    expect((await find("tk-2", inputsHash)).status).toBe(404);
    expect((await ask("tk-1", "danh-muc")).status).toBe(422);
  });

  test("of a season that goes while it is asked for is refused", async () => {
    let reads = 0;
    const season: typeof storage.store.season = async (id) => {
      reads += 1;
      return reads === 1 ? storage.store.season(id) : undefined;
    };
    const asking = askForPaper({ ...storage.store, season });
    expect(await asking("tk-1" as PersonId, { ...of, paper: "bien-ban" })).toMatchObject({
      refused: "unknown-rubric",
    });
  });

  test("of a bloc that is not there is not made", async () => {
    const nowhere = { ...of, bloc: "khoi-9" } as unknown as BlocPeriod;
    expect(await planned({ of: nowhere, paper: "bien-ban", inputsHash: "0".repeat(64) })).toEqual([]);
  });
});

describe("the list of evidence", () => {
  test("is for whoever may open the card: the agency itself, the secretariat", async () => {
    await send("a");
    const first = await askList("dv-a");
    expect(first.status).toBe(202);
    const place = { ...placeOf(first.body, "danh-muc"), of: chain() };
    expect((await findList("dv-a", place.inputsHash)).status).toBe(202);
    await exportPapers(place);
    const ready = PaperAnswer.parse((await findList("tk-1", place.inputsHash)).body);
    expect(ready).toMatchObject({
      state: "ready",
      fileName: "Danh mục tài liệu kiểm chứng - Cơ quan A - Cả năm.docx",
    });
    const bytes = new Uint8Array(await (await fetch(ready.url ?? "")).arrayBuffer());
    expect(memberOf(bytes, "word/document.xml")).toContain("12/BC-a");
    expect(PaperAnswer.parse((await askList("tk-1")).body).inputsHash).toBe(place.inputsHash);
    for (const person of ["dv-b", "td-vp"]) {
      expect((await askList(person)).status).toBe(403);
      expect((await findList(person, place.inputsHash)).status).toBe(403);
    }
    // Another card's address does not open it.
    expect((await findList("dv-b", place.inputsHash, "b")).body["state"]).toBe("being-made");
  });

  test("is the same list until the card changes, whenever it is asked for", async () => {
    const empty = placeOf((await askList("dv-a")).body).inputsHash;
    await send("a");
    const sent = placeOf((await askList("dv-a")).body).inputsHash;
    expect(sent).not.toBe(empty);
    await send("b");
    expect(placeOf((await askList("dv-a")).body).inputsHash).toBe(sent);
  });

  test("of a card that was withdrawn or sent back says so, on the letterhead of the bloc's layout", async () => {
    await send("a");
    const kept = await storage.store.season(of.season);
    if (!kept) throw new Error("no season");
    const letterhead = {
      layout: "party",
      issuer: "Khối 1",
      signature: { position: "Khối trưởng" },
      recipients: [],
    };
    const blocs = kept.season.blocs.map((bloc) => (bloc.id === of.bloc ? { ...bloc, letterhead } : bloc));
    await storage.store.keepSeason({ ...kept.season, blocs } as Season, kept.tag);
    const back = {
      kind: "send-back",
      agency: "co-quan-a",
      round: "self",
      scorer: "co-quan-a",
      revision: 1,
      reason: "Thiếu",
    };
    expect((await desk.post("tk-1", "/v1/decisions", { ...of, follows: 0, decision: back })).status).toBe(
      201,
    );
    const place = { ...placeOf((await askList("dv-a")).body, "danh-muc"), of: chain() };
    const written = await storage.store.requestedPaper(place);
    expect(JSON.parse(written ?? "{}")).toMatchObject({ head: { sentBack: "Thiếu" }, bloc: { letterhead } });
    expect(await planned(place)).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
  });

  test("nobody asked for is not made; a card the table does not hold has none", async () => {
    const nobody = { of: chain(), paper: "danh-muc", inputsHash: "0".repeat(64) } as const;
    await expect(makePaper(storage.store, rendering.paper, nobody)).rejects.toThrow("nobody asked");
    const second = { ...chain(), round: "cross", scorer: "co-quan-a" };
    expect((await desk.post("tk-1", "/v1/evidence-lists", second)).status).toBeGreaterThanOrEqual(400);
  });
});
