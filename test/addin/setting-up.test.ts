import { describe, expect, test } from "vitest";
import { encode } from "zod/mini";
import { step } from "../../addin/pane.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { type PaneState, startState } from "../../addin/state/pane-state.ts";
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
const FROM_LAST: PaneEvent = { kind: "set-up-begun", from: { from: "season", id: "nam-2024" } };
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
    expect(played({ ...FROM_LAST }, { kind: "set-up-pressed" }).effects).toEqual([]);
    const asked = played(FROM_LAST, { kind: "set-up-judged-pressed" });
    expect(asked.effects).toMatchObject([
      {
        kind: "preview-set-up",
        request: { as: "council-office", setUp: { id: "nam-2025", follows: "nam-2024" } },
      },
    ]);
    expect(asked.state.busy).toBe("judging-set-up");
    const bad = played(FROM_LAST, judged({ ...warning, severity: "error" }), { kind: "set-up-pressed" });
    expect(bad.effects).toEqual([]);
    const kept = played(FROM_LAST, judged(warning), { kind: "set-up-pressed" });
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
      played(
        FROM_LAST,
        judged(),
        { kind: "set-up-typed", change: { title: " " } },
        { kind: "set-up-judged-pressed" },
      ).effects,
    ).toEqual([]);
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
    const { draft } = played(
      { kind: "set-up-begun", from: { from: "nothing" } },
      {
        kind: "set-up-bloc-typed",
        at: 0,
        change: {
          title: "Khối Một",
          agencies: [{ id: "so-y-te" as never, title: "Sở Y tế", renamedFrom: "" }],
        },
      },
    );
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
    const { effects } = played(
      { kind: "set-up-changing" },
      reason,
      { kind: "set-up-period-typed", at: 0, change: { due: "20/12/2024", hour: "8:30" } },
      {
        kind: "set-up-bloc-typed",
        at: 0,
        change: {
          agencies: (bloc?.agencies ?? []).map((kept, at) => ({
            id: kept.id,
            kept,
            title: at === 0 ? "Cơ quan A mới" : kept.title,
            renamedFrom: at === 0 ? "01/03/2024" : "",
          })),
        },
      },
      judged(),
      { kind: "set-up-pressed" },
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
      { kind: "set-up-changing" },
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
    const { draft } = played({ kind: "set-up-changing" }, reason, { kind: "set-up-stale" });
    expect(draft).toMatchObject({ isStale: true, reason: "Quyết định 5" });
    expect(played({ kind: "set-up-changing" }, { kind: "set-up-left" }).draft).toBeUndefined();
  });
});
