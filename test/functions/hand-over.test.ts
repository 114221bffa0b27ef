import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { randomCode } from "../../functions/adapters/random-code.ts";
import { s3SeasonStore } from "../../functions/adapters/s3-season-store.ts";
import { handOver as doHandOver } from "../../functions/hand-over.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import { Rubric } from "../../shared/rubric.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";
import { HandOverRequest } from "../../shared/wire/hand-over.ts";
import {
  type Answer,
  type RunningApi,
  runningApi,
  TEST_BUCKET,
  type TestStorage,
  testStorage,
} from "../support/running-api.ts";
import { SMALL_SEASON, SMALL_TABLE, selfCard, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;
let number = 0;
const season = () => `ban-giao-${number}` as Season["id"];
const nextId = () => `ban-giao-${number}-sau` as Season["id"];

const people: NonNullable<WrittenSeason["people"]> = [
  ...(SMALL_SEASON.people ?? []),
  { id: "kp-1", name: "Khối phó Khối 1", roles: [{ role: "deputy", bloc: "khoi-1" }] },
  { id: "hd", name: "Cơ quan thường trực Hội đồng", roles: [{ role: "council-office" }] },
  { id: "gs", name: "Người giám sát", roles: [{ role: "auditor" }] },
];
const withHeads = SMALL_SEASON.blocs.map((bloc) =>
  bloc.id === "khoi-1"
    ? {
        ...bloc,
        lead: "co-quan-a",
        deputy: "co-quan-b",
        notAssigned: [{ agency: "co-quan-c", criterion: "i-1", reason: "Không được giao" }],
        earlierTables: { "ky-truoc": "bang-nho" },
      }
    : bloc,
);
const opened = (change: object = {}) =>
  Season.parse({ ...SMALL_SEASON, id: season(), blocs: withHeads, people, ...change });

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  number += 1;
  desk = await runningApi(storage.store, opened(), [smallTable()]);
});

const PERIODS = [{ id: "nam", title: "Cả năm", from: "2025-01-01", to: "2025-12-31" }];
const next = (more: object = {}) => ({
  id: nextId(),
  title: "Năm thi đua 2025",
  year: 2025,
  periods: PERIODS,
  ...more,
});
const request = (more: object = {}) => ({
  season: season(),
  bloc: "khoi-1",
  attempt: "lan-ban-giao-1",
  next: next(),
  leader: "co-quan-b",
  deputy: "co-quan-c",
  reason: "Biên bản tổng kết khối",
  ...more,
});
const handOver = (person: string, more: object = {}) => desk.post(person, "/v1/hand-overs", request(more));
const handedOver = async (person: string, more: object = {}) => {
  const answer = await handOver(person, more);
  expect([answer.status, answer.body["errors"]]).toEqual([201, undefined]);
  return answer.body as { handOver: object; invitation: { code: string; until: string } };
};
/** The year after hands the bloc over once more, and its secretariat joins. */
const handedOnAgain = async () => {
  const { invitation } = await handedOver("hd", {
    season: nextId(),
    attempt: "lan-ban-giao-2",
    next: next({ id: `${nextId()}-nua`, title: "Năm thi đua 2026", year: 2026 }),
  });
  await join("tk-2026", invitation.code);
};
const join = (person: string, code: string) => desk.post(person, "/v1/memberships", { code });
const said = ({ status, body }: Answer) => [status, body["code"]];
const problems = ({ body }: Answer) => (body["errors"] as { code: string }[]).map(({ code }) => code);
const me = async (person: string, of: string = season()) => {
  const answer = await desk.get(person, `/v1/seasons/${of}/me`);
  return answer.status === 200 ? answer.body["roles"] : answer.body["code"];
};
const kept = async (id: string = nextId()) => (await storage.store.season(id as Season["id"]))?.season;
const decide = async (bloc: string, decision: object, follows: number) => {
  const of = { season: season(), period: "nam", bloc };
  const body = { ...of, follows, decision: { reason: "Biên bản họp khối", ...decision } };
  const answer = await desk.post(`tk-${bloc.slice(-1)}`, "/v1/decisions", body);
  expect(answer.status).toBe(201);
};
/** Scores, closes, elects and publishes Khối 1. */
const publish = async () => {
  for (const letter of ["a", "b", "c"])
    await desk.post("tk-1", "/v1/scorecards", {
      follows: 0,
      uploadId: `lan-nop-${number}-${letter}`,
      card: {
        ...selfCard(letter, { typed: "8" }),
        season: season(),
        ...(letter === "c" && { entries: selfCard("c").entries.slice(1) }),
      },
    });
  await decide("khoi-1", { kind: "close" }, 0);
  await decide("khoi-1", { kind: "elect-leader", leader: "co-quan-c", deputy: "co-quan-a" }, 1);
  await decide("khoi-1", { kind: "publish" }, 2);
};
const bloc = (of: string = season()) => `/v1/seasons/${of}/periods/nam/blocs/khoi-1`;

describe("handing over begins the next season", () => {
  test("with the bloc's members and table, the new heads, and nothing registered or scored", async () => {
    await handedOver("hd");
    const begun = await kept();
    const { earlierTables: _, ...first } = opened().blocs[0] as Season["blocs"][number];
    expect(begun).toMatchObject({ id: nextId(), year: 2025, illustrative: true, follows: season() });
    expect(begun?.blocs).toEqual([{ ...first, lead: "co-quan-b", deputy: "co-quan-c", notAssigned: [] }]);
    expect((await storage.store.rubric(nextId(), smallTable().id))?.rubric).toEqual(smallTable());
    const { body } = await desk.get("hd", `${bloc(nextId())}/progress`);
    expect((body["agencies"] as { sent: object[] }[]).map(({ sent }) => sent)).toEqual([[], [], []]);
  });

  test("with the members' secretaries and the verifiers, the council office and the auditor, and no secretariat", async () => {
    await handedOver("hd");
    const members = (await kept())?.people.map(({ id, roles }) => [id, roles.map(({ role }) => role)]);
    expect(members).toEqual([
      ["hd", ["council-office"]],
      ["gs", ["auditor"]],
      ["dv-a", ["agency-secretary"]],
      ["dv-b", ["agency-secretary"]],
      ["td-vp", ["verifier"]],
    ]);
  });

  test("with the elected heads, when none are named", async () => {
    await publish();
    const { handOver: record } = await handedOver("tk-1", { leader: undefined, deputy: undefined });
    expect(record).toMatchObject({ leader: "co-quan-c", deputy: "co-quan-a", by: "tk-1" });
    const [first] = (await kept())?.blocs ?? [];
    expect([first?.lead, first?.deputy]).toEqual(["co-quan-c", "co-quan-a"]);
  });

  test("with a leader that is named, and without the deputy that was elected beside another", async () => {
    await publish();
    await handedOver("tk-1", { deputy: undefined });
    const [first] = (await kept())?.blocs ?? [];
    expect([first?.lead, first && "deputy" in first]).toEqual(["co-quan-b", false]);
  });

  test("a season of real bodies hands over to one that is not illustrative", async () => {
    desk = await runningApi(storage.store, opened({ illustrative: undefined }), [smallTable()]);
    await handedOver("hd");
    expect((await kept())?.illustrative).toBeUndefined();
  });
});

describe("the next secretariat", () => {
  test("takes over by its code, and reads the archive of its bloc alone", async () => {
    await publish();
    const { invitation } = await handedOver("tk-1");
    expect(invitation.until).toBe("2024-12-31T08:00:00.000Z");
    expect((await join("tk-moi", invitation.code)).body).toMatchObject({
      season: { id: nextId() },
      name: "Tổ thư ký Khối 1",
      roles: [{ role: "bloc-secretariat", bloc: "khoi-1" }],
    });
    expect((await join("tk-moi", invitation.code)).status).toBe(200);
    expect(await me("tk-moi")).toEqual([{ role: "auditor", bloc: "khoi-1" }]);
    expect((await desk.get("tk-moi", `${bloc()}/standings`)).status).toBe(200);
    const other = `/v1/seasons/${season()}/periods/nam/blocs/khoi-2/standings`;
    expect(said(await desk.get("tk-moi", other))).toEqual([404, "unknown-bloc"]);
    const of = { season: nextId(), period: "nam", bloc: "khoi-1" };
    const pledge = { kind: "pledge", reason: "Ký giao ước", signed: "2025-02-01" };
    const decided = await desk.post("tk-moi", "/v1/decisions", { ...of, follows: 0, decision: pledge });
    expect(decided.status).toBe(201);
  });

  test("reads the archive of the years before as well, where the bloc was there", async () => {
    const { invitation } = await handedOver("hd");
    await join("tk-2025", invitation.code);
    await handedOnAgain();
    const reads = [{ role: "auditor", bloc: "khoi-1" }];
    expect([await me("tk-2026", nextId()), await me("tk-2026")]).toEqual([reads, reads]);
  });

  test("of seasons that follow each other in a circle reads the one before", async () => {
    const begun = await storage.store.season(season());
    if (!begun) throw new Error("no season");
    await storage.store.keepSeason({ ...begun.season, follows: season() as Season["id"] }, begun.tag);
    const { invitation } = await handedOver("hd");
    expect((await join("tk-moi", invitation.code)).status).toBe(201);
    expect(await me("tk-moi")).toEqual([{ role: "auditor", bloc: "khoi-1" }]);
  });

  test("of a season whose own past has no such bloc reads as far as there is one", async () => {
    const begun = await storage.store.season(season());
    if (!begun) throw new Error("no season");
    const past = `ban-giao-${number}-truoc` as Season["id"];
    const only2 = opened().blocs.filter(({ id }) => id === "khoi-2");
    await storage.store.keepSeason({ ...begun.season, id: past, blocs: only2, people: [] }, undefined);
    await storage.store.keepSeason({ ...begun.season, follows: past }, begun.tag);
    const { invitation } = await handedOver("hd");
    expect((await join("tk-moi", invitation.code)).status).toBe(201);
    expect((await kept(past))?.people).toEqual([]);
    const { season: _, ...gone } = { season: 0, follows: "nam-da-mat" as Season["id"] };
    const before = await storage.store.season(past);
    await storage.store.keepSeason({ ...(before?.season as Season), ...gone }, before?.tag);
    expect((await join("tk-moi", invitation.code)).status).toBe(200);
  });
});

describe("the old secretariat", () => {
  test("reads its season and writes nothing in it any more", async () => {
    await publish();
    await handedOver("tk-1");
    expect(await me("tk-1")).toEqual([{ role: "auditor", bloc: "khoi-1" }]);
    expect((await desk.get("tk-1", `${bloc()}/standings`)).status).toBe(200);
    const grant = {
      kind: "grant",
      agency: "co-quan-a",
      award: "co",
      number: "1",
      date: "2025-01-01",
      reason: "x",
    };
    const of = { season: season(), period: "nam", bloc: "khoi-1" };
    const answer = await desk.post("tk-1", "/v1/decisions", { ...of, follows: 3, decision: grant });
    expect(said(answer)).toEqual([403, "forbidden"]);
    const card = { ...selfCard("a"), season: season() };
    const upload = await desk.post("tk-1", "/v1/scorecards", { follows: 1, uploadId: "lan-nop-sau", card });
    expect(upload.status).toBe(403);
    expect(await me("tk-1", nextId())).toBe("unknown-season");
  });

  test("keeps what it does in other blocs, and the others of the season their tasks", async () => {
    await handedOver("hd");
    expect(await me("tk-2")).toEqual([{ role: "bloc-secretariat", bloc: "khoi-2" }]);
    expect(await me("dv-a")).toMatchObject([{ role: "agency-secretary" }]);
    const { body } = await desk.get("hd", `/v1/seasons/${season()}/people`);
    expect(body["handOvers"]).toMatchObject([{ bloc: "khoi-1", leader: "co-quan-b", by: "hd" }]);
  });
});

describe("handing over is refused, and nothing is kept,", () => {
  const refused = async (person: string, more: object) => {
    const answer = await handOver(person, more);
    expect(said(answer)).toEqual([422, "hand-over-refused"]);
    expect(await storage.store.handOver(season(), "khoi-1" as never)).toBeUndefined();
    return problems(answer);
  };

  test("to the secretariat while the last period is not published; the council office need not wait", async () => {
    expect(await refused("tk-1", {})).toEqual(["hand-over-unpublished"]);
    await handedOver("hd");
  });

  test("to whoever is neither, and to those of other blocs", async () => {
    for (const person of ["dv-a", "td-vp", "kp-1", "gs"])
      expect(said(await handOver(person))).toEqual([403, "forbidden"]);
    for (const person of ["tk-2", "nguoi-la"])
      expect(said(await handOver(person))).toEqual([404, "unknown-bloc"]);
    expect(said(await handOver("hd", { bloc: "khoi-9" }))).toEqual([404, "unknown-bloc"]);
    expect(said(await handOver("hd", { season: "nam-khong-co" }))).toEqual([404, "unknown-bloc"]);
  });

  test("without a leader, with one that is no member, or that is its own deputy", async () => {
    expect(await refused("hd", { leader: undefined, deputy: undefined })).toEqual(["leader-not-chosen"]);
    expect(await refused("hd", { leader: "co-quan-x" })).toEqual(["unknown-agency"]);
    expect(await refused("hd", { leader: "co-quan-c" })).toEqual(["leader-is-deputy"]);
  });

  test("to a year that is not later, and everything wrong is said at once", async () => {
    expect(await refused("hd", { next: next({ year: 2024 }) })).toEqual(["next-year-not-later"]);
    expect(
      await refused("tk-1", { next: next({ year: 2023 }), leader: undefined, deputy: undefined }),
    ).toEqual(["hand-over-unpublished", "next-year-not-later", "leader-not-chosen"]);
  });

  test("to a season that is another one's, or that somebody else runs", async () => {
    await runningApi(storage.store, opened({ id: nextId(), year: 2025, people: [] }), [smallTable()]);
    expect(await refused("hd", {})).toEqual(["next-season-taken"]);
    expect(await refused("hd", { next: next({ id: season() }) })).toContain("next-has-bloc");
  });

  test("to periods that the table cannot work with", async () => {
    const [period] = PERIODS;
    const reversed = [{ ...period, from: "2025-12-31", to: "2025-01-01" }];
    expect(await refused("hd", { next: next({ periods: reversed }) })).toEqual(["period-reversed"]);
  });

  test("where the table is not locked", async () => {
    const blocs = withHeads.map((each) => ({ ...each, rubric: "bang-sau" }));
    const before = await storage.store.season(season());
    await storage.store.keepSeason(opened({ blocs }), before?.tag);
    expect(await refused("hd", {})).toEqual(["rubric-missing"]);
  });
});

describe("several blocs of a province hand over to one season", () => {
  const second = (more: object = {}) => ({
    bloc: "khoi-2",
    attempt: "lan-ban-giao-2",
    leader: "co-quan-x",
    deputy: undefined,
    ...more,
  });

  test("each adds its bloc and its people", async () => {
    await handedOver("hd");
    await handedOver("hd", second());
    const begun = await kept();
    expect(begun?.blocs.map(({ id }) => id)).toEqual(["khoi-1", "khoi-2"]);
    expect(begun?.people.map(({ id }) => id)).toEqual(["hd", "gs", "dv-a", "dv-b", "td-vp", "dv-x"]);
  });

  test("both at once", async () => {
    const apart = (more: object) => {
      const store = s3SeasonStore(storage.client, TEST_BUCKET);
      const world = { store, now: () => "2024-12-01T08:00:00.000Z", newCode: randomCode };
      return doHandOver(world as never)("hd" as never, HandOverRequest.parse(request(more)));
    };
    const answers = await Promise.all([apart({}), apart(second())]);
    expect(answers).toMatchObject([{ status: 201 }, { status: 201 }]);
    expect((await kept())?.blocs.map(({ id }) => id as string).sort()).toEqual(["khoi-1", "khoi-2"]);
    expect((await kept(season()))?.membership?.handedOver.map(String).sort()).toEqual(["khoi-1", "khoi-2"]);
  });

  test("as the first one began it: another title, year or periods are refused, and shown", async () => {
    await handedOver("hd");
    for (const other of [{ title: "Năm 2025" }, { year: 2026 }, { periods: [{ ...PERIODS[0], id: "ky" }] }]) {
      const answer = await handOver("hd", second({ next: next(other) }));
      expect([said(answer), problems(answer)]).toEqual([[422, "hand-over-refused"], ["next-season-differs"]]);
      expect(answer.body["next"]).toMatchObject({ id: nextId(), title: "Năm thi đua 2025", year: 2025 });
    }
  });

  test("on the table that is locked there, where that is a newer version and no other table", async () => {
    await handedOver("hd");
    const { store } = storage;
    const newer = Rubric.parse({ ...SMALL_TABLE, id: "bang-rieng", version: 2 });
    const own = Rubric.parse({ ...SMALL_TABLE, id: "bang-rieng" });
    const before = await store.season(season());
    const blocs = (before?.season.blocs ?? []).map((each) =>
      each.id === "khoi-2" ? { ...each, rubric: own.id } : each,
    );
    await store.keepSeason({ ...(before?.season as Season), blocs }, before?.tag);
    await store.lockRubric(season(), newer);
    await store.lockRubric(nextId(), own);
    const refused = await handOver("hd", second());
    expect(problems(refused)).toEqual(["rubric-locked"]);
    const third = `${nextId()}-khac` as Season["id"];
    await store.lockRubric(third, Rubric.parse({ ...SMALL_TABLE, id: "bang-rieng", version: 3 }));
    await handedOver("hd", second({ next: next({ id: third }) }));
    expect((await store.rubric(third, own.id))?.rubric.version).toBe(3);
  });

  describe("also where the council office had begun the next season itself", () => {
    const own = () =>
      opened({
        id: nextId(),
        title: "Năm thi đua 2025",
        year: 2025,
        periods: PERIODS,
        blocs: withHeads.filter(({ id }) => id === "khoi-2"),
        people: people.filter(({ id }) => id === "hd"),
      });
    const from = async () => (await kept())?.blocs.map(({ id, follows }) => [id, follows]);

    test("and it is known where the bloc comes from, whatever is written or set up anew", async () => {
      await runningApi(storage.store, own(), [smallTable()]);
      await handedOver("hd");
      const both = [
        ["khoi-2", undefined],
        ["khoi-1", season()],
      ];
      expect(await from()).toEqual(both);
      expect(problems(await handOver("hd", second()))).toEqual(["next-has-bloc"]);

      await runningApi(storage.store, own(), [smallTable()]);
      expect(await from()).toEqual(both);
      const { setUp, mark } = (await desk.get("hd", `/v1/seasons/${nextId()}/set-up`)).body as unknown as {
        readonly setUp: object;
        readonly mark: string;
      };
      const sent = { attempt: "lan-sua-1", follows: mark, reason: "Đổi tên" };
      const changed = await desk.post("hd", `/v1/seasons/${nextId()}/set-up/versions`, {
        ...sent,
        setUp: { ...setUp, title: "Năm thi đua mới" },
      });
      expect([changed.status, await from()]).toEqual([201, both]);
      await runningApi(storage.store, own(), [smallTable()]);
      expect(await from()).toEqual(both);
    });

    test("and the next secretariat reads the year it was handed over from", async () => {
      await runningApi(storage.store, own(), [smallTable()]);
      const { invitation } = await handedOver("hd");
      await join("tk-moi", invitation.code);
      await handedOnAgain();
      expect(await me("tk-2026")).toEqual([{ role: "auditor", bloc: "khoi-1" }]);
    });
  });

  test("opening the next season again from its file keeps what was handed over to it", async () => {
    await handedOver("hd");
    const first = withHeads.filter(({ id }) => id === "khoi-2");
    await runningApi(
      storage.store,
      opened({ id: nextId(), title: "Tên mới", year: 2025, periods: PERIODS, blocs: first, people: [] }),
      [smallTable()],
    );
    expect((await kept())?.blocs.map(({ id }) => id)).toEqual(["khoi-2", "khoi-1"]);
    expect(await kept()).toMatchObject({ title: "Tên mới", follows: season() });
    await runningApi(
      storage.store,
      opened({ id: nextId(), year: 2025, periods: PERIODS, blocs: first, people: [], follows: season() }),
      [],
    );
    expect((await kept())?.blocs).toHaveLength(2);
  });
});

describe("handing over twice", () => {
  test("is refused with what was recorded", async () => {
    await handedOver("hd");
    const answer = await handOver("hd", { attempt: "lan-ban-giao-9" });
    expect(said(answer)).toEqual([409, "handed-over-already"]);
    expect(answer.body["handOver"]).toMatchObject({ attempt: "lan-ban-giao-1", leader: "co-quan-b" });
    expect(said(await handOver("tk-1"))).toEqual([403, "forbidden"]);
  });

  test("by the same attempt is the same act: the code is a new one, and the one before is worth nothing", async () => {
    await publish();
    const first = await handedOver("tk-1");
    const again = await handOver("tk-1");
    expect([again.status, again.body["handOver"]]).toEqual([200, first.handOver]);
    const { code } = again.body["invitation"] as { code: string };
    expect(said(await join("tk-moi", first.invitation.code))).toEqual([410, "invitation-withdrawn"]);
    expect((await join("tk-moi", code)).status).toBe(201);
    const taken = await handOver("tk-1");
    expect([taken.status, taken.body["invitation"]]).toEqual([200, undefined]);
    expect((await kept())?.blocs).toHaveLength(1);
  });

  test("by the same attempt saying something else is refused", async () => {
    await handedOver("hd");
    for (const other of [
      { leader: "co-quan-c", deputy: "co-quan-b" },
      { reason: "Khác" },
      { next: next({ year: 2026 }) },
    ])
      expect(said(await handOver("hd", other))).toEqual([409, "upload-id-reused"]);
    expect((await handOver("hd", { leader: undefined, deputy: undefined })).status).toBe(200);
  });

  test("at once records one, and both may end it", async () => {
    const answers = await Promise.all([
      handOver("hd"),
      handOver("hd"),
      handOver("hd", { attempt: "lan-khac-1" }),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses[2] === 201 ? statuses.slice(0, 2) : statuses.slice(2)).not.toContain(200);
    expect((await kept())?.blocs).toHaveLength(1);
  });
});

describe("a hand-over that stopped half-way", () => {
  const failing = (verb: keyof SeasonStore, times = 1): SeasonStore => {
    let left = times;
    const real = storage.store[verb] as (...given: unknown[]) => unknown;
    const broken = async (...given: unknown[]) => {
      if (left-- > 0) throw new Error("the line went dead");
      return real(...given);
    };
    return { ...storage.store, [verb]: broken };
  };

  test.each(["lockRubric", "keepSeason", "keepInvitedTo", "keepInvitation", "invitations"] as const)(
    "at %s is finished by the same attempt",
    async (verb) => {
      const world = { store: failing(verb), now: () => "2024-12-01T08:00:00.000Z", newCode: randomCode };
      const asked = HandOverRequest.parse(request());
      await expect(doHandOver(world as never)("hd" as never, asked)).rejects.toThrow("went dead");
      const again = await handOver("hd");
      expect(again.status).toBe(200);
      const { code } = again.body["invitation"] as { code: string };
      expect((await join("tk-moi", code)).status).toBe(201);
      expect(await me("tk-1")).toEqual([{ role: "auditor", bloc: "khoi-1" }]);
    },
  );

  test("by a season that is gone is a fault of ours, and goes on when it is back", async () => {
    const store: SeasonStore = {
      ...storage.store,
      season: async (id) => (id === nextId() ? undefined : storage.store.season(id)),
    };
    const world = { store, now: () => "2024-12-01T08:00:00.000Z", newCode: randomCode };
    const asked = HandOverRequest.parse(request());
    await expect(doHandOver(world as never)("hd" as never, asked)).rejects.toThrow("is gone");
    expect((await handOver("hd")).status).toBe(200);
  });

  test("never goes on in a season that somebody else began meanwhile", async () => {
    const store = failing("lockRubric");
    const world = { store, now: () => "2024-12-01T08:00:00.000Z", newCode: randomCode };
    await expect(
      doHandOver(world as never)("hd" as never, HandOverRequest.parse(request())),
    ).rejects.toThrow();
    const first = withHeads.filter(({ id }) => id === "khoi-2");
    await runningApi(storage.store, opened({ id: nextId(), year: 2025, blocs: first, people: [] }), [
      smallTable(),
    ]);
    expect(said(await handOver("hd"))).toEqual([500, "internal"]);
    expect((await kept())?.blocs.map(({ id }) => id)).toEqual(["khoi-2"]);
  });
});
