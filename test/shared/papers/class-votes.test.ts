import { describe, expect, test } from "vitest";
import { decisionProblems } from "../../../shared/check-decision.ts";
import { Decision } from "../../../shared/decision.ts";
import { type Vote, votesToHold } from "../../../shared/papers/votes-to-hold.ts";
import { periodState } from "../../../shared/period-state.ts";
import { paperInput, paperOf, saidIn, tablesOf } from "../../support/paper-texts.ts";
import { agencyId, close, deskOf, exclude, recorded, selfScore, typed } from "../../support/small-bloc.ts";

const BEST = { id: "xuat-sac", title: "Xuất sắc", from: "15" };
const bandsOf = (best: object) => ({
  policy: {
    precedence: ["self" as const],
    bands: [
      { ...BEST, ...best },
      { id: "tot", title: "Tốt", from: "0" },
    ],
  },
});
const desk = deskOf([typed("x"), typed("y")], bandsOf({}));
const floored = deskOf([typed("x"), typed("y")], bandsOf({ eachAtLeast: "85" }));
const cards = [
  selfScore("a", { x: { points: "10" }, y: { points: "9.5" } }),
  selfScore("b", { x: { points: "10" }, y: { points: "9" } }),
  selfScore("c", { x: { points: "10" }, y: { points: "7" } }),
];

/** A vote on a class as its tellers counted it: so many of ten votes for each letter. */
const counted = (votes: Readonly<Record<string, number>>, change: object = {}) => ({
  kind: "record-ballot",
  reason: "Biên bản kiểm phiếu",
  ballot: {
    id: "lan-1",
    subject: { on: "class", class: "xuat-sac" },
    round: 1,
    manner: "secret",
    date: "2024-12-28",
    summoned: 10,
    present: 10,
    issued: 10,
    returned: 10,
    valid: 10,
    invalid: 0,
    places: 1,
    pass: { bound: "at-least", share: "50%", of: "valid" },
    candidates: Object.entries(votes).map(([letter, given]) => ({ agency: agencyId(letter), votes: given })),
    ...change,
  },
});
const TIE = counted({ a: 5, b: 5 });
const TIE_AGAIN = counted({ a: 5, b: 5 }, { id: "lan-2", round: 2 });

const told = (...decisions: readonly object[]) => ({ cards, decisions: [close, ...decisions] });
const offered = (...decisions: readonly object[]) => votesToHold(paperInput(desk, told(...decisions)));
const onBest = (round: number, ...letters: readonly string[]) => ({
  subject: { on: "class", class: "xuat-sac" },
  round,
  candidates: letters.map(agencyId),
  places: 1,
});

/** What keeps the record of a vote, just as the paper offers it, from being taken. */
function refusals({ candidates, ...vote }: Vote, ...decisions: readonly object[]): readonly string[] {
  const { season, desk: at, document } = paperInput(desk, told(...decisions));
  const votes = candidates.map((agency, index) => ({ agency, votes: index === 0 ? 6 : 4 }));
  const record = counted({}, { ...vote, id: `lan-${vote.round}`, candidates: votes });
  const scene = {
    ...at,
    people: season.people,
    state: periodState(recorded(close, ...decisions)),
    headOf: () => undefined,
    standings: document,
  };
  return decisionProblems(scene, "tk" as never, Decision.parse(record)).map(({ code }) => code);
}

describe("a vote on a class", () => {
  test("that came out level is held again among the level, for the places left", () => {
    expect(offered(TIE)).toEqual([onBest(2, "a", "b")]);
    expect(offered(TIE, TIE_AGAIN)).toEqual([onBest(3, "a", "b")]);
    const plan = paperOf("phieu-bau", desk, told(TIE));
    expect(saidIn(plan)).toContain("2 | Xếp loại Xuất sắc (lần 2) | 3 | …… | …… | ……");
    expect(
      tablesOf(plan)
        .at(-1)
        ?.rows.map(({ cells }) => cells[1]?.text),
    ).toEqual(["Cơ quan A", "Cơ quan B"]);
  });

  test.each([
    ["a first tie", [TIE]],
    ["a second tie", [TIE, TIE_AGAIN]],
  ])("is offered as its record is then taken, after %s", (_, decisions) => {
    const votes = offered(...decisions);
    expect(votes).toHaveLength(1);
    expect(votes.flatMap((vote) => refusals(vote, ...decisions))).toEqual([]);
  });

  test("is not offered again where it settled who holds the class, nor before anybody voted", () => {
    expect(offered(counted({ a: 6, b: 4 }))).toEqual([]);
    expect(offered(TIE, counted({ a: 6, b: 4 }, { id: "lan-2", round: 2 }))).toEqual([]);
    expect(offered()).toEqual([]);
  });

  test("leaves out who can no longer be given the class, and is over where that leaves one for the place", () => {
    const three = counted({ a: 5, b: 5, c: 5 });
    expect(offered(three, exclude("c"))).toEqual([onBest(2, "a", "b")]);
    expect(offered(three, exclude("c")).flatMap((vote) => refusals(vote, three, exclude("c")))).toEqual([]);
    expect(offered(TIE, exclude("b"))).toEqual([]);
  });

  test("has everybody who is level, one that meanwhile was given a lower class as well", () => {
    const lower = counted({ a: 9 }, { id: "tot-1", subject: { on: "class", class: "tot" } });
    expect(offered(TIE, lower)).toEqual([onBest(2, "a", "b")]);
    expect(offered(TIE, lower).flatMap((vote) => refusals(vote, TIE, lower))).toEqual([]);
  });

  test("is no vote any more once the result is published", () => {
    expect(offered(TIE, { kind: "publish", reason: "Công bố" })).toEqual([]);
  });

  test("does not lift a floor: an agency under the floor of a class is not put to the vote for it", () => {
    const input = paperInput(floored, told());
    expect(input.document.lines.map(({ bandUndecided }) => bandUndecided)).toEqual([
      undefined,
      undefined,
      "xuat-sac",
    ]);
    expect(votesToHold(input)).toEqual([]);
    expect(saidIn(paperOf("phieu-bau", floored, told()))).toContain("1 | ………………… |  | ");
  });
});
