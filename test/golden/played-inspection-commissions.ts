import { frameTable } from "../../shared/programmes/uy-ban-kiem-tra-khoi-2023/frame-table.ts";
import type { OwnCriterion } from "../../shared/programmes/uy-ban-kiem-tra-khoi-2023/own-section.ts";
import type { Figures } from "./noi-chinh-figures.ts";
import { ending, illustrated, invented, type PlayedCard, type PlayedProgramme } from "./played-programme.ts";

const BLOC = "khoi-kiem-tra";
const agencyOf = (letter: string): string => `kiem-tra-${letter}`;
const inputs = (entered: NonNullable<Figures["inputs"]>): Figures => ({ inputs: entered });

/** An ordinary good year under the bloc's frame: 27,25 + 18,5 + 10 + 17 = 72,75 of its 80. */
const ORDINARY: Readonly<Record<string, Figures>> = {
  "i-1": inputs({ "chuong-trinh": "20", "hoan-thanh": "19" }),
  "i-2": inputs({ "chi-tieu": "10", vuot: "3" }),
  "i-3": inputs({ "dot-thi-dua": true, "giao-duc": true }),
  "ii-1": inputs({ "xep-loai": "tot" }),
  "ii-2": inputs({ "vi-pham": "0" }),
  "ii-3": inputs({ "tre-han": "1", "chua-thay-the": "0" }),
  "iii-1": inputs({ "tong-so": "4", "vung-manh": "4" }),
  "iii-2": inputs({ "vat-chat": true, "tinh-than": true }),
  "iv-1": inputs({ "quan-triet": true, "ke-hoach": true }),
  "iv-2": inputs({ "tin-bai": "10" }),
  "iv-3": inputs({ "so-guong": "2" }),
  "iv-4": { points: "4" },
  "vi-1": inputs({ "hinh-thuc": "0", "lang-phi": "0" }),
};

/** A unit's own criterion and what came of it: a result against the number registered, or a mark. */
type Played = Omit<OwnCriterion, "title" | "by"> &
  ({ readonly registered: string; readonly achieved: string } | { readonly mark: string });

type Year = { readonly letter: string; readonly own: readonly Played[] } & Pick<
  PlayedCard,
  "self" | "verified"
>;

const YEARS: readonly Year[] = [
  {
    letter: "a",
    own: [
      { max: "5", registered: "100", achieved: "95" },
      { max: "5", registered: "40", achieved: "40" },
      { max: "5", mark: "4.5" },
      { max: "5", mark: "4.25" },
    ],
    self: {},
  },
  {
    letter: "b",
    own: [
      { max: "10", registered: "50", achieved: "45" },
      { max: "10", mark: "8.5" },
    ],
    self: { "ii-1": inputs({ "xep-loai": "xuat-sac" }) },
  },
  {
    letter: "c",
    own: [{ max: "20", registered: "12", achieved: "13" }],
    self: {
      "iv-3": {
        inputs: { "so-guong": "3" },
        evidence: [
          {
            number: "12/TB",
            date: "2023-05-19",
            excerpt: "Biểu dương tổ kiểm tra rút ngắn thời gian thẩm tra",
          },
          { number: "19/TB", date: "2023-08-02", excerpt: "Cách làm hay: đối thoại trước khi kết luận" },
          { number: "27/TB", date: "2023-10-16", excerpt: "Gương người tốt trong công tác giám sát" },
        ],
      },
    },
  },
  {
    letter: "d",
    own: [
      { max: "8", registered: "30", achieved: "13" },
      { max: "7", mark: "6" },
      { max: "5", registered: "20", achieved: "18" },
    ],
    self: {},
  },
  {
    letter: "e",
    own: ["3.5", "3.5", "3.5", "3.5", "3.5"].map((mark) => ({ max: "4", mark })),
    self: {},
    verified: {
      "kiem-tra-e-1": { points: "3", reason: "Kết quả mới ở mức bước đầu." },
      "vi-1": { inputs: { "hinh-thuc": "1" }, reason: "Một phong trào phát động mà không có kết quả." },
    },
  },
];

const TABLE = illustrated(
  frameTable(
    YEARS.map(({ letter, own }) => ({
      id: agencyOf(letter),
      own: own.map((played, index) => ({
        title: `Tiêu chí riêng ${index + 1} của ${invented(letter)}`,
        max: played.max,
        by: "mark" in played ? "mark" : "target",
      })),
    })),
  ),
  "Bảng tiêu chí thi đua cấp ủy, ủy ban kiểm tra các cấp năm 2023",
);

const ownFigures = ({ letter, own }: Year): Readonly<Record<string, Figures>> =>
  Object.fromEntries(
    own.map((played, index) => [
      `${agencyOf(letter)}-${index + 1}`,
      "mark" in played ? { points: played.mark } : inputs({ "ket-qua": played.achieved }),
    ]),
  );

export const INSPECTION_COMMISSIONS: PlayedProgramme = {
  folder: "uy-ban-kiem-tra-minh-hoa",
  season: {
    id: "uy-ban-kiem-tra-minh-hoa",
    title: "Năm thi đua 2023, cấp ủy, ủy ban kiểm tra các cấp",
    year: 2023,
    illustrative: true,
    periods: [
      {
        id: "nam",
        title: "Năm 2023",
        from: "2023-01-01",
        to: "2023-12-31",
        due: "2023-12-15T17:00:00+07:00",
      },
    ],
    blocs: [
      {
        id: BLOC,
        label: "khối",
        title: "Khối cấp ủy, ủy ban kiểm tra các cấp",
        rubric: TABLE.id,
        lead: agencyOf("a"),
        deputy: agencyOf("c"),
        visibility: "after-close",
        agencies: YEARS.map(({ letter }) => ({ id: agencyOf(letter), title: invented(letter) })),
        targets: YEARS.flatMap(({ letter, own }) => [
          { agency: agencyOf(letter), criterion: "iv-2", input: "dang-ky", value: "10" },
          ...own.flatMap((played, index) =>
            "registered" in played
              ? [
                  {
                    agency: agencyOf(letter),
                    criterion: `${agencyOf(letter)}-${index + 1}`,
                    input: "chi-tieu",
                    value: played.registered,
                  },
                ]
              : [],
          ),
        ]),
      },
    ],
  },
  tables: [TABLE],
  decisions: ending(BLOC, "nam", "2023-12-22T16:00:00+07:00", "2023-12-26T10:00:00+07:00"),
  cards: YEARS.map((year) => ({
    bloc: BLOC,
    period: "nam",
    agency: agencyOf(year.letter),
    sentAt: "2023-12-12T09:00:00+07:00",
    self: { ...ORDINARY, ...ownFigures(year), ...year.self },
    verified: year.verified ?? {},
  })),
};
