import { describe, expect, it } from "vitest";
import { isError } from "../../../shared/checked.ts";
import type { CriterionId } from "../../../shared/ids.ts";
import { points } from "../../../shared/points.ts";
import { Scorecard } from "../../../shared/scorecard.ts";
import { copySelf } from "../../../shared/sheet/copy-self.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { planForm } from "../../../shared/sheet/plan-form.ts";
import { planScoringSheet } from "../../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../../shared/sheet/read-scoring-sheet.ts";
import { identityOfSource } from "../../../shared/sheet/sheet-heading.ts";
import { identityOf, parseIdentity } from "../../../shared/sheet/sheet-identity.ts";
import { losesFigures, mustBeMended } from "../../../shared/sheet/sheet-reading.ts";
import { codeOf, receiptChanges, statusText } from "../../../shared/sheet/status-line.ts";
import { gridOf, rowOf, sourceOf, withCell } from "../../support/scoring-sheets.ts";
import { agencyId, counted, deskOf, selfScore, typed } from "../../support/small-bloc.ts";

const GATES = [
  { id: "ky-luat", code: "Điều 7", title: "Có kỷ luật", on: "declared", effect: "excluded" } as const,
  {
    id: "khong-nop",
    code: "Điều 5",
    title: "Không nộp",
    on: "no-self-score",
    effect: "unclassified",
  } as const,
];
const desk = deskOf(
  [
    typed("x"),
    counted("z"),
    typed("y", "5", { mayNotApply: true, evidence: "required" }),
    {
      id: "m",
      code: "M",
      title: "Mức độ",
      max: "4",
      base: {
        kind: "choose-one",
        input: "muc",
        alternatives: [
          { option: "tot", points: "4" },
          { option: "kha", points: "2" },
        ],
      },
      inputs: [
        {
          kind: "choice",
          id: "muc",
          title: "Mức đạt",
          options: [
            { id: "tot", title: "Tốt" },
            { id: "kha", title: "Khá" },
          ],
        },
      ],
    } as never,
  ],
  { gates: GATES },
);
const chain = { agency: agencyId("a"), round: "self", scorer: agencyId("a") } as never;
const CARD = selfScore(
  "a",
  {
    x: { points: "8.5" },
    z: { inputs: { late: "1" }, exempt: [{ line: "z-late", reason: "Tự báo" }] },
    y: { notApplicable: { reason: "Không có lĩnh vực này" } },
    m: { inputs: { muc: "tot" } },
  },
  { declarations: [{ gate: "ky-luat", holds: true, reason: "Một người bị khiển trách" }] },
);
const source = sourceOf(desk, chain, { card: CARD });
const plan = planScoringSheet(source);
const grid = gridOf(plan);
const ENTRY = 5;
const read = (given: Grid) => readScoringSheet(source, given);
const rowsWithout = (key: string): Grid => ({ rows: grid.rows.filter((row) => row[0]?.value !== key) });

describe("a sheet that people worked on", () => {
  it("whole, is read with its declarations, exemptions and what does not apply", () => {
    const { card, damage, identity, filled, toFill } = read(grid);
    expect(damage).toEqual([]);
    expect(card.entries).toEqual(CARD.entries);
    expect(card.declarations).toEqual(CARD.declarations);
    expect(identity).toEqual(identityOfSource(source));
    expect([filled, toFill]).toEqual([3, 3]);
  });

  it("may have rows put in above it: it is found by its keys, and cells are named where they now stand", () => {
    const above = { rows: [[], [], ...grid.rows] };
    const { card, damage, places } = read(above);
    expect(card.entries).toEqual(CARD.entries);
    expect(damage).toEqual([]);
    expect(places.get("x" as CriterionId)).toBe(`E${rowOf(grid, "c:x") + 2}`);
  });

  it("a deleted row is damage, and the criterion is blank", () => {
    const { damage, problems } = read(rowsWithout("c:x"));
    expect(damage).toEqual([{ kind: "row-missing", code: "X", title: "Tiêu chí x" }]);
    expect(problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "blank",
    ]);
  });

  it.each([
    ["l:z/z-late", "Z.A"],
    ["i:z/late", undefined],
    ["s:i", "I"],
    ["g:ky-luat", "Điều 7"],
  ])("every kind of row is missed by its code: %s", (key, code) => {
    const missing = read(rowsWithout(key)).damage;
    expect(missing.map((each) => ("code" in each ? each.code : undefined))).toEqual(code ? [code] : []);
  });

  it("a row copied twice, a row of somebody's own and a row of another table are told with their cells", () => {
    const at = rowOf(grid, "c:x");
    const own = (key: string) => [{ value: key, numberFormat: "General", isFormula: false }];
    const note = [...own(""), { value: "ghi chú của tôi", numberFormat: "General", isFormula: false }];
    const rows = [...grid.rows];
    rows.splice(at, 0, rows[at - 1] ?? [], note, own("c:khac"), own(""));
    expect(read({ rows }).damage).toEqual([
      { kind: "row-repeated", code: "X", title: "Tiêu chí x", cell: `B${at + 1}` },
      { kind: "row-unknown", cell: `B${at + 2}` },
      { kind: "row-unknown", cell: `B${at + 3}` },
    ]);
  });

  it("protection that was lifted is damage where the reader can tell, and none where it cannot", () => {
    expect(read({ ...grid, isProtected: false }).damage).toEqual([{ kind: "unprotected" }]);
    expect(read({ ...grid, isProtected: true }).damage).toEqual([]);
    expect(read(grid).damage).toEqual([]);
  });

  it("a title written over, a formula pasted over and a column put in are damage", () => {
    const at = rowOf(grid, "c:x");
    expect(read(withCell(grid, at, 3, { value: "Khác" })).damage).toEqual([
      { kind: "text-changed", cell: `C${at}`, code: "X" },
    ]);
    expect(read(withCell(grid, at, 7, { value: 10, isFormula: false })).damage).toEqual([
      { kind: "formula-lost", cell: `G${at}`, code: "X" },
    ]);
    const wider = { rows: grid.rows.map((row) => [...row.slice(0, 4), row[1] ?? row[0], ...row.slice(4)]) };
    expect(read(wider as Grid).damage[0]).toEqual({ kind: "columns-moved", cell: "E5" });
  });

  it("what is wrong names its cell once, in the sheet's own words where it has them", () => {
    const at = rowOf(grid, "c:x");
    const { problems, fixes } = read(withCell(grid, at, ENTRY, { value: "1.000" }));
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, at: place }) => [code, place.cell])).toEqual([["cell-ambiguous", `E${at}`]]);
    expect(fixes).toEqual([]);
  });

  it("a figure above its maximum is refused by the table with the cell", () => {
    const at = rowOf(grid, "c:x");
    const { problems, total } = read(withCell(grid, at, ENTRY, { value: 11 }));
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, at: place }) => [code, place.cell])).toEqual([
      ["points-above-maximum", `E${at}`],
    ]);
    expect(total).toBeDefined();
  });

  it("evidence that is not there is asked for in its own cell", () => {
    const at = rowOf(grid, "c:y");
    const { problems } = read(withCell(withCell(grid, at, 11, { value: "" }), at, ENTRY, { value: 4 }));
    expect(problems.find(({ code }) => code === "evidence-missing")?.at.cell).toBe(`J${at}`);
  });

  it("a number as text is mended with one click at its row and column", () => {
    const at = rowOf(grid, "c:x");
    expect(read(withCell(grid, at, ENTRY, { value: "8,5" })).fixes).toEqual([
      { cell: `E${at}`, row: at, column: ENTRY, value: 8.5, numberFormat: "0.00", asks: false },
    ]);
  });

  it("a blank entry is counted as not filled and is still worth its other criteria", () => {
    const { filled, toFill, total, problems } = read(
      withCell(grid, rowOf(grid, "c:x"), ENTRY, { value: "" }),
    );
    expect([filled, toFill]).toEqual([2, 3]);
    expect(problems.find(({ code }) => code === "blank")?.at.cell).toBe(`E${rowOf(grid, "c:x")}`);
    expect(total).toBe(points(1400));
  });

  it("sentences longer than a card may hold, and too many documents, are told and not cut silently", () => {
    const at = rowOf(grid, "c:x");
    const long = read(withCell(grid, at, 9, { value: "a".repeat(2001) }));
    expect(long.problems.find(({ code }) => code === "text-too-long")?.at.cell).toBe(`I${at}`);
    const documents = read(withCell(grid, at, 10, { value: "Số: 1\n".repeat(21) }));
    expect(documents.problems.find(({ code }) => code === "evidence-too-many")?.facts["count"]).toBe("21");
    const excerpt = read(withCell(grid, at, 10, { value: "b".repeat(2001) }));
    expect(excerpt.problems.find(({ code }) => code === "text-too-long")?.at.cell).toBe(`J${at}`);
  });

  it.each(["Số", "của", "về"])(
    "a document whose part %s is too long is told, and what is read fits a card",
    (mark) => {
      const at = rowOf(grid, "c:x");
      const { card, problems } = read(withCell(grid, at, 10, { value: `${mark}: ${"c".repeat(2001)}` }));
      expect(problems.find(({ code }) => code === "text-too-long")).toMatchObject({
        at: { criterion: "x", cell: `J${at}` },
        facts: { length: "2001", most: "2000" },
      });
      expect(Scorecard.safeParse(card).success).toBe(true);
    },
  );

  it("a long cell of evidence is no fault while every document fits", () => {
    const documents = Array.from({ length: 20 }, (_, index) => `Số: ${index}; về: ${"d".repeat(390)}`);
    const value = documents.join("\n");
    expect(value.length).toBeGreaterThan(8000);
    const { card, problems } = read(withCell(grid, rowOf(grid, "c:x"), 10, { value }));
    expect(problems.filter(isError)).toEqual([]);
    expect(card.entries[0]?.evidence).toHaveLength(20);
  });

  it("a declaration answered Không without a word declares nothing", () => {
    const at = rowOf(grid, "g:ky-luat");
    const no = withCell(withCell(grid, at, ENTRY, { value: "Không" }), at, 9, { value: "" });
    expect(read(no).card.declarations).toBeUndefined();
    const bare = withCell(grid, at, 9, { value: "" });
    expect(read(bare).card.declarations).toEqual([{ gate: "ky-luat", holds: true, reason: "Có kỷ luật" }]);
  });

  it("a declaration that is neither Có nor Không, or says too much, is told with its cell and not passed over", () => {
    const at = rowOf(grid, "g:ky-luat");
    const told = (column: number, value: string) => {
      const { card, problems, fixes } = read(withCell(grid, at, column, { value }));
      return {
        declared: card.declarations?.map(({ holds, reason }) => [holds, reason.length]),
        said: problems.flatMap(({ code, severity, at: { cell }, facts }) =>
          facts["criterion"] === "Điều 7" ? [[code, severity, cell]] : [],
        ),
        fixes: fixes.map(({ cell, value }) => [cell, value]),
      };
    };
    expect(told(ENTRY, "đang xem xét")).toEqual({
      declared: undefined,
      said: [["flag-format", "error", `E${at}`]],
      fixes: [],
    });
    expect(told(ENTRY, "x")).toEqual({
      declared: [[true, "Một người bị khiển trách".length]],
      said: [["cell-unlike-list", "warning", `E${at}`]],
      fixes: [[`E${at}`, "Có"]],
    });
    expect(told(9, "e".repeat(2001))).toEqual({
      declared: [[true, 2000]],
      said: [["text-too-long", "error", `I${at}`]],
      fixes: [],
    });
  });

  it("a declaration that nothing holds is laid out and read back with its reason", () => {
    const none = [{ gate: "ky-luat", holds: false, reason: "Đã rà soát" }];
    const source = sourceOf(desk, chain, { card: { ...CARD, declarations: none } });
    expect(readScoringSheet(source, gridOf(planScoringSheet(source))).card.declarations).toEqual(none);
  });

  it("cut off above its table, everything is missed and nothing is entered", () => {
    const { damage, filled } = read({ rows: grid.rows.slice(0, 3) });
    expect(damage.filter(({ kind }) => kind === "row-missing")).toHaveLength(8);
    expect(filled).toBe(0);
  });

  it("without its identity it is still read as the sheet it was asked for", () => {
    expect(read(withCell(grid, 1, 1, { value: "" })).identity).toEqual(identityOfSource(source));
  });
});

describe("damage", () => {
  it.each([
    ["row-missing", true],
    ["row-repeated", true],
    ["columns-moved", true],
    ["cells-merged", true],
    ["rule-lost", false],
    ["row-unknown", false],
    ["text-changed", false],
    ["formula-lost", false],
    ["unprotected", false],
  ] as const)("%s: figures may be lost by it – %s", (kind, loses) => {
    expect(losesFigures({ kind })).toBe(loses);
    expect(mustBeMended({ kind })).toBe(kind !== "rule-lost");
  });
});

describe("who a sheet belongs to", () => {
  it("is read from its first cell and from nothing else", () => {
    expect(identityOf(grid)).toEqual(identityOfSource(source));
    expect(parseIdentity("bang-vang:2|a|b")).toBeUndefined();
    expect(parseIdentity("bang-vang:1|a|b")).toBeUndefined();
    expect(parseIdentity(12)).toBeUndefined();
    const text = String(grid.rows[0]?.[0]?.value);
    expect(parseIdentity(text.replace("|self|", "|nothing|"))).toBeUndefined();
  });

  it("a form holds that one sheet", () => {
    expect(planForm(source).sheets).toEqual([plan]);
  });
});

describe("a receipt in its sheet", () => {
  const sent = {
    revision: 2,
    receivedAt: "2024-12-12T07:05:09Z",
    total: points(8750),
    hash: "9f3a1c00",
    late: false,
  };

  it("says number, Viet Nam's time, total and code", () => {
    expect(statusText(sent)).toBe(
      "Đã nộp: phiên bản 2, lúc 14:05 ngày 12/12/2024, tổng 87,5 điểm, mã 9F3A1C.",
    );
    expect(statusText({ ...sent, late: true, total: undefined })).toBe(
      "Đã nộp: phiên bản 2, lúc 14:05 ngày 12/12/2024 (nộp muộn), mã 9F3A1C.",
    );
    expect(statusText(undefined)).toBe("Chưa nộp.");
    expect(codeOf("9f3a1c00")).toBe("9F3A1C");
  });

  it("is written under the title wherever that stands, and the sheet then follows the new revision", () => {
    const [first, line] = receiptChanges({ rows: [[], ...grid.rows] }, identityOfSource(source), sent);
    expect(parseIdentity(first?.value)?.follows).toBe(2);
    expect(first).toMatchObject({ row: 2, column: 1 });
    expect(line).toEqual({ row: 4, column: 2, value: statusText(sent) });
    expect(receiptChanges({ rows: [] }, identityOfSource(source), sent)[1]?.row).toBe(3);
  });

  it("stands there already when the sheet is laid out after it was sent, unless it was withdrawn", () => {
    const head = { ...sent, by: "Thư ký", onBehalf: false, withdrawn: false, verified: false };
    const line = (more: object) =>
      planScoringSheet({ ...source, head: { ...head, ...more } }).rows[2]?.cells[1]?.holds;
    expect(line({})).toMatchObject({ text: statusText(sent) });
    expect(line({ withdrawn: true })).toMatchObject({ text: "Chưa nộp." });
  });
});

describe("a difference from the self-score", () => {
  const beside = sourceOf(desk, { agency: agencyId("a"), round: "verified", scorer: "to-thu-ky" } as never, {
    selfCard: CARD,
  });
  const empty = gridOf(planScoringSheet(beside));
  const copied = copySelf(beside, empty).reduce(
    (given, { row, column, value }) => withCell(given, row, column, { value }),
    empty,
  );
  const asked = (given: Grid) =>
    readScoringSheet(beside, given)
      .problems.filter(({ code }) => code === "difference-unexplained")
      .map(({ at, facts }) => [facts["criterion"], at.cell]);
  const at = rowOf(empty, "c:x");

  it("needs a reason, asked for in its cell; the same figures, and none for a blank, need none", () => {
    const same = asked(copied);
    expect(same).toEqual([]);
    expect(asked(withCell(copied, at, 7, { value: 8 }))).toEqual([["X", `L${at}`], ...same]);
    const explained = withCell(withCell(copied, at, 7, { value: 8 }), at, 12, { value: "Thiếu một văn bản" });
    expect(asked(explained)).toEqual(same);
  });

  it("is also fewer points accepted, other figures, and another view of what applies", () => {
    const z = rowOf(empty, "l:z/z-late");
    expect(asked(withCell(copied, at, 10, { value: 7 }))).toContainEqual(["X", `L${at}`]);
    expect(asked(withCell(copied, z, 7, { value: 2 }))).toContainEqual(["Z", `L${rowOf(empty, "c:z")}`]);
    const y = rowOf(empty, "c:y");
    const applies = withCell(withCell(copied, y, 14, { value: "" }), y, 7, { value: 3 });
    expect(asked(applies)).toContainEqual(["Y", `L${y}`]);
    const late = rowOf(empty, "l:z/z-late");
    expect(asked(withCell(copied, late, 14, { value: "" }))).toContainEqual(["Z", `L${rowOf(empty, "c:z")}`]);
  });

  it("is one of figures: the same figure written otherwise is no difference", () => {
    const sent = selfScore("a", {
      x: { points: "8.50" },
      z: { inputs: { late: "1", ideas: null }, claimed: "7.0", exempt: [] },
    });
    const given = sourceOf(desk, { agency: agencyId("a"), round: "verified", scorer: "to-thu-ky" } as never, {
      selfCard: sent,
    });
    const type = (grid: Grid, key: string, column: number, value: string | number) =>
      withCell(grid, rowOf(grid, key), column, { value });
    const blank = gridOf(planScoringSheet(given));
    const same = type(
      type(type(type(blank, "c:x", 7, 8.5), "l:z/z-late", 7, 1), "l:z/z-ideas", 7, 0),
      "c:z",
      10,
      7,
    );
    const codes = (grid: Grid) =>
      readScoringSheet(given, grid).problems.flatMap(({ code, facts }) =>
        code === "difference-unexplained" ? [facts["criterion"]] : [],
      );
    expect(codes(same)).toEqual([]);
    expect(codes(type(same, "c:x", 7, 8.4))).toEqual(["X"]);
    expect(codes(type(type(same, "c:x", 7, "tám"), "l:z/z-late", 7, "một"))).toEqual([]);
    expect(codes(type(same, "l:z/z-ideas", 7, 1))).toEqual(["Z"]);
    expect(codes(type(same, "c:z", 10, 6.5))).toEqual(["Z"]);
  });

  it("whose row is gone is damage, not a reason to ask for", () => {
    const other = withCell(copied, rowOf(empty, "l:z/z-late"), 7, { value: 2 });
    expect(asked({ rows: other.rows.filter((row) => row[0]?.value !== "c:z") })).toEqual([]);
  });

  it("is nobody's to explain where the agency sent nothing, or in the self-score itself", () => {
    const { selfCard: _, ...alone } = beside;
    const given = withCell(gridOf(planScoringSheet(alone)), at, 7, { value: 8 });
    expect(readScoringSheet(alone, given).problems.map(({ code }) => code)).not.toContain(
      "difference-unexplained",
    );
    expect(read(grid).problems.map(({ code }) => code)).not.toContain("difference-unexplained");
  });
});

describe("taking over what the agency entered", () => {
  const beside = sourceOf(desk, { agency: agencyId("a"), round: "verified", scorer: "to-thu-ky" } as never, {
    selfCard: CARD,
  });
  const empty = gridOf(planScoringSheet(beside));

  it("fills the verifier's cells, with none said where the agency left a blank", () => {
    const at = (key: string) => rowOf(empty, key);
    expect(copySelf(beside, empty)).toEqual([
      { row: at("c:x"), column: 7, value: 8.5 },
      { row: at("l:z/z-late"), column: 7, value: 1 },
      { row: at("l:z/z-late"), column: 14, value: "Tự báo" },
      { row: at("l:z/z-ideas"), column: 7, value: 0 },
      { row: at("c:y"), column: 14, value: "Không có lĩnh vực này" },
      { row: at("c:m"), column: 7, value: "Tốt" },
    ]);
  });

  it("accepts the fewer points it asked for, where that is what counts", () => {
    const asked = selfScore("a", {
      x: { points: "8.5", claimed: "7" },
      m: { inputs: { muc: "tot" }, claimed: "4" },
    });
    const told = { ...beside, selfCard: asked, selfPoints: { x: points(700) } } as never;
    const office = deskOf([typed("x", "10", { verifier: "phong-1" })]);
    expect(copySelf(told, empty, new Set(["x", "m"] as CriterionId[]))).toEqual([
      { row: rowOf(empty, "c:x"), column: 7, value: 8.5 },
      { row: rowOf(empty, "c:x"), column: 10, value: 7 },
      { row: rowOf(empty, "c:m"), column: 7, value: "Tốt" },
    ]);
    const other = sourceOf(
      office,
      { agency: agencyId("a"), round: "verified", scorer: "to-thu-ky" } as never,
      {
        selfCard: asked,
        selfPoints: { x: points(700) } as never,
      },
    );
    expect(copySelf(other, gridOf(planScoringSheet(other)))).toEqual([]);
  });

  it("only of the criteria asked for, and nothing where the agency sent nothing", () => {
    expect(copySelf(beside, empty, new Set(["x" as CriterionId]))).toHaveLength(1);
    const { selfCard: _, ...alone } = beside;
    expect(copySelf(alone, empty)).toEqual([]);
  });
});
