import { describe, expect, test } from "vitest";
import type { PaneParts } from "../../addin/effects/parts.ts";
import { runEffect } from "../../addin/effects/run-effect.ts";
import type { Effect } from "../../addin/state/effect.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { atSheet, CHAIN, paneStory } from "./pane-story.ts";
import { atProvince, OF } from "./province-story.ts";

const MAKING = { state: "being-made", inputsHash: "d".repeat(64), fileName: "so.xlsx" };
const READY = { ...MAKING, state: "ready", url: "https://example.invalid/w", seconds: 300 };
const { round: _, scorer: __, ...CARD } = CHAIN;

/** What an effect tells, against a server that has a file ready when it is asked for the second time. */
async function told(effect: Effect, ask: string, read: string) {
  const events: PaneEvent[] = [];
  const looked: unknown[] = [];
  const server = {
    [ask]: async () => ({ ok: true, value: MAKING }),
    [read]: async (place: unknown) => {
      looked.push(place);
      return { ok: true, value: looked.length === 2 ? READY : MAKING };
    },
  };
  await runEffect(effect, { server, wait: async () => {} } as unknown as PaneParts, (event) =>
    events.push(event),
  );
  return { events, looked };
}

describe("the workbook of all blocs", () => {
  test("is asked for of the period that is looked at, with percents only where they were asked for", () => {
    const story = atProvince();
    expect(story.tell({ kind: "province-workbook-pressed" }).asks).toEqual([
      { kind: "make-report", asked: OF },
    ]);
    expect(story.state.busy).toBe("making-workbook");
    const compared = atProvince().tell({ kind: "percents-pressed" });
    expect(compared.tell({ kind: "province-workbook-pressed" }).asks).toEqual([
      { kind: "make-report", asked: { ...OF, compare: true } },
    ]);
  });

  test("is nobody's who follows no province", () => {
    expect(atSheet().tell({ kind: "province-workbook-pressed" }).asks).toEqual([]);
  });

  test("is looked for until it is there, and then is there to be fetched", async () => {
    const asking: Effect = { kind: "make-report", asked: { ...OF, compare: true } };
    const { events, looked } = await told(asking, "askForProvinceWorkbook", "readProvinceWorkbook");
    const download = { url: READY.url, fileName: "so.xlsx" };
    expect(events).toEqual([{ kind: "workbook-made", download }]);
    expect(looked).toMatchObject([{ inputsHash: MAKING.inputsHash }, OF]);
    const story = atProvince().tell({ kind: "province-workbook-pressed" }, ...events);
    expect(story.state.download).toEqual(download);
    expect(story.state.busy).toBeUndefined();
  });
});

describe("the workbook of a card", () => {
  test("is asked for of the agency whose card is open, whatever the round", () => {
    expect(atSheet().tell({ kind: "card-workbook-pressed" }).asks).toEqual([
      { kind: "make-report", asked: CARD },
    ]);
    expect(paneStory().tell({ kind: "card-workbook-pressed" }).asks).toEqual([]);
  });

  test("is looked for under the hash of the first answer", async () => {
    const asking: Effect = { kind: "make-report", asked: CARD };
    const { events, looked } = await told(asking, "askForCardWorkbook", "readCardWorkbook");
    expect(events.map(({ kind }) => kind)).toEqual(["workbook-made"]);
    expect(looked).toEqual(Array(2).fill({ ...CARD, inputsHash: MAKING.inputsHash }));
  });
});

test("a bloc's workbook comes with its number and the hash of its bytes", async () => {
  const { season, period, bloc } = CHAIN;
  const events: PaneEvent[] = [];
  const value = { ...READY, edition: 3, sha256: "e".repeat(64) };
  const server = { askForWorkbook: async () => ({ ok: true, value }) };
  const effect: Effect = { kind: "make-workbook", of: { season, period, bloc } };
  await runEffect(effect, { server } as unknown as PaneParts, (event) => events.push(event));
  expect(events).toMatchObject([
    { kind: "workbook-made", download: { url: READY.url, edition: 3, sha256: "e".repeat(64) } },
  ]);
});

test("a bloc's workbook is asked for anew while it is not there: standings that changed meanwhile are another one", async () => {
  const { season, period, bloc } = CHAIN;
  const events: PaneEvent[] = [];
  const [before, after] = [MAKING, { ...MAKING, inputsHash: "f".repeat(64) }];
  const waits: number[] = [];
  let asks = 0;
  const server = {
    askForWorkbook: async () => ({
      ok: true,
      value: ++asks === 1 ? before : { ...READY, ...after, url: READY.url },
    }),
    readWorkbook: async () => ({ ok: true, value: before }),
  };
  const wait = async (ms: number) => void waits.push(ms);
  const effect: Effect = { kind: "make-workbook", of: { season, period, bloc } };
  await runEffect(effect, { server, wait } as unknown as PaneParts, (event) => events.push(event));
  expect(events).toMatchObject([{ kind: "workbook-made", download: { url: READY.url } }]);
  // Not at every look: each asking has it made again where it is still not there.
  expect(asks).toBe(2);
  expect(waits).toHaveLength(5);
});
