import { describe, expect, test } from "vitest";
import { toReceive } from "../../addin/state/dossier-inbox.ts";
import { outcomesFor } from "../../addin/state/dossier-outcomes.ts";
import type { Effect } from "../../addin/state/effect.ts";
import { seatOf } from "../../addin/state/focus.ts";
import { knownOf } from "../../addin/state/loaded.ts";
import { nextTask } from "../../addin/state/next-task.ts";
import { provinceSeatOf } from "../../addin/state/province-seat.ts";
import { rollUpSeatOf } from "../../addin/state/roll-up-desk.ts";
import { screensOf } from "../../addin/state/screens-of.ts";
import { situationOf } from "../../addin/state/situation.ts";
import { canInSeason } from "../../shared/rights.ts";
import type { InboxRow } from "../../shared/rollup/inbox.ts";
import { PercentComparison } from "../../shared/rollup/percent-comparison.ts";
import type { Role } from "../../shared/season.ts";
import type { SeasonPeriod } from "../../shared/storage-keys.ts";
import { BlocResultLog, DossierLog } from "../../shared/wire/province.ts";
import {
  AUDITOR_ROLE,
  COUNCIL_ROLE,
  DEPUTY_ROLE,
  NOW,
  paneStory,
  SECRETARIAT_ROLE,
  VERIFIER_ROLE,
} from "./pane-story.ts";
import {
  atProvince,
  COUNCIL_PERSON,
  FIRST,
  OF,
  provinceDesks,
  provinceView,
  SECOND,
} from "./province-story.ts";

const BLOC_AUDITOR = { role: "auditor", bloc: "khoi-1" } as unknown as Role;
const signedIn = (role: Role, blocs = 2, periods = 1) =>
  paneStory({ host: "browser" }).tell(
    { kind: "started", person: COUNCIL_PERSON },
    { kind: "desks-arrived", desks: provinceDesks(role, blocs, periods) },
  );
const TROUBLE = { source: "server", code: "offline", vi: "", en: "", support: "" } as const;
const failing = (effect: Effect) =>
  ({ kind: "failed", effect, trouble: TROUBLE, isSignedOut: false }) as const;

describe("who looks at all blocs of a season", () => {
  test("is whom the shared rights let read the province, and records what they let record", () => {
    const roles = [COUNCIL_ROLE, AUDITOR_ROLE, BLOC_AUDITOR, DEPUTY_ROLE, SECRETARIAT_ROLE, VERIFIER_ROLE];
    for (const role of roles) {
      const person = { id: "ai", name: "Ai", roles: [role] } as never;
      const seat = provinceSeatOf(signedIn(role, 1).state);
      expect(seat !== undefined, role.role).toBe(canInSeason(person, "read-province") === "own");
      expect(seat?.mayRecord === true, role.role).toBe(canInSeason(person, "record-dossier") === "own");
    }
  });

  test("begins there while no bloc is picked, and needs to pick none", () => {
    const story = signedIn(COUNCIL_ROLE);
    expect(seatOf(story.state)).toBeUndefined();
    expect(story.state.screen).toBe("province");
    expect(story.asks).toEqual([{ kind: "load-province", of: OF }]);
    expect(nextTask(situationOf(story.state))).toMatchObject({ id: "choose-bloc", act: "province" });
  });

  test("with a bloc picked begins at its progress, the province one tab away", () => {
    const story = signedIn(AUDITOR_ROLE, 1);
    expect(story.state.screen).toBe("board");
    expect(screensOf(seatOf(story.state), provinceSeatOf(story.state))).toContain("province");
    expect(story.tell({ kind: "screen-picked", screen: "province" }).asks).toEqual([
      { kind: "load-province", of: OF },
    ]);
  });

  test("of several periods sees the last, until another is picked", () => {
    const story = signedIn(COUNCIL_ROLE, 2, 2);
    expect(provinceSeatOf(story.state)?.periods.map(({ id }) => id)).toEqual(["quy-1", "nam"]);
    expect(story.asks).toEqual([{ kind: "load-province", of: OF }]);
    story.tell({ kind: "picked", field: "period", value: "quy-1" });
    expect(story.asks).toContainEqual({ kind: "load-province", of: { ...OF, period: "quy-1" } });
  });

  test("who has another task besides looks at all blocs in that task alone", () => {
    const desks = provinceDesks(COUNCIL_ROLE, 1);
    const [season] = desks.seasons;
    const [bloc] = season?.blocs ?? [];
    const both = { ...bloc, roles: [COUNCIL_ROLE, SECRETARIAT_ROLE] };
    const story = paneStory({ host: "browser" }).tell(
      { kind: "started", person: COUNCIL_PERSON },
      { kind: "desks-arrived", desks: { ...desks, seasons: [{ ...season, blocs: [both] }] } as typeof desks },
      { kind: "picked", field: "role", value: "secretariat" },
    );
    expect(provinceSeatOf(story.state)).toBeUndefined();
    story.tell({ kind: "picked", field: "role", value: "council-office" });
    expect(provinceSeatOf(story.state)?.mayRecord).toBe(true);
  });

  test("who has only a bloc is shown its own home instead", () => {
    const story = signedIn(SECRETARIAT_ROLE, 1).tell({ kind: "screen-picked", screen: "province" });
    expect(story.state.screen).toBe("task");
    expect(story.asksFor).not.toContain("load-province");
  });
});

describe("the province at a glance", () => {
  test("is asked for once, and anew when a person wants it fresh; what was there stays meanwhile", () => {
    const story = atProvince();
    expect(story.tell({ kind: "screen-picked", screen: "province" }).asks).toEqual([]);
    story.tell({ kind: "refresh-pressed" });
    expect(story.asks).toEqual([{ kind: "load-province", of: OF }]);
    expect(knownOf(story.state.province.view)?.entries).toHaveLength(1);
  });

  test("of a period that was left meanwhile is not shown", () => {
    const story = signedIn(COUNCIL_ROLE).tell({
      kind: "province-arrived",
      of: { ...OF, period: "quy-9" } as typeof OF,
      view: provinceView(),
    });
    expect(knownOf(story.state.province.view)).toBeUndefined();
  });

  test("that does not come says so at its place, and is asked for again", () => {
    const story = signedIn(COUNCIL_ROLE).tell(failing({ kind: "load-province", of: OF }));
    expect(story.state.province.view.kind).toBe("failed");
    expect(story.tell({ kind: "refresh-pressed" }).asksFor).toEqual(["load-province"]);
  });

  test("compares percents only once it is asked to, and stops on request", () => {
    const story = atProvince();
    expect(story.state.province.percents.kind).toBe("none");
    expect(story.tell({ kind: "percents-pressed" }).asks).toEqual([{ kind: "load-percents", of: OF }]);
    const percents = PercentComparison.parse({ blocs: [], without: [] });
    story.tell({ kind: "percents-arrived", of: OF, percents });
    expect(story.state.province.percents.kind).toBe("there");
    story.tell({ kind: "percents-left" });
    expect(story.state.province.percents.kind).toBe("none");
    story.tell({ kind: "percents-arrived", of: OF, percents });
    expect(story.state.province.percents.kind).toBe("none");
  });

  test("a failed comparison or log shows at its place, not as a trouble of the whole pane", () => {
    const story = atProvince().tell(
      { kind: "percents-pressed" },
      { kind: "province-bloc-picked", bloc: FIRST },
      failing({ kind: "load-percents", of: OF }),
      failing({ kind: "load-dossiers", of: { ...OF, bloc: FIRST } }),
    );
    expect([story.state.province.percents.kind, story.state.province.log.kind]).toEqual(["failed", "failed"]);
    expect(story.state.trouble).toBeUndefined();
  });

  test("one bloc is looked at with what was done with its dossier; another's log is not shown for it", () => {
    const log = DossierLog.parse({ records: [] });
    const story = atProvince().tell({ kind: "province-bloc-picked", bloc: FIRST });
    expect(story.asks).toEqual([{ kind: "load-dossiers", of: { ...OF, bloc: FIRST } }]);
    story.tell({ kind: "dossiers-arrived", of: { ...OF, bloc: SECOND }, log });
    expect(story.state.province.log.kind).toBe("coming");
    story.tell({ kind: "dossiers-arrived", of: { ...OF, bloc: FIRST }, log });
    expect(story.state.province.log.kind).toBe("there");
    story.tell({ kind: "province-bloc-picked", bloc: undefined });
    expect(story.state.province.bloc).toBeUndefined();
  });

  test("nothing of it stays once the person has left", () => {
    const story = atProvince().tell({ kind: "sign-out-pressed" }, { kind: "asking-agreed" });
    story.tell({ kind: "signed-out" });
    expect(story.state.province.view.kind).toBe("none");
  });
});

describe("a dossier", () => {
  const row = (view = provinceView()) => view.inbox[0] as InboxRow;

  test("offers what the shared rule lets be done with it now", () => {
    const offered = (...view: Parameters<typeof provinceView>) =>
      outcomesFor(provinceView(...view), row(provinceView(...view)));
    expect(offered("open")).toEqual([]);
    expect(offered("closed")).toEqual(["received"]);
    expect(offered("published", { outcome: "received" })).toEqual(["returned", "accepted"]);
    expect(offered("closed", { outcome: "returned" })).toEqual(["received"]);
    expect(offered("closed", { outcome: "accepted" })).toEqual(["returned"]);
    expect(outcomesFor(provinceView(), provinceView().inbox[1] as InboxRow)).toEqual([]);
  });

  test("of a closed bloc waits to be received, and one that was returned until the bloc has changed it", () => {
    const waiting = (...view: Parameters<typeof provinceView>) =>
      toReceive(atProvince({ view: provinceView(...view) }).state).map(({ bloc }) => bloc);
    expect(waiting("open")).toEqual([]);
    expect(waiting("closed")).toEqual([FIRST]);
    expect(waiting("closed", { outcome: "returned" })).toEqual([]);
    expect(waiting("closed", { outcome: "returned", changed: true })).toEqual([FIRST]);
    expect(waiting("closed", { outcome: "accepted", changed: true })).toEqual([]);
  });

  test("that waits is the council office's next task, and not the auditor's", () => {
    expect(nextTask(situationOf(atProvince().state))).toMatchObject({
      id: "dossiers",
      act: "province",
      facts: { dossiers: 1 },
    });
    expect(nextTask(situationOf(atProvince({ role: AUDITOR_ROLE }).state)).id).toBe("choose-bloc");
  });

  test("is returned with a reason only, after the last that was seen to be done with it", () => {
    const story = atProvince({ view: provinceView("closed", { outcome: "received", sequence: 3 }) }).tell(
      { kind: "province-bloc-picked", bloc: FIRST },
      { kind: "dossier-begun", bloc: FIRST, outcome: "returned" },
    );
    expect(story.tell({ kind: "dossier-pressed" }).asks).toEqual([]);
    story.tell({ kind: "dossier-typed", reason: "  Thiếu biên bản họp khối " }, { kind: "dossier-pressed" });
    const request = { bloc: FIRST, follows: 3, outcome: "returned", reason: "Thiếu biên bản họp khối" };
    expect(story.asks).toEqual([{ kind: "record-dossier", of: OF, request }]);
    expect(story.state.busy).toBe("recording-dossier");
  });

  test("is received without a word where there is none, and with one where there is", () => {
    const begun = () =>
      atProvince().tell({ kind: "dossier-begun", bloc: FIRST, outcome: "received" } as const);
    expect(begun().tell({ kind: "dossier-pressed" }).asks).toMatchObject([
      { request: { bloc: FIRST, follows: 0, outcome: "received" } },
    ]);
    const noted = begun().tell(
      { kind: "dossier-typed", reason: "Bản giấy số 12" },
      { kind: "dossier-pressed" },
    );
    expect(noted.asks).toMatchObject([{ request: { reason: "Bản giấy số 12" } }]);
  });

  test("once recorded is said so, and everything is asked for anew", () => {
    const story = atProvince().tell(
      { kind: "province-bloc-picked", bloc: FIRST },
      { kind: "percents-pressed" },
      { kind: "dossier-begun", bloc: FIRST, outcome: "received" },
      { kind: "dossier-pressed" },
      { kind: "dossier-recorded", outcome: "received" },
    );
    expect(story.asksFor).toEqual(["load-province", "load-percents", "load-dossiers"]);
    expect(story.state.notice?.word).toBe("said.dossier-received");
    expect([story.state.province.dossier, story.state.busy]).toEqual([undefined, undefined]);
  });

  test("that somebody else handled meanwhile is loaded anew, and what was typed stays", () => {
    const story = atProvince({ view: provinceView("closed", { outcome: "received" }) }).tell(
      { kind: "dossier-begun", bloc: FIRST, outcome: "returned" },
      { kind: "dossier-typed", reason: "Thiếu biên bản" },
      { kind: "dossier-pressed" },
      { kind: "dossier-stale" },
    );
    expect(story.asksFor).toEqual(["load-province"]);
    expect(story.state.province.dossier).toMatchObject({ reason: "Thiếu biên bản", isStale: true });
    story.tell(
      {
        kind: "province-arrived",
        of: OF,
        view: provinceView("closed", { outcome: "received", sequence: 5 }),
      },
      { kind: "dossier-pressed" },
    );
    expect(story.asks).toMatchObject([{ request: { follows: 5 } }]);
  });

  test("that is refused says why, until something else is typed", () => {
    const problem = {
      code: "dossier-not-closed",
      severity: "error",
      detail: "Khối chưa chốt",
      detailEn: "Not closed",
      facts: {},
    } as const;
    const story = atProvince().tell(
      { kind: "dossier-begun", bloc: FIRST, outcome: "received" },
      { kind: "dossier-pressed" },
      { kind: "dossier-refused", problems: [problem] },
    );
    expect(story.state.province.dossier?.problems).toEqual([problem]);
    expect(story.tell({ kind: "dossier-typed", reason: "x" }).state.province.dossier?.problems).toEqual([]);
    expect(story.tell({ kind: "dossier-left" }).state.province.dossier).toBeUndefined();
  });
});

describe("a bloc's result from its paper", () => {
  const log = (...totals: readonly string[]) =>
    BlocResultLog.parse({
      records: totals.map((total, index) => ({
        sequence: index + 1,
        by: "vp-hoi-dong",
        name: COUNCIL_PERSON.name,
        at: NOW,
        result: {
          bloc: SECOND,
          title: "Khối 2",
          label: "khối",
          members: [{ agency: "co-quan-x", title: "Cơ quan X", rank: 1, total }],
          paper: { number: "7/BC-K2", date: "2024-12-20" },
          reason: "Khối gửi bằng văn bản",
        },
      })),
    });
  const begun = () => atProvince().tell({ kind: "result-begun", bloc: SECOND });
  const known = (...totals: readonly string[]) =>
    begun().tell({ kind: "bloc-results-arrived", of: { ...OF, bloc: SECOND }, log: log(...totals) });

  test("begins with the members the season gives the bloc, and asks what was entered before", () => {
    const story = begun();
    expect(story.asks).toEqual([{ kind: "load-bloc-results", of: { ...OF, bloc: SECOND } }]);
    const draft = story.state.province.result;
    expect(draft?.members.length).toBeGreaterThan(0);
    expect(draft?.members.every(({ agency, title }) => agency !== undefined && title !== "")).toBe(true);
    expect([draft?.fields.title, draft?.follows]).toEqual(["Khối 2", undefined]);
  });

  test("is not sent before it is known what it follows", () => {
    const result = log("18").records[0]?.result;
    if (!result) throw new Error("no result");
    expect(begun().tell({ kind: "result-pressed", result }).asks).toEqual([]);
    expect(known().tell({ kind: "result-pressed", result }).asks).toEqual([
      { kind: "record-bloc-result", of: OF, follows: 0, result },
    ]);
  });

  test("entered before is there to be corrected, and why is asked anew", () => {
    const draft = known("17", "18.25").state.province.result;
    expect(draft).toMatchObject({
      follows: 2,
      fields: { number: "7/BC-K2", date: "20/12/2024", reason: "" },
      members: [{ agency: "co-quan-x", rank: "1", total: "18,25" }],
    });
  });

  test("that somebody else entered meanwhile follows theirs, and what was typed stays", () => {
    const story = known().tell(
      { kind: "member-typed", at: 0, change: { total: "19" } },
      { kind: "result-stale", latest: 1 },
    );
    expect(story.state.province.result).toMatchObject({
      follows: 1,
      isStale: true,
      members: [{ total: "19" }],
    });
    story.tell({ kind: "bloc-results-arrived", of: { ...OF, bloc: SECOND }, log: log("18") });
    expect(story.state.province.result?.members[0]?.total).toBe("19");
  });

  test("of a bloc nobody has named begins empty; members come and go", () => {
    const story = atProvince().tell(
      { kind: "result-begun" },
      { kind: "result-typed", field: "title", text: "Cụm 9" },
      { kind: "result-label-picked", label: "cụm" },
      { kind: "member-added" },
      { kind: "member-typed", at: 1, change: { title: "Cơ quan B" } },
      { kind: "member-removed", at: 0 },
    );
    expect(story.state.province.result).toMatchObject({
      label: "cụm",
      fields: { title: "Cụm 9" },
      follows: 0,
      members: [{ title: "Cơ quan B" }],
    });
    expect(story.tell({ kind: "result-left" }).state.province.result).toBeUndefined();
  });

  test("of a bloc that was only entered before keeps the id it has", () => {
    const stranger = "cum-9" as typeof SECOND;
    expect(atProvince().tell({ kind: "result-begun", bloc: stranger }).state.province.result).toMatchObject({
      bloc: stranger,
      fields: { title: "" },
    });
  });

  test("what the server has against it goes once it is written anew; once recorded all is loaded anew", () => {
    const problem = {
      code: "result-of-scored-bloc",
      severity: "error",
      detail: "Đã có bảng",
      detailEn: "Scored",
      facts: {},
    } as const;
    const story = known().tell({ kind: "result-refused", problems: [problem] });
    expect(story.state.province.result?.problems).toEqual([problem]);
    story.tell({ kind: "result-typed", field: "reason", text: "Khối gửi lại" });
    expect(story.state.province.result?.problems).toEqual([]);
    expect(story.tell({ kind: "result-recorded" }).asksFor).toEqual(["load-province"]);
    expect(story.state.province.result).toBeUndefined();
    expect(story.state.notice?.word).toBe("said.result-recorded");
  });
});

describe("all provinces of a year as one", () => {
  const OTHER = "tinh-hai" as SeasonPeriod["season"];
  const inTwo = () => {
    const desks = provinceDesks(COUNCIL_ROLE);
    const [season] = desks.seasons;
    if (!season) throw new Error("no season");
    const seasons = [
      season,
      { ...season, id: OTHER, title: "Tỉnh Hai" },
      { ...season, id: "cu" as never, year: 2023 },
    ];
    return paneStory({ host: "browser" }).tell(
      { kind: "started", person: COUNCIL_PERSON },
      { kind: "desks-arrived", desks: { ...desks, seasons } },
      { kind: "picked", field: "season", value: OF.season },
    );
  };
  const { season: _, period: __, illustrative: ___, inbox: ____, ...overview } = provinceView();

  test("are asked for only by who has several to look at, and by a press", () => {
    expect(rollUpSeatOf(signedIn(COUNCIL_ROLE).state)).toBeUndefined();
    expect(signedIn(COUNCIL_ROLE).tell({ kind: "roll-up-pressed" }).asks).toEqual([]);
    const story = inTwo();
    expect(rollUpSeatOf(story.state)).toEqual({
      year: 2024,
      provinces: [
        { season: OF.season, title: "Năm thi đua 2024" },
        { season: OTHER, title: "Tỉnh Hai" },
      ],
    });
    expect(story.tell({ kind: "roll-up-pressed" }).asks).toEqual([{ kind: "load-roll-up", year: 2024 }]);
  });

  test("come with percents only where they are asked for, and are left again", () => {
    const story = inTwo().tell(
      { kind: "roll-up-pressed" },
      { kind: "roll-up-arrived", year: 2023, overview },
    );
    expect(story.state.province.rollUp).toEqual({ year: 2024, view: { kind: "coming" } });
    story.tell({ kind: "roll-up-arrived", year: 2024, overview });
    expect(story.state.province.rollUp).toEqual({ year: 2024, view: { kind: "there", value: overview } });
    story.tell({ kind: "roll-up-percents", isShown: true });
    expect(story.state.province.rollUp?.arePercentsShown).toBe(true);
    story.tell({ kind: "roll-up-percents", isShown: false });
    expect(story.state.province.rollUp?.arePercentsShown).toBeUndefined();
    expect(story.tell({ kind: "roll-up-left" }).state.province.rollUp).toBeUndefined();
    story.tell({ kind: "roll-up-arrived", year: 2024, overview });
    expect(story.state.province.rollUp).toBeUndefined();
  });

  test("that do not come say so where they were to be", () => {
    const story = inTwo().tell({ kind: "roll-up-pressed" });
    const [effect] = story.asks;
    if (!effect) throw new Error("nothing was asked");
    story.tell(failing(effect));
    expect(story.state.province.rollUp?.view).toMatchObject({ kind: "failed" });
  });
});
