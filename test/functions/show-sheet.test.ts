import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSeason } from "../../functions/open-season.ts";
import { points } from "../../shared/points.ts";
import { Rubric } from "../../shared/rubric.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";
import { Sheet } from "../../shared/wire/sheet.ts";
import { type RunningApi, runningApi, type TestStorage, testStorage } from "../support/running-api.ts";
import { SMALL_SEASON, SMALL_TABLE, selfCard, smallSeason, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;

beforeEach(async () => {
  storage = await testStorage();
  desk = await runningApi(storage.store, smallSeason(), [smallTable()]);
});
afterEach(() => storage.close());

const sheetOf = async (
  person: string,
  [agency, round = "self", scorer = agency]: readonly string[],
  season = "nam-2024",
): Promise<Sheet> => {
  const path = `/v1/seasons/${season}/periods/nam/blocs/khoi-1/agencies/${agency}/rounds/${round}/scorers/${scorer}`;
  const answer = await desk.get(person, path);
  expect(answer.status).toBe(200);
  return Sheet.parse(answer.body);
};
const A = ["co-quan-a"] as const;
const VERIFIED_A = ["co-quan-a", "verified", "van-phong"] as const;

let uploads = 0;
const upload = async (person: string, card: object, follows = 0) => {
  uploads += 1;
  const answer = await desk.post(person, "/v1/scorecards", {
    follows,
    uploadId: `attempt-${1000 + uploads}`,
    card,
  });
  expect(answer.body["code"]).toBeUndefined();
  return answer.body;
};
const withdraw = (season: string, period = "nam") =>
  desk.post("dv-a", "/v1/withdrawals", {
    season,
    period,
    bloc: "khoi-1",
    agency: "co-quan-a",
    round: "self",
    scorer: "co-quan-a",
    follows: 1,
    uploadId: "withdraw-1",
    reason: "Nhập nhầm",
  });
const verifiedCard = (change: object = {}) => ({
  ...selfCard("a"),
  round: "verified",
  scorer: "van-phong",
  entries: [{ criterion: "i-1", points: "6.5", reason: "Hai văn bản làm lại" }],
  ...change,
});
const close = () =>
  desk.post("tk-1", "/v1/decisions", {
    season: "nam-2024",
    period: "nam",
    bloc: "khoi-1",
    follows: 0,
    decision: { kind: "close", reason: "Họp khối" },
  });

describe("the head of a sheet", () => {
  test("is not there before anything was sent", async () => {
    const sheet = await sheetOf("dv-a", A);
    expect([sheet.revision, sheet.head]).toEqual([0, undefined]);
  });

  test("says what its receipt says: number, time, who by name, total, hash", async () => {
    const receipt = await upload("dv-a", selfCard("a", { typed: "8.25" }));
    const { head } = await sheetOf("dv-a", A);
    expect(head).toEqual({
      revision: 1,
      receivedAt: "2024-12-01T08:00:00.000Z",
      by: "Thư ký Cơ quan A",
      total: points(1825),
      hash: receipt["hash"],
      late: false,
      onBehalf: false,
      withdrawn: false,
      verified: false,
    });
  });

  test("says that it came late, and that the secretariat entered it for the agency", async () => {
    desk.setNow("2024-12-20T08:00:00.000Z");
    await upload("tk-1", selfCard("a"));
    expect((await sheetOf("dv-a", A)).head).toMatchObject({
      by: "Tổ thư ký Khối 1",
      late: true,
      onBehalf: true,
    });
  });

  test("of a withdrawn card has no total; the sheet still has what it said, to be mended and sent again", async () => {
    await upload("dv-a", selfCard("a"));
    await withdraw("nam-2024");
    const { head, card } = await sheetOf("dv-a", A);
    expect([head?.revision, head?.withdrawn, head?.late, head?.total]).toEqual([2, true, false, undefined]);
    expect(card?.entries).toEqual(selfCard("a").entries);
  });

  test("says of a self-score that it was verified, for as long as the verification stands", async () => {
    await upload("dv-a", selfCard("a"));
    await upload("td-vp", verifiedCard());
    expect((await sheetOf("dv-a", A)).head?.verified).toBe(true);
    await desk.post("td-vp", "/v1/withdrawals", {
      ...{ season: "nam-2024", period: "nam", bloc: "khoi-1", agency: "co-quan-a" },
      ...{
        round: "verified",
        scorer: "van-phong",
        follows: 1,
        uploadId: "withdraw-2",
        reason: "Nhầm đơn vị",
      },
    });
    expect((await sheetOf("dv-a", A)).head?.verified).toBe(false);
  });

  test("says nothing of the kind of a verification, which has no total of its own either", async () => {
    await upload("dv-a", selfCard("a"));
    await upload("td-vp", verifiedCard());
    const { head } = await sheetOf("td-vp", VERIFIED_A);
    expect([head?.by, head?.verified, head?.total]).toEqual(["Chuyên viên Văn phòng", false, undefined]);
  });

  test("names somebody who has left the season by id", async () => {
    await upload("dv-a", selfCard("a"));
    const people = (SMALL_SEASON.people ?? []).filter(({ id }) => id !== "dv-a");
    await openSeason(
      storage.store,
      Season.parse({ ...SMALL_SEASON, people }),
      new Map([["bang-nho", smallTable()]]),
    );
    expect((await sheetOf("tk-1", A)).head?.by).toBe("dv-a");
  });
});

describe("a card that cannot be has no sheet", () => {
  test.each([
    ["of a round the table does not hold", "council", "hoi-dong"],
    ["of a scorer the table does not have", "verified", "thanh-tra"],
    ["of an agency scoring itself as another", "cross", "co-quan-a"],
    ["of a self-score by another", "self", "co-quan-b"],
  ])("%s", async (_, round, scorer) => {
    const path = `/v1/seasons/nam-2024/periods/nam/blocs/khoi-1/agencies/co-quan-a/rounds/${round}/scorers/${scorer}`;
    const answer = await desk.get("tk-1", path);
    expect([answer.status, answer.body["code"]]).toEqual([404, "no-such-card"]);
  });
});

describe("a sheet says when it is due", () => {
  test("and whether a card sent now would be late, and whether any is still taken", async () => {
    const due = "2024-12-15T17:00:00+07:00";
    expect(await sheetOf("dv-a", A)).toMatchObject({ due, lateNow: false, closed: false });
    desk.setNow("2024-12-15T10:00:00.001Z");
    await close();
    expect(await sheetOf("dv-a", A)).toMatchObject({ due, lateNow: true, closed: true });
  });

  test("and nothing of it where the period has no due instant", async () => {
    const periods = SMALL_SEASON.periods.map(({ due: _, ...period }) => period);
    await openSeason(
      storage.store,
      Season.parse({ ...SMALL_SEASON, id: "nam-2025", year: 2025, periods }),
      new Map([["bang-nho", smallTable()]]),
    );
    const sheet = await sheetOf("dv-a", A, "nam-2025");
    expect([sheet.due, sheet.lateNow]).toEqual([undefined, false]);
  });
});

describe("the points of the self-score beside a verification", () => {
  test("are what the rules give each criterion of it, a claim above them left out", async () => {
    await upload("dv-a", selfCard("a", { typed: "8", late: "1", ideas: "5", claimed: "15" }));
    const { selfPoints } = await sheetOf("td-vp", VERIFIED_A);
    expect(selfPoints).toEqual({ "i-1": points(800), "i-2": points(1150) });
  });

  test("are left out where the self-score does not read by the table any more", async () => {
    await upload("dv-a", selfCard("a"));
    const [first, ...others] = SMALL_SEASON.blocs;
    const notAssigned = [{ agency: "co-quan-a", criterion: "i-2", reason: "Không được giao" }];
    await openSeason(
      storage.store,
      Season.parse({ ...SMALL_SEASON, blocs: [{ ...first, notAssigned }, ...others] } as WrittenSeason),
      new Map([["bang-nho", smallTable()]]),
    );
    const { selfCard: beside, selfPoints } = await sheetOf("td-vp", VERIFIED_A);
    expect([beside?.round, selfPoints]).toEqual(["self", undefined]);
  });

  test("are not shown to who scores another member, nor is a withdrawn self-score to a verifier", async () => {
    await upload("dv-a", selfCard("a"));
    expect((await sheetOf("dv-b", ["co-quan-a", "cross", "co-quan-b"])).selfPoints).toBeUndefined();
    await withdraw("nam-2024");
    const { selfCard: beside, selfPoints } = await sheetOf("td-vp", VERIFIED_A);
    expect([beside, selfPoints]).toEqual([undefined, undefined]);
  });
});

describe("the card of the season before, beside the new one", () => {
  const season = (id: string, year: number, change: Partial<WrittenSeason> = {}) =>
    Season.parse({ ...SMALL_SEASON, id, year, title: `Năm thi đua ${id}`, ...change });
  const open = async (opened: Season, rubric = smallTable()) => {
    const { problems } = await openSeason(storage.store, opened, new Map([[rubric.id as string, rubric]]));
    expect(problems).toEqual([]);
  };
  const FOLLOWING = { follows: "nam-2024" };
  const next = () => open(season("nam-2025", 2025, FOLLOWING));
  const previous = async (person = "dv-a", card: readonly string[] = A) =>
    (await sheetOf(person, card, "nam-2025")).previous;

  test("gives its entries and what each came to, by criterion, with the season it is of", async () => {
    await upload("dv-a", selfCard("a", { typed: "7.5", late: "1" }));
    await next();
    expect(await previous()).toEqual({
      season: "nam-2024",
      title: "Năm thi đua 2024",
      year: 2024,
      entries: {
        "i-1": { criterion: "i-1", points: "7.5" },
        "i-2": { criterion: "i-2", inputs: { late: "1", ideas: "0" } },
      },
      points: { "i-1": points(750), "i-2": points(950) },
    });
  });

  test("of an agency that was renamed since is that of its earlier code", async () => {
    await upload("dv-a", selfCard("a", { typed: "7.5" }));
    const [first, ...others] = SMALL_SEASON.blocs as [WrittenSeason["blocs"][number]];
    const renamed = (agencies: readonly object[]) => ({
      ...FOLLOWING,
      blocs: [{ ...first, agencies }, ...others] as WrittenSeason["blocs"],
      people: [
        {
          id: "dv-d",
          name: "Thư ký Cơ quan D",
          roles: [{ role: "agency-secretary", bloc: "khoi-1", agency: "co-quan-d" }],
        },
      ] as WrittenSeason["people"],
    });
    const former = (letter: string) => ({ id: `co-quan-${letter}`, until: "2024-03-31" });
    const d = { id: "co-quan-d", title: "Cơ quan D" };
    await open(season("nam-2025", 2025, renamed([{ ...d, formerly: [former("a")] }])));
    expect((await previous("dv-d", ["co-quan-d"]))?.entries).toMatchObject({ "i-1": { points: "7.5" } });

    const merged = { ...d, formerly: [former("a"), former("b")], merged: true };
    await open(season("nam-2025", 2025, renamed([merged])));
    expect(await previous("dv-d", ["co-quan-d"])).toBeUndefined();
  });

  test("is there for whoever has sent nothing there, nor for another agency", async () => {
    await upload("dv-a", selfCard("a"));
    await next();
    expect(await previous("dv-b", ["co-quan-b"])).toBeUndefined();
  });

  test("is that of the newest year its season goes back to that has the bloc, never of one beside it", async () => {
    await open(season("nam-2022", 2022));
    await upload("dv-a", { ...selfCard("a", { typed: "2" }), season: "nam-2022" });
    const blocs = SMALL_SEASON.blocs.filter(({ id }) => id !== "khoi-1");
    const people = (SMALL_SEASON.people ?? []).filter(
      ({ roles: [role] }) => !(role && "bloc" in role && role.bloc === "khoi-1"),
    );
    await open(season("nam-2023", 2023, { blocs, people, follows: "nam-2022" }));
    await upload("dv-a", selfCard("a", { typed: "4" }));
    await open(season("nam-2025", 2025, { follows: "nam-2023" }));
    expect((await previous())?.entries).toMatchObject({ "i-1": { points: "2" } });
  });

  test("is no other province's that gave its bloc and agencies the same ids", async () => {
    await upload("dv-a", selfCard("a", { typed: "4" }));
    await open(season("nam-2025", 2025));
    expect(await previous()).toBeUndefined();
  });

  test("leaves what others made of it there", async () => {
    await upload("dv-a", selfCard("a", { typed: "4" }));
    await upload("td-vp", verifiedCard());
    await next();
    expect(await previous()).toMatchObject({ season: "nam-2024", points: { "i-1": points(400) } });
  });

  test("is none in the first season, and none when it was withdrawn", async () => {
    await upload("dv-a", selfCard("a"));
    expect((await sheetOf("dv-a", A)).previous).toBeUndefined();
    await withdraw("nam-2024");
    await next();
    expect(await previous()).toBeUndefined();
  });

  test("is of the period of the same id, else of the last one that has the card", async () => {
    const [whole] = SMALL_SEASON.periods;
    const named = (...ids: readonly string[]) => ({
      periods: ids.map((id) => ({ ...whole, id })) as WrittenSeason["periods"],
    });
    await open(season("nam-2023", 2023, named("quy-1", "quy-2", "nam", "quy-4")));
    await open(season("nam-2024", 2024, { follows: "nam-2023" }));
    const inPeriod = (period: string, typed: string) =>
      upload("dv-a", { ...selfCard("a", { typed }), season: "nam-2023", period });
    await inPeriod("quy-1", "1");
    await inPeriod("quy-2", "2");
    const last = async () => (await sheetOf("dv-a", A)).previous?.entries["i-1" as never]?.points;
    expect(await last()).toBe("2");
    await inPeriod("nam", "3");
    await inPeriod("quy-4", "4");
    expect(await last()).toBe("3");
  });

  test("of a verification gives points on the self-score it corrected, where it decided all of a criterion", async () => {
    await upload("dv-a", selfCard("a", { typed: "8" }));
    await upload("td-vp", verifiedCard());
    await next();
    const card = await previous("td-vp", VERIFIED_A);
    expect(card?.points).toEqual({ "i-1": points(650) });
  });

  test("of a second review gives points on everything it corrected", async () => {
    await upload("dv-a", selfCard("a", { typed: "8", late: "1" }));
    await upload("td-vp", verifiedCard());
    await upload("tk-1", {
      ...selfCard("a"),
      round: "second",
      scorer: "to-thu-ky",
      entries: [{ criterion: "i-2", inputs: { late: "2" }, reason: "Thêm một báo cáo trễ" }],
    });
    await next();
    const card = await previous("tk-1", ["co-quan-a", "second", "to-thu-ky"]);
    expect(Object.keys(card?.entries ?? {})).toEqual(["i-2"]);
    expect(card?.points).toMatchObject({ "i-2": points(900) });
  });

  test("has entries without points where the table of then is gone or does not read it", async () => {
    await upload("dv-a", selfCard("a"));
    await next();
    const seasons = await storage.store.seasons();
    const [before] = seasons.filter(({ season }) => season.id === "nam-2024");
    if (!before) throw new Error("no season");
    const [first, ...others] = before.season.blocs;
    const notAssigned = [{ agency: "co-quan-a", criterion: "i-2", reason: "Không được giao" }];
    await storage.store.keepSeason(
      { ...before.season, blocs: [{ ...first, notAssigned }, ...others] } as never,
      before.tag,
    );
    expect(await previous()).toMatchObject({ entries: { "i-1": {} }, points: {} });

    const changed = await storage.store.season("nam-2024" as never);
    await storage.store.keepSeason(
      { ...before.season, blocs: [{ ...first, rubric: "bang-mat" }, ...others] } as never,
      changed?.tag,
    );
    expect(await previous()).toMatchObject({ entries: { "i-1": {} }, points: {} });
  });

  test("is read by the table of its own season, whatever the new one is", async () => {
    await upload("dv-a", selfCard("a", { typed: "9" }));
    const rubric = Rubric.parse({ ...SMALL_TABLE, id: "bang-moi", title: "Bảng mới" });
    const blocs = SMALL_SEASON.blocs.map((bloc) => ({ ...bloc, rubric: "bang-moi" }));
    await open(season("nam-2025", 2025, { blocs, ...FOLLOWING }), rubric);
    expect((await previous())?.points).toMatchObject({ "i-1": points(900) });
  });
});
