import { describe, expect, test } from "vitest";
import { cardStatus } from "../../addin/state/card-status.ts";
import { situationOf } from "../../addin/state/situation.ts";
import {
  atSheet,
  CHAIN,
  card,
  desksOf,
  error,
  PERSON,
  paneStory,
  readingOf,
  receiptOf,
  sourceOf,
} from "./pane-story.ts";

const REASON = "Thiếu minh chứng mục I.1";
const source = () => sourceOf({ kept: card(), head: { revision: 2, sentBack: REASON } });

describe("a card that was sent back", () => {
  test("is not sent any more, says why, and is built again to be mended", () => {
    const story = paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "sheets-found", sheets: [] },
      { kind: "source-arrived", chain: CHAIN, source: source() },
    );
    expect(cardStatus(story.state)).toBe("sent-back");
    expect(situationOf(story.state)).toMatchObject({ status: "sent-back", sentBack: REASON });
  });

  test("is a draft as soon as anything in its sheet is changed, and ready without mistakes", () => {
    expect(cardStatus(atSheet(readingOf({ follows: 2 }), source()).state)).toBe("sent-back");
    const changed = { follows: 2, card: card({ typed: "7" }) };
    expect(cardStatus(atSheet(readingOf(changed), source()).state)).toBe("ready");
    expect(cardStatus(atSheet(readingOf({ ...changed, problems: [error("E10")] }), source()).state)).toBe(
      "draft",
    );
  });

  test("is sent again after the revision that was sent back, and then is sent", () => {
    const reading = readingOf({ follows: 2, card: card({ typed: "7" }) });
    const story = atSheet(reading, source()).tell(
      { kind: "submit-pressed" },
      { kind: "sheet-read", sheet: "s1", reading, purpose: "submit" },
      { kind: "send-pressed" },
    );
    const [ask] = story.asks;
    if (ask?.kind !== "send") throw new Error("nothing is sent");
    expect(ask.submission.follows).toBe(2);
    story.tell(
      { kind: "sent", submission: ask.submission, receipt: receiptOf(3, ask.submission.card), sheet: "s1" },
      {
        kind: "sheet-read",
        sheet: "s1",
        reading: { ...reading, identity: { ...reading.identity, follows: 3 } },
        purpose: "look",
      },
    );
    expect(cardStatus(story.state)).toBe("sent");
  });

  test("that somebody sent again meanwhile is overtaken, as any other", () => {
    const newer = sourceOf({ kept: card({ typed: "6" }), head: { revision: 3 } });
    expect(cardStatus(atSheet(readingOf({ follows: 2 }), newer).state)).toBe("overtaken");
  });
});
