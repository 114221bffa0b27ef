import { describe, expect, it } from "vitest";
import { type ColumnMapping, guessColumns } from "../../../shared/authoring/pasted/column-mapping.ts";
import { pastedTable } from "../../../shared/authoring/pasted-table.ts";
import { decimal } from "../../../shared/points.ts";
import { criteriaOf, sectionsOf } from "../../../shared/rubric.ts";
import { pastedGrid } from "../../support/pasted-grid.ts";

const NAME = { id: "bang", title: "Bảng", ground: "Quy chế" };
const COLUMNS: ColumnMapping = {
  code: 1,
  title: 2,
  base: 3,
  bonus: 4,
  deduction: 5,
  verifier: 6,
  note: 7,
  firstRow: 1,
};
type Given = Parameters<typeof pastedGrid>[0];

const paste = (rows: Given, mapping = COLUMNS) => pastedTable(pastedGrid(rows), mapping, NAME);
/** "I 10", "- I.1 6": headings and criteria as an outline. */
const outline = (rows: Given): readonly string[] => {
  const { rubric } = paste(rows);
  if (!rubric) return [];
  return sectionsOf(rubric).flatMap(({ section, depth }) => [
    `${"  ".repeat(depth)}${section.code} ${decimal(section.max)}`,
    ...section.criteria.flatMap((each) => [
      `${"  ".repeat(depth)}- ${each.code} ${decimal(each.max)}`,
      ...each.lines.map(({ code, effect }) => `${"  ".repeat(depth)}  ${effect} ${code}`),
    ]),
  ]);
};
const codes = (rows: Given) => paste(rows).problems.map(({ code, at }) => `${code} ${at.cell ?? ""}`);

describe("which row belongs under which", () => {
  it("codes that continue each other nest, whatever the marks between and behind them", () => {
    expect(
      outline([
        ["I.", "Phần một", 10],
        ["I.1)", "Mục", 6],
        ["I-2", "Mục", 4],
        ["II", "Phần hai", 5],
        ["II.1", "Mục", 3],
        ["II.2", "Mục", 2],
      ]),
    ).toEqual(["I 10", "- I.1 6", "- I-2 4", "II 5", "- II.1 3", "- II.2 2"]);
  });

  it("Roman numbers, letters and figures each count in their own order, đ after d", () => {
    expect(
      outline([
        ["III", "Phần", 3],
        ["a", "Mục", 1],
        ["d", "Mục", 1],
        ["đ", "Mục", 1],
        ["IV", "Phần", 2],
        ["1", "Mục", 1],
        ["2", "Mục", 1],
        ["IX", "Phần", 1],
        ["1", "Mục", 1],
      ]),
    ).toEqual(["III 3", "- a 1", "- d 1", "- đ 1", "IV 2", "- 1 1", "- 2 1", "IX 1", "- IX.1 1"]);
  });

  it("a list that may go on in two places goes on where its points still fit", () => {
    expect(
      outline([
        ["1", "Phần một", 5],
        ["a", "Nhóm", 5],
        ["1", "Việc", 3],
        ["2", "Việc", 2],
        ["3", "Phần ba", 4],
        ["3.1", "Việc", 4],
      ]),
    ).toEqual(["1 5", "  a 5", "  - a.1 3", "  - 2 2", "3 4", "- 3.1 4"]);
  });

  it("points that fit nowhere stand in their list all the same, and the sum is told", () => {
    const rows: Given = [
      ["1", "Phần", 5],
      ["a", "Mục", 3],
      ["b", "Mục", 3],
    ];
    expect(outline(rows)).toEqual(["1 5", "- a 3", "- b 3"]);
    expect(codes(rows)).toEqual(["section-not-sum C1"]);
  });

  it("a code of no list stands beside the row above it, and one typed twice beside its namesake", () => {
    expect(
      outline([
        ["1", "Phần", 6],
        ["1.1", "Mục", 2],
        ["1.1", "Mục", 2],
        ["1.1", "Mục", 1],
        ["?", "Ghi chú cuối"],
        ["X9", "Mục lạ", 1],
      ]),
    ).toEqual(["1 6", "- 1.1 2", "- 1.1.1 2", "- 1.2 1", "- X9 1"]);
  });

  it("a table without codes is flat, under one heading of ours, with codes of ours", () => {
    expect(
      outline([
        ["", "Chấp hành pháp luật", 30],
        ["", "Trừ mỗi vi phạm", "", "", "-1"],
        ["", "Công tác chuyên môn", 60],
        ["", "Công tác khác", 10],
        ["", "Tổng cộng", 100],
      ]),
    ).toEqual(["M 100", "- 1 30", "  deduct 1.1", "- 2 60", "- 3 10"]);
  });
});

describe("what a row is", () => {
  it("points that are levels of the row above make it one criterion, and stand in its note", () => {
    const { rubric } = paste([
      ["I", "Phần", 7],
      ["I.1", "Tỷ lệ", 5],
      ["I.1.1", "Trên 98 %", 5],
      ["I.1.2", "Từ 97 %", 4],
      ["I.2", "Kế hoạch", 2],
      ["", "- Có", 2],
      ["", "- Không", 0],
    ]);
    const [rate, plan] = rubric ? criteriaOf(rubric) : [];
    expect(rate?.note).toBe("I.1.1 Trên 98 %\nI.1.1: 5 điểm\nI.1.2 Từ 97 %\nI.1.2: 4 điểm");
    expect(plan?.note).toBe("Có\nCó: 2 điểm\nKhông\nKhông: 0 điểm");
  });

  it("a heading without points takes the sum under it; one whose points differ is told", () => {
    expect(
      codes([
        ["I", "Phần"],
        ["I.1", "Mục", 6],
        ["I.2", "Mục", 4],
      ]),
    ).toEqual(["maximum-added C1"]);
    expect(
      codes([
        ["I", "Phần", 12],
        ["I.1", "Mục", 6],
        ["I.2", "Mục", 4],
      ]),
    ).toEqual(["section-not-sum C1"]);
  });

  it("a part of bonuses alone has no points of its own; each bonus stands by itself", () => {
    expect(
      outline([
        ["I", "Phần", 5],
        ["I.1", "Mục", 5],
        ["II", "Điểm thưởng"],
        ["II.1", "Cờ thi đua", "", 3],
        ["II.2", "Bằng khen", "", 2, "1"],
      ]),
    ).toEqual([
      "I 5",
      "- I.1 5",
      "II 0",
      "- II.1 0",
      "  add II.1.1",
      "- II.2 0",
      "  add II.2.1",
      "  deduct II.2.2",
    ]);
  });

  it("a deduction beside a criterion is taken from it, a bonus is not", () => {
    expect(
      outline([
        ["I", "Phần", 5],
        ["I.1", "Mục", 5],
        ["I.2", "Mỗi lần chậm", "", "", "-0,5"],
        ["I.3", "Mỗi sáng kiến", "", "0,5"],
      ]),
    ).toEqual(["I 5", "- I.1 5", "  deduct I.2", "- I.3 0", "  add I.3.1"]);
  });

  it("criteria after a heading of the same level get a heading, so that the order of the paper stays", () => {
    expect(
      outline([
        ["A", "Phần", 9],
        ["A1", "Mục", 3],
        ["A2", "Nhóm", 4],
        ["A2.1", "Mục", 2],
        ["A2.2", "Mục", 2],
        ["A3", "Mục", 2],
      ]),
    ).toEqual(["A 9", "- A1 3", "  A2 4", "  - A2.1 2", "  - A2.2 2", "  M 2", "  - A3 2"]);
  });

  it("a criterion beside headings at the top gets a heading as well", () => {
    expect(
      outline([
        ["1", "Phần", 4],
        ["1.1", "Mục", 2],
        ["1.2", "Mục", 2],
        ["2", "Chuyên đề", 6],
      ]),
    ).toEqual(["1 4", "- 1.1 2", "- 1.2 2", "M 6", "- 2 6"]);
  });
});

describe("accidents of typing", () => {
  it("a unit is left out, a word is kept in the note, an ambiguous figure is not guessed", () => {
    const { rubric, problems } = paste([
      ["I", "Phần", "5 điểm", "", "", "", "Căn cứ: Kế hoạch 5"],
      ["I.1", "Mục", 5, "", "không xét", "Phòng A", "Xem phụ lục"],
      ["I.2", "Mục", "", "1.000"],
    ]);
    expect(problems.map(({ code, at }) => `${code} ${at.cell}`)).toEqual([
      "figure-untidy C1",
      "figure-not-points E2",
      "figure-not-points D3",
    ]);
    const [criterion] = rubric ? criteriaOf(rubric) : [];
    expect(criterion?.note?.split("\n")).toEqual([
      "Xem phụ lục",
      "không xét",
      "Căn cứ: Kế hoạch 5",
      "I.2 Mục 1.000",
    ]);
    expect(rubric?.scorers).toEqual([{ id: "phong-a", title: "Phòng A" }]);
    expect(criterion?.verifier).toBe("phong-a");
  });

  it("a bonus typed in the column of deductions is a bonus, and told; beside another bonus it is taken", () => {
    const rows: Given = [
      ["I", "Phần", 5],
      ["I.1", "Mục", 5],
      ["I.1.1", "Sáng kiến", "", "", "+ 1"],
      ["I.1.2", "Sáng kiến khác", "", "1", "+1"],
    ];
    expect(outline(rows)).toEqual(["I 5", "- I.1 5", "  add I.1.1", "  add I.1.2", "  deduct I.1.3"]);
    expect(codes(rows)).toEqual(["figure-untidy E3", "bonus-in-deduction E3", "code-made A4"]);
  });

  it("a code that Excel made a day of is told and made anew", () => {
    const day = { value: 45_000, numberFormat: "d-mmm" };
    expect(
      codes([
        ["I", "Phần", 5],
        [day, "Mục", 5],
      ]),
    ).toEqual(["code-is-day A2", "code-made A2"]);
  });

  it("a total that differs from an earlier one is told; a criterion of co-operation is no total", () => {
    const rows: Given = [
      ["", "Tổng cộng", 10],
      ["I", "Phần", 10],
      ["I.1", "Cộng tác với các đơn vị", 10],
      ["", "TỔNG ĐIỂM", "12 điểm"],
    ];
    expect(codes(rows)).toEqual(["figure-untidy C4", "total-repeated C4"]);
    expect(decimal(paste(rows).rubric?.total as never)).toBe("10");
  });

  it("a text longer than a table holds is cut and told; the draft has it whole", () => {
    const long = "Nội dung ".repeat(300);
    const { rubric, sections, problems } = paste([
      ["I", "Phần", 5],
      ["I.1", long, 5],
      ["", `Ghi chú: ${long}`],
    ]);
    expect(problems.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(["text-cut B2", "text-cut B2"]);
    expect(rubric && criteriaOf(rubric)[0]?.title.length).toBe(2000);
    const [criterion] = sections[0]?.parts ?? [];
    expect(criterion?.title).toBe(long.trim());
  });

  it("a row with figures and no words is called by its code", () => {
    const { rubric } = paste([
      ["I", "", 5],
      ["I.1", "", 5],
      ["", "", "", 1],
    ]);
    expect(rubric?.sections[0]?.title).toBe("I");
    expect(rubric && criteriaOf(rubric)[0]?.lines[0]?.title).toBe("I.1.1");
  });

  it("rows above the first one are left out, and a paste without any points is told", () => {
    const heading: Given = [["STT", "Nội dung", "Điểm"]];
    expect(
      codes([
        ["", ""],
        ["", "Ghi chú"],
      ]),
    ).toEqual(["nothing-pasted "]);
    expect(paste(heading, { ...COLUMNS, firstRow: 2 }).rubric).toBeUndefined();
  });
});

describe("what the columns leave out", () => {
  it("a table of words and nothing else still tells where it made something up", () => {
    const { rubric, problems } = pastedTable(
      pastedGrid([["Chấp hành pháp luật", "10"]]),
      { title: 1, base: 2, firstRow: 1 },
      NAME,
    );
    expect(problems.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(["code-made A1"]);
    expect(rubric?.sections[0]).toMatchObject({ code: "M", composed: true });
  });

  it("headings have verifiers too; several criteria beside a heading each get one of ours", () => {
    const long = "Chuyên đề ".repeat(250);
    const { rubric, problems } = paste([
      ["1", "Phần", 4, "", "", "Phòng A"],
      ["1.1", "Mục", 2, "", "", "Phòng A"],
      ["1.2", "Mục", 2, "", "", "Phòng B"],
      ["2", long, 6],
      ["3", "Chuyên đề", 6],
    ]);
    expect(rubric?.sections.map(({ code, verifier, composed }) => [code, verifier, composed])).toEqual([
      ["1", "phong-a", undefined],
      ["M", undefined, true],
      ["M.1", undefined, true],
    ]);
    expect(problems.filter(({ code }) => code === "text-cut").map(({ at }) => at.cell)).toEqual(["B4"]);
  });

  it("a total that differs from the parts is told at the total; a cap nobody can read is no cap", () => {
    expect(
      codes([
        ["I", "Phần", 5],
        ["I.1", "Mục", 5],
        ["", "Tổng cộng", 6],
      ]),
    ).toEqual(["total-not-sum C3"]);
    const { rubric } = paste([
      ["I", "Phần", 5],
      ["I.1", "Mục", 5],
      ["", "Tổng điểm trừ không quá 1.000 điểm"],
    ]);
    expect(rubric && criteriaOf(rubric)[0]?.deductAtMost).toBeUndefined();
  });
});

describe("which column is what, as a guess", () => {
  it("headings alone are enough", () => {
    expect(guessColumns(pastedGrid([["TT", "Nội dung", "Điểm"]]))).toEqual({
      code: 1,
      title: 2,
      base: 3,
      firstRow: 2,
    });
  });

  it("headings in two rows are read together", () => {
    expect(
      guessColumns(
        pastedGrid([
          ["BẢNG ĐIỂM THI ĐUA"],
          ["STT", "TIÊU CHUẨN THI ĐUA", "ĐIỂM", "", "", "Phòng theo dõi", "Ghi chú"],
          ["", "", "Chuẩn", "Thưởng", "Trừ"],
          ["1", "Nhiệm vụ", 80],
        ]),
      ),
    ).toEqual({ code: 1, title: 2, base: 3, bonus: 4, deduction: 5, verifier: 6, note: 7, firstRow: 4 });
  });

  it("without headings the longest texts are the contents", () => {
    const rows: Given = [
      ["1", "Thực hiện tốt nhiệm vụ chuyên môn", 80],
      ["2", "Xây dựng đội ngũ", 20],
    ];
    expect(guessColumns(pastedGrid(rows))).toEqual({ code: 1, title: 2, base: 3, firstRow: 1 });
    expect(guessColumns(pastedGrid([["Chấp hành pháp luật"]]))).toEqual({ title: 1, firstRow: 1 });
  });

  it("headings that name no column of words leave it to the longest texts; an empty paste to nobody", () => {
    expect(
      guessColumns(
        pastedGrid([
          ["STT", "Việc phải làm", "Điểm chuẩn", "Ghi chú"],
          ["1", "Chấp hành tốt nội quy của cơ quan", 80],
        ]),
      ),
    ).toEqual({ code: 1, title: 2, base: 3, note: 4, firstRow: 2 });
    expect(guessColumns(pastedGrid([["", ""]]))).toBeUndefined();
    expect(guessColumns(pastedGrid([]))).toBeUndefined();
  });
});
