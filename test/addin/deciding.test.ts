import { describe, expect, test } from "vitest";
import { mayRecord } from "../../addin/state/decision-draft.ts";
import type { Effect } from "../../addin/state/effect.ts";
import { situationOf } from "../../addin/state/situation.ts";
import { cardValue, decisionWritten, instantWritten } from "../../addin/state/written-decision.ts";
import { Decision } from "../../shared/decision.ts";
import type { Role } from "../../shared/season.ts";
import { DecisionLog } from "../../shared/wire/decision-log.ts";
import { EffectPreview } from "../../shared/wire/effect-preview.ts";
import {
  CHAIN,
  DEPUTY_ROLE,
  desksOf,
  NOW,
  PERSON,
  paneStory,
  progressOf,
  SECRETARIAT_ROLE,
  sourceOf,
} from "./pane-story.ts";

const OF = { season: CHAIN.season, period: CHAIN.period, bloc: CHAIN.bloc };
const REASON = "Theo biên bản họp khối";
const CLOSE = Decision.parse({ kind: "close", reason: REASON });
const recorded = (decision: object, sequence = 1, by = "tk-1") => ({
  sequence,
  by,
  name: "Tổ thư ký Khối 1",
  at: NOW,
  decision: { reason: REASON, ...decision },
});
const LOG = DecisionLog.parse({
  stage: "open",
  decisions: [recorded({ kind: "exclude", agency: "co-quan-a" })],
});
const NOTHING = EffectPreview.parse({
  effect: { changes: [], ranks: 0, totals: 0, classes: 0, awards: 0 },
  problems: [],
});
const refusal = (severity: "error" | "warning") => ({
  code: "already-closed",
  severity,
  detail: "Đã chốt",
  detailEn: "Closed",
  facts: {},
});

const following = (role: Role = SECRETARIAT_ROLE) =>
  paneStory().tell(
    { kind: "started", person: PERSON },
    { kind: "sheets-found", sheets: [] },
    { kind: "desks-arrived", desks: desksOf([role], { lead: "co-quan-a" }) },
    { kind: "progress-arrived", of: OF, progress: progressOf([{ sent: true }, {}, {}]) },
    { kind: "decisions-arrived", of: OF, log: LOG },
  );
const closing = () =>
  following().tell(
    { kind: "decision-begun", what: "close" },
    { kind: "decision-typed", field: "reason", text: REASON },
  );

describe("a decision is written", () => {
  test("on its own screen, and what was typed for one kind is kept for another", () => {
    const story = following().tell(
      { kind: "decision-begun", what: "exclude", fields: { agency: "co-quan-b" } },
      { kind: "decision-typed", field: "reason", text: REASON },
      { kind: "decision-begun", what: "pend" },
    );
    expect(story.state.screen).toBe("decisions");
    expect(story.state.deciding).toMatchObject({
      kind: "pend",
      fields: { agency: "co-quan-b", reason: REASON },
    });
    expect(story.tell({ kind: "decision-left" }).state.deciding).toBeUndefined();
  });

  test("is looked at after the last decision seen, before it can be recorded", () => {
    const story = closing();
    expect(story.tell({ kind: "decision-pressed" }).asks).toEqual([]);
    expect(story.tell({ kind: "decision-preview-pressed", decision: CLOSE }).asks).toEqual([
      { kind: "preview-decision", request: { ...OF, follows: 1, decision: CLOSE } },
    ]);
    story.tell({ kind: "decision-previewed", decision: CLOSE, preview: NOTHING });
    expect(story.tell({ kind: "decision-pressed" }).asks).toEqual([
      { kind: "record-decision", request: { ...OF, follows: 1, decision: CLOSE } },
    ]);
  });

  test("what is written anew must be looked at anew", () => {
    const story = closing().tell(
      { kind: "decision-preview-pressed", decision: CLOSE },
      { kind: "decision-previewed", decision: CLOSE, preview: NOTHING },
      { kind: "decision-typed", field: "reason", text: "Lý do khác" },
    );
    expect(story.tell({ kind: "decision-pressed" }).asks).toEqual([]);
  });

  test("what has something in its way is not recorded; what is only to be known is", () => {
    const draft = { kind: "close", fields: {}, titles: [] } as const;
    const said = (severity: "error" | "warning") => ({
      decision: CLOSE,
      effect: NOTHING.effect,
      problems: [refusal(severity)],
    });
    expect(mayRecord({ ...draft, said: said("error") })).toBe(false);
    expect(mayRecord({ ...draft, said: said("warning") })).toBe(true);
    expect(mayRecord(draft)).toBe(false);
  });

  test("a refusal shows its reasons in place", () => {
    const story = closing().tell(
      { kind: "decision-preview-pressed", decision: CLOSE },
      { kind: "decision-previewed", decision: CLOSE, preview: NOTHING },
      { kind: "decision-pressed" },
      { kind: "decision-refused", decision: CLOSE, problems: [refusal("error")] },
    );
    expect(story.state.busy).toBeUndefined();
    expect(story.state.deciding?.said?.problems).toHaveLength(1);
    expect(story.tell({ kind: "decision-pressed" }).asks).toEqual([]);
  });

  test("another decision meanwhile fetches the log anew, says so and keeps what was typed", () => {
    const story = closing().tell(
      { kind: "decision-preview-pressed", decision: CLOSE },
      { kind: "decision-stale" },
    );
    expect(story.asks).toEqual([{ kind: "load-decisions", of: OF }]);
    expect(story.state.deciding).toMatchObject({ kind: "close", fields: { reason: REASON }, isStale: true });
    const { decisions } = LOG;
    const newer = DecisionLog.parse({
      stage: "open",
      decisions: [...decisions, recorded({ kind: "pend", agency: "co-quan-b" }, 2)],
    });
    story.tell(
      { kind: "decisions-arrived", of: OF, log: newer },
      { kind: "decision-preview-pressed", decision: CLOSE },
    );
    expect(story.asks).toMatchObject([{ request: { follows: 2 } }]);
    story.tell({ kind: "decision-previewed", decision: CLOSE, preview: NOTHING });
    expect(story.state.deciding?.isStale).toBeUndefined();
  });

  test("once recorded, everything it may have touched is asked for again", () => {
    const story = following().tell(
      { kind: "chain-picked", chain: CHAIN },
      { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
      { kind: "decision-begun", what: "close" },
      { kind: "decision-recorded", what: "close" },
    );
    expect(new Set(story.asksFor)).toEqual(new Set(["load-progress", "load-decisions", "load-source"]));
    expect(story.state.deciding).toBeUndefined();
    expect(story.state.notice?.word).toBe("said.decided");
  });

  test("a log of a bloc that was left meanwhile is not shown", () => {
    const story = following();
    story.tell({
      kind: "decisions-arrived",
      of: { ...OF, bloc: "khoi-9" } as typeof OF,
      log: { ...LOG, stage: "closed" },
    });
    expect(situationOf(story.state).stage).toBe("open");
  });

  test("a log that does not come says so at its place", () => {
    const story = following();
    const effect: Effect = { kind: "load-decisions", of: OF };
    const trouble = { source: "server", code: "offline", vi: "", en: "", support: "" } as const;
    story.tell({ kind: "refresh-pressed" }, { kind: "failed", effect, trouble, isSignedOut: false });
    expect(story.state.decisions.kind).toBe("failed");
    expect(story.state.trouble).toBeUndefined();
  });
});

describe("a request to reopen", () => {
  const asked = (by: string) =>
    following(DEPUTY_ROLE).tell({
      kind: "decisions-arrived",
      of: OF,
      log: DecisionLog.parse({
        stage: "closed",
        reopening: { by: "Tổ thư ký Khối 1", reason: REASON },
        decisions: [recorded({ kind: "close" }), recorded({ kind: "ask-reopen" }, 2, by)],
      }),
    });

  test("waits for somebody else than who asked", () => {
    expect(situationOf(asked("tk-1").state)).toMatchObject({ stage: "closed", reopening: "others" });
    expect(situationOf(asked(PERSON.subject).state).reopening).toBe("mine");
  });
});

describe("what a person writes becomes a decision", () => {
  const write = (
    kind: Decision["kind"],
    fields: object,
    titles: readonly { title: string; count: string }[] = [],
  ) => decisionWritten({ kind, fields: { reason: ` ${REASON} `, ...fields }, titles });
  const said = (...given: Parameters<typeof write>) => {
    const written = write(...given);
    return written.ok ? written.decision : written.unread;
  };

  test("an extension until an hour in Viet Nam", () => {
    expect(said("extend", { agency: "co-quan-a", until: "20/12/2025 17:00" })).toEqual({
      kind: "extend",
      reason: REASON,
      agency: "co-quan-a",
      until: "2025-12-20T17:00:00+07:00",
    });
    expect(said("extend", { until: "20/12/2025" })).toEqual(["agency", "until"]);
  });

  test.each([
    ["5/1/2026 8h30", "2026-01-05T08:30:00+07:00"],
    ["05.01.2026, 23:59", "2026-01-05T23:59:00+07:00"],
    ["31/02/2026 17:00", undefined],
    ["05/01/2026 24:00", undefined],
    ["05/01/2026 10:60", undefined],
    ["17:00 05/01/2026", undefined],
    ["", undefined],
  ])("%s is %s", (text, read) => {
    expect(instantWritten(text)).toBe(read);
  });

  test("a card that is sent back, by its round, scorer and revision", () => {
    const card = cardValue("co-quan-a", { round: "self", scorer: "co-quan-a", revision: 2 });
    expect(said("send-back", { card })).toMatchObject({ agency: "co-quan-a", round: "self", revision: 2 });
    expect(said("send-back", {})).toEqual(["card"]);
  });

  test("the days of a pledge; those that were not are left out, one that is none is refused", () => {
    expect(said("pledge", { signed: "20/01/2025", adopted: " " })).toEqual({
      kind: "pledge",
      reason: REASON,
      signed: "2025-01-20",
    });
    expect(said("pledge", { drafted: "hôm qua", signed: "31/02/2025" })).toEqual(["drafted", "signed"]);
  });

  test("titles of the collective and of so many individuals", () => {
    const lines = [
      { title: "Cờ thi đua", count: " " },
      { title: "Chiến sĩ thi đua cơ sở", count: "5" },
      { title: "", count: "" },
    ];
    expect(said("register", { agency: "co-quan-a" }, lines)).toMatchObject({
      titles: [
        { title: "Cờ thi đua", for: "collective" },
        { title: "Chiến sĩ thi đua cơ sở", for: 5 },
      ],
    });
    expect(said("register", { agency: "co-quan-a" }, [{ title: "Cờ", count: "vài" }])).toEqual(["titles"]);
    expect(said("register", { agency: "co-quan-a" }, [])).toEqual(["titles"]);
  });

  test("heads of the next year, a deputy where there is one", () => {
    expect(said("elect-leader", { leader: "co-quan-a", deputy: "" })).toEqual({
      kind: "elect-leader",
      reason: REASON,
      leader: "co-quan-a",
    });
  });

  test("nothing without a reason", () => {
    for (const kind of ["close", "reopen", "publish", "exclude"] as const)
      expect(said(kind, { agency: "co-quan-a", reason: " " })).toEqual(["reason"]);
  });
});

describe("an agency registers its titles", () => {
  const secretary = () =>
    paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "sheets-found", sheets: [] },
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
    );
  const REGISTER = Decision.parse({
    kind: "register",
    agency: "co-quan-a",
    reason: "Văn bản 01",
    titles: [{ title: "Cờ thi đua", for: "collective" }],
  });

  test("where it stands, without the log of decisions, and then sees them with its card", () => {
    const story = secretary().tell(
      { kind: "decision-begun", what: "register", fields: { agency: "co-quan-a" } },
      { kind: "title-added" },
      { kind: "title-typed", at: 1, change: { title: "Bằng khen", count: "2" } },
      { kind: "title-removed", at: 0 },
    );
    expect(story.state.screen).toBe("task");
    expect(story.state.deciding?.titles).toEqual([{ title: "Bằng khen", count: "2" }]);
    expect(story.tell({ kind: "register-pressed", decision: REGISTER }).asks).toEqual([
      { kind: "register", request: { ...OF, follows: 0, decision: REGISTER } },
    ]);
    story.tell({ kind: "decision-recorded", what: "register" });
    expect(story.asks).toEqual([{ kind: "load-source", chain: CHAIN }]);
    expect(story.state.notice?.word).toBe("said.registered");
  });
});
