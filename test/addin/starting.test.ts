import { describe, expect, test } from "vitest";
import { seatOf, settledOf } from "../../addin/state/focus.ts";
import {
  CHAIN,
  desksOf,
  found,
  NOW,
  PERSON,
  paneStory,
  SECRETARIAT_ROLE,
  sourceOf,
  twoSeasons,
  VERIFIER_ROLE,
  VERIFY,
} from "./pane-story.ts";

const entered = () => paneStory().tell({ kind: "started", person: PERSON });

describe("the pane begins", () => {
  test("in Excel it looks for scoring sheets and listens to the workbook at once, signed in or not", () => {
    expect(paneStory().tell({ kind: "started" }).asksFor).toEqual(["watch", "find-sheets", "list-waiting"]);
  });

  test("in a plain browser there is no workbook to look at", () => {
    expect(paneStory({ host: "browser" }).tell({ kind: "started" }).asksFor).toEqual(["list-waiting"]);
  });

  test("who is signed in already is not asked again", () => {
    const story = entered();
    expect(story.asksFor).toContain("load-desks");
    expect(story.state.person).toEqual(PERSON);
  });

  test("signing in is asked for by the press itself, once", () => {
    const story = paneStory().tell({ kind: "started" }, { kind: "sign-in-pressed" });
    expect(story.asksFor).toEqual(["sign-in"]);
    expect(story.tell({ kind: "sign-in-pressed" }).asks).toEqual([]);
  });

  test("a season, bloc and period of which there is one need not be chosen", () => {
    const story = entered().tell({ kind: "desks-arrived", desks: desksOf() });
    expect(seatOf(story.state)?.bloc.title).toBe("Khối 1");
    expect(story.state.chain).toEqual(CHAIN);
    expect(story.asks).toContainEqual({ kind: "load-source", chain: CHAIN });
  });

  test("of several, the one that was chosen last time is taken", () => {
    const story = paneStory({ choice: { season: "nam-2023" } }).tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: twoSeasons() },
    );
    expect(seatOf(story.state)?.season.id).toBe("nam-2023");
  });

  test("of several without a former choice, none is taken for the person", () => {
    const story = entered().tell({ kind: "desks-arrived", desks: twoSeasons() });
    expect(seatOf(story.state)).toBeUndefined();
    expect(settledOf(story.state).options.season).toHaveLength(2);
  });

  test("what is chosen is remembered", () => {
    const story = entered().tell(
      { kind: "desks-arrived", desks: twoSeasons() },
      { kind: "picked", field: "season", value: "nam-2024" },
    );
    expect(story.asks).toContainEqual({
      kind: "remember",
      what: { kind: "choice", choice: expect.objectContaining({ season: "nam-2024", bloc: "khoi-1" }) },
    });
  });

  test("a choice that is not offered any more is forgotten", () => {
    const story = paneStory({ choice: { season: "nam-1999" } }).tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: desksOf() },
    );
    expect(seatOf(story.state)?.season.id).toBe("nam-2024");
  });

  test("a sheet a person stands in brings its season with it", () => {
    const story = entered().tell(
      { kind: "sheets-found", sheets: [found("s1")] },
      { kind: "desks-arrived", desks: twoSeasons() },
    );
    expect(seatOf(story.state)?.season.id).toBe("nam-2024");
    expect(story.state.focus).toBe("s1");
  });

  test("a verifier and the secretariat pick a card, a secretary has its own", () => {
    for (const role of [VERIFIER_ROLE, SECRETARIAT_ROLE]) {
      const story = entered().tell({ kind: "desks-arrived", desks: desksOf([role]) });
      expect(story.state.chain).toBeUndefined();
      expect(story.asksFor).toContain("load-progress");
    }
  });

  test("nobody opens a card of another's by a sheet of it: it is shown, and no seat is taken for it", () => {
    const story = entered().tell(
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "sheets-found", sheets: [found("s9", { chain: VERIFY })] },
    );
    expect(story.state.chain).toEqual(VERIFY);
    expect(seatOf(story.state)?.role.role).toBe("agency-secretary");
  });

  test("signing out leaves nobody's figures on the screen", () => {
    const story = entered().tell(
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
      { kind: "sign-out-pressed" },
      { kind: "asking-agreed" },
      { kind: "signed-out" },
    );
    expect(story.state.sources).toEqual({});
    expect(story.state.readings).toEqual({});
    expect(story.state.person).toBeUndefined();
  });

  test("the network coming back sends what waits by itself", () => {
    const waiting = { id: "x", title: "Cơ quan A", submission: {} as never, queuedAt: NOW, tries: 1 };
    const story = entered().tell(
      { kind: "waiting-listed", waiting: [waiting] },
      { kind: "connection", isOnline: false },
      { kind: "connection", isOnline: true },
    );
    expect(story.asksFor).toEqual(["send-waiting"]);
  });

  test("what was said stays for a whole turn of the clock, then goes", () => {
    const story = paneStory().tell({ kind: "copied", as: "code" });
    expect(story.tell({ kind: "clock", now: "2024-12-10T03:00:10Z" }).state.notice).toBeDefined();
    expect(story.tell({ kind: "clock", now: "2024-12-10T03:00:20Z" }).state.notice).toBeUndefined();
  });

  test("a secretary that also scores others picks among its cards, and may go back to the list", () => {
    const story = entered().tell({
      kind: "desks-arrived",
      desks: desksOf(undefined, { rounds: ["self", "cross"] }),
    });
    expect(story.state.chain).toBeUndefined();
    story.tell({ kind: "chain-picked", chain: CHAIN });
    expect(story.state.chain).toEqual(CHAIN);
    expect(story.tell({ kind: "chain-left" }).state.chain).toBeUndefined();
  });

  test("the language is switched at once and remembered", () => {
    const story = paneStory().tell({ kind: "lang-picked", lang: "en" });
    expect(story.state.lang).toBe("en");
    expect(story.asks).toEqual([{ kind: "remember", what: { kind: "lang", lang: "en" } }]);
  });
});
