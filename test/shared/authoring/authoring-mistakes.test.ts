import { describe, expect, it } from "vitest";
import { AUTHORING_ROLES, type AuthoringRole } from "../../../shared/authoring/authoring-columns.ts";
import { locateTableProblem } from "../../../shared/authoring/locate-table-problem.ts";
import { type AuthoringSource, planAuthoringSheet } from "../../../shared/authoring/plan-authoring-sheet.ts";
import { readAuthoringSheet } from "../../../shared/authoring/read-authoring-sheet.ts";
import { criteriaOf, type Rubric, type WrittenCriterion } from "../../../shared/rubric.ts";
import { Bloc } from "../../../shared/season.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { describeTableProblem } from "../../../shared/words/authoring.ts";
import { AUTHORING_HEADINGS, POLICY_LABELS } from "../../../shared/words/authoring-sheet.ts";
import { gridOf, rowOf, withCell } from "../../support/scoring-sheets.ts";
import { counted, tableOf, typed } from "../../support/small-bloc.ts";

const TARGET: WrittenCriterion = {
  id: "r",
  code: "R",
  title: "Thu ngân sách",
  max: "10",
  base: { kind: "proportional", achieved: "thuc-hien", target: "chi-tieu" },
  inputs: [
    { kind: "amount", id: "thuc-hien", title: "Thực hiện" },
    { kind: "amount", id: "chi-tieu", title: "Chỉ tiêu thu", target: true },
  ],
};
const CHOICE: WrittenCriterion = {
  id: "m",
  code: "M",
  title: "Mức độ hoàn thành",
  max: "6",
  base: { kind: "choose-one", input: "muc", alternatives: [{ option: "tot", points: "6" }] },
  inputs: [
    {
      kind: "choice",
      id: "muc",
      title: "Mức",
      options: [
        { id: "tot", title: "Tốt" },
        { id: "kha", title: "Khá" },
      ],
    },
  ],
};
const rubric = tableOf([typed("t", "10", { verifier: "phong-1" }), counted("l"), TARGET, CHOICE], {
  gates: [{ id: "k", code: "K", title: "Không tự chấm", on: "no-self-score", effect: "unclassified" }],
  policy: { bands: [{ id: "tot", title: "Tốt", from: "30" }] },
});
const sheet = (source: Partial<AuthoringSource> = {}) => gridOf(planAuthoringSheet({ rubric, ...source }));
const grid = sheet();

const column = (role: AuthoringRole) => AUTHORING_ROLES.indexOf(role) + 1;
type Edit = readonly [
  key: string,
  role: AuthoringRole,
  value: string | number,
  numberFormat?: string | undefined,
];
const edited = (...edits: readonly Edit[]): Grid =>
  edits.reduce(
    (read, [key, role, value, numberFormat = "General"]) =>
      withCell(read, rowOf(grid, key), column(role), { value, numberFormat, isFormula: false }),
    grid,
  );
/** "E8 section-not-sum" */
const codes = (read: Grid) => readAuthoringSheet(read).problems.map(({ at, code }) => `${at.cell} ${code}`);
const words = (...edits: readonly Edit[]) =>
  readAuthoringSheet(edited(...edits)).problems.map((problem) => describeTableProblem(problem, "vi"));
const withRow = (read: Grid, at: number, values: Partial<Record<AuthoringRole, string | number>>): Grid => ({
  rows: [
    ...read.rows.slice(0, at - 1),
    AUTHORING_ROLES.map((role) => ({ value: values[role] ?? "", numberFormat: "General", isFormula: false })),
    ...read.rows.slice(at - 1),
  ],
});
const at = (key: string) => rowOf(grid, key);

it("a whole sheet says nothing, and its sums agree", () => {
  expect(codes(grid)).toEqual([]);
  expect(readAuthoringSheet(grid).rubric).toEqual(rubric);
  expect(grid.rows[at("s:i") - 1]?.[column("check") - 1]?.value).toBe("Khớp");
  expect(grid.rows[at("t:total") - 1]?.[column("sum") - 1]?.value).toBe(36);
});

describe("every mistake is told with its cell and what is allowed", () => {
  it.each<readonly [...Edit, string]>([
    ["c:t", "max", -1, "General", "E5 points-below-zero"],
    ["c:t", "max", "1.000", "General", "E5 cell-ambiguous"],
    ["c:t", "max", "", "General", "E5 cell-needed"],
    ["s:i", "max", "", "General", "E4 cell-needed"],
    ["t:total", "max", "", "General", `E${at("t:total")} cell-needed`],
    ["c:t", "code", "", "General", "C5 cell-needed"],
    ["c:t", "code", 45_000, "dd/mm/yyyy", "C5 code-is-day"],
    ["c:t", "title", "#REF!", "General", "D5 text-is-error"],
    ["c:t", "rule", "Chấm bừa", "General", "F5 rule-unknown"],
    ["c:t", "parameters", "hệ số: 2", "General", "G5 cell-unread"],
    ["c:t", "verifier", "Phòng lạ", "General", "K5 scorer-unknown"],
    ["c:t", "verifier", "phong-1 + Phòng lạ", "General", "K5 scorer-unknown"],
    ["c:t", "only", "Sở lạ", "General", "M5 agency-unknown"],
    ["c:t", "evidence", "Có thể", "General", "L5 cell-unread"],
    ["c:t", "more", "sàn: 0", "General", "O5 cell-unread"],
    ["c:t", "kind", "Mục con", "General", "B5 row-kind-unknown"],
    ["c:t", "title", "x".repeat(2001), "General", "D5 cell-shape"],
    ["c:t", "note", "x".repeat(2001), "General", "N5 cell-shape"],
    ["i:l/late", "code", "Số lần trễ", "General", `C${at("i:l/late")} identifier-format`],
    ["i:l/late", "rule", "Đếm", "General", `F${at("i:l/late")} rule-unknown`],
    ["i:l/late", "parameters", "5", "General", `G${at("i:l/late")} cell-unread`],
    ["i:m/muc", "parameters", "tot", "General", `G${at("i:m/muc")} cell-unread`],
    ["i:m/muc", "parameters", "", "General", `G${at("i:m/muc")} cell-unread`],
    ["l:l/l-late", "rule", "", "General", `F${at("l:l/l-late")} rule-unknown`],
    ["l:l/l-late", "when", "nếu được", "General", `H${at("l:l/l-late")} cell-unread`],
    ["c:r", "parameters", "", "General", `G${at("c:r")} cell-unread`],
    ["l:l/l-late", "parameters", "nửa điểm", "General", `G${at("l:l/l-late")} cell-unread`],
    ["p:rounds", "parameters", "vòng một", "General", `G${at("p:rounds")} cell-unread`],
    ["p:tieBreaks", "parameters", "phần Chuyên môn", "General", `G${at("p:tieBreaks")} cell-unread`],
    ["p:tieBreaks", "parameters", "phần Một", "General", `G${at("p:tieBreaks")} cell-unread`],
    ["p:tieBreaks", "parameters", "bốc thăm", "General", `G${at("p:tieBreaks")} cell-unread`],
    ["p:bandStepsDown", "parameters", "tùy", "General", `G${at("p:bandStepsDown")} cell-unread`],
    ["p:version", "parameters", "không", "General", `G${at("p:version")} cell-unread`],
    ["p:rounds", "parameters", "", "General", `G${at("p:rounds")} policy-missing`],
    ["p:rounds", "title", "Vòng", "General", `D${at("p:rounds")} policy-unknown`],
    ["v:phong-1", "code", "Phòng 1", "General", `C${at("v:phong-1")} identifier-format`],
    ["g:k", "parameters", "", "General", `G${at("g:k")} cell-unread`],
    ["b:tot", "parameters", "từ: cao", "General", `G${at("b:tot")} cell-unread`],
    ["p:ground", "parameters", "x".repeat(2001), "General", `G${at("p:ground")} cell-shape`],
  ])("%s, %s: %s", (key, role, value, format, first) => {
    const { rubric: read, problems } = readAuthoringSheet(edited([key, role, value, format]));
    expect(read).toBeUndefined();
    expect(problems.map((problem) => `${problem.at.cell} ${problem.code}`)).toContain(first);
    for (const problem of problems)
      for (const lang of ["vi", "en"] as const)
        expect(describeTableProblem(problem, lang).length).toBeGreaterThan(10);
  });

  it("the sentence names what is allowed", () => {
    expect(words(["c:t", "parameters", "hệ số: 2"])).toEqual([
      "Không hiểu được “hệ số: 2”. Cách ghi: để trống; hoặc thang: 10; bước: 0,5.",
    ]);
    expect(words(["i:l/late", "rule", "Đếm"])[0]).toMatch(/Dòng “Số liệu” nhận: Nhập số lần, số lượng;/);
    expect(words(["c:t", "parameters", `thang: ${"9".repeat(200)}`])[0]).toMatch(/9…”\. Cách ghi/);
    expect(words(["p:rounds", "parameters", ""])).toContain(
      "Thiếu quy định chung “Các vòng chấm”. Cách ghi: tự chấm, chấm chéo, thẩm định, phúc tra, hội đồng.",
    );
  });

  it("parameters without a rule, and a text where the row says nothing, are not lost silently", () => {
    expect(codes(edited(["c:t", "rule", ""], ["c:t", "parameters", "5"]))).toEqual(["F5 rule-unknown"]);
    const read = readAuthoringSheet(edited(["s:i", "note", "Xem phụ lục"]));
    expect(read.problems.map((problem) => describeTableProblem(problem, "vi"))).toEqual([
      "Cột “Ghi chú” không dùng cho dòng “Phần”: điều ghi ở đây không được giữ. Chuyển sang cột khác hoặc xóa đi.",
    ]);
    expect(read.rubric).toEqual(rubric);
  });
});

describe("rows that stand where they belong to nobody", () => {
  it("a criterion above every heading, a line above every criterion", () => {
    expect(
      codes(withRow(grid, 4, { kind: "Tiêu chí", code: "X", title: "Mục", max: 1, rule: "Chấm thẳng" })),
    ).toEqual(["B4 row-without-section"]);
    expect(codes(withRow(grid, 5, { kind: "Dòng trừ", code: "X", title: "Dòng" }))).toEqual([
      "B5 row-without-criterion",
    ]);
    expect(codes(withRow(grid, 5, { kind: "Số liệu", code: "x", title: "Dòng" }))).toEqual([
      "B5 row-without-criterion",
    ]);
  });

  it("a heading two levels down is read one level down, with a warning", () => {
    const below = withRow(grid, at("t:total"), { kind: "Phần cấp 3", code: "I.1", title: "Mục", max: 0 });
    const read = readAuthoringSheet(below);
    expect(read.problems.map((problem) => describeTableProblem(problem, "vi"))).toEqual([
      "“Phần cấp 3” không đứng dưới một phần cấp ngay trên nó. Dòng được hiểu là “Phần cấp 2”.",
    ]);
    expect(read.rubric?.sections[0]?.sections[0]?.id).toBe("i-1");
  });

  it("a second total, a second provision", () => {
    expect(codes(withRow(grid, at("t:total"), { kind: "Tổng điểm", max: 36 }))).toEqual([
      `B${at("t:total") + 1} row-repeated`,
    ]);
    const row = at("p:rounds");
    const again = { kind: "Quy định", title: POLICY_LABELS.rounds, parameters: "tự chấm" };
    expect(codes(withRow(grid, row, again))).toContain(`D${row + 1} row-repeated`);
  });
});

describe("what its author may do freely", () => {
  it("a provision said not to hold is as one left out; a code without letters still gets an id", () => {
    expect(readAuthoringSheet(edited(["p:bandStepsDown", "parameters", "Không"])).rubric).toEqual(rubric);
    const added = withRow(grid, 5, { kind: "Tiêu chí", code: "(*)", title: "Mục", max: 0 });
    expect(criteriaOf(readAuthoringSheet(added).rubric as Rubric)[0]?.id).toBe("muc");
  });

  it("an input named like a line beforehand is not taken for the line's own", () => {
    const line = { kind: "Dòng trừ", code: "L9", title: "Chậm", rule: "Mỗi lần", parameters: "1" };
    const input = { kind: "Số liệu", code: "l9", title: "Ngày gửi", rule: "Nhập ngày" };
    const read = readAuthoringSheet(withRow(withRow(grid, at("l:l/l-late"), line), at("l:l/l-late"), input));
    expect(read.rubric && criteriaOf(read.rubric)[1]?.inputs.map(({ id }) => id)).toEqual([
      "late",
      "ideas",
      "l9",
      "l9-2",
    ]);
  });

  it("rows put above, columns moved, rows moved: the same table", () => {
    const moved: Grid = {
      rows: [[], ...grid.rows].map((row) => [...row.slice(4, 6), ...row.slice(0, 4), ...row.slice(6)]),
    };
    expect(readAuthoringSheet(moved).rubric).toEqual(rubric);
  });

  it("a new criterion gets an id of its own from its code; a copied row too, and a line with a figure alone its input", () => {
    const copy = grid.rows[at("c:t") - 1] ?? [];
    const rows = [...grid.rows];
    rows.splice(
      at("c:t"),
      0,
      copy.map((cell, index) => (index === column("code") - 1 ? { ...cell, value: "T2" } : cell)),
    );
    const line = { kind: "Dòng trừ", code: "T2.1", title: "Mỗi lần chậm", rule: "Mỗi lần", parameters: 0.5 };
    const second = { ...line, code: "T2.2", parameters: "0,25" };
    const flag = { kind: "Tiêu chí", code: "Đ", title: "Có kế hoạch", max: 5, rule: "đạt hoặc không đạt" };
    const read = readAuthoringSheet(
      withRow(withRow(withRow({ rows }, at("c:t") + 2, flag), at("c:t") + 2, second), at("c:t") + 2, line),
    );
    const [first, copied, passed] = read.rubric ? criteriaOf(read.rubric) : [];
    expect([first?.id, copied?.id, passed?.id]).toEqual(["t", "t2", "d"]);
    expect(copied?.lines.map(({ rule }) => rule)).toEqual([
      { kind: "per-occurrence", input: "t2-1", each: 50 },
      { kind: "per-occurrence", input: "t2-2", each: 25 },
    ]);
    expect(copied?.inputs.map(({ id, kind, title }) => `${kind} ${id} ${title}`)).toEqual([
      "count t2-1 Mỗi lần chậm",
      "count t2-2 Mỗi lần chậm",
    ]);
    expect(passed?.inputs).toEqual([{ kind: "flag", id: "d", title: "Có kế hoạch" }]);
    expect(read.problems.map(({ at: { cell }, code }) => `${cell} ${code}`)).toEqual(["E4 section-not-sum"]);
  });

  it("an input row says more of an input that a rule took for granted; a taken name is not taken twice", () => {
    const flag = { kind: "Tiêu chí", code: "Đ", title: "", max: 0, rule: "Đạt hoặc không đạt" };
    const input = { kind: "Số liệu", code: "d", title: "Đã ban hành kế hoạch", rule: "Nhập Có hoặc Không" };
    const line = { kind: "Dòng trừ", code: "d", title: "", rule: "Mỗi lần", parameters: "1" };
    const rows = withRow(withRow(withRow(grid, 5, line), 5, input), 5, flag);
    const { problems } = readAuthoringSheet(rows);
    expect(problems.filter(({ code }) => code === "cell-needed").map(({ at: { cell } }) => cell)).toEqual([
      "D5",
      "D7",
    ]);
    const whole = withRow(withRow(withRow(grid, 5, { ...line, title: "Trễ" }), 5, input), 5, {
      ...flag,
      title: "Có",
      max: 1,
    });
    const [criterion] = criteriaOf(readAuthoringSheet(whole).rubric as Rubric);
    expect(criterion?.inputs.map(({ id, title }) => `${id} ${title}`)).toEqual([
      "d Đã ban hành kế hoạch",
      "d-2 Trễ",
    ]);
  });

  it("verifiers and agencies are named by title or id, several joined", () => {
    const agencies = [
      { id: "co-quan-a", title: "Cơ quan A" },
      { id: "co-quan-b", title: "Cơ quan B" },
    ];
    const own = tableOf([
      typed("t", "10", { verifier: "phong-1", together: ["phong-2"], only: ["co-quan-a"] }),
      typed("u", "10", { together: ["phong-2"], only: ["co-quan-b"] }),
    ]);
    const titled = { ...own, total: own.sections[0]?.max ?? own.total } as Rubric;
    const plan = gridOf(planAuthoringSheet({ rubric: titled, agencies }));
    const cell = (key: string, role: AuthoringRole) =>
      plan.rows[rowOf(plan, key) - 1]?.[column(role) - 1]?.value;
    expect([cell("c:t", "verifier"), cell("c:u", "verifier"), cell("c:t", "only")]).toEqual([
      "phong-1 + phong-2",
      "+ phong-2",
      "Cơ quan A",
    ]);
    expect(cell("s:i", "sum")).toBe("theo từng cơ quan");
    const read = readAuthoringSheet(plan, { agencies: agencies as never, targets: [], notAssigned: [] });
    expect(read.rubric).toEqual(titled);
    expect(read.problems.map(({ at: place, code }) => `${place.cell} ${code}`)).toEqual([
      "E4 section-not-sum-for-agency",
      "E4 section-not-sum-for-agency",
    ]);
  });
});

describe("sheets that are none of ours", () => {
  it("another sheet, an overwritten heading, an emptied table", () => {
    expect(codes({ rows: [] })).toEqual(["A1 not-authoring-sheet"]);
    const lost = withCell(grid, 3, column("rule"), { value: "Cách chấm" });
    expect(readAuthoringSheet(lost).problems.map((problem) => describeTableProblem(problem, "vi"))).toEqual([
      `Không thấy cột “${AUTHORING_HEADINGS.rule}”: cột đã bị xóa, đổi tên hoặc ghi đè. Hãy hoàn tác hoặc gõ lại đúng tên cột.`,
    ]);
    const emptied = { rows: grid.rows.slice(0, 3) };
    expect(codes(emptied).slice(0, 2)).toEqual(["A1 row-missing", "A1 policy-missing"]);
    expect(codes(emptied)).toContain("A1 table-empty");
    const headless = { rows: grid.rows.filter((_, index) => index < 3 || index >= at("t:total") - 1) };
    expect(codes(headless)).toEqual(["A1 table-empty"]);
    const totalless = { rows: grid.rows.filter((_, index) => index !== at("t:total") - 1) };
    expect(codes(totalless)).toEqual(["A1 row-missing"]);
    const general = { rows: grid.rows.filter((_, index) => index !== at("p:ground") - 1) };
    expect(codes(general)).toEqual([`D${at("p:id")} policy-missing`]);
  });

  it("the identity says which table it was made from, or is not there", () => {
    expect(readAuthoringSheet(grid).identity).toEqual({ rubric: "bang", version: 1 });
    for (const value of [
      "",
      "bang-vang-table:1|bang|x|-",
      "bang-vang-table:1|bang|1|-|",
      "bang-vang:1|bang|1|-",
    ])
      expect(readAuthoringSheet(withCell(grid, 1, 1, { value })).identity).toBeUndefined();
  });
});

describe("the table is checked as it is typed, each finding at its cell", () => {
  it.each<readonly [readonly Edit[], string]>([
    [[["t:total", "max", 30]], `E${at("t:total")} total-not-sum`],
    [[["c:t", "max", 9]], "E4 section-not-sum"],
    [[["c:l", "code", "T"]], `C${at("c:l")} code-repeated`],
    [[["c:t", "rule", ""]], "F5 base-missing"],
    [
      [
        ["c:t", "rule", "Mỗi lần"],
        ["c:t", "parameters", "0,5"],
      ],
      "F5 rule-misplaced",
    ],
    [
      [
        ["c:t", "max", 0],
        ["t:total", "max", 26],
        ["s:i", "max", 26],
      ],
      "E5 base-without-points",
    ],
    [[["c:t", "verifier", "phong-9"]], "K5 scorer-not-listed"],
    [[["l:l/l-ideas", "addAtMost", ""]], `J${at("l:l/l-ideas")} bonus-uncapped`],
    [[["l:l/l-late", "parameters", "số liệu: khac; mỗi lần: 1"]], `G${at("l:l/l-late")} input-not-declared`],
    [[["l:l/l-late", "parameters", "số liệu: khac; mỗi lần: 1"]], `C${at("i:l/late")} input-unread`],
    [
      [
        ["l:l/l-late", "verifier", "phong-2"],
        ["l:l/l-late", "parameters", "số liệu: ideas; mỗi lần: 1"],
      ],
      `K${at("l:l/l-late")} assignment-overlap`,
    ],
    [[["i:l/late", "code", "ideas"]], `C${at("i:l/ideas")} id-repeated`],
    [[["c:m", "parameters", "số liệu: muc; gioi: 6"]], `G${at("c:m")} option-not-declared`],
    [[["v:phong-2", "code", "phong-1"]], `C${at("v:phong-2")} id-repeated`],
    [[["p:rounds", "parameters", "tự chấm, thẩm định, hội đồng"]], `G${at("p:precedence")} round-not-held`],
    [[["p:precedence", "parameters", "chấm chéo"]], `G${at("p:panel")} panel-missing`],
    [[["p:tieBreaks", "parameters", "phần x; ít điểm trừ"]], `G${at("p:tieBreaks")} tie-break-unknown`],
  ])("%j", (edits, finding) => {
    expect(codes(edited(...edits))).toContain(finding);
  });

  it("a provision whose row was deleted is told at the one that needs it; what has no row at all as it is", () => {
    const without = { rows: grid.rows.filter((_, index) => index !== at("p:panel") - 1) };
    const crossed = withCell(without, at("p:precedence"), column("parameters"), { value: "chấm chéo" });
    expect(codes(crossed)).toEqual([`G${at("p:precedence")} panel-missing`]);
    const problem = {
      code: "section-not-sum",
      severity: "error",
      at: { pointer: "/sections/x" },
      facts: {},
    } as const;
    expect(locateTableProblem(problem, new Map())).toEqual(problem);
  });

  it("two classes from the same points", () => {
    const twice = withRow(grid, at("b:tot"), {
      kind: "Xếp loại",
      code: "kha",
      title: "Khá",
      parameters: "từ: 30",
    });
    expect(codes(twice)).toEqual([`G${at("b:tot") + 1} class-repeated`]);
  });

  it("what follows from a mistake already told is not told as well", () => {
    expect(codes(edited(["c:t", "rule", "Chấm bừa"]))).toEqual(["F5 rule-unknown"]);
    expect(codes(edited(["c:t", "max", "mười"]))).toEqual(["E5 cell-not-points"]);
    expect(codes(edited(["c:t", "rule", "Chấm bừa"], ["c:l", "max", 9]))).toEqual([
      "F5 rule-unknown",
      "E4 section-not-sum",
    ]);
  });

  it("targets nobody registered are named with the agencies they are missing for", () => {
    const bloc = Bloc.parse({
      id: "khoi",
      label: "khối",
      title: "Khối",
      rubric: "bang",
      visibility: "open",
      agencies: [..."abc"].map((letter) => ({
        id: `co-quan-${letter}`,
        title: `Cơ quan ${letter.toUpperCase()}`,
      })),
      targets: [{ agency: "co-quan-a", criterion: "r", input: "chi-tieu", value: "100" }],
      notAssigned: [{ agency: "co-quan-c", criterion: "r", reason: "Không được giao" }],
    });
    const { problems } = readAuthoringSheet(grid, bloc);
    expect(problems.map((problem) => `${problem.at.cell} ${describeTableProblem(problem, "vi")}`)).toEqual([
      `C${at("i:r/chi-tieu")} Tiêu chí R: chưa có chỉ tiêu “Chỉ tiêu thu” của 1 cơ quan: Cơ quan B. Đăng ký chỉ tiêu trước khi chấm.`,
    ]);
    const all = {
      ...bloc,
      notAssigned: bloc.agencies.map(({ id }) => ({ agency: id, criterion: "r", reason: "x" })),
    };
    expect(readAuthoringSheet(grid, all as Bloc).problems).toEqual([]);
  });

  it("a sentence that lacks its fact is a bug of ours", () => {
    expect(() => describeTableProblem({ code: "heading-missing", facts: {} }, "vi")).toThrow(
      "lacks the fact column",
    );
  });
});
