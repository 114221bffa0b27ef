import { describe, expect, test } from "vitest";
import { Decision } from "../../../shared/decision.ts";
import { decisionInWords, decisionKindInWords, stageInWords } from "../../../shared/words/decisions.ts";
import { targetPlaceIn } from "../../../shared/words/registered-target.ts";
import { tableOf } from "../../support/small-bloc.ts";

const AGENCIES: Readonly<Record<string, string>> = { "co-quan-a": "Cơ quan A", "co-quan-b": "Cơ quan B" };
const TABLE = tableOf([
  {
    id: "i-2",
    code: "I.2",
    title: "Sáng kiến",
    max: "10",
    base: { kind: "proportional", achieved: "done", target: "goal" },
    inputs: [
      { kind: "count", id: "done", title: "Số đạt được" },
      { kind: "amount", id: "goal", title: "Số đăng ký", target: true },
    ],
  },
]);
const TITLES = {
  agency: (id: string) => AGENCIES[id] ?? id,
  scorer: (id: string) => (id === "van-phong" ? "Văn phòng" : id),
  award: (id: string) => (id === "co" ? "Cờ thi đua" : id),
  target: targetPlaceIn(TABLE),
};
const A = { agency: "co-quan-a", reason: "Theo biên bản" };

const ballot = (subject: object) => ({
  kind: "record-ballot",
  reason: "Biên bản",
  ballot: {
    id: "lan-1",
    subject,
    round: 1,
    manner: "secret",
    date: "2024-12-28",
    summoned: 8,
    present: 8,
    issued: 8,
    returned: 8,
    valid: 8,
    invalid: 0,
    places: 1,
    pass: { bound: "none", of: "present" },
    candidates: [{ agency: "co-quan-a", votes: 5 }],
  },
});

const SAYINGS: readonly (readonly [object, string, string])[] = [
  [
    ballot({ on: "award", award: "co" }),
    "Biên bản kiểm phiếu lần 1: Cờ thi đua",
    "Ballot record: Cờ thi đua, round 1",
  ],
  [ballot({ on: "leader" }), "Biên bản kiểm phiếu lần 1", "Ballot record, round 1"],
  [
    { kind: "example", ...A, title: "Một cửa số", story: "…", evidence: [{}] },
    "Điển hình tiên tiến của Cơ quan A: Một cửa số",
    "A good example of Cơ quan A: Một cửa số",
  ],
  [
    {
      kind: "movement",
      reason: "Kế hoạch",
      movement: { id: "chuyen-doi-so", title: "Chuyển đổi số", launched: "2024-03-01" },
    },
    "Phong trào, chuyên đề “Chuyển đổi số”, phát động ngày 01/03/2024",
    "Movement “Chuyển đổi số”, launched on 01/03/2024",
  ],
  [{ kind: "exclude", ...A }, "Không xét Cơ quan A", "Cơ quan A is excluded"],
  [{ kind: "pend", ...A }, "Chưa xét Cơ quan A, chờ kết luận", "Cơ quan A is pending a conclusion"],
  [{ kind: "reinstate", ...A }, "Đưa Cơ quan A trở lại diện xét", "Cơ quan A is considered again"],
  [
    { kind: "extend", ...A, until: "2024-12-20T10:00:00Z" },
    "Gia hạn nộp cho Cơ quan A đến 17:00 ngày 20/12/2024",
    "Cơ quan A has until 17:00 on 20/12/2024",
  ],
  [
    { kind: "send-back", ...A, round: "self", scorer: "co-quan-a", revision: 2 },
    "Trả lại bảng tự chấm của Cơ quan A, phiên bản 2",
    "The self-score of Cơ quan A is sent back, revision 2",
  ],
  [
    { kind: "send-back", ...A, round: "verified", scorer: "van-phong", revision: 1 },
    "Trả lại bảng thẩm định (Văn phòng) của Cơ quan A, phiên bản 1",
    "The verification (Văn phòng) of Cơ quan A is sent back, revision 1",
  ],
  [
    { kind: "pledge", reason: "Hội nghị ký", signed: "2024-01-20" },
    "Giao ước thi đua: ký 20/01/2024",
    "The pledge: signed 20/01/2024",
  ],
  [
    {
      kind: "pledge",
      reason: "Hội nghị ký",
      drafted: "2024-01-05",
      adopted: "2024-01-15",
      signed: "2024-01-20",
      signers: ["co-quan-a", "co-quan-b"],
    },
    "Giao ước thi đua: dự thảo 05/01/2024, thông qua 15/01/2024, ký 20/01/2024, 2 đơn vị ký",
    "The pledge: drafted 05/01/2024, adopted 15/01/2024, signed 20/01/2024, 2 signed it",
  ],
  [
    {
      kind: "register",
      ...A,
      titles: [
        { title: "Cờ thi đua", for: "collective" },
        { title: "Chiến sĩ thi đua cơ sở", for: 5 },
        { title: "Bằng khen", for: 1 },
      ],
    },
    "Cơ quan A đăng ký: Cờ thi đua (tập thể); Chiến sĩ thi đua cơ sở (5 cá nhân); Bằng khen (1 cá nhân)",
    "Cơ quan A strives for: Cờ thi đua (the collective); Chiến sĩ thi đua cơ sở (5 individuals); Bằng khen (1 individual)",
  ],
  [
    {
      kind: "register-targets",
      ...A,
      targets: [
        { criterion: "i-2", input: "goal", value: "12.5" },
        { criterion: "i-9", input: "khac", value: "3" },
      ],
    },
    "Cơ quan A đăng ký chỉ tiêu: I.2 Số đăng ký: 12,5; i-9 (khac): 3",
    "Cơ quan A registers its targets: I.2 Số đăng ký: 12.5; i-9 (khac): 3",
  ],
  [{ kind: "close", reason: "Hết hạn" }, "Chốt kỳ chấm", "Close the period"],
  [
    { kind: "choose", reason: "Biên bản", award: "co", agencies: ["co-quan-a", "co-quan-b"] },
    "Cờ thi đua: chọn Cơ quan A, Cơ quan B",
    "Cờ thi đua: Cơ quan A, Cơ quan B chosen",
  ],
  [
    { kind: "elect-leader", reason: "Biên bản", leader: "co-quan-a", deputy: "co-quan-b" },
    "Khối trưởng năm sau: Cơ quan A; Khối phó: Cơ quan B",
    "Next year's leader: Cơ quan A; deputy: Cơ quan B",
  ],
  [
    { kind: "elect-leader", reason: "Biên bản", leader: "co-quan-a" },
    "Khối trưởng năm sau: Cơ quan A",
    "Next year's leader: Cơ quan A",
  ],
  [
    { kind: "grant", ...A, award: "co", number: "12/QĐ", date: "2025-02-01" },
    "Cơ quan A được tặng Cờ thi đua (số 12/QĐ, ngày 01/02/2025)",
    "Cơ quan A was granted Cờ thi đua (12/QĐ of 01/02/2025)",
  ],
];

describe("a decision in words", () => {
  test.each(SAYINGS)("%o", (decision, vi, en) => {
    const read = Decision.parse(decision);
    expect(decisionInWords(read, TITLES, "vi")).toBe(vi);
    expect(decisionInWords(read, TITLES, "en")).toBe(en);
  });

  test("of every kind has a name in both languages to be picked by, no two the same", () => {
    const kinds = Decision.def.options.map((option) => [...option.shape.kind.def.values].join());
    for (const lang of ["vi", "en"] as const) {
      const names = kinds.map((kind) => decisionKindInWords(kind as Decision["kind"], lang));
      expect(new Set(names).size).toBe(kinds.length);
      expect(names.every((name) => name.length > 3)).toBe(true);
    }
  });

  test("a period is taking cards, closed or published", () => {
    const stages = (["open", "closed", "published"] as const).map((stage) => stageInWords(stage, "vi"));
    expect(stages).toEqual(["đang nhận bảng", "đã chốt", "đã công bố"]);
    expect(stageInWords("published", "en")).toBe("published");
  });
});

test("targets are told by their ids where the table is not at hand", () => {
  const { target: _, ...titles } = TITLES;
  const decision = Decision.parse({
    kind: "register-targets",
    ...A,
    targets: [{ criterion: "i-2", input: "goal", value: "12.5" }],
  });
  expect(decisionInWords(decision, titles, "vi")).toBe("Cơ quan A đăng ký chỉ tiêu: i-2 (goal): 12,5");
  expect(targetPlaceIn(TABLE)({ criterion: "i-2", input: "khac" })).toBeUndefined();
});
