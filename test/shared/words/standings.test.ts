import { describe, expect, test } from "vitest";
import { AgencyId } from "../../../shared/ids.ts";
import { points } from "../../../shared/points.ts";
import { TieBreak, type WrittenRubric } from "../../../shared/rubric.ts";
import type { StandingsLine, WireReason } from "../../../shared/standings-document.ts";
import {
  type Names,
  penaltiesInWords,
  reasonInWords,
  stateInWords,
  whyInWords,
} from "../../../shared/words/standings.ts";
import { tableOf, typed } from "../../support/small-bloc.ts";

const gates: WrittenRubric["gates"] = [
  {
    id: "khong-gui",
    code: "5.2",
    title: "Không gửi bảng tự chấm",
    on: "no-self-score",
    effect: "unclassified",
  },
];
const names: Names = {
  agency: (id) => (id === "co-quan-b" ? "Cơ quan B" : id),
  rubric: tableOf(
    ["a", "b", "c", "d", "e", "f", "g"].map((id) => typed(id)),
    { gates },
  ),
};
const both = (reason: WireReason) => [reasonInWords(reason, names, "vi"), reasonInWords(reason, names, "en")];
const b = AgencyId.parse("co-quan-b");
const behind = (on: object, by?: number): WireReason => ({
  kind: "behind",
  agency: b,
  on: "total" in on ? { by: "total" } : TieBreak.parse(on),
  ...(by !== undefined && { by: points(by) }),
});

test("the first line leads, a level one says with whom", () => {
  expect(both({ kind: "leads" })).toEqual(["Dẫn đầu", "Leads"]);
  expect(both({ kind: "level-with", agency: b })).toEqual([
    "Đồng hạng với Cơ quan B",
    "Level with Cơ quan B",
  ]);
});

describe("a line that is behind says by what, and by how much", () => {
  test.each<[string, WireReason, readonly string[]]>([
    [
      "the total",
      behind({ total: true }, 75),
      ["Thấp hơn Cơ quan B 0,75 điểm", "0.75 points behind Cơ quan B"],
    ],
    [
      "a section",
      behind({ by: "section", section: "i" }, 50),
      [
        "Bằng tổng điểm, thấp hơn Cơ quan B 0,5 điểm tại Mục I",
        "Level on total, 0.5 behind Cơ quan B in section I",
      ],
    ],
    [
      "a section the table has no more",
      behind({ by: "section", section: "ii" }, 50),
      [
        "Bằng tổng điểm, thấp hơn Cơ quan B 0,5 điểm tại Mục ii",
        "Level on total, 0.5 behind Cơ quan B in section ii",
      ],
    ],
    [
      "a criterion",
      behind({ by: "criterion", criterion: "c" }, 100),
      [
        "Bằng tổng điểm, thấp hơn Cơ quan B 1 điểm tại tiêu chí C",
        "Level on total, 1 behind Cơ quan B on item C",
      ],
    ],
    [
      "a criterion the table has no more",
      behind({ by: "criterion", criterion: "z" }, 100),
      [
        "Bằng tổng điểm, thấp hơn Cơ quan B 1 điểm tại tiêu chí z",
        "Level on total, 1 behind Cơ quan B on item z",
      ],
    ],
    [
      "bonuses",
      behind({ by: "bonuses" }, 200),
      [
        "Bằng tổng điểm, điểm thưởng ít hơn Cơ quan B 2 điểm",
        "Level on total, 2 fewer bonus points than Cơ quan B",
      ],
    ],
    [
      "deductions",
      behind({ by: "fewer-deductions" }, 150),
      [
        "Bằng tổng điểm, bị trừ nhiều hơn Cơ quan B 1,5 điểm",
        "Level on total, 1.5 more deducted than Cơ quan B",
      ],
    ],
    [
      "being late",
      behind({ by: "in-time" }),
      [
        "Bằng tổng điểm, nộp muộn còn Cơ quan B nộp đúng hạn",
        "Level on total, sent late while Cơ quan B was in time",
      ],
    ],
  ])("%s", (_, reason, words) => {
    expect(both(reason)).toEqual(words);
  });
});

describe("a line without a rank says what keeps it out", () => {
  test("a gate, by its title and code in the table", () => {
    expect(both({ kind: "gate", gate: "khong-gui" })).toEqual([
      "Không gửi bảng tự chấm (mục 5.2)",
      "Không gửi bảng tự chấm (item 5.2)",
    ]);
    expect(both({ kind: "gate", gate: "khac" })).toEqual(["khac", "khac"]);
  });

  test("a decision, by its reason", () => {
    expect(both({ kind: "decision", reason: "Bị kỷ luật" })).toEqual(["Bị kỷ luật", "Bị kỷ luật"]);
  });

  test("missing points, by the first six criteria and how many there are", () => {
    const missing = (ids: string) =>
      both({
        kind: "not-scored",
        criteria: [...ids] as unknown as Extract<WireReason, { kind: "not-scored" }>["criteria"],
      });
    expect(missing("ca")).toEqual(["Chưa có điểm chốt ở mục A, C", "No final points for item A, C"]);
    expect(missing("abcdefg")[0]).toBe("Chưa có điểm chốt ở mục A, B, C, D, E, F … (7)");
  });
});

test.each([
  ["ranked", "Được xếp hạng", "Ranked"],
  ["unclassified", "Không xếp loại", "Unclassified"],
  ["excluded", "Không xét", "Excluded"],
  ["pending", "Chưa xét, chờ kết luận", "Pending"],
  ["ungraded", "Chưa có đủ điểm", "Not fully scored"],
] as const)("the state %s is %s", (state, vi, en) => {
  expect([stateInWords(state, "vi"), stateInWords(state, "en")]).toEqual([vi, en]);
});

describe("what was taken from a total is said", () => {
  test("over-claiming and coming late, each with its points; nothing where nothing was taken", () => {
    const taken = { overClaimed: points(50), latePenalty: { days: 2, points: points(20) } };
    expect(penaltiesInWords(taken, "vi")).toEqual([
      "Đã trừ 0,5 điểm do tự chấm vượt",
      "Đã trừ 0,2 điểm do nộp muộn 2 ngày",
    ]);
    expect(penaltiesInWords(taken, "en")).toEqual([
      "0.5 points taken for over-claiming",
      "0.2 points taken for coming 2 days late",
    ]);
    const oneDay = { latePenalty: { days: 1, points: points(100) } };
    expect(penaltiesInWords(oneDay, "en")).toEqual(["1 points taken for coming 1 day late"]);
    expect(penaltiesInWords({}, "vi")).toEqual([]);
  });

  test("after the reason of the place, or the state of a line without one", () => {
    const line = {
      agency: b,
      title: "Cơ quan B",
      state: "ranked" as const,
      reason: { kind: "leads" as const },
      latePenalty: { days: 1, points: points(100) },
      sections: [],
      criteria: [],
      problems: [],
    } satisfies StandingsLine;
    const given = (more: Partial<StandingsLine>) => whyInWords({ ...line, ...more }, names, "vi");
    expect(given({})).toBe("Dẫn đầu. Đã trừ 1 điểm do nộp muộn 1 ngày");
    expect(given({ state: "excluded", reason: { kind: "decision", reason: "Bị kỷ luật" } })).toBe(
      "Không xét: Bị kỷ luật. Đã trừ 1 điểm do nộp muộn 1 ngày",
    );
  });
});
