import { expect, test } from "vitest";
import * as z from "zod/mini";
import type { Desk } from "../../../../shared/desk.ts";
import { readCard } from "../../../../shared/read-card.ts";
import { type CardInput, CardReport, type KeptCard } from "../../../../shared/report/agency/card-report.ts";
import {
  type CardScene,
  cardReportOf,
  scorerTitle,
} from "../../../../shared/report/agency/card-report-of.ts";
import { planCard } from "../../../../shared/report/agency/plan-card.ts";
import { rowsUnder } from "../../../../shared/report/agency/rows-under.ts";
import { FIRST_ROW } from "../../../../shared/report/table-sheet.ts";
import type { WrittenSection } from "../../../../shared/rubric.ts";
import type { Scorecard } from "../../../../shared/scorecard.ts";
import type { Agency } from "../../../../shared/season.ts";
import { standingsDocument } from "../../../../shared/standings-document.ts";
import {
  addressOf,
  calculated,
  disagreements,
  grid,
  rowOf,
  sheetOf,
  summaryOf,
} from "../../../support/planned-bloc.ts";
import {
  card,
  council,
  counted,
  crossScore,
  deskOf,
  exclude,
  relative,
  secondReview,
  selfScore,
  tallied,
  typed,
  verified,
} from "../../../support/small-bloc.ts";

const CARD = "Bảng chấm điểm";

/** Two parts, the second of two more with a criterion of its own. */
const SECTIONS: WrittenSection[] = [
  { id: "i", code: "I", title: "Phần I", max: "20", criteria: [typed("x"), counted("y")] },
  {
    id: "ii",
    code: "II",
    title: "Phần II",
    max: "30",
    criteria: [typed("z")],
    sections: [
      { id: "ii-1", code: "II.1", title: "Mục 1", max: "10", criteria: [typed("u")] },
      { id: "ii-2", code: "II.2", title: "Mục 2", max: "10", criteria: [typed("v")] },
    ],
  },
];
const PARTED = deskOf([], { sections: SECTIONS });

const kept = (each: Scorecard, revision = 1): KeptCard => ({
  round: each.round,
  scorer: each.scorer,
  revision,
  receivedAt: "2024-12-02T08:00:00Z",
  sender: "Người gửi",
  hash: `ab12cd${"0".repeat(58)}`,
});

type More = Partial<Omit<CardScene, "desk" | "read" | "document">> & {
  readonly hasResult?: boolean;
  readonly decisions?: readonly object[];
};

/** The report of an agency from its own cards and those of others. */
function inputOf(desk: Desk, cards: readonly Scorecard[], more: More = {}, letter = "a"): CardInput {
  const { hasResult = true, decisions = [], ...scene } = more;
  const tally = tallied(desk, cards, ...decisions);
  const { season } = summaryOf(desk, tally);
  const agency = desk.bloc.agencies.find(({ id }) => id === `co-quan-${letter}`) as Agency;
  const own = cards.filter((each) => each.agency === agency.id && each.round !== "cross");
  const report = cardReportOf({
    season,
    desk,
    agency,
    stage: "closed",
    cards: own.map((each) => kept(each)),
    read: own.flatMap((each) => {
      const read = readCard(desk, each);
      return read.ok ? [read.value] : [];
    }),
    ...(hasResult && { document: standingsDocument(season, desk, tally) }),
    isPlaced: true,
    ...scene,
  });
  return {
    ...CardReport.parse(JSON.parse(JSON.stringify(z.encode(CardReport, report)))),
    fingerprint: "0".repeat(64),
  };
}

const words = (input: CardInput, name = CARD) => grid(sheetOf(planCard(input), name)).flat();
const row = (input: CardInput, title: string) => rowOf(sheetOf(planCard(input), CARD), title);

const SELF = selfScore("a", {
  x: { points: "9", explanation: "Đã có văn bản" },
  y: { inputs: { late: "1", ideas: "0" } },
  z: { points: "8" },
  u: { points: "7" },
  v: { points: "6" },
});

test("every round has its column beside what stands, and the difference is a formula", () => {
  const input = inputOf(PARTED, [
    SELF,
    verified("a", { x: { points: "8.5", reason: "Thiếu một văn bản" } }),
    secondReview("a", { z: { points: "9", reason: "Phúc tra" } }),
  ]);
  expect(row(input, "Tiêu chí").slice(0, 9)).toEqual([
    "Mục",
    "Tiêu chí",
    "Điểm tối đa",
    "Tự chấm",
    "Thẩm định",
    "Phúc tra",
    "Điểm chốt",
    "Chênh lệch",
    "Cách tính",
  ]);
  expect(row(input, "Tiêu chí x").slice(0, 8)).toEqual(["X", "Tiêu chí x", 10, 9, 8.5, undefined, 8.5, -0.5]);
  expect(row(input, "Tiêu chí x")).toContain(
    "Tổ thư ký (Thẩm định): Thiếu một văn bản\nGiải trình của đơn vị: Đã có văn bản",
  );
  expect(row(input, "Tiêu chí z").slice(3, 8)).toEqual([8, undefined, 9, 9, 1]);
  expect(row(input, "TỔNG ĐIỂM").slice(2, 8)).toEqual([50, 39.5, 39, 40, 40, 0.5]);
  expect(disagreements(planCard(input))).toEqual([]);
});

test("sections add up what stands under them, and the total its outermost sections", () => {
  const input = inputOf(PARTED, [SELF]);
  const plan = planCard(input);
  const sheet = sheetOf(plan, CARD);
  expect(row(input, "Phần I").slice(3, 5)).toEqual([18.5, 18.5]);
  expect(row(input, "Phần II").slice(3, 5)).toEqual([21, 21]);
  const [typedOver, section, total] = ["Mục 2", "Phần II", "TỔNG ĐIỂM"].map((title) =>
    addressOf(sheet, title, "D"),
  );
  const one = addressOf(sheet, "Tiêu chí v", "D");
  const read = calculated(plan, { [`${CARD}!${one}`]: 10 });
  expect([typedOver, section, total].map((at) => read(CARD, at as string))).toEqual([10, 25, 43.5]);
  expect(read(CARD, addressOf(sheet, "Phần II", "I"))).toBe("KHÔNG KHỚP");
});

test("how the rules came to the points stands beside them, line by line", () => {
  const input = inputOf(PARTED, [SELF]);
  expect(row(input, "Tiêu chí y").join(" ")).toMatch(/−0,5 \(Y\.A: /);
  const full = selfScore("a", { y: { inputs: { late: "0", ideas: "3" } } });
  expect(row(inputOf(deskOf([counted("y")]), [full]), "Tiêu chí y").join(" ")).toMatch(/\+2 \(Y\.B: /);
  const won = selfScore("a", { w: { inputs: { done: "5", goal: "10" } } });
  const against = inputOf(deskOf([relative("w")]), [won]);
  expect(row(against, "Tiêu chí w").slice(3, 5)).toEqual([2.5, 2.5]);
  expect(words(against).join(" ")).toContain("ghi mức bảo đảm");
  const rate = {
    ...relative("w"),
    base: { kind: "proportional", achieved: "done", target: "goal" },
  } as const;
  const outOfNothing = selfScore("a", { w: { inputs: { done: "0", goal: "0" } } });
  const alone = inputOf(deskOf([rate]), [outOfNothing], { hasResult: false });
  expect(row(alone, "Tiêu chí w").slice(3, 6)).toEqual([undefined, "", ""]);
});

test("points on top, which no base begins, are told by their lines alone", () => {
  const { base: _, ...onTop } = counted("y", "0");
  const earned = selfScore("a", { y: { inputs: { late: "0", ideas: "1" } }, x: { points: "9" } });
  const told = row(inputOf(deskOf([typed("x"), onTop]), [earned]), "Tiêu chí y");
  expect(told.slice(3, 5)).toEqual([1, 1]);
  expect(told[6]).toMatch(/^\+1 \(Y\.B: /);
});

test("a claim above what the table gives is told with both figures", () => {
  const claiming = selfScore("a", { y: { inputs: { late: "2", ideas: "0" }, claimed: "9.5" } });
  const input = inputOf(deskOf([counted("y")]), [claiming]);
  expect(row(input, "Tiêu chí y")).toContain("Đề nghị 9,5 điểm; bảng tiêu chí cho 9 điểm");
});

test("what the table takes or adds beyond its sections has a row of its own", () => {
  const capped = deskOf([counted("y"), counted("w")], { policy: { deductionAtMost: "2" } });
  const late = { inputs: { late: "4", ideas: "0" } };
  const taken = selfScore("a", { y: late, w: late });
  const input = inputOf(capped, [taken]);
  expect(row(input, "Áp trần, quy đổi, trừ khác").slice(3, 5)).toEqual([2, 2]);
  expect(row(input, "TỔNG ĐIỂM").slice(3, 5)).toEqual([18, 18]);
  const nothing = inputOf(capped, [], { hasResult: false });
  expect(words(nothing)).not.toContain("Áp trần, quy đổi, trừ khác");
  const self = inputOf(capped, [taken], { hasResult: false });
  expect(row(self, "Tiêu chí")).not.toContain("Chênh lệch");
  expect(row(self, "Áp trần, quy đổi, trừ khác")[3]).toBe(2);
  const at = grid(sheetOf(planCard(self), CARD)).findIndex((cells) =>
    cells.includes("Áp trần, quy đổi, trừ khác"),
  );
  const styles = sheetOf(planCard(self), CARD).rows[at]?.cells.map((cell) => cell?.style);
  expect(styles?.slice(3)).toEqual(["part-difference", "part-text", "part-text", "center"]);
  expect(row(self, "TỔNG ĐIỂM").slice(3)).toEqual([18, undefined, undefined, "KHỚP"]);
  expect(disagreements(planCard(self))).toEqual([]);
});

test("a section the table's rules cut is the server's figure, and no sum", () => {
  const desk = deskOf([], {
    sections: [
      { id: "i", code: "I", title: "Phần I", max: "10", atMost: "10", criteria: [counted("y")] },
      { id: "ii", code: "II", title: "Phần II", max: "10", criteria: [typed("x")] },
    ],
  });
  const input = inputOf(desk, [
    selfScore("a", { y: { inputs: { late: "0", ideas: "2" } }, x: { points: "9" } }),
  ]);
  expect(row(input, "Phần I").slice(3, 5)).toEqual([10, 10]);
  expect(row(input, "Tiêu chí y").slice(3, 5)).toEqual([12, 12]);
  expect(disagreements(planCard(input))).toEqual([]);
});

test("what does not apply says why, and is credited where the table credits it", () => {
  const away = { x: { notApplicable: { reason: "Không có" } }, w: { points: "5" } };
  const parts = { notAssigned: [["a", "v"]] as const };
  const criteria = [typed("x", "10", { mayNotApply: true }), typed("w"), typed("v")];
  const zero = inputOf(deskOf(criteria, parts), [selfScore("a", away)]);
  expect(row(zero, "Tiêu chí x")).toContain("không áp dụng");
  expect(row(zero, "Tiêu chí v")).toContain("không giao");
  const full = inputOf(deskOf(criteria, { ...parts, policy: { notApplicable: "full" } }), [
    selfScore("a", away),
  ]);
  expect(row(full, "Tiêu chí x").slice(3, 5)).toEqual([undefined, 10]);
  expect(words(full).join(" ")).toContain("*: tiêu chí không áp dụng");
  const unseen = inputOf(deskOf(criteria, parts), [selfScore("a", away)], { hasResult: false });
  expect(
    unseen.rows.flatMap((each) => (each.kind === "criterion" ? (each.notApplicable ?? "") : [])),
  ).toEqual(["declared", "", "not-assigned"]);
});

test("who stands next is told only where the standings are open", () => {
  const desk = deskOf([typed("x")], {
    policy: { bands: [{ id: "tot", title: "Tốt", from: "5" }], precedence: ["self"] },
  });
  const cards = ["9", "8", "7"].map((points, index) => selfScore("bac"[index] as string, { x: { points } }));
  const said = words(inputOf(desk, cards)).join(" ");
  expect(said).toContain("Xếp hạng 2/3, xếp loại Tốt. Thấp hơn Cơ quan B 1 điểm");
  expect(said).toContain(
    "Xếp ngay trên: Cơ quan B (hạng 1, 9,00 điểm). Xếp ngay dưới: Cơ quan C (hạng 3, 7,00 điểm)",
  );
  expect(words(inputOf(desk, cards, { isPlaced: false })).join(" ")).not.toContain("Cơ quan B");
  expect(words(inputOf(desk, cards, {}, "b")).join(" ")).not.toContain("Xếp ngay trên");
  const out = inputOf(desk, cards, { decisions: [exclude("a")] });
  expect(out.place).toEqual({ state: "excluded", ranked: 2, reason: "Không xét: Bị kỷ luật" });
  expect(words(out).join(" ")).toContain("Không xét. Không xét: Bị kỷ luật");
});

test("documents stand in the order of the table, and a card without any has no such sheet", () => {
  const evidence = [
    { number: "12/BC", date: "2024-06-30", issuer: "Văn phòng", excerpt: "Báo cáo" },
    { excerpt: "Đề án", underWay: true as const },
  ];
  const input = inputOf(deskOf([typed("x")]), [selfScore("a", { x: { points: "9", evidence } })]);
  const rows = grid(sheetOf(planCard(input), "Minh chứng")).slice(6);
  expect(rows).toEqual([
    [1, "X", "Tiêu chí x", "12/BC", "30/06/2024", "Văn phòng", "Báo cáo"],
    [2, "X", "Tiêu chí x", "", "", "", "Đề án (đang thực hiện)"],
  ]);
  expect(planCard(inputOf(PARTED, [SELF])).sheets.map(({ name }) => name)).toEqual([CARD, "Biên nhận"]);
});

test("every page bears the revision and six characters of the self-score, and the receipts their hashes", () => {
  const sent = { ...kept(SELF, 3), late: true as const, onBehalf: true as const };
  const input = inputOf(PARTED, [SELF], { cards: [sent], stage: "published" });
  const { sheets } = planCard(input);
  for (const { print } of sheets) {
    expect(print.imprint).toBe("Phiên bản 3, mã AB12CD – Cơ quan A – mã số liệu 000000000000");
    expect(print.marks).toBe("ĐÃ CÔNG BỐ");
  }
  expect(rowOf(sheetOf(planCard(input), "Biên nhận"), "Tự chấm")).toEqual([
    "Tự chấm",
    "co-quan-a",
    3,
    "AB12CD",
    "02/12/2024 15:00:00",
    "Người gửi",
    "nộp muộn; nhập thay",
    sent.hash,
  ]);
  const invented = inputOf(PARTED, [SELF], {
    season: { ...summaryOf(PARTED, tallied(PARTED, [])).season, illustrative: true },
    stage: "open",
  });
  expect(planCard(invented).sheets[0]?.print.marks).toBe("SỐ LIỆU MINH HỌA – DỰ THẢO");
});

test("what the council set stands, though no round's column holds it; a member's cross-score stays unnamed", () => {
  const desk = deskOf([typed("x")], { policy: { precedence: ["council", "cross", "verified", "self"] } });
  const input = inputOf(desk, [
    selfScore("a", { x: { points: "9" } }),
    crossScore("a", "b", { x: { points: "2" } }),
    council("a", { x: { points: "7", reason: "Kết luận" } }),
  ]);
  expect(row(input, "Tiêu chí x").slice(3, 6)).toEqual([9, 7, -2]);
  expect(row(input, "Tiêu chí x")).toContain("Hội đồng Thi đua – Khen thưởng (Hội đồng): Kết luận");
});

test("scorers go by their titles, and one nobody knows by its id", () => {
  expect(["khoi-pho", "phong-1", "co-quan-b", "ai-do"].map((id) => scorerTitle(PARTED, id))).toEqual([
    "Khối phó",
    "phong-1",
    "Cơ quan B",
    "ai-do",
  ]);
});

test("a reason that a scorer of the deputy's wrote is told with its words", () => {
  const input = inputOf(PARTED, [SELF, card("a", "verified", "phong-1", { x: { points: "8" } })]);
  expect(input.rows.flatMap((each) => (each.kind === "criterion" ? each.reasons : []))).toEqual([]);
});

test("no page parts the signatures from each other or from the total", () => {
  for (let criteria = 1; criteria <= 60; criteria++) {
    const codes = Array.from({ length: criteria }, (_, index) => `c${index}`);
    const entries = Object.fromEntries(codes.map((code) => [code, { points: "5" }]));
    const input = inputOf(deskOf(codes.map((code) => typed(code))), [selfScore("a", entries)]);
    const { rows, breaks = [] } = sheetOf(planCard(input), CARD);
    const total = FIRST_ROW + criteria + 1;
    expect(breaks.filter((after) => after >= total && after < rows.length)).toEqual([]);
  }
});

test("only a section has rows under it", () => {
  const { rows } = inputOf(PARTED, [SELF]);
  expect(rows.map((_, index) => rowsUnder(rows, index))).toEqual([
    [1, 2],
    [],
    [],
    [4, 5, 7],
    [],
    [6],
    [],
    [8],
    [],
  ]);
});
