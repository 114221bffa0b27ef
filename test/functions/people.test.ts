import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { s3SeasonStore } from "../../functions/adapters/s3-season-store.ts";
import { invitationId, invite as makeInvitation } from "../../functions/invite.ts";
import { join as takeUp } from "../../functions/join.ts";
import type { SeasonStore } from "../../functions/season-store.ts";
import { spellCode } from "../../shared/invitation-code.ts";
import { Season } from "../../shared/season.ts";
import {
  type Answer,
  type RunningApi,
  runningApi,
  TEST_BUCKET,
  type TestStorage,
  testStorage,
} from "../support/running-api.ts";
import { SMALL_SEASON, smallTable } from "../support/small-season.ts";

let storage: TestStorage;
let desk: RunningApi;
let number = 0;
const season = () => `moi-nguoi-${number}` as Season["id"];

const people = [
  ...(SMALL_SEASON.people ?? []),
  { id: "hd", name: "Cơ quan thường trực Hội đồng", roles: [{ role: "council-office" as const }] },
  { id: "gs", name: "Người giám sát", roles: [{ role: "auditor" as const }] },
  { id: "gs-1", name: "Tổ thư ký cũ", roles: [{ role: "auditor" as const, bloc: "khoi-1" }] },
];

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  number += 1;
  desk = await runningApi(storage.store, Season.parse({ ...SMALL_SEASON, id: season(), people }), [
    smallTable(),
  ]);
});

const SECRETARY_C = { role: "agency-secretary", bloc: "khoi-1", agency: "co-quan-c" };
const ASKED = { name: "Thư ký Cơ quan C", roles: [SECRETARY_C], days: 14 };
const invite = (person: string, more: object = {}) =>
  desk.post(person, "/v1/invitations", { season: season(), ...ASKED, ...more });
const invited = async (more: object = {}, person = "tk-1") => {
  const { status, body } = await invite(person, more);
  expect(status).toBe(201);
  return body as { id: string; code: string; until: string };
};
const join = (person: string, code: string) => desk.post(person, "/v1/memberships", { code });
const revoke = (person: string, whom: string, more: object = {}) =>
  desk.post(person, "/v1/revocations", {
    season: season(),
    person: whom,
    bloc: "khoi-1",
    reason: "Chuyển công tác",
    ...more,
  });
const withdraw = (person: string, invitation: string) =>
  desk.post(person, "/v1/invitation-withdrawals", { season: season(), invitation, reason: "Gửi nhầm" });
const readPeople = async (person: string) => (await desk.get(person, `/v1/seasons/${season()}/people`)).body;
const said = ({ status, body }: Answer) => [status, body["code"]];
const me = async (person: string) => {
  const answer = await desk.get(person, `/v1/seasons/${season()}/me`);
  return answer.status === 200 ? answer.body["roles"] : answer.body["code"];
};
const seasonsOf = async (person: string) =>
  ((await desk.get(person, "/v1/desks")).body["seasons"] as { id: string }[]).map(({ id }) => id);
const keptSeason = async () => {
  const kept = await storage.store.season(season());
  if (!kept) throw new Error("no season");
  return kept.season;
};

describe("an invitation", () => {
  test("gives its code once, and says until when it holds", async () => {
    const { code, until, id } = await invited();
    expect(code).toMatch(/^(\w{4}-){6}\w{4}$/);
    expect(until).toBe("2024-12-15T08:00:00.000Z");
    expect(JSON.stringify(await storage.store.invitation(season(), id))).not.toContain(code.slice(0, 9));
    expect(JSON.stringify(await readPeople("tk-1"))).not.toContain(code.slice(0, 9));
  });

  test("is for roles that there are: a bloc, a member, a verifier of the table", async () => {
    const of = (role: object) => invite("hd", { roles: [role] });
    for (const role of [
      { ...SECRETARY_C, agency: "co-quan-x" },
      { role: "verifier", bloc: "khoi-1", scorer: "phong-khac" },
      { role: "deputy", bloc: "khoi-9" },
    ]) {
      const answer = await of(role);
      expect(said(answer)).toEqual([422, "invitation-refused"]);
      expect(answer.body["errors"]).toMatchObject([{ code: "role-of-nothing", pointer: "/roles" }]);
    }
    expect((await of({ role: "verifier", bloc: "khoi-1", scorer: "van-phong" })).status).toBe(201);
    expect((await of({ role: "auditor" })).status).toBe(201);
  });

  test("to a bloc without its table locked names its verifiers later", async () => {
    const kept = await storage.store.season(season());
    const blocs = (await keptSeason()).blocs.map((bloc) => ({ ...bloc, rubric: "bang-sau" as never }));
    await storage.store.keepSeason({ ...(await keptSeason()), blocs }, kept?.tag);
    const roles = [{ role: "verifier", bloc: "khoi-1", scorer: "phong-sau" }];
    expect((await invite("hd", { roles })).status).toBe(201);
  });

  test("is made by the secretariat in its own bloc alone, and by nobody else but the council office", async () => {
    expect(said(await invite("tk-2"))).toEqual([403, "forbidden"]);
    expect(said(await invite("tk-1", { roles: [{ role: "deputy", bloc: "khoi-9" }] }))).toEqual([
      403,
      "forbidden",
    ]);
    for (const person of ["dv-a", "td-vp", "gs", "gs-1"])
      expect(said(await invite(person))).toEqual([403, "forbidden"]);
    expect(said(await invite("nguoi-la"))).toEqual([404, "unknown-season"]);
    expect(said(await invite("tk-1", { season: "nam-khong-co" }))).toEqual([404, "unknown-season"]);
  });

  test("without a name, roles or a sensible number of days is none", async () => {
    for (const wrong of [{ name: "" }, { roles: [] }, { days: 0 }, { days: 91 }, { days: 1.5 }])
      expect(said(await invite("tk-1", wrong))).toEqual([422, "invalid-body"]);
  });

  test("under a code that was given before, or that is none, is a fault of ours, and nobody gets it", async () => {
    const code = spellCode(new Uint8Array(17));
    const given = [code, code, "ma"];
    const world = {
      store: storage.store,
      now: () => "2024-12-01T08:00:00.000Z",
      newCode: () => given.shift(),
    };
    const asking = () =>
      makeInvitation(world as never)("tk-1" as never, { season: season(), ...ASKED } as never);
    expect(await asking()).toMatchObject({ status: 201, body: { code } });
    await expect(asking()).rejects.toThrow("one twice");
    await expect(asking()).rejects.toThrow("gave none");
  });
});

describe("joining by a code", () => {
  test("gives the roles to whoever is signed in, under the name of the task", async () => {
    const { code } = await invited();
    expect(await me("moi-c")).toBe("unknown-season");
    const joined = await join("moi-c", code.toLowerCase().replaceAll("-", " "));
    expect(joined.status).toBe(201);
    expect(joined.body).toEqual({
      season: { id: season(), title: "Năm thi đua 2024", year: 2024 },
      name: "Thư ký Cơ quan C",
      roles: [SECRETARY_C],
    });
    expect(await me("moi-c")).toEqual([SECRETARY_C]);
    expect(await seasonsOf("moi-c")).toContain(season());
  });

  test("again gives the same person the same answer, and nobody else anything", async () => {
    const { code } = await invited();
    const first = await join("moi-c", code);
    const second = await join("moi-c", code);
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(said(await join("moi-d", code))).toEqual([409, "invitation-used"]);
    expect(await me("moi-d")).toBe("unknown-season");
    expect((await keptSeason()).people.filter(({ id }) => id === "moi-c")).toHaveLength(1);
  });

  test("adds to the roles a person has, under the name it has", async () => {
    const { code } = await invited({ roles: [SECRETARY_C, { ...SECRETARY_C, agency: "co-quan-a" }] });
    expect((await join("dv-a", code)).body).toMatchObject({
      name: "Thư ký Cơ quan A",
      roles: [{ agency: "co-quan-a" }, SECRETARY_C],
    });
  });

  test("gives a role that a person has only once", async () => {
    const roles = [{ role: "auditor" }];
    await join("dv-a", (await invited({ roles }, "hd")).code);
    expect((await join("dv-a", (await invited({ roles }, "hd")).code)).body["roles"]).toHaveLength(2);
  });

  test("is told apart: mistyped, unknown, expired, withdrawn", async () => {
    const { code, id } = await invited();
    const slip = code.startsWith("A") ? `B${code.slice(1)}` : `A${code.slice(1)}`;
    expect(said(await join("moi-c", slip))).toEqual([422, "invitation-mistyped"]);
    expect(said(await join("moi-c", spellCode(new Uint8Array(17).fill(7))))).toEqual([
      404,
      "invitation-unknown",
    ]);
    desk.setNow("2024-12-15T08:00:00.001Z");
    expect(said(await join("moi-c", code))).toEqual([410, "invitation-expired"]);
    desk.setNow("2024-12-15T08:00:00.000Z");
    expect((await withdraw("tk-1", id)).status).toBe(201);
    expect(said(await join("moi-c", code))).toEqual([410, "invitation-withdrawn"]);
    expect(await me("moi-c")).toBe("unknown-season");
  });

  test("an unknown code and one of a season that is gone are answered alike", async () => {
    const code = spellCode(new Uint8Array(17).fill(number));
    const id = invitationId(code.replaceAll("-", ""));
    const unknown = await join("moi-c", code);
    const { store } = storage;
    await store.keepInvitedTo(id, "nam-da-mat" as never);
    const dangling = await join("moi-c", code);
    const invitation = {
      ...ASKED,
      until: "2025-01-01T00:00:00.000Z",
      by: "tk-1",
      at: "2024-12-01T00:00:00.000Z",
    };
    const { days: _, ...kept } = invitation;
    await store.keepInvitation("nam-da-mat" as never, id, kept as never);
    const gone = await join("moi-c", code);
    const plain = ({ status, body: { instance: _, ...body } }: Answer) => ({ status, body });
    expect(said(unknown)).toEqual([404, "invitation-unknown"]);
    expect([plain(dangling), plain(gone)]).toEqual([plain(unknown), plain(unknown)]);
  });

  test("that stopped between the mark and the season goes on when the same person asks again", async () => {
    const { code, id } = await invited();
    const end = { kind: "taken", by: "moi-c", at: "2024-12-01T08:00:00.000Z" } as never;
    await storage.store.endInvitation(season(), id, end);
    expect(said(await join("moi-d", code))).toEqual([409, "invitation-used"]);
    desk.setNow("2025-03-01T08:00:00.000Z");
    expect((await join("moi-c", code)).status).toBe(201);
    expect(await me("moi-c")).toEqual([SECRETARY_C]);
  });

  test("of two who ask at once lets one in", async () => {
    const { code } = await invited();
    const answers = await Promise.all(["moi-c", "moi-d", "moi-e"].map((person) => join(person, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await keptSeason()).people).toHaveLength(people.length + 1);
  });

  test("of ten with codes of their own at once lets all of them in, by one server or by one each", async () => {
    const apart = () => s3SeasonStore(storage.client, TEST_BUCKET);
    for (const storeOf of [() => storage.store, apart]) {
      const before = (await keptSeason()).people.length;
      const codes = await Promise.all(Array.from({ length: 10 }, () => invited()));
      const answers = await Promise.all(
        codes.map(({ code }, index) =>
          takeUp(storeOf(), () => "2024-12-01T08:00:00.000Z")(`moi-${before}-${index}` as never, { code }),
        ),
      );
      expect(answers.map((answer) => "status" in answer && answer.status)).toEqual(codes.map(() => 201));
      const members = (await keptSeason()).people.map(({ id }) => id as string);
      expect(members).toEqual(expect.arrayContaining(codes.map((_, index) => `moi-${before}-${index}`)));
      expect(members).toHaveLength(before + 10);
    }
  });

  test("is not kept from it by somebody else's change that failed", async () => {
    const codes = [await invited(), await invited()];
    const answers = [async () => Promise.reject(new Error("the line went dead")), storage.store.keepSeason];
    const store: SeasonStore = {
      ...storage.store,
      keepSeason: (...given) => (answers.shift() ?? storage.store.keepSeason)(...given),
    };
    const joining = takeUp(store, () => "2024-12-01T08:00:00.000Z");
    const ended = await Promise.allSettled(
      codes.map(({ code }, index) => joining(`moi-${index}` as never, { code })),
    );
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await keptSeason()).people).toHaveLength(people.length + 1);
  });

  test("is worth nothing once whoever invited has left, whether or not it was marked", async () => {
    const tk1b = await invited({
      name: "Thư ký khối",
      roles: [{ role: "bloc-secretariat", bloc: "khoi-1" }],
    });
    await join("tk-1b", tk1b.code);
    const [open, marked] = [await invited({}, "tk-1b"), await invited({}, "tk-1b")];
    const end = { kind: "taken", by: "moi-c", at: "2024-12-01T08:00:00.000Z" } as never;
    await storage.store.endInvitation(season(), marked.id, end);
    expect((await readPeople("tk-1"))["invitations"]).toHaveLength(1);
    expect((await revoke("tk-1", "tk-1b")).status).toBe(201);
    for (const { code } of [open, marked])
      expect(said(await join("moi-c", code))).toEqual([410, "invitation-withdrawn"]);
    expect((await readPeople("tk-1"))["invitations"]).toEqual([]);
  });

  test("in a season that others change without end asks to try again", async () => {
    const { code } = await invited();
    const store = { ...storage.store, keepSeason: async () => "stale" as const };
    const asking = takeUp(store, () => "2024-12-01T08:00:00.000Z")("moi-c" as never, { code });
    await expect(asking).rejects.toThrow("the storage does not answer");
    expect((await join("moi-c", code)).status).toBe(201);
  });
});

describe("withdrawing an invitation", () => {
  test("is for whoever might have made it, and done once", async () => {
    const { id } = await invited();
    expect(said(await withdraw("tk-2", id))).toEqual([403, "forbidden"]);
    expect(said(await withdraw("nguoi-la", id))).toEqual([404, "unknown-season"]);
    expect(said(await withdraw("tk-1", "0".repeat(64)))).toEqual([404, "invitation-unknown"]);
    const first = await withdraw("hd", id);
    const second = await withdraw("tk-1", id);
    expect([first.status, second.status, second.body]).toEqual([201, 200, first.body]);
    expect(first.body).toMatchObject({ kind: "withdrawn", by: "hd", reason: "Gửi nhầm" });
  });

  test("comes too late once somebody took it up", async () => {
    const { id, code } = await invited();
    await join("moi-c", code);
    expect(said(await withdraw("tk-1", id))).toEqual([409, "invitation-used"]);
    expect(await me("moi-c")).toEqual([SECRETARY_C]);
  });

  test("and joining at once: one of the two holds, and both are told", async () => {
    const { id, code } = await invited();
    const [withdrawn, joined] = await Promise.all([withdraw("tk-1", id), join("moi-c", code)]);
    const outcome = [withdrawn.status, joined.status];
    expect([
      [201, 410],
      [409, 201],
    ]).toContainEqual(outcome);
    expect(await me("moi-c")).toEqual(joined.status === 201 ? [SECRETARY_C] : "unknown-season");
  });
});

describe("revoking", () => {
  const bloc = () => `/v1/seasons/${season()}/periods/nam/blocs/khoi-1`;

  test("takes the roles of the bloc at once, and says who did it, when and why", async () => {
    expect((await desk.get("td-vp", `${bloc()}/progress`)).status).toBe(200);
    const answer = await revoke("tk-1", "td-vp");
    expect([answer.status, answer.body]).toEqual([
      201,
      {
        sequence: 1,
        person: "td-vp",
        bloc: "khoi-1",
        roles: [{ role: "verifier", bloc: "khoi-1", scorer: "van-phong" }],
        by: "tk-1",
        at: "2024-12-01T08:00:00.000Z",
        reason: "Chuyển công tác",
      },
    ]);
    expect(said(await desk.get("td-vp", `${bloc()}/progress`))).toEqual([404, "unknown-bloc"]);
    expect(await me("td-vp")).toBe("unknown-season");
    expect(await seasonsOf("td-vp")).not.toContain(season());
    expect(await storage.store.countRevocations(season())).toBe(1);
  });

  test("leaves the roles of other blocs, which only the council office takes away as well", async () => {
    const other = { role: "deputy", bloc: "khoi-2" };
    const { code } = await invited({ name: "Khối phó", roles: [other] }, "tk-2");
    await join("td-vp", code);
    expect((await revoke("tk-1", "td-vp")).status).toBe(201);
    expect(await me("td-vp")).toEqual([other]);
    const all = { bloc: undefined };
    expect(said(await revoke("tk-2", "td-vp", all))).toEqual([403, "forbidden"]);
    const answer = await revoke("hd", "td-vp", all);
    expect(answer.body).toMatchObject({ sequence: 2, roles: [other] });
    expect(answer.body["bloc"]).toBeUndefined();
    expect(await me("td-vp")).toBe("unknown-season");
  });

  test("is for the secretariat in its own bloc, of people there, with a reason", async () => {
    for (const person of ["dv-a", "td-vp", "tk-2", "gs"])
      expect(said(await revoke(person, "dv-b"))).toEqual([403, "forbidden"]);
    expect(said(await revoke("nguoi-la", "dv-b"))).toEqual([404, "unknown-season"]);
    expect(said(await revoke("tk-1", "dv-b", { season: "nam-khong-co" }))).toEqual([404, "unknown-season"]);
    for (const nobody of ["dv-x", "hd", "khong-ai"])
      expect(said(await revoke("tk-1", nobody))).toEqual([404, "unknown-person"]);
    expect(said(await revoke("tk-1", "dv-b", { reason: "" }))).toEqual([422, "invalid-body"]);
    expect(await storage.store.countRevocations(season())).toBe(0);
  });

  test("oneself is not for the last secretary of a bloc, nor for the last of the council office", async () => {
    expect(said(await revoke("tk-1", "tk-1"))).toEqual([409, "last-secretariat"]);
    expect(said(await revoke("hd", "hd", { bloc: undefined }))).toEqual([409, "last-council-office"]);
    const roles = [{ role: "bloc-secretariat", bloc: "khoi-1" }];
    await join("tk-1b", (await invited({ name: "Thư ký khối", roles })).code);
    expect((await revoke("tk-1", "tk-1")).status).toBe(201);
    expect(said(await revoke("tk-1b", "tk-1b"))).toEqual([409, "last-secretariat"]);
    expect((await revoke("hd", "tk-1b")).status).toBe(201);
  });

  test("holds against the same code, and a new one lets the person in again under its new task", async () => {
    const { code } = await invited();
    await join("moi-c", code);
    await revoke("tk-1", "moi-c");
    expect(said(await join("moi-c", code))).toEqual([403, "membership-revoked"]);
    expect(await me("moi-c")).toBe("unknown-season");
    const left = await storage.store.season(season());
    const others = (await keptSeason()).people.filter(({ id }) => id !== "moi-c");
    await storage.store.keepSeason({ ...(await keptSeason()), people: others }, left?.tag);
    expect(said(await join("moi-c", code))).toEqual([403, "membership-revoked"]);
    const again = await invited({ name: "Khối phó Khối 1", roles: [{ role: "deputy", bloc: "khoi-1" }] });
    expect((await join("moi-c", again.code)).body["name"]).toBe("Khối phó Khối 1");
    expect(said(await join("moi-c", code))).toEqual([403, "membership-revoked"]);
  });

  test("holds against a code that the person had marked and not yet joined by", async () => {
    const { code, id } = await invited();
    const end = { kind: "taken", by: "td-vp", at: "2024-12-01T08:00:00.000Z" } as never;
    await storage.store.endInvitation(season(), id, end);
    await revoke("tk-1", "td-vp");
    expect(said(await join("td-vp", code))).toEqual([403, "membership-revoked"]);
    const used = await invited();
    await join("moi-c", used.code);
    await revoke("tk-1", "moi-c");
    const { membership } = await keptSeason();
    expect(membership?.joined.filter(({ invitation }) => invitation === used.id)).toHaveLength(1);
  });

  test("racing a join ends one way or the other, and never with half of it", async () => {
    for (let round = 0; round < 6; round++) {
      const person = `moi-${round}`;
      await join(person, (await invited()).code);
      const next = await invited({ name: "Khối phó", roles: [{ role: "deputy", bloc: "khoi-1" }] });
      const elsewhere = takeUp(s3SeasonStore(storage.client, TEST_BUCKET), () => "2024-12-01T08:00:00.000Z");
      const [revoked, joined] = await Promise.all([
        revoke("tk-1", person),
        elsewhere(person as never, { code: next.code }),
      ]);
      expect(revoked.status).toBe(201);
      const roles = revoked.body["roles"] as { role: string }[];
      const left = await me(person);
      if (roles.some(({ role }) => role === "deputy")) expect(left).toBe("unknown-season");
      else
        expect([
          [201, [{ role: "deputy", bloc: "khoi-1" }]],
          ["membership-revoked", "unknown-season"],
        ]).toContainEqual(["refused" in joined ? joined.refused : joined.status, left]);
    }
  });

  test("by two at once numbers both, and what one did not come to keep apart the next one does", async () => {
    const answers = await Promise.all([revoke("tk-1", "dv-a"), revoke("hd", "dv-b")]);
    expect(answers.map(({ body }) => body["sequence"]).sort()).toEqual([1, 2]);
    expect(await storage.store.countRevocations(season())).toBe(2);

    const kept = await storage.store.season(season());
    const { membership, ...rest } = await keptSeason();
    const [first] = membership?.revocations ?? [];
    if (!membership || !first) throw new Error("no revocation");
    const unkept = { ...membership, revocations: [...membership.revocations, first] };
    await storage.store.keepSeason({ ...rest, membership: unkept }, kept?.tag);
    expect((await revoke("tk-1", "td-vp")).body["sequence"]).toBe(4);
    expect(await storage.store.countRevocations(season())).toBe(4);
  });

  test("keeps the name of whoever left beside what they sent", async () => {
    await revoke("tk-1", "dv-a");
    expect((await keptSeason()).people.find(({ id }) => id === "dv-a")).toEqual({
      id: "dv-a",
      name: "Thư ký Cơ quan A",
      roles: [],
    });
  });
});

describe("who is in a season", () => {
  type People = Record<
    "people" | "invitations" | "revocations",
    { id: string; person: string; roles: object[] }[]
  >;
  const read = async (person: string) => (await readPeople(person)) as unknown as People;

  test("a secretariat reads of its bloc: people, invitations that hold, who left", async () => {
    const late = await invited({ days: 30 });
    const soon = await invited({ days: 2 });
    const both = [SECRETARY_C, { role: "deputy", bloc: "khoi-2" }];
    await invited({ roles: both }, "hd");
    await join("moi-c", (await invited()).code);
    await revoke("tk-1", "dv-a");
    await revoke("tk-2", "dv-x", { bloc: "khoi-2" });
    const { people: members, invitations, revocations } = await read("tk-1");
    expect(members.map(({ id }) => id)).toEqual(["dv-b", "td-vp", "tk-1", "gs-1", "moi-c"]);
    expect(invitations).toEqual([
      {
        id: soon.id,
        name: "Thư ký Cơ quan C",
        roles: [SECRETARY_C],
        until: soon.until,
        by: "tk-1",
        byName: "Tổ thư ký Khối 1",
      },
      expect.objectContaining({ id: late.id }),
    ]);
    expect(revocations).toMatchObject([
      { sequence: 1, person: "dv-a", name: "Thư ký Cơ quan A", byName: "Tổ thư ký Khối 1" },
    ]);
    desk.setNow("2024-12-04T08:00:00.000Z");
    expect((await read("tk-1")).invitations.map(({ id }) => id)).toEqual([late.id]);
  });

  test("the council office and the auditor read of all blocs, an auditor of one bloc of that", async () => {
    await revoke("tk-2", "dv-x", { bloc: "khoi-2" });
    for (const person of ["hd", "gs"]) {
      const { people: members, revocations } = await read(person);
      expect(members.map(({ id }) => id)).toEqual(people.map(({ id }) => id).filter((id) => id !== "dv-x"));
      expect(revocations.map((each) => each.person)).toEqual(["dv-x"]);
    }
    const { people: members, revocations } = await read("gs-1");
    expect(members.map(({ id }) => id)).toEqual(["dv-a", "dv-b", "td-vp", "tk-1", "gs-1"]);
    expect(revocations).toEqual([]);
  });

  test("of a person who joined it is told by which task, who had invited it and when it joined", async () => {
    type TakenUp = { id: string; takenUp?: object[] }[];
    const taken = async (reader: string, id: string) =>
      ((await readPeople(reader)) as unknown as { people: TakenUp }).people.find((each) => each.id === id)
        ?.takenUp;
    const { code } = await invited();
    desk.setNow("2024-12-02T08:00:00.000Z");
    await join("moi-c", code);
    await join("moi-c", (await invited({ roles: [{ role: "deputy", bloc: "khoi-2" }] }, "tk-2")).code);
    expect(await taken("tk-1", "moi-c")).toEqual([
      { roles: [SECRETARY_C], by: "tk-1", byName: "Tổ thư ký Khối 1", at: "2024-12-02T08:00:00.000Z" },
    ]);
    expect(await taken("hd", "moi-c")).toHaveLength(2);
    expect(await taken("tk-1", "dv-a")).toBeUndefined();
  });

  test("of a person in several blocs only the roles there are shown", async () => {
    const roles = [{ role: "deputy", bloc: "khoi-2" }];
    await join("dv-a", (await invited({ roles }, "tk-2")).code);
    const own = async (person: string) => (await read(person)).people.find(({ id }) => id === "dv-a")?.roles;
    expect(await own("tk-2")).toEqual(roles);
    expect(await own("hd")).toHaveLength(2);
  });

  test("nobody else reads", async () => {
    for (const person of ["dv-a", "td-vp"])
      expect(said(await desk.get(person, `/v1/seasons/${season()}/people`))).toEqual([403, "forbidden"]);
    expect(said(await desk.get("nguoi-la", `/v1/seasons/${season()}/people`))).toEqual([
      404,
      "unknown-season",
    ]);
    expect(said(await desk.get("tk-1", "/v1/seasons/nam-khong-co/people"))).toEqual([404, "unknown-season"]);
  });
});

test("what people have set up stays out of the summary that workbooks are made from", async () => {
  await revoke("tk-1", "dv-a");
  const { body } = await desk.get("tk-1", `/v1/seasons/${season()}/periods/nam/blocs/khoi-1/summary`);
  expect(body["season"]).toMatchObject({ id: season() });
  expect(JSON.stringify(body)).not.toContain("Chuyển công tác");
});

describe("a season that is opened again", () => {
  test("keeps who joined and who left, and takes new people in", async () => {
    await join("moi-c", (await invited()).code);
    await revoke("tk-1", "dv-a");
    const added = { id: "dv-c", name: "Thư ký Cơ quan C", roles: [SECRETARY_C] };
    await runningApi(
      storage.store,
      Season.parse({ ...SMALL_SEASON, id: season(), title: "Tên mới", people: [...people, added] }),
      [smallTable()],
    );
    const { title, people: members } = await keptSeason();
    expect(title).toBe("Tên mới");
    expect(members.map(({ id }) => id)).toEqual([...people.map(({ id }) => id), "moi-c", "dv-c"]);
    expect(members.find(({ id }) => id === "dv-a")?.roles).toEqual([]);
  });
});
