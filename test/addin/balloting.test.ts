import { describe, expect, test } from "vitest";
import { type BallotDraft, BLANK_BALLOT } from "../../addin/state/ballot-draft.ts";
import { type BallotScene, begunBallot, subjectIn, subjectsOf } from "../../addin/state/begun-ballot.ts";
import { decidableKinds } from "../../addin/state/decidable.ts";
import type { DecisionDraft } from "../../addin/state/decision-draft.ts";
import { seatOf } from "../../addin/state/focus.ts";
import type { Seat } from "../../addin/state/seat.ts";
import { ballotWritten } from "../../addin/state/written-ballot.ts";
import { decisionWritten } from "../../addin/state/written-decision.ts";
import { Awards } from "../../shared/awards/award.ts";
import type { Role } from "../../shared/season.ts";
import { StandingsDocument } from "../../shared/standings-document.ts";
import { DecisionLog } from "../../shared/wire/decision-log.ts";
import { Desks } from "../../shared/wire/desks.ts";
import { smallTable } from "../support/small-season.ts";
import { COUNCIL_ROLE, desksOf, NOW, PERSON, paneStory, SECRETARIAT_ROLE } from "./pane-story.ts";

const AWARDS = Awards.parse([
  {
    id: "co-tinh",
    kind: "title",
    title: "Cờ thi đua",
    ground: "Quy chế minh họa",
    by: "ballot",
    pass: { bound: "at-least", share: "2/3", of: "present" },
    quota: { of: "count", count: 1 },
  },
  {
    id: "bang-khen",
    kind: "commendation",
    title: "Bằng khen",
    ground: "Quy chế minh họa",
    by: "rank",
    quota: { of: "count", count: 1 },
  },
]);
const AGENCIES = ["co-quan-a", "co-quan-b", "co-quan-c"];
const ballot = (more: object = {}) => ({
  id: "co-tinh-vong-1",
  subject: { on: "award", award: "co-tinh" },
  round: 1,
  manner: "secret",
  date: "2024-12-28",
  summoned: 12,
  present: 12,
  issued: 12,
  returned: 12,
  valid: 12,
  invalid: 0,
  places: 1,
  pass: { bound: "at-least", share: "2/3", of: "present" },
  candidates: [
    { agency: "co-quan-a", votes: 8 },
    { agency: "co-quan-b", votes: 8 },
  ],
  ...more,
});
const logOf = (stage: "closed" | "published" = "closed", ...ballots: readonly object[]) =>
  DecisionLog.parse({
    stage,
    decisions: [
      { kind: "close" },
      ...ballots.map((each) => ({ kind: "record-ballot", ballot: each })),
      ...(stage === "published" ? [{ kind: "publish" }] : []),
    ].map((decision, index) => ({
      sequence: index + 1,
      by: "tk-1",
      name: "Tổ thư ký",
      at: NOW,
      decision: { reason: "Họp khối", ...decision },
    })),
  });
const documentOf = (open?: object): StandingsDocument =>
  StandingsDocument.parse({
    season: "nam-2024",
    period: "nam",
    bloc: "khoi-1",
    title: "Khối 1",
    rubric: { id: "bang-nho", version: 1 },
    preliminary: false,
    closed: true,
    lines: AGENCIES.map((agency, index) => ({
      agency,
      title: agency,
      ...(index < 2 ? { state: "ranked", rank: index + 1 } : { state: "excluded" }),
      reason: { kind: "leads" },
      sections: [],
      criteria: [],
      problems: [],
    })),
    awards: {
      proposals: [
        {
          award: "co-tinh",
          quota: { whole: 1, places: 1 },
          proposed: [],
          ...(open && { open }),
          ineligible: [],
        },
      ],
      problems: [],
    },
    refused: [],
  });
const sceneOf = (more: Partial<BallotScene> = {}): BallotScene => ({
  awards: AWARDS,
  agencies: AGENCIES,
  document: documentOf({ kind: "ballot", candidates: ["co-quan-a", "co-quan-b"], places: 1 }),
  rubric: smallTable(),
  log: logOf(),
  ...more,
});
/** The figures of a meeting, typed into a form. */
const typed = (draft: BallotDraft, figures: Partial<BallotDraft["fields"]> = {}): BallotDraft => ({
  ...draft,
  fields: {
    ...draft.fields,
    date: "28/12/2024",
    summoned: "12",
    present: "12",
    issued: "12",
    returned: "12",
    valid: "11",
    invalid: "1",
    ...figures,
  },
  candidates: draft.candidates.map((each) => ({ ...each, votes: "8" })),
});

describe("a ballot record is begun", () => {
  test("for what the bloc may vote on: its awards, classes somebody may be given, who leads", () => {
    expect(subjectsOf(sceneOf())).toEqual(["award:co-tinh", "award:bang-khen", "leader", "deputy"]);
    const bands = [{ id: "xuat-sac", title: "Xuất sắc", from: 9000 }] as never;
    const rubric = { ...smallTable(), policy: { ...smallTable().policy, bands } };
    const { lines, ...document } = documentOf();
    const first = lines.map((line, at) => (at === 0 ? { ...line, band: "xuat-sac" } : line));
    const scene = sceneOf({ rubric, document: { ...document, lines: first } });
    expect(subjectsOf(scene)).toContain("class:xuat-sac");
    expect(begunBallot(scene, "class:xuat-sac")).toMatchObject({
      id: "xep-loai-1-vong-1",
      candidates: [{ agency: "co-quan-a" }],
    });
    expect(subjectsOf(sceneOf({ rubric: undefined, document: undefined }))).toHaveLength(4);
  });

  test("with the candidates, places and rule of the award that waits for it", () => {
    const begun = begunBallot(sceneOf(), "award:co-tinh");
    expect(begun).toMatchObject({
      id: "co-tinh-vong-1",
      subject: "award:co-tinh",
      bound: "at-least",
      of: "present",
      isRuleSet: true,
      candidates: [{ agency: "co-quan-a" }, { agency: "co-quan-b" }],
    });
    expect([begun.fields.share, begun.fields.places, begun.fields.round]).toEqual(["2/3", "1", "1"]);
  });

  test("as the next round among the level where the one before left a tie", () => {
    const open = { kind: "contested", agencies: ["co-quan-b", "co-quan-a"], places: 1, next: "second-round" };
    const begun = begunBallot(
      sceneOf({ document: documentOf(open), log: logOf("closed", ballot()) }),
      "award:co-tinh",
    );
    expect(begun.id).toBe("co-tinh-vong-2");
    expect(begun.fields.round).toBe("2");
    expect(begun.candidates.map(({ agency }) => agency)).toEqual(["co-quan-b", "co-quan-a"]);
  });

  test("as the next round on a class among those a vote on it left level", () => {
    const bands = [{ id: "xuat-sac", title: "Xuất sắc", from: 1500 }] as never;
    const rubric = { ...smallTable(), policy: { ...smallTable().policy, bands } };
    const { lines, ...document } = documentOf();
    const voted = { class: "xuat-sac", outcome: "undecided", date: "2024-12-28" } as never;
    const level = lines.map((line, at) => (at < 2 ? { ...line, band: "xuat-sac", voted } : line));
    const votes = AGENCIES.slice(0, 2).map((agency) => ({ agency, votes: 9 }));
    const counted = {
      ...ballot(),
      id: "xep-loai-1-vong-1",
      subject: { on: "class", class: "xuat-sac" },
      round: 1,
      places: 1,
      candidates: votes,
    };
    const scene = sceneOf({
      rubric,
      document: { ...document, lines: level },
      log: logOf("closed", counted as never),
    });
    const begun = begunBallot(scene, "class:xuat-sac");
    expect(begun).toMatchObject({
      id: "xep-loai-1-vong-2",
      candidates: [{ agency: "co-quan-a" }, { agency: "co-quan-b" }],
    });
    expect([begun.fields.round, begun.fields.places]).toEqual(["2", "1"]);
  });

  test("as it stands where it was recorded and settled, under the name it replaces", () => {
    const scene = sceneOf({
      document: documentOf(),
      log: logOf("closed", ballot({ mayVoteForItself: false })),
    });
    expect(begunBallot(scene, "award:co-tinh")).toMatchObject({
      id: "co-tinh-vong-1",
      mayVoteForItself: "no",
      fields: { date: "28/12/2024", summoned: "12", share: "2/3" },
      candidates: [
        { agency: "co-quan-a", votes: "8" },
        { agency: "co-quan-b", votes: "8" },
      ],
    });
    const most = logOf("closed", ballot({ pass: { bound: "none", of: "valid" }, mayVoteForItself: true }));
    expect(begunBallot({ ...scene, log: most }, "award:co-tinh")).toMatchObject({
      bound: "none",
      mayVoteForItself: "yes",
    });
  });

  test("of an award nobody votes on by rule: the ranked stand, and the person says the rule", () => {
    const begun = begunBallot(sceneOf(), "award:bang-khen");
    expect(begun.isRuleSet).toBe(false);
    expect(begun.candidates.map(({ agency }) => agency)).toEqual(["co-quan-a", "co-quan-b"]);
  });

  test("for the leader among all members, with the people of the vote before still there", () => {
    const before = typed(begunBallot(sceneOf(), "award:co-tinh"));
    const begun = begunBallot(sceneOf(), "leader", before);
    expect(begun).toMatchObject({
      id: "khoi-truong-vong-1",
      fields: { summoned: "12", present: "12", valid: "", places: "1" },
    });
    expect(begun.candidates.map(({ agency }) => agency)).toEqual(AGENCIES);
    expect(begunBallot(sceneOf(), "deputy").id).toBe("khoi-pho-vong-1");
    expect(begunBallot(sceneOf(), "").subject).toBe("");
  });

  test("a long name of an award still makes a name for its record", () => {
    const long = "a".repeat(40);
    const [first] = AWARDS;
    const scene = sceneOf({ awards: [{ ...first, id: long } as (typeof AWARDS)[number]] });
    expect(begunBallot(scene, `award:${long}`).id).toBe("khen-thuong-1-vong-1");
  });

  test("a value of the list names one subject or none", () => {
    expect(subjectIn("award:co-tinh")).toEqual({ on: "award", award: "co-tinh" });
    expect(subjectIn("leader")).toEqual({ on: "leader" });
    expect(["", "award:", "gì đó"].map(subjectIn)).toEqual([undefined, undefined, undefined]);
  });
});

describe("a ballot record is read as it is typed", () => {
  test("every figure in its place, the share as regulations write it", () => {
    const draft = {
      ...typed(begunBallot(sceneOf(), "award:co-tinh"), { share: "66,5 %" }),
      mayVoteForItself: "no",
    } as const;
    const written = ballotWritten(draft);
    expect(written.ok && written.ballot).toMatchObject({
      id: "co-tinh-vong-1",
      date: "2024-12-28",
      valid: 11,
      invalid: 1,
      pass: { bound: "at-least", share: "66.5%", of: "present" },
      mayVoteForItself: false,
      candidates: [{ votes: 8 }, { votes: 8 }],
    });
    const most = ballotWritten({ ...draft, bound: "none" });
    expect(most.ok && most.ballot.pass).toEqual({ bound: "none", of: "present" });
  });

  test("what is missing or cannot be read is told by its place", () => {
    const draft = typed(begunBallot(sceneOf(), "award:co-tinh"), { date: "31/02/2024", valid: "mười một" });
    const written = ballotWritten({ ...draft, candidates: [{ agency: "co-quan-a", votes: "" }] });
    expect(!written.ok && written.unread).toEqual(["date", "valid", "candidates/0/votes"]);
  });
});

describe("decisions about awards are written", () => {
  const draft = (more: Partial<DecisionDraft>): DecisionDraft => ({
    kind: "grant",
    fields: { reason: "Theo biên bản" },
    titles: [],
    ...more,
  });

  test("a ballot once its figures are there", () => {
    const written = decisionWritten(
      draft({ kind: "record-ballot", ballot: typed(begunBallot(sceneOf(), "award:co-tinh")) }),
    );
    expect(written.ok && written.decision).toMatchObject({ kind: "record-ballot", ballot: { summoned: 12 } });
    const blank = decisionWritten(draft({ kind: "record-ballot" }));
    expect(!blank.ok && blank.unread).toEqual(["ballot"]);
  });

  test("a choice of exactly as many agencies as there are places", () => {
    const chosen = (...agencies: readonly string[]) =>
      decisionWritten(draft({ kind: "choose", chosen: { award: "co-tinh", places: 2, agencies } }));
    const two = chosen("co-quan-a", "co-quan-b");
    expect(two.ok && two.decision).toMatchObject({ award: "co-tinh", agencies: ["co-quan-a", "co-quan-b"] });
    const one = chosen("co-quan-a");
    expect(!one.ok && one.unread).toEqual(["chosen"]);
    const none = decisionWritten(draft({ kind: "choose" }));
    expect(!none.ok && none.unread).toEqual(["award", "chosen"]);
  });

  test("a grant with its award, agency, number and day", () => {
    const fields = { reason: "Đã có quyết định", award: "co-tinh", agency: "co-quan-a", number: "12/QĐ" };
    const written = decisionWritten(draft({ fields: { ...fields, date: "10/03/2025" } }));
    expect(written.ok && written.decision).toMatchObject({
      kind: "grant",
      number: "12/QĐ",
      date: "2025-03-10",
    });
    const undated = decisionWritten(draft({ fields: { ...fields, date: "31/02/2025" } }));
    expect(!undated.ok && undated.unread).toEqual(["date"]);
  });
});

describe("in the pane", () => {
  const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as never;
  const at = (role: Role, log = logOf(), awards: unknown = AWARDS) => {
    const desks = desksOf([role]);
    const [season] = desks.seasons;
    const [bloc] = season?.blocs ?? [];
    return paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "sheets-found", sheets: [] },
      {
        kind: "desks-arrived",
        desks: Desks.parse({ ...desks, seasons: [{ ...season, blocs: [{ ...bloc, awards }] }] }),
      },
      { kind: "decisions-arrived", of: OF, log },
    );
  };
  const kinds = (role: Role, log = logOf(), awards?: unknown) =>
    decidableKinds(seatOf(at(role, log, awards).state) as Seat, log, PERSON);

  test("awards are decided where the bloc has any, by whom and when the rights say", () => {
    expect(kinds(SECRETARIAT_ROLE)).toEqual(expect.arrayContaining(["record-ballot", "choose", "publish"]));
    expect(kinds(COUNCIL_ROLE)).toContain("choose");
    expect(kinds(COUNCIL_ROLE)).not.toContain("record-ballot");
    expect(kinds(COUNCIL_ROLE, logOf("published"))).toContain("grant");
    expect(kinds(SECRETARIAT_ROLE, logOf(), [])).not.toContain("choose");
    expect(kinds(SECRETARIAT_ROLE, logOf("published"), [])).not.toContain("grant");
  });

  test("the standings are asked for once a decision needs them, and not before", () => {
    const story = at(SECRETARIAT_ROLE).tell({ kind: "screen-picked", screen: "decisions" });
    expect(story.asksFor).not.toContain("load-standings");
    expect(story.tell({ kind: "decision-begun", what: "choose" }).asksFor).toContain("load-standings");
  });

  test("a ballot is typed figure by figure, and a change must be looked at anew", () => {
    const begun = begunBallot(sceneOf(), "award:co-tinh");
    const story = at(SECRETARIAT_ROLE).tell(
      { kind: "decision-begun", what: "record-ballot" },
      { kind: "ballot-begun", ballot: begun },
      { kind: "ballot-typed", field: "summoned", text: "12" },
      { kind: "ballot-picked", change: { manner: "show-of-hands" } },
      { kind: "votes-typed", agency: "co-quan-b", text: "7" },
      { kind: "candidate-removed", agency: "co-quan-a" },
      { kind: "candidate-added", agency: "co-quan-c" },
      { kind: "candidate-added", agency: "co-quan-c" },
    );
    expect(story.state.deciding?.ballot).toMatchObject({
      manner: "show-of-hands",
      fields: { summoned: "12" },
      candidates: [
        { agency: "co-quan-b", votes: "7" },
        { agency: "co-quan-c", votes: "" },
      ],
    });
    story.tell({ kind: "decision-begun", what: "close" }, { kind: "decision-begun", what: "record-ballot" });
    expect(story.state.deciding?.ballot?.fields.summoned).toBe("12");
  });

  test("agencies are chosen and let go again; what belongs to no draft changes nothing", () => {
    const story = at(SECRETARIAT_ROLE).tell(
      { kind: "decision-begun", what: "choose" },
      { kind: "agency-chosen", agency: "co-quan-a", on: true },
    );
    expect(story.state.deciding?.chosen).toBeUndefined();
    story.tell(
      { kind: "choice-begun", award: "co-tinh", places: 1 },
      { kind: "agency-chosen", agency: "co-quan-a", on: true },
      { kind: "agency-chosen", agency: "co-quan-b", on: true },
      { kind: "agency-chosen", agency: "co-quan-a", on: false },
      { kind: "ballot-typed", field: "valid", text: "1" },
    );
    expect(story.state.deciding?.chosen).toEqual({ award: "co-tinh", places: 1, agencies: ["co-quan-b"] });
    expect(story.state.deciding?.ballot).toBeUndefined();
    expect(BLANK_BALLOT.candidates).toEqual([]);
  });
});
