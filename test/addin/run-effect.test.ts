import { describe, expect, test } from "vitest";
import { entryChanges } from "../../addin/effects/entry-changes.ts";
import { followSignIn } from "../../addin/effects/follow-sign-in.ts";
import { foundCards } from "../../addin/effects/found-cards.ts";
import { inTurn } from "../../addin/effects/in-turn.ts";
import { intentOf } from "../../addin/effects/intent.ts";
import { themeOf } from "../../addin/effects/office-theme.ts";
import type { PaneParts } from "../../addin/effects/parts.ts";
import { preferences } from "../../addin/effects/preferences.ts";
import { runEffect } from "../../addin/effects/run-effect.ts";
import { practiceSource } from "../../addin/help/practice-source.ts";
import { WorkbookTrouble } from "../../addin/ports.ts";
import type { Refused } from "../../addin/server/answer.ts";
import { SignInTrouble } from "../../addin/sign-in/sign-in-trouble.ts";
import { diagnosticsOf } from "../../addin/state/diagnostics.ts";
import type { Effect } from "../../addin/state/effect.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { draftOf } from "../../addin/state/evidence-draft.ts";
import { draftProblems, patchOf } from "../../addin/state/evidence-patch.ts";
import { Decision } from "../../shared/decision.ts";
import type { CriterionId } from "../../shared/ids.ts";
import { rawValue } from "../../shared/report/raw-value.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { planScoringSheet } from "../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../shared/sheet/read-scoring-sheet.ts";
import { FormReadings } from "../../shared/wire/form-reading.ts";
import { atSheet, CHAIN, card, PERSON, readingOf, receiptOf, sourceOf } from "./pane-story.ts";

const NO: Refused = { kind: "offline" };
const SUBMISSION = { follows: 0, uploadId: "hat-giong-1", card: card() };
const SEND: Effect = { kind: "send", submission: SUBMISSION, title: "Cơ quan A", sheet: "s1" };

/** A world in which everything that is not given fails loudly. */
const world = (parts: { readonly [Part in keyof PaneParts]?: unknown }): PaneParts =>
  new Proxy(parts, {
    get: (known, name) => {
      if (!(name in known)) throw new Error(`nobody expected ${String(name)}`);
      return known[name as keyof PaneParts];
    },
  }) as PaneParts;

async function told(effect: Effect, parts: Parameters<typeof world>[0]): Promise<readonly PaneEvent[]> {
  const events: PaneEvent[] = [];
  await runEffect(effect, world(parts), (event) => events.push(event));
  return events;
}

const refusing = (refusal: Refused) => ({ submitScorecard: async () => ({ ok: false, refusal }) });
const queueOf =
  (entries: unknown[] = []) =>
  async () => ({
    add: async (submission: unknown, { title, refusal }: { title: string; refusal?: Refused }) =>
      entries.push({
        id: "hat-giong-1",
        by: PERSON.subject,
        submission,
        title,
        queuedAt: "2024-12-10T03:00:00Z",
        tries: refusal ? 1 : 0,
        ...(refusal && { lastRefusal: refusal }),
      }),
    list: async () => ({ entries, unreadable: 0 }),
  });

describe("a card is sent", () => {
  test("and its receipt is told", async () => {
    const server = { submitScorecard: async () => ({ ok: true, value: receiptOf(1) }) };
    expect(await told(SEND, { server })).toMatchObject([
      { kind: "sent", receipt: { revision: 1 }, sheet: "s1" },
    ]);
  });

  test("without a network it waits in the queue, under who sent it", async () => {
    const entries: unknown[] = [];
    const events = await told(SEND, {
      server: refusing(NO),
      queue: queueOf(entries),
      signIn: { current: () => PERSON },
    });
    expect(events).toMatchObject([
      { kind: "queued", waiting: [{ id: "hat-giong-1", title: "Cơ quan A", refusal: { code: "offline" } }] },
    ]);
    expect(entries).toMatchObject([{ by: PERSON.subject, submission: SUBMISSION }]);
  });

  test("what waits says why it could not be sent and that it was tried", async () => {
    const entries: unknown[] = [];
    const server = refusing({ kind: "timeout" });
    await told(SEND, { server, queue: queueOf(entries), signIn: { current: () => PERSON } });
    expect(entries).toMatchObject([{ tries: 1, lastRefusal: { kind: "timeout" } }]);
  });

  test("a refusal is told as it is, and the card does not wait", async () => {
    const problem = {
      type: "about:blank",
      title: "",
      status: 422,
      code: "scorecard-refused",
      detail: "Còn lỗi",
      detailEn: "Errors",
      instance: "urn:uuid:1234",
      errors: [],
    };
    expect(await told(SEND, { server: refusing({ kind: "refused", problem }) })).toMatchObject([
      {
        kind: "failed",
        isSignedOut: false,
        trouble: { code: "scorecard-refused", vi: "Còn lỗi", en: "Errors" },
      },
    ]);
  });

  test("a newer revision is a conflict with who, when and what differs", async () => {
    const problem = {
      type: "about:blank",
      title: "",
      status: 409,
      code: "stale-revision",
      detail: "",
      detailEn: "",
      instance: "urn:uuid:1",
      errors: [],
      latest: 2,
      by: "Người khác",
      receivedAt: "2024-12-10T03:00:00Z",
      onBehalf: false,
      withdrawn: false,
      differs: ["i-1"],
      theirs: [],
    };
    expect(await told(SEND, { server: refusing({ kind: "refused", problem }) })).toMatchObject([
      { kind: "clashed", conflict: { latest: 2, by: "Người khác", differs: ["i-1"] } },
    ]);
  });

  test("a sign-in that ran out asks for another", async () => {
    expect(await told(SEND, { server: refusing({ kind: "signed-out" }) })).toMatchObject([
      { kind: "failed", isSignedOut: true },
    ]);
    const signIn = {
      signIn: async () => {
        throw new SignInTrouble("popup-blocked", { link: "https://example.invalid" });
      },
    };
    expect(await told({ kind: "sign-in" }, { signIn })).toMatchObject([
      {
        kind: "failed",
        isSignedOut: false,
        trouble: { code: "popup-blocked", link: "https://example.invalid" },
      },
    ]);
  });
});

describe("a decision", () => {
  const decision = Decision.parse({ kind: "close", reason: "Hết hạn" });
  const { season, period, bloc } = CHAIN;
  const request = { season, period, bloc, follows: 2, decision };
  const no = (code: string, more: object = {}) => ({
    ok: false,
    refusal: {
      kind: "refused",
      problem: {
        type: "about:blank",
        title: "",
        status: 409,
        code,
        detail: "Không",
        detailEn: "No",
        instance: "urn:uuid:1",
        errors: [{ code: "already-closed" }],
        ...more,
      },
    },
  });

  test("is looked at and recorded", async () => {
    const preview = { effect: {}, problems: [] };
    const server = {
      previewDecision: async () => ({ ok: true, value: preview }),
      recordDecision: async () => ({ ok: true, value: {} }),
      readDecisions: async () => ({ ok: true, value: { stage: "open", decisions: [] } }),
    };
    expect(await told({ kind: "preview-decision", request }, { server })).toEqual([
      { kind: "decision-previewed", decision, preview },
    ]);
    expect(await told({ kind: "record-decision", request }, { server })).toEqual([
      { kind: "decision-recorded", what: "close" },
    ]);
    expect(await told({ kind: "load-decisions", of: { season, period, bloc } }, { server })).toMatchObject([
      { kind: "decisions-arrived", log: { stage: "open" } },
    ]);
  });

  test("that came after another is stale; one that is refused says why; anything else is a trouble", async () => {
    const answering = (answer: unknown) => ({
      server: { previewDecision: async () => answer, recordDecision: async () => answer },
    });
    for (const kind of ["preview-decision", "record-decision"] as const)
      expect(await told({ kind, request }, answering(no("stale-decision", { latest: 3 })))).toEqual([
        { kind: "decision-stale" },
      ]);
    expect(await told({ kind: "record-decision", request }, answering(no("decision-refused")))).toEqual([
      { kind: "decision-refused", decision, problems: [{ code: "already-closed" }] },
    ]);
    expect(await told({ kind: "record-decision", request }, answering(no("forbidden")))).toMatchObject([
      { kind: "failed", trouble: { code: "forbidden" } },
    ]);
  });

  test("of an agency about its own titles goes after whatever was decided last", async () => {
    const follows: number[] = [];
    const server = {
      recordDecision: async (sent: { follows: number }) => {
        follows.push(sent.follows);
        return sent.follows === 5 ? { ok: true, value: {} } : no("stale-decision", { latest: 5 });
      },
    };
    expect(await told({ kind: "register", request }, { server })).toEqual([
      { kind: "decision-recorded", what: "close" },
    ]);
    expect(follows).toEqual([2, 5]);
    const never = { recordDecision: async () => no("stale-decision", { latest: 9 }) };
    expect(await told({ kind: "register", request }, { server: never })).toMatchObject([
      { kind: "failed", trouble: { code: "stale-decision" } },
    ]);
  });

  test("what a card would do is told under its upload id", async () => {
    const server = {
      previewScorecard: async () => ({ ok: true, value: { effect: { ranks: 2 }, problems: [] } }),
    };
    expect(await told({ kind: "preview-card", submission: SUBMISSION }, { server })).toEqual([
      { kind: "card-previewed", uploadId: SUBMISSION.uploadId, effect: { ranks: 2 } },
    ]);
  });
});

describe("who is here", () => {
  const shelf = { clear: async () => {} };

  test("signing out everywhere needs no further word", async () => {
    const signIn = { signOut: async () => ({ everywhere: true }) };
    expect(await told({ kind: "sign-out" }, { signIn, shelf })).toEqual([{ kind: "signed-out" }]);
  });

  test("an issuer that may still know the person is told, with its link where there is one", async () => {
    const out = (link?: string) => ({
      signIn: { signOut: async () => ({ everywhere: false, ...(link && { link }) }) },
      shelf,
    });
    const link = "https://example.invalid/out";
    expect(await told({ kind: "sign-out" }, out(link))).toMatchObject([
      { kind: "signed-out", trouble: { code: "still-known", link, linkWord: "trouble.link-out" } },
    ]);
    const [event] = await told({ kind: "sign-out" }, out());
    if (event?.kind !== "signed-out" || !event.trouble) throw new Error("nothing was told");
    expect(event.trouble.vi).toContain("đóng Excel");
    expect(event.trouble.link).toBeUndefined();
  });

  test("a session that ends by itself is told in words, a person who comes late by name", () => {
    const events: PaneEvent[] = [];
    const listeners: ((person: typeof PERSON | undefined) => void)[] = [];
    const signIn = { onChange: (listener: (typeof listeners)[number]) => listeners.push(listener) };
    followSignIn(world({ signIn }), (event) => events.push(event));
    for (const listener of listeners) {
      listener(PERSON);
      listener(undefined);
    }
    expect(events).toMatchObject([
      { kind: "signed-in", person: PERSON },
      { kind: "session-over", trouble: { code: "expired" } },
    ]);
  });
});

describe("forms", () => {
  const asking: Effect = { kind: "make-form", chain: CHAIN };
  const BEING_MADE = { state: "being-made", sheetHash: "b".repeat(64), fileName: "tu-cham-a.xlsx" };

  test("are asked for once, and looked for by their mark until they are there", async () => {
    const looked: unknown[] = [];
    const server = {
      askForForm: async () => ({ ok: true, value: BEING_MADE }),
      readForm: async (asked: unknown) => {
        looked.push(asked);
        const isThere = looked.length === 2;
        return {
          ok: true,
          value: isThere ? { ...BEING_MADE, state: "ready", url: "https://example.invalid/f" } : BEING_MADE,
        };
      },
    };
    expect(await told(asking, { server, wait: async () => {} })).toEqual([
      { kind: "form-made", download: { url: "https://example.invalid/f", fileName: "tu-cham-a.xlsx" } },
    ]);
    const place = { ...CHAIN, sheetHash: BEING_MADE.sheetHash };
    expect(looked).toEqual([place, place]);
  });

  test("that are not made in time are told so", async () => {
    const server = {
      askForForm: async () => ({ ok: true, value: BEING_MADE }),
      readForm: async () => ({ ok: true, value: BEING_MADE }),
    };
    expect(await told(asking, { server, wait: async () => {} })).toMatchObject([
      { kind: "failed", trouble: { code: "timeout" } },
    ]);
  });

  test("and so is a workbook: the server did not answer in time, nothing of ours broke", async () => {
    const making = { state: "being-made", inputsHash: "c".repeat(64) };
    const server = {
      askForWorkbook: async () => ({ ok: true, value: making }),
      readWorkbook: async () => ({ ok: true, value: making }),
    };
    const { season, period, bloc } = CHAIN;
    expect(
      await told({ kind: "make-workbook", of: { season, period, bloc } }, { server, wait: async () => {} }),
    ).toMatchObject([{ kind: "failed", trouble: { code: "timeout" } }]);
  });

  test("that come back too large are refused before they are sent", async () => {
    const file = { name: "a.xlsx", size: 2 * 1_048_576 + 1, bytes: async () => new Uint8Array() };
    expect(await told({ kind: "read-file", id: "f1", file }, { server: {} })).toMatchObject([
      { kind: "file-refused", id: "f1", trouble: { code: "file-too-large" } },
    ]);
  });

  test("that cannot be read say why, with the code for support", async () => {
    const file = { name: "a.xlsx", size: 3, bytes: async () => new Uint8Array([1, 2, 3]) };
    const problem = {
      type: "about:blank",
      title: "",
      status: 422,
      code: "form-unreadable",
      detail: "Tệp không phải .xlsx",
      detailEn: "Not an .xlsx",
      instance: "urn:uuid:1",
      errors: [],
      form: { code: "file-not-xlsx" },
    };
    const server = { readFilledForms: async () => ({ ok: false, refusal: { kind: "refused", problem } }) };
    expect(await told({ kind: "read-file", id: "f1", file }, { server })).toMatchObject([
      { kind: "file-refused", id: "f1", trouble: { vi: "Tệp không phải .xlsx" } },
    ]);
  });
});

describe("what a card is built from", () => {
  const load: Effect = { kind: "load-source", chain: CHAIN };

  test("is kept on the machine, and taken from there without a network", async () => {
    const kept: unknown[] = [];
    const server = { readSheet: async () => ({ ok: true, value: sourceOf() }) };
    await told(load, { server, shelf: { keep: async (_: unknown, source: unknown) => kept.push(source) } });
    expect(kept).toHaveLength(1);
    const offline = { readSheet: async () => ({ ok: false, refusal: NO }) };
    expect(await told(load, { server: offline, shelf: { recall: async () => kept[0] } })).toMatchObject([
      { kind: "source-arrived" },
    ]);
  });

  test("is not taken from the machine when the server says no", async () => {
    const server = { readSheet: async () => ({ ok: false, refusal: { kind: "unreadable", status: 403 } }) };
    expect(await told(load, { server })).toMatchObject([{ kind: "failed" }]);
  });
});

describe("what goes wrong is worded", () => {
  test("by Excel's trouble, with what Excel said only for support", async () => {
    const desk = {
      jumpTo: async () => {
        throw new WorkbookTrouble("cell-edit", "RichApi.Error: InvalidOperationInCellEditMode");
      },
    };
    const [event] = await told({ kind: "jump", sheet: "s1", cell: "E1" }, { desk });
    if (event?.kind !== "failed") throw new Error("nothing failed");
    expect(event.trouble.vi).toContain("Enter");
    expect(event.trouble.vi).not.toContain("RichApi");
    expect(event.trouble.told).toContain("RichApi");
  });

  test("the unexpected says that the sheet is untouched and gives a code", async () => {
    const [event] = await told(
      { kind: "copy", text: "x", as: "code" },
      { copy: async () => Promise.reject(new TypeError("no")) },
    );
    expect(event).toMatchObject({
      kind: "failed",
      trouble: { support: "pane unexpected", told: "TypeError: no" },
    });
  });

  test("diagnostics carry no score, no name, no token", () => {
    const { state } = atSheet(readingOf({ card: card({ typed: "7.77" }) }));
    const trouble = { source: "server", code: "internal", vi: "", en: "", support: "internal 12" } as const;
    const text = diagnosticsOf(state, trouble);
    expect(text).toContain("internal 12");
    expect(text).toContain("co-quan-a");
    for (const secret of ["7.77", "7,77", "18", PERSON.name, PERSON.subject])
      expect(text).not.toContain(secret);
  });
});

describe("a sheet is read in turn", () => {
  test("ten edits while it is read make one more reading", async () => {
    let reads = 0;
    const gates: (() => void)[] = [];
    const work = () => {
      reads += 1;
      return new Promise<void>((done) => gates.push(done));
    };
    const all = Array.from({ length: 11 }, () => inTurn("a sheet", work));
    expect(reads).toBe(1);
    gates.shift()?.();
    await expect.poll(() => reads).toBe(2);
    gates.shift()?.();
    await Promise.all(all);
    expect(reads).toBe(2);
  });

  test("a reading that fails does not stop the next", async () => {
    const fails = inTurn("another", () => Promise.reject(new Error("busy")));
    const next = inTurn("another", async () => {});
    await expect(fails).rejects.toThrow("busy");
    await expect(next).resolves.toBeUndefined();
  });
});

/** A planned sheet as a workbook would give it back. */
const gridOf = (plan: ReturnType<typeof planScoringSheet>): Grid => ({
  rows: plan.rows.map(({ cells }) =>
    cells.map((cell) => ({
      value: cell?.holds ? (cell.holds.kind === "formula" ? 0 : rawValue(cell.holds)) : "",
      numberFormat: "General",
      isFormula: cell?.holds?.kind === "formula",
    })),
  ),
});

describe("evidence is written into the sheet", () => {
  const source = sourceOf();
  const grid = gridOf(planScoringSheet(source));
  const patch = patchOf({
    criterion: "i-2" as CriterionId,
    lines: [
      { number: "12/KH", date: "5/3/2024", issuer: "Cơ quan A", excerpt: "Kế hoạch", underWay: true },
      { number: "", date: "", issuer: "", excerpt: " ", underWay: true },
    ],
    claimed: "8,5",
    note: "Đề nghị xem xét",
    isChanged: true,
  });

  test("and comes back the same when the sheet is read", () => {
    const changes = entryChanges(source, grid, "i-2" as CriterionId, patch);
    const rows = grid.rows.map((cells, r) =>
      cells.map((cell, c) => {
        const change = changes.find(({ row, column }) => row === r + 1 && column === c + 1);
        return change ? { ...cell, value: change.value } : cell;
      }),
    );
    const entry = readScoringSheet(source, { rows }).card.entries.find(
      ({ criterion }) => criterion === "i-2",
    );
    expect(entry?.evidence).toEqual([
      { number: "12/KH", date: "2024-03-05", issuer: "Cơ quan A", excerpt: "Kế hoạch", underWay: true },
    ]);
    expect(entry?.explanation).toBe("Đề nghị xem xét");
    expect(String(entry?.claimed)).toBe("8.5");
    expect(draftOf("i-2" as CriterionId, entry)).toMatchObject({ claimed: "8,5", note: "Đề nghị xem xét" });
  });

  test("a day that is none and a claim that is no figure stand in the way", () => {
    const draft = draftOf("i-2" as CriterionId, undefined);
    const line = { number: "", date: "hôm qua", issuer: "", excerpt: "", underWay: false };
    expect(draftProblems({ ...draft, lines: [line], claimed: "8,555" })).toEqual([
      { kind: "day", line: 0 },
      { kind: "claim" },
    ]);
    expect(draftProblems({ ...draft, lines: [{ ...line, date: "01.02.2024" }], claimed: "8.55" })).toEqual(
      [],
    );
  });

  test("a criterion whose row is gone is left alone", () => {
    expect(entryChanges(source, { rows: [] }, "i-2" as CriterionId, patch)).toEqual([]);
  });
});

test("the practice sheet is illustrative, of Cơ quan A, with a mistake to find", () => {
  const source = practiceSource();
  const reading = readScoringSheet(source, gridOf(planScoringSheet(source)));
  expect(source.season.illustrative).toBe(true);
  expect(source.agency.title).toBe("Cơ quan A");
  expect(reading.damage).toEqual([]);
  expect(reading.problems.map(({ code }) => code)).toContain("points-above-maximum");
});

describe("a file's cards", () => {
  const form = FormReadings.parse({
    fileHash: "f",
    cards: [
      {
        sheet: "Tự chấm",
        identity: { ...CHAIN, rubricHash: "a".repeat(64), follows: 0 },
        title: "Cơ quan A",
        card: JSON.parse(JSON.stringify(card())),
        latest: 1,
        closed: false,
        lateNow: false,
        problems: [],
        damage: [
          { kind: "row-missing", code: "I.2", title: "Báo cáo" },
          { kind: "formula-lost", cell: "G10", code: "I.1" },
        ],
        total: "18",
        most: "20",
        filled: 2,
        toFill: 2,
        differs: ["i-1"],
      },
    ],
    refused: [
      {
        sheet: "Khác",
        identity: { ...CHAIN, rubricHash: "a".repeat(64), follows: 0 },
        code: "forbidden-agency",
        detail: "Không được nhập",
        detailEn: "Not allowed",
      },
    ],
  });

  test("that lost figures or are of an older revision are not taken in; other changes of the form are only said", () => {
    const [first] = foundCards(form);
    expect(first?.problems.map(({ code, cell, severity }) => [code, cell, severity])).toEqual([
      ["row-missing", undefined, "error"],
      ["formula-lost", "G10", "warning"],
      ["older-form", undefined, "error"],
    ]);
    expect(first?.differs).toBe(1);
  });

  test("that are refused keep their reason in both languages", () => {
    expect(foundCards(form)[1]?.problems).toMatchObject([
      { detail: "Không được nhập", detailEn: "Not allowed" },
    ]);
  });
});

describe("small things of the place", () => {
  test("a ribbon button's words are its intent", () => {
    const asked = ["mo", "lap-bang", "ra-soat", "nop", "tai", "x"].map((lenh) =>
      intentOf(new URLSearchParams({ lenh })),
    );
    expect(asked).toEqual(["open", "lay", "check", "submit", "report", undefined]);
  });

  test("the theme follows Office, else the machine", () => {
    expect(themeOf({ bodyBackgroundColor: "#ffffff" }, true)).toBe("light");
    expect(themeOf({ bodyBackgroundColor: "#292929" }, false)).toBe("dark");
    expect(themeOf({ bodyBackgroundColor: "#000000" }, false)).toBe("contrast");
    expect(themeOf(undefined, true)).toBe("dark");
    expect(themeOf({}, false)).toBe("light");
  });

  test("what is remembered survives, and what is spoilt is as good as nothing", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    };
    const memory = preferences(() => storage as unknown as Storage, "p");
    memory.remember({ kind: "lang", lang: "en" });
    memory.remember({ kind: "choice", choice: { season: "nam-2024" } });
    memory.remember({ kind: "first-run-seen" });
    expect(memory.read()).toEqual({ lang: "en", choice: { season: "nam-2024" }, isFirstRunSeen: true });
    for (const [key] of kept) kept.set(key, "{");
    expect(memory.read()).toEqual({});
    for (const [key] of kept) kept.set(key, '{"lang":"fr","choice":{"season":7}}');
    expect(memory.read()).toEqual({ choice: {}, isFirstRunSeen: false });
    const refusing = preferences(() => {
      throw new Error("no storage");
    }, undefined);
    refusing.remember({ kind: "lang", lang: "en" });
    expect(refusing.read()).toEqual({});
  });
});
