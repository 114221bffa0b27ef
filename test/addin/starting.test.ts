import { describe, expect, test } from "vitest";
import { seatOf, settledOf } from "../../addin/state/focus.ts";
import { nextTask } from "../../addin/state/next-task.ts";
import { situationOf } from "../../addin/state/situation.ts";
import { Period } from "../../shared/season.ts";
import type { DeskSeason, Desks } from "../../shared/wire/desks.ts";
import {
  CHAIN,
  desksOf,
  found,
  NOW,
  PERSON,
  paneStory,
  readingOf,
  SECRETARIAT_ROLE,
  sourceOf,
  twoSeasons,
  VERIFIER_ROLE,
  VERIFY,
} from "./pane-story.ts";

const OTHER = { subject: "dv-b", name: "Thư ký Cơ quan B" };
const EXPIRED = { source: "server", code: "expired", vi: "Hết hạn", en: "Expired", support: "x" } as const;

/** Two seasons of one year: cards of the second were due at an instant, those of the first are on 15 December. */
function sameYear(due: string): Desks {
  const { person, seasons } = desksOf();
  const [season] = seasons as [DeskSeason, ...DeskSeason[]];
  const [period] = season.periods as [DeskSeason["periods"][0], ...DeskSeason["periods"]];
  return { person, seasons: [{ ...season, id: "chuyen-de-2024", periods: [{ ...period, due }] }, season] };
}

/** A season of four quarters, without a due instant. */
function quarters(): Desks {
  const { person, seasons } = desksOf();
  const [season] = seasons as [DeskSeason, ...DeskSeason[]];
  const periods = [
    ["quy-1", "2024-01-01", "2024-03-31"],
    ["quy-2", "2024-04-01", "2024-06-30"],
    ["quy-3", "2024-07-01", "2024-09-30"],
    ["quy-4", "2024-10-01", "2024-12-31"],
  ].map(([id, from, to]) => Period.parse({ id, title: id, from, to }));
  return { person, seasons: [{ ...season, periods }] };
}

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

  test("of several without a former choice, the newest is taken, and the others stay to be chosen", () => {
    const story = entered().tell({ kind: "desks-arrived", desks: twoSeasons() });
    expect(seatOf(story.state)?.season.id).toBe("nam-2024");
    expect(settledOf(story.state).options.season).toHaveLength(2);
    expect(story.asksFor).not.toContain("remember");
  });

  test("of several of the same year, the one with a period open now", () => {
    const story = entered().tell({ kind: "desks-arrived", desks: sameYear("2024-12-09T17:00:00+07:00") });
    expect(seatOf(story.state)?.season.id).toBe("nam-2024");
  });

  test("of several of the same year that are open alike, none is taken for the person", () => {
    const story = entered().tell({ kind: "desks-arrived", desks: sameYear("2024-12-15T17:00:00+07:00") });
    expect(seatOf(story.state)).toBeUndefined();
    expect(settledOf(story.state).options.season).toHaveLength(2);
  });

  test("of several periods, the one open now; what was taken stays when the hour it is due passes", () => {
    const story = entered().tell({ kind: "desks-arrived", desks: quarters() });
    expect(seatOf(story.state)?.period.id).toBe("quy-4");
    story.tell({ kind: "clock", now: "2025-01-01T00:00:00+07:00" });
    expect(seatOf(story.state)?.period.id).toBe("quy-4");
  });

  test("of a season that is picked, the period open now", () => {
    const { person, seasons } = quarters();
    const newer = desksOf().seasons.map((season) => ({ ...season, id: "nam-2025", year: 2025 }));
    const story = entered().tell(
      { kind: "desks-arrived", desks: { person, seasons: [...newer, ...seasons] } },
      { kind: "picked", field: "season", value: "nam-2024" },
    );
    expect(seatOf(story.state)?.period.id).toBe("quy-4");
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

  test("figures leave the screen the moment signing out begins, while the issuer's window is still open", () => {
    const story = entered().tell(
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
      { kind: "sign-out-pressed" },
      { kind: "asking-agreed" },
    );
    expect(story.asksFor).toEqual(["sign-out"]);
    story.tell({ kind: "session-over", trouble: EXPIRED });
    expect([story.state.person, story.state.sources, story.state.trouble]).toEqual([
      undefined,
      {},
      undefined,
    ]);
  });

  test("an issuer that may still know the person is told with the way to end that by hand", () => {
    const trouble = { ...EXPIRED, code: "still-known", link: "https://example.invalid/out" };
    const story = entered().tell(
      { kind: "sign-out-pressed" },
      { kind: "asking-agreed" },
      { kind: "signed-out", trouble },
    );
    expect(story.state.trouble).toEqual(trouble);
    expect(story.state.person).toBeUndefined();
  });

  test("a window closed late signs nobody out who signed in meanwhile", () => {
    const story = entered().tell(
      { kind: "sign-out-pressed" },
      { kind: "asking-agreed" },
      { kind: "session-over", trouble: EXPIRED },
      { kind: "signed-in", person: OTHER },
      { kind: "signed-out" },
    );
    expect(story.state.person).toEqual(OTHER);
  });

  test("a person who is told of twice is let in once", () => {
    const story = paneStory().tell({ kind: "started" }, { kind: "sign-in-pressed" });
    expect(story.tell({ kind: "signed-in", person: PERSON }).asksFor).toEqual(["load-desks"]);
    expect(story.tell({ kind: "signed-in", person: PERSON }).asksFor).toEqual([]);
    expect(story.state.busy).toBeUndefined();
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

describe("a session that ends by itself", () => {
  const over = () =>
    entered().tell(
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "sheets-found", sheets: [found("s1")] },
      { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
      { kind: "sheet-read", sheet: "s1", reading: readingOf(), purpose: "look" },
      { kind: "session-over", trouble: EXPIRED },
    );

  test("is told, keeps everything that is on the screen, and signing in is the next thing to do", () => {
    const { state } = over();
    expect(state.trouble).toEqual(EXPIRED);
    expect(state.person).toBeUndefined();
    expect(state.readings["s1"]).toBeDefined();
    expect(state.chain).toEqual(CHAIN);
    expect(nextTask(situationOf(state)).act).toBe("sign-in");
  });

  test("goes on where it was when the same person signs in again", () => {
    const story = over().tell({ kind: "sign-in-pressed" }, { kind: "signed-in", person: PERSON });
    expect(story.state.readings["s1"]).toBeDefined();
    expect(story.state.trouble).toBeUndefined();
    expect(story.asksFor).toEqual(["load-desks"]);
  });

  test("leaves nothing of one person to another who signs in then", () => {
    const story = over().tell({ kind: "signed-in", person: OTHER });
    expect(story.state.readings).toEqual({});
    expect(story.state.person).toEqual(OTHER);
    expect(story.asks).toContainEqual({ kind: "load-source", chain: CHAIN });
  });

  test("what was refused for it is asked for again", () => {
    const story = entered().tell(
      { kind: "desks-arrived", desks: desksOf() },
      {
        kind: "failed",
        effect: { kind: "load-source", chain: CHAIN },
        trouble: EXPIRED,
        isSignedOut: true,
      },
    );
    expect(story.state.person).toBeUndefined();
    expect(story.tell({ kind: "signed-in", person: PERSON }).asks).toContainEqual({
      kind: "load-source",
      chain: CHAIN,
    });
  });

  test("while a known table was asked for again leaves the known one standing", () => {
    const story = over().tell(
      {
        kind: "failed",
        effect: { kind: "load-source", chain: CHAIN },
        trouble: EXPIRED,
        isSignedOut: true,
      },
      { kind: "signed-in", person: PERSON },
    );
    expect(Object.values(story.state.sources)).toMatchObject([{ kind: "there" }]);
  });
});

describe("a pane drawn before office.js says where it is", () => {
  const guessed = { host: "excel", lang: "vi", isFirstRun: false } as const;
  const left = { season: "nam-2024" };

  test("takes what it then learns: the host, the language, what was chosen there", () => {
    const story = paneStory(guessed);
    story.tell({ kind: "placed", host: "browser", lang: "en", choice: left, isFirstRun: false });
    expect(story.state).toMatchObject({ host: "browser", lang: "en", choice: left, areSheetsFound: true });
    expect(story.state.firstRun).toBeUndefined();
    expect(story.asks).toEqual([]);
  });

  test("shows the first steps only then, and looks for sheets only in Excel", () => {
    const story = paneStory(guessed);
    expect(story.state.firstRun).toBeUndefined();
    story.tell({ kind: "placed", host: "excel", lang: "vi", choice: {}, isFirstRun: true });
    expect(story.state).toMatchObject({ firstRun: 1, areSheetsFound: false });
    story.tell({ kind: "started" });
    expect(story.asksFor).toEqual(["watch", "find-sheets", "list-waiting"]);
  });

  test("keeps what was pressed meanwhile", () => {
    const story = paneStory(guessed);
    story.tell({ kind: "sign-in-pressed" });
    story.tell({ kind: "placed", host: "excel", lang: "vi", choice: {}, isFirstRun: false });
    expect(story.state.busy).toBe("signing-in");
  });
});
