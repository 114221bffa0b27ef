import { expect, test } from "vitest";
import { Years } from "../../shared/wire/years.ts";
import { CHAIN, desksOf, PERSON, paneStory } from "./pane-story.ts";

const { agency: _, round: __, scorer: ___, ...OF } = CHAIN;
const YEARS = Years.parse({
  agencies: [{ id: "co-quan-a", title: "Cơ quan A" }],
  years: [],
  records: [],
});
const atYears = () =>
  paneStory().tell(
    { kind: "started", person: PERSON },
    { kind: "sheets-found", sheets: [] },
    { kind: "desks-arrived", desks: desksOf() },
    { kind: "screen-picked", screen: "years" },
  );

test("the years of an agency are asked for when they are first looked at, and once", () => {
  const story = atYears();
  expect(story.asks).toEqual([{ kind: "load-years", of: OF }]);
  story.tell({ kind: "years-arrived", of: OF, years: YEARS }, { kind: "screen-picked", screen: "years" });
  expect(story.asksFor).not.toContain("load-years");
  expect(story.state.years.years).toEqual({ kind: "there", value: YEARS });
  expect(story.tell({ kind: "refresh-pressed" }).asksFor).toContain("load-years");
});

test("those of another bloc's period are not shown, and a refusal stands in their place", () => {
  const other = { ...OF, bloc: "khoi-2" as never };
  expect(atYears().tell({ kind: "years-arrived", of: other, years: YEARS }).state.years.years.kind).toBe(
    "coming",
  );
  const trouble = { source: "server", code: "forbidden", vi: "", en: "", support: "" } as const;
  const failed = atYears().tell({
    kind: "failed",
    effect: { kind: "load-years", of: OF },
    trouble,
    isSignedOut: false,
  });
  expect(failed.state.years.years).toEqual({ kind: "failed", trouble });
});

test("whoever follows a bloc picks the agency", () => {
  const { state } = atYears().tell({ kind: "years-agency-picked", agency: "co-quan-b" as never });
  expect(state.years.agency).toBe("co-quan-b");
});
