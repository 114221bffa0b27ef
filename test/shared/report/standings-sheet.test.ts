import { expect, test } from "vitest";
import { points } from "../../../shared/points.ts";
import { planSummary } from "../../../shared/report/summary.ts";
import type { WrittenRubric } from "../../../shared/rubric.ts";
import { Bloc } from "../../../shared/season.ts";
import { tallyBloc } from "../../../shared/tally-bloc.ts";
import { disagreements, grid, rowOf, sheetOf, summaryOf, tableIn } from "../../support/planned-bloc.ts";
import {
  close,
  counted,
  deskOf,
  exclude,
  inTime,
  late,
  recorded,
  relative,
  selfScore,
  tallied,
  typed,
  verified,
} from "../../support/small-bloc.ts";

const STANDINGS = "Xếp hạng";
const SELF: Partial<WrittenRubric["policy"]> = { precedence: ["second", "verified", "self"] };

test("a plain bloc has only the columns it needs", () => {
  const desk = deskOf([typed("x")], { letters: "ab", policy: SELF });
  const plan = planSummary(
    summaryOf(
      desk,
      tallied(desk, [selfScore("a", { x: { points: "8" } }), selfScore("b", { x: { points: "9" } })]),
    ),
  );
  expect(tableIn(sheetOf(plan, STANDINGS))).toEqual([
    [
      "Xếp hạng",
      "Cơ quan, đơn vị",
      "Điểm tự chấm",
      "Tổng điểm",
      "Chênh lệch",
      "Căn cứ xếp hạng",
      "Đối chiếu",
    ],
    [1, "Cơ quan B", 9, 9, 0, "Dẫn đầu", "KHỚP"],
    [2, "Cơ quan A", 8, 8, 0, "Thấp hơn Cơ quan B 1 điểm", "KHỚP"],
  ]);
});

test("ranks and totals are the matrix's own cells, not copies", () => {
  const desk = deskOf([typed("x")], { letters: "ab", policy: SELF });
  const plan = planSummary(summaryOf(desk, tallied(desk, [selfScore("b", { x: { points: "9" } })])));
  const cells = sheetOf(plan, STANDINGS).rows[10]?.cells.map((cell) => cell?.holds);
  expect(cells?.[0]).toMatchObject({ kind: "formula", formula: "'Chi tiết'!E10" });
  expect(cells?.[3]).toMatchObject({ kind: "formula", formula: "'Chi tiết'!E9" });
});

test("a claim that was cut, a penalty, a late card, a class and adjustments each bring their column", () => {
  const desk = deskOf([typed("x"), counted("y")], {
    letters: "abc",
    policy: {
      ...SELF,
      overClaim: { above: "5", points: "1" },
      bands: [
        { id: "xs", title: "Xuất sắc", from: "18", eachAtLeast: "85" },
        { id: "tot", title: "Tốt", from: "15" },
      ],
    },
  });
  const cards = [
    inTime(selfScore("a", { x: { points: "8" }, y: { inputs: { late: "1" }, claimed: "12.5" } })),
    inTime(verified("a", { x: { points: "8" } })),
    late(selfScore("b", { x: { points: "8.25" }, y: { inputs: { ideas: "2" } } })),
  ];
  const plan = planSummary(summaryOf(desk, tallyBloc(desk, cards, recorded(close))));
  expect(tableIn(sheetOf(plan, STANDINGS))).toEqual([
    [
      "Xếp hạng",
      "Cơ quan, đơn vị",
      "Trong đó điểm cộng",
      "Trong đó điểm trừ",
      "Đơn vị đề nghị",
      "Tự chấm được tính",
      "Tổng điểm chốt",
      "Chênh lệch so với đề nghị",
      "Xếp loại",
      "Nộp",
      "Căn cứ xếp hạng",
      "Đối chiếu",
    ],
    [1, "Cơ quan B", 2, 0, 20.25, 20.25, 20.25, 0, "Xuất sắc: chờ quyết định", "Nộp muộn", "Dẫn đầu", "KHỚP"],
    [
      2,
      "Cơ quan A",
      0,
      0.5,
      20.5,
      17.5,
      16.5,
      -4,
      "Tốt",
      "Đúng hạn",
      "Thấp hơn Cơ quan B 3,75 điểm. Đã trừ 1 điểm do tự chấm vượt",
      "KHỚP",
    ],
    [
      "–",
      "Cơ quan C",
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      "–",
      "–",
      "Chưa có đủ điểm: Chưa có điểm chốt ở mục X, Y",
      undefined,
    ],
  ]);
  expect(disagreements(plan)).toEqual([]);
});

test("a table that takes points for coming late has a column of them, the matrix's own, and says so", () => {
  const desk = deskOf([typed("x")], {
    letters: "abc",
    policy: { ...SELF, latePenalty: { points: "0.5", per: "card" } },
  });
  const cards = [
    late(selfScore("a", { x: { points: "8" } })),
    inTime(selfScore("b", { x: { points: "7" } })),
  ];
  const sheet = sheetOf(planSummary(summaryOf(desk, tallyBloc(desk, cards, []))), STANDINGS);
  const rows = tableIn(sheet);
  const column = rows[0]?.indexOf("Trừ do nộp muộn") ?? -1;
  expect(rows.map((row) => [row[1], row[4], row[column], row.at(-3), row.at(-2)])).toEqual([
    ["Cơ quan, đơn vị", "Tổng điểm", "Trừ do nộp muộn", "Nộp", "Căn cứ xếp hạng"],
    ["Cơ quan A", 7.5, 0.5, "Nộp muộn", "Dẫn đầu. Đã trừ 0,5 điểm do nộp muộn 1 ngày"],
    ["Cơ quan B", 7, 0, "Đúng hạn", "Thấp hơn Cơ quan A 0,5 điểm"],
    ["Cơ quan C", undefined, undefined, "–", "Chưa có đủ điểm: Chưa có điểm chốt ở mục X"],
  ]);
  expect(sheet.rows[10]?.cells[column]?.holds).toMatchObject({
    kind: "formula",
    formula: "'Chi tiết'!D11",
  });
});

test("an agency without a rank keeps its points and says why it has none", () => {
  const desk = deskOf([typed("x")], { letters: "ab", policy: SELF });
  const tally = tallied(
    desk,
    [selfScore("a", { x: { points: "8" } }), selfScore("b", { x: { points: "9" } })],
    exclude("b"),
  );
  const rows = tableIn(sheetOf(planSummary(summaryOf(desk, tally)), STANDINGS)).slice(1);
  expect(rows).toEqual([
    [1, "Cơ quan A", 8, 8, 0, "Dẫn đầu", "KHỚP"],
    ["–", "Cơ quan B", 9, 9, 0, "Không xét: Bị kỷ luật", "KHỚP"],
  ]);
});

test("while a leader is not final each agency's guaranteed total stands beside its own", () => {
  const desk = deskOf([relative("r")], {
    letters: "ab",
    targets: [],
    policy: SELF,
  });
  const cards = [
    selfScore("a", { r: { inputs: { done: "15", goal: "10" } } }),
    selfScore("b", { r: { inputs: { done: "12", goal: "10" } } }),
  ];
  const open = sheetOf(planSummary(summaryOf(desk, tallied(desk, cards))), STANDINGS);
  expect(rowOf(open, "Xếp hạng")).toContain("Mức bảo đảm");
  expect(grid(open).flat()).toContainEqual(expect.stringContaining("Điểm tạm tính"));
  const closed = sheetOf(planSummary(summaryOf(desk, tallied(desk, cards, close))), STANDINGS);
  expect(rowOf(closed, "Xếp hạng")).not.toContain("Mức bảo đảm");
});

test("a class and a name the documents do not explain stand by their ids", () => {
  const desk = deskOf([typed("x")], { letters: "ab", policy: SELF });
  const banded = {
    ...desk,
    rubric: {
      ...desk.rubric,
      policy: { ...desk.rubric.policy, bands: [{ id: "xs", title: "Xuất sắc", from: points(900) }] },
    },
  };
  const cards = [selfScore("a", { x: { points: "8" } }), selfScore("b", { x: { points: "9" } })];
  const input = summaryOf(banded, tallied(banded, cards));
  const [first, second] = input.document.lines;
  const lines = [
    { ...first, band: "dat" },
    { ...second, reason: { kind: "level-with", agency: "co-quan-la" } },
  ] as typeof input.document.lines;
  const plan = planSummary({ ...input, document: { ...input.document, lines } });
  expect(tableIn(sheetOf(plan, STANDINGS)).slice(1)).toEqual([
    [1, "Cơ quan B", 9, 9, 0, "dat", "Dẫn đầu", "KHỚP"],
    [2, "Cơ quan A", 8, 8, 0, "–", "Đồng hạng với co-quan-la", "KHỚP"],
  ]);
});

test("a bloc is signed for by its Khối trưởng, a cluster by its Cụm trưởng", () => {
  const desk = deskOf([typed("x")], { policy: SELF });
  const signed = (label: "khối" | "cụm") => {
    const bloc = Bloc.parse({ ...desk.bloc, label });
    const plan = planSummary(summaryOf({ ...desk, bloc }, tallied(desk, [])));
    return grid(sheetOf(plan, STANDINGS)).flat();
  };
  expect(signed("khối")).toEqual(
    expect.arrayContaining(["NGƯỜI LẬP BIỂU", "TM. KHỐI THI ĐUA", "KHỐI TRƯỞNG"]),
  );
  expect(signed("cụm")).toEqual(expect.arrayContaining(["TM. CỤM THI ĐUA", "CỤM TRƯỞNG"]));
});
