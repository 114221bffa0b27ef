import { describe, expect, test } from "vitest";
import { between, paperOf, saidIn, tablesOf } from "../../support/paper-texts.ts";
import { agencyId, close, deskOf, selfScore, typed } from "../../support/small-bloc.ts";

const desk = deskOf([typed("x")], { policy: { precedence: ["self"] } });
const voted = {
  id: "co",
  kind: "title",
  title: "Cờ thi đua",
  ground: "Quy chế của khối",
  by: "ballot",
  quota: { of: "count", count: 1 },
  pass: { bound: "more-than", share: "50%", of: "valid" },
};
const cards = Object.entries({ a: "9", b: "8", c: "7" }).map(([letter, points]) =>
  selfScore(letter, { x: { points } }),
);
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
const told = (...decisions: readonly object[]) => ({
  cards,
  bloc: { awards: [voted] },
  decisions: [close, ...decisions],
});
const titles = (plan: ReturnType<typeof paperOf>) =>
  saidIn(plan).filter((text) => /^(Đề nghị|Suy tôn|Xếp loại) /.test(text));

describe("ballots to print", () => {
  test("one for each vote to be held: who stands, two columns to mark, how many may be elected", () => {
    const plan = paperOf("phieu-bau", desk, told());
    expect(plan.parts).toHaveLength(2);
    const [register, form] = plan.parts;
    expect(saidIn({ ...plan, parts: register ? [register] : [] })).toContain(
      "1 | Đề nghị Cờ thi đua | 3 | …… | …… | ……",
    );
    expect(between({ ...plan, parts: form ? [form] : [] }, "PHIẾU BẦU", "Hướng dẫn:")).toEqual([
      "Đề nghị Cờ thi đua",
      "Khối, Năm",
      "Số lượng được bầu: không quá 1.",
      "1 | Cơ quan A |  | ",
      "2 | Cơ quan B |  | ",
      "3 | Cơ quan C |  | ",
    ]);
    expect(
      tablesOf(plan)
        .at(-1)
        ?.head.map(({ text }) => text),
    ).toEqual(["STT", "Cơ quan, đơn vị được giới thiệu", "Đồng ý", "Không đồng ý"]);
  });

  test("after a tie the second round has the level alone; what was counted stays for the file", () => {
    const tie = ballot({
      candidates: [
        { agency: agencyId("a"), votes: 2 },
        { agency: agencyId("b"), votes: 2 },
      ],
      valid: 4,
      pass: { bound: "at-least", share: "50%", of: "valid" },
    });
    const plan = paperOf("phieu-bau", desk, told(tie));
    expect(titles({ ...plan, parts: plan.parts.slice(1) })).toEqual([
      "Đề nghị Cờ thi đua",
      "Đề nghị Cờ thi đua (lần 2)",
    ]);
    const [last] = tablesOf(plan).slice(-1);
    expect(last?.rows.map(({ cells }) => cells[1]?.text)).toEqual(["Cơ quan A", "Cơ quan B"]);
  });

  test("an award that waits for a higher one, or for a person's choice, or goes by rank, has none", () => {
    const lower = { ...voted, id: "bk", title: "Bằng khen" };
    const waiting = paperOf("phieu-bau", desk, { ...told(), bloc: { awards: [voted, lower] } });
    expect(titles({ ...waiting, parts: waiting.parts.slice(1) })).toEqual(["Đề nghị Cờ thi đua"]);
    const round = (number: number) =>
      ballot({
        id: `co-${number}`,
        round: number,
        valid: 4,
        candidates: [
          { agency: agencyId("a"), votes: 2 },
          { agency: agencyId("b"), votes: 2 },
        ],
        pass: { bound: "at-least", share: "50%", of: "valid" },
      });
    const level = paperOf("phieu-bau", desk, told(round(1), round(2)));
    expect(titles({ ...level, parts: level.parts.slice(1) })).toHaveLength(2);
    const { pass: _, ...byRank } = { ...voted, by: "rank" };
    const ranked = paperOf("phieu-bau", desk, { ...told(), bloc: { awards: [byRank] } });
    expect(saidIn(ranked)).toContain("1 | ………………… |  | ");
    const { pass: __, ...unruled } = voted;
    const record = saidIn(paperOf("kiem-phieu", desk, { ...told(), bloc: { awards: [unruled] } }));
    expect(record).toContain("- Số lượng được bầu: 1; đạt khi có ………………….");
  });

  test("a leader elected by ballot is voted on among all members, again among the level, and no more once elected", () => {
    const office = { ...told(), bloc: { leaderByBallot: true } };
    const plan = paperOf("phieu-bau", desk, office);
    expect(titles({ ...plan, parts: plan.parts.slice(1) })).toEqual(["Suy tôn Khối trưởng"]);
    expect(tablesOf(plan).at(-1)?.rows).toHaveLength(3);
    const on = (votes: number) =>
      ballot({
        subject: { on: "leader" },
        pass: { bound: "none", of: "valid" },
        candidates: [
          { agency: agencyId("a"), votes },
          { agency: agencyId("b"), votes: 1 },
        ],
      });
    const again = paperOf("phieu-bau", desk, { ...office, decisions: [close, on(1)] });
    expect(titles({ ...again, parts: again.parts.slice(1) })).toEqual([
      "Suy tôn Khối trưởng",
      "Suy tôn Khối trưởng (lần 2)",
    ]);
    const won = paperOf("phieu-bau", desk, { ...office, decisions: [close, on(2)] });
    expect(won.parts).toHaveLength(2);
    const elected = { kind: "elect-leader", reason: "Suy tôn", leader: agencyId("a") };
    const none = paperOf("phieu-bau", desk, { ...office, decisions: [close, elected] });
    expect(saidIn(none)).toContain("1 | ………………… |  | ");
  });

  test("where nothing is to be voted on, there is a free form", () => {
    const plan = paperOf("phieu-bau", desk, { cards });
    expect(plan.parts).toHaveLength(2);
    expect(plan.parts[0]?.marks).toBe("DỰ THẢO");
    expect(saidIn(plan)).toContain("1 | ………………… | 3 | …… | …… | ……");
    expect(saidIn(plan)).toContain("Số lượng được bầu: …….");
  });
});

describe("the record of the tellers", () => {
  test("has the figures of a recorded ballot, its rule, the votes with their share and what they come to", () => {
    const plan = paperOf("kiem-phieu", desk, told(ballot()));
    expect(plan.parts).toHaveLength(1);
    expect(plan.parts[0]?.marks).toBeUndefined();
    expect(saidIn(plan)).toContain("Hồi …… giờ ……, ngày 28 tháng 12 năm 2024, tại ………………….");
    expect(between(plan, "II. ", "Biên bản lập")).toEqual([
      "- Hình thức: bỏ phiếu kín.",
      "- Số được triệu tập: 3; có mặt: 3.",
      "- Số phiếu phát ra: 3; thu về: 3; hợp lệ: 3; không hợp lệ: 0.",
      "- Số lượng được bầu: 1; đạt khi có trên 50 % số phiếu hợp lệ.",
      "1 | Cơ quan A | 2 | ≈66,67",
      "2 | Cơ quan B | 1 | ≈33,33",
      "Kết quả: Trúng: Cơ quan A (2/3).",
    ]);
    expect(saidIn(plan).slice(-6)).toEqual([
      "CHỦ TRÌ HỘI NGHỊ",
      "…………………",
      "ỦY VIÊN",
      "…………………",
      "TRƯỞNG BAN",
      "…………………",
    ]);
  });

  test("is open for a vote to be held: candidates and rule are there, figures are dots", () => {
    const plan = paperOf("kiem-phieu", desk, told());
    expect(between(plan, "II. ", "Biên bản lập")).toEqual([
      "- Hình thức: bỏ phiếu kín.",
      "- Số được triệu tập: ……; có mặt: …….",
      "- Số phiếu phát ra: ……; thu về: ……; hợp lệ: ……; không hợp lệ: …….",
      "- Số lượng được bầu: 1; đạt khi có trên 50 % số phiếu hợp lệ.",
      "1 | Cơ quan A |  | ",
      "2 | Cơ quan B |  | ",
      "3 | Cơ quan C |  | ",
      "Kết quả:",
      "....",
      "....",
    ]);
  });

  test("is empty where nothing is to be voted on; hands nobody raised have no share", () => {
    expect(saidIn(paperOf("kiem-phieu", desk, { cards }))).toContain("1 | ………………… |  | ");
    const hands = ballot({
      manner: "show-of-hands",
      issued: 0,
      returned: 0,
      valid: 0,
      candidates: [{ agency: agencyId("a"), votes: 0 }],
    });
    const said = saidIn(paperOf("kiem-phieu", desk, { ...told(hands), bloc: {} }));
    expect(said).toContain("- Hình thức: biểu quyết giơ tay.");
    expect(said).toContain("1 | Cơ quan A | 0 | –");
  });
});

describe("what was voted stands in the other papers too", () => {
  test("the minutes and the report tell each count and its result; the letter says how many took part", () => {
    const [minutes, report, letter] = (["bien-ban", "bao-cao", "to-trinh"] as const).map((paper) =>
      saidIn(paperOf(paper, desk, told(ballot()))),
    );
    for (const said of [minutes, report]) {
      expect(said).toContain("1. Đề nghị Cờ thi đua");
      expect(said).toContain(
        "Ngày 28/12/2024, bỏ phiếu kín. Triệu tập 3, có mặt 3; phát ra 3 phiếu, thu về 3 phiếu, hợp lệ 3 phiếu, không hợp lệ 0 phiếu. Số lượng được bầu: 1; đạt khi có trên 50 % số phiếu hợp lệ.",
      );
      expect(said).toContain("Kết quả: Trúng: Cơ quan A (2/3).");
    }
    expect(letter).toContain("- Đề nghị Cờ thi đua: 3/3 đơn vị tham gia bỏ phiếu.");
    expect(letter?.some((text) => text.endsWith("và biên bản kiểm phiếu kèm theo;"))).toBe(true);
  });
});
