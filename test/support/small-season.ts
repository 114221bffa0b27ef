import { Rubric, type WrittenRubric } from "../../shared/rubric.ts";
import type { WrittenScorecard } from "../../shared/scorecard.ts";
import { Season, type WrittenSeason } from "../../shared/season.ts";

/** A table of 20 points with one criterion of each way of entering: typed, counted, claimed. */
export const SMALL_TABLE: WrittenRubric = {
  id: "bang-nho",
  version: 1,
  title: "Bảng tiêu chí nhỏ",
  ground: "Kế hoạch 01/KH",
  total: "20",
  scorers: [{ id: "van-phong", title: "Văn phòng" }],
  sections: [
    {
      id: "i",
      code: "I",
      title: "Nhiệm vụ chuyên môn",
      max: "20",
      criteria: [
        {
          id: "i-1",
          code: "I.1",
          title: "Chất lượng tham mưu",
          max: "10",
          base: { kind: "direct" },
          verifier: "van-phong",
        },
        {
          id: "i-2",
          code: "I.2",
          title: "Báo cáo đúng hạn",
          max: "10",
          base: { kind: "given" },
          inputs: [
            { kind: "count", id: "late", title: "Số báo cáo trễ" },
            { kind: "count", id: "ideas", title: "Số sáng kiến" },
          ],
          lines: [
            {
              id: "i-2-a",
              code: "I.2.a",
              title: "Báo cáo trễ",
              effect: "deduct",
              rule: { kind: "per-occurrence", input: "late", each: "0.5" },
              atMost: "2",
            },
            {
              id: "i-2-b",
              code: "I.2.b",
              title: "Sáng kiến",
              effect: "add",
              rule: { kind: "per-occurrence", input: "ideas", each: "1" },
              atMost: "2",
            },
          ],
        },
      ],
    },
  ],
  gates: [
    {
      id: "no-card",
      code: "Điều 5",
      title: "Không gửi bảng tự chấm",
      on: "no-self-score",
      effect: "unclassified",
    },
  ],
  policy: {
    rounds: ["self", "cross", "verified", "second"],
    precedence: ["second", "verified", "self"],
    notApplicable: "zero",
  },
};

export const SMALL_SEASON: WrittenSeason = {
  id: "nam-2024",
  title: "Năm thi đua 2024",
  year: 2024,
  illustrative: true,
  periods: [
    { id: "nam", title: "Cả năm", from: "2024-01-01", to: "2024-12-31", due: "2024-12-15T17:00:00+07:00" },
  ],
  blocs: [
    {
      id: "khoi-1",
      label: "khối",
      title: "Khối 1",
      rubric: "bang-nho",
      visibility: "sealed",
      agencies: ["a", "b", "c"].map((letter) => ({
        id: `co-quan-${letter}`,
        title: `Cơ quan ${letter.toUpperCase()}`,
      })),
    },
    {
      id: "khoi-2",
      label: "khối",
      title: "Khối 2",
      rubric: "bang-nho",
      visibility: "after-close",
      agencies: [{ id: "co-quan-x", title: "Cơ quan X" }],
    },
  ],
  people: [
    {
      id: "dv-a",
      name: "Thư ký Cơ quan A",
      roles: [{ role: "agency-secretary", bloc: "khoi-1", agency: "co-quan-a" }],
    },
    {
      id: "dv-b",
      name: "Thư ký Cơ quan B",
      roles: [{ role: "agency-secretary", bloc: "khoi-1", agency: "co-quan-b" }],
    },
    {
      id: "dv-x",
      name: "Thư ký Cơ quan X",
      roles: [{ role: "agency-secretary", bloc: "khoi-2", agency: "co-quan-x" }],
    },
    {
      id: "td-vp",
      name: "Chuyên viên Văn phòng",
      roles: [{ role: "verifier", bloc: "khoi-1", scorer: "van-phong" }],
    },
    { id: "tk-1", name: "Tổ thư ký Khối 1", roles: [{ role: "bloc-secretariat", bloc: "khoi-1" }] },
    { id: "tk-2", name: "Tổ thư ký Khối 2", roles: [{ role: "bloc-secretariat", bloc: "khoi-2" }] },
  ],
};

export const smallTable = (): Rubric => Rubric.parse(SMALL_TABLE);
export const smallSeason = (): Season => Season.parse(SMALL_SEASON);

type Figures = {
  readonly typed?: unknown;
  readonly late?: unknown;
  readonly ideas?: unknown;
  readonly claimed?: unknown;
};

/** The self-score of an agency of the small season. */
export function selfCard(
  letter: string,
  { typed = "8", late = "0", ideas = "0", claimed }: Figures = {},
): WrittenScorecard {
  return {
    season: "nam-2024",
    period: "nam",
    bloc: "khoi-1",
    agency: `co-quan-${letter}`,
    round: "self",
    scorer: `co-quan-${letter}`,
    entries: [
      { criterion: "i-1", points: typed as string },
      {
        criterion: "i-2",
        inputs: { late: late as string, ideas: ideas as string },
        ...(claimed !== undefined && { claimed: claimed as string }),
      },
    ],
  };
}
