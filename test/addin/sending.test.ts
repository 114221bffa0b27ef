import { describe, expect, test } from "vitest";
import { cardStatus } from "../../addin/state/card-status.ts";
import type { Effect } from "../../addin/state/effect.ts";
import { Scorecard } from "../../shared/scorecard.ts";
import type { Role } from "../../shared/season.ts";
import { Conflict } from "../../shared/wire/conflict.ts";
import {
  atSheet,
  CHAIN,
  card,
  desksOf,
  error,
  found,
  NOW,
  PERSON,
  paneStory,
  readingOf,
  receiptOf,
  SECRETARIAT_ROLE,
  sourceOf,
  warning,
} from "./pane-story.ts";

const OFFLINE = { source: "server", code: "offline", vi: "", en: "", support: "offline" } as const;
const reviewed = (reading = readingOf(), source = sourceOf()) =>
  atSheet(reading, source).tell(
    { kind: "submit-pressed" },
    { kind: "sheet-read", sheet: "s1", reading, purpose: "submit" },
  );
const submissionIn = (asks: readonly Effect[]) => {
  const [ask] = asks;
  if (ask?.kind !== "send") throw new Error("nothing is sent");
  return ask.submission;
};

describe("a card is submitted", () => {
  test("the press reads the whole sheet again, whatever was known of it", () => {
    expect(atSheet().tell({ kind: "submit-pressed" }).asks).toEqual([
      expect.objectContaining({ kind: "read", purpose: "submit" }),
    ]);
  });

  test("with an error it is not shown for sending: the first error is", () => {
    const story = reviewed(readingOf({ problems: [error("E10")] }));
    expect(story.state.preflight).toBeUndefined();
    expect(story.state.notice).toMatchObject({ word: "said.not-ready", facts: { errors: 1 } });
    expect(story.asks).toEqual([{ kind: "focus", on: "problem" }]);
  });

  test("with a changed form it is not either", () => {
    const story = reviewed(readingOf({ damage: [{ kind: "row-unknown", cell: "B9" }] }));
    expect(story.state.preflight).toBeUndefined();
    expect(story.state.notice?.word).toBe("said.damaged");
  });

  test("it is summed up: total, criteria as the progress counts them, what changed since the last revision", () => {
    const story = reviewed(
      readingOf({ follows: 1, card: card({ typed: "7" }), filled: 1, toFill: 1 }),
      sourceOf({ kept: card(), head: { revision: 1 } }),
    );
    expect(story.state.preflight).toMatchObject({ total: 1800, filled: 1, toFill: 1, follows: 1 });
    expect(story.state.preflight?.differences.map(({ criterion }) => criterion)).toEqual(["i-1"]);
  });

  test("warnings must be seen before it goes", () => {
    const story = reviewed(readingOf({ problems: [warning("E12")] }));
    expect(story.tell({ kind: "send-pressed" }).asks).toEqual([{ kind: "focus", on: "acknowledge" }]);
    expect(story.state.notice?.word).toBe("said.acknowledge-first");
    expect(story.tell({ kind: "acknowledged", on: true }, { kind: "send-pressed" }).asksFor).toEqual([
      "send",
    ]);
  });

  test("going back sends nothing", () => {
    const story = reviewed().tell({ kind: "preflight-left" });
    expect(story.state.preflight).toBeUndefined();
    expect(story.tell({ kind: "send-pressed" }).asks).toEqual([]);
  });

  test("every try of one card has one upload id; a card read anew has another", () => {
    const story = reviewed().tell({ kind: "send-pressed" });
    const first = submissionIn(story.asks);
    story.tell({ kind: "failed", effect: story.asks[0] as Effect, trouble: OFFLINE, isSignedOut: false });
    expect(submissionIn(story.tell({ kind: "send-pressed" }).asks).uploadId).toBe(first.uploadId);
    const anew = reviewed().tell(
      { kind: "preflight-left" },
      { kind: "sheet-read", sheet: "s1", reading: readingOf(), purpose: "submit" },
      { kind: "send-pressed" },
    );
    expect(submissionIn(anew.asks).uploadId).not.toBe(first.uploadId);
    expect(first.uploadId).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });

  test("a sign-in that ran out keeps the card where it was", () => {
    const story = reviewed().tell({ kind: "send-pressed" });
    story.tell({ kind: "failed", effect: story.asks[0] as Effect, trouble: OFFLINE, isSignedOut: true });
    expect(story.state.person).toBeUndefined();
    expect(story.state.preflight).toBeDefined();
    expect(story.state.busy).toBeUndefined();
  });

  test("the receipt is shown, and written into the sheet", () => {
    const story = reviewed().tell({ kind: "send-pressed" });
    const submission = submissionIn(story.asks);
    story.tell({ kind: "sent", submission, receipt: receiptOf(1), sheet: "s1" });
    expect(story.asks).toContainEqual(expect.objectContaining({ kind: "write-receipt", sheet: "s1" }));
    expect(story.state.notice).toMatchObject({ word: "said.sent", facts: { revision: 1 } });
    story.tell({ kind: "sheet-read", sheet: "s1", reading: readingOf({ follows: 1 }), purpose: "look" });
    expect(cardStatus(story.state)).toBe("sent");
  });

  test("an edit after the receipt turns it", () => {
    const story = reviewed().tell({ kind: "send-pressed" });
    story.tell(
      { kind: "sent", submission: submissionIn(story.asks), receipt: receiptOf(1), sheet: "s1" },
      {
        kind: "sheet-read",
        sheet: "s1",
        reading: readingOf({ follows: 1, card: card({ ideas: "1" }) }),
        purpose: "look",
      },
    );
    expect(cardStatus(story.state)).toBe("edited");
  });
});

describe("without a network", () => {
  const submission = { follows: 0, uploadId: "hat-giong-1", card: card() };
  const waiting = { id: "hat-giong-1", title: "Cơ quan A · Tự chấm", submission, queuedAt: NOW, tries: 0 };

  test("the card waits and the pane says so", () => {
    const story = reviewed().tell(
      { kind: "send-pressed" },
      { kind: "queued", submission, waiting: [waiting] },
    );
    expect(cardStatus(story.state)).toBe("waiting");
    expect(story.state.preflight).toBeUndefined();
  });

  test("once taken, the receipt goes into the sheet and the source is asked for again", () => {
    const story = reviewed().tell({ kind: "queued", submission, waiting: [waiting] });
    story.tell({ kind: "send-waiting-pressed" });
    story.tell({ kind: "waiting-sent", receipts: [receiptOf(1)], waiting: [] });
    expect(story.asksFor).toEqual(["load-source", "write-receipt"]);
    expect(story.state.waiting).toEqual([]);
  });

  test("what is refused stays, and nothing is thrown away without a yes", () => {
    const refusal = { source: "server", code: "scorecard-refused", vi: "", en: "", support: "" } as const;
    const story = atSheet().tell(
      { kind: "waiting-sent", receipts: [], waiting: [{ ...waiting, refusal }] },
      { kind: "drop-waiting-pressed", id: waiting.id },
    );
    expect(story.asks).toEqual([]);
    expect(story.state.waiting).toHaveLength(1);
    expect(story.tell({ kind: "asking-agreed" }).asks).toEqual([{ kind: "drop-waiting", id: waiting.id }]);
  });
});

describe("two people sent one card", () => {
  const theirs = card({ typed: "6", late: "1" });
  const conflict = Conflict.parse({
    latest: 2,
    by: "Phó thư ký Cơ quan A",
    receivedAt: NOW,
    onBehalf: false,
    withdrawn: false,
    differs: ["i-1", "i-2"],
    theirs: theirs.entries.map((entry) => JSON.parse(JSON.stringify(entry))),
  });
  const mine = card({ typed: "9", ideas: "2" });
  const clashed = () =>
    atSheet(readingOf({ card: mine })).tell({
      kind: "clashed",
      submission: { follows: 0, uploadId: "hat-giong-1", card: mine },
      conflict,
      sheet: "s1",
    });

  test("nothing is chosen for anybody", () => {
    const story = clashed();
    expect(story.state.clash?.kept).toEqual({});
    expect(story.tell({ kind: "clash-settled-pressed" }).asks).toEqual([]);
    expect(story.state.notice).toMatchObject({ word: "said.choose-all", facts: { left: 2 } });
  });

  test("line by line mine or theirs becomes the sheet, on top of the newest revision", () => {
    const story = clashed().tell(
      { kind: "side-picked", criterion: "i-1" as never, side: "theirs" },
      { kind: "side-picked", criterion: "i-2" as never, side: "mine" },
      { kind: "clash-settled-pressed" },
    );
    const [ask] = story.asks;
    if (ask?.kind !== "lay") throw new Error("no sheet is built");
    expect(ask.replaces).toBe("s1");
    expect(ask.source.revision).toBe(2);
    expect(Scorecard.parse(ask.source.card).entries).toEqual([
      expect.objectContaining({ criterion: "i-1", points: "6" }),
      expect.objectContaining({ criterion: "i-2", inputs: { late: "0", ideas: "2" } }),
    ]);
  });

  test("one press may take all of one side, and nothing is sent by it", () => {
    const story = clashed().tell({ kind: "side-picked-for-all", side: "theirs" });
    expect(story.asks).toEqual([]);
    expect(Object.values(story.state.clash?.kept ?? {})).toEqual(["theirs", "theirs"]);
  });

  test("once the sheet stands the newest revision is asked for, and the choice is over", () => {
    const story = clashed().tell({
      kind: "laid",
      sheet: { id: "s1", name: "Tự chấm" },
      source: sourceOf(),
      isRepair: false,
    });
    expect(story.state.clash).toBeUndefined();
    expect(story.asksFor).toEqual(["find-sheets", "load-source"]);
  });
});

describe("a card that waited was overtaken", () => {
  const conflict = Conflict.parse({
    latest: 3,
    by: "Người khác",
    receivedAt: NOW,
    onBehalf: false,
    withdrawn: false,
    differs: ["i-1"],
    theirs: [{ criterion: "i-1", points: "6" }],
  });
  const waiting = {
    id: "cho-gui-1",
    title: "Cơ quan A · Tự chấm",
    submission: { follows: 1, uploadId: "cho-gui-1", card: card({ typed: "9" }) },
    queuedAt: NOW,
    tries: 1,
    conflict,
  };

  test("it is settled line by line like any other, and leaves the queue only then", () => {
    const story = atSheet().tell(
      { kind: "waiting-listed", waiting: [waiting] },
      { kind: "waiting-clash-picked", id: waiting.id },
    );
    expect(story.state.waiting).toHaveLength(1);
    expect(story.asksFor).not.toContain("drop-waiting");
    story.tell({ kind: "side-picked-for-all", side: "mine" }, { kind: "clash-settled-pressed" });
    expect(story.asks).toMatchObject([
      { kind: "lay", replaces: "s1", source: { revision: 3 } },
      { kind: "drop-waiting", id: waiting.id },
    ]);
  });
});

describe("a card is withdrawn", () => {
  const story = () =>
    atSheet(readingOf({ follows: 1 }), sourceOf({ kept: card(), head: { revision: 1 } })).tell({
      kind: "withdraw-pressed",
    });

  test("only with a reason", () => {
    expect(story().tell({ kind: "asking-agreed" }).asks).toEqual([]);
    expect(
      story().tell({ kind: "asking-typed", field: "reason", text: "  " }, { kind: "asking-agreed" }).asks,
    ).toEqual([]);
  });

  test("and it names the revision it takes back", () => {
    const asks = story().tell(
      { kind: "asking-typed", field: "reason", text: " Nhầm số liệu " },
      { kind: "asking-agreed" },
    ).asks;
    expect(asks).toEqual([
      {
        kind: "withdraw",
        withdrawal: { ...CHAIN, follows: 1, uploadId: expect.any(String), reason: "Nhầm số liệu" },
      },
    ]);
  });

  test("its figures are what the next sheet begins with", () => {
    const after = story().tell(
      {
        kind: "source-arrived",
        chain: CHAIN,
        source: sourceOf({ kept: card(), head: { revision: 2, withdrawn: true } }),
      },
      { kind: "sheets-found", sheets: [] },
      { kind: "lay-pressed" },
    );
    expect(after.asks).toEqual([
      expect.objectContaining({
        kind: "lay",
        source: expect.objectContaining({ card: card(), revision: 2 }),
      }),
    ]);
  });

  test("and the sheet that said it is sent again without having to be built anew", () => {
    const reading = readingOf({ follows: 1, card: card({ typed: "7" }) });
    const after = atSheet(reading, sourceOf({ kept: card(), head: { revision: 2, withdrawn: true } })).tell(
      { kind: "submit-pressed" },
      { kind: "sheet-read", sheet: "s1", reading, purpose: "submit" },
    );
    expect(after.state.preflight?.follows).toBe(2);
  });
});

describe("a practice sheet", () => {
  test("is checked like any other and never sent", () => {
    const chain = { ...CHAIN, season: "luyen-tap" } as typeof CHAIN;
    const source = sourceOf({ chain });
    const reading = readingOf();
    const story = atSheet().tell(
      { kind: "practice-ready", chain, source },
      {
        kind: "sheets-found",
        sheets: [
          {
            id: "p1",
            name: "Luyện tập",
            isActive: true,
            isVisible: true,
            identity: { ...reading.identity, ...chain },
          },
        ],
      },
      { kind: "sheet-read", sheet: "p1", reading, purpose: "look" },
      { kind: "submit-pressed" },
      { kind: "sheet-read", sheet: "p1", reading, purpose: "submit" },
    );
    expect(story.state.preflight).toBeUndefined();
    expect(story.state.notice?.word).toBe("said.practice-ready");
    expect(cardStatus(story.state)).toBe("practice");
  });
});

describe("what a late or corrected card would do", () => {
  const EFFECT = { changes: [], ranks: 0, totals: 0, classes: 0, awards: 0 };
  const byRole = (role: Role, source = sourceOf({ lateNow: true })) => {
    const reading = readingOf();
    return paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: desksOf([role]) },
      { kind: "source-arrived", chain: CHAIN, source },
      { kind: "sheets-found", sheets: [found("s1", { follows: source.revision })] },
      { kind: "sheet-read", sheet: "s1", reading, purpose: "look" },
      { kind: "submit-pressed" },
      {
        kind: "sheet-read",
        sheet: "s1",
        reading: { ...reading, identity: { ...reading.identity, follows: source.revision } },
        purpose: "submit",
      },
    );
  };

  test("is shown to the secretariat before it goes", () => {
    const story = byRole(SECRETARIAT_ROLE);
    const asked = story.asks.find(({ kind }) => kind === "preview-card");
    if (asked?.kind !== "preview-card") throw new Error("nothing is asked");
    const { uploadId, follows } = asked.submission;
    expect({ uploadId, follows }).toMatchObject({ uploadId: story.state.preflight?.uploadId, follows: 0 });
    expect(story.state.preflight?.effect).toBe("coming");
    story.tell({ kind: "card-previewed", uploadId: "another", effect: EFFECT });
    expect(story.state.preflight?.effect).toBe("coming");
    story.tell({ kind: "card-previewed", uploadId, effect: EFFECT });
    expect(story.state.preflight?.effect).toEqual(EFFECT);
  });

  test("is asked for corrections too, and not for a first card in time", () => {
    const corrected = byRole(SECRETARIAT_ROLE, sourceOf({ kept: card(), head: { revision: 1 } }));
    expect(corrected.asksFor).toContain("preview-card");
    expect(byRole(SECRETARIAT_ROLE, sourceOf()).asksFor).not.toContain("preview-card");
  });

  test("is not for those who do not see the standings", () => {
    expect(reviewed(readingOf(), sourceOf({ lateNow: true })).asksFor).not.toContain("preview-card");
  });

  test("that cannot be told never keeps the card from going", () => {
    const story = byRole(SECRETARIAT_ROLE);
    const effect = story.asks.find(({ kind }) => kind === "preview-card") as Effect;
    story.tell({ kind: "failed", effect, trouble: OFFLINE, isSignedOut: false });
    expect(story.state.preflight?.effect).toBe("lost");
    expect(story.state.trouble).toBeUndefined();
    expect(story.tell({ kind: "send-pressed" }).asksFor).toEqual(["send"]);
  });
});
