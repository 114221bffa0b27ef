import { describe, expect, test } from "vitest";
import { standingsOf } from "../../addin/state/bloc-standing.ts";
import type { Effect } from "../../addin/state/effect.ts";
import { seatOf } from "../../addin/state/focus.ts";
import { cardsOf, type FoundCard, isReady } from "../../addin/state/intake.ts";
import { reminderText } from "../../addin/state/reminder-text.ts";
import { chainsOf, isForSeat, type Seat } from "../../addin/state/seat.ts";
import { situationOf } from "../../addin/state/situation.ts";
import { isStale } from "../../addin/state/standings-view.ts";
import type { CardsPreview } from "../../shared/wire/cards-preview.ts";
import {
  CHAIN,
  card,
  desksOf,
  found,
  NOW,
  PERSON,
  paneStory,
  progressOf,
  readingOf,
  receiptOf,
  SECRETARIAT_ROLE,
  sourceOf,
  VERIFIER_ROLE,
  VERIFY,
} from "./pane-story.ts";

const OF = { season: CHAIN.season, period: CHAIN.period, bloc: CHAIN.bloc };
const REFUSED = { source: "server", code: "x", vi: "Không", en: "No", support: "x" } as const;
const secretariat = (role = SECRETARIAT_ROLE) =>
  paneStory({ host: "excel" }).tell(
    { kind: "started", person: PERSON },
    { kind: "sheets-found", sheets: [] },
    { kind: "desks-arrived", desks: desksOf([role], { rounds: ["self", "verified", "second"] }) },
  );

describe("a bloc is followed", () => {
  test("the leading agency's card is not the secretariat's to verify", () => {
    const story = paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: desksOf([SECRETARIAT_ROLE], { lead: "co-quan-a" }) },
    );
    const seat = seatOf(story.state) as Seat;
    expect(chainsOf(seat).map(({ agency }) => agency)).toEqual(["co-quan-b", "co-quan-c"]);
    expect(isForSeat(seat, CHAIN)).toBe(true);
  });

  test("counts who is missing, who waits for me, whose paper has not come", () => {
    const story = secretariat().tell({
      kind: "progress-arrived",
      of: OF,
      progress: progressOf([
        { sent: true, verified: true, signed: true },
        { sent: true, waiting: true },
        { sent: true, withdrawn: true },
      ]),
    });
    expect(situationOf(story.state)).toMatchObject({ missing: 1, toVerify: 1, unsigned: 1, agencies: 3 });
  });

  test("progress of a bloc that was left meanwhile is not shown", () => {
    const story = secretariat().tell({
      kind: "progress-arrived",
      of: { ...OF, bloc: "khoi-9" } as typeof OF,
      progress: progressOf([{}, {}, {}]),
    });
    expect(story.state.progress.kind).toBe("coming");
  });

  test("a paper signed for an earlier revision does not count for the newest", () => {
    const progress = progressOf([{ sent: true, signed: true }]);
    const [first] = progress.agencies;
    if (first?.sent[0]) first.sent[0].revision = 2;
    const seat = seatOf(secretariat().state) as Seat;
    expect(
      situationOf(secretariat().tell({ kind: "progress-arrived", of: OF, progress }).state).unsigned,
    ).toBe(1);
    expect(standingsOf(progress, seat)[0]?.signed?.revision).toBe(1);
  });

  test("the reminder names those who have not sent, those who withdrew, and the hour in Viet Nam", () => {
    const seat = seatOf(secretariat().state) as Seat;
    const progress = progressOf([{}, { sent: true }, { sent: true, withdrawn: true }]);
    const text = reminderText(seat, progress, { now: NOW, lang: "vi" });
    expect(text).toContain("Kính gửi: Cơ quan A; Cơ quan C.");
    expect(text).toContain("trước 17:00 ngày 15/12/2024");
    expect(text).toContain("đã rút bảng để sửa, đề nghị nộp lại: Cơ quan C");
    expect(text).not.toContain("Cơ quan B");
  });

  test("each who is missing has a reminder of its own, the others none; in English it says both", () => {
    const seat = seatOf(secretariat().state) as Seat;
    const progress = progressOf([{}, { sent: true }, {}]);
    const one = reminderText(seat, progress, { now: NOW, lang: "vi" }, "co-quan-c");
    expect(one).toContain("Kính gửi: Cơ quan C.");
    expect(one).not.toContain("To: Cơ quan C.");
    expect(reminderText(seat, progress, { now: NOW, lang: "vi" }, "co-quan-b")).toBeUndefined();
    expect(reminderText(seat, progress, { now: NOW, lang: "en" }, "co-quan-b")).toBeUndefined();
    const both = reminderText(seat, progress, { now: NOW, lang: "en" }, "co-quan-c") ?? "";
    expect(both.split("\n\n---\n\n").map((part) => part.split("\n")[0])).toEqual([
      "Kính gửi: Cơ quan C.",
      "To: Cơ quan C.",
    ]);
  });

  test("an agency's own due instant goes with it", () => {
    const seat = seatOf(secretariat().state) as Seat;
    const progress = progressOf([{}, {}]);
    const [first] = progress.agencies;
    if (first) first.due = "2024-12-20T10:00:00Z";
    expect(standingsOf(progress, seat).map(({ due }) => due)).toEqual(["2024-12-20T10:00:00Z", undefined]);
  });

  test("a card that was sent back is missing again, and its paper is not waited for", () => {
    const progress = progressOf([{ sent: true }]);
    const [first] = progress.agencies;
    if (first?.sent[0]) first.sent[0].sentBack = "Thiếu minh chứng";
    const story = secretariat().tell({ kind: "progress-arrived", of: OF, progress });
    expect(situationOf(story.state)).toMatchObject({ missing: 1, unsigned: 0 });
    expect(standingsOf(progress, seatOf(story.state) as Seat)[0]).toMatchObject({
      self: "sent-back",
      selfRevision: 0,
    });
  });

  test("a copied reminder is said to be copied, and nothing else is asked for", () => {
    const story = secretariat().tell({ kind: "copy-pressed", as: "reminder", text: "Kính gửi" });
    expect(story.asks).toEqual([{ kind: "copy", as: "reminder", text: "Kính gửi" }]);
    expect(story.tell({ kind: "copied", as: "reminder" }).state.notice?.word).toBe("said.copied-reminder");
  });

  test("a signed paper needs its number and a day that can be read", () => {
    const asked = () => secretariat().tell({ kind: "signed-copy-pressed", chain: CHAIN, revision: 3 });
    expect(
      asked().tell({ kind: "asking-typed", field: "number", text: "12/BC" }, { kind: "asking-agreed" }).asks,
    ).toEqual([]);
    const asks = asked().tell(
      { kind: "asking-typed", field: "number", text: "12/BC" },
      { kind: "asking-typed", field: "date", text: "9/12/2024" },
      { kind: "asking-agreed" },
    ).asks;
    expect(asks).toEqual([
      { kind: "record-signed-copy", copy: { ...CHAIN, revision: 3, number: "12/BC", date: "2024-12-09" } },
    ]);
  });

  test("one criterion is asked for across agencies, and a late answer to an earlier question is dropped", () => {
    const story = secretariat().tell({ kind: "compare-picked", criterion: "i-1" as never });
    expect(story.asks).toEqual([{ kind: "load-comparison", of: OF, criterion: "i-1" }]);
    story.tell(
      { kind: "compare-picked", criterion: "i-2" as never },
      {
        kind: "comparison-arrived",
        criterion: "i-1" as never,
        comparison: { criterion: "i-1", agencies: [] },
      },
    );
    expect(story.state.comparison.kind).toBe("coming");
  });
});

describe("a verifier takes the self-score", () => {
  const verifying = () =>
    secretariat(VERIFIER_ROLE).tell(
      { kind: "chain-picked", chain: { ...VERIFY, scorer: "van-phong" } as typeof VERIFY },
      {
        kind: "source-arrived",
        chain: { ...VERIFY, scorer: "van-phong" } as typeof VERIFY,
        source: sourceOf({ chain: { ...VERIFY, scorer: "van-phong" } as typeof VERIFY }),
      },
      {
        kind: "sheets-found",
        sheets: [found("v1", { chain: { ...VERIFY, scorer: "van-phong" } as typeof VERIFY })],
      },
      { kind: "sheet-read", sheet: "v1", reading: readingOf(), purpose: "look" },
    );

  test("of a row, a section or the whole sheet, after a yes", () => {
    const all = verifying().tell({ kind: "copy-self-pressed" });
    expect(all.asks).toEqual([]);
    expect(all.tell({ kind: "asking-agreed" }).asks).toEqual([
      expect.objectContaining({ kind: "copy-self", sheet: "v1" }),
    ]);
    const row = verifying().tell(
      { kind: "copy-self-pressed", criteria: ["i-1" as never] },
      { kind: "asking-agreed" },
    );
    expect(row.asks).toEqual([expect.objectContaining({ kind: "copy-self", criteria: ["i-1"] })]);
  });
});

describe("files that came by mail are taken in", () => {
  const file = (name: string) => ({ name, size: 10, bytes: async () => new Uint8Array() });
  const read = (sheet: string, errors = 0): Omit<FoundCard, "uploadId" | "sent"> => ({
    sheet,
    title: sheet,
    card: card(),
    follows: 0,
    problems: Array.from({ length: errors }, () => ({
      code: "blank",
      severity: "error" as const,
      detail: "",
      detailEn: "",
      cell: "E10",
      facts: {},
    })),
  });
  const dropped = (...names: readonly string[]) =>
    secretariat().tell({ kind: "files-dropped", files: names.map(file) });
  const ids = (asks: readonly Effect[]) => asks.flatMap((ask) => (ask.kind === "read-file" ? ask.id : []));

  test("each is read by itself, and no more than sixty at once", () => {
    expect(dropped("a.xlsx", "b.xlsx").asksFor).toEqual(["read-file", "read-file"]);
    const many = dropped(...Array.from({ length: 70 }, (_, index) => `${index}.xlsx`));
    expect(many.asks).toHaveLength(60);
    expect(many.state.notice?.word).toBe("said.too-many-files");
  });

  test("nothing is stored until it is taken in; a card with an error cannot be", () => {
    const story = dropped("a.xlsx", "b.xlsx");
    const [good = "", bad = ""] = ids(story.asks);
    story.tell(
      { kind: "file-read", id: good, cards: [read("A")] },
      { kind: "file-read", id: bad, cards: [read("B", 1)] },
    );
    expect(story.asksFor).toEqual(["preview-intake"]);
    expect(story.tell({ kind: "take-pressed", file: bad, sheet: "B" }).asks).toEqual([]);
    expect(story.tell({ kind: "take-pressed", file: good, sheet: "A" }).asksFor).toEqual(["take-card"]);
  });

  test("all good ones go at once, each under its own upload id, none twice", () => {
    const story = dropped("a.xlsx", "b.xlsx");
    const [one = "", two = ""] = ids(story.asks);
    story.tell(
      { kind: "file-read", id: one, cards: [read("A"), read("A2", 2)] },
      { kind: "file-read", id: two, cards: [read("B")] },
      { kind: "take-all-pressed" },
    );
    const uploads = story.asks.flatMap((ask) => (ask.kind === "take-card" ? ask.submission.uploadId : []));
    expect(new Set(uploads).size).toBe(2);
    expect(story.tell({ kind: "take-all-pressed" }).asks).toEqual([]);
  });

  test("once all are read, what the good ones would do together is asked for, and again when they are others", () => {
    const story = dropped("a.xlsx", "b.xlsx");
    const [one = "", two = ""] = ids(story.asks);
    expect(story.tell({ kind: "file-read", id: one, cards: [read("A"), read("A2", 2)] }).asks).toEqual([]);
    story.tell({ kind: "file-read", id: two, cards: [read("B"), { ...read("B2"), differs: 0 }] });
    const [ask] = story.asks;
    if (ask?.kind !== "preview-intake") throw new Error("nothing is looked at");
    expect(ask.cards).toHaveLength(2);
    expect(story.state.intakeEffect).toEqual({ mark: ask.mark, outcome: "coming" });
    const preview: CardsPreview = {
      effect: { changes: [], ranks: 0, totals: 0, classes: 0, awards: 0 },
      refused: [],
    };
    story.tell({ kind: "intake-previewed", mark: "khac", preview });
    expect(story.state.intakeEffect?.outcome).toBe("coming");
    story.tell({ kind: "intake-previewed", mark: ask.mark, preview });
    expect(story.state.intakeEffect?.outcome).toEqual(preview);
    story.tell({ kind: "file-left", id: two });
    expect(story.asks).toMatchObject([{ kind: "preview-intake", cards: [ask.cards[0]] }]);
    const [again] = story.asks;
    if (again?.kind !== "preview-intake") throw new Error("nothing is looked at");
    story.tell({ kind: "failed", effect: again, trouble: REFUSED, isSignedOut: false });
    expect(story.state.intakeEffect?.outcome).toBe("lost");
    expect(story.state.trouble).toBeUndefined();
    story.tell({ kind: "file-left", id: one });
    expect(story.state.intakeEffect).toBeUndefined();
  });

  test("a member that sends its own file is shown no standings", () => {
    const story = paneStory({ host: "browser" }).tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: desksOf() },
      { kind: "files-dropped", files: [file("a.xlsx")] },
    );
    const [id = ""] = ids(story.asks);
    expect(story.tell({ kind: "file-read", id, cards: [read("A")] }).asks).toEqual([]);
    expect(story.state.intakeEffect).toBeUndefined();
  });

  test("what says just what is kept makes no revision by itself", () => {
    const story = dropped("a.xlsx");
    const [id = ""] = ids(story.asks);
    story.tell({ kind: "file-read", id, cards: [{ ...read("A"), differs: 0 }] });
    expect(story.tell({ kind: "take-all-pressed" }).asks).toEqual([]);
    expect(story.tell({ kind: "take-pressed", file: id, sheet: "A" }).asksFor).toEqual(["take-card"]);
  });

  test("a refused one may be tried again, under the same id; a taken one shows its receipt", () => {
    const story = dropped("a.xlsx");
    const [id = ""] = ids(story.asks);
    story.tell({ kind: "file-read", id, cards: [read("A")] }, { kind: "take-pressed", file: id, sheet: "A" });
    const [first] = story.asks;
    story.tell({ kind: "card-refused", file: id, sheet: "A", trouble: REFUSED });
    expect(cardsOf(story.state.intake).every(isReady)).toBe(true);
    expect(story.tell({ kind: "take-pressed", file: id, sheet: "A" }).asks).toEqual([first]);
    story.tell({ kind: "card-taken", file: id, sheet: "A", receipt: receiptOf(1) });
    expect(cardsOf(story.state.intake)[0]?.sent).toMatchObject({ kind: "taken", receipt: { revision: 1 } });
    expect(story.asksFor).toEqual(["load-progress"]);
  });

  test("a file that cannot be read says why, the others go on", () => {
    const story = dropped("a.xlsx", "b.xlsx");
    const [bad = ""] = ids(story.asks);
    story.tell({ kind: "file-refused", id: bad, trouble: REFUSED });
    expect(story.state.intake.map(({ outcome }) => outcome.kind)).toEqual(["refused", "reading"]);
  });
});

describe("the standings", () => {
  const document = { lines: [] } as never;
  const shown = () =>
    secretariat().tell(
      { kind: "screen-picked", screen: "standings" },
      { kind: "standings-arrived", view: { document, asOf: "2024-12-10T03:00:00Z", mark: "m1" } },
    );

  test("are fetched when they are looked at, and asked about when they are looked at again", () => {
    expect(secretariat().tell({ kind: "screen-picked", screen: "standings" }).asksFor).toEqual([
      "load-standings",
    ]);
    expect(shown().tell({ kind: "screen-picked", screen: "standings" }).asksFor).toEqual(["ask-newest"]);
  });

  test("that are sealed are not even asked for", () => {
    const secretary = paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: desksOf() },
    );
    expect(secretary.tell({ kind: "screen-picked", screen: "standings" }).asks).toEqual([]);
  });

  test("are stale when newer scores exist, and not merely when time has passed", () => {
    const view = { document, asOf: "2024-12-10T03:00:00Z", mark: "m1" };
    expect(isStale(view, "m2")).toBe(true);
    expect(isStale(view, "m1")).toBe(false);
    expect(isStale(view, undefined)).toBe(false);
  });

  test("go into the open workbook or a file, one at a time", () => {
    const story = shown().tell({ kind: "report-pressed" });
    expect(story.asks).toEqual([{ kind: "add-report", of: OF }]);
    expect(story.tell({ kind: "workbook-pressed" }).asks).toEqual([]);
    story.tell({ kind: "report-added", sheets: ["Xếp hạng 10-12-2024"] });
    expect(story.tell({ kind: "workbook-pressed" }).asks).toEqual([{ kind: "make-workbook", of: OF }]);
  });

  test("say why a chosen agency stands where it stands, until it is chosen again", () => {
    const story = shown().tell({ kind: "why-picked", agency: "co-quan-a" as never });
    expect(story.state.why).toBe("co-quan-a");
    expect(story.tell({ kind: "why-picked", agency: undefined }).state.why).toBeUndefined();
  });
});
