import { describe, expect, test } from "vitest";
import { NEXT_TASKS, nextTask } from "../../addin/state/next-task.ts";
import type { Situation } from "../../addin/state/situation.ts";
import { NEXT_WORDS, type NextId } from "../../addin/words/next-words.ts";

/** A secretary in Excel, in time, with everything quiet. */
const QUIET: Situation = {
  host: "excel",
  isOnline: true,
  isSignedIn: true,
  seats: "one",
  role: "agency",
  isLocked: true,
  isClosed: false,
  isPastDue: false,
  seesStandings: false,
  hasCard: true,
  hasSheet: true,
  round: "self",
  status: "draft",
  errors: 2,
  warnings: 0,
  left: 3,
  hasClash: false,
  isReviewing: false,
  waiting: 0,
  isSignedCopyHere: false,
  isSelfMissing: false,
  isLeaderMissing: false,
  missing: 0,
  toVerify: 0,
  unsigned: 0,
  agencies: 0,
  due: "2024-12-15T10:00:00Z",
};
const SECRETARIAT: Partial<Situation> = {
  role: "secretariat",
  hasCard: false,
  hasSheet: false,
  status: "unknown",
  agencies: 8,
};
const VERIFIER: Partial<Situation> = { ...SECRETARIAT, role: "verifier" };
const DEPUTY: Partial<Situation> = { ...SECRETARIAT, role: "deputy", leader: "Cơ quan A" };
const COUNCIL: Partial<Situation> = { ...SECRETARIAT, role: "council", seesStandings: true };
const VERIFYING: Partial<Situation> = {
  ...SECRETARIAT,
  hasCard: true,
  hasSheet: true,
  round: "verified",
  agency: "Cơ quan B",
  toVerify: 2,
};

/** Who, how things stand, what is next, what the button does, and whether the period's due instant binds. */
const TABLE: readonly (readonly [string, Partial<Situation>, NextId, string, boolean])[] = [
  ["a practice sheet with mistakes is for trying", { status: "practice" }, "practice", "next-problem", false],
  [
    "a practice sheet without mistakes is checked, never sent",
    { status: "practice", errors: 0 },
    "practice",
    "check",
    false,
  ],
  ["two versions are settled before anything else", { hasClash: true }, "clash", "settle-clash", false],
  ["a card under review is sent", { isReviewing: true }, "review", "send", true],
  ["a changed form is restored", { status: "damaged" }, "damaged", "repair", false],
  ["cards wait while there is no network", { waiting: 1, isOnline: false }, "waiting-offline", "none", true],
  [
    "a sign-in that ran out comes before sending",
    { isReviewing: true, isSignedIn: false },
    "sign-in",
    "sign-in",
    false,
  ],
  ["nobody works unknown", { isSignedIn: false }, "sign-in", "sign-in", false],
  [
    "cards that waited go when the network is back",
    { waiting: 2, status: "waiting" },
    "waiting",
    "send-waiting",
    true,
  ],
  [
    "without network and tasks there is nothing to show",
    { isOnline: false, seats: "failed" },
    "offline",
    "desks",
    false,
  ],
  ["tasks are on their way", { seats: "coming" }, "loading", "none", false],
  ["tasks that did not come are asked for again", { seats: "failed" }, "desks-failed", "desks", false],
  ["an account without a task is told whom to ask", { seats: "empty" }, "no-seat", "join", false],
  ["of several places one is chosen", { seats: "several" }, "choose", "none", false],
  [
    "the secretariat locks its table",
    { ...SECRETARIAT, isLocked: false },
    "not-locked-mine",
    "authoring",
    false,
  ],
  ["others wait for the table", { isLocked: false }, "not-locked", "desks", false],
  [
    "a period that closed without the card is told plainly",
    { isClosed: true, status: "ready" },
    "closed-unsent",
    "none",
    false,
  ],
  [
    "a published result is looked at",
    { ...SECRETARIAT, isClosed: true, stage: "published" },
    "published",
    "standings",
    false,
  ],
  [
    "a request to reopen waits for the deputy",
    { ...DEPUTY, isClosed: true, stage: "closed", reopening: "others" },
    "reopen-consent",
    "decisions",
    false,
  ],
  [
    "or for the council office",
    { ...COUNCIL, isClosed: true, stage: "closed", reopening: "others" },
    "reopen-consent",
    "decisions",
    false,
  ],
  [
    "but never for who asked it",
    { ...COUNCIL, isClosed: true, stage: "closed", reopening: "mine" },
    "closed",
    "standings",
    false,
  ],
  [
    "the secretariat waits for consent",
    { ...SECRETARIAT, isClosed: true, stage: "closed", reopening: "mine" },
    "reopen-wait",
    "decisions",
    false,
  ],
  [
    "after closing the secretariat takes the standings to the meeting",
    { ...SECRETARIAT, isClosed: true },
    "closed-bloc",
    "standings",
    false,
  ],
  [
    "after closing who may see the standings sees them",
    { isClosed: true, status: "sent", seesStandings: true },
    "closed",
    "standings",
    false,
  ],
  ["sealed standings are waited for", { isClosed: true, status: "sent" }, "closed-sealed", "none", false],
  ["a sheet of another table is built again", { status: "other-table" }, "other-table", "lay", false],
  ["a sheet that was overtaken is built again", { status: "overtaken" }, "overtaken", "lay", false],
  [
    "nothing can be verified before it was sent",
    { ...VERIFYING, status: "none", hasSheet: false, isSelfMissing: true },
    "verify-no-self",
    "board",
    false,
  ],
  [
    "a verification with items left says so",
    { ...VERIFYING, status: "ready", errors: 0 },
    "verify-left",
    "submit",
    false,
  ],
  [
    "of several cards one is picked",
    { hasCard: false, hasSheet: false, status: "unknown" },
    "pick-card",
    "none",
    false,
  ],
  [
    "in a browser the form takes the sheet's place",
    { host: "browser", status: "none", hasSheet: false },
    "lay-form",
    "form",
    true,
  ],
  [
    "what was sent back is built again",
    { status: "sent-back", hasSheet: false, sentBack: "Thiếu minh chứng" },
    "sent-back",
    "lay",
    true,
  ],
  [
    "in a browser its form is fetched",
    { status: "sent-back", hasSheet: false, host: "browser" },
    "sent-back",
    "form",
    true,
  ],
  ["its mistakes are mended", { status: "sent-back" }, "sent-back", "next-problem", true],
  ["and it is sent again", { status: "sent-back", errors: 0 }, "sent-back", "submit", true],
  ["a sent-back card that was mended is submitted", { status: "ready", errors: 0 }, "submit", "submit", true],
  ["what was withdrawn is built again", { status: "withdrawn", hasSheet: false }, "lay-again", "lay", true],
  [
    "a verifier builds its sheet",
    { ...VERIFYING, status: "none", hasSheet: false },
    "verify-lay",
    "lay",
    false,
  ],
  ["a secretary builds its sheet", { status: "none", hasSheet: false }, "lay", "lay", true],
  ["a verifier mends what is left", { ...VERIFYING, status: "draft" }, "verify-fill", "next-problem", false],
  ["a secretary goes on filling", {}, "fill", "next-problem", true],
  ["an edit after the receipt is mended first", { status: "edited" }, "edited-errors", "next-problem", true],
  ["an edit after the receipt is sent again", { status: "edited", errors: 0 }, "edited", "submit", true],
  [
    "a verification is sent",
    { ...VERIFYING, status: "ready", errors: 0, left: 0 },
    "verify-submit",
    "submit",
    false,
  ],
  [
    "a late card is still submitted",
    { status: "ready", errors: 0, isPastDue: true },
    "submit-late",
    "submit",
    false,
  ],
  ["a card that is ready is submitted", { status: "ready", errors: 0 }, "submit", "submit", true],
  [
    "of those that wait the first is verified",
    { ...VERIFIER, toVerify: 3, firstToVerify: "Cơ quan C" },
    "verify-next",
    "next-agency",
    false,
  ],
  ["the overdue are reminded", { ...SECRETARIAT, missing: 2, isPastDue: true }, "chase", "board", false],
  ["before the due instant cards are collected", { ...SECRETARIAT, missing: 2 }, "collect", "intake", true],
  ["a verifier waits for who has not sent", { ...VERIFIER, missing: 2 }, "verify-wait", "board", true],
  [
    "the deputy verifies the leader's card",
    { ...DEPUTY, toVerify: 1, firstToVerify: "Cơ quan A" },
    "verify-next",
    "next-agency",
    false,
  ],
  ["the deputy waits for the leader", { ...DEPUTY, isLeaderMissing: true }, "deputy-wait", "board", true],
  ["nothing waits for the deputy", { ...DEPUTY }, "deputy-done", "board", false],
  [
    "a dossier is received whichever bloc is picked",
    { ...COUNCIL, stage: "published", dossiers: 1 },
    "dossiers",
    "province",
    false,
  ],
  [
    "who waits for consent to reopen comes before dossiers",
    { ...COUNCIL, stage: "closed", reopening: "others", dossiers: 1 },
    "reopen-consent",
    "decisions",
    false,
  ],
  [
    "all blocs are looked at together while none is picked",
    { ...COUNCIL, seats: "several", followsProvince: true, dossiers: 0 },
    "choose-bloc",
    "province",
    false,
  ],
  ["the council office looks at its blocs", { ...COUNCIL }, "council-look", "board", false],
  ["the auditor reads", { ...COUNCIL, role: "auditor" }, "audit-read", "decisions", false],
  ["signed papers are recorded", { ...SECRETARIAT, unsigned: 4 }, "unsigned", "board", false],
  ["a verifier is done", { ...VERIFIER }, "verify-done", "board", false],
  ["a bloc with everything in looks at its standings", { ...SECRETARIAT }, "bloc-done", "standings", false],
  [
    "a verified self-score is explained, not withdrawn",
    { status: "verified", errors: 0 },
    "verified",
    "none",
    false,
  ],
  ["a sent self-score is printed for signature", { status: "sent", errors: 0 }, "sign-paper", "print", false],
  [
    "a sent self-score whose paper came waits",
    { status: "sent", errors: 0, isSignedCopyHere: true },
    "sent",
    "none",
    false,
  ],
];

describe("the next thing to do", () => {
  test.each(TABLE)("%s", (_, given, id, act, isDue) => {
    const { due: _due, ...next } = nextTask({ ...QUIET, ...given });
    expect({ id: next.id, act: next.act, isDue: _due !== undefined }).toEqual({ id, act, isDue });
  });

  test("every row of the table is met by some person in some state", () => {
    const met = new Set(TABLE.map(([, , id]) => id));
    expect(NEXT_TASKS.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });

  test("every sentence finds its facts, in both languages", () => {
    const { facts } = nextTask(QUIET);
    for (const { do: what, after } of Object.values(NEXT_WORDS))
      for (const sentence of [what.vi, what.en, after.vi, after.en])
        for (const [, name = ""] of sentence.matchAll(/\{(\w+)\}/g)) expect(facts).toHaveProperty(name);
  });

  test("every word of the table is used", () => {
    const used = new Set(NEXT_TASKS.map(({ id }) => id));
    expect(Object.keys(NEXT_WORDS).filter((id) => !used.has(id as NextId))).toEqual([]);
  });
});
