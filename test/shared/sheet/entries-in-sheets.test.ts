import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromExcelSerial } from "../../../shared/calendar.ts";
import { CalendarDate } from "../../../shared/calendar-date.ts";
import type { CriterionId } from "../../../shared/ids.ts";
import { points } from "../../../shared/points.ts";
import { rawValue } from "../../../shared/report/raw-value.ts";
import type { Cell } from "../../../shared/report/workbook-plan.ts";
import { aText } from "../../../shared/report/workbook-plan.ts";
import { copySelf } from "../../../shared/sheet/copy-self.ts";
import { differences, merged } from "../../../shared/sheet/differences.ts";
import { evidenceText, readEvidence } from "../../../shared/sheet/evidence-text.ts";
import { planScoringSheet, sheetName } from "../../../shared/sheet/plan-scoring-sheet.ts";
import { readScoringSheet } from "../../../shared/sheet/read-scoring-sheet.ts";
import { layoutOf } from "../../../shared/sheet/sheet-layout.ts";
import type { SheetSource } from "../../../shared/sheet/sheet-source.ts";
import { gridOf, rowOf, sourceOf, withCell } from "../../support/scoring-sheets.ts";
import { agencyId, counted, deskOf, selfScore, typed } from "../../support/small-bloc.ts";

const MANY = {
  id: "n",
  code: "N",
  title: "Nhiều số liệu",
  max: "6",
  base: { kind: "proportional", achieved: "dat", target: "giao" },
  inputs: [
    { kind: "amount", id: "giao", title: "Được giao", target: true },
    { kind: "amount", id: "dat", title: "Thực hiện" },
    { kind: "date", id: "ngay", title: "Ngày báo cáo" },
    { kind: "percent", id: "ty-le", title: "Tỷ lệ số hóa" },
    { kind: "flag", id: "co", title: "Có sáng kiến" },
    {
      kind: "choice",
      id: "muc",
      title: "Mức",
      options: [
        { id: "a", title: "Mức A" },
        { id: "b", title: "Mức B" },
      ],
    },
  ],
  lines: [
    {
      id: "n-tre",
      code: "N.1",
      title: "Báo cáo trễ",
      effect: "deduct",
      rule: {
        kind: "deadline",
        days: [{ input: "ngay", due: { named: "han", days: 0 } }],
        per: "once",
        points: "1",
      },
    },
    {
      id: "n-muc",
      code: "N.2",
      title: "Mức được cộng",
      effect: "add",
      rule: { kind: "choose-one", input: "muc", alternatives: [{ option: "a", points: "1" }] },
      if: [{ when: "stated", input: "co" }],
      atMost: "1",
    },
  ],
} as const;
const SCALED = typed("t", "4", { base: { kind: "direct", outOf: "100" } });
const INDEX = {
  id: "p",
  code: "P",
  title: "Chỉ số cải cách",
  max: "3",
  base: { kind: "external", input: "diem", outOf: "100", source: "Sở Nội vụ" },
  inputs: [{ kind: "percent", id: "diem", title: "Chỉ số" }],
} as const;
const FREE = typed("f", "0", { max: "2", floor: "-1.5" });

const LEVELS = {
  id: "m",
  code: "M",
  title: "Mức độ",
  max: "40",
  base: {
    kind: "choose-one",
    input: "muc",
    alternatives: Array.from({ length: 40 }, (_, index) => ({
      option: `m${index + 1}`,
      points: `${index + 1}`,
    })),
  },
  inputs: [
    {
      kind: "choice",
      id: "muc",
      title: "Mức",
      options: Array.from({ length: 40 }, (_, index) => ({ id: `m${index + 1}`, title: `Mức ${index + 1}` })),
    },
  ],
} as const;

const desk = deskOf([MANY, SCALED, INDEX, FREE, counted("z", "10", { addAtMost: "3" })] as never, {
  targets: [["a", "n", "giao", "200"]],
  notAssigned: [["a", "z"]],
  days: { han: "2024-11-15" },
  policy: { notApplicable: "rescale-section" },
});
const chainOf = (round: string, scorer = round === "self" ? agencyId("a") : "to-thu-ky") =>
  ({ agency: agencyId("a"), round, scorer }) as never;
const CARD = selfScore("a", {
  n: {
    inputs: { dat: "150.5", ngay: "2024-11-18", "ty-le": "97.7", co: true, muc: "b" },
    claimed: "5",
    claimedUnder: [{ code: "N.1" }],
    evidence: [{ number: "12/BC", date: "2024-11-18" as never }],
    explanation: "Gửi qua bưu điện",
  },
  t: { points: "85" },
  f: { points: "-1" },
});
const self = (more: Partial<SheetSource> = {}) => sourceOf(desk, chainOf("self"), { card: CARD, ...more });

/** The cell of a row's key and a column's number in a plan. */
function cellAt(source: SheetSource, key: string, column: number): Cell | undefined {
  return planScoringSheet(source).rows[layoutOf(source).rowOf(key) - 1]?.cells[column - 1];
}

describe("what the cells of a sheet take", () => {
  const rule = (key: string, column = 5) => cellAt(self(), key, column)?.entry?.allowed;

  it("is what their inputs take", () => {
    expect(rule("i:n/dat")).toEqual({ kind: "decimal", from: 0, to: 99_999_999 });
    expect(rule("i:n/ty-le")).toEqual({ kind: "decimal", from: 0, to: 99_999_999 });
    expect(rule("i:n/co")).toEqual({ kind: "list", source: "Có,Không" });
    expect(rule("i:n/muc")).toEqual({ kind: "list", source: "=$M$1:$M$2" });
    const day = layoutOf(self()).rowOf("l:n/n-tre");
    expect(rule("l:n/n-tre")).toEqual({
      kind: "formula",
      formula: `OR(ISNUMBER(E${day}),E${day}="Không có")`,
    });
  });

  it("points are bounded by their scale, or from their floor", () => {
    expect(rule("c:t")).toEqual({ kind: "decimal", from: 0, to: 100 });
    expect(rule("c:f")).toEqual({ kind: "decimal", from: -1.5, to: 2 });
    const council = sourceOf(desk, chainOf("council", "hoi-dong"));
    expect(cellAt(council, "c:z", 6)).toMatchObject({ style: "foreign" });
    expect(cellAt(council, "c:n", 6)?.entry?.allowed).toEqual({ kind: "decimal", from: 0, to: 1006 });
  });

  it("a bound of additions bounds what a council may type", () => {
    const open = deskOf([counted("z", "10", { addAtMost: "3" }), typed("u", "1", { max: "0.4" })] as never);
    const council = sourceOf(open, chainOf("council", "hoi-dong"));
    expect(cellAt(council, "c:z", 6)?.entry?.allowed).toEqual({ kind: "decimal", from: 0, to: 13 });
    expect(cellAt(council, "c:u", 6)?.entry?.prompt).toBe("Nhập điểm từ 0 đến 0,4, ví dụ 0,2.");
  });

  it("says so beside the cell and when Excel refuses, within Excel's lengths", () => {
    const plan = planScoringSheet(self());
    const entries = plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.entry ?? []));
    expect(entries.length).toBeGreaterThan(15);
    for (const { title, prompt, refusal } of entries) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(refusal.length).toBeLessThanOrEqual(225);
    }
  });

  it("a target is shown and locked, a published figure and a criterion not assigned are nobody's to fill", () => {
    expect(cellAt(self(), "i:n/giao", 5)).toEqual({
      style: "shown-number",
      holds: { kind: "number", number: "200" },
    });
    expect(cellAt(self({ targets: [] }), "i:n/giao", 5)).toEqual({ style: "shown-number" });
    expect(cellAt(self(), "c:p", 5)).toEqual({ style: "foreign" });
    expect(cellAt(self(), "c:p", 6)?.holds).toMatchObject({ text: "số liệu được công bố" });
    expect(cellAt(self(), "l:z/z-late", 6)).toMatchObject({
      holds: { text: "Không được giao" },
    });
  });

  it("last year's points stand beside", () => {
    const previous = {
      season: "nam-2023",
      title: "Năm 2023",
      year: 2023,
      entries: {},
      points: { t: points(350) },
    };
    expect(cellAt(self({ previous } as never), "c:t", 12)?.holds).toEqual({ kind: "points", points: 350 });
    expect(cellAt(self({ previous } as never), "c:f", 12)?.holds).toBeUndefined();
  });
});

describe("a verifier's sheet", () => {
  const beside = (more: Partial<SheetSource> = {}) =>
    sourceOf(desk, chainOf("verified"), { selfCard: CARD, ...more });

  it("has the agency's figures, claim and evidence beside, and the difference as a formula", () => {
    const row = layoutOf(beside()).rowOf("c:n");
    expect(cellAt(beside(), "c:n", 13)?.holds).toMatchObject({
      text: "Đề nghị 5 điểm\nGửi qua bưu điện\nSố: 12/BC; ngày: 18/11/2024",
    });
    expect(cellAt(beside(), "i:n/dat", 5)?.holds).toEqual({ kind: "number", number: "150.5" });
    expect(cellAt(beside(), "c:n", 11)?.holds).toMatchObject({
      formula: `IF(AND(ISNUMBER(F${row}),ISNUMBER(I${row})),ROUND(I${row}-F${row},2),"")`,
    });
  });

  it("of a table whose criterion does not apply says why, and shows the credit beside", () => {
    const open = deskOf([typed("y", "5", { mayNotApply: true }), counted("z")], {
      policy: { notApplicable: "full" },
    });
    const selfCard = selfScore("a", {
      y: { notApplicable: { reason: "Không có lĩnh vực" } },
      z: { inputs: { late: "1" }, exempt: [{ line: "z-late" as never, reason: "Tự báo" }] },
    });
    const source = sourceOf(open, chainOf("verified"), { selfCard });
    expect(cellAt(source, "c:y", 13)?.holds).toMatchObject({ text: "Không áp dụng: Không có lĩnh vực" });
    expect(cellAt(source, "c:y", 6)?.holds).toMatchObject({ formula: "5" });
    expect(cellAt(source, "c:z", 13)?.holds).toMatchObject({ text: "Miễn trừ Z.A: Tự báo" });
    const grid = gridOf(planScoringSheet(source));
    expect(grid.rows[rowOf(grid, "c:z") - 1]?.[5]?.value).toBe(10);
  });

  it("of a criterion found not to be assigned after the self-score shows what that counts, not the old figures", () => {
    const late = selfScore("a", { z: { inputs: { late: "1" } } });
    const source = beside({ selfCard: late });
    expect(cellAt(source, "c:z", 6)?.holds).toMatchObject({ formula: '"Không được giao"' });
    expect(cellAt(source, "c:z", 9)).toEqual({ style: "foreign" });
  });

  it("of an office has only its criteria open; what is written in another's cell is told", () => {
    const shared = deskOf([
      typed("x", "10", { verifier: "phong-1" }),
      counted("z", "10", { verifier: "phong-2" }),
    ]);
    const source = sourceOf(shared, chainOf("verified", "phong-1"));
    expect(cellAt(source, "c:x", 7)?.entry).toBeDefined();
    expect(cellAt(source, "c:x", 6)).toEqual({ style: "points" });
    expect(cellAt(source, "l:z/z-late", 7)).toEqual({ style: "foreign" });
    expect(cellAt(source, "c:z", 9)).toEqual({ style: "foreign" });
    const grid = gridOf(planScoringSheet(source));
    const at = rowOf(grid, "l:z/z-late");
    const { problems, card, toFill } = readScoringSheet(source, withCell(grid, at, 7, { value: 3 }));
    expect(problems.map(({ code, at: place }) => [code, place.cell])).toEqual([["cell-not-yours", `G${at}`]]);
    expect(card.entries).toEqual([]);
    expect(toFill).toBe(1);
  });

  it("criteria with nothing to enter are looked at by sending the sheet", () => {
    const given = deskOf([typed("g", "3", { base: { kind: "given" } })]);
    const source = sourceOf(given, chainOf("verified"));
    expect(readScoringSheet(source, gridOf(planScoringSheet(source))).card.entries).toEqual([
      { criterion: "g" },
    ]);
  });

  it("needs no reason for a published figure, which no agency enters", () => {
    const source = beside();
    const grid = gridOf(planScoringSheet(source));
    const published = withCell(grid, rowOf(grid, "c:p"), 7, { value: 88 });
    const codes = readScoringSheet(source, published).problems.map(({ code }) => code);
    expect(codes).not.toContain("difference-unexplained");
  });

  it("takes over what may be said as none, and leaves a rate, a day and a choice to be entered", () => {
    const selfCard = selfScore("a", { n: {}, f: {} });
    const source = beside({ selfCard });
    const empty = gridOf(planScoringSheet(source));
    expect(copySelf(source, empty, new Set(["n", "f"] as CriterionId[])).map(({ value }) => value)).toEqual([
      0,
      "Không",
    ]);
  });

  it("points of a self-score that cannot be computed here are shown as told", () => {
    const council = sourceOf(desk, chainOf("council", "hoi-dong"), {
      selfPoints: { t: points(340) },
    } as Partial<SheetSource>);
    expect(cellAt(council, "c:t", 5)?.holds).toEqual({ kind: "points", points: 340 });
    expect(cellAt(council, "c:f", 5)?.holds).toBeUndefined();
  });
});

describe("a sheet of a table without its day, its target, its criteria", () => {
  it("is laid out all the same", () => {
    const bare = deskOf([MANY] as never);
    expect(cellAt(sourceOf(bare, chainOf("self")), "c:n", 7)?.holds).toMatchObject({ kind: "formula" });
    expect(() => layoutOf(self()).rowOf("c:khong-co")).toThrow(/no row c:khong-co/);
    expect(() => layoutOf(self()).rowOfInput("t" as never, "khong-co" as never)).toThrow(/no row t/);
  });

  it("compares a choice the table no longer offers with its id, which nobody can choose", () => {
    const gone = deskOf([
      {
        ...LEVELS,
        base: {
          ...LEVELS.base,
          alternatives: [...LEVELS.base.alternatives, { option: "cu", points: "1" }],
        },
      },
    ] as never);
    const source = sourceOf(gone, chainOf("self"), {
      card: selfScore("a", { m: { inputs: { muc: "cu" } } }),
    });
    const formula = cellAt(source, "c:m", 7)?.holds as { readonly formula: string };
    expect(formula.formula).toContain('="Mức 1"');
    expect(formula.formula).toContain('="cu"');
    expect(readScoringSheet(source, gridOf(planScoringSheet(source))).problems).toContainEqual(
      expect.objectContaining({ code: "choice-format" }),
    );
  });

  it("with more words to choose from than rows has them all in the hidden column, each input its own", () => {
    const many = deskOf([LEVELS] as never);
    const source = sourceOf(many, chainOf("self"));
    const plan = planScoringSheet(source);
    const column = layoutOf(source).columns.number("options");
    expect(plan.rows.length).toBe(LEVELS.inputs[0].options.length);
    expect(layoutOf(source).totalRow).toBeLessThan(10);
    expect(plan.rows.map(({ cells }) => cells[column - 1]?.holds)).toMatchObject(
      LEVELS.inputs[0].options.map(({ title }) => ({ text: title })),
    );
    expect(plan.rows.at(-1)?.cells.filter((cell) => cell !== undefined)).toHaveLength(1);
    expect(cellAt(source, "c:m", 5)?.entry?.allowed).toEqual({ kind: "list", source: "=$M$1:$M$40" });
  });

  it("of one agency leaves out the criteria of others", () => {
    const others = deskOf([typed("x"), typed("o", "10", { only: [agencyId("b")] })]);
    const rows = layoutOf(sourceOf(others, chainOf("self"))).rows;
    expect(rows.map(({ key }) => key)).toEqual(["s:i", "c:x"]);
  });

  it("rescaled, leaves what only adds as it is", () => {
    const extra = deskOf(
      [
        typed("y", "5", { mayNotApply: true }),
        typed("x", "5"),
        counted("e", "0", { base: undefined } as never),
      ],
      {
        policy: { notApplicable: "rescale-section" },
      },
    );
    const card = selfScore("a", {
      y: { notApplicable: { reason: "Không có" } },
      x: { points: "4" },
      e: { inputs: { ideas: "1" } },
    });
    const source = sourceOf(extra, chainOf("self"), { card });
    const grid = gridOf(planScoringSheet(source));
    expect(grid.rows[rowOf(grid, "t:total") - 1]?.[6]?.value).toBe(9);
    expect(readScoringSheet(source, grid).total).toBe(points(900));
  });

  it("that bounds all deductions together spares what goes beyond, in the sheet as in the reading", () => {
    const bounded = deskOf([counted("z"), counted("w")], { policy: { deductionAtMost: "3" } });
    const late = { inputs: { late: "5" } };
    const source = sourceOf(bounded, chainOf("self"), { card: selfScore("a", { z: late, w: late }) });
    const grid = gridOf(planScoringSheet(source));
    expect(grid.rows[rowOf(grid, "t:total") - 1]?.[6]?.value).toBe(17);
    expect(readScoringSheet(source, grid).total).toBe(points(1700));
  });

  it("is named by the round and the agency, or by who cross-scores, within Excel's 31 characters", () => {
    expect(sheetName(self())).toBe("Tự chấm co-quan-a");
    expect(sheetName(sourceOf(desk, chainOf("cross", agencyId("b"))))).toBe("Chấm chéo co-quan-b");
    const long = { ...self(), agency: { id: "co-quan-co-ten-rat-dai-trong-khoi" as never, title: "A" } };
    expect(sheetName(long)).toBe("Tự chấm co-quan-co-ten-rat-dai");
  });

  it("says when it is due and whether its figures are invented", () => {
    const mark = (source: SheetSource) => planScoringSheet(source).rows[3]?.cells[1]?.holds;
    expect(mark(self({ due: "2024-12-15T10:00:00Z" }))).toMatchObject({
      text: expect.stringMatching(/^Hạn nộp: 15\/12\/2024 17:00\. SỐ LIỆU MINH HỌA\. Chỉ nhập/),
    });
    const real = self({ season: { ...self().season, illustrative: false } });
    expect(mark(real)).toMatchObject({ text: expect.stringMatching(/^Chỉ nhập/) });
    expect(planScoringSheet(real).print.marks).toBe("TỰ CHẤM");
  });

  it("figures that could not be read stay as they were written, so that mending the form loses nothing", () => {
    const card = selfScore("a", {
      n: { inputs: { dat: "ba", ngay: "mai", co: "có thể", muc: "c", "ty-le": "" } },
      t: { points: "tám" },
    });
    const source = self({ card });
    const { entries } = readScoringSheet(source, gridOf(planScoringSheet(source))).card;
    expect(entries.find(({ criterion }) => criterion === "n")?.inputs).toEqual({
      dat: "ba",
      ngay: "mai",
      co: "có thể",
      muc: "c",
    });
    expect(entries.find(({ criterion }) => criterion === "t")?.points).toBe("tám");
  });

  it("an input's row that is gone or written over is told by its criterion", () => {
    const grid = gridOf(planScoringSheet(self()));
    const at = rowOf(grid, "i:n/dat");
    const gone = { rows: grid.rows.filter((_, index) => index !== at - 1) };
    expect(readScoringSheet(self(), gone).damage).toEqual([
      { kind: "row-missing", code: "N", title: "Thực hiện" },
    ]);
    expect(readScoringSheet(self(), withCell(grid, at, 3, { value: "Kết quả" })).damage).toEqual([
      { kind: "text-changed", cell: `C${at}`, code: "i:n/dat" },
    ]);
  });

  it("a day said to be none stays none", () => {
    const card = selfScore("a", { n: { inputs: { ngay: "none" } } });
    const source = self({ card });
    const { entries } = readScoringSheet(source, gridOf(planScoringSheet(source))).card;
    expect(entries.find(({ criterion }) => criterion === "n")?.inputs).toEqual({ ngay: "none" });
  });
});

describe("evidence in one cell", () => {
  const word = fc
    .stringMatching(/^[A-Za-zĂÂĐÊÔƠƯăâđêôơưạảấầ0-9/-]{1,12}$/)
    .map((text) => text.normalize("NFC"));

  it("is read back as it was written", () => {
    const document = fc.record(
      {
        number: word,
        date: fc.integer({ min: 61, max: 60_000 }).map((serial) => fromExcelSerial(serial) as CalendarDate),
        issuer: word,
        excerpt: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join("; ")),
        underWay: fc.constant(true as const),
      },
      { requiredKeys: ["number"] },
    );
    fc.assert(
      fc.property(fc.array(document, { maxLength: 4 }), (list) => {
        expect(readEvidence(evidenceText(list))).toEqual(list);
      }),
    );
  });

  it("a clerk who writes freely loses nothing", () => {
    expect(
      readEvidence("Kế hoạch 12/KH-UBND; đã gửi Sở\n\nSố: 5; Số: 6; ngày: hôm qua; đang thực hiện"),
    ).toEqual([
      { excerpt: "Kế hoạch 12/KH-UBND; đã gửi Sở" },
      { number: "5", excerpt: "Số: 6; ngày: hôm qua", underWay: true },
    ]);
    expect(readEvidence("Số: 7; về: công tác năm; gửi kèm phụ lục; đang thực hiện")).toEqual([
      { number: "7", excerpt: "công tác năm; gửi kèm phụ lục", underWay: true },
    ]);
    expect(readEvidence("Báo cáo quý; về: công tác năm")).toEqual([{ excerpt: "Báo cáo quý; công tác năm" }]);
  });
});

describe("what changed between two cards", () => {
  const mine = selfScore("a", { t: { points: "80" }, f: { points: "1" } });
  const theirs = selfScore("a", { t: { points: "85" }, n: { inputs: { dat: "1" } } });

  it("is told criterion by criterion, whatever order things stand in", () => {
    expect(differences(theirs, mine).map(({ criterion }) => criterion)).toEqual(["t", "f", "n"]);
    expect(differences(undefined, mine)).toHaveLength(2);
    expect(differences(mine, mine)).toEqual([]);
    const [one] = CARD.entries;
    const turned = { ...CARD, entries: [Object.fromEntries(Object.entries(one ?? {}).reverse()) as never] };
    expect(differences({ ...CARD, entries: [one as never] }, turned)).toEqual([]);
    expect(differences(selfScore("a", { t: { inputs: { dat: null } } }), selfScore("a", {}))).toEqual([]);
  });

  it("each line may be taken from the one or the other", () => {
    const take = (...ids: string[]) =>
      merged(mine, theirs, new Set(ids as CriterionId[])).entries.map(({ criterion, points: given }) => [
        criterion,
        given,
      ]);
    expect(take()).toEqual([
      ["t", "80"],
      ["f", "1"],
    ]);
    expect(take("t", "n", "f")).toEqual([
      ["t", "85"],
      ["n", undefined],
    ]);
  });
});

describe("values as cells hold them", () => {
  it("are numbers and texts", () => {
    expect(rawValue(aText("a"))).toBe("a");
    expect(rawValue({ kind: "points", points: points(825) })).toBe(8.25);
    expect(rawValue({ kind: "whole", whole: 3 })).toBe(3);
    expect(rawValue({ kind: "number", number: "12.345" })).toBe(12.345);
    expect(rawValue({ kind: "date", date: CalendarDate.parse("1900-03-01") })).toBe(61);
    expect(rawValue({ kind: "ratio", ratio: "25/4" })).toBe(6.25);
    expect(() => rawValue({ kind: "ratio", ratio: "1/0" })).toThrow(RangeError);
    expect(() => rawValue({ kind: "ratio", ratio: "a" })).toThrow(RangeError);
  });

  it("a number of Excel is a day from March 1900 to the year 9999", () => {
    expect(fromExcelSerial(60)).toBeUndefined();
    expect(fromExcelSerial(61)).toBe("1900-03-01");
    expect(fromExcelSerial(2_958_465)).toBe("9999-12-31");
    expect(fromExcelSerial(2_958_466)).toBeUndefined();
  });
});
