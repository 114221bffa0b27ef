import { describe, expect, test } from "vitest";
import type { PaneEvent } from "../../addin/state/event.ts";
import { decisionWritten } from "../../addin/state/written-decision.ts";
import { Movement } from "../../shared/decision.ts";
import { DecisionLog } from "../../shared/wire/decision-log.ts";
import { CHAIN, desksOf, PERSON, paneStory, progressOf, SECRETARIAT_ROLE } from "./pane-story.ts";

const OF = { season: CHAIN.season, period: CHAIN.period, bloc: CHAIN.bloc };
const REASON = "Theo kế hoạch của khối";
const LOG = DecisionLog.parse({ stage: "open", decisions: [] });

const telling = (what: "movement" | "example", fields: object, ...events: readonly PaneEvent[]) =>
  paneStory().tell(
    { kind: "started", person: PERSON },
    { kind: "sheets-found", sheets: [] },
    { kind: "desks-arrived", desks: desksOf([SECRETARIAT_ROLE], { lead: "co-quan-a" }) },
    { kind: "progress-arrived", of: OF, progress: progressOf([{}, {}, {}]) },
    { kind: "decisions-arrived", of: OF, log: LOG },
    { kind: "decision-begun", what, fields: { reason: REASON, ...fields } },
    ...events,
  );

function saidOf({ state }: ReturnType<typeof telling>): unknown {
  if (!state.deciding) throw new Error("nothing is being decided");
  const written = decisionWritten(state.deciding);
  return written.ok ? written.decision : written.unread;
}

const MOVEMENT = { named: "Chuyển đổi số", launched: "01/03/2025", plan: "Kế hoạch 05/KH" };
const ADD_REVIEW = { kind: "telling-added", list: "reviews" } as const;
const ADD_REWARD = { kind: "telling-added", list: "rewards" } as const;

describe("a movement", () => {
  test("carries its reviews, of the bloc and of agencies, with their results, and its rewards", () => {
    const story = telling(
      "movement",
      MOVEMENT,
      ADD_REVIEW,
      ADD_REVIEW,
      {
        kind: "telling-typed",
        list: "reviews",
        at: 0,
        change: { date: "30/06/2025", note: " Đạt 60 % kế hoạch " },
      },
      {
        kind: "telling-typed",
        list: "reviews",
        at: 1,
        change: { agency: "co-quan-b", date: "15/06/2025" },
      },
      ADD_REWARD,
      ADD_REWARD,
      {
        kind: "telling-typed",
        list: "rewards",
        at: 0,
        change: { agency: "co-quan-a", reward: "Bằng khen", number: "12/QĐ-UBND", date: "5/12/2025" },
      },
      {
        kind: "telling-typed",
        list: "rewards",
        at: 1,
        change: { agency: "co-quan-b", reward: "Giấy khen" },
      },
    );
    expect(saidOf(story)).toEqual({
      kind: "movement",
      reason: REASON,
      movement: {
        id: "chuyen-doi-so",
        title: "Chuyển đổi số",
        plan: "Kế hoạch 05/KH",
        launched: "2025-03-01",
        reviews: [
          { date: "2025-06-30", note: "Đạt 60 % kế hoạch" },
          { date: "2025-06-15", agency: "co-quan-b" },
        ],
        rewards: [
          {
            agency: "co-quan-a",
            reward: "Bằng khen",
            decision: { number: "12/QĐ-UBND", date: "2025-12-05" },
          },
          { agency: "co-quan-b", reward: "Giấy khen" },
        ],
      },
    });
  });

  test("a line left blank or removed says nothing; one half written is asked for", () => {
    const blank = telling("movement", MOVEMENT, ADD_REVIEW, ADD_REWARD);
    expect(saidOf(blank)).toMatchObject({ movement: { reviews: [], rewards: [] } });
    const half = telling("movement", MOVEMENT, ADD_REVIEW, ADD_REWARD, {
      kind: "telling-typed",
      list: "reviews",
      at: 0,
      change: { note: "Đã họp" },
    });
    half.tell({ kind: "telling-typed", list: "rewards", at: 0, change: { number: "12/QĐ" } });
    expect(saidOf(half)).toEqual(["reviews", "rewards"]);
    half.tell(
      { kind: "telling-removed", list: "reviews", at: 0 },
      { kind: "telling-removed", list: "rewards", at: 0 },
    );
    expect(saidOf(half)).toMatchObject({ movement: { reviews: [], rewards: [] } });
  });

  test("a day the calendar does not have is none, wherever it stands", () => {
    const story = telling("movement", { ...MOVEMENT, launched: "30/02/2025" }, ADD_REVIEW, ADD_REWARD);
    story.tell(
      { kind: "telling-typed", list: "reviews", at: 0, change: { date: "31/06/2025" } },
      {
        kind: "telling-typed",
        list: "rewards",
        at: 0,
        change: { agency: "co-quan-a", reward: "Bằng khen", number: "1", date: "29/02/2025" },
      },
    );
    expect(saidOf(story)).toEqual(["launched", "reviews", "rewards"]);
  });

  test("recorded before, it is carried on with all its lines, and keeps its name when its title changes", () => {
    const movement = Movement.parse({
      id: "chuyen-doi-so",
      title: "Chuyển đổi số",
      launched: "2025-03-01",
      reviews: [
        { date: "2025-06-30", note: "Sơ kết" },
        { agency: "co-quan-b", date: "2025-06-15" },
      ],
      rewards: [
        { agency: "co-quan-a", reward: "Bằng khen", decision: { number: "12/QĐ", date: "2025-12-05" } },
        { agency: "co-quan-c", reward: "Giấy khen" },
      ],
    });
    const story = telling("movement", {}, { kind: "movement-picked", movement });
    expect(saidOf(story)).toEqual({ kind: "movement", reason: REASON, movement });
    story.tell({ kind: "decision-typed", field: "named", text: "Chuyển đổi số giai đoạn 2" });
    expect(saidOf(story)).toMatchObject({
      movement: { id: "chuyen-doi-so", title: "Chuyển đổi số giai đoạn 2" },
    });
    story.tell({ kind: "movement-picked", movement: undefined });
    expect(story.state.deciding?.fields).toMatchObject({ named: "", launched: "", reason: REASON });
    expect(story.state.deciding?.telling).toMatchObject({ reviews: [], rewards: [] });
  });

  test("what was looked at and then changed must be looked at anew", () => {
    const story = telling("movement", MOVEMENT);
    const decision = saidOf(story) as never;
    story.tell(
      { kind: "decision-preview-pressed", decision },
      {
        kind: "decision-previewed",
        decision,
        preview: { effect: { changes: [], ranks: 0, totals: 0, classes: 0, awards: 0 }, problems: [] },
      },
      ADD_REVIEW,
    );
    expect(story.tell({ kind: "decision-pressed" }).asks).toEqual([]);
  });
});

describe("a good example", () => {
  const EXAMPLE = { agency: "co-quan-a", named: " Một cửa số ", story: "Giảm nửa thời gian" };

  test("has its evidence, a paper a line", () => {
    const story = telling(
      "example",
      EXAMPLE,
      { kind: "telling-added", list: "proofs" },
      {
        kind: "telling-typed",
        list: "proofs",
        at: 0,
        change: {
          number: "12/BC",
          date: "01/11/2025",
          issuer: "Cơ quan A",
          excerpt: "Kết quả",
          underWay: true,
        },
      },
    );
    expect(saidOf(story)).toEqual({
      kind: "example",
      reason: REASON,
      agency: "co-quan-a",
      title: "Một cửa số",
      story: "Giảm nửa thời gian",
      evidence: [
        { number: "12/BC", date: "2025-11-01", issuer: "Cơ quan A", excerpt: "Kết quả", underWay: true },
      ],
    });
  });

  test("is none without evidence, nor with a paper of 30 February", () => {
    const story = telling("example", { agency: "co-quan-a", story: "…" });
    expect(saidOf(story)).toEqual(["named", "evidence"]);
    const dated = telling("example", EXAMPLE, {
      kind: "telling-typed",
      list: "proofs",
      at: 0,
      change: { number: "12/BC", date: "30/02/2025" },
    });
    expect(saidOf(dated)).toEqual(["evidence"]);
  });
});
