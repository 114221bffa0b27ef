import { describe, expect, test } from "vitest";
import { type DecisionScene, decisionProblems } from "../../shared/check-decision.ts";
import { Decision } from "../../shared/decision.ts";
import { periodState } from "../../shared/period-state.ts";
import { Bloc, Season } from "../../shared/season.ts";
import { standingsDocument } from "../../shared/standings-document.ts";
import { tallyBloc } from "../../shared/tally-bloc.ts";
import { describe as inWords } from "../../shared/words/problems.ts";
import { agencyId, close, deskOf, inTime, recorded, selfScore, typed } from "../support/small-bloc.ts";

const REASON = "Theo biên bản họp khối";
const PUBLISHED = [close, { kind: "publish", reason: REASON }];

type Vote = { readonly on?: string; readonly round?: number; readonly votes: Record<string, number> };

/** A ballot on who leads the bloc, or on what is named: votes by the agencies' letters. */
const ballot = (id: string, { on = "leader", round = 1, votes }: Vote) => ({
  kind: "record-ballot",
  reason: REASON,
  ballot: {
    id,
    subject: on === "class" ? { on, class: "tot" } : { on },
    round,
    manner: "secret",
    date: "2024-12-20",
    summoned: 12,
    present: 12,
    issued: 12,
    returned: 12,
    valid: 12,
    invalid: 0,
    places: 1,
    pass: { bound: "more-than", share: "1/2", of: "valid" },
    candidates: Object.entries(votes).map(([letter, count]) => ({ agency: agencyId(letter), votes: count })),
  },
});
const mostVotes = (given: ReturnType<typeof ballot>) => ({
  ...given,
  ballot: { ...given.ballot, pass: { bound: "none", of: "valid" } },
});
const elect = (leader: string, deputy?: string) => ({
  kind: "elect-leader",
  reason: REASON,
  leader: agencyId(leader),
  ...(deputy !== undefined && { deputy: agencyId(deputy) }),
});

/** What keeps a decision from being recorded after others, in a bloc that may ask for a ballot on its leader. */
function refusals(decision: object, before: readonly object[] = [close], more: object = {}) {
  const plain = deskOf([typed("a")]);
  const bloc = Bloc.parse({ ...plain.bloc, targets: [], notAssigned: [], ...more });
  const desk = { ...plain, bloc };
  const season = Season.parse({
    id: "nam-thi-dua",
    title: "Năm thi đua",
    year: 2024,
    periods: [desk.period],
    blocs: [bloc],
  });
  const decisions = recorded(...before);
  const cards = ["a", "b", "c"].map((letter) => inTime(selfScore(letter, { a: { points: "8" } })));
  const scene: DecisionScene = {
    ...desk,
    people: [],
    state: periodState(decisions),
    headOf: () => undefined,
    standings: standingsDocument(season, desk, tallyBloc(desk, cards, decisions)),
  };
  return decisionProblems(scene, "kp-1" as never, Decision.parse(decision));
}
const codes = (...of: Parameters<typeof refusals>) =>
  refusals(...of).map(({ code, at }) => [code, at.pointer]);

const wonByB = ballot("bau", { votes: { a: 4, b: 8 } });

describe("next year's leader, where a ballot was held", () => {
  test("is whoever won it, and nobody else", () => {
    expect(codes(elect("b"), [close, wonByB])).toEqual([]);
    expect(codes(elect("a"), [close, wonByB])).toEqual([["elected-not-winner", "/decision/leader"]]);
    expect(inWords(refusals(elect("a"), [close, wonByB])[0] as never, "vi")).toContain(
      "Cơ quan A không phải là đơn vị trúng cử: theo biên bản kiểm phiếu, Cơ quan B trúng cử với 8/12 phiếu.",
    );
  });

  test("is nobody while the vote is open: none passed, or the first round is level", () => {
    const none = ballot("bau", { votes: { a: 6, b: 6 } });
    expect(codes(elect("a"), [close, none])).toEqual([["election-vote-open", "/decision/leader"]]);
    expect(codes(elect("a"), [close, mostVotes(none)])).toEqual([["election-vote-open", "/decision/leader"]]);
  });

  test("is the winner of the second round", () => {
    const first = mostVotes(ballot("bau-1", { votes: { a: 5, b: 5, c: 2 } }));
    const second = mostVotes(ballot("bau-2", { round: 2, votes: { a: 7, b: 5 } }));
    expect(codes(elect("a"), [close, first, second])).toEqual([]);
    expect(codes(elect("b"), [close, first, second])).toEqual([["elected-not-winner", "/decision/leader"]]);
  });

  test("is one of the level, as a person decides, after a second round that is level too", () => {
    const first = mostVotes(ballot("bau-1", { votes: { a: 5, b: 5, c: 2 } }));
    const second = mostVotes(ballot("bau-2", { round: 2, votes: { a: 6, b: 6 } }));
    expect(codes(elect("a"), [close, first, second])).toEqual([]);
    expect(codes(elect("b"), [close, first, second])).toEqual([]);
    expect(codes(elect("c"), [close, first, second])).toEqual([["elected-not-level", "/decision/leader"]]);
    expect(refusals(elect("c"), [close, first, second])[0]?.facts).toEqual({
      agency: "Cơ quan C",
      level: "Cơ quan A, Cơ quan B",
    });
  });

  test("follows a ballot that was recorded again under its name", () => {
    const again = ballot("bau", { votes: { a: 8, b: 4 } });
    expect(codes(elect("a"), [close, wonByB, again])).toEqual([]);
  });
});

describe("the deputy", () => {
  const onDeputy = ballot("bau-pho", { on: "deputy", votes: { c: 9, b: 3 } });

  test("is whoever won the vote on the deputy, and is not left out", () => {
    expect(codes(elect("b", "c"), [close, wonByB, onDeputy])).toEqual([]);
    expect(codes(elect("b", "a"), [close, wonByB, onDeputy])).toEqual([
      ["elected-not-winner", "/decision/deputy"],
    ]);
    expect(codes(elect("b"), [close, wonByB, onDeputy])).toEqual([
      ["vote-winner-left-out", "/decision/deputy"],
    ]);
  });

  test("may be left open while the vote on it is", () => {
    const open = ballot("bau-pho", { on: "deputy", votes: { c: 6, b: 6 } });
    expect(codes(elect("b"), [close, wonByB, open])).toEqual([]);
    expect(codes(elect("b", "c"), [close, wonByB, open])).toEqual([
      ["election-vote-open", "/decision/deputy"],
    ]);
  });
});

describe("without a ballot", () => {
  test("the meeting agrees on the leader, unless the bloc elects it by ballot", () => {
    expect(codes(elect("a", "b"))).toEqual([]);
    expect(codes(elect("a", "b"), [close], { leaderByBallot: true })).toEqual([
      ["leader-not-voted", "/decision/leader"],
    ]);
    expect(codes(elect("b"), [close, wonByB], { leaderByBallot: true })).toEqual([]);
  });
});

describe("publishing", () => {
  const publish = { kind: "publish", reason: REASON };

  test("waits where the ballots now come to another leader than was elected", () => {
    expect(codes(publish, [close, wonByB, elect("b")])).toEqual([]);
    const again = ballot("bau", { votes: { a: 8, b: 4 } });
    expect(codes(publish, [close, wonByB, elect("b"), again])).toEqual([
      ["elected-not-winner", "/elected/leader"],
    ]);
  });

  test("leaves open only votes on next year's leader and deputy", () => {
    expect(codes(wonByB, PUBLISHED)).toEqual([]);
    expect(codes(ballot("bau-pho", { on: "deputy", votes: { c: 9, b: 3 } }), PUBLISHED)).toEqual([]);
    expect(codes(ballot("xep-loai", { on: "class", votes: { a: 9 } }), PUBLISHED)).toEqual([
      ["ballot-after-publishing", "/decision/ballot/subject"],
    ]);
  });
});
