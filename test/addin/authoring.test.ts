import { describe, expect, test } from "vitest";
import type { TableReading } from "../../addin/state/authoring-desk.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { mayLock } from "../../addin/state/locking-table.ts";
import { screensOf } from "../../addin/state/screens-of.ts";
import { sourceOfBeginning } from "../../addin/state/table-source.ts";
import { orderedTableProblems } from "../../addin/state/writing-table.ts";
import { safeWord } from "../../addin/view/authoring-say.ts";
import { sayOfAuthoring } from "../../addin/words/authoring-words.ts";
import { tableMistake, tableNotice } from "../../shared/authoring/table-problem.ts";
import { points } from "../../shared/points.ts";
import type { Role } from "../../shared/season.ts";
import { BlocTable, TablePreview } from "../../shared/wire/table.ts";
import { SMALL_SEASON, SMALL_TABLE, smallTable } from "../support/small-season.ts";
import { desksOf, HASH, NOW, PERSON, paneStory, SECRETARIAT_ROLE } from "./pane-story.ts";

const OF = { season: "nam-2024", bloc: "khoi-1" } as never;
const OTHER = { season: "nam-2024", bloc: "khoi-2" } as never;
const USERS = { agencies: SMALL_SEASON.blocs[0]?.agencies, targets: [], notAssigned: [] };
const DRAFT = { tag: "t1", by: "Tổ thư ký Khối 1", at: NOW };

const tableOf = (more: object = {}): BlocTable =>
  BlocTable.parse({
    rubric: "bang-nho",
    table: { rubric: SMALL_TABLE, version: 1, hash: HASH },
    users: USERS,
    locks: [],
    ...more,
  });
const PREVIEW = TablePreview.parse({
  problems: [],
  touched: [],
  effects: [],
  changes: [],
  dropped: { targets: [], notAssigned: [] },
});
const LOCK = {
  sequence: 1,
  by: "tk-1",
  at: NOW,
  reason: "Nghị quyết",
  draft: "t2",
  rubric: "bang-nho-v2",
  version: 2,
  hash: HASH,
  instead: "bang-nho",
  published: [],
  dropped: PREVIEW.dropped,
};

const readingOf = (more: Partial<TableReading> = {}): TableReading => ({
  rubric: smallTable(),
  problems: [],
  count: { criteria: 2, sum: points(2000), total: points(2000) },
  ...more,
});

/** A secretary of the bloc on the screen; the table is there, and a sheet unless nothing is begun. */
const atTable = (table = tableOf(), role: Role = SECRETARIAT_ROLE) =>
  paneStory().tell(
    { kind: "started", person: PERSON },
    { kind: "desks-arrived", desks: desksOf([role]) },
    { kind: "sheets-found", sheets: [] },
    { kind: "screen-picked", screen: "authoring" },
    { kind: "table-arrived", of: OF, table },
  );
const SHEET = { id: "s1", name: "Bảng tiêu chí", isActive: true };
const atSheet = (reading = readingOf(), table = tableOf()) =>
  atTable(table).tell(
    { kind: "tables-found", sheets: [SHEET] },
    { kind: "table-read", sheet: "s1", reading },
  );

describe("the screen on which a table is written", () => {
  test("is the secretariat's alone", () => {
    const bloc = {} as never;
    expect(screensOf({ role: SECRETARIAT_ROLE, bloc })).toContain("authoring");
    for (const role of ["deputy", "verifier", "agency-secretary", "council-office", "auditor"])
      expect(screensOf({ role: { role } as never, bloc }), role).not.toContain("authoring");
  });

  test("asks for the table, the ready ones and the sheets of the workbook; once", () => {
    const story = paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: desksOf([SECRETARIAT_ROLE]) },
      { kind: "screen-picked", screen: "authoring" },
    );
    expect(story.asksFor).toEqual(["load-table", "list-presets", "find-tables"]);
    story.tell(
      { kind: "presets-listed", presets: [{ id: "p", title: "P" }] },
      { kind: "screen-picked", screen: "authoring" },
    );
    expect(story.asksFor).toEqual(["find-tables"]);
  });

  test("another bloc's answer that comes late is not shown", () => {
    const story = atTable().tell({ kind: "table-arrived", of: OTHER, table: tableOf({ tag: "x" }) });
    expect(story.state.authoring.tag).toBeUndefined();
    story.tell({ kind: "table-tried", of: OTHER, preview: PREVIEW });
    expect(story.state.authoring.tried).toBeUndefined();
  });

  test("what did not come can be asked for again", () => {
    const trouble = { source: "server", code: "offline", vi: "x", en: "x", support: "x" } as const;
    const story = paneStory().tell(
      { kind: "started", person: PERSON },
      { kind: "desks-arrived", desks: desksOf([SECRETARIAT_ROLE]) },
      { kind: "screen-picked", screen: "authoring" },
      { kind: "failed", effect: { kind: "load-table", of: OF }, trouble, isSignedOut: false },
    );
    expect(story.state.authoring.table).toMatchObject({ kind: "failed", trouble });
    story.tell({ kind: "refresh-pressed" });
    expect(story.asksFor).toContain("load-table");
  });

  test("another season has another table: nothing of this one is carried over", () => {
    const story = atSheet().tell({ kind: "picked", field: "season", value: "nam-2023" });
    expect(story.state.authoring.workedOn).toBeUndefined();
  });
});

describe("a table is begun", () => {
  test("from the draft where there is one, else from the table in force, else from a ready one", () => {
    const from = (table: BlocTable) => sourceOfBeginning(atTable(table).state);
    const draft = { ...DRAFT, rubric: { ...SMALL_TABLE, title: "Bản thảo" }, problems: [] };
    expect(from(tableOf({ draft, tag: "t1" }))).toMatchObject({ rubric: { title: "Bản thảo" } });
    expect(from(tableOf())).toMatchObject({ rubric: { title: SMALL_TABLE.title } });
    expect(from(tableOf({ table: undefined }))).toBeUndefined();
  });

  test("as the version after the one in force, in place of the sheet that is open", () => {
    const story = atSheet().tell({ kind: "lay-table-pressed" });
    expect(story.asks).toMatchObject([
      {
        kind: "lay-table",
        place: { rubric: "bang-nho", version: 1 },
        follows: HASH,
        replaces: "s1",
        source: { from: "rubric" },
      },
    ]);
    expect(story.state.busy).toBe("laying");
  });

  test("as the first one, of the id the season names, while none is in force", () => {
    const story = atTable(tableOf({ table: undefined })).tell(
      { kind: "beginning-typed", change: { preset: "noi-chinh-2023" } },
      { kind: "lay-table-pressed" },
    );
    expect(story.asks[0]).toMatchObject({
      place: { rubric: "bang-nho" },
      source: { from: "preset", preset: "noi-chinh-2023" },
    });
    expect(story.asks[0]).not.toHaveProperty("follows");
  });

  test("nothing is laid before enough is picked", () => {
    const story = atTable().tell(
      { kind: "beginning-picked", from: "earlier" },
      { kind: "lay-table-pressed" },
    );
    expect(story.asks).toEqual([]);
    story.tell(
      { kind: "beginning-typed", change: { earlier: "nam-2023" as never } },
      { kind: "lay-table-pressed" },
    );
    expect(story.asks[0]).toMatchObject({ source: { from: "earlier", season: "nam-2023" } });
  });

  test("empty, under the name that was typed", () => {
    const story = atTable().tell(
      { kind: "beginning-picked", from: "empty" },
      { kind: "beginning-typed", change: { title: " Bảng mới ", ground: "" } },
    );
    expect(sourceOfBeginning(story.state)).toEqual({
      from: "empty",
      title: "Bảng mới",
      ground: "Chưa ghi căn cứ",
    });
  });

  test("once it is laid its sheet is read, and what was said of another table is gone", () => {
    const story = atSheet().tell(
      { kind: "table-tried", of: OF, preview: PREVIEW },
      { kind: "table-laid", of: OF, sheet: { id: "s2", name: "Bảng tiêu chí (2)" } },
    );
    expect(story.asksFor).toEqual(["read-table", "find-tables"]);
    const { tried, reading, workedOn } = story.state.authoring;
    expect([tried, reading, workedOn]).toMatchObject([undefined, undefined, { id: "s2" }]);
  });

  test("in a plain browser it is a file to take away", () => {
    const file = { url: "data:x", fileName: "bang.xlsx" };
    const story = atTable().tell({ kind: "table-begun", of: OF, reading: readingOf(), file });
    expect(story.state.authoring).toMatchObject({ file, workedOn: { kind: "file", name: "bang.xlsx" } });
  });
});

describe("a table is pasted", () => {
  const ROWS = [[{ value: "I", numberFormat: "General", isFormula: false }]];
  const MAPPING = { title: 1, firstRow: 1 };

  test("what its columns are is guessed, then as a person says", () => {
    const story = atTable().tell(
      { kind: "beginning-picked", from: "pasted" },
      { kind: "table-pasted", rows: ROWS },
    );
    expect(story.asks).toMatchObject([{ kind: "understand-paste", rows: ROWS, name: { id: "bang-nho" } }]);
    expect(story.asks[0]).not.toHaveProperty("mapping");
    story.tell({ kind: "columns-matched", mapping: MAPPING });
    expect(story.asks).toMatchObject([{ kind: "understand-paste", mapping: MAPPING }]);
  });

  test("what was understood of another matching, or another paste, is not shown", () => {
    const story = atTable().tell(
      { kind: "beginning-picked", from: "pasted" },
      { kind: "table-pasted", rows: ROWS },
      { kind: "columns-matched", mapping: { ...MAPPING, base: 2 } },
      { kind: "paste-understood", rows: ROWS, mapping: MAPPING, problems: [] },
      { kind: "paste-understood", rows: [], mapping: { ...MAPPING, base: 2 }, problems: [] },
    );
    expect(story.state.authoring.beginning?.matching?.understood).toBeUndefined();
  });

  test("is laid under the name typed last", () => {
    const story = atTable().tell(
      { kind: "beginning-picked", from: "pasted" },
      { kind: "table-pasted", rows: ROWS },
      { kind: "paste-understood", rows: ROWS, mapping: MAPPING, rubric: smallTable(), problems: [] },
      { kind: "beginning-typed", change: { title: "Tên mới", ground: "Căn cứ mới" } },
    );
    expect(sourceOfBeginning(story.state)).toMatchObject({
      rubric: { title: "Tên mới", ground: "Căn cứ mới" },
    });
  });

  test("a file with several sheets is matched sheet by sheet", () => {
    const story = atTable().tell(
      {
        kind: "table-file-to-match",
        of: OF,
        sheets: [
          { name: "A", rows: ROWS },
          { name: "B", rows: [] },
        ],
      },
      { kind: "match-sheet-picked", at: 1 },
    );
    expect(story.state.authoring.beginning).toMatchObject({ from: "file", matching: { at: 1 } });
    expect(story.asks).toMatchObject([{ kind: "understand-paste", rows: [] }]);
    expect(story.tell({ kind: "match-sheet-picked", at: 7 }).asks).toEqual([]);
  });
});

describe("a table is written in its sheet", () => {
  test("every edit is read back; other sheets are not its concern", () => {
    const story = atSheet();
    const edit = { kind: "changed", sheet: "s1", byOther: false, address: "E5" } as const;
    expect(story.tell({ kind: "workbook-changed", event: edit }).asksFor).toEqual(["read-table"]);
    expect(story.tell({ kind: "workbook-changed", event: { ...edit, sheet: "s9" } }).asksFor).toEqual([]);
    const gone = { kind: "deleted", sheet: "s1", byOther: false } as const;
    expect(story.tell({ kind: "workbook-changed", event: gone }).asksFor).toEqual([
      "find-sheets",
      "find-tables",
    ]);
    expect(story.tell({ kind: "tables-found", sheets: [] }).state.authoring.workedOn).toBeUndefined();
  });

  test("the sheet a person stands in is the one worked on", () => {
    const story = atSheet().tell({
      kind: "tables-found",
      sheets: [
        { ...SHEET, isActive: false },
        { ...SHEET, id: "s2" },
      ],
    });
    expect(story.state.authoring.workedOn).toMatchObject({ id: "s2" });
    expect(story.asksFor).toEqual(["read-table"]);
    expect(story.tell({ kind: "table-sheet-picked", sheet: "s1" }).asks).toMatchObject([
      { kind: "read-table", sheet: "s1" },
      { kind: "jump", sheet: "s1" },
    ]);
    expect(
      story.tell({ kind: "table-read", sheet: "s9", reading: readingOf() }).state.authoring.reading,
    ).toBe(undefined);
  });

  test("errors stand before warnings, and a press goes to the cell", () => {
    const problems = [tableNotice("code-made", { cell: "C4" }), tableMistake("table-empty", { cell: "A1" })];
    const reading = readingOf({ problems });
    expect(orderedTableProblems(reading).map(({ at }) => at.cell)).toEqual(["A1", "C4"]);
    const story = atSheet(reading).tell({ kind: "table-problem-picked", at: 1, jump: true });
    expect(story.asks).toEqual([{ kind: "jump", sheet: "s1", cell: "C4" }]);
    story.tell({ kind: "next-table-problem-pressed" }, { kind: "next-table-problem-pressed" });
    expect(story.asks).toEqual([{ kind: "jump", sheet: "s1", cell: "A1" }]);
    expect(atSheet().tell({ kind: "next-table-problem-pressed" }).state.notice?.word).toBe("said.no-problem");
  });

  test("a check that was asked for says what it found", () => {
    const story = atSheet().tell({ kind: "table-check-pressed" });
    expect(story.state.busy).toBe("reading");
    story.tell({ kind: "table-read", sheet: "s1", reading: readingOf() });
    expect([story.state.busy, story.state.notice?.word]).toEqual([undefined, "said.checked"]);
  });

  test("is previewed for one agency, in the round it scores itself in", () => {
    const story = atSheet().tell({ kind: "preview-pressed", agency: "co-quan-b" as never });
    expect(story.asks).toMatchObject([
      { kind: "lay-preview", place: { round: "self", agency: { title: "Cơ quan B" } } },
    ]);
    story.tell({ kind: "preview-laid", name: "XEM TRƯỚC co-quan-b" });
    expect(story.state.notice).toMatchObject({ facts: { sheet: "XEM TRƯỚC co-quan-b" } });
    expect(atSheet().tell({ kind: "preview-pressed", agency: "khong-co" as never }).asks).toEqual([]);
  });

  test("is taken along as a file", () => {
    const story = atSheet().tell({ kind: "take-table-pressed", as: "json" });
    expect(story.asks).toMatchObject([{ kind: "take-table", as: "json" }]);
    const file = { url: "data:x", fileName: "bang.json" };
    expect(story.tell({ kind: "table-taken", file }).state.authoring.file).toEqual(file);
  });
});

describe("a table is saved and locked", () => {
  const saved: PaneEvent = {
    kind: "table-saved",
    of: OF,
    rubric: smallTable(),
    answer: { ...DRAFT, problems: [] },
    toLock: false,
  };
  const asked = () =>
    atSheet().tell(
      { kind: "lock-asked" },
      {
        kind: "lock-previewed",
        of: OF,
        rubric: smallTable(),
        answer: { ...DRAFT, tag: "t2", problems: [] },
        preview: PREVIEW,
      },
    );

  test("a draft goes on from the one that was seen, and the next from this one", () => {
    const story = atSheet(readingOf({ draft: "t0" }), tableOf({ tag: "t0" })).tell({
      kind: "save-table-pressed",
    });
    expect(story.asks).toMatchObject([{ kind: "save-table", follows: "t0", toLock: false }]);
    story.tell(saved);
    expect(story.asksFor).toEqual(["load-table"]);
    story.tell({ kind: "save-table-pressed" });
    expect(story.asks).toMatchObject([{ follows: "t1" }]);
  });

  test("somebody else's draft that appears meanwhile is not written over before it was seen", () => {
    const story = atSheet().tell(
      { kind: "table-arrived", of: OF, table: tableOf({ tag: "cua-nguoi-khac" }) },
      { kind: "save-table-pressed" },
    );
    expect(story.asks[0]).not.toHaveProperty("follows");
    const conflict = { code: "stale-table-draft", vi: "x", en: "x", draft: { ...DRAFT, tag: "moi" } };
    story.tell({ kind: "table-conflict", of: OF, conflict });
    expect(story.state.authoring.conflict).toEqual(conflict);
    story.tell({ kind: "table-arrived", of: OF, table: tableOf() }, { kind: "conflict-settled" });
    expect(story.state.authoring.conflict).toBeUndefined();
    expect(story.asks).toMatchObject([{ kind: "save-table", follows: "moi", toLock: false }]);
  });

  test("that another table is in force meanwhile is only seen: nothing is saved by that", () => {
    const story = atSheet().tell({
      kind: "table-conflict",
      of: OF,
      conflict: { code: "stale-table", vi: "x", en: "x" },
    });
    expect(story.tell({ kind: "conflict-settled" }).asks).toEqual([]);
    expect(story.state.authoring.conflict).toBeUndefined();
  });

  test("a sheet opened again goes on from the draft it names, however new the newest one is", () => {
    const story = atSheet(readingOf({ draft: "hom-qua" }), tableOf({ tag: "cua-nguoi-khac" }));
    expect(story.tell({ kind: "save-table-pressed" }).asks).toMatchObject([{ follows: "hom-qua" }]);
    const unnamed = atSheet(readingOf(), tableOf({ tag: "cua-nguoi-khac" }));
    expect(unnamed.tell({ kind: "save-table-pressed" }).asks[0]).not.toHaveProperty("follows");
  });

  test("what was saved is gone on from also while its sheet still names the draft before", () => {
    const story = atSheet(readingOf({ draft: "t0" }), tableOf({ tag: "t0" })).tell(
      { kind: "save-table-pressed" },
      saved,
      { kind: "table-read", sheet: "s1", reading: readingOf({ draft: "t0" }) },
    );
    expect(story.tell({ kind: "save-table-pressed" }).asks).toMatchObject([{ follows: "t1" }]);
    // A colleague saves from the same workbook: the sheet that both write in names another draft.
    const together = atSheet(readingOf({ draft: "t0" }), tableOf({ tag: "t0" })).tell({
      kind: "table-read",
      sheet: "s1",
      reading: readingOf({ draft: "t5" }),
    });
    expect(together.tell({ kind: "save-table-pressed" }).asks).toMatchObject([{ follows: "t5" }]);
  });

  test("a file dropped goes on from the draft it names, and one that names none from none", () => {
    const dropped = (reading: TableReading) =>
      atTable(tableOf({ tag: "moi-nhat" })).tell(
        { kind: "table-file-read", of: OF, name: "soan.xlsx", reading },
        { kind: "save-table-pressed" },
      ).asks;
    expect(dropped(readingOf({ draft: "t0" }))).toMatchObject([{ follows: "t0" }]);
    expect(dropped(readingOf())[0]).not.toHaveProperty("follows");
  });

  const savedAs = (tag: string, follows?: string): PaneEvent => ({
    kind: "table-saved",
    of: OF,
    rubric: smallTable(),
    answer: { ...DRAFT, tag, problems: [] },
    toLock: false,
    ...(follows !== undefined && { follows }),
  });
  const dropping = (draft?: string): PaneEvent => ({
    kind: "table-file-read",
    of: OF,
    name: "soan.xlsx",
    reading: readingOf(draft === undefined ? {} : { draft }),
  });

  test("one's own file written further goes on from what was saved of it, round after round", () => {
    for (const named of [undefined, "t0"]) {
      const story = atTable().tell(dropping(named), savedAs("t1", named), dropping(named));
      expect(story.tell({ kind: "save-table-pressed" }).asks).toMatchObject([{ follows: "t1" }]);
      story.tell(savedAs("t2", "t1"), dropping(named));
      expect(story.tell({ kind: "save-table-pressed" }).asks, "third round").toMatchObject([
        { follows: "t2" },
      ]);
      // Dropped twice, and one taken from here between two savings.
      story.tell(savedAs("t3", "t2"), dropping(named), dropping("t2"));
      expect(story.tell({ kind: "save-table-pressed" }).asks).toMatchObject([{ follows: "t3" }]);
    }
  });

  test("a file that names another draft than those is somebody else's, and stays with what it names", () => {
    const other = atTable().tell(dropping("t0"), savedAs("t1", "t0"), dropping("cua-nguoi-khac"));
    expect(other.state.authoring.saved).toBeUndefined();
    expect(other.tell({ kind: "save-table-pressed" }).asks).toMatchObject([{ follows: "cua-nguoi-khac" }]);
    const unnamed = atTable().tell(dropping("t0"), savedAs("t1", "t0"), dropping());
    expect(unnamed.tell({ kind: "save-table-pressed" }).asks[0]).not.toHaveProperty("follows");
  });

  test("one's own file written over another's draft on purpose goes on from that saving too", () => {
    const story = atTable().tell(dropping("t0"), savedAs("t5", "cua-nguoi-khac"), dropping("t0"));
    expect(story.tell({ kind: "save-table-pressed" }).asks).toMatchObject([{ follows: "t5" }]);
  });

  test("what is saved to be locked is saved also where it cannot be looked at", () => {
    const story = atSheet(readingOf({ draft: "t0" }), tableOf({ tag: "t0" })).tell({ kind: "lock-asked" });
    story.tell({ ...savedAs("t1", "t0"), toLock: true } as PaneEvent);
    expect([story.state.busy, story.state.notice, story.asksFor]).toEqual([
      "saving-table",
      undefined,
      ["load-table"],
    ]);
    const trouble = { source: "server", code: "offline", vi: "x", en: "x", support: "x" } as const;
    const now = { workedOn: { kind: "sheet", id: "s1", name: "Bảng" }, reading: readingOf() } as never;
    story.tell(
      {
        kind: "failed",
        effect: { kind: "save-table", of: OF, now, toLock: true },
        trouble,
        isSignedOut: false,
      },
      { kind: "save-table-pressed" },
    );
    expect(story.asks).toMatchObject([{ kind: "save-table", follows: "t1" }]);
  });

  test("what a conflict leaves safe is told of the sheet beside, or of the file to take first", () => {
    expect(sayOfAuthoring(safeWord(atTable().state), "vi")).toContain("trang tính khác");
    const inBrowser = safeWord(paneStory({ host: "browser" }).state);
    expect(sayOfAuthoring(inBrowser, "vi")).toContain("hãy tải bản đang viết về trước");
    expect(sayOfAuthoring(inBrowser, "vi")).not.toContain("trang tính");
    expect(sayOfAuthoring(inBrowser, "en")).toContain("download yours first");
  });

  test("what is laid out and what is taken along name the draft they go on from", () => {
    const draft = { ...DRAFT, tag: "t0", rubric: SMALL_TABLE, problems: [] };
    const story = atSheet(readingOf({ draft: "t0" }), tableOf({ draft, tag: "t0" })).tell(
      { kind: "beginning-picked", from: "draft" },
      { kind: "lay-table-pressed" },
    );
    expect(story.asks).toMatchObject([{ kind: "lay-table", draft: "t0", replaces: "s1" }]);
    const taken = atSheet(readingOf({ draft: "t0" })).tell({ kind: "take-table-pressed", as: "xlsx" });
    expect(taken.asks).toMatchObject([{ kind: "take-table", draft: "t0" }]);
  });

  test("taking the newer draft goes on from it", () => {
    const draft = { ...DRAFT, tag: "moi", rubric: SMALL_TABLE, problems: [] };
    const story = atSheet(readingOf(), tableOf({ draft, tag: "moi" })).tell(
      { kind: "beginning-picked", from: "draft" },
      { kind: "lay-table-pressed" },
    );
    expect(story.state.authoring.tag).toBe("moi");
    // Beside what was being written, which stays.
    expect(story.asks).toMatchObject([{ kind: "lay-table", draft: "moi" }]);
    expect(story.asks[0]).not.toHaveProperty("replaces");
  });

  test("is locked only with a reason, and never against a problem", () => {
    const story = asked();
    const { lock } = story.state.authoring;
    if (!lock) throw new Error("nothing to lock");
    expect([mayLock(lock), story.tell({ kind: "lock-pressed" }).asks]).toEqual([false, []]);
    story.tell({ kind: "lock-typed", reason: " Nghị quyết " }, { kind: "lock-pressed" });
    expect(story.asks).toEqual([{ kind: "lock-table", of: OF, tag: "t2", reason: "Nghị quyết" }]);
    const problem = { code: "x", severity: "error", detail: "x", detailEn: "x", facts: {} } as const;
    story.tell({ kind: "lock-refused", problems: [problem] });
    expect(story.tell({ kind: "lock-pressed" }).asks).toEqual([]);
    expect(story.tell({ kind: "lock-left" }).state.authoring.lock).toBeUndefined();
  });

  test("an edit while it is looked at takes the question back: what is locked is what was shown", () => {
    const edited = readingOf({ rubric: { ...smallTable(), title: "Khác" } });
    const story = asked().tell({ kind: "table-read", sheet: "s1", reading: edited });
    expect([story.state.authoring.lock, story.state.authoring.tried]).toEqual([undefined, undefined]);
    const same = asked().tell({ kind: "table-read", sheet: "s1", reading: readingOf() });
    expect(same.state.authoring.lock).toBeDefined();
  });

  test("then there is a receipt, and what hangs on the table is asked for anew", () => {
    const story = asked().tell(
      { kind: "lock-typed", reason: "Nghị quyết" },
      { kind: "lock-pressed" },
      { kind: "table-locked", of: OF, answer: { lock: LOCK as never, touched: [] } },
    );
    expect(story.asksFor).toEqual(["load-table", "load-desks"]);
    expect(story.state.authoring).toMatchObject({ receipt: { lock: { version: 2 } } });
    expect([story.state.sources, story.state.standings, story.state.busy]).toEqual([
      {},
      { kind: "none" },
      undefined,
    ]);
    story.tell({ kind: "desks-arrived", desks: desksOf([SECRETARIAT_ROLE]) });
    expect(story.asksFor).toEqual(expect.arrayContaining(["load-progress", "load-decisions"]));
  });

  test("a table that is none yet is not sent, and that is said", () => {
    const story = atSheet().tell({ kind: "save-table-pressed" }, { kind: "table-not-ready", errors: 3 });
    expect([story.state.busy, story.state.notice]).toMatchObject([
      undefined,
      { word: "said.table-not-ready", facts: { errors: 3 } },
    ]);
  });

  test("who signs out leaves nothing of it behind", () => {
    const story = asked().tell(
      { kind: "sign-out-pressed" },
      { kind: "asking-agreed" },
      { kind: "signed-out" },
    );
    expect(story.state.authoring).toMatchObject({ table: { kind: "none" }, sheets: [] });
    expect(story.state.authoring.workedOn).toBeUndefined();
  });
});
