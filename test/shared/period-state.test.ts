import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countedCards, dueFor, NOTHING_DECIDED, periodState, sentBackBy } from "../../shared/period-state.ts";
import { agencyId, recorded, selfScore, verified } from "../support/small-bloc.ts";

const PERIOD = { due: "2024-12-15T17:00:00+07:00" };
const about = (letter: string) => ({ agency: agencyId(letter), reason: "Theo biên bản họp khối" });
const state = (...decisions: readonly object[]) => periodState(recorded(...decisions));
const plain = (kind: string) => ({ kind, reason: "Theo biên bản họp khối" });

const anyDecision = fc.oneof(
  fc.constantFrom("close", "ask-reopen", "reopen", "publish").map(plain),
  fc
    .tuple(fc.constantFrom("exclude", "pend", "reinstate"), fc.constantFrom(..."abc"))
    .map(([kind, letter]) => ({ kind, ...about(letter) })),
  fc
    .tuple(fc.constantFrom(..."abc"), fc.integer({ min: 16, max: 28 }))
    .map(([letter, day]) => ({ kind: "extend", ...about(letter), until: `2024-12-${day}T17:00:00+07:00` })),
);

test("the state of a period is the fold of its decisions by their number, in whatever order they arrive", () => {
  fc.assert(
    fc.property(
      fc.array(anyDecision, { maxLength: 12 }).chain((decisions) => {
        const kept = [...recorded(...decisions)];
        return fc.record({
          kept: fc.constant(kept),
          shuffled: fc.shuffledSubarray(kept, { minLength: kept.length }),
        });
      }),
      ({ kept, shuffled }) => {
        expect(periodState(shuffled)).toEqual(periodState(kept));
      },
    ),
  );
});

describe("the stage of a period", () => {
  test("is open until it is closed, open again once reopened, and published for good", () => {
    expect(state().stage).toBe("open");
    expect(state(plain("close")).stage).toBe("closed");
    expect(state(plain("close"), plain("ask-reopen")).stage).toBe("closed");
    expect(state(plain("close"), plain("ask-reopen"), plain("reopen")).stage).toBe("open");
    expect(state(plain("close"), plain("publish")).stage).toBe("published");
  });

  test("somebody's wish to reopen stands until it is granted or overtaken", () => {
    const asked = state(plain("close"), plain("ask-reopen"));
    expect(asked.reopening).toEqual({ by: "tk", reason: "Theo biên bản họp khối" });
    expect(state(plain("close"), plain("ask-reopen"), plain("reopen")).reopening).toBeUndefined();
    expect(state(plain("close"), plain("ask-reopen"), plain("publish")).reopening).toBeUndefined();
    expect(
      state(plain("close"), plain("ask-reopen"), plain("reopen"), plain("close")).reopening,
    ).toBeUndefined();
  });
});

describe("what is decided about an agency", () => {
  test("the last word stands: excluded, pending, reinstated", () => {
    const kinds = (...decisions: readonly object[]) =>
      [...state(...decisions).barred].map(([agency, { kind }]) => [agency, kind]);
    expect(kinds({ kind: "exclude", ...about("a") }, { kind: "pend", ...about("b") })).toEqual([
      [agencyId("a"), "exclude"],
      [agencyId("b"), "pend"],
    ]);
    expect(kinds({ kind: "pend", ...about("a") }, { kind: "exclude", ...about("a") })).toEqual([
      [agencyId("a"), "exclude"],
    ]);
    expect(kinds({ kind: "pend", ...about("a") }, { kind: "reinstate", ...about("a") })).toEqual([]);
  });

  test("an extension holds for its agency alone", () => {
    const extended = state({ kind: "extend", ...about("a"), until: "2024-12-20T17:00:00+07:00" });
    expect(dueFor(extended, PERIOD, agencyId("a") as never)).toEqual({ due: "2024-12-20T17:00:00+07:00" });
    expect(dueFor(extended, PERIOD, agencyId("b") as never)).toEqual(PERIOD);
    expect(dueFor(NOTHING_DECIDED, {}, agencyId("a") as never)).toEqual({});
  });

  const movement = (title: string) => ({
    kind: "movement",
    reason: "Kế hoạch",
    movement: { id: "chuyen-doi-so", title, launched: "2024-03-01", reviews: [], rewards: [] },
  });

  test("the pledge, the titles registered, the choice at a quota, the leader elected and what was granted are kept", () => {
    const kept = state(
      { kind: "pledge", signed: "2024-02-28", reason: "Lễ ký" },
      { kind: "register", ...about("a"), titles: [{ title: "Cờ thi đua", for: "collective" }] },
      { kind: "register", ...about("a"), titles: [{ title: "Chiến sĩ thi đua", for: 2 }] },
      { kind: "example", ...about("a"), title: "Một cửa", story: "Giảm nửa thời gian", evidence: [{}] },
      movement("Chuyển đổi số"),
      movement("Chuyển đổi số toàn diện"),
      { kind: "choose", award: "co", agencies: [agencyId("a")], reason: "Bỏ phiếu" },
      { kind: "elect-leader", leader: agencyId("b"), reason: "Suy tôn" },
      { kind: "grant", ...about("a"), award: "co", number: "12/QĐ", date: "2025-02-01" },
    );
    expect(kept.pledge?.signed).toBe("2024-02-28");
    expect(kept.registered.get(agencyId("a") as never)?.titles).toEqual([
      { title: "Chiến sĩ thi đua", for: 2 },
    ]);
    expect(kept.examples.map(({ title }) => title)).toEqual(["Một cửa"]);
    expect([...kept.movements.values()].map(({ title }) => title)).toEqual(["Chuyển đổi số toàn diện"]);
    expect(kept.choices.get("co" as never)?.agencies).toEqual([agencyId("a")]);
    expect(kept.elected?.leader).toBe(agencyId("b"));
    expect(kept.granted.map(({ number }) => number)).toEqual(["12/QĐ"]);
  });
});

describe("a card that was sent back", () => {
  const back = {
    kind: "send-back",
    ...about("a"),
    round: "self",
    scorer: agencyId("a"),
    revision: 2,
  };
  const own = selfScore("a", {});

  test("counts no more, until a later revision is sent", () => {
    const counted = (revision: number) =>
      countedCards(state(back), PERIOD, [{ card: own, revision, receivedAt: undefined }]).length;
    expect([counted(1), counted(2), counted(3)]).toEqual([0, 0, 1]);
  });

  test("is that card alone: another agency's and another round's stand", () => {
    const others = [selfScore("b", {}), verified("a", {})];
    expect(
      countedCards(
        state(back),
        PERIOD,
        others.map((card) => ({ card, revision: 1, receivedAt: undefined })),
      ),
    ).toHaveLength(2);
  });

  test("is known by the decision that sent it back, with its reason", () => {
    expect(sentBackBy(state(back), own, 2)?.reason).toBe("Theo biên bản họp khối");
    expect(sentBackBy(state(back), own, 3)).toBeUndefined();
  });
});

describe("a card is late", () => {
  const received = (receivedAt: string | undefined, ...decisions: readonly object[]) =>
    countedCards(state(...decisions), PERIOD, [{ card: selfScore("a", {}), revision: 1, receivedAt }])[0]
      ?.late;

  test("by the period's due instant, or by its agency's extension, whenever that was decided", () => {
    expect(received("2024-12-15T10:00:00Z")).toBe(false);
    expect(received("2024-12-15T10:00:01Z")).toBe(true);
    expect(
      received("2024-12-18T01:00:00Z", { kind: "extend", ...about("a"), until: "2024-12-20T17:00:00+07:00" }),
    ).toBe(false);
  });

  test("never, where nobody noted when it came", () => {
    expect(received(undefined)).toBe(false);
  });
});
