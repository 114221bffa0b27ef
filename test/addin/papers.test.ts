import { describe, expect, test } from "vitest";
import type { PaneParts } from "../../addin/effects/parts.ts";
import { runEffect } from "../../addin/effects/run-effect.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { seatOf } from "../../addin/state/focus.ts";
import { CHAIN, desksOf, PERSON, paneStory, SECRETARIAT_ROLE } from "./pane-story.ts";

const OF = { season: CHAIN.season, period: CHAIN.period, bloc: CHAIN.bloc };
const DOWNLOAD = { url: "https://example.invalid/v", fileName: "Biên bản họp.docx" };
const secretariat = () =>
  paneStory({ host: "browser" }).tell(
    { kind: "started", person: PERSON },
    { kind: "desks-arrived", desks: desksOf([SECRETARIAT_ROLE]) },
  );

describe("a paper in the pane", () => {
  test("is asked for the bloc a person sits in; what was made before it goes, and the wait is said", () => {
    const story = secretariat();
    expect(seatOf(story.state)).toBeDefined();
    story.tell({ kind: "paper-made", download: DOWNLOAD }, { kind: "paper-pressed", paper: "bien-ban" });
    expect(story.asks.at(-1)).toEqual({ kind: "make-paper", asked: { ...OF, paper: "bien-ban" } });
    expect(story.state.busy).toBe("making-paper");
    expect(story.state.download).toBeUndefined();
  });

  test("that is made can be fetched, and is said once by its name", () => {
    const story = secretariat().tell(
      { kind: "paper-pressed", paper: "bao-cao" },
      { kind: "paper-made", download: DOWNLOAD },
    );
    expect(story.state).toMatchObject({
      download: DOWNLOAD,
      notice: { word: "said.paper-made", facts: { file: "Biên bản họp.docx" } },
    });
    expect(story.state.busy).toBeUndefined();
  });

  test("of evidence is of the card worked on, and of none where there is none", () => {
    const story = secretariat().tell({ kind: "evidence-list-pressed" });
    expect(story.state.busy).toBeUndefined();
    story.tell({ kind: "chain-picked", chain: CHAIN }, { kind: "evidence-list-pressed" });
    expect(story.asks.at(-1)).toEqual({ kind: "make-paper", asked: CHAIN });
  });

  test("before anybody sits anywhere is nobody's", () => {
    const story = paneStory().tell({ kind: "paper-pressed", paper: "bien-ban" });
    expect(story.state.busy).toBeUndefined();
  });
});

describe("making a paper", () => {
  const MADE = { state: "being-made", inputsHash: "b".repeat(64), fileName: DOWNLOAD.fileName };
  const done = async (asked: Extract<Parameters<typeof runEffect>[0], { kind: "make-paper" }>["asked"]) => {
    const [events, looked]: [PaneEvent[], unknown[]] = [[], []];
    const find = (what: string) => async (place: object) => {
      looked.push([what, place]);
      return { ok: true, value: looked.length === 2 ? { ...MADE, state: "ready", url: DOWNLOAD.url } : MADE };
    };
    const server = {
      askForPaper: async () => ({ ok: true, value: MADE }),
      askForEvidenceList: async () => ({ ok: true, value: MADE }),
      findPaper: find("paper"),
      findEvidenceList: find("list"),
    };
    const parts = { server, wait: async () => {} } as unknown as PaneParts;
    await runEffect({ kind: "make-paper", asked }, parts, (event) => events.push(event));
    return { events, looked };
  };

  test("asks once, then looks for it by its mark until it is there", async () => {
    const asked = { ...OF, paper: "bien-ban" } as const;
    const { events, looked } = await done(asked);
    expect(events).toEqual([{ kind: "paper-made", download: DOWNLOAD }]);
    const place = ["paper", { ...asked, inputsHash: MADE.inputsHash }];
    expect(looked).toEqual([place, place]);
  });

  test("is asked for anew while it is not there, since what it is made from may have changed meanwhile", async () => {
    const events: PaneEvent[] = [];
    const asked = { ...OF, paper: "bao-cao" } as const;
    const after = { ...MADE, inputsHash: "c".repeat(64) };
    const marks: string[] = [];
    let asks = 0;
    const server = {
      askForPaper: async () => ({ ok: true, value: ++asks === 1 ? MADE : after }),
      findPaper: async ({ inputsHash }: { readonly inputsHash: string }) => {
        marks.push(inputsHash);
        const isThere = inputsHash === after.inputsHash;
        return { ok: true, value: isThere ? { ...after, state: "ready", url: DOWNLOAD.url } : MADE };
      },
    };
    const parts = { server, wait: async () => {} } as unknown as PaneParts;
    await runEffect({ kind: "make-paper", asked }, parts, (event) => events.push(event));
    expect(events).toEqual([{ kind: "paper-made", download: DOWNLOAD }]);
    expect(asks).toBe(2);
    expect(marks.at(-1)).toBe(after.inputsHash);
  });

  test("a list of evidence is looked for at its card", async () => {
    const { events, looked } = await done(CHAIN);
    expect(events).toEqual([{ kind: "paper-made", download: DOWNLOAD }]);
    expect(looked[0]).toEqual(["list", { ...CHAIN, inputsHash: MADE.inputsHash }]);
  });
});
