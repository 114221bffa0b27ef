import fc from "fast-check";
import { expect, test } from "vitest";
import type { Desk } from "../../../shared/desk.ts";
import { planSummary } from "../../../shared/report/summary.ts";
import type { WrittenRubric, WrittenSection } from "../../../shared/rubric.ts";
import type { Scorecard } from "../../../shared/scorecard.ts";
import { tallyBloc } from "../../../shared/tally-bloc.ts";
import { cappedSummaries, panelSummaries } from "../../support/arbitrary-summaries.ts";
import {
  addressOf,
  calculated,
  disagreements,
  grid,
  rowOf,
  sheetOf,
  summaryOf,
} from "../../support/planned-bloc.ts";
import {
  close,
  counted,
  crossScore,
  deskOf,
  exclude,
  inTime,
  late,
  pend,
  recorded,
  selfScore,
  tallied,
  typed,
  verified,
} from "../../support/small-bloc.ts";

const MATRIX = "Chi tiết";
const SELF: Partial<WrittenRubric["policy"]> = { precedence: ["second", "verified", "self"] };

const planned = (desk: Desk, cards: readonly Scorecard[], ...decisions: readonly object[]) =>
  planSummary(summaryOf(desk, tallied(desk, cards, ...decisions)));

/** What stands under the agencies in the row with that title. */
const acrossOf = (plan: ReturnType<typeof planSummary>, title: string) =>
  rowOf(sheetOf(plan, MATRIX), title).slice(3);

test("criteria stand down with their maxima, agencies across in the bloc's own order", () => {
  const desk = deskOf([typed("x"), typed("y", "20")], { policy: SELF });
  const plan = planned(desk, [
    selfScore("a", { x: { points: "1" }, y: { points: "12.5" } }),
    selfScore("c", { x: { points: "9" }, y: { points: "20" } }),
    selfScore("b", { x: { points: "9" }, y: { points: "19.25" } }),
  ]);
  expect(rowOf(sheetOf(plan, MATRIX), "Mục")).toEqual([
    "Mục",
    "Tiêu chí",
    "Điểm tối đa",
    "Cơ quan A",
    "Cơ quan B",
    "Cơ quan C",
  ]);
  expect(rowOf(sheetOf(plan, MATRIX), "Phần I")).toEqual(["I", "Phần I", 30, 13.5, 28.25, 29]);
  expect(rowOf(sheetOf(plan, MATRIX), "Tiêu chí y")).toEqual(["Y", "Tiêu chí y", 20, 12.5, 19.25, 20]);
  expect(acrossOf(plan, "TỔNG ĐIỂM")).toEqual([13.5, 28.25, 29]);
  expect(acrossOf(plan, "XẾP HẠNG")).toEqual([3, 2, 1]);
  expect(disagreements(plan)).toEqual([]);
});

test("ranks are recomputed 1, 2, 2, 4 among those that are ranked", () => {
  const desk = deskOf([typed("x")], { letters: "abcdefg", policy: SELF });
  const points = { a: "8", b: "9", c: "8", d: "7", e: "9.5", f: "10" };
  const plan = planned(
    desk,
    Object.entries(points).map(([letter, given]) => selfScore(letter, { x: { points: given } })),
    exclude("e"),
    pend("f"),
  );
  expect(acrossOf(plan, "XẾP HẠNG")).toEqual([2, 1, 2, 4, "–", "–", "–"]);
  expect(acrossOf(plan, "TỔNG ĐIỂM")).toEqual([8, 9, 8, 7, 9.5, 10, undefined]);
  expect(disagreements(plan)).toEqual([]);
});

test("points typed over move sums, totals and ranks, and are told from the server's", () => {
  const desk = deskOf([typed("x"), typed("y")], { policy: SELF });
  const plan = planned(desk, [
    selfScore("a", { x: { points: "8" }, y: { points: "5" } }),
    selfScore("b", { x: { points: "7" }, y: { points: "5" } }),
    selfScore("c", { x: { points: "6" }, y: { points: "5" } }),
  ]);
  const matrix = sheetOf(plan, MATRIX);
  const read = calculated(plan, { [`${MATRIX}!${addressOf(matrix, "Tiêu chí x", "F")}`]: 10 });
  const across = (title: string) =>
    ["D", "E", "F"].map((column) => read(MATRIX, addressOf(matrix, title, column)));
  expect(across("Phần I")).toEqual([13, 12, 15]);
  expect(across("XẾP HẠNG")).toEqual([2, 3, 1]);
  expect(across("Công thức so với hệ thống")).toEqual(["KHÔNG KHỚP", "KHÔNG KHỚP", "KHÔNG KHỚP"]);
  const cover = sheetOf(plan, "Bìa");
  expect(read("Bìa", addressOf(cover, "Công thức so với hệ thống", "B"))).toBe("KHÔNG KHỚP");
  expect(calculated(plan)("Bìa", addressOf(cover, "Công thức so với hệ thống", "B"))).toBe("KHỚP");
});

test("a section changed and changed back elsewhere is found by its own figure", () => {
  const sections: WrittenSection[] = [
    { id: "i", code: "I", title: "Phần I", max: "10", criteria: [typed("x")] },
    { id: "ii", code: "II", title: "Phần II", max: "10", criteria: [typed("y")] },
  ];
  const desk = deskOf([], { sections, letters: "a", policy: SELF });
  const plan = planned(desk, [selfScore("a", { x: { points: "8" }, y: { points: "5" } })]);
  const matrix = sheetOf(plan, MATRIX);
  const read = calculated(plan, {
    [`${MATRIX}!${addressOf(matrix, "Tiêu chí x", "D")}`]: 7,
    [`${MATRIX}!${addressOf(matrix, "Tiêu chí y", "D")}`]: 6,
  });
  expect(read(MATRIX, addressOf(matrix, "TỔNG ĐIỂM", "D"))).toBe(13);
  expect(read(MATRIX, addressOf(matrix, "Công thức so với hệ thống", "D"))).toBe("KHÔNG KHỚP");
});

test("another agency's criterion, one not assigned, one declared away, one not scored and a zero all look different", () => {
  const desk = deskOf(
    [
      typed("x"),
      typed("y", "10", { only: ["co-quan-a" as never] }),
      typed("z", "10", { only: ["co-quan-b" as never, "co-quan-c" as never], mayNotApply: true }),
    ],
    { policy: SELF, notAssigned: [["a", "x"]] },
  );
  const plan = planned(desk, [
    selfScore("a", { y: { points: "0" } }),
    selfScore("b", { x: { points: "5" }, z: { notApplicable: { reason: "Không có vốn" } } }),
    verified("c", { x: { points: "5" } }, "phong-1"),
  ]);
  const matrix = sheetOf(plan, MATRIX);
  const cells = (title: string) =>
    matrix.rows
      .find(({ cells }) => cells[1]?.holds?.kind === "text" && cells[1].holds.text === title)
      ?.cells.slice(3);
  expect(cells("Tiêu chí y")?.map((cell) => cell?.style)).toEqual(["points", "foreign", "foreign"]);
  expect(acrossOf(plan, "Tiêu chí x")[0]).toBe("KG");
  expect(acrossOf(plan, "Tiêu chí y")).toEqual([0, undefined, undefined]);
  expect(acrossOf(plan, "Tiêu chí z").slice(1)).toEqual(["KAD", "CC"]);
  const notes = matrix.rows.flatMap(({ cells: [cell] }) =>
    cell?.style === "note" && cell.holds?.kind === "text" ? [cell.holds.text.slice(0, 12)] : [],
  );
  expect(notes).toEqual([
    "Ô để trống n",
    "KG: không đư",
    "KAD: đơn vị ",
    "CC: chưa có ",
    "Nền đậm: dướ",
    "Tổng của các",
    "Bên thẩm địn",
  ]);
});

test("a mark that stands nowhere is not explained", () => {
  const desk = deskOf([typed("x")], { letters: "a", policy: SELF });
  const plan = planned(desk, [selfScore("a", { x: { points: "5" } })]);
  const notes = grid(sheetOf(plan, MATRIX)).flatMap(([first]) =>
    typeof first === "string" && / (khai|được giao|điểm chốt|đơn vị khác)/.test(first) ? [first] : [],
  );
  expect(notes).toEqual([]);
});

test("full marks for a criterion that does not apply are shown with a star and counted, in tie-breaks too", () => {
  const desk = deskOf([typed("x", "10", { mayNotApply: true }), typed("y")], {
    letters: "ab",
    policy: {
      ...SELF,
      notApplicable: "full",
      tieBreaks: [
        { by: "criterion", criterion: "x" },
        { by: "section", section: "i" },
      ],
    },
  });
  const plan = planned(desk, [
    selfScore("a", { x: { points: "9" }, y: { points: "10" } }),
    selfScore("b", { x: { notApplicable: { reason: "Không có" } }, y: { points: "9" } }),
  ]);
  expect(acrossOf(plan, "TỔNG ĐIỂM")).toEqual([19, 19]);
  expect(acrossOf(plan, "Tiêu chí phụ 1: điểm tiêu chí X")).toEqual([9, 10]);
  expect(acrossOf(plan, "XẾP HẠNG")).toEqual([2, 1]);
  expect(disagreements(plan)).toEqual([]);
});

test("every tie-break is a row of its own that the rank is computed from", () => {
  const sections: WrittenSection[] = [
    { id: "i", code: "I", title: "Phần I", max: "20", criteria: [typed("x"), counted("y")] },
  ];
  const desk = deskOf([], {
    sections,
    letters: "abcd",
    policy: {
      ...SELF,
      tieBreaks: [
        { by: "bonuses" },
        { by: "fewer-deductions" },
        { by: "section", section: "i" },
        { by: "criterion", criterion: "x" },
        { by: "in-time" },
      ],
    },
  });
  const cards = [
    selfScore("a", { x: { points: "8" }, y: { inputs: { ideas: "1", late: "2" } } }),
    selfScore("b", { x: { points: "8" }, y: { inputs: { late: "0" } } }),
    selfScore("c", { x: { points: "8" }, y: { inputs: { late: "0" } } }),
    selfScore("d", { x: { points: "9" }, y: { inputs: { late: "2" } } }),
  ];
  const tally = tallyBloc(
    desk,
    [...cards.slice(0, 2).map(inTime), ...cards.slice(2).map(late)],
    recorded(close),
  );
  const plan = planSummary(summaryOf(desk, tally));
  expect(acrossOf(plan, "Tiêu chí phụ 1: điểm cộng")).toEqual([1, 0, 0, 0]);
  expect(acrossOf(plan, "Tiêu chí phụ 2: điểm trừ, ghi âm: trừ ít hơn xếp trên")).toEqual([-1, 0, 0, -1]);
  expect(acrossOf(plan, "Tiêu chí phụ 3: điểm Mục I")).toEqual([18, 18, 18, 18]);
  expect(acrossOf(plan, "Tiêu chí phụ 5: nộp đúng hạn (1: đúng hạn, 0: muộn)")).toEqual([1, 1, 0, 0]);
  expect(acrossOf(plan, "XẾP HẠNG")).toEqual([1, 2, 3, 4]);
  expect(disagreements(plan)).toEqual([]);
});

test("tie-breaks on bonuses and deductions of a table that has none are nothing for everybody", () => {
  const desk = deskOf([typed("x")], {
    letters: "ab",
    policy: { ...SELF, tieBreaks: [{ by: "bonuses" }, { by: "fewer-deductions" }] },
  });
  const plan = planned(desk, [
    selfScore("a", { x: { points: "5" } }),
    selfScore("b", { x: { points: "5" } }),
  ]);
  expect(acrossOf(plan, "Trong đó: điểm cộng được tính")).toEqual([0, 0]);
  expect(acrossOf(plan, "XẾP HẠNG")).toEqual([1, 1]);
  expect(disagreements(plan)).toEqual([]);
});

test("what a panel leaves unrounded stands in its cell as the division it is", () => {
  const desk = deskOf([typed("x"), typed("y")], {
    letters: "abcd",
    policy: { precedence: ["cross"], panel: { method: "mean", round: "total" } },
  });
  const marks = (about: string, given: Readonly<Record<string, readonly [string, string]>>) =>
    Object.entries(given).map(([by, [x, y]]) =>
      crossScore(about, by, { x: { points: x }, y: { points: y } }),
    );
  const plan = planned(desk, [
    ...marks("a", { b: ["8", "7.1"], c: ["8", "7.2"], d: ["9", "7.2"] }),
    ...marks("b", { a: ["8", "7"], c: ["8", "7"], d: ["8", "7"] }),
  ]);
  const cell = sheetOf(plan, MATRIX).rows.find(
    ({ cells }) => cells[0]?.holds?.kind === "text" && cells[0].holds.text === "X",
  )?.cells[3];
  expect(cell?.holds).toEqual({ kind: "formula", formula: "25/3", shows: { kind: "ratio", ratio: "25/3" } });
  expect(acrossOf(plan, "TỔNG ĐIỂM").slice(0, 2)).toEqual([15.5, 15]);
  expect(disagreements(plan)).toEqual([]);
});

test("a bloc too wide for one page goes on to a second, with codes and titles repeated", () => {
  const wide = deskOf([typed("x")], { letters: "abcdefghijklmnopqrst", policy: SELF });
  const sheet = sheetOf(planned(wide, [selfScore("a", { x: { points: "5" } })]), MATRIX);
  expect(sheet.print).toMatchObject({ pagesWide: 2, repeat: { fromRow: 6, toRow: 6, columns: 3 } });
  const narrow = deskOf([typed("x")], { letters: "abcdefghij", policy: SELF });
  const one = sheetOf(planned(narrow, [selfScore("a", { x: { points: "5" } })]), MATRIX);
  expect(one.print).toMatchObject({ pagesWide: 1, repeat: { columns: 0 } });
});

test("an agency the standings do not have is a bug of ours and throws", () => {
  const desk = deskOf([typed("x")], { policy: SELF });
  const input = summaryOf(desk, tallied(desk, []));
  const document = { ...input.document, lines: input.document.lines.slice(1) };
  expect(() => planSummary({ ...input, document })).toThrow("no line for the agency co-quan-a (Cơ quan A)");
});

test("a section with a criterion that does not apply is scaled up by what is left, and says by how much", () => {
  const sections: WrittenSection[] = [
    {
      id: "i",
      code: "I",
      title: "Phần I",
      max: "40",
      criteria: [typed("x"), typed("y", "20", { mayNotApply: true })],
      sections: [{ id: "ii", code: "I.1", title: "Phần I.1", max: "10", criteria: [typed("z")] }],
    },
  ];
  const desk = deskOf([], {
    sections,
    letters: "ab",
    policy: { ...SELF, notApplicable: "rescale-section" },
  });
  const plan = planned(desk, [
    selfScore("a", { x: { points: "8" }, y: { notApplicable: { reason: "Không có" } }, z: { points: "9" } }),
    selfScore("b", { x: { points: "8" }, y: { points: "15" }, z: { points: "9" } }),
  ]);
  expect(acrossOf(plan, "Phần I")).toEqual([33, 32]);
  expect(acrossOf(plan, "Điểm tối đa của tiêu chí không giao, không áp dụng (Mục I)")).toEqual([20, 0]);
  expect(disagreements(plan)).toEqual([]);
});

test("a card as a whole is scaled up without its bonus items", () => {
  const { base: _, ...bonus } = counted("w", "0");
  const sections: WrittenSection[] = [
    {
      id: "i",
      code: "I",
      title: "Phần I",
      max: "100",
      criteria: [typed("x", "94"), typed("y", "6", { mayNotApply: true })],
    },
    { id: "ii", code: "II", title: "Điểm thưởng", max: "0", criteria: [bonus] },
  ];
  const desk = deskOf([], { sections, letters: "a", policy: { ...SELF, notApplicable: "rescale-total" } });
  const plan = planned(desk, [
    selfScore("a", {
      x: { points: "84.6" },
      y: { notApplicable: { reason: "Không có vốn" } },
      w: { inputs: { ideas: "2" } },
    }),
  ]);
  expect(acrossOf(plan, "Phần I")).toEqual([84.6]);
  expect(acrossOf(plan, "TỔNG ĐIỂM")).toEqual([92]);
  expect(disagreements(plan)).toEqual([]);
});

test("bonuses and deductions count up to the table's caps, and what a section cut is not cut again", () => {
  const sections: WrittenSection[] = [
    {
      id: "i",
      code: "I",
      title: "Phần I",
      max: "20",
      atMost: "21",
      criteria: [counted("x"), counted("y", "10", { mayNotApply: true })],
    },
    { id: "ii", code: "II", title: "Phần II", max: "10", criteria: [counted("z")] },
  ];
  const desk = deskOf([], {
    sections,
    policy: { ...SELF, bonusAtMost: "2", deductionAtMost: "1" },
  });
  const plan = planned(desk, [
    selfScore("a", {
      x: { inputs: { ideas: "2" } },
      y: { inputs: { ideas: "1" } },
      z: { inputs: { ideas: "1" } },
    }),
    selfScore("b", { x: { inputs: { late: "2" } }, y: { inputs: { late: "2" } } }),
    selfScore("c", { y: { notApplicable: { reason: "Không có" } } }),
  ]);
  expect(acrossOf(plan, "Trong đó: điểm cộng được tính (tối đa 2)")).toEqual([2, 0, 0]);
  expect(acrossOf(plan, "Trong đó: điểm trừ được tính (tối đa 1)")).toEqual([0, 1, 0]);
  expect(acrossOf(plan, "TỔNG ĐIỂM")).toEqual([32, 29, 20]);
  expect(disagreements(plan)).toEqual([]);
  const adjustments = sheetOf(plan, "Điểm cộng và điểm trừ");
  expect(rowOf(adjustments, "Cộng điểm cộng").slice(3)).toEqual([4, 0, 0]);
  expect(rowOf(adjustments, "Cộng điểm trừ").slice(3)).toEqual([0, 2, 0]);
  expect(rowOf(adjustments, "Tiêu chí y").slice(3)).toEqual([1, 0, undefined]);
});

test("exact fractions go through a section's cap and the scaling of the card unrounded", () => {
  const sections: WrittenSection[] = [
    {
      id: "i",
      code: "I",
      title: "Phần I",
      max: "30",
      sections: [
        { id: "ii", code: "I.1", title: "Phần I.1", max: "10", atMost: "8", criteria: [typed("x")] },
        { id: "iii", code: "I.2", title: "Phần I.2", max: "20", criteria: [typed("y"), typed("z")] },
      ],
    },
  ];
  const desk = deskOf([], {
    sections,
    letters: "abcd",
    notAssigned: [["a", "z"]],
    policy: {
      precedence: ["cross"],
      notApplicable: "rescale-total",
      panel: { method: "mean", round: "total" },
      tieBreaks: [{ by: "criterion", criterion: "y" }],
    },
  });
  const plan = planned(
    desk,
    ["b", "c", "d"].map((by, index) =>
      crossScore("a", by, { x: { points: "9" }, y: { points: index === 0 ? "8" : "7" } }),
    ),
  );
  // (8 + 22/3) × 30/20
  expect(acrossOf(plan, "TỔNG ĐIỂM")[0]).toBe(23);
  expect(acrossOf(plan, "Phần I")[0]).toBe(15.33);
  expect(acrossOf(plan, "Tiêu chí phụ 1: điểm tiêu chí Y")[0]).toBe(7.33);
  expect(disagreements(plan)).toEqual([]);
});

const LATE_RULE = { points: "0.5", per: "day", atMost: "3" } as const;
const TWO_DAYS_LATE = { late: true, receivedAt: "2024-12-17T08:00:00+07:00" };

test("days late stand in their own row, and what they cost is computed from them", () => {
  const desk = deskOf([typed("x")], {
    letters: "ab",
    due: "2024-12-15T17:00:00+07:00",
    policy: { ...SELF, latePenalty: LATE_RULE },
  });
  const kept = [
    { card: selfScore("a", { x: { points: "9" } }), ...TWO_DAYS_LATE },
    inTime(selfScore("b", { x: { points: "8.5" } })),
  ];
  const plan = planSummary(summaryOf(desk, tallyBloc(desk, kept, [])));
  const matrix = sheetOf(plan, MATRIX);
  const days = "Số ngày nộp bảng tự chấm muộn (0: đúng hạn)";
  expect(acrossOf(plan, days)).toEqual([2, 0]);
  expect(acrossOf(plan, "Tổng điểm trước khi trừ do nộp muộn")).toEqual([9, 8.5]);
  expect(acrossOf(plan, "Trừ do nộp muộn (0,5 điểm mỗi ngày, tối đa 3)")).toEqual([1, 0]);
  expect(acrossOf(plan, "TỔNG ĐIỂM")).toEqual([8, 8.5]);
  expect(disagreements(plan)).toEqual([]);
  const read = calculated(plan, { [`${MATRIX}!${addressOf(matrix, days, "D")}`]: 10 });
  expect(read(MATRIX, addressOf(matrix, "TỔNG ĐIỂM", "D"))).toBe(6);
});

test("a penalty for the card as a whole stands beside the one for over-claiming", () => {
  const desk = deskOf([typed("x")], {
    letters: "a",
    policy: { latePenalty: { points: "1", per: "card" }, overClaim: { above: "10", points: "0.5" } },
  });
  const kept = [late(selfScore("a", { x: { points: "9" } })), inTime(verified("a", { x: { points: "8" } }))];
  const plan = planSummary(summaryOf(desk, tallyBloc(desk, kept, [])));
  expect(acrossOf(plan, "Tổng điểm trước khi trừ do tự chấm vượt, do nộp muộn")).toEqual([8]);
  expect(acrossOf(plan, "Trừ do nộp muộn (1 điểm mỗi bảng)")).toEqual([1]);
  expect(acrossOf(plan, "TỔNG ĐIỂM")).toEqual([6.5]);
  expect(disagreements(plan)).toEqual([]);
});

test("whatever the table's caps, rescaling and tie-breaks, every formula gives the server's figure", () => {
  fc.assert(
    fc.property(cappedSummaries, (input) => {
      expect(input.document.refused).toEqual([]);
      expect(disagreements(planSummary(input))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test("whatever a panel's marks, totals of exact fractions are rounded where the server rounds them", () => {
  fc.assert(
    fc.property(panelSummaries, (input) => {
      expect(input.document.refused).toEqual([]);
      expect(disagreements(planSummary(input))).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 30_000);
