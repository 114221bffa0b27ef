import { expect, test } from "vitest";
import { decisionWritten } from "../../addin/state/written-decision.ts";
import { desksOf, PERSON, paneStory, SECRETARIAT_ROLE } from "./pane-story.ts";

const SIGNED = { signed: "20/01/2024", reason: "Hội nghị ký giao ước" };
const pledging = () =>
  paneStory().tell(
    { kind: "started", person: PERSON },
    { kind: "desks-arrived", desks: desksOf([SECRETARIAT_ROLE]) },
    { kind: "decision-begun", what: "pledge", fields: SIGNED },
  );
const written = ({ state }: ReturnType<typeof pledging>) => state.deciding && decisionWritten(state.deciding);

test("a pledge is signed by all of the bloc until somebody is left out, and by all again once nobody is", () => {
  const story = pledging();
  expect(written(story)).toMatchObject({ ok: true, decision: { kind: "pledge", signed: "2024-01-20" } });
  expect(written(story)).not.toHaveProperty("decision.signers");
  const signers = ["co-quan-a", "co-quan-c"];
  expect(written(story.tell({ kind: "signers-picked", signers }))).toMatchObject({ decision: { signers } });
  story.tell({ kind: "decision-begun", what: "movement" }, { kind: "decision-begun", what: "pledge" });
  expect(written(story)).toMatchObject({ decision: { signers } });
  expect(written(story.tell({ kind: "signers-picked" }))).not.toHaveProperty("decision.signers");
});

test("a pledge that nobody signed is none", () => {
  expect(written(pledging().tell({ kind: "signers-picked", signers: [] }))).toEqual({
    ok: false,
    unread: ["signers"],
  });
});
