import { PUBLIC_SERVICE_TABLE } from "../../shared/programmes/don-vi-su-nghiep-thanh-tra-2023/public-service-table.ts";
import type { Figures } from "./noi-chinh-figures.ts";
import {
  decided,
  ending,
  illustrated,
  invented,
  type PlayedCard,
  type PlayedProgramme,
} from "./played-programme.ts";

const TABLE = illustrated(PUBLIC_SERVICE_TABLE, "Bảng tiêu chí thi đua Khối các đơn vị sự nghiệp năm 2023");
const BLOC = "khoi-su-nghiep";
const agencyOf = (letter: string): string => `su-nghiep-${letter}`;
const inputs = (entered: NonNullable<Figures["inputs"]>): Figures => ({ inputs: entered });

/** An ordinary good year that achieves what was registered is 47,25 + 19 + 20 + 10 = 96,25. */
const ORDINARY: Readonly<Record<string, Figures>> = {
  "i-1": inputs({ "ke-hoach": "20", "hoan-thanh": "19" }),
  "i-2": inputs({ "ke-hoach": "10", "da-ung-dung": "8" }),
  "i-4": inputs({ "tre-han": "0" }),
  "i-5": inputs({ "khong-phoi-hop": "0" }),
  "ii-1": inputs({ "xep-loai": "tot", "ky-luat": "0" }),
  "ii-2": inputs({ "phai-ke-khai": "40", "da-ke-khai": "40", "ngay-nop": "2023-03-28" }),
  "ii-3": inputs({ "den-han": "500", "dung-han": "490" }),
  "ii-4": inputs({ dat: true }),
  "iii-1": inputs({ "ngay-phat-dong": "2023-03-10" }),
  "iii-2": inputs({ "ke-hoach": true, "so-ket": true }),
  "iii-3": inputs({ "nong-thon-moi": true, "vi-nguoi-ngheo": true, "van-hoa-cong-so": true }),
  "iv-1": inputs({ "ngay-dang-ky": "2023-03-15" }),
  "iv-2": inputs({ "ngay-so-ket": "2023-06-26", "ngay-tong-ket": "2023-12-11" }),
  "iv-3": inputs({ vang: "0" }),
  "v-1": inputs({ "cap-nha-nuoc": "0", "co-cap-bo": "0", "bang-khen-cap-bo": "0" }),
  "v-2": inputs({ "so-mo-hinh": "0" }),
  "vi-1": inputs({ "sai-so-lieu": "0", "phe-binh": "0" }),
};

/** What was registered at the signing, and how much of it was achieved: publicity, titles of collectives and of people. */
type Promise = readonly [registered: string, achieved: string];
/** What a collective may register, in the order in which these units ask for it. */
const COLLECTIVE_TITLES = [
  "Tập thể lao động xuất sắc",
  "Bằng khen cấp bộ",
  "Cờ thi đua cấp bộ",
  "Bằng khen của Thủ tướng Chính phủ",
];

type Year = {
  readonly letter: string;
  readonly publicity: Promise;
  readonly collectives: Promise;
  readonly individuals: Promise;
} & Pick<PlayedCard, "self" | "verified">;

const YEARS: readonly Year[] = [
  {
    letter: "a",
    publicity: ["20", "20"],
    collectives: ["3", "3"],
    individuals: ["20", "18"],
    self: {
      "v-1": {
        inputs: { "cap-nha-nuoc": "0", "co-cap-bo": "0", "bang-khen-cap-bo": "1" },
        evidence: [{ number: "41/QĐ", date: "2023-10-20", excerpt: "Tặng Bằng khen" }],
      },
    },
  },
  {
    letter: "b",
    publicity: ["15", "18"],
    collectives: ["1", "2"],
    individuals: ["8", "8"],
    self: {
      "i-1": inputs({ "ke-hoach": "20", "hoan-thanh": "20" }),
      "ii-1": inputs({ "xep-loai": "xuat-sac", "ky-luat": "0" }),
    },
  },
  {
    letter: "c",
    publicity: ["12", "12"],
    collectives: ["4", "2"],
    individuals: ["15", "12"],
    self: {},
    verified: { "iii-5": { inputs: { dat: "9" }, reason: "Ba danh hiệu chưa có quyết định công nhận." } },
  },
  { letter: "d", publicity: ["24", "11"], collectives: ["2", "2"], individuals: ["10", "10"], self: {} },
  {
    letter: "e",
    publicity: ["10", "10"],
    collectives: ["2", "2"],
    individuals: ["12", "12"],
    self: {
      "iv-1": inputs({ "ngay-dang-ky": "2023-04-10" }),
      "ii-3": inputs({ "den-han": "500", "dung-han": "470" }),
      "vi-1": inputs({ "sai-so-lieu": "0", "phe-binh": "1" }),
    },
  },
  { letter: "f", publicity: ["10", "10"], collectives: ["1", "0"], individuals: ["5", "5"], self: {} },
];

/** Units whose targets are registered in the year: C by itself before the pledge, E by the secretariat after it. */
const OWN_TARGETS = ["c", "e"];

const promised = (criterion: string, value: string) => ({ criterion, input: "dang-ky", value });
const promisedBy = ({ publicity, collectives, individuals }: Year) => [
  promised("i-3", publicity[0]),
  promised("iii-4", collectives[0]),
  promised("iii-5", individuals[0]),
];

const registering = (letter: string, at: string, reason: string): object =>
  decided(BLOC, "nam", at, {
    kind: "register-targets",
    agency: agencyOf(letter),
    targets: YEARS.filter((year) => year.letter === letter).flatMap(promisedBy),
    reason,
  });

export const PUBLIC_SERVICE: PlayedProgramme = {
  folder: "don-vi-su-nghiep-minh-hoa",
  season: {
    id: "don-vi-su-nghiep-minh-hoa",
    title: "Năm thi đua 2023, Khối các đơn vị sự nghiệp",
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
          "phat-dong": "2023-03-15",
          "dang-ky": "2023-03-31",
          "ke-khai": "2023-03-31",
          "so-ket": "2023-06-30",
          "tong-ket": "2023-12-15",
        },
      },
    ],
    blocs: [
      {
        id: BLOC,
        label: "khối",
        title: "Khối các đơn vị sự nghiệp",
        rubric: TABLE.id,
        lead: agencyOf("a"),
        deputy: agencyOf("b"),
        visibility: "after-close",
        agencies: YEARS.map(({ letter }) => ({ id: agencyOf(letter), title: invented(letter) })),
        targets: [
          ...YEARS.filter(({ letter }) => !OWN_TARGETS.includes(letter)).flatMap((year) =>
            promisedBy(year).map((target) => ({ agency: agencyOf(year.letter), ...target })),
          ),
          { agency: agencyOf("c"), ...promised("i-3", "10") },
        ],
      },
    ],
  },
  tables: [TABLE],
  decisions: [
    {
      ...registering("c", "2023-03-10T09:00:00+07:00", "Văn bản đăng ký chỉ tiêu năm 2023 của đơn vị"),
      by: "thu-ky-su-nghiep-c",
    },
    decided(BLOC, "nam", "2023-03-16T08:00:00+07:00", {
      kind: "pledge",
      drafted: "2023-02-20",
      adopted: "2023-03-06",
      signed: "2023-03-15",
      reason: "Các đơn vị ký giao ước thi đua năm 2023",
    }),
    registering(
      "e",
      "2023-04-12T08:00:00+07:00",
      "Đơn vị gửi đăng ký ngày 10/4/2023, sau khi ký giao ước; tổ thư ký khối ghi thay",
    ),
    ...YEARS.map(({ letter, collectives, individuals }) =>
      decided(BLOC, "nam", "2023-04-14T08:00:00+07:00", {
        kind: "register",
        agency: agencyOf(letter),
        titles: [
          ...COLLECTIVE_TITLES.slice(0, Number(collectives[0])).map((title) => ({
            title,
            for: "collective" as const,
          })),
          { title: "Danh hiệu Chiến sĩ thi đua, Lao động tiên tiến", for: Number(individuals[0]) },
        ],
        reason: "Đăng ký danh hiệu, hình thức khen thưởng khi ký giao ước",
      }),
    ),
    ...ending(BLOC, "nam", "2023-12-22T16:00:00+07:00", "2023-12-27T10:00:00+07:00"),
  ],
  cards: YEARS.map(({ letter, publicity, collectives, individuals, self, ...later }) => ({
    bloc: BLOC,
    period: "nam",
    agency: agencyOf(letter),
    sentAt: "2023-12-11T09:00:00+07:00",
    self: {
      ...ORDINARY,
      "i-3": inputs({ "san-pham": publicity[1] }),
      "iii-4": inputs({ dat: collectives[1] }),
      "iii-5": inputs({ dat: individuals[1] }),
      ...self,
    },
    ...later,
  })),
};
