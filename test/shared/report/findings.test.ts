import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { decimal } from "../../../shared/points.ts";
import { Findings } from "../../../shared/report/findings.ts";
import { findingsOf } from "../../../shared/report/findings-of.ts";
import { planSummary } from "../../../shared/report/summary.ts";
import type { WrittenCriterion } from "../../../shared/rubric.ts";
import type { KeptCard } from "../../../shared/tally-bloc.ts";
import {
  calculated,
  disagreements,
  grid,
  sheetOf,
  summaryFrom,
  tableIn,
} from "../../support/planned-bloc.ts";
import {
  agencyId,
  close,
  counted,
  crossScore,
  deskOf,
  exclude,
  inTime,
  pend,
  recorded,
  relative,
  secondReview,
  selfScore,
  typed,
  verified,
} from "../../support/small-bloc.ts";

const desk = deskOf([typed("x", "10", { mayNotApply: true }), counted("y")], {
  policy: { rounds: ["self", "verified", "second"], precedence: ["second", "verified", "self"] },
});
const cards: readonly KeptCard[] = [
  selfScore("a", {
    x: { points: "9", explanation: "Có quyết định kèm theo" },
    y: { inputs: { late: "0" }, claimed: "12" },
  }),
  verified("a", { x: { points: "7.5", reason: "Thiếu minh chứng" } }),
  secondReview("a", { x: { points: "8", reason: "Bổ sung một phần" } }),
  selfScore("b", { x: { points: "8" }, y: { inputs: { late: "1" } } }),
  selfScore("c", { x: { notApplicable: { reason: "Không có" } }, y: { inputs: { late: "4" } } }),
  verified("c", { x: { points: "3", reason: "Có phát sinh" } }),
].map(inTime);
const findings = (kept = cards, ...decisions: readonly object[]) =>
  summaryFrom(desk, kept, recorded(...decisions)).findings;
const plan = (kept = cards, ...decisions: readonly object[]) =>
  planSummary(summaryFrom(desk, kept, recorded(...decisions)));
const names = (kept = cards) => plan(kept).sheets.map(({ name }) => name);

describe("what differs between a self-score and the final points", () => {
  test("is listed with what was asked for, what the rules allow, and the words of every later round in order", () => {
    expect(findings().differences).toEqual([
      {
        agency: agencyId("a"),
        criterion: "x",
        self: 900,
        explanation: "Có quyết định kèm theo",
        reasons: [
          { round: "verified", scorer: "to-thu-ky", reason: "Thiếu minh chứng" },
          { round: "second", scorer: "to-thu-ky", reason: "Bổ sung một phần" },
        ],
      },
      { agency: agencyId("a"), criterion: "y", self: 1000, claimed: 1200, reasons: [] },
      {
        agency: agencyId("c"),
        criterion: "x",
        reasons: [{ round: "verified", scorer: "to-thu-ky", reason: "Có phát sinh" }],
      },
    ]);
  });

  test("counts nothing where there is no self-score, no final points yet, or full marks without applying", () => {
    const full = deskOf([typed("x", "10", { mayNotApply: true })], {
      policy: { precedence: ["verified", "self"], notApplicable: "full" },
    });
    const kept = [
      selfScore("a", { x: { notApplicable: { reason: "Không có" } } }),
      verified("b", { x: { points: "1" } }),
    ];
    expect(summaryFrom(full, kept.map(inTime)).findings.differences).toEqual([]);
    const later = deskOf([typed("x")], { policy: { precedence: ["second"] } });
    const waiting = summaryFrom(later, [inTime(selfScore("a", { x: { points: "1" } }))]);
    expect(waiting.findings.differences).toEqual([]);
  });

  test("is measured against the leader that counts", () => {
    const against = deskOf([relative("r")], { policy: { precedence: ["self"] } });
    const kept = [
      selfScore("a", { r: { inputs: { done: "15", goal: "10" } } }),
      selfScore("b", { r: { inputs: { done: "12", goal: "10" } } }),
    ].map(inTime);
    expect(summaryFrom(against, kept, recorded(close)).findings.differences).toEqual([]);
  });

  test("stands on a sheet agency by agency, the difference a formula over the details", () => {
    const sheet = sheetOf(plan(), "Chênh lệch");
    const rows = grid(sheet).slice(6, 11);
    expect(rows.map((row) => row.slice(2, 7))).toEqual([
      ["Cơ quan A: 2 tiêu chí", undefined, undefined, -3, undefined],
      ["Tiêu chí x", 9, 8, -1, "Phúc tra"],
      ["Tiêu chí y", 12, 10, -2, "Tự chấm"],
      ["Cơ quan C: 1 tiêu chí", undefined, undefined, 0, undefined],
      ["Tiêu chí x", "không có", 3, undefined, "Thẩm định"],
    ]);
    expect(rows[1]?.[7]).toBe(
      "Tổ thư ký (Thẩm định): Thiếu minh chứng\nTổ thư ký (Phúc tra): Bổ sung một phần",
    );
    expect(rows[1]?.[8]).toBe("Có quyết định kèm theo");
    expect(rows[2]?.[7]).toBe("Đề nghị 12 điểm; bảng tiêu chí cho 10 điểm");
    expect(disagreements(plan())).toEqual([]);
  });

  test("brings no sheet where nothing differs", () => {
    const [, , , b] = cards as [KeptCard, KeptCard, KeptCard, KeptCard];
    expect(names([b])).not.toContain("Chênh lệch");
  });
});

describe("why an agency stands behind its neighbour above", () => {
  test("is told criterion by criterion where they differ, adding up to the difference of the totals", () => {
    const rows = grid(sheetOf(plan(), "Thuyết minh xếp hạng")).slice(6);
    expect(rows.slice(0, 5).map((row) => row.slice(0, 5))).toEqual([
      ["Hạng 2: Cơ quan B – so với hạng 1: Cơ quan A", undefined, undefined, undefined, undefined],
      ["Y", "Tiêu chí y", 10, 9.5, -0.5],
      [undefined, "Cộng chênh lệch theo tiêu chí", undefined, undefined, -0.5],
      [undefined, "Tổng điểm", 18, 17.5, -0.5],
      [
        "Căn cứ: Thấp hơn Cơ quan A 0,5 điểm.\nThay đổi nhỏ nhất: Đổi chỗ khi Cơ quan B thêm 0,51 điểm tại mục X (hoặc ở 3 mục khác của hai đơn vị).",
        undefined,
        undefined,
        undefined,
        undefined,
      ],
    ]);
  });

  test("names what caps and rescaling did apart from the criteria, and says where an agency has no points", () => {
    const only = (letter: string) => ({ only: [agencyId(letter)] });
    const rescaled = deskOf([], {
      policy: { precedence: ["self"], notApplicable: "rescale-total" },
      letters: "ab",
      sections: [
        {
          id: "i",
          code: "I",
          title: "Phần I",
          max: "30",
          criteria: [
            typed("x", "10", { mayNotApply: true }),
            typed("y"),
            typed("z", "10", only("b")),
            typed("w", "10", only("a")),
          ],
        },
      ],
    });
    const kept = [
      selfScore("a", {
        x: { notApplicable: { reason: "Không có" } },
        y: { points: "8" },
        w: { points: "5" },
      }),
      selfScore("b", { x: { points: "9" }, y: { points: "9" }, z: { points: "5" } }),
    ].map(inTime);
    const made = planSummary(summaryFrom(rescaled, kept));
    const rows = grid(sheetOf(made, "Thuyết minh xếp hạng"));
    expect(rows.flat()).toContain("KAD");
    expect(rows.flat()).toContain("Áp trần, quy đổi, làm tròn, trừ do nộp muộn hoặc tự chấm vượt");
    expect(disagreements(made)).toEqual([]);
  });

  test("needs two ranked agencies; level ones differ in nothing or by equal sums", () => {
    const level = cards
      .slice(3, 4)
      .concat(inTime(selfScore("c", { x: { points: "8" }, y: { inputs: { late: "1" } } })));
    const rows = grid(sheetOf(plan(level), "Thuyết minh xếp hạng")).slice(6);
    expect(rows[0]?.[0]).toBe("Hạng 1: Cơ quan C – so với hạng 1: Cơ quan B");
    expect(rows[1]?.slice(1, 5)).toEqual(["Cộng chênh lệch theo tiêu chí", undefined, undefined, 0]);
    expect(names(cards.slice(3, 4))).not.toContain("Thuyết minh xếp hạng");
  });

  test("says no smallest change for a published result that today's cards would give otherwise", () => {
    const input = summaryFrom(desk, cards);
    const published = {
      ...input.document,
      lines: input.document.lines.map((line, index) => (index === 0 ? { ...line, rank: 3 } : line)),
    };
    expect(findingsOf(input.season, desk, published, cards, []).swaps).toEqual([]);
    expect(input.findings.swaps.map(({ below }) => below)).toEqual([agencyId("b"), agencyId("c")]);
  });
});

test("a criterion that was not assigned is told by its mark, not by a zero", () => {
  const spared = deskOf([typed("x"), typed("y")], {
    letters: "ab",
    notAssigned: [["b", "x"]],
    policy: { rounds: ["self"], precedence: ["self"] },
  });
  const kept = [
    selfScore("a", { x: { points: "9" }, y: { points: "8" } }),
    selfScore("b", { y: { points: "9" } }),
  ].map(inTime);
  const made = planSummary(summaryFrom(spared, kept));
  expect(grid(sheetOf(made, "Thuyết minh xếp hạng")).flat()).toContain("KG");
  expect(disagreements(made)).toEqual([]);
});

test("a card that does not read by the table gives no finding, and points without a round name none", () => {
  const strange = inTime(selfScore("b", { unknown: { points: "1" } }));
  expect(findings([...cards.slice(0, 3), strange]).differences.map(({ agency }) => agency)).toEqual([
    agencyId("a"),
    agencyId("a"),
  ]);
  const input = summaryFrom(desk, cards);
  const lines = input.document.lines.map((line) => ({
    ...line,
    criteria: line.criteria.map(({ round: _, ...each }) => each),
  }));
  const rows = grid(sheetOf(planSummary({ ...input, document: { ...input.document, lines } }), "Chênh lệch"));
  expect(rows[7]?.[6]).toBe("");
});

describe("the totals by section", () => {
  const many = (letters: string, sections: number) =>
    deskOf([], {
      letters,
      policy: { rounds: ["self"], precedence: ["self"] },
      sections: Array.from({ length: sections }, (_, index) => ({
        id: `s-${index}`,
        code: String(index + 1),
        title: `Phần ${index + 1} ${"thực hiện nhiệm vụ chính trị và công tác chuyên môn ".repeat(3)}`,
        max: "10",
        criteria: [typed(`c-${index}`)],
      })),
    });
  const cardOf = (letter: string, sections: number, points: string) =>
    inTime(
      selfScore(
        letter,
        Object.fromEntries(Array.from({ length: sections }, (_, index) => [`c-${index}`, { points }])),
      ),
    );

  test("stand for every agency with the mean, the highest and the lowest, and as bars in the ranking", () => {
    const made = planSummary(summaryFrom(many("abc", 2), [cardOf("a", 2, "9"), cardOf("b", 2, "8.25")]));
    expect(tableIn(sheetOf(made, "Tổng hợp")).slice(1)).toEqual([
      [undefined, "Điểm tối đa", 10, 10, 20, undefined],
      [1, "Cơ quan A", 9, 9, 18, "KHỚP"],
      [2, "Cơ quan B", 8.25, 8.25, 16.5, "KHỚP"],
      ["–", "Cơ quan C", undefined, undefined, undefined, undefined],
      [undefined, "Trung bình của khối", 8.63, 8.63, 17.25, "KHỚP"],
      [undefined, "Cao nhất", 9, 9, 18, "KHỚP"],
      [undefined, "Thấp nhất", 8.25, 8.25, 16.5, "KHỚP"],
    ]);
    expect(tableIn(sheetOf(made, "Tổng hợp"))[0]?.[2]).toMatch(/^Mục 1\. Phần 1 thực hiện.* …$/);
    expect(tableIn(sheetOf(made, "Xếp hạng"))[1]).toContain("███████▓▓▓▓▓▓▓");
    expect(disagreements(made)).toEqual([]);
  });

  test("of a bloc nobody sent a card of have no statistics; many sections stand on their own sheet alone, a long list on several pages", () => {
    const none = planSummary(summaryFrom(many("ab", 2), []));
    expect(grid(sheetOf(none, "Tổng hợp")).flat()).not.toContain("Cao nhất");
    const wide = planSummary(summaryFrom(many("abcdefghijklmnopqrstuvw", 7), [cardOf("a", 7, "9")]));
    expect(tableIn(sheetOf(wide, "Xếp hạng"))[0]).not.toContain("Mục 1");
    expect(sheetOf(wide, "Xếp hạng").print.pagesTall).toBeUndefined();
    expect(sheetOf(none, "Xếp hạng").print.pagesTall).toBe(1);
  });
});

describe("agencies without a rank", () => {
  test("stand on a sheet with why, who decided it, and the points they keep", () => {
    const rows = grid(
      sheetOf(plan(cards, exclude("a"), pend("b"), exclude("b")), "Không xét, chưa xét"),
    ).slice(6);
    expect(rows).toEqual([
      [1, "Cơ quan A", "Không xét", 18, "Bị kỷ luật", "tk, 20/12/2024 09:00:00"],
      [2, "Cơ quan B", "Không xét", 17.5, "Bị kỷ luật", "tk, 20/12/2024 09:00:00"],
    ]);
  });

  test("without a decision the rules' own reason stands; where all are ranked there is no sheet", () => {
    const rows = grid(sheetOf(plan(cards.slice(0, 4)), "Không xét, chưa xét")).slice(6);
    expect(rows).toEqual([
      [1, "Cơ quan C", "Chưa có đủ điểm", undefined, "Chưa có điểm chốt ở mục X, Y", ""],
    ]);
    expect(names()).not.toContain("Không xét, chưa xét");
  });

  test("a decision that the journal does not hold leaves its place open", () => {
    const input = summaryFrom(desk, cards, recorded(exclude("a")));
    const rows = grid(sheetOf(planSummary({ ...input, decisions: [] }), "Không xét, chưa xét")).slice(6);
    expect(rows[0]?.at(-1)).toBe("");
  });
});

describe("the analysis of cross-scoring", () => {
  const crossed = deskOf([typed("x"), typed("y")], {
    letters: "abcd",
    policy: { precedence: ["cross"], panel: { method: "mean", round: "criterion" } },
  });
  const marks = (about: string, by: string, points: string) =>
    inTime(crossScore(about, by, { x: { points }, y: { points: "5" } }));
  const kept = [
    marks("a", "b", "9"),
    marks("a", "c", "6"),
    marks("b", "a", "9.5"),
    marks("b", "c", "7"),
    marks("c", "a", "6"),
    marks("c", "b", "6.5"),
    marks("c", "d", "9"),
  ];

  test("tells who marks leniently, who marks whom high, the ranks by each method and how firm they are", () => {
    const made = planSummary(summaryFrom(crossed, kept));
    const said = grid(sheetOf(made, "Phân tích chấm chéo")).flat();
    for (const part of [
      "Chấm rộng, chấm chặt",
      "Cho điểm cao qua lại",
      "Thứ hạng theo từng cách gộp điểm",
      "Mức chắc chắn của thứ hạng",
    ])
      expect(said).toContain(part);
    expect(said).toContain("Cơ quan A – Cơ quan B");
    expect(said.join("\n")).toMatch(/Trung bình: hạng 1; Bỏ điểm cao nhất, thấp nhất: –; Trung vị: hạng 1/);
    expect(disagreements(made)).toEqual([]);
  });

  test("compares self-scores with what was verified, naming the item that differs most", () => {
    const shared = deskOf(
      [
        typed("x"),
        counted("y", "10", {
          verifier: "phong-1",
          lines: (counted("y").lines ?? []).map((line, index) => ({
            ...line,
            verifier: index === 0 ? "phong-1" : "phong-2",
          })),
        }),
      ],
      {
        letters: "ab",
        policy: { precedence: ["verified", "self"] },
      },
    );
    const given = [
      selfScore("a", { x: { points: "9" }, y: { inputs: {} } }),
      verified("a", { x: { points: "7", reason: "Thiếu" } }),
      selfScore("b", { x: { points: "6" }, y: { inputs: {} } }),
      verified("b", { x: { points: "6" } }),
      verified("a", { y: { inputs: { late: "0" } } }, "phong-1"),
      verified("b", { y: { inputs: { late: "0" } } }, "phong-1"),
    ].map(inTime);
    const made = planSummary(summaryFrom(shared, given));
    const said = grid(sheetOf(made, "Phân tích chấm chéo")).flat();
    expect(said).toContain("X Tiêu chí x: tự chấm 9, thẩm định 7");
    expect(said).toContain("Không có tiêu chí nào chênh lệch");
    expect(grid(sheetOf(made, "Chi tiết"))[5]?.[3]).toBe("Thẩm định");
    expect(disagreements(made)).toEqual([]);
  });

  test("is left out where nobody has scored anybody else, and where a table knows no such thing", () => {
    const empty = planSummary(summaryFrom(crossed, []));
    expect(empty.sheets.map(({ name }) => name)).not.toContain("Phân tích chấm chéo");
    expect(findings().fairness).toBeUndefined();
  });
});

test("findings cross the wire whole", () => {
  for (const given of [findings(), findings(cards, exclude("a"))])
    expect(Findings.parse(JSON.parse(JSON.stringify(z.encode(Findings, given))))).toEqual(given);
  expect(findings().verified.map(({ agency, total }) => [agency, decimal(total)])).toEqual([
    [agencyId("a"), "17.5"],
    [agencyId("c"), "11"],
  ]);
});

test("a figure typed over is told on its row and on the cover", () => {
  const sheet = sheetOf(plan(), "Xếp hạng");
  const check = sheet.rows[sheet.frozen.rows - 1]?.cells.findIndex(
    (cell) => cell?.holds?.kind === "text" && cell.holds.text === "Đối chiếu",
  );
  const letter = String.fromCharCode(65 + (check ?? 0));
  const detail = sheetOf(plan(), "Chi tiết");
  const row =
    detail.rows.findIndex(
      ({ cells }) => cells[1]?.holds?.kind === "text" && cells[1].holds.text === "Tiêu chí x",
    ) + 1;
  const read = calculated(plan(), { [`Chi tiết!D${row}`]: 1 });
  expect(read("Xếp hạng", `${letter}${sheet.frozen.rows + 1}`)).toBe("KHÔNG KHỚP");
  expect(calculated(plan())("Xếp hạng", `${letter}${sheet.frozen.rows + 1}`)).toBe("KHỚP");
  const cover = sheetOf(plan(), "Bìa");
  const at =
    cover.rows.findIndex(
      ({ cells }) => cells[0]?.holds?.kind === "text" && cells[0].holds.text === "Công thức so với hệ thống",
    ) + 1;
  expect(read("Bìa", `B${at}`)).toBe("KHÔNG KHỚP");
});

describe("what was achieved of registered targets", () => {
  const target = { kind: "count", id: "goal", title: "Số đăng ký", target: true } as const;
  const done = { kind: "amount", id: "done", title: "Số đạt được" } as const;
  const measured = (id: string, base: object, inputs: readonly object[] = [target, done]) =>
    ({ id, code: `I.${id}`, title: id, max: "10", base, inputs }) as WrittenCriterion;
  const bands = [{ from: "100", points: "10" }];
  const promised = deskOf(
    [
      measured("p", { kind: "proportional", achieved: "done", target: "goal" }),
      measured("l", { kind: "leader-relative", achieved: "done", target: "goal" }),
      measured("s", { kind: "steps", reading: { part: "done", whole: "goal" }, bands, outside: "0" }),
      measured("d", { kind: "direct" }, [target]),
      {
        ...measured("b", {}),
        base: undefined,
        max: "0",
        lines: [
          {
            id: "b-1",
            code: "a",
            title: "Vượt chỉ tiêu",
            effect: "add",
            rule: {
              kind: "accrual",
              reading: { part: "done", whole: "goal" },
              above: "100",
              first: "0.5",
              every: "10",
              each: "0.5",
            },
          },
        ],
      } as WrittenCriterion,
    ],
    {
      targets: ["p", "l", "s", "b"].map((id) => ["a", id, "goal", "4"] as const),
      policy: { rounds: ["self", "verified"], precedence: ["verified", "self"] },
    },
  );
  const inputs = (figure: string) => ({ inputs: { done: figure } });
  const achieved = (...kept: readonly KeptCard[]) =>
    summaryFrom(promised, kept, []).findings.achieved.map(({ agency, criterion, target: of, figure }) => [
      agency,
      criterion,
      of,
      figure,
    ]);
  const own = inTime(
    selfScore("a", { p: inputs("3"), l: inputs("2.5"), s: inputs("4"), d: { points: "5" }, b: inputs("5") }),
  );

  test("is the figure that a rule measures against the target, proportion, leader or rate", () => {
    expect(achieved(own)).toEqual([
      [agencyId("a"), "p", "goal", "3"],
      [agencyId("a"), "l", "goal", "2.5"],
      [agencyId("a"), "s", "goal", "4"],
      [agencyId("a"), "b", "goal", "5"],
    ]);
  });

  test("is what the round that decides found, and nothing of an agency that entered nothing", () => {
    const checked = inTime(verified("a", { p: { ...inputs("2"), reason: "Một bài chưa đăng" } }));
    expect(achieved(own, checked)[0]).toEqual([agencyId("a"), "p", "goal", "2"]);
    expect(achieved()).toEqual([]);
  });
});
