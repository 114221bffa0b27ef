import { internalAffairsTable } from "../../shared/programmes/noi-chinh-2023/internal-affairs-table.ts";
import type { WrittenRubric } from "../../shared/rubric.ts";
import type { WrittenSeason } from "../../shared/season.ts";
import { PLAYED, type PlayedYear } from "./noi-chinh-figures.ts";

export const TABLE = "noi-chinh-2023-minh-hoa";
const INDICATORS = 10;
export const agencyOf = ({ letter }: PlayedYear): string => `co-quan-${letter}`;
const titleOf = ({ letter }: PlayedYear): string => `Cơ quan ${letter.toUpperCase()}`;

/** The programme's own table, for invented agencies with neutral indicators. */
export const table: WrittenRubric = {
  ...internalAffairsTable(
    PLAYED.map((year) => ({
      id: agencyOf(year),
      indicators: Array.from(
        { length: INDICATORS },
        (_, index) => `Chỉ tiêu ngành ${index + 1} của ${titleOf(year)}`,
      ),
    })),
  ),
  id: TABLE,
  title: "Bảng tiêu chí thi đua Khối Nội chính năm 2023",
  ground: "Bảng tiêu chí minh họa, theo một bảng đã ban hành",
};

export const season: WrittenSeason = {
  id: "noi-chinh-minh-hoa",
  title: "Năm thi đua 2023, Khối Nội chính",
  year: 2023,
  illustrative: true,
  periods: [
    {
      id: "nam",
      title: "Năm 2023",
      from: "2023-01-01",
      to: "2023-12-31",
      due: "2023-12-15T17:00:00+07:00",
      days: {
        "phat-dong": "2023-02-28",
        "bao-cao-ke-khai": "2023-03-31",
        "bao-cao-so-ket": "2023-06-30",
        "bao-cao-tong-ket": "2023-12-15",
      },
    },
  ],
  blocs: [
    {
      id: "khoi-noi-chinh",
      label: "khối",
      title: "Khối Nội chính",
      rubric: TABLE,
      lead: "co-quan-a",
      deputy: "co-quan-c",
      visibility: "after-close",
      awards: [
        {
          id: "co-tinh",
          kind: "title",
          title: "Cờ thi đua của UBND tỉnh",
          ground: "Quy chế khen thưởng minh họa của Khối: 02 Cờ",
          by: "rank",
          quota: { of: "count", count: 2 },
          eligible: { class: "xuat-sac" },
        },
        {
          id: "bang-khen",
          kind: "commendation",
          title: "Bằng khen của Chủ tịch UBND tỉnh",
          ground: "Quy chế khen thưởng minh họa của Khối: 30 % số thành viên",
          by: "rank",
          quota: { of: "members", share: "30%", rounding: "down" },
          eligible: { class: "tot" },
        },
      ],
      agencies: PLAYED.map((year) => ({ id: agencyOf(year), title: titleOf(year) })),
      targets: PLAYED.flatMap(targetsOf),
      notAssigned: PLAYED.flatMap((year) =>
        year.indicators.flatMap(([, result], index) =>
          result === undefined && year.sentAt
            ? [
                {
                  agency: agencyOf(year),
                  criterion: indicatorId(year, index),
                  reason: "Chỉ tiêu không giao trong năm",
                },
              ]
            : [],
        ),
      ),
    },
  ],
};

const decision = (at: string, decided: object): object => ({
  period: "nam",
  bloc: "khoi-noi-chinh",
  by: "thu-ky-khoi",
  at,
  decision: decided,
});

export const decisions: readonly object[] = [
  decision("2023-12-20T08:30:00+07:00", {
    kind: "pend",
    agency: "co-quan-h",
    reason: "Chờ kết luận kiểm tra dấu hiệu vi phạm về quản lý tài chính",
  }),
  decision("2023-12-28T10:00:00+07:00", { kind: "close", reason: "Hoàn thành phúc tra, chốt điểm của Khối" }),
  decision("2023-12-29T15:30:00+07:00", {
    kind: "choose",
    award: "co-tinh",
    agencies: ["co-quan-f"],
    reason: "Hội nghị Khối biểu quyết 6/8: Cơ quan F đăng cai hoạt động chung của Khối trong năm",
  }),
  decision("2023-12-29T16:30:00+07:00", { kind: "publish", reason: "Công bố tại hội nghị tổng kết Khối" }),
];

export function indicatorId(year: PlayedYear, index: number): string {
  return `${agencyOf(year)}-${index + 1}`;
}

function targetsOf(year: PlayedYear) {
  const agency = agencyOf(year);
  return [
    ...year.indicators.map(([value], index) => ({
      agency,
      criterion: indicatorId(year, index),
      input: "chi-tieu",
      value,
    })),
    { agency, criterion: "noi-dung-phoi-hop", input: "dang-ky", value: year.registeredTogether },
    { agency, criterion: "hoat-dong-chung", input: "to-chuc", value: "5" },
  ];
}
