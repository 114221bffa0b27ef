import { describe, expect, test } from "vitest";
import { planSummary } from "../../../shared/report/summary.ts";
import type { WrittenCriterion } from "../../../shared/rubric.ts";
import { Bloc, type Season } from "../../../shared/season.ts";
import { grid, sheetOf, summaryFrom, summaryOf, tableIn } from "../../support/planned-bloc.ts";
import { agencyId, deskOf, inTime, recorded, selfScore, tallied, typed } from "../../support/small-bloc.ts";

const plain = deskOf([typed("x")], { policy: { precedence: ["self"] } });
const desk = {
  ...plain,
  bloc: Bloc.parse({
    ...plain.bloc,
    targets: [],
    awards: [
      {
        id: "co",
        kind: "title",
        title: "Cờ thi đua",
        ground: "Quy chế của khối",
        by: "rank",
        quota: { of: "count", count: 1 },
      },
    ],
  }),
};
const people = [{ id: "tk", name: "Tổ thư ký", roles: [] }] as unknown as Season["people"];
const cards = Object.entries({ a: "9", b: "8", c: "7" }).map(([letter, points]) =>
  selfScore(letter, { x: { points } }),
);
const about = (letter: string, kind: string, more: object = {}) => ({
  kind,
  agency: agencyId(letter),
  reason: "Theo hồ sơ",
  ...more,
});
const plan = (...decisions: readonly object[]) =>
  planSummary(
    summaryOf(desk, tallied(desk, cards, ...decisions), {
      season: { people },
      decisions: recorded(...decisions),
    }),
  );
const rows = (name: string, ...decisions: readonly object[]) =>
  tableIn(sheetOf(plan(...decisions), name))
    .slice(1)
    .map((row) => row.map((cell) => cell ?? ""));
const grant = (letter: string) =>
  about(letter, "grant", { award: "co", number: "12/QĐ", date: "2025-02-01" });
const ballot = (change: object = {}) => ({
  kind: "record-ballot",
  reason: "Biên bản 01/BB",
  ballot: {
    id: "co-1",
    subject: { on: "award", award: "co" },
    round: 1,
    manner: "secret",
    date: "2024-12-28",
    summoned: 3,
    present: 3,
    issued: 3,
    returned: 3,
    valid: 3,
    invalid: 0,
    places: 1,
    pass: { bound: "more-than", share: "50%", of: "valid" },
    candidates: [
      { agency: agencyId("a"), votes: 2 },
      { agency: agencyId("b"), votes: 1 },
    ],
    ...change,
  },
});

describe("the journal of decisions", () => {
  test("tells each in its order: when in Viet Nam, by whom, what, why", () => {
    expect(rows("Nhật ký quyết định", about("c", "exclude"), { kind: "close", reason: "Họp khối" })).toEqual([
      [1, "20/12/2024 09:00:00", "Tổ thư ký", "Không xét Cơ quan C", "Theo hồ sơ"],
      [2, "20/12/2024 09:00:00", "Tổ thư ký", "Chốt kỳ chấm", "Họp khối"],
    ]);
  });

  test("names cards by who scored them, and awards by their titles", () => {
    const back = about("a", "send-back", { round: "verified", scorer: "khoi-pho", revision: 2 });
    const told = rows("Nhật ký quyết định", back, grant("b")).map((row) => row[3]);
    expect(told).toEqual([
      "Trả lại bảng thẩm định (Khối phó) của Cơ quan A, phiên bản 2",
      "Cơ quan B được tặng Cờ thi đua (số 12/QĐ, ngày 01/02/2025)",
    ]);
  });
});

describe("the sheet of ballots", () => {
  test("gives the tellers' figures, the rule and the votes of each with their share", () => {
    expect(rows("Kiểm phiếu", ballot())).toEqual([
      [
        "",
        "Đề nghị Cờ thi đua – lần 1",
        "",
        "",
        "Ngày 28/12/2024, bỏ phiếu kín. Triệu tập 3, có mặt 3; phát ra 3, thu về 3, hợp lệ 3, không hợp lệ 0. Bầu 1; đạt khi có trên 50 % số phiếu hợp lệ.",
      ],
      [1, "Cơ quan A", 2, "≈66,67", ""],
      [2, "Cơ quan B", 1, "≈33,33", ""],
    ]);
  });

  test("of hands that nobody raised has no shares; a corrected record replaces the first", () => {
    const corrected = ballot({
      manner: "show-of-hands",
      issued: 0,
      returned: 0,
      valid: 0,
      candidates: [{ agency: agencyId("a"), votes: 0 }],
    });
    const [head, first, ...more] = rows("Kiểm phiếu", ballot(), corrected);
    expect(head?.[4]).toContain("biểu quyết giơ tay");
    expect(first).toEqual([1, "Cơ quan A", 0, "–", ""]);
    expect(more).toEqual([]);
  });

  test("calls an award the bloc has no more by its id", () => {
    const [head] = rows("Kiểm phiếu", ballot({ subject: { on: "award", award: "co-cu" } }));
    expect(head?.[1]).toBe("Đề nghị co-cu – lần 1");
  });
});

describe("the sheet of registrations", () => {
  const register = (letter: string, ...titles: readonly object[]) => about(letter, "register", { titles });

  test("puts what was registered beside what came of it", () => {
    const decisions = [
      register("a", { title: "Cờ thi đua", for: "collective" }),
      register("b", { title: "Cờ thi đua", for: "collective" }, { title: "Chiến sĩ thi đua", for: 3 }),
      register("c", { title: "Bằng khen", for: "collective" }),
    ];
    expect(rows("Đăng ký và kết quả", ...decisions)).toEqual([
      [1, "Cơ quan A", "Cờ thi đua", "Tập thể", "Được đề nghị"],
      [2, "Cơ quan B", "Cờ thi đua", "Tập thể", "Không đạt"],
      [3, "Cơ quan B", "Chiến sĩ thi đua", "3 cá nhân", "Cá nhân: không theo dõi tên trên hệ thống"],
      [
        4,
        "Cơ quan C",
        "Bằng khen",
        "Tập thể",
        "Khối không đề nghị hình thức này; kết quả do nơi khác quyết định",
      ],
    ]);
  });

  test("names what an agency was granted instead", () => {
    const [flag] = desk.bloc.awards;
    const second = { ...flag, id: "bang-khen", title: "Bằng khen" };
    const two = { ...desk, bloc: { ...desk.bloc, awards: [flag, second] as typeof desk.bloc.awards } };
    const decisions = [register("c", { title: "Bằng khen", for: "collective" }), grant("c")];
    const input = summaryOf(two, tallied(two, cards, ...decisions), { decisions: recorded(...decisions) });
    const [row] = grid(sheetOf(planSummary(input), "Đăng ký và kết quả")).slice(6);
    expect(row?.at(-1)).toBe("Không đạt như đăng ký: Cờ thi đua");
  });

  test("puts targets beside what was achieved and the points of their criterion, the registered ones over those set before", () => {
    const promised: WrittenCriterion = {
      id: "p",
      code: "I.1",
      title: "Sáng kiến",
      max: "10",
      base: { kind: "proportional", achieved: "done", target: "goal" },
      inputs: [
        { kind: "count", id: "done", title: "Số đạt được" },
        { kind: "amount", id: "goal", title: "Số đăng ký", target: true },
      ],
    };
    const measured = deskOf([promised], {
      targets: [
        ["a", "p", "goal", "10"],
        ["b", "p", "goal", "4"],
      ],
      policy: { rounds: ["self"], precedence: ["self"] },
    });
    const own = [inTime(selfScore("a", { p: { inputs: { done: "9" } } }))];
    const sheetAfter = (...decisions: readonly object[]) => {
      const input = summaryFrom(measured, own, recorded(...decisions));
      return grid(sheetOf(planSummary(input), "Đăng ký và kết quả")).slice(6);
    };
    const change = (letter: string, value: string) =>
      about(letter, "register-targets", { targets: [{ criterion: "p", input: "goal", value }] });
    expect(sheetAfter()).toEqual([
      [1, "Cơ quan A", "I.1 Số đăng ký: 10", "Chỉ tiêu", "Thực hiện: 9. Đạt 9/10 điểm"],
      [2, "Cơ quan B", "I.1 Số đăng ký: 4", "Chỉ tiêu", "Chưa có điểm"],
    ]);
    const title = register("c", { title: "Cờ thi đua", for: "collective" });
    expect(sheetAfter(title, change("a", "12.5"), change("c", "3"))).toMatchObject([
      [1, "Cơ quan C", "Cờ thi đua", "Tập thể", expect.any(String)],
      [2, "Cơ quan A", "I.1 Số đăng ký: 12,5", "Chỉ tiêu", "Thực hiện: 9. Đạt 7,2/10 điểm"],
      [3, "Cơ quan B", "I.1 Số đăng ký: 4", "Chỉ tiêu", "Chưa có điểm"],
      [4, "Cơ quan C", "I.1 Số đăng ký: 3", "Chỉ tiêu", "Chưa có điểm"],
    ]);
  });

  test("of a bloc without awards has nothing beside it", () => {
    const decisions = [register("a", { title: "Cờ thi đua", for: "collective" })];
    const input = summaryOf(plain, tallied(plain, cards, ...decisions), {
      decisions: recorded(...decisions),
    });
    expect(grid(sheetOf(planSummary(input), "Đăng ký và kết quả"))[6]).toEqual([
      1,
      "Cơ quan A",
      "Cờ thi đua",
      "Tập thể",
      "Khối không đề nghị hình thức này; kết quả do nơi khác quyết định",
    ]);
  });
});

test("what was granted stands beside what was proposed, and so does what nobody proposed", () => {
  expect(rows("Đề nghị khen thưởng", grant("a"), grant("b")).slice(1)).toEqual([
    [1, "Cơ quan A", 1, 9, "Đề nghị; được tặng", "Xếp thứ 1. Được tặng tại 12/QĐ ngày 01/02/2025"],
    ["", "Cơ quan B", 2, 8, "Được tặng", "Khối không đề nghị. Được tặng tại 12/QĐ ngày 01/02/2025"],
  ]);
});

describe("good examples and movements", () => {
  test("an example stands with what was done and its evidence", () => {
    const example = about("a", "example", {
      title: "Một cửa số",
      story: "Giảm nửa thời gian giải quyết",
      evidence: [{ number: "12/BC", date: "2024-11-01" }],
    });
    expect(rows("Điển hình tiên tiến", example)).toEqual([
      [1, "Cơ quan A", "Một cửa số", "Giảm nửa thời gian giải quyết", "Số: 12/BC; ngày: 01/11/2024"],
    ]);
  });

  test("a movement goes from its launch through its reviews, by day, to its rewards", () => {
    const movement = (plan?: string) => ({
      kind: "movement",
      reason: "Kế hoạch",
      movement: {
        id: `phong-trao-${plan ? 1 : 2}`,
        title: "Chuyển đổi số",
        launched: "2024-03-01",
        ...(plan && { plan }),
        reviews: [
          { date: "2024-11-30", note: "Tổng kết" },
          { date: "2024-06-30", agency: agencyId("b") },
          { date: "2024-06-30" },
        ],
        rewards: [
          { agency: agencyId("c"), reward: "Giấy khen" },
          {
            agency: agencyId("a"),
            reward: "Bằng khen",
            decision: { number: "12/QĐ-UBND", date: "2024-12-05" },
          },
        ],
      },
    });
    expect(rows("Phong trào, chuyên đề", movement("Kế hoạch 05/KH"), movement())).toEqual([
      ["Phát động", "01/03/2024", "Cả khối", "Chuyển đổi số. Kế hoạch 05/KH"],
      ["Sơ kết, tổng kết", "30/06/2024", "Cơ quan B", ""],
      ["Sơ kết, tổng kết", "30/06/2024", "Cả khối", ""],
      ["Sơ kết, tổng kết", "30/11/2024", "Cả khối", "Tổng kết"],
      ["Khen thưởng", "", "Cơ quan C", "Giấy khen"],
      ["Khen thưởng", "05/12/2024", "Cơ quan A", "Bằng khen (Quyết định 12/QĐ-UBND)"],
      ["Phát động", "01/03/2024", "Cả khối", "Chuyển đổi số"],
      ["Sơ kết, tổng kết", "30/06/2024", "Cơ quan B", ""],
      ["Sơ kết, tổng kết", "30/06/2024", "Cả khối", ""],
      ["Sơ kết, tổng kết", "30/11/2024", "Cả khối", "Tổng kết"],
      ["Khen thưởng", "", "Cơ quan C", "Giấy khen"],
      ["Khen thưởng", "05/12/2024", "Cơ quan A", "Bằng khen (Quyết định 12/QĐ-UBND)"],
    ]);
  });
});

test("a period nobody decided anything of has none of these sheets", () => {
  const names = plan().sheets.map(({ name }) => name);
  for (const name of [
    "Kiểm phiếu",
    "Đăng ký và kết quả",
    "Điển hình tiên tiến",
    "Phong trào, chuyên đề",
    "Nhật ký quyết định",
  ])
    expect(names).not.toContain(name);
});
