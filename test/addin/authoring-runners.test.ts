import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { PaneParts } from "../../addin/effects/parts.ts";
import { runEffect } from "../../addin/effects/run-effect.ts";
import type { Effect } from "../../addin/state/effect.ts";
import type { PaneEvent } from "../../addin/state/event.ts";
import { tabbedCells } from "../../shared/authoring/pasted/tabbed-cells.ts";
import { planAuthoringSheet } from "../../shared/authoring/plan-authoring-sheet.ts";
import { points } from "../../shared/points.ts";
import type { Sheet as Plan } from "../../shared/report/workbook-plan.ts";
import { criteriaOf, Rubric } from "../../shared/rubric.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { packed } from "../../shared/wire/table-file.ts";
import { gridOf } from "../support/scoring-sheets.ts";
import { SMALL_SEASON, SMALL_TABLE, smallTable } from "../support/small-season.ts";

const OF = { season: "nam-2024", bloc: "khoi-1" } as never;
const USERS = { agencies: SMALL_SEASON.blocs[0]?.agencies, targets: [], notAssigned: [] } as never;
const GRID = gridOf(planAuthoringSheet({ rubric: smallTable() }));
const BLANK = { value: "", numberFormat: "General", isFormula: false };
const TABLE = { title: "Bảng nhỏ", id: "bang", ground: "Quy chế" };
const READING = { rubric: smallTable(), problems: [], count: { criteria: 2, sum: points(2000) } };
const ON_SHEET = {
  workedOn: { kind: "sheet", id: "s1", name: "Bảng" },
  reading: READING,
  users: USERS,
} as const;
const ON_FILE = { ...ON_SHEET, workedOn: { kind: "file", name: "bang.xlsx" } } as const;
/** The sheet with a maximum nobody can read. */
const BROKEN: Grid = {
  rows: GRID.rows.map((cells) =>
    cells[3]?.value === "Chất lượng tham mưu"
      ? cells.map((cell, at) => (at === 4 ? { ...cell, value: "mười" } : cell))
      : cells,
  ),
};

/** A world in which everything that is not given fails loudly. */
async function told(effect: Effect, parts: { readonly [Part in keyof PaneParts]?: unknown } = {}) {
  const events: PaneEvent[] = [];
  const world = new Proxy(parts, {
    get: (known, name) => {
      if (!(name in known)) throw new Error(`nobody expected ${String(name)}`);
      return known[name as keyof PaneParts];
    },
  }) as PaneParts;
  await runEffect(effect, world, (event) => events.push(event));
  return events;
}

const ok = (value: unknown) => async () => ({ ok: true, value });
const no =
  (code: string, more: object = {}) =>
  async () => ({
    ok: false,
    refusal: {
      kind: "refused",
      problem: {
        type: "x",
        title: "x",
        status: 409,
        detail: "Câu tiếng Việt",
        detailEn: "An English sentence",
        code,
        instance: "urn:x",
        errors: [],
        ...more,
      },
    },
  });
const file = (name: string, text: string | Uint8Array) => {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return { name, size: bytes.length, bytes: async () => bytes };
};
const BEING_MADE = { state: "being-made", inputsHash: "c".repeat(64), fileName: "bang.xlsx" };
const THERE = { ...BEING_MADE, state: "ready", url: "https://example.invalid/bang", seconds: 300 };
const wait = async () => {};
const textIn = (url: string) => Buffer.from(url.split(",")[1] ?? "", "base64").toString();

describe("a table is begun", () => {
  const lay = (source: object, more: object = {}): Effect =>
    ({
      kind: "lay-table",
      of: OF,
      source,
      place: { rubric: "bang-khoi", version: 2 },
      users: USERS,
      ...more,
    }) as never;
  const deskThatLays = (laid: Plan[]) => ({
    lay: async (plan: Plan, replaces?: string) => {
      laid.push(plan);
      return { id: replaces ?? "moi", name: plan.name };
    },
  });

  test("from any of the ready ones, which are listed by their titles", async () => {
    const [listed] = await told({ kind: "list-presets" });
    if (listed?.kind !== "presets-listed") throw new Error("not listed");
    expect(listed.presets.length).toBeGreaterThan(5);
    const laid: Plan[] = [];
    for (const { id } of listed.presets)
      expect(await told(lay({ from: "preset", preset: id }), { desk: deskThatLays(laid) })).toMatchObject([
        { kind: "table-laid", sheet: { id: "moi" } },
      ]);
    expect(laid.length).toBe(listed.presets.length);
  });

  test("is laid as the next version of the bloc's own, in place of another sheet", async () => {
    const laid: Plan[] = [];
    const events = await told(
      lay({ from: "rubric", rubric: smallTable() }, { follows: "a".repeat(64), replaces: "s1" }),
      { desk: deskThatLays(laid) },
    );
    expect(events).toMatchObject([{ sheet: { id: "s1", name: "Bảng tiêu chí" } }]);
    const identity = laid[0]?.rows[0]?.cells[0]?.holds;
    expect(identity).toMatchObject({ text: `bang-vang-table:1|bang-khoi|3|${"a".repeat(64)}` });
  });

  test("from an earlier year's, which is told where there was none", async () => {
    const server = { readTable: ok({ rubric: "x" }) };
    expect(await told(lay({ from: "earlier", season: "nam-2023" }), { server })).toMatchObject([
      { kind: "failed", trouble: { code: "no-earlier-table" } },
    ]);
    const asked: unknown[] = [];
    const there = {
      readTable: async (of: unknown) => {
        asked.push(of);
        return { ok: true, value: { table: { rubric: smallTable() } } };
      },
    };
    const laid: Plan[] = [];
    await told(lay({ from: "earlier", season: "nam-2023" }), { server: there, desk: deskThatLays(laid) });
    expect([asked, laid.length]).toEqual([[{ season: "nam-2023", bloc: "khoi-1" }], 1]);
  });

  test("in a plain browser it is a file, judged without a sheet", async () => {
    const server = { askForTableFile: ok(THERE) };
    const source = { from: "empty", title: "Bảng mới", ground: "Quy chế" };
    expect(await told(lay(source), { server, wait, desk: undefined })).toMatchObject([
      {
        kind: "table-begun",
        file: { fileName: "bang.xlsx", url: THERE.url, isFleeting: true },
        reading: { rubric: { title: "Bảng mới", version: 3 }, count: { criteria: 1, sum: 10_000 } },
      },
    ]);
  });
});

describe("a table is pasted", () => {
  test("the real one of 2022 with its accidents of typing: columns guessed, everything understood, cells named", async () => {
    const text = readFileSync(
      new URL("../shared/authoring/tien-giang-2022-pasted.tsv", import.meta.url),
      "utf8",
    );
    const rows = tabbedCells(text).map((cells) =>
      cells.map((value) => ({ value, numberFormat: "General", isFormula: false })),
    );
    const [understood] = await told({ kind: "understand-paste", rows, name: TABLE });
    if (understood?.kind !== "paste-understood" || !understood.rubric) throw new Error("not understood");
    expect(criteriaOf(understood.rubric).length).toBeGreaterThan(20);
    expect(understood.problems.length).toBeGreaterThan(0);
    expect(understood.problems.filter(({ at }) => at.cell === undefined)).toEqual([]);
    const { mapping } = understood;
    if (!mapping) throw new Error("nothing guessed");
    const [again] = await told({ kind: "understand-paste", rows, mapping, name: TABLE });
    expect(again).toEqual(understood);
  });

  test("nothing with words in it has no columns", async () => {
    expect(await told({ kind: "understand-paste", rows: [], name: TABLE })).toEqual([
      { kind: "paste-understood", rows: [], problems: [] },
    ]);
  });
});

describe("a table is read", () => {
  test("of its sheet in one look, with its problems by cell and how far it is", async () => {
    const desk = { read: async () => BROKEN };
    expect(await told({ kind: "read-table", sheet: "s1", users: USERS }, { desk })).toMatchObject([
      {
        kind: "table-read",
        sheet: "s1",
        reading: { count: { criteria: 2, sum: 2000 }, problems: [{ at: { cell: "E5" } }] },
      },
    ]);
  });

  test("of a file: an authoring sheet in it, else what is to be matched", async () => {
    const read = (rows: Grid) => ({
      readTableFile: ok({ sheets: [{ name: "Trang 1", rows: packed(rows) }] }),
    });
    const effect: Effect = { kind: "read-table-file", of: OF, file: file("soan.xlsx", "x"), users: USERS };
    expect(await told(effect, { server: read(GRID) })).toMatchObject([
      { kind: "table-file-read", name: "soan.xlsx", reading: { rubric: { title: SMALL_TABLE.title } } },
    ]);
    const other = { rows: [[{ value: "STT", numberFormat: "General", isFormula: false }]] };
    expect(await told(effect, { server: read(other) })).toEqual([
      { kind: "table-file-to-match", of: OF, sheets: [{ name: "Trang 1", rows: other.rows }] },
    ]);
    const unreadable = no("form-unreadable", { form: { code: "file-macro" } });
    expect(await told(effect, { server: { readTableFile: unreadable } })).toMatchObject([
      {
        kind: "failed",
        trouble: { code: "form-unreadable", support: expect.stringContaining("file-macro") },
      },
    ]);
    expect(await told(effect, { server: { readTableFile: no("forbidden") } })).toMatchObject([
      { kind: "failed", trouble: { code: "forbidden" } },
    ]);
  });

  test("of JSON on this machine; what is no table is told and sent nowhere", async () => {
    const json = (text: string): Effect => ({
      kind: "read-table-file",
      of: OF,
      file: file("bang.JSON", text),
      users: USERS,
    });
    expect(await told(json(JSON.stringify(SMALL_TABLE)))).toMatchObject([
      { kind: "table-file-read", reading: { rubric: { id: "bang-nho" }, count: { criteria: 2 } } },
    ]);
    for (const text of ["{", "{}", "[1]"])
      expect(await told(json(text)), text).toMatchObject([
        { kind: "failed", trouble: { code: "file-no-table" } },
      ]);
    const large = { ...file("to.xlsx", ""), size: 3_000_000 };
    expect(await told({ kind: "read-table-file", of: OF, file: large, users: USERS })).toMatchObject([
      { kind: "failed", trouble: { code: "file-too-large" } },
    ]);
  });
});

describe("what is done with a table is done with it as it stands", () => {
  const desk = { read: async () => GRID };
  const broken = { read: async () => BROKEN };

  test("its sheet is read once more; one that is no table yet goes nowhere", async () => {
    const previewTable = ok({ problems: [] });
    expect(
      await told({ kind: "try-table", of: OF, now: ON_SHEET }, { desk, server: { previewTable } }),
    ).toMatchObject([{ kind: "table-read" }, { kind: "table-tried" }]);
    for (const kind of ["try-table", "lay-preview", "take-table", "save-table"] as const)
      expect(
        await told({ kind, of: OF, now: ON_SHEET, as: "json", toLock: false, place: {} } as never, {
          desk: broken,
        }),
        kind,
      ).toMatchObject([{ kind: "table-read" }, { kind: "table-not-ready", errors: 1 }]);
  });

  test("it is saved after the draft that was seen, and looked at where it is to be locked", async () => {
    const asked: unknown[] = [];
    const server = {
      saveTableDraft: async (sent: object) => {
        asked.push(sent);
        return { ok: true, value: { tag: "t2", by: "x", at: "x", problems: [] } };
      },
      previewTable: ok({ problems: [] }),
    };
    const save = (toLock: boolean): Effect => ({
      kind: "save-table",
      of: OF,
      now: ON_FILE,
      follows: "t1",
      toLock,
    });
    expect(await told(save(false), { server })).toMatchObject([
      { kind: "table-saved", answer: { tag: "t2" }, follows: "t1", toLock: false },
    ]);
    expect(await told(save(true), { server })).toMatchObject([
      { kind: "table-saved", answer: { tag: "t2" }, follows: "t1", toLock: true },
      { kind: "lock-previewed", answer: { tag: "t2" } },
    ]);
    expect(asked).toMatchObject([{ follows: "t1" }, { follows: "t1" }]);
    const wrong = { ...ON_FILE, reading: { ...READING, problems: [{ severity: "error" }] } } as never;
    expect(await told({ kind: "save-table", of: OF, now: wrong, toLock: true }, { server })).toMatchObject([
      { kind: "table-not-ready", errors: 1 },
    ]);
  });

  test("saved, its sheet names the draft it goes on from, wherever its identity stands; a stranger's is left alone", async () => {
    const written: unknown[] = [];
    const desk = (grid: Grid) => ({
      read: async () => grid,
      write: async (...sent: unknown[]) => void written.push(sent),
    });
    const server = {
      saveTableDraft: ok({ tag: "t2", by: "x", at: "x", problems: [] }),
      previewTable: ok({ problems: [] }),
    };
    const save = (grid: Grid, toLock: boolean) =>
      told({ kind: "save-table", of: OF, now: ON_SHEET, toLock }, { desk: desk(grid), server });
    const lower = {
      ...GRID,
      rows: [...GRID.rows.slice(1, 2), ...GRID.rows.slice(0, 1), ...GRID.rows.slice(2)],
    };
    for (const [grid, row] of [
      [GRID, 1],
      [lower, 2],
    ] as const) {
      expect((await save(grid, false)).map(({ kind }) => kind)).toEqual(["table-read", "table-saved"]);
      const value = "bang-vang-table:1|bang-nho|1|-|t2";
      expect(written.splice(0)).toEqual([["s1", [{ row, column: 1, value }]]]);
    }
    expect((await save(GRID, true)).map(({ kind }) => kind)).toEqual([
      "table-read",
      "table-saved",
      "lock-previewed",
    ]);
    expect(written.splice(0)).toHaveLength(1);
    const marked = gridOf(planAuthoringSheet({ rubric: smallTable(), draft: "t2" }));
    expect(await save(marked, false)).toMatchObject([
      { kind: "table-read", reading: { draft: "t2" } },
      { kind: "table-saved" },
    ]);
    const stranger = { rows: GRID.rows.map(([, ...cells]) => [{ ...BLANK }, ...cells]) };
    await save(stranger, false);
    expect(written).toEqual([]);
  });

  test("a sheet that refuses to be marked leaves what was saved saved, and is locked all the same", async () => {
    const desk = {
      read: async () => GRID,
      write: async () => {
        throw new Error("AccessDenied");
      },
    };
    const server = {
      saveTableDraft: ok({ tag: "t2", by: "x", at: "x", problems: [] }),
      previewTable: ok({ problems: [] }),
    };
    const kinds = async (toLock: boolean) =>
      (await told({ kind: "save-table", of: OF, now: ON_SHEET, toLock }, { desk, server })).map(
        ({ kind }) => kind,
      );
    expect(await kinds(false)).toEqual(["table-read", "table-saved"]);
    expect(await kinds(true)).toEqual(["table-read", "table-saved", "lock-previewed"]);
  });

  test("what was saved to be locked is told before what it would do is asked", async () => {
    const server = {
      saveTableDraft: ok({ tag: "t2", by: "x", at: "x", problems: [] }),
      previewTable: async () => ({ ok: false, refusal: { kind: "offline" } }),
    };
    expect(await told({ kind: "save-table", of: OF, now: ON_FILE, toLock: true }, { server })).toMatchObject([
      { kind: "table-saved", answer: { tag: "t2" } },
      { kind: "failed" },
    ]);
  });

  test("a conflict says whose draft is there; a refused table says why; the rest is trouble", async () => {
    const draft = { tag: "t9", by: "Tổ thư ký", at: "2024-12-10T03:00:00Z" };
    const lock: Effect = { kind: "lock-table", of: OF, tag: "t1", reason: "Nghị quyết" };
    const answering = (lockTable: unknown) => ({ server: { lockTable } });
    expect(await told(lock, answering(no("stale-table-draft", { draft })))).toMatchObject([
      { kind: "table-conflict", conflict: { code: "stale-table-draft", vi: "Câu tiếng Việt", draft } },
    ]);
    const [overtaken] = await told(lock, answering(no("stale-table")));
    expect(overtaken).toMatchObject({ kind: "table-conflict", conflict: { code: "stale-table" } });
    expect(overtaken).not.toHaveProperty("conflict.draft");
    const errors = [{ code: "x", severity: "error", detail: "x", detailEn: "x", facts: {} }];
    expect(await told(lock, answering(no("table-refused", { errors })))).toEqual([
      { kind: "lock-refused", problems: errors },
    ]);
    expect(await told(lock, answering(no("table-year-over")))).toMatchObject([
      { kind: "failed", trouble: { code: "table-year-over" } },
    ]);
    const offline = async () => ({ ok: false, refusal: { kind: "offline" } });
    expect(await told(lock, answering(offline))).toMatchObject([
      { kind: "failed", trouble: { code: "offline" } },
    ]);
    expect(await told(lock, answering(ok({ lock: {}, touched: [] })))).toMatchObject([
      { kind: "table-locked" },
    ]);
  });

  test("it is taken along as JSON, from here", async () => {
    const [json] = await told({ kind: "take-table", of: OF, now: ON_FILE, as: "json" });
    if (json?.kind !== "table-taken") throw new Error("not taken");
    expect(json.file.fileName).toBe("bang-nho-v1.json");
    expect(Rubric.parse(JSON.parse(textIn(json.file.url)))).toEqual(smallTable());
    expect(textIn(json.file.url)).toContain(z.encode(Rubric, smallTable()).title);
  });

  const taking: Effect = { kind: "take-table", of: OF, now: ON_FILE, as: "xlsx" };

  test("its workbook is asked for once, and looked for by its mark until it is there", async () => {
    const [asked, looked]: [unknown[], unknown[]] = [[], []];
    const server = {
      askForTableFile: async (request: unknown) => {
        asked.push(request);
        return { ok: true, value: BEING_MADE };
      },
      findTableFile: async (place: unknown) => {
        looked.push(place);
        return { ok: true, value: looked.length === 2 ? THERE : BEING_MADE };
      },
    };
    expect(await told(taking, { server, wait })).toEqual([
      { kind: "table-taken", file: { fileName: "bang.xlsx", url: THERE.url, isFleeting: true } },
    ]);
    const place = { ...(OF as object), inputsHash: BEING_MADE.inputsHash };
    expect([asked.length, looked]).toEqual([1, [place, place]]);
  });

  test("a workbook that is not made in time is told so, and one that is refused by the server's words", async () => {
    const server = { askForTableFile: ok(BEING_MADE), findTableFile: ok(BEING_MADE) };
    expect(await told(taking, { server, wait })).toMatchObject([
      { kind: "failed", trouble: { code: "timeout" } },
    ]);
    expect(await told(taking, { wait, server: { askForTableFile: no("forbidden") } })).toMatchObject([
      { kind: "failed", trouble: { code: "forbidden" } },
    ]);
  });

  test("its scoring sheet is laid for an agency, marked and without a target of another", async () => {
    const laid: Plan[] = [];
    const [season] = [SMALL_SEASON];
    const place = {
      season: { id: season.id, title: season.title, year: season.year, illustrative: true },
      period: season.periods[0],
      bloc: { id: "khoi-1", label: "khối", title: "Khối 1", lead: undefined },
      round: "self",
      agency: { id: "co-quan-a", title: "Cơ quan A" },
    };
    const preview = { kind: "lay-preview", now: ON_FILE, place } as never;
    const lay = async (plan: Plan) => {
      laid.push(plan);
      return { id: "x", name: plan.name };
    };
    expect(await told(preview, { desk: { lay } })).toEqual([
      { kind: "preview-laid", name: "XEM TRƯỚC co-quan-a" },
    ]);
    expect(laid[0]?.print.marks).toBe("XEM TRƯỚC");
  });

  test("sheets are found in a workbook, and none in a plain browser", async () => {
    const sheets = [{ id: "s1", name: "Bảng", isActive: true }];
    expect(await told({ kind: "find-tables" }, { desk: { findTables: async () => sheets } })).toEqual([
      { kind: "tables-found", sheets },
    ]);
    expect(await told({ kind: "find-tables" }, { desk: undefined })).toEqual([
      { kind: "tables-found", sheets: [] },
    ]);
    expect(
      await told({ kind: "load-table", of: OF }, { server: { readTable: ok({ rubric: "x" }) } }),
    ).toEqual([{ kind: "table-arrived", of: OF, table: { rubric: "x" } }]);
  });
});
