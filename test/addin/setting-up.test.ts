import { describe, expect, test } from "vitest";
import { encode } from "zod/mini";
import { step } from "../../addin/pane.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { type PaneState, startState } from "../../addin/state/pane-state.ts";
import type { SetUpDraft } from "../../addin/state/set-up-desk.ts";
import { type BegunFrom, beginningDraft, changingDraft } from "../../addin/state/set-up-draft.ts";
import { newAgency } from "../../addin/state/written-agency.ts";
import { writtenSetUp } from "../../addin/state/written-set-up.ts";
import { laterYear } from "../../shared/set-up/next-year.ts";
import { setUpOf } from "../../shared/set-up/season-of-set-up.ts";
import { SetUp } from "../../shared/set-up/set-up.ts";
import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import { Beginnings, SeasonSetUp } from "../../shared/wire/set-up.ts";
import { smallSeason } from "../support/small-season.ts";

const standing = SeasonSetUp.parse({
  setUp: encode(SetUp, setUpOf(smallSeason())),
  mark: "dau-1",
  version: 1,
  versions: [],
  mayChange: true,
});
const beginnings = Beginnings.parse({
  as: [{ as: "council-office" }],
  name: "Cơ quan thường trực Hội đồng",
  year: 2024,
  seasons: [
    { season: "nam-2024", title: "Năm 2024", setUp: encode(SetUp, laterYear(setUpOf(smallSeason()))) },
  ],
  presets: [],
});
const there = <T>(value: T) => ({ kind: "there", value }) as const;
const begun: PaneState = {
  ...startState({
    lang: "vi",
    now: "2024-12-01T08:00:00Z",
    seed: "hat-giong",
    host: "browser",
    isOnline: true,
    isFirstRun: false,
  }),
  person: { subject: "hd", name: "Cơ quan thường trực Hội đồng" },
  screen: "set-up",
  setUp: { beginnings: there(beginnings), standing: there(standing) },
};

/** The state after events, and the effects of the last of them. */
function played(...events: readonly PaneEvent[]) {
  let state = begun;
  let effects: ReturnType<typeof step>["effects"] = [];
  for (const event of events) ({ state, effects } = step(state, event));
  return { state, effects, draft: state.setUp.draft };
}
const begin = (from: BegunFrom): PaneEvent => ({
  kind: "set-up-drafted",
  draft: beginningDraft(beginnings, from),
});
const FROM_LAST = begin({ from: "season", id: "nam-2024" });
const CHANGING: PaneEvent = { kind: "set-up-drafted", draft: changingDraft(standing) };
/** What the form sends: the draft read, where it reads. */
const pressing =
  (kind: "set-up-pressed" | "set-up-judged-pressed") =>
  (draft: SetUpDraft | undefined): readonly PaneEvent[] => {
    const written = draft && writtenSetUp(draft);
    return written?.ok ? [{ kind, setUp: written.setUp }] : [];
  };
const keep = pressing("set-up-pressed");
const judge = pressing("set-up-judged-pressed");
/** The effects of pressing after events; none where nothing is sent. */
function pressed(press: typeof keep, ...events: readonly PaneEvent[]) {
  const sent = press(played(...events).draft);
  return sent.length === 0 ? { effects: [], state: played(...events).state } : played(...events, ...sent);
}
const warning = {
  code: "due-day-off",
  severity: "warning",
  detail: "",
  detailEn: "",
  facts: {},
} as ProblemDetail;
const judged = (...problems: readonly ProblemDetail[]): PaneEvent => ({ kind: "set-up-judged", problems });

describe("a season is begun in the pane", () => {
  test("from last year's, judged by the server first, then kept under a name of its own", () => {
    expect(pressed(keep, FROM_LAST).effects).toEqual([]);
    const asked = pressed(judge, FROM_LAST);
    expect(asked.effects).toMatchObject([
      {
        kind: "preview-set-up",
        request: { as: "council-office", setUp: { id: "nam-2025", follows: "nam-2024" } },
      },
    ]);
    expect(asked.state.busy).toBe("judging-set-up");
    const bad = pressed(keep, FROM_LAST, judged({ ...warning, severity: "error" }));
    expect(bad.effects).toEqual([]);
    const kept = pressed(keep, FROM_LAST, judged(warning));
    expect(kept.effects).toMatchObject([
      {
        kind: "begin-season",
        request: { attempt: "hat-giong-1", name: beginnings.name, setUp: { year: 2025 } },
      },
    ]);
  });

  test("and what is typed after it was judged is judged again", () => {
    const typed = played(FROM_LAST, judged(), { kind: "set-up-typed", change: { title: "Năm khác" } });
    expect(typed.draft).not.toHaveProperty("problems");
    expect(
      pressed(judge, FROM_LAST, judged(), { kind: "set-up-typed", change: { title: " " } }).effects,
    ).toEqual([]);
  });

  test("and the classes of the tables it begins with are asked for, so that awards can name them", () => {
    const { draft, setUp } = { draft: changingDraft(standing), setUp: standing.setUp };
    const { effects } = played({ kind: "set-up-drafted", draft, of: setUp });
    expect(effects).toEqual([{ kind: "load-table-classes", request: { setUp } }]);
    expect(played(begin({ from: "nothing" })).effects).toEqual([]);
    const tot = { tot: [{ id: "tot", title: "Tốt" }] };
    const kha = { kha: [{ id: "kha", title: "Khá" }] };
    const known = played(
      CHANGING,
      { kind: "table-classes-arrived", classes: tot },
      { kind: "set-up-judged", problems: [warning], classes: kha },
    ).draft;
    expect(known).toMatchObject({ classes: { ...tot, ...kha }, problems: [warning] });
    expect(played({ kind: "table-classes-arrived", classes: tot }).draft).toBeUndefined();
  });

  test("then its tasks are asked for, and it is the season that is picked", () => {
    const { state, effects } = played(FROM_LAST, judged(), {
      kind: "set-up-kept",
      kept: { setUp: laterYear(setUpOf(smallSeason())), version: 1, problems: [] },
    });
    expect(effects).toEqual([{ kind: "load-desks" }]);
    expect([state.choice, state.setUp.draft, state.notice?.word]).toEqual([
      { season: "nam-2025" },
      undefined,
      "said.season-begun",
    ]);
  });

  test("from nothing with a bloc whose members are pasted", () => {
    const { draft } = played(begin({ from: "nothing" }), {
      kind: "set-up-bloc-typed",
      at: 0,
      change: {
        title: "Khối Một",
        agencies: [newAgency({ id: "so-y-te" as never, title: "Sở Y tế" })],
      },
    });
    expect(draft && writtenSetUp(draft)).toMatchObject({
      ok: true,
      setUp: {
        id: "nam-2024",
        periods: [{ id: "nam-2024", from: "2024-01-01", to: "2024-12-31" }],
        blocs: [{ title: "Khối Một", agencies: [{ id: "so-y-te", title: "Sở Y tế" }] }],
      },
    });
  });
});

describe("a season is changed in the pane", () => {
  const reason: PaneEvent = { kind: "set-up-typed", change: { reason: "Quyết định 5" } };

  test("a new name has the day it is from, and the deadline its hour in Viet Nam", () => {
    const bloc = standing.setUp.blocs[0];
    const { effects } = pressed(
      keep,
      CHANGING,
      reason,
      { kind: "set-up-period-typed", at: 0, change: { due: "20/12/2024", hour: "8:30" } },
      {
        kind: "set-up-bloc-typed",
        at: 0,
        change: {
          agencies: (bloc?.agencies ?? []).map((kept, at) => ({
            ...newAgency(kept),
            kept,
            title: at === 0 ? "Cơ quan A mới" : kept.title,
            renamedFrom: at === 0 ? "01/03/2024" : "",
          })),
        },
      },
      judged(),
    );
    expect(effects).toMatchObject([
      {
        kind: "change-set-up",
        season: "nam-2024",
        change: {
          follows: "dau-1",
          reason: "Quyết định 5",
          setUp: {
            periods: [{ id: "nam", due: "2024-12-20T08:30:00+07:00" }],
            blocs: [
              {
                agencies: [
                  {
                    id: "co-quan-a",
                    title: "Cơ quan A mới",
                    earlierTitles: [{ title: "Cơ quan A", until: "2024-02-29" }],
                  },
                  { id: "co-quan-b", title: "Cơ quan B" },
                  { id: "co-quan-c" },
                ],
              },
              {},
            ],
          },
        },
      },
    ]);
  });

  test("what is missing or does not read is named by its place", () => {
    const { draft } = played(
      CHANGING,
      { kind: "set-up-typed", change: { title: "", year: "hai", id: "Năm" } },
      { kind: "set-up-period-typed", at: 0, change: { title: "", from: "31/02/2024", hour: "25:00" } },
      { kind: "set-up-bloc-typed", at: 1, change: { title: "" } },
    );
    const written = draft && writtenSetUp(draft);
    expect(written && !written.ok && written.unread).toEqual([
      { field: "id" },
      { field: "title" },
      { field: "year" },
      { field: "reason" },
      { field: "title", period: 0 },
      { field: "hour", period: 0 },
      { field: "from", period: 0 },
      { field: "title", bloc: 1 },
    ]);
  });

  test("what somebody else changed meanwhile is told, and what was typed stays", () => {
    const { draft } = played(CHANGING, reason, { kind: "set-up-stale" });
    expect(draft).toMatchObject({ isStale: true, reason: "Quyết định 5" });
    expect(played(CHANGING, { kind: "set-up-left" }).draft).toBeUndefined();
  });
});
