import { describe, expect, test } from "vitest";
import { type DecisionScene, decisionProblems } from "../../shared/check-decision.ts";
import { Decision } from "../../shared/decision.ts";
import { periodState } from "../../shared/period-state.ts";
import { Season } from "../../shared/season.ts";
import { standingsDocument } from "../../shared/standings-document.ts";
import { tallyBloc } from "../../shared/tally-bloc.ts";
import { describe as inWords } from "../../shared/words/problems.ts";
import {
  agencyId,
  council,
  deskOf,
  inTime,
  recorded,
  selfScore,
  typed,
  verified,
} from "../support/small-bloc.ts";

const desk = deskOf([typed("a")], { policy: { precedence: ["verified", "self"] } });
const season = Season.parse({
  id: "nam-thi-dua",
  title: "Năm thi đua",
  year: 2024,
  periods: [desk.period],
  blocs: [{ ...desk.bloc, targets: [], notAssigned: [] }],
});

const REASON = "Theo biên bản họp khối";
const A = agencyId("a");
const back = { kind: "send-back", agency: A, round: "self", scorer: A, revision: 2, reason: REASON };

type Before = {
  readonly decided?: readonly object[];
  readonly head?: { readonly revision: number; readonly isCard: boolean };
  readonly due?: string | undefined;
  /** The letters of the agencies that sent their cards; all of them when left out. */
  readonly sent?: string;
  /** The letter of an agency that only a panel of too few has scored. */
  readonly partly?: string;
  /** There is also a card that the table does not know. */
  readonly spoilt?: true;
};

/** The codes of what keeps a decision from being recorded, and their sentences. */
function refusals(
  decision: object,
  before: Before = {},
  by = "kp-1",
): readonly (readonly [string, string])[] {
  const { decided = [], head, sent = "abc" } = before;
  const due = "due" in before ? before.due : "2024-12-15T17:00:00+07:00";
  const decisions = recorded(...decided);
  const cards = [...sent].map((letter) => inTime(selfScore(letter, { a: { points: "8" } })));
  const part = before.partly ? [inTime(council(before.partly, {}))] : [];
  const stray = before.spoilt ? [inTime(verified("a", { nothing: { points: "1" } }))] : [];
  const { due: _, ...period } = desk.period;
  const scene: DecisionScene = {
    rubric: desk.rubric,
    bloc: desk.bloc,
    period: { ...period, ...(due !== undefined && { due }) },
    people: season.people,
    state: periodState(decisions),
    headOf: () => head,
    standings: standingsDocument(season, desk, tallyBloc(desk, [...cards, ...part, ...stray], decisions)),
  };
  return decisionProblems(scene, by as never, Decision.parse(decision)).map((problem) => [
    problem.code,
    inWords(problem, "vi"),
  ]);
}
const codes = (...of: Parameters<typeof refusals>) => refusals(...of).map(([code]) => code);

const plain = (kind: string) => ({ kind, reason: REASON });
const CLOSED = { decided: [plain("close")] };
const PUBLISHED = { decided: [plain("close"), plain("publish")] };

test("an agency that the bloc does not have is named, wherever it stands", () => {
  expect(codes({ kind: "exclude", agency: "co-quan-z", reason: REASON })).toEqual(["unknown-agency"]);
  expect(codes({ kind: "pledge", signed: "2024-02-28", signers: [A, "co-quan-z"], reason: REASON })).toEqual([
    "unknown-agency",
  ]);
  expect(
    codes({ kind: "choose", award: "co", agencies: ["co-quan-y", "co-quan-z"], reason: REASON }, CLOSED),
  ).toEqual(["unknown-agency", "unknown-agency"]);
  expect(
    codes({ kind: "elect-leader", leader: "co-quan-y", deputy: "co-quan-z", reason: REASON }, CLOSED),
  ).toEqual(["unknown-agency", "unknown-agency"]);
});

describe("at the wrong time", () => {
  test("a period is not closed twice, nor published twice", () => {
    expect(codes(plain("close"), CLOSED)).toEqual(["already-closed"]);
    expect(codes(plain("publish"), PUBLISHED)).toEqual(["already-published"]);
  });

  test.each([
    ["publish", {}, "decided-while-open"],
    ["ask-reopen", {}, "decided-while-open"],
    ["close", PUBLISHED, "decided-while-published"],
    ["ask-reopen", PUBLISHED, "decided-while-published"],
  ])("%s", (kind, before, code) => {
    expect(codes(plain(kind), before)).toEqual([code]);
  });

  test("nobody is given more time, and nothing is sent back, once it is closed", () => {
    const until = "2024-12-20T17:00:00+07:00";
    expect(codes({ kind: "extend", agency: A, until, reason: REASON }, CLOSED)).toEqual([
      "decided-while-closed",
    ]);
    expect(codes(back, CLOSED)).toEqual(["decided-while-closed"]);
  });
});

describe("an agency", () => {
  test("is excluded or left pending while the period is not published", () => {
    expect(codes({ kind: "exclude", agency: A, reason: REASON })).toEqual([]);
    expect(codes({ kind: "pend", agency: A, reason: REASON }, CLOSED)).toEqual([]);
    expect(codes({ kind: "pend", agency: A, reason: REASON }, PUBLISHED)).toEqual([
      "decided-while-published",
    ]);
  });

  test("is reinstated only where something bars it", () => {
    const reinstate = { kind: "reinstate", agency: A, reason: REASON };
    expect(refusals(reinstate)[0]?.[1]).toContain("Cơ quan A không ở diện không xét");
    expect(codes(reinstate, { decided: [{ kind: "pend", agency: A, reason: REASON }] })).toEqual([]);
  });
});

describe("an extension", () => {
  const extend = (until: string) => ({ kind: "extend", agency: A, until, reason: REASON });

  test("ends after what held before, and says both instants in Viet Nam's time", () => {
    expect(codes(extend("2024-12-20T17:00:00+07:00"))).toEqual([]);
    const [[code, words] = []] = refusals(extend("2024-12-15T10:00:00Z"));
    expect(code).toBe("extension-not-later");
    expect(words).toContain("15/12/2024 17:00:00");
    const again = { decided: [extend("2024-12-20T17:00:00+07:00")] };
    expect(codes(extend("2024-12-18T17:00:00+07:00"), again)).toEqual(["extension-not-later"]);
  });

  test("needs something to extend", () => {
    expect(codes(extend("2024-12-20T17:00:00+07:00"), { due: undefined })).toEqual(["extension-of-nothing"]);
  });
});

describe("sending a card back", () => {
  test("is about the last card of its chain", () => {
    expect(codes(back, { head: { revision: 2, isCard: true } })).toEqual([]);
    expect(codes(back)).toEqual(["nothing-to-send-back"]);
    expect(codes(back, { head: { revision: 2, isCard: false } })).toEqual(["nothing-to-send-back"]);
    expect(codes(back, { head: { revision: 3, isCard: true } })).toEqual(["sent-back-not-last"]);
  });

  test("happens once to a revision", () => {
    const head = { revision: 2, isCard: true };
    expect(codes(back, { head, decided: [back] })).toEqual(["sent-back-already"]);
  });
});

describe("the pledge", () => {
  const pledge = (dates: object, signers?: readonly string[]) => ({
    kind: "pledge",
    ...dates,
    ...(signers && { signers }),
    reason: REASON,
  });

  test("is drafted, adopted and signed in that order, on one day or several", () => {
    expect(codes(pledge({ signed: "2024-02-28" }))).toEqual([]);
    expect(codes(pledge({ drafted: "2024-02-01", adopted: "2024-02-28", signed: "2024-02-28" }))).toEqual([]);
    expect(codes(pledge({ adopted: "2024-02-01", signed: "2024-02-28" }))).toEqual([]);
    expect(codes(pledge({ adopted: "2024-03-01", signed: "2024-02-28" }))).toEqual(["pledge-dates-reversed"]);
    expect(codes(pledge({ drafted: "2024-03-01", signed: "2024-02-28" }))).toEqual(["pledge-dates-reversed"]);
    const adoptedFirst = { drafted: "2024-02-10", adopted: "2024-02-01", signed: "2024-02-28" };
    expect(codes(pledge(adoptedFirst))).toEqual(["pledge-dates-reversed"]);
  });

  test("is signed once by each", () => {
    expect(codes(pledge({ signed: "2024-02-28" }, [A, agencyId("b"), A]))).toEqual(["signer-repeated"]);
  });
});

describe("a movement", () => {
  const movement = (more: object) => ({
    kind: "movement",
    reason: REASON,
    movement: { id: "chuyen-doi-so", title: "Chuyển đổi số", launched: "2024-03-01", ...more },
  });

  test("is of members, and is reviewed after its launch", () => {
    expect(codes(movement({ reviews: [{ agency: A, date: "2024-06-30" }, { date: "2024-03-01" }] }))).toEqual(
      [],
    );
    const early = movement({ reviews: [{ date: "2024-06-30" }, { date: "2024-02-28" }] });
    const [[code, words] = []] = refusals(early);
    expect([code, words]).toEqual([
      "review-before-launch",
      "Phong trào “Chuyển đổi số”: ngày sơ kết, tổng kết 28/02/2024 trước ngày phát động 01/03/2024.",
    ]);
    const strangers = movement({
      reviews: [{ agency: "co-quan-y", date: "2024-06-30" }],
      rewards: [{ agency: "co-quan-z", reward: "Giấy khen" }],
    });
    expect(codes(strangers)).toEqual(["unknown-agency", "unknown-agency"]);
  });

  test("is rewarded after its launch, by a decision with its number and day where there is one", () => {
    const reward = (more: object) => ({ agency: A, reward: "Bằng khen", ...more });
    const given = (date: string) => reward({ decision: { number: "12/QĐ-UBND", date } });
    expect(codes(movement({ rewards: [reward({}), given("2024-12-01"), given("2024-03-01")] }))).toEqual([]);
    const [[code, words] = []] = refusals(movement({ rewards: [reward({}), given("2024-02-01")] }));
    expect([code, words]).toEqual([
      "reward-before-launch",
      "Phong trào “Chuyển đổi số”: quyết định khen thưởng 12/QĐ-UBND ngày 01/02/2024 trước ngày phát động 01/03/2024.",
    ]);
  });

  test("and a good example are told of until the result is published", () => {
    const evidence = [{ number: "12/BC", date: "2024-11-01" }];
    const example = { kind: "example", agency: A, title: "Một cửa", story: "…", evidence, reason: REASON };
    expect([codes(example), codes(example, CLOSED)]).toEqual([[], []]);
    expect(codes(example, PUBLISHED)).toEqual(["decided-while-published"]);
  });
});

describe("reopening", () => {
  const asked = { decided: [plain("close"), plain("ask-reopen")] };

  test("takes two people: one asks, another agrees", () => {
    expect(codes(plain("ask-reopen"), CLOSED)).toEqual([]);
    expect(codes(plain("reopen"), asked)).toEqual([]);
    expect(codes(plain("reopen"), asked, "tk")).toEqual(["reopening-alone"]);
  });

  test("is asked for once, and granted only where it was asked for", () => {
    expect(codes(plain("ask-reopen"), asked)).toEqual(["reopening-asked"]);
    expect(codes(plain("reopen"), CLOSED)).toEqual(["reopening-not-asked"]);
  });
});

test("the leader and the deputy of the next year are two agencies", () => {
  const elect = (deputy: string) => ({ kind: "elect-leader", leader: A, deputy, reason: REASON });
  expect(codes(elect(agencyId("b")), CLOSED)).toEqual([]);
  expect(codes(elect(A), PUBLISHED)).toEqual(["leader-is-deputy"]);
  expect(codes({ kind: "elect-leader", leader: A, reason: REASON }, CLOSED)).toEqual([]);
});

describe("publishing", () => {
  test("is of a whole result: every agency ranked, or a gate or a decision says why not", () => {
    expect(codes(plain("publish"), CLOSED)).toEqual([]);
    const [[code, words] = []] = refusals(plain("publish"), { ...CLOSED, sent: "ab" });
    expect(code).toBe("publish-missing");
    expect(words).toContain("Cơ quan C chưa có bảng chấm điểm nào");
    const excused = { kind: "pend", agency: agencyId("c"), reason: REASON };
    expect(codes(plain("publish"), { decided: [excused, plain("close")], sent: "ab" })).toEqual([]);
  });

  test("waits for an agency of which a part is scored, and says so", () => {
    const part = { ...CLOSED, sent: "ab", partly: "c" };
    expect(codes(plain("publish"), part)).toEqual(["publish-ungraded"]);
  });

  test("waits where a card no longer reads by the table", () => {
    const [[code, words] = []] = refusals(plain("publish"), { ...CLOSED, spoilt: true });
    expect(code).toBe("publish-refused-card");
    expect(words).toContain("Cơ quan A");
  });
});
