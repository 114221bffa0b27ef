import { describe, expect, test } from "vitest";
import { cardStatus } from "../../addin/state/card-status.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { readingOf as shownReading } from "../../addin/state/focus.ts";
import type { CriterionId } from "../../shared/ids.ts";
import { points } from "../../shared/points.ts";
import type { Fix } from "../../shared/sheet/sheet-reading.ts";
import {
  atSheet,
  CHAIN,
  card,
  desksOf,
  error,
  found,
  PERSON,
  paneStory,
  readingOf,
  sourceOf,
  VERIFY,
  warning,
} from "./pane-story.ts";

const FIX: Fix = { cell: "E10", row: 10, column: 5, value: 8.5, numberFormat: "0.00", asks: false };
const kept = { kept: card(), head: { revision: 1 } } as const;

describe("a sheet is built", () => {
  test("only when the press comes, from what the server gave", () => {
    const story = paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "sheets-found", sheets: [] },
      { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
    );
    expect(story.asksFor).not.toContain("lay");
    expect(story.tell({ kind: "lay-pressed" }).asksFor).toEqual(["lay"]);
    expect(story.state.busy).toBe("laying");
  });

  test("by the ribbon's button it is built as soon as all is there, and once", () => {
    const story = paneStory({ intent: "lay" }).tell(
      { kind: "started", person: PERSON },
      { kind: "sheets-found", sheets: [] },
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
    );
    expect(story.asksFor).toEqual(["lay"]);
    expect(story.state.intent).toBeUndefined();
  });

  test("in the place of one that is there only after a yes", () => {
    const story = atSheet().tell({ kind: "lay-pressed" });
    expect(story.state.asking).toEqual({ kind: "lay-again" });
    expect(story.asks).toEqual([]);
    expect(story.tell({ kind: "asking-agreed" }).asks[0]).toMatchObject({ kind: "lay", replaces: "s1" });
  });

  test("and no second command runs meanwhile", () => {
    const story = atSheet().tell({ kind: "check-pressed" });
    expect(story.tell({ kind: "submit-pressed" }).asks).toEqual([]);
  });

  test("the ribbon's submit goes through the full re-read", () => {
    const story = paneStory({ intent: "submit" }).tell(
      { kind: "started", person: PERSON },
      { kind: "sheets-found", sheets: [found("s1")] },
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
    );
    expect(story.asks).toContainEqual(expect.objectContaining({ kind: "read", purpose: "submit" }));
  });

  test.each(["check", "submit"] as const)("the ribbon's %s says so when there is no sheet yet", (intent) => {
    const story = paneStory({ intent }).tell(
      { kind: "started", person: PERSON },
      { kind: "sheets-found", sheets: [] },
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
    );
    expect(story.asks).toEqual([]);
    expect(story.state.notice?.word).toBe("said.no-sheet");
    expect(story.state.intent).toBeUndefined();
  });
});

/** A secretary whose sheet was built just now and is not read yet. */
const built = () =>
  paneStory().tell(
    { kind: "started", person: PERSON },
    { kind: "desks-arrived", desks: desksOf() },
    { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
    { kind: "laid", sheet: { id: "s1", name: "Tự chấm" }, source: sourceOf(), isRepair: false },
    { kind: "sheets-found", sheets: [found("s1")] },
  );

describe("a sheet is watched", () => {
  test("an edit is a hint: the whole sheet is read again", () => {
    const story = atSheet().tell({
      kind: "workbook-changed",
      event: { kind: "changed", sheet: "s1", byOther: false, address: "E10" },
    });
    expect(story.asks).toEqual([expect.objectContaining({ kind: "read", sheet: "s1", purpose: "look" })]);
  });

  test("an edit of another sheet is none of its business", () => {
    const story = atSheet().tell({
      kind: "workbook-changed",
      event: { kind: "changed", sheet: "other", byOther: true },
    });
    expect(story.asks).toEqual([]);
  });

  test("going to another scoring sheet makes that the one worked on", () => {
    const story = atSheet().tell({
      kind: "sheets-found",
      sheets: [found("s1", { isActive: false }), found("s2", { chain: VERIFY })],
    });
    expect(story.state.focus).toBe("s2");
    expect(story.state.chain).toEqual(VERIFY);
  });

  test("going to a sheet that is none keeps the card worked on", () => {
    const story = atSheet().tell({ kind: "sheets-found", sheets: [found("s1", { isActive: false })] });
    expect(story.state.focus).toBe("s1");
  });

  test("a deleted sheet is forgotten with what was read of it", () => {
    const story = atSheet().tell({ kind: "sheets-found", sheets: [] });
    expect(story.state.focus).toBeUndefined();
    expect(story.state.readings).toEqual({});
  });

  test("the row a person stands in is the criterion whose rows it is among", () => {
    const at = (address: string) =>
      atSheet().tell({
        kind: "workbook-changed",
        event: { kind: "selected", sheet: "s1", byOther: false, address },
      }).state.row;
    expect([at("A9"), at("E10"), at("C11"), at("E12:F14"), at("'Tự chấm'!E99")]).toEqual([
      undefined,
      "i-1",
      "i-1",
      "i-2",
      "i-2",
    ]);
  });

  test("a sheet just built shows the criterion of its first cell to fill, without waiting for a move", () => {
    const places = new Map([
      ["i-2" as CriterionId, "E12"],
      ["i-1" as CriterionId, "E9"],
    ]);
    const story = built().tell({
      kind: "sheet-read",
      sheet: "s1",
      reading: readingOf({ places }),
      purpose: "look",
    });
    expect(story.state.row).toBe("i-1");
    expect(story.asksFor).not.toContain("jump");
  });

  test("whoever went to another cell meanwhile stays there", () => {
    const select = { kind: "selected", sheet: "s1", byOther: false, address: "E12" } as const;
    const reading: PaneEvent = { kind: "sheet-read", sheet: "s1", reading: readingOf(), purpose: "look" };
    const moved = built().tell(reading, { kind: "workbook-changed", event: select }, reading);
    expect(moved.state.row).toBe("i-2");
  });

  test("a sheet that was there before shows none until a person goes to a row", () => {
    expect(atSheet().state.row).toBeUndefined();
  });
});

describe("problems are gone through", () => {
  const two = readingOf({ problems: [warning("E12"), error("E10"), error("E14")] });

  test("errors stand before warnings, and the next key goes round", () => {
    const story = atSheet(two);
    const cells = [1, 2, 3, 4].map(() => {
      const [ask] = story.tell({ kind: "next-problem-pressed" }).asks;
      return ask?.kind === "jump" ? ask.cell : undefined;
    });
    expect(cells).toEqual(["E10", "E14", "E12", "E10"]);
  });

  test("arrows move without leaving the pane; a click or Enter goes to the cell", () => {
    expect(atSheet(two).tell({ kind: "problem-picked", at: 1, jump: false }).asks).toEqual([]);
    expect(atSheet(two).tell({ kind: "problem-picked", at: 1, jump: true }).asks).toEqual([
      { kind: "jump", sheet: "s1", cell: "E14" },
    ]);
  });

  test("with nothing left the next key says so", () => {
    expect(atSheet().tell({ kind: "next-problem-pressed" }).state.notice?.word).toBe("said.no-problem");
  });

  test("a fix that can mean one thing is done by the click", () => {
    const story = atSheet(readingOf({ fixes: [FIX] })).tell({ kind: "fix-pressed", fix: FIX });
    expect(story.asks).toEqual([{ kind: "fix", sheet: "s1", fixes: [FIX] }]);
  });

  test("a date back to a number is asked first, and no is no", () => {
    const story = atSheet().tell({ kind: "fix-pressed", fix: { ...FIX, asks: true } });
    expect(story.asks).toEqual([]);
    expect(story.state.asking?.kind).toBe("fix");
    expect(story.tell({ kind: "asking-left" }).state.asking).toBeUndefined();
    expect(
      story.tell({ kind: "fix-pressed", fix: { ...FIX, asks: true } }, { kind: "asking-agreed" }).asksFor,
    ).toEqual(["fix"]);
  });

  test("all plain fixes at once leave out those that ask", () => {
    const asks = { ...FIX, cell: "E12", asks: true };
    const story = atSheet(readingOf({ fixes: [FIX, asks] })).tell({ kind: "fix-all-pressed" });
    expect(story.asks).toEqual([{ kind: "fix", sheet: "s1", fixes: [FIX] }]);
  });

  test("after a fix the sheet is read again", () => {
    const story = atSheet().tell({ kind: "fix-pressed", fix: FIX }, { kind: "cells-written", sheet: "s1" });
    expect(story.asksFor).toEqual(["read"]);
    expect(story.state.busy).toBeUndefined();
  });
});

describe("how a card stands", () => {
  const status = (reading: Parameters<typeof readingOf>[0], source = sourceOf()) =>
    cardStatus(atSheet(readingOf(reading), source).state);

  test("with errors a draft, without them ready", () => {
    expect(status({ problems: [error("E10")] })).toBe("draft");
    expect(status({ problems: [warning("E10")] })).toBe("ready");
  });

  test("as it was sent: sent, or verified once somebody did", () => {
    expect(status({ follows: 1 }, sourceOf(kept))).toBe("sent");
    expect(status({ follows: 1 }, sourceOf({ kept: card(), head: { revision: 1, verified: true } }))).toBe(
      "verified",
    );
  });

  test("edited since the receipt, whatever the edit", () => {
    expect(status({ follows: 1, card: card({ typed: "7" }) }, sourceOf(kept))).toBe("edited");
    expect(status({ follows: 1, card: card({ claimed: "9" }) }, sourceOf(kept))).toBe("edited");
  });

  test("overtaken when somebody else sent a newer revision that says something else", () => {
    const source = sourceOf({ kept: card(), head: { revision: 2 } });
    expect(status({ follows: 1, card: card({ typed: "7" }) }, source)).toBe("overtaken");
    expect(status({ follows: 1 }, source)).toBe("sent");
  });

  test("withdrawn is a draft again, on the sheet that was withdrawn", () => {
    const source = sourceOf({ head: { revision: 2, withdrawn: true } });
    expect(status({ follows: 1 }, source)).toBe("ready");
    expect(status({ follows: 2, problems: [error("E10")] }, source)).toBe("draft");
  });

  test("a sheet of another table is told, and damage before everything", () => {
    const reading = { identity: { ...readingOf().identity, rubricHash: "d".repeat(64) } };
    expect(status(reading)).toBe("other-table");
    expect(status({ ...reading, damage: [{ kind: "row-unknown", cell: "B20" }] })).toBe("damaged");
  });
});

describe("a damaged form is restored", () => {
  test("with everything that was entered, still following what it followed", () => {
    const entered = card({ typed: "5" });
    const story = atSheet(
      readingOf({ follows: 1, card: entered, damage: [{ kind: "row-unknown", cell: "B20" }] }),
      sourceOf({ kept: card(), head: { revision: 2 } }),
    ).tell({ kind: "repair-pressed" });
    expect(story.asks).toEqual([expect.objectContaining({ kind: "repair", sheet: "s1", leftOut: [] })]);
    expect(story.asks[0]).toMatchObject({ torn: { reading: { card: entered, identity: { follows: 1 } } } });
    expect(story.state.busy).toBe("repairing");
  });
});

test("a figure the pane could not make out is never made up: without a total none is shown", () => {
  const { total: _, ...rest } = readingOf();
  expect(shownReading(atSheet({ ...rest }).state)?.total).toBeUndefined();
  expect(shownReading(atSheet().state)?.total).toBe(points(1800));
});
