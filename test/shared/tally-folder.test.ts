import { describe, expect, test } from "vitest";
import { FolderDecisions, FolderScorecard } from "../../shared/folder.ts";
import { Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import { Season } from "../../shared/season.ts";
import { NO_TABLE } from "../../shared/set-up/no-table.ts";
import { type SeasonFolder, tallyFolder } from "../../shared/tally-folder.ts";
import { describe as inWords } from "../../shared/words/problems.ts";
import { SMALL_SEASON, SMALL_TABLE, selfCard, smallSeason } from "../support/small-season.ts";

const cardOf = (letter: string, more: object = {}): FolderScorecard =>
  FolderScorecard.parse({ ...selfCard(letter), ...more });

const folder = (cards: readonly FolderScorecard[], more: Partial<SeasonFolder> = {}): SeasonFolder => ({
  season: smallSeason(),
  rubrics: new Map([["bang-nho", Rubric.parse(SMALL_TABLE)]]),
  cards,
  decisions: [],
  ...more,
});

const decided = (decision: object, more: object = {}): FolderDecisions =>
  FolderDecisions.parse([
    { period: "nam", bloc: "khoi-1", by: "tk-1", at: "2024-12-20T09:00:00+07:00", decision, ...more },
  ]);

function standings(given: SeasonFolder) {
  const tallied = tallyFolder(given);
  if (!tallied.ok) throw new Error(JSON.stringify(tallied.problems));
  return tallied.value;
}
const problems = (given: SeasonFolder): readonly string[] =>
  tallyFolder(given).problems.map((problem) => inWords(problem, "en"));

test("a period that was published before the bloc had another table is tallied by the one it was scored by", () => {
  const periods = [
    ...SMALL_SEASON.periods,
    { id: "quy", title: "Quý", from: "2024-01-01", to: "2024-03-31" },
  ];
  const earlierTables = { quy: "bang-cu" };
  const blocs = SMALL_SEASON.blocs.map((bloc, index) => (index === 0 ? { ...bloc, earlierTables } : bloc));
  const season = Season.parse({ ...SMALL_SEASON, periods, blocs });
  const rubrics = new Map([
    ["bang-nho", Rubric.parse({ ...SMALL_TABLE, version: 2 })],
    ["bang-cu", Rubric.parse({ ...SMALL_TABLE, id: "bang-cu" })],
  ]);
  const cards = [cardOf("a"), cardOf("a", { period: "quy" })];
  expect(standings(folder(cards, { season, rubrics })).map(({ period, rubric }) => [period, rubric])).toEqual(
    [
      ["nam", { id: "bang-nho", version: 2 }],
      ["quy", { id: "bang-cu", version: 1 }],
    ],
  );
  expect(problems(folder(cards, { season }))).toEqual([
    "Khối 1 uses the table “bang-cu”, which is not there.",
  ]);
});

test("every bloc and period that has cards or decisions has standings, in the season's order", () => {
  const periods = [
    ...SMALL_SEASON.periods,
    { id: "quy", title: "Quý", from: "2024-01-01", to: "2024-03-31" },
  ];
  const season = Season.parse({ ...SMALL_SEASON, periods });
  const cards = [cardOf("x", { bloc: "khoi-2" }), cardOf("a", { period: "quy" }), cardOf("a")];
  const named = standings(folder(cards, { season })).map(({ period, bloc }) => `${period} ${bloc}`);
  expect(named).toEqual(["nam khoi-1", "nam khoi-2", "quy khoi-1"]);
});

test("decisions of a bloc are taken in the order they are written", () => {
  const [first] = decided({ kind: "exclude", agency: "co-quan-a", reason: "Bị kỷ luật" });
  const [second] = decided({ kind: "reinstate", agency: "co-quan-a", reason: "Đã có kết luận" });
  if (!first || !second) throw new Error("two decisions");
  const stateAfter = (decisions: FolderDecisions) =>
    standings(folder([cardOf("a")], { decisions }))[0]?.lines.find(({ agency }) => agency === "co-quan-a")
      ?.state;
  expect(stateAfter([first, second])).toBe("ranked");
  const [again] = decided({ kind: "pend", agency: "co-quan-a", reason: "Có khiếu nại" });
  expect(stateAfter([first, second, ...(again ? [again] : [])])).toBe("pending");
});

describe("decisions that could not have been recorded", () => {
  const close = decided({ kind: "close", reason: "Họp khối" });
  const publish = decided({ kind: "publish", reason: "Hội nghị tổng kết" });

  test("are refused as the API refuses them, with all that keeps them from it", () => {
    const letters = ["a", "b"];
    const given = folder(
      letters.map((letter) => cardOf(letter)),
      { decisions: [...close, ...close, ...publish] },
    );
    expect(problems(given)).toEqual([
      "The period is closed already. Nothing was recorded; ask for it to be reopened if cards must be taken again.",
    ]);
    const reinstated = decided({ kind: "reinstate", agency: "co-quan-a", reason: "Đã có kết luận" });
    expect(tallyFolder(folder([], { decisions: reinstated })).problems).toMatchObject([
      { code: "not-barred" },
    ]);
  });

  test("a card that was sent back is not counted, one that was sent again is", () => {
    const back = decided({
      kind: "send-back",
      agency: "co-quan-a",
      round: "self",
      scorer: "co-quan-a",
      revision: 2,
      reason: "Thiếu minh chứng",
    });
    const rankOf = (revision: number) =>
      standings(folder([cardOf("a", { revision })], { decisions: back }))[0]?.lines.find(
        ({ agency }) => agency === "co-quan-a",
      )?.rank;
    expect([rankOf(2), rankOf(3)]).toEqual([undefined, 1]);
  });
});

test("a bloc that was decided about and has no card has standings all the same", () => {
  const [document] = standings(folder([], { decisions: decided({ kind: "close", reason: "Họp khối" }) }));
  expect(document).toMatchObject({ bloc: "khoi-1", closed: true });
});

describe("late", () => {
  const isLate = (more: object, season = smallSeason()) =>
    standings(folder([cardOf("a", more)], { season }))[0]?.lines[0]?.late;

  test("a card sent after the due instant is late, in whatever zone the instant is written", () => {
    expect(isLate({ sentAt: "2024-12-15T17:00:00+07:00" })).toBeUndefined();
    expect(isLate({ sentAt: "2024-12-15T10:00:01Z" })).toBe(true);
    expect(isLate({ sentAt: "2024-12-15T16:59:00+06:00" })).toBe(true);
  });

  test("a card without an instant, or of a period without one, is not", () => {
    expect(isLate({})).toBeUndefined();
    const [{ due: _, ...period }] = SMALL_SEASON.periods as [(typeof SMALL_SEASON.periods)[number]];
    const season = Season.parse({ ...SMALL_SEASON, periods: [period] });
    expect(isLate({ sentAt: "2025-12-15T10:00:01Z" }, season)).toBeUndefined();
  });
});

describe("a folder that does not fit together", () => {
  test("a table that is missing, or has errors, is refused", () => {
    expect(problems(folder([cardOf("a")], { rubrics: new Map() }))).toEqual([
      "Khối 1 uses the table “bang-nho”, which is not there.",
      "Khối 2 uses the table “bang-nho”, which is not there.",
    ]);
    const wrong: WrittenRubric = { ...SMALL_TABLE, total: "21" };
    expect(tallyFolder(folder([], { rubrics: new Map([["bang-nho", Rubric.parse(wrong)]]) })).ok).toBe(false);
  });

  test("warnings about a table are told and refuse nothing", () => {
    const warned: WrittenRubric = structuredClone(SMALL_TABLE);
    warned.sections[0]?.criteria?.[0]?.inputs?.push({ kind: "count", id: "seen", title: "Đã xem" });
    const [section] = SMALL_TABLE.sections;
    const [typed, ...others] = section?.criteria ?? [];
    if (!section || !typed) throw new Error("a table");
    const criteria = [
      { ...typed, inputs: [{ kind: "count" as const, id: "seen", title: "Đã xem" }] },
      ...others,
    ];
    const rubric = Rubric.parse({ ...SMALL_TABLE, sections: [{ ...section, criteria }] });
    const tallied = tallyFolder(folder([cardOf("a")], { rubrics: new Map([["bang-nho", rubric]]) }));
    expect(tallied.ok).toBe(true);
    expect(tallied.problems.map(({ code }) => code)).toEqual(["input-unread", "input-unread"]);
  });

  test.each([
    ["another season", { season: "nam-2023" }],
    ["a bloc the season does not have", { bloc: "khoi-9" }],
    ["a period the season does not have", { period: "quy-9" }],
  ])("a card of %s is refused", (_, more) => {
    expect(tallyFolder(folder([cardOf("a", more)])).problems).toMatchObject([{ code: "card-of-elsewhere" }]);
  });

  test("two cards of one scorer about one agency in one round are refused: only a person knows which stands", () => {
    expect(problems(folder([cardOf("a"), cardOf("b"), cardOf("a", { entries: [] })]))).toEqual([
      "There are several scorecards of “co-quan-a” in the round “self” by “co-quan-a”. Keep the last one.",
    ]);
  });

  test.each([
    ["a bloc the season does not have", { kind: "close", reason: "Họp" }, { bloc: "khoi-9" }],
    ["a period the season does not have", { kind: "close", reason: "Họp" }, { period: "quy-9" }],
    ["an agency of another bloc", { kind: "exclude", agency: "co-quan-x", reason: "Kỷ luật" }, {}],
  ])("a decision about %s would have no effect and is refused", (_, decision, more) => {
    expect(tallyFolder(folder([cardOf("a")], { decisions: decided(decision, more) })).problems).toMatchObject(
      [{ code: "decision-of-elsewhere", at: { pointer: "/0" }, facts: { number: "1" } }],
    );
  });
});

describe("a bloc without a table", () => {
  const blocs = SMALL_SEASON.blocs.map((bloc, index) => (index === 0 ? { ...bloc, rubric: NO_TABLE } : bloc));
  const season = Season.parse({ ...SMALL_SEASON, blocs });
  const [first] = season.blocs;

  test("is left out of a folder that has nothing of it", () => {
    expect(problems(folder([], { season })).join(" ")).not.toContain("rubric");
    expect(standings(folder([], { season })).map(({ bloc }) => bloc)).not.toContain(first?.id);
  });

  test("cannot have cards or decisions in it", () => {
    const refused = (given: SeasonFolder) =>
      tallyFolder(given).problems.filter(({ code }) => code === "rubric-missing").length;
    const verified = cardOf("a", { round: "verified", scorer: "to-thu-ky" });
    expect(refused(folder([cardOf("a"), verified], { season }))).toBe(1);
    expect(refused(folder([], { season, decisions: decided({ kind: "close", reason: "Họp khối" }) }))).toBe(
      1,
    );
  });
});
