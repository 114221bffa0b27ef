import { describe, expect, test } from "vitest";
import { decidableKinds } from "../../addin/state/decidable.ts";
import { seatOf } from "../../addin/state/focus.ts";
import { screensOf } from "../../addin/state/screens-of.ts";
import {
  chainsOf,
  isForSeat,
  isSealed,
  readsAll,
  roleKey,
  type Seat,
  takesAway,
} from "../../addin/state/seat.ts";
import { seesStandings, situationOf } from "../../addin/state/situation.ts";
import type { DecisionKind } from "../../shared/decision.ts";
import { can } from "../../shared/rights.ts";
import { Bloc, type Role, Season } from "../../shared/season.ts";
import { DecisionLog } from "../../shared/wire/decision-log.ts";
import { SMALL_SEASON } from "../support/small-season.ts";
import {
  AUDITOR_ROLE,
  CHAIN,
  COUNCIL_ROLE,
  DEPUTY_ROLE,
  desksOf,
  NOW,
  PERSON,
  paneStory,
  progressOf,
  SECRETARIAT_ROLE,
  VERIFIER_ROLE,
  VERIFY,
} from "./pane-story.ts";

const AGENCY_ROLE = { role: "agency-secretary", bloc: "khoi-1", agency: "co-quan-a" } as unknown as Role;
const ROLES: readonly Role[] = [
  AGENCY_ROLE,
  VERIFIER_ROLE,
  DEPUTY_ROLE,
  SECRETARIAT_ROLE,
  COUNCIL_ROLE,
  AUDITOR_ROLE,
];
const as = (role: Role, more: Parameters<typeof desksOf>[1] = {}) =>
  paneStory().tell(
    { kind: "started", person: PERSON },
    { kind: "sheets-found", sheets: [] },
    { kind: "desks-arrived", desks: desksOf([role], { lead: "co-quan-a", ...more }) },
  );
const seatAs = (role: Role, more: Parameters<typeof desksOf>[1] = {}): Seat =>
  seatOf(as(role, more).state) as Seat;
const BLOC = Bloc.parse({ ...Season.parse(SMALL_SEASON).blocs[0], lead: "co-quan-a" });
const log = (...decisions: readonly object[]): DecisionLog =>
  DecisionLog.parse({
    stage: "open",
    decisions: decisions.map((decision, index) => ({
      sequence: index + 1,
      by: "tk-1",
      name: "Tổ thư ký Khối 1",
      at: NOW,
      decision: { reason: "Theo biên bản", ...decision },
    })),
  });

describe("every role has its seat", () => {
  test("under a name of its own", () => {
    expect(new Set(ROLES.map(roleKey)).size).toBe(ROLES.length);
  });

  test("and sees what the shared rights say it sees", () => {
    for (const role of ROLES)
      for (const visibility of ["sealed", "after-close", "open"] as const)
        for (const stage of ["open", "closed"] as const) {
          const seat = seatAs(role, { visibility });
          const person = { id: "ai", name: "Ai", roles: [role] } as never;
          const bloc = { ...BLOC, visibility };
          const what = `${role.role} ${visibility} ${stage}`;
          const sees = can(person, bloc, { do: "read-standings" }, stage) === "own";
          expect(seesStandings(seat, stage === "closed"), what).toBe(sees);
          expect(isSealed(seat), what).toBe(!readsAll(seat) && visibility === "sealed");
          expect(readsAll(seat), what).toBe(can(person, bloc, { do: "read-decisions" }, stage) === "own");
          expect(takesAway(seat), what).toBe(can(person, bloc, { do: "make-workbook" }, stage) === "own");
        }
  });

  test("may open just the cards that the shared rights let it enter", () => {
    const chains = (["self", "verified", "second"] as const).flatMap((round) =>
      BLOC.agencies.flatMap(({ id }) =>
        [id as string, "to-thu-ky", "khoi-pho", "van-phong"].map(
          (scorer) => ({ ...CHAIN, agency: id, round, scorer }) as typeof CHAIN,
        ),
      ),
    );
    for (const role of ROLES.filter(({ role: name }) => name !== "bloc-secretariat")) {
      const seat = seatAs(role, { rounds: ["self", "verified", "second"] });
      const person = { id: "ai", name: "Ai", roles: [role] } as never;
      for (const chain of chains) {
        const { agency, round, scorer } = chain;
        const mayEnter = can(person, BLOC, { do: "read-sheet", agency, round, scorer }, "open") === "own";
        const isPossible = round !== "self" || (scorer as string) === agency;
        if (isPossible)
          expect(isForSeat(seat, chain), `${role.role} ${agency} ${round} ${scorer}`).toBe(mayEnter);
      }
    }
  });
});

describe("the deputy", () => {
  test("verifies and reviews the leader, and nobody else; the secretariat everybody else", () => {
    const rounds = ["self", "verified", "second"];
    expect(
      chainsOf(seatAs(DEPUTY_ROLE, { rounds })).map(
        ({ agency, round, scorer }) => `${agency} ${round} ${scorer}`,
      ),
    ).toEqual(["co-quan-a verified khoi-pho", "co-quan-a second khoi-pho"]);
    const secretariat = seatAs(SECRETARIAT_ROLE, { rounds });
    expect(chainsOf(secretariat).some(({ agency }) => agency === "co-quan-a")).toBe(false);
    expect(isForSeat(secretariat, VERIFY)).toBe(false);
    expect(isForSeat(secretariat, CHAIN)).toBe(true);
  });

  test("waits for the leader's card, and then opens it from the button", () => {
    const of = { season: CHAIN.season, period: CHAIN.period, bloc: CHAIN.bloc };
    const missing = as(DEPUTY_ROLE).tell({
      kind: "progress-arrived",
      of,
      progress: progressOf([{}, { sent: true }]),
    });
    expect(situationOf(missing.state)).toMatchObject({
      role: "deputy",
      isLeaderMissing: true,
      leader: "Cơ quan A",
    });
    const there = progressOf([{ sent: true, waiting: true }]);
    expect(situationOf(missing.tell({ kind: "progress-arrived", of, progress: there }).state)).toMatchObject({
      isLeaderMissing: false,
      toVerify: 1,
      firstToVerify: "Cơ quan A",
    });
  });
});

describe("who follows blocs and enters nothing", () => {
  test.each([COUNCIL_ROLE, AUDITOR_ROLE])("begins at the progress board, without cards: $role", (role) => {
    const story = as(role);
    expect(chainsOf(seatOf(story.state) as Seat)).toEqual([]);
    expect(story.state.screen).toBe("board");
    expect(story.asksFor).toEqual(["load-progress", "load-decisions"]);
    expect(story.tell({ kind: "screen-picked", screen: "compare" }).asksFor).toEqual(["load-standings"]);
  });

  test("a change of task that has not the screen goes to its home", () => {
    const story = paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: desksOf([COUNCIL_ROLE, AGENCY_ROLE]) },
      { kind: "picked", field: "role", value: "council-office" },
      { kind: "screen-picked", screen: "decisions" },
      { kind: "picked", field: "role", value: "agency:co-quan-a" },
    );
    expect(story.state.screen).toBe("task");
    expect(screensOf(seatOf(story.state))).not.toContain("decisions");
  });

  test("who reads no decisions never asks for them", () => {
    for (const role of [AGENCY_ROLE, VERIFIER_ROLE]) expect(as(role).asksFor).not.toContain("load-decisions");
  });
});

describe("what a person may decide", () => {
  const kinds = (role: Role, of: DecisionLog): readonly DecisionKind[] =>
    decidableKinds(seatAs(role), of, PERSON);
  const closed = (...more: readonly object[]) => ({
    ...log({ kind: "close" }, ...more),
    stage: "closed" as const,
  });

  test("is what the rights say while the period stands so", () => {
    expect(kinds(SECRETARIAT_ROLE, log())).toEqual([
      "send-back",
      "extend",
      "exclude",
      "pend",
      "register",
      "register-targets",
      "pledge",
      "example",
      "movement",
      "close",
    ]);
    expect(kinds(SECRETARIAT_ROLE, closed())).toEqual([
      "exclude",
      "pend",
      "example",
      "movement",
      "ask-reopen",
      "record-ballot",
      "publish",
      "elect-leader",
    ]);
    expect(kinds(COUNCIL_ROLE, log())).toEqual(["send-back", "exclude", "pend"]);
    expect(kinds(AUDITOR_ROLE, log())).toEqual([]);
    expect(kinds(DEPUTY_ROLE, closed())).toEqual([]);
  });

  test("a bar is lifted where there is one", () => {
    expect(kinds(COUNCIL_ROLE, log({ kind: "exclude", agency: "co-quan-a" }))).toContain("reinstate");
  });

  test("a reopening is asked once, and agreed to by somebody else", () => {
    const asked = closed({ kind: "ask-reopen" });
    expect(kinds(SECRETARIAT_ROLE, asked)).not.toContain("ask-reopen");
    expect(kinds(DEPUTY_ROLE, asked)).toEqual(["reopen"]);
    const [first, second] = asked.decisions;
    const mine = { ...asked, decisions: [first, { ...second, by: PERSON.subject }] } as DecisionLog;
    expect(kinds(DEPUTY_ROLE, mine)).toEqual([]);
  });
});
