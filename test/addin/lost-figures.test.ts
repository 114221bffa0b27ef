import { describe, expect, test } from "vitest";
import type { PaneEvent } from "../../addin/state/event.ts";
import { broughtBack, lostFigures as figuresIn } from "../../addin/state/lost-figures.ts";
import type { PaneState } from "../../addin/state/pane-state.ts";
import { tornSheet } from "../../addin/state/torn-sheet.ts";
import type { CriterionId, InputId, LineId } from "../../shared/ids.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import type { Held, MissingRow } from "../../shared/sheet/missing-rows.ts";
import type { SheetReading } from "../../shared/sheet/sheet-reading.ts";
import { atSheet, CHAIN, card, found, NOW, paneStory, readingOf, sourceOf } from "./pane-story.ts";

const I1 = "i-1" as CriterionId;
const I2 = "i-2" as CriterionId;
const ROW: MissingRow = {
  key: "c:i-2",
  code: "I.2",
  title: "Chấm trực tiếp",
  held: [
    { kind: "points", criterion: I2 },
    { kind: "claimed", criterion: I2 },
    { kind: "words", criterion: I2 },
  ],
};
const DAMAGE = [{ kind: "row-missing", code: "I.2", title: "Chấm trực tiếp" }] as const;
const lostFigures = (state: PaneState) => {
  const torn = tornSheet(state);
  return torn ? figuresIn(torn) : [];
};
const LATER = "2024-12-10T07:05:00Z";

/** A card that says of one criterion what is given, and nothing of others. */
const saying = (entry: Partial<Scorecard["entries"][number]>, of = I2): Scorecard => ({
  ...card(),
  entries: [{ criterion: of, ...entry }],
});
const looked = (reading: SheetReading): PaneEvent => ({
  kind: "sheet-read",
  sheet: "s1",
  reading,
  purpose: "look",
});
const torn = (more: Partial<SheetReading> = {}) =>
  readingOf({ card: saying({}), missing: [ROW], damage: DAMAGE, ...more });
const waiting = (sent: Scorecard) =>
  ({
    kind: "waiting-listed",
    waiting: [
      {
        id: "w-1",
        title: "Cơ quan A",
        submission: { follows: 0, uploadId: "w-1", card: sent },
        queuedAt: LATER,
        tries: 0,
      },
    ],
  }) as unknown as PaneEvent;

describe("the figures of a row that was deleted", () => {
  test("are offered back as they were read last, with the time of that reading", () => {
    const story = atSheet(readingOf({ card: saying({ points: "8", explanation: "Có văn bản" }) })).tell(
      { kind: "clock", now: LATER },
      looked(torn()),
    );
    expect(lostFigures(story.state)).toEqual([
      {
        key: "c:i-2",
        code: "I.2",
        title: "Chấm trực tiếp",
        from: { kind: "read", at: NOW },
        entry: { criterion: "i-2", points: "8", explanation: "Có văn bản" },
      },
    ]);
  });

  test("stay those of the reading before the row went away, whatever is read after", () => {
    const story = atSheet(readingOf({ card: saying({ points: "8" }) })).tell(
      looked(torn()),
      { kind: "clock", now: LATER },
      looked(torn({ card: saying({ claimed: "3" }) })),
    );
    expect(lostFigures(story.state)).toMatchObject([
      { from: { kind: "read", at: NOW }, entry: { points: "8" } },
    ]);
  });

  test("are forgotten once the row is back, and with the sheet", () => {
    const story = atSheet(readingOf({ card: saying({ points: "8" }) })).tell(looked(torn()));
    expect(lostFigures(story.tell(looked(readingOf())).state)).toEqual([]);
    expect(story.tell({ kind: "sheets-found", sheets: [] }).state.memories).toEqual({});
  });

  test("that the pane never saw come from what waits to be sent, else from what is kept", () => {
    const kept = { kept: saying({ points: "6" }), head: { revision: 2 } };
    const opened = atSheet(torn(), sourceOf(kept));
    expect(lostFigures(opened.state)).toMatchObject([
      { from: { kind: "revision", revision: 2 }, entry: { points: "6" } },
    ]);
    opened.tell(waiting(saying({ points: "7" })));
    expect(lostFigures(opened.state)).toMatchObject([
      { from: { kind: "waiting", at: LATER }, entry: { points: "7" } },
    ]);
  });

  test("are not made up: what was blank when it was read last is blank, whatever is kept", () => {
    const kept = sourceOf({ kept: saying({ points: "6" }), head: { revision: 1 } });
    const story = atSheet(readingOf({ card: saying({}) }), kept).tell(looked(torn()));
    expect(lostFigures(story.state)).toEqual([]);
    expect(lostFigures(atSheet(torn()).state)).toEqual([]);
    const other = { ...saying({ points: "6" }), rubric: "f".repeat(64) };
    expect(lostFigures(atSheet(torn(), sourceOf({ kept: other, head: { revision: 1 } })).state)).toEqual([]);
    expect(lostFigures(paneStory().state)).toEqual([]);
  });

  test("are not offered for what another row of the sheet still says", () => {
    const story = atSheet(readingOf({ card: saying({ points: "8", claimed: "7" }) })).tell(
      looked(torn({ card: saying({ points: "9" }) })),
    );
    expect(lostFigures(story.state)).toMatchObject([{ entry: { claimed: "7" } }]);
    expect(lostFigures(story.state)[0]?.entry).not.toHaveProperty("points");
  });
});

describe("each part of a card is known by the row that held it", () => {
  const was: Scorecard = {
    ...card(),
    entries: [
      {
        criterion: I1,
        inputs: { ["so-luong" as InputId]: "3", ["ty-le" as InputId]: null },
        claimed: "5",
        claimedUnder: [{ code: "I.1.a" }],
        exempt: [
          { line: "a" as LineId, reason: "Tự phát hiện" },
          { line: "b" as LineId, reason: "Khách quan" },
        ],
        notApplicable: { reason: "Không có" },
        evidence: [{ number: "12/BC" }],
        reason: "Thiếu",
      },
    ],
    declarations: [{ gate: "ky-luat", holds: true, reason: "Một người" }],
  };
  const offered = (held: readonly Held[], now: Scorecard = { ...card(), entries: [] }) =>
    lostFigures(
      atSheet(readingOf({ card: was })).tell(
        looked(readingOf({ card: now, missing: [{ key: "k", code: "I.1", title: "Một", held }] })),
      ).state,
    )[0];

  test.each<[Held, object]>([
    [{ kind: "input", criterion: I1, input: "so-luong" as InputId }, { inputs: { "so-luong": "3" } }],
    [
      { kind: "claimed", criterion: I1 },
      { claimed: "5", claimedUnder: [{ code: "I.1.a" }] },
    ],
    [
      { kind: "exempt", criterion: I1, line: "b" as LineId },
      { exempt: [{ line: "b", reason: "Khách quan" }] },
    ],
    [{ kind: "notApplicable", criterion: I1 }, { notApplicable: { reason: "Không có" } }],
    [{ kind: "evidence", criterion: I1 }, { evidence: [{ number: "12/BC" }] }],
    [{ kind: "words", criterion: I1 }, { reason: "Thiếu" }],
  ])("%j", (held, entry) => {
    expect(offered([held])?.entry).toEqual({ criterion: "i-1", ...entry });
  });

  test("a blank is none, and neither is what is still there", () => {
    expect(offered([{ kind: "input", criterion: I1, input: "ty-le" as InputId }])).toBeUndefined();
    expect(offered([{ kind: "points", criterion: I1 }])).toBeUndefined();
    expect(offered([{ kind: "points", criterion: I2 }])).toBeUndefined();
    expect(offered([])).toBeUndefined();
    expect(offered([{ kind: "exempt", criterion: I1, line: "b" as LineId }], was)).toBeUndefined();
  });

  test("a declaration comes back by its gate", () => {
    const gate: Held = { kind: "gate", gate: "ky-luat" };
    expect(offered([gate])?.declaration).toEqual(was.declarations?.[0]);
    expect(offered([gate], was)).toBeUndefined();
    expect(broughtBack({ ...card(), entries: [] }, [offered([gate]) as never]).declarations).toEqual(
      was.declarations,
    );
  });
});

describe("restoring the form", () => {
  const story = () =>
    atSheet(readingOf({ card: saying({ points: "8" }) })).tell(
      looked(
        torn({
          card: {
            ...card(),
            entries: [
              { criterion: I1, claimed: "5" },
              { criterion: I2, claimed: "4" },
            ],
          },
        }),
      ),
    );

  test("asks for it with all that may still know what the rows said, and says which came back", () => {
    const asking = story();
    const [ask] = asking.tell({ kind: "repair-pressed" }).asks;
    if (ask?.kind !== "repair") throw new Error("nothing is restored");
    expect(ask).toMatchObject({ sheet: "s1", leftOut: [] });
    expect(broughtBack(ask.torn.reading.card, figuresIn(ask.torn)).entries).toEqual([
      { criterion: "i-1", claimed: "5" },
      { criterion: "i-2", claimed: "4", points: "8" },
    ]);
    const done = story().tell({
      kind: "laid",
      sheet: { id: "s2", name: "Tự chấm" },
      source: sourceOf(),
      isRepair: true,
      broughtBack: ["I.2"],
    });
    expect(done.state.notice).toMatchObject({ word: "said.repaired-with", facts: { rows: "I.2" } });
  });

  test("leaves out what a person does not want back, until they change their mind", () => {
    const left = story().tell({ kind: "lost-figure-picked", key: "c:i-2", on: false });
    const [ask] = left.tell({ kind: "repair-pressed" }).asks;
    expect(ask).toMatchObject({ kind: "repair", leftOut: ["c:i-2"] });
    const back = story().tell(
      { kind: "lost-figure-picked", key: "c:i-2", on: false },
      { kind: "lost-figure-picked", key: "c:i-2", on: true },
    );
    expect(back.state.leftOut).toEqual([]);
  });
});

describe("what Excel checks is asked for only now and then", () => {
  const asks = (event: PaneEvent) => atSheet().tell(event).asks;
  const changed = (address?: string): PaneEvent => ({
    kind: "workbook-changed",
    event: { kind: "changed", sheet: "s1", byOther: false, ...(address !== undefined && { address }) },
  });

  test("not after a figure is typed; after several cells changed, by Rà soát and before sending", () => {
    expect(asks(changed("E10"))[0]).not.toHaveProperty("asksRules");
    for (const event of [
      changed("E10:E14"),
      changed(),
      { kind: "check-pressed" },
      { kind: "submit-pressed" },
    ] as const)
      expect(asks(event)[0]).toHaveProperty("asksRules.rowsAt");
  });

  test("when a sheet is first looked at, but not of one just built", () => {
    const opened = (isNew: boolean) =>
      paneStory().tell(
        { kind: "source-arrived", chain: CHAIN, source: sourceOf() },
        ...(isNew
          ? [
              {
                kind: "laid",
                sheet: { id: "s1", name: "Tự chấm" },
                source: sourceOf(),
                isRepair: false,
              } as const,
            ]
          : []),
        { kind: "sheets-found", sheets: [found("s1")] },
      ).asks[0];
    expect(opened(false)).toMatchObject({ kind: "read", asksRules: {} });
    expect(opened(true)).not.toHaveProperty("asksRules");
  });

  test("what it no longer checks stays said until it is asked again, and does not keep the card from going out", () => {
    const lost = { kind: "rule-lost", cell: "E10", code: "I.1" } as const;
    const story = atSheet(readingOf({ damage: [lost] })).tell(looked(readingOf({ areRulesRead: false })));
    expect(story.state.readings["s1"]?.damage).toEqual([lost]);
    story.tell(
      { kind: "submit-pressed" },
      { kind: "sheet-read", sheet: "s1", reading: readingOf({ damage: [lost] }), purpose: "submit" },
    );
    expect(story.state.preflight).toBeDefined();
    expect(story.tell(looked(readingOf())).state.readings["s1"]?.damage).toEqual([]);
  });
});

describe("the lines above the table", () => {
  const old = { heading: [{ row: 3, column: 2, value: "Đã trả lại" }] };
  const asked = (story: ReturnType<typeof atSheet>) =>
    story.asksFor.filter((kind) => kind === "write-heading");

  test("are written anew when they say something old, and only once when Excel refuses", () => {
    const story = atSheet(readingOf(old));
    expect(asked(story)).toHaveLength(1);
    expect(asked(story.tell(looked(readingOf({ ...old, areRulesRead: false }))))).toEqual([]);
    expect(asked(story.tell(looked(readingOf(old))))).toHaveLength(1);
    expect(asked(story.tell(looked(readingOf())))).toEqual([]);
  });

  test("are left alone where columns moved, before sending, and in a sheet not worked on", () => {
    expect(asked(atSheet(readingOf({ ...old, damage: [{ kind: "columns-moved", cell: "D5" }] })))).toEqual(
      [],
    );
    const sending = atSheet().tell({ kind: "submit-pressed" });
    sending.tell({ kind: "sheet-read", sheet: "s1", reading: readingOf(old), purpose: "submit" });
    expect(asked(sending)).toEqual([]);
    const elsewhere: PaneEvent = { ...looked(readingOf(old)), sheet: "s9" } as never;
    expect(asked(atSheet().tell(elsewhere))).toEqual([]);
  });

  test("are looked at when the card comes back from the server otherwise than it was", () => {
    const kept = { kept: card(), head: { revision: 1 } };
    const back = sourceOf({ kept: card(), head: { revision: 1, sentBack: "Thiếu" } });
    const story = atSheet(readingOf({ follows: 1 }), sourceOf(kept));
    expect(story.tell({ kind: "source-arrived", chain: CHAIN, source: back }).asks).toEqual([
      expect.objectContaining({ kind: "read", sheet: "s1", source: back }),
    ]);
    expect(story.tell({ kind: "source-arrived", chain: CHAIN, source: back }).asks).toEqual([]);
  });
});
