import { describe, expect, test } from "vitest";
import type { Effect } from "../../addin/state/effect.ts";
import { seatOf } from "../../addin/state/focus.ts";
import { screensOf } from "../../addin/state/screens-of.ts";
import { FairnessDocument } from "../../shared/fairness/fairness-document.ts";
import type { Role } from "../../shared/season.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import { Desks } from "../../shared/wire/desks.ts";
import {
  AUDITOR_ROLE,
  COUNCIL_ROLE,
  DEPUTY_ROLE,
  desksOf,
  PERSON,
  paneStory,
  SECRETARIAT_ROLE,
  VERIFIER_ROLE,
} from "./pane-story.ts";

const OF = { season: "nam-2024", period: "nam", bloc: "khoi-1" } as unknown as BlocPeriod;

/** In a bloc whose table several people score by, or one alone. */
const following = (role: Role, severalScorers: boolean) => {
  const desks = desksOf([role]);
  const [season] = desks.seasons;
  const [bloc] = season?.blocs ?? [];
  return paneStory({ host: "browser" }).tell(
    { kind: "started", person: PERSON },
    {
      kind: "desks-arrived",
      desks: Desks.parse({
        ...desks,
        seasons: [{ ...season, blocs: [{ ...bloc, ...(severalScorers && { severalScorers }) }] }],
      }),
    },
  );
};
const document = FairnessDocument.parse({
  ...OF,
  title: "Khối 1",
  rubric: { id: "bang-nho", version: 1 },
  preliminary: true,
  closed: false,
  refused: 0,
  scorers: [],
  reciprocal: [],
  selfVerified: [],
  lines: [],
});

describe("the analysis of scorers", () => {
  test("is there for who runs and follows a bloc, where several people score the same", () => {
    const has = (role: Role, isSeveral: boolean) =>
      screensOf(seatOf(following(role, isSeveral).state)).includes("fairness");
    for (const role of [SECRETARIAT_ROLE, COUNCIL_ROLE, AUDITOR_ROLE]) {
      expect(has(role, true), role.role).toBe(true);
      expect(has(role, false), role.role).toBe(false);
    }
    for (const role of [VERIFIER_ROLE, DEPUTY_ROLE]) expect(has(role, true), role.role).toBe(false);
  });

  test("is asked for once, with the table whose items it names, and anew on request", () => {
    const story = following(COUNCIL_ROLE, true).tell({ kind: "screen-picked", screen: "fairness" });
    expect(story.asksFor).toEqual(["load-standings", "load-fairness"]);
    story.tell({ kind: "fairness-arrived", of: OF, fairness: document });
    expect(story.tell({ kind: "screen-picked", screen: "fairness" }).asksFor).not.toContain("load-fairness");
    expect(story.tell({ kind: "refresh-pressed" }).asksFor).toContain("load-fairness");
  });

  test("of a bloc that was left meanwhile is not shown", () => {
    const story = following(SECRETARIAT_ROLE, true).tell(
      { kind: "screen-picked", screen: "fairness" },
      { kind: "fairness-arrived", of: { ...OF, bloc: "khoi-9" } as BlocPeriod, fairness: document },
    );
    expect(story.state.fairness.kind).toBe("coming");
  });

  test("that does not come says so at its place", () => {
    const effect: Effect = { kind: "load-fairness", of: OF };
    const trouble = { source: "server", code: "no-cross-scores", vi: "", en: "", support: "" } as const;
    const story = following(SECRETARIAT_ROLE, true).tell(
      { kind: "screen-picked", screen: "fairness" },
      { kind: "failed", effect, trouble, isSignedOut: false },
    );
    expect(story.state.fairness.kind).toBe("failed");
    expect(story.state.trouble).toBeUndefined();
  });
});
