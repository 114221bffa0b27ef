import { describe, expect, test } from "vitest";
import { electedIn } from "../../addin/state/elected-in.ts";
import { handOverBegun } from "../../addin/state/next-season.ts";
import type { HandOverDraft, InviteDraft, RevokeDraft } from "../../addin/state/people-desk.ts";
import { type PeopleSeat, peopleSeatOf } from "../../addin/state/people-seat.ts";
import { screensOf } from "../../addin/state/screens-of.ts";
import {
  handOverWritten,
  inviteBegun,
  inviteWritten,
  offeredRoles,
} from "../../addin/state/written-people.ts";
import type { BlocId, PersonId } from "../../shared/ids.ts";
import { DecisionLog } from "../../shared/wire/decision-log.ts";
import { AUDITOR_ROLE, COUNCIL_ROLE, desksOf, NOW, PERSON, SECRETARIAT_ROLE } from "./pane-story.ts";
import { atPeople, CODE, HANDED, peopleOf, SEASON } from "./people-story.ts";

const TITLES = {
  bloc: () => "Khối 1",
  agency: (id: string) => (id === "co-quan-c" ? "Cơ quan C" : id),
  scorer: () => "Văn phòng",
};
const KHOI_1 = "khoi-1" as BlocId;
const seatOf = (role = SECRETARIAT_ROLE): PeopleSeat => peopleSeatOf(atPeople(role).state) as PeopleSeat;
const begun = (draft: Partial<InviteDraft> = {}): InviteDraft => ({
  ...inviteBegun(seatOf()),
  agency: "co-quan-c",
  ...draft,
});

describe("who works in a season", () => {
  test("is asked for by those in charge and those who follow, and by nobody else", () => {
    for (const role of [SECRETARIAT_ROLE, COUNCIL_ROLE, AUDITOR_ROLE])
      expect(atPeople(role).asks).toContainEqual({ kind: "load-people", season: SEASON });
    const deputy = { role: "deputy", bloc: "khoi-1" } as never;
    expect(atPeople(deputy).asksFor).not.toContain("load-people");
    expect(screensOf({ role: deputy, bloc: seatOf().blocs[0]?.bloc as never })).not.toContain("people");
  });

  test("what arrives for another season is not shown", () => {
    const story = atPeople().tell({
      kind: "people-arrived",
      season: "nam-2020" as never,
      people: peopleOf(),
    });
    expect(story.state.people.list.kind).toBe("coming");
    story.tell({ kind: "people-arrived", season: SEASON, people: peopleOf() });
    expect(story.state.people.list).toMatchObject({ kind: "there", value: { people: [{}, {}] } });
  });

  test("a refusal stands where the list would", () => {
    const trouble = { source: "server", code: "forbidden", vi: "", en: "", support: "" } as const;
    const effect = { kind: "load-people", season: SEASON } as const;
    const { state } = atPeople().tell({ kind: "failed", effect, trouble, isSignedOut: false });
    expect(state.people.list).toEqual({ kind: "failed", trouble });
  });

  test("is looked at for all blocs by the council office where no bloc is picked", () => {
    expect(screensOf(undefined, { mayRecord: true } as never)).toContain("people");
  });
});

describe("an invitation", () => {
  test("is called by its task until somebody names it, and asks for what is missing", () => {
    expect(inviteWritten(begun(), SEASON, TITLES)).toMatchObject({
      ok: true,
      request: { season: SEASON, name: "Thư ký Cơ quan C", days: 14, roles: [{ agency: "co-quan-c" }] },
    });
    expect(inviteWritten(begun({ name: " Phụ trách thi đua " }), SEASON, TITLES)).toMatchObject({
      request: { name: "Phụ trách thi đua" },
    });
    expect(inviteWritten(begun({ agency: "" }), SEASON, TITLES)).toEqual({
      ok: false,
      missing: ["name", "agency"],
    });
    for (const days of ["", "0", "91", "hai"])
      expect(inviteWritten(begun({ days }), SEASON, TITLES)).toEqual({ ok: false, missing: ["days"] });
  });

  test.each([
    ["verifier", { scorer: "van-phong" }, { role: "verifier", bloc: "khoi-1", scorer: "van-phong" }],
    ["deputy", {}, { role: "deputy", bloc: "khoi-1" }],
    ["council-office", {}, { role: "council-office" }],
    ["auditor", {}, { role: "auditor", bloc: "khoi-1" }],
    ["season-auditor", {}, { role: "auditor" }],
  ] as const)("to %s gives that role and no more", (role, more, given) => {
    expect(inviteWritten(begun({ role, ...more }), SEASON, TITLES)).toMatchObject({
      request: { roles: [given] },
    });
  });

  test("a secretariat gives the tasks of its bloc, the council office those of the season too", () => {
    expect(offeredRoles(seatOf())).toEqual(["agency-secretary", "verifier", "deputy", "bloc-secretariat"]);
    expect(offeredRoles(seatOf(COUNCIL_ROLE))).toHaveLength(7);
  });

  test("once made, its code stands until it is put away, and the list is asked for again", () => {
    const written = inviteWritten(begun(), SEASON, TITLES);
    if (!written.ok) throw new Error("not written");
    const story = atPeople().tell(
      { kind: "people-act-begun", act: begun() },
      { kind: "invite-typed", field: "days", text: "7" },
      { kind: "invite-pressed", request: written.request },
    );
    expect(story.state.busy).toBe("inviting");
    expect(story.asks).toEqual([{ kind: "invite", request: written.request }]);
    story.tell({ kind: "invited", invitation: CODE });
    expect(story.state.people).toMatchObject({ told: { invitation: { code: CODE.code } } });
    expect(story.state.people.doing).toBeUndefined();
    expect(story.asksFor).toEqual(["load-people"]);
    story.tell({ kind: "picked", field: "role", value: "secretariat" });
    expect(story.state.people.told?.invitation?.code).toBe(CODE.code);
    expect(story.tell({ kind: "code-put-away" }).state.people.told).toBeUndefined();
  });

  test("of a code nothing is left once somebody signs out", () => {
    const story = atPeople().tell(
      { kind: "invited", invitation: CODE },
      { kind: "sign-out-pressed" },
      { kind: "asking-agreed" },
      { kind: "signed-out" },
    );
    expect(JSON.stringify(story.state)).not.toContain(CODE.code);
  });

  test("refused, keeps what was typed and says why", () => {
    const problems = [{ code: "role-of-nothing" }] as never;
    const story = atPeople().tell(
      { kind: "people-act-begun", act: begun() },
      { kind: "people-refused", problems },
    );
    expect(story.state.people.doing).toMatchObject({ kind: "invite", agency: "co-quan-c", problems });
    story.tell({ kind: "invite-typed", field: "agency", text: "co-quan-b" });
    expect(story.state.people.doing).toMatchObject({ agency: "co-quan-b", problems: [] });
  });

  test("is withdrawn for a reason alone", () => {
    const act = { kind: "withdraw-invitation", invitation: CODE.id, reason: "" } as const;
    const story = atPeople().tell({ kind: "people-act-begun", act }, { kind: "withdraw-invitation-pressed" });
    expect(story.asks).toEqual([]);
    story.tell({ kind: "people-reason-typed", text: " Gửi nhầm " }, { kind: "withdraw-invitation-pressed" });
    expect(story.asks).toEqual([
      {
        kind: "withdraw-invitation",
        request: { season: SEASON, invitation: CODE.id, reason: "Gửi nhầm" },
      },
    ]);
    story.tell({ kind: "invitation-withdrawn" });
    expect(story.state.people.doing).toBeUndefined();
    expect(story.asksFor).toEqual(["load-people"]);
  });
});

describe("a revocation", () => {
  const revoke = (person: string): RevokeDraft => ({
    kind: "revoke",
    person: person as PersonId,
    bloc: KHOI_1,
    reason: "",
  });

  test("needs its reason", () => {
    const story = atPeople().tell(
      { kind: "people-act-begun", act: revoke("dv-b") },
      { kind: "revoke-pressed" },
    );
    expect(story.asks).toEqual([]);
    story.tell({ kind: "people-reason-typed", text: "Chuyển công tác" }, { kind: "revoke-pressed" });
    expect(story.asks).toEqual([
      {
        kind: "revoke",
        request: { season: SEASON, person: "dv-b", bloc: "khoi-1", reason: "Chuyển công tác" },
      },
    ]);
    expect(story.tell({ kind: "revoked", person: "dv-b" }).asksFor).toEqual(["load-people"]);
  });

  test("of oneself asks what is left to work on", () => {
    const story = atPeople().tell({ kind: "revoked", person: PERSON.subject });
    expect(story.asksFor).toEqual(["load-desks"]);
  });

  test("may be left without anything done", () => {
    const story = atPeople().tell(
      { kind: "people-act-begun", act: revoke("dv-b") },
      { kind: "people-act-left" },
    );
    expect(story.state.people.doing).toBeUndefined();
  });

  test("is noticed by whom it befell at the next thing they ask: their tasks are asked for again, once", () => {
    const trouble = { source: "server", code: "unknown-bloc", vi: "", en: "", support: "" } as const;
    const failed = {
      kind: "failed",
      effect: { kind: "load-progress", of: {} },
      trouble,
      isSignedOut: false,
    } as never;
    const story = atPeople().tell(failed);
    expect(story.asksFor).toEqual(["load-desks"]);
    story.tell({ kind: "desks-arrived", desks: { ...desksOf(), seasons: [] } });
    expect(story.state.screen).toBe("join");
    const again = atPeople().tell(
      failed,
      { kind: "desks-arrived", desks: desksOf([SECRETARIAT_ROLE]) },
      failed,
    );
    expect(again.asks).toEqual([]);
  });
});

describe("handing over", () => {
  const draft = (more: Partial<HandOverDraft> = {}): HandOverDraft => ({
    ...handOverBegun(seatOf()),
    reason: "Biên bản họp khối",
    ...more,
  });
  const request = (given = draft()) => {
    const written = handOverWritten(given, SEASON, KHOI_1);
    if (!written.ok) throw new Error(written.unread.join());
    return written.request;
  };

  test("begins with this year's season moved by a year, days and due instant with it", () => {
    expect(draft()).toMatchObject({ id: "nam-2025", title: "Năm thi đua 2025", year: 2025, leader: "" });
    expect(draft().periods[0]).toMatchObject({ from: "01/01/2025", to: "31/12/2025" });
    const [period] = seatOf().periods;
    const leap = {
      ...period,
      from: "2024-02-29",
      due: "2024-02-29T17:00:00+07:00",
      days: { hop: "2024-02-29" },
    };
    const moved = handOverBegun({
      ...seatOf(),
      season: { id: "khoi-dang" as never, title: "Thi đua", year: 2024 },
      periods: [leap as never],
    });
    expect(moved).toMatchObject({ id: "khoi-dang-2025", title: "Năm thi đua 2025" });
    expect(moved.periods[0]).toMatchObject({
      from: "28/02/2025",
      due: "28/02/2025 17:00",
      days: { hop: "2025-02-28" },
    });
  });

  test("is read from what was typed: days, due instant, heads; the elected ones where none is named", () => {
    expect(request()).toMatchObject({
      season: SEASON,
      bloc: "khoi-1",
      next: { id: "nam-2025", year: 2025, periods: [{ from: "2025-01-01", to: "2025-12-31" }] },
    });
    expect(request()).not.toHaveProperty("leader");
    expect(request(draft({ leader: "co-quan-b", deputy: "co-quan-c" }))).toMatchObject({
      leader: "co-quan-b",
      deputy: "co-quan-c",
    });
    expect(request(draft({ deputy: "co-quan-c" }))).not.toHaveProperty("deputy");
  });

  test("says what is missing or no day", () => {
    const [period] = draft().periods;
    const bad = draft({
      reason: " ",
      id: "Năm 2025",
      title: "",
      periods: [{ ...period, to: "31/02/2025" } as never],
    });
    expect(handOverWritten(bad, SEASON, KHOI_1)).toEqual({
      ok: false,
      unread: ["id", "name", "periods", "reason"],
    });
    const due = draft({ periods: [{ ...period, due: "mai" } as never] });
    expect(handOverWritten(due, SEASON, KHOI_1)).toEqual({ ok: false, unread: ["periods"] });
  });

  test("is done only once it was looked at; a lost answer is asked for again by the same attempt", () => {
    const press = { kind: "hand-over-pressed", request: request() } as const;
    const story = atPeople().tell({ kind: "people-act-begun", act: draft() }, press);
    expect(story.asks).toEqual([]);
    story.tell({ kind: "hand-over-looked" }, press);
    const first = story.asks[0] as { request: { attempt: string } };
    expect(first).toMatchObject({ kind: "hand-over", request: { next: { id: "nam-2025" } } });
    const trouble = { source: "server", code: "timeout", vi: "", en: "", support: "" } as const;
    story.tell({ kind: "failed", effect: first as never, trouble, isSignedOut: false }, press);
    expect(story.asks).toEqual([first]);

    story.tell(
      { kind: "failed", effect: first as never, trouble, isSignedOut: false },
      { kind: "hand-over-typed", field: "reason", text: "Nghị quyết" },
      press,
    );
    expect(story.asks).toEqual([]);
    story.tell({ kind: "hand-over-looked" }, press);
    expect((story.asks[0] as typeof first).request.attempt).not.toBe(first.request.attempt);
  });

  test("ends with the next secretariat's code, while whoever handed over finds out what is left to it", () => {
    const story = atPeople().tell(
      { kind: "people-act-begun", act: draft() },
      { kind: "handed-over", answer: { handOver: HANDED, invitation: CODE } },
    );
    expect(story.asksFor).toEqual(["load-people", "load-desks"]);
    story.tell({
      kind: "desks-arrived",
      desks: desksOf([{ role: "auditor", bloc: "khoi-1" } as never]),
    });
    expect(story.state.screen).toBe("people");
    expect(story.state.people.told).toMatchObject({
      season: "Năm thi đua 2025",
      invitation: { code: CODE.code },
    });
  });

  test("takes over the next season as another bloc has begun it", () => {
    const next = { id: "nam-2025", title: "Năm 2025", year: 2025, periods: draft().periods };
    const story = atPeople().tell(
      { kind: "people-act-begun", act: draft() },
      { kind: "hand-over-looked" },
      { kind: "people-refused", problems: [{ code: "next-season-differs" }] as never, next },
    );
    expect(story.state.people.doing).toMatchObject({ title: "Năm 2025", isShared: true });
    expect(story.state.people.doing).not.toHaveProperty("isLooked");
    const at = { ...next.periods[0], due: "1/1/2026 08:00" };
    story.tell({ kind: "next-period-typed", at: 0, change: at });
    expect(story.state.people.doing).toMatchObject({ periods: [{ due: "1/1/2026 08:00" }], problems: [] });
  });

  test("knows whom the last period elected, where that is the one looked at", () => {
    const log = DecisionLog.parse({
      stage: "published",
      decisions: [
        {
          sequence: 1,
          by: "tk-1",
          name: "Tổ thư ký",
          at: NOW,
          decision: { kind: "elect-leader", leader: "co-quan-b", reason: "Họp khối" },
        },
      ],
    });
    const of = { season: SEASON, period: "nam", bloc: "khoi-1" } as never;
    const { state } = atPeople().tell({ kind: "decisions-arrived", of, log });
    expect(electedIn(state, seatOf())).toMatchObject({
      stage: "published",
      elected: { leader: "co-quan-b" },
    });
    expect(electedIn(atPeople().state, seatOf())).toBeUndefined();
  });
});
