import { describe, expect, it, test } from "vitest";
import type { PassRule } from "../../../shared/ballots/ballot.ts";
import { outcomeOf } from "../../../shared/ballots/ballot-outcome.ts";
import {
  type AwardNames,
  awardKindInWords,
  awardStatusInWords,
  ineligibleInWords,
  openInWords,
  proposedInWords,
  quotaInWords,
  quotaRoundingInWords,
} from "../../../shared/words/awards.ts";
import { outcomeInWords, passRuleInWords, subjectInWords } from "../../../shared/words/ballots.ts";
import {
  award,
  ballot,
  choice,
  line,
  proposalsIn,
  RUBRIC,
  ranked,
  sceneOf,
  unranked,
} from "./award-scenes.ts";

const NAMES: AwardNames = {
  agency: (id) => `Cơ quan ${id.slice(-1).toUpperCase()}`,
  award: (id) => `Cờ ${id}`,
  rubric: RUBRIC,
};

test("danh hiệu and hình thức khen thưởng, đề nghị and được tặng are told apart", () => {
  expect([awardKindInWords("title", "vi"), awardKindInWords("commendation", "vi")]).toEqual([
    "Danh hiệu thi đua",
    "Hình thức khen thưởng",
  ]);
  expect([awardStatusInWords("proposed", "vi"), awardStatusInWords("granted", "vi")]).toEqual([
    "Đề nghị",
    "Được tặng",
  ]);
  expect([awardKindInWords("title", "en"), awardStatusInWords("granted", "en")]).toEqual([
    "Title",
    "Granted",
  ]);
});

describe("a quota shows its arithmetic", () => {
  const working = { share: "20%", base: 8, exact: "8/5", rounding: "down" } as const;
  it("20 % × 8 = 1,6 → 1", () => {
    expect(quotaInWords({ working, whole: 1, places: 1 }, "vi")).toBe("20 % × 8 = 1,6 → 1");
    expect(quotaInWords({ working, whole: 1, places: 1 }, "en")).toBe("20% × 8 = 1.6 → 1");
  });
  it("a third is written as a third, and what goes on for ever is marked", () => {
    const third = { ...working, share: "1/3", exact: "8/3" };
    expect(quotaInWords({ working: third, whole: 2, places: 2 }, "vi")).toBe("1/3 × 8 = ≈2,67 → 2");
  });
  it("a number is a number; what higher awards use is taken off", () => {
    expect(quotaInWords({ whole: 4, places: 4 }, "vi")).toBe("4");
    expect(quotaInWords({ whole: 4, included: 0, places: 4 }, "vi")).toBe("4");
    expect(quotaInWords({ whole: 4, included: 1, places: 3 }, "vi")).toBe("4 − 1 = 3");
    expect(quotaInWords({ working, whole: 1, included: 1, places: 0 }, "vi")).toBe(
      "20 % × 8 = 1,6 → 1; 1 − 1 = 0",
    );
  });
  it("its rounding has a name", () => {
    expect(quotaRoundingInWords("at-least-one", "vi")).toBe("lấy phần nguyên, ít nhất 1");
    expect(quotaRoundingInWords("up", "en")).toBe("rounded up");
  });
});

describe("why an agency is proposed", () => {
  const weights = { points: "70%", votes: "30%" };
  const awards = [
    award("co", 1, { by: "ballot" }),
    award("tong", 1, { by: "weighted", weights }),
    award("bang", 1),
    award("giay", 1),
  ];
  const ballots = [
    ballot(
      { a: 10 },
      { summoned: 12, present: 12, pass: { bound: "more-than", share: "50%", of: "present" } },
    ),
    ballot(
      { b: 5 },
      { id: "bien-ban-2", subject: { on: "award", award: "tong" }, pass: { bound: "none", of: "valid" } },
    ),
  ];
  const scene = sceneOf(ranked("a b c de"), awards, { ballots, choices: [choice("giay", "e")] });
  const words = (lang: "vi" | "en") =>
    proposalsIn(scene).flatMap(({ proposed }) => proposed.map((each) => proposedInWords(each, lang)));

  it("by its votes, by the weighted sum, by its rank, by a choice", () => {
    expect(words("vi")).toEqual([
      "10/12 phiếu (≈83,33 %)",
      "Điểm và phiếu theo trọng số: 83,6 %",
      "Xếp thứ 3",
      "Theo quyết định lựa chọn: Hội nghị thống nhất",
    ]);
    expect(words("en")).toEqual([
      "10 of 12 votes (≈83.33%)",
      "Points and votes by weight: 83.6%",
      "Rank 3",
      "By recorded choice: Hội nghị thống nhất",
    ]);
  });
});

describe("why an agency is not", () => {
  const needs = { class: "xuat-sac", total: "97", rank: 2 };
  const lines = [
    line("a", 4, { band: "tot" }),
    line("b", 1, { band: undefined }),
    line("c", 1, { band: "tot", bandMissed: { band: "xuat-sac", criterion: "y" as never } }),
    line("d", 1, {
      band: undefined,
      bandUndecided: "xuat-sac",
      bandMissed: { band: "xuat-sac", criterion: "la" as never },
    }),
    line("e", 1),
    unranked("f"),
    unranked("g", "pending"),
    unranked("h", "unclassified"),
  ];
  const down = ballot({ e: 3 }, { subject: { on: "class", class: "xuat-sac" } });
  const told = (
    lang: "vi" | "en",
    scene = sceneOf(lines, [award("co", 1, { eligible: needs })], { ballots: [down] }),
  ) => proposalsIn(scene)[0]?.ineligible.map((each) => ineligibleInWords(each, NAMES, lang));

  it("every reason is told, in the words of official papers", () => {
    expect(told("vi")).toEqual([
      "Cần xếp loại Xuất sắc, xếp loại Tốt; Cần từ 97 điểm, đạt 96; Cần xếp thứ 2 trở lên, xếp thứ 4",
      "Cần xếp loại Xuất sắc, chưa được xếp loại nào",
      "Mục Y dưới mức sàn của xếp loại Xuất sắc",
      "Mục la dưới mức sàn của xếp loại Xuất sắc; Chưa có kết luận về xếp loại Xuất sắc",
      "Bỏ phiếu xếp loại không đạt Xuất sắc",
      "Không xét",
      "Chưa xét, chờ kết luận",
      "Không xếp loại",
    ]);
    expect(told("en")).toEqual([
      "Needs class Xuất sắc, has Tốt; Needs 97 points, has 96; Needs rank 2 or better, has 4",
      "Needs class Xuất sắc, has none",
      "Item Y is under the floor of class Xuất sắc",
      "Item la is under the floor of class Xuất sắc; Class Xuất sắc is not decided yet",
      "The vote did not give class Xuất sắc",
      "Excluded",
      "Pending",
      "Unclassified",
    ]);
  });

  it("a class that left the table keeps its id", () => {
    const scene = sceneOf([line("a", 1, { band: "cu" })], [award("co", 1, { eligible: { class: "gioi" } })]);
    expect(told("vi", scene)).toEqual(["Cần xếp loại gioi, xếp loại cu"]);
  });
});

describe("what is open", () => {
  const tie = ballot({ a: 7, b: 7 });
  const open = (lang: "vi" | "en", ...scene: Parameters<typeof sceneOf>) =>
    proposalsIn(sceneOf(...scene)).map((each) => each.open && openInWords(each.open, NAMES, lang));

  it("level agencies, a ballot not recorded, another award", () => {
    const awards = [award("cao", 1), award("co", 1, { by: "ballot" }), award("bang", 1)];
    const lines = [line("a", 1), line("b", 1), line("c", 3, {}), line("d", 4)];
    expect(open("vi", lines, [award("cao", 1), award("bang", 1)])).toEqual([
      "Còn 1 chỉ tiêu cho 2 đơn vị ngang nhau (Cơ quan A, Cơ quan B); cần quyết định lựa chọn",
      "1 chỉ tiêu chờ kết quả Cờ cao",
    ]);
    expect(open("en", lines, [award("cao", 1), award("bang", 1)])).toEqual([
      "Places left: 1, contested by 2 agencies that are level (Cơ quan A, Cơ quan B); a choice must be recorded",
      "Waits for Cờ cao (places: 1)",
    ]);
    const chosen = { choices: [choice("cao", "a")] };
    expect(open("vi", lines, awards, chosen)[1]).toBe(
      "Chưa bỏ phiếu cho 1 chỉ tiêu; danh sách bỏ phiếu: Cơ quan B, Cơ quan C, Cơ quan D",
    );
    expect(open("en", lines, awards, chosen)[1]).toBe(
      "Not voted on yet (places: 1); to be put to the vote: Cơ quan B, Cơ quan C, Cơ quan D",
    );
  });

  it("level votes may be voted on again", () => {
    const scene = [ranked("a b"), [award("co", 1, { by: "ballot" })], { ballots: [tie] }] as const;
    expect(open("vi", ...scene)).toEqual([
      "Còn 1 chỉ tiêu cho 2 đơn vị ngang nhau (Cơ quan A, Cơ quan B); cần bỏ phiếu lần nữa hoặc quyết định lựa chọn",
    ]);
    expect(open("en", ...scene)[0]).toMatch(/vote again or record a choice$/);
  });
});

describe("ballots in words", () => {
  it.each<[PassRule, string, string]>([
    [
      { bound: "more-than", share: "50%", of: "valid" },
      "trên 50 % số phiếu hợp lệ",
      "more than 50% of valid ballots",
    ],
    [
      { bound: "at-least", share: "2/3", of: "present" },
      "từ 2/3 số người có mặt trở lên",
      "at least 2/3 of those present",
    ],
    [
      { bound: "at-least", share: "80%", of: "summoned" },
      "từ 80 % số người được triệu tập trở lên",
      "at least 80% of those summoned",
    ],
    [
      { bound: "none", of: "issued" },
      "nhiều phiếu nhất, tính trên số phiếu phát ra",
      "most votes, counted on ballots issued",
    ],
  ])("%j", (pass, vi, en) => {
    expect([passRuleInWords(pass, "vi"), passRuleInWords(pass, "en")]).toEqual([vi, en]);
  });

  it("what was voted on", () => {
    const on = (subject: object) => {
      const { subject: read } = ballot({ a: 1 }, { subject });
      return [subjectInWords(read, NAMES, "vi"), subjectInWords(read, NAMES, "en")];
    };
    expect(on({ on: "award", award: "co" })).toEqual(["Đề nghị Cờ co", "Proposal for Cờ co"]);
    expect(on({ on: "class", class: "tot" })).toEqual(["Xếp loại Tốt", "Class Tốt"]);
    expect(on({ on: "class", class: "cu" })).toEqual(["Xếp loại cu", "Class cu"]);
    expect(on({ on: "leader" })).toEqual(["Suy tôn Khối trưởng", "Acclaiming the leader"]);
    expect(on({ on: "deputy" })).toEqual(["Suy tôn Khối phó", "Acclaiming the deputy"]);
  });

  it("what the rounds came to", () => {
    const come = (...rounds: ReturnType<typeof ballot>[]) =>
      (["vi", "en"] as const).map((lang) => outcomeInWords(outcomeOf(rounds), NAMES, lang));
    const tie = ballot({ a: 9, b: 7, c: 7 }, { places: 2 });
    expect(come(ballot({ a: 9 }))).toEqual(["Trúng: Cơ quan A (9/10).", "Passed: Cơ quan A (9/10)."]);
    expect(come(ballot({ a: 3 }))).toEqual(["Chưa ai trúng. Còn khuyết 1.", "Nobody passed. 1 left open."]);
    expect(come(tie)).toEqual([
      "Trúng: Cơ quan A (9/10). Ngang phiếu: Cơ quan B, Cơ quan C, còn 1; bỏ phiếu lần nữa.",
      "Passed: Cơ quan A (9/10). Level: Cơ quan B, Cơ quan C, with 1 left; vote again.",
    ]);
    expect(come(tie, ballot({ b: 6, c: 6 }, { id: "bien-ban-2", round: 2 }))).toEqual([
      "Trúng: Cơ quan A (9/10). Ngang phiếu: Cơ quan B, Cơ quan C, còn 1; người có thẩm quyền quyết định.",
      "Passed: Cơ quan A (9/10). Level: Cơ quan B, Cơ quan C, with 1 left; a person decides.",
    ]);
  });
});
