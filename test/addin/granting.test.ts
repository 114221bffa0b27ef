import { describe, expect, test } from "vitest";
import { runEffect } from "../../addin/effects/run-effect.ts";
import type { Effect } from "../../addin/state/effect.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { grantRows } from "../../addin/state/granting-draft.ts";
import { type GrantDecision, grantsWritten } from "../../addin/state/written-grants.ts";
import type { AwardProposal } from "../../shared/awards/award-proposal.ts";
import type { AgencyId, AwardId } from "../../shared/ids.ts";
import { DecisionLog } from "../../shared/wire/decision-log.ts";
import { CHAIN, desksOf, NOW, PERSON, paneStory, progressOf, SECRETARIAT_ROLE } from "./pane-story.ts";

const OF = { season: CHAIN.season, period: CHAIN.period, bloc: CHAIN.bloc };
const [FLAG, PRAISE] = ["co", "bang-khen"] as AwardId[] as [AwardId, AwardId];
const [A, B, C] = ["co-quan-a", "co-quan-b", "co-quan-c"] as AgencyId[] as [AgencyId, AgencyId, AgencyId];
const GRANTED = {
  kind: "grant",
  award: FLAG,
  agency: A,
  number: "1/QĐ",
  date: "2025-03-01",
  reason: "Đã có quyết định",
};
const PROPOSALS = [
  { award: FLAG, proposed: [{ agency: A }, { agency: B }] },
  { award: PRAISE, proposed: [] },
] as unknown as readonly AwardProposal[];
const LOG = DecisionLog.parse({
  stage: "published",
  decisions: [{ sequence: 1, by: "tk-1", name: "Tổ thư ký", at: NOW, decision: GRANTED }],
});

const granting = (...events: readonly PaneEvent[]) =>
  paneStory().tell(
    { kind: "started", person: PERSON },
    { kind: "sheets-found", sheets: [] },
    { kind: "desks-arrived", desks: desksOf([SECRETARIAT_ROLE]) },
    { kind: "progress-arrived", of: OF, progress: progressOf([{}, {}, {}]) },
    { kind: "decisions-arrived", of: OF, log: LOG },
    { kind: "granting-begun" },
    ...events,
  );
const picked = (award: AwardId, ...agencies: readonly AgencyId[]): PaneEvent => ({
  kind: "grant-changed",
  places: agencies.map((agency) => ({ award, agency })),
  change: { isOn: true },
});
const typed = (field: "number" | "date" | "reason", text: string): PaneEvent => ({
  kind: "granting-typed",
  field,
  text,
});
const COMMON = [
  typed("number", " 125/QĐ-UBND "),
  typed("date", "10/03/2026"),
  typed("reason", "Đã có quyết định"),
];

function written(story: ReturnType<typeof granting>, already: readonly object[] = []) {
  const draft = story.state.granting;
  if (!draft) throw new Error("nothing is being entered");
  const rows = [FLAG, PRAISE].flatMap((id) => grantRows({ id }, PROPOSALS, already as never, draft));
  return grantsWritten(draft, rows);
}

describe("results of awards are entered many at once", () => {
  test("from the proposals: one decision for all that are ticked, another for a row that has its own", () => {
    const story = granting(
      ...COMMON,
      picked(FLAG, A, B),
      { kind: "grant-added", award: PRAISE, agency: C },
      {
        kind: "grant-changed",
        places: [{ award: FLAG, agency: B }],
        change: { isApart: true, number: "130/QĐ-UBND", date: "12/03/2026" },
      },
    );
    const common = { kind: "grant", reason: "Đã có quyết định", number: "125/QĐ-UBND", date: "2026-03-10" };
    expect(written(story)).toEqual({
      ok: true,
      decisions: [
        { ...common, award: FLAG, agency: A },
        { ...common, award: FLAG, agency: B, number: "130/QĐ-UBND", date: "2026-03-12" },
        { ...common, award: PRAISE, agency: C },
      ],
    });
  });

  test("what was granted before is not entered again, and stands beside what was proposed", () => {
    const story = granting(...COMMON, picked(FLAG, A, B));
    expect(written(story, [GRANTED])).toMatchObject({ ok: true, decisions: [{ agency: B }] });
    const rows = grantRows({ id: FLAG }, PROPOSALS, [GRANTED, { ...GRANTED, agency: C }] as never, {
      others: [],
    });
    expect(rows).toMatchObject([
      { agency: A, isProposed: true, granted: { number: "1/QĐ" } },
      { agency: B, isProposed: true },
      { agency: C, isProposed: false, granted: { number: "1/QĐ" } },
    ]);
  });

  test("what is missing is told by row, and 30 February is no day", () => {
    expect(written(granting(picked(FLAG, A)))).toEqual({
      ok: false,
      unread: [{ award: FLAG, agency: A, missing: ["number", "date", "reason"] }],
    });
    const dated = granting(...COMMON, typed("date", "30/02/2026"), picked(FLAG, A));
    expect(written(dated)).toMatchObject({ ok: false, unread: [{ missing: ["date"] }] });
    expect(written(granting(...COMMON))).toEqual({ ok: false, unread: [] });
  });

  test("the standings they are taken from are asked for", () => {
    expect(granting().asks).toMatchObject([{ kind: "load-standings", of: OF }]);
    expect(granting({ kind: "granting-left" }).state.granting).toBeUndefined();
  });

  test("a row that is refused keeps what was typed, one that was recorded is done", () => {
    const story = granting(...COMMON, picked(FLAG, A, B));
    const said = written(story);
    if (!said.ok) throw new Error("not written");
    const problem = {
      code: "grant-repeated",
      severity: "error",
      detail: "Đã ghi",
      detailEn: "Twice",
      facts: {},
    };
    story.tell({ kind: "grants-preview-pressed", decisions: said.decisions });
    expect(story.asks).toEqual([{ kind: "preview-grants", of: OF, follows: 1, decisions: said.decisions }]);
    story.tell({ kind: "grants-previewed", said: { "co|co-quan-a": [] }, effect: undefined });
    story.tell({ kind: "grants-pressed", decisions: said.decisions });
    expect(story.asks).toEqual([{ kind: "record-grants", of: OF, follows: 1, decisions: said.decisions }]);
    story.tell(
      { kind: "grant-recorded", place: { award: FLAG, agency: A } },
      { kind: "grant-refused", place: { award: FLAG, agency: B }, problems: [problem as never] },
      { kind: "grants-done", recorded: 1, refused: 1 },
    );
    expect(story.state.granting).toMatchObject({
      number: " 125/QĐ-UBND ",
      recorded: ["co|co-quan-a"],
      said: { "co|co-quan-b": [problem] },
    });
    expect(story.asksFor).toContain("load-decisions");
    expect(written(story)).toMatchObject({ ok: true, decisions: [{ agency: B }] });
    expect(story.state.notice).toMatchObject({
      word: "said.granted-some",
      facts: { recorded: 1, refused: 1 },
    });
  });

  test("all recorded, the table is closed; another decision meanwhile keeps it, with the log anew", () => {
    const story = granting(...COMMON, picked(FLAG, B));
    const said = written(story);
    if (!said.ok) throw new Error("not written");
    story.tell({ kind: "grants-pressed", decisions: said.decisions }, { kind: "grants-stale" });
    expect(story.asks).toEqual([{ kind: "load-decisions", of: OF }]);
    expect(story.state.granting).toMatchObject({ isStale: true, number: " 125/QĐ-UBND " });
    expect(story.state.busy).toBeUndefined();
    story.tell(
      { kind: "decisions-arrived", of: OF, log: LOG },
      { kind: "grants-previewed", said: {}, effect: undefined },
    );
    expect(story.state.granting?.isStale).toBeUndefined();
    story.tell({ kind: "grants-done", recorded: 1, refused: 0 });
    expect(story.state.granting).toBeUndefined();
  });
});

describe("the world records them one after another", () => {
  const decisions = [A, B, C].map((agency) => ({ ...GRANTED, agency })) as unknown as GrantDecision[];
  const no = (code: string, errors: readonly object[] = []) => ({
    ok: false,
    refusal: { kind: "refused", problem: { code, errors } },
  });
  async function told(effect: Effect, server: object): Promise<readonly PaneEvent[]> {
    const events: PaneEvent[] = [];
    await runEffect(effect, { server } as never, (event) => events.push(event));
    return events;
  }
  const record = { kind: "record-grants", of: OF, follows: 4, decisions } as const;

  test("a refused row is told and takes no number; the others follow each other", async () => {
    const follows: number[] = [];
    const server = {
      recordDecision: async (request: { follows: number; decision: GrantDecision }) => {
        follows.push(request.follows);
        return request.decision.agency === B
          ? no("decision-refused", [{ code: "grant-repeated" }])
          : { ok: true, value: {} };
      },
    };
    expect(await told(record, server)).toEqual([
      { kind: "grant-recorded", place: { award: FLAG, agency: A } },
      { kind: "grant-refused", place: { award: FLAG, agency: B }, problems: [{ code: "grant-repeated" }] },
      { kind: "grant-recorded", place: { award: FLAG, agency: C } },
      { kind: "grants-done", recorded: 2, refused: 1 },
    ]);
    expect(follows).toEqual([4, 5, 5]);
  });

  test("another decision in between stops it where it is", async () => {
    let calls = 0;
    const server = {
      recordDecision: async () => {
        calls += 1;
        return calls === 2 ? no("stale-decision") : { ok: true, value: {} };
      },
    };
    expect(await told(record, server)).toEqual([
      { kind: "grant-recorded", place: { award: FLAG, agency: A } },
      { kind: "grants-stale" },
    ]);
  });

  test("each is looked at by itself first, and what it would do is told", async () => {
    const still = { changes: [], ranks: 0, totals: 0, classes: 0, awards: 0 };
    const server = {
      previewDecision: async ({ decision }: { decision: GrantDecision }) => ({
        ok: true,
        value: { effect: still, problems: decision.agency === B ? [{ code: "grant-repeated" }] : [] },
      }),
    };
    const preview = { ...record, kind: "preview-grants" } as const;
    expect(await told(preview, server)).toEqual([
      {
        kind: "grants-previewed",
        said: { "co|co-quan-a": [], "co|co-quan-b": [{ code: "grant-repeated" }], "co|co-quan-c": [] },
        effect: still,
      },
    ]);
    const stale = { previewDecision: async () => no("stale-decision") };
    expect(await told(preview, stale)).toEqual([{ kind: "grants-stale" }]);
  });
});
