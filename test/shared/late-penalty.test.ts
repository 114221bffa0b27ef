import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Arrival, daysLate, latePenaltyFor } from "../../shared/late-penalty.ts";
import { isLate } from "../../shared/lateness.ts";
import { countedCards, periodState } from "../../shared/period-state.ts";
import { points } from "../../shared/points.ts";
import type { WrittenRubric } from "../../shared/rubric.ts";
import { type KeptCard, tallyBloc } from "../../shared/tally-bloc.ts";
import {
  agencyId,
  deskOf,
  inTime,
  late,
  lineOf,
  placesOf,
  recorded,
  relative,
  selfScore,
  tableOf,
  typed,
  verified,
} from "../support/small-bloc.ts";

type Policy = Partial<WrittenRubric["policy"]>;

const DUE = "2024-12-15T17:00:00+07:00";
const A_TENTH_A_DAY: Policy = { latePenalty: { points: "0.1", per: "day", atMost: "0.5" } };

const arrival = (receivedAt: string, due = DUE): Arrival => ({
  late: isLate(receivedAt, { due }),
  receivedAt,
});

describe("days late are days of Viet Nam's calendar begun since the last day in time", () => {
  test.each([
    ["at the instant it is due", "2024-12-15T17:00:00+07:00", 0],
    ["on the same day, after the hour", "2024-12-15T17:00:01+07:00", 1],
    ["at eight the next morning", "2024-12-16T08:00:00+07:00", 1],
    ["at 23:59 the next evening, written in UTC", "2024-12-16T16:59:00Z", 1],
    ["at 00:00 two days after, still the day before in UTC", "2024-12-16T17:00:00Z", 2],
    ["a year after", "2025-12-15T08:00:00+07:00", 365],
  ])("a card that came %s", (_, receivedAt, days) => {
    expect(daysLate(arrival(receivedAt), DUE)).toBe(days);
  });

  test.each([
    ["2024-12-16T00:00:01+07:00", 1],
    ["2024-12-16T23:00:00+07:00", 1],
    ["2024-12-17T00:00:00+07:00", 2],
  ])("due at midnight ends the day before: a card of %s is %i late", (receivedAt, days) => {
    const due = "2024-12-16T00:00:00+07:00";
    expect(daysLate(arrival(receivedAt, due), due)).toBe(days);
  });

  test("a card known to be late, but not by how much, is one day late", () => {
    expect(daysLate({ late: true }, DUE)).toBe(1);
    expect(daysLate({ late: true, receivedAt: "2024-12-20T08:00:00+07:00" }, undefined)).toBe(1);
  });
});

describe("what so many days cost", () => {
  const cost = (latePenalty: Policy["latePenalty"], days: number) =>
    latePenaltyFor(tableOf([typed("x")], { policy: latePenalty ? { latePenalty } : {} }).policy, days);

  test("once for the card, however late", () => {
    expect(cost({ points: "1", per: "card" }, 1)).toEqual({ days: 1, points: points(100) });
    expect(cost({ points: "1", per: "card" }, 30)).toEqual({ days: 30, points: points(100) });
  });

  test("for each day, at most what the table says", () => {
    expect(cost({ points: "0.25", per: "day" }, 7)).toEqual({ days: 7, points: points(175) });
    expect(cost({ points: "0.25", per: "day", atMost: "1" }, 3)).toEqual({ days: 3, points: points(75) });
    expect(cost({ points: "0.25", per: "day", atMost: "1" }, 7)).toEqual({ days: 7, points: points(100) });
  });

  test("nothing in time, and nothing by a table without the rule", () => {
    expect(cost({ points: "1", per: "card" }, 0)).toBeUndefined();
    expect(cost(undefined, 7)).toBeUndefined();
  });
});

describe("in the tally", () => {
  const desk = (policy: Policy, letters = "ab") =>
    deskOf([typed("x")], { letters, due: DUE, policy: { precedence: ["verified", "self"], ...policy } });
  const sent = (letter: string, given: string, receivedAt: string): KeptCard => ({
    card: selfScore(letter, { x: { points: given } }),
    ...arrival(receivedAt),
  });

  test("the penalty is taken from the total, and ranks and classes go by what is left", () => {
    const policy: Policy = {
      ...A_TENTH_A_DAY,
      bands: [
        { id: "tot", title: "Tốt", from: "9" },
        { id: "kha", title: "Khá", from: "5" },
      ],
    };
    const kept = [sent("a", "9", "2024-12-17T08:00:00+07:00"), sent("b", "8.9", "2024-12-15T08:00:00+07:00")];
    const tally = tallyBloc(desk(policy), kept, []);
    expect(placesOf(tally)).toEqual(["b 1", "a 2"]);
    expect(lineOf(tally, "a")).toMatchObject({
      inTime: false,
      totals: { total: 880 },
      self: { total: 900, claimed: 900 },
      latePenalty: { days: 2, points: 20 },
      place: { reason: { kind: "behind", by: 10 }, class: { kind: "class", id: "kha" } },
    });
    expect(lineOf(tally, "b")).not.toHaveProperty("latePenalty");
  });

  test("a verifier's late card costs the agency nothing, and a card with nothing about it has no penalty", () => {
    const kept = [
      inTime(selfScore("a", { x: { points: "9" } })),
      late(verified("a", { x: { points: "8" } })),
    ];
    const tally = tallyBloc(desk(A_TENTH_A_DAY), kept, []);
    expect(lineOf(tally, "a").totals?.total).toBe(800);
    for (const { latePenalty } of tally.lines) expect(latePenalty).toBeUndefined();
  });

  test("an agency whose time was extended is late, and loses points, from its own due instant on", () => {
    const decisions = (until: string) =>
      recorded({ kind: "extend", agency: agencyId("a"), until, reason: "Bão số 3" });
    const bloc = desk(A_TENTH_A_DAY);
    const lineWith = (until: string) => {
      const decided = decisions(until);
      const sentCards = ["a", "b"].map((letter) => ({
        card: selfScore(letter, { x: { points: "9" } }),
        revision: 1,
        receivedAt: "2024-12-18T08:00:00+07:00",
      }));
      const kept = countedCards(periodState(decided), bloc.period, sentCards);
      return lineOf(tallyBloc(bloc, kept, decided), "a");
    };
    expect(lineWith("2024-12-20T17:00:00+07:00")).toMatchObject({ inTime: true, totals: { total: 900 } });
    expect(lineWith("2024-12-20T17:00:00+07:00")).not.toHaveProperty("latePenalty");
    expect(lineWith("2024-12-17T17:00:00+07:00")).toMatchObject({
      inTime: false,
      latePenalty: { days: 1, points: 10 },
      totals: { total: 890 },
    });
  });

  test("over-claiming is judged on the points, before anything is taken for coming late", () => {
    const policy: Policy = {
      latePenalty: { points: "1", per: "card" },
      overClaim: { above: "10", points: "0.5" },
    };
    // 8,8 is a tenth over 8 and no more; over 7, what is left of it, it would be too much.
    const kept = [
      late(selfScore("a", { x: { points: "8.8" } })),
      inTime(verified("a", { x: { points: "8" } })),
    ];
    const line = lineOf(tallyBloc(desk(policy), kept, []), "a");
    expect(line).not.toHaveProperty("overClaimed");
    expect(line).toMatchObject({ totals: { total: 700 }, latePenalty: { days: 1, points: 100 } });
  });

  test("while a leader is not final, what is guaranteed has the penalty taken too", () => {
    const open = deskOf([relative("r")], {
      letters: "ab",
      due: DUE,
      policy: { precedence: ["self"], latePenalty: { points: "1", per: "card" } },
    });
    const card = (letter: string, done: string) =>
      selfScore(letter, { r: { inputs: { done, goal: "100" } } });
    const tally = tallyBloc(open, [late(card("a", "150")), inTime(card("b", "200"))], []);
    expect(lineOf(tally, "a")).toMatchObject({ totals: { total: 650 }, guaranteed: 400 });
  });

  test("takes from the late what it says and nothing else; whoever is in time is never touched", () => {
    const given = fc.record({
      points: fc.integer({ min: 0, max: 1000 }).map((each) => (each / 100).toFixed(2)),
      minutes: fc.integer({ min: -10_000, max: 60_000 }),
    });
    const rule = fc.record(
      {
        points: fc.constantFrom("0", "0.1", "0.25", "3"),
        per: fc.constantFrom("card" as const, "day" as const),
        atMost: fc.constantFrom("0.5", "2"),
      },
      { requiredKeys: ["points", "per"] },
    );
    fc.assert(
      fc.property(fc.array(given, { minLength: 4, maxLength: 4 }), rule, (cards, latePenalty) => {
        const kept = cards.map((each, index) =>
          sent(
            "abcd".charAt(index),
            each.points,
            new Date(Date.parse(DUE) + each.minutes * 60_000).toISOString(),
          ),
        );
        const without = tallyBloc(desk({}, "abcd"), kept, []);
        const tally = tallyBloc(desk({ latePenalty }, "abcd"), kept, []);
        for (const letter of "abcd") {
          const { place: _, latePenalty: penalty, totals, ...line } = lineOf(tally, letter);
          const { place: __, totals: before, ...plain } = lineOf(without, letter);
          expect(line).toEqual(plain);
          expect(penalty === undefined).toBe(line.inTime);
          expect(totals).toEqual({ ...before, total: (before?.total ?? 0) - (penalty?.points ?? 0) });
        }
      }),
      { numRuns: 60 },
    );
  });
});
