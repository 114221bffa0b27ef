import { PARTY_AGENCIES_AWARDS } from "../../shared/programmes/co-quan-dang-nam-dinh-2021/awards.ts";
import { PARTY_AGENCIES_TABLE } from "../../shared/programmes/co-quan-dang-nam-dinh-2021/party-agencies-table.ts";
import type { WrittenBloc } from "../../shared/season.ts";
import type { Figures } from "./noi-chinh-figures.ts";
import {
  decided,
  ending,
  illustrated,
  invented,
  type PlayedCard,
  type PlayedProgramme,
} from "./played-programme.ts";

const TABLE = illustrated(PARTY_AGENCIES_TABLE, "Bảng tiêu chí thi đua Khối các cơ quan Đảng năm 2021");
const BLOC = "khoi-dang";
/** Papers of the bloc go in the Party's form, what goes to the People's Committee in the State's. */
const LETTERHEAD = {
  layout: "party",
  byPaper: { "to-trinh": "state" },
  issuer: "Khối các cơ quan Đảng",
  symbol: "KCQĐ",
  signature: { authority: "TM", behalf: "Khối các cơ quan Đảng", position: "Khối trưởng" },
  recipients: ["Các đơn vị thành viên của Khối", "Lưu hồ sơ Khối"],
} satisfies NonNullable<WrittenBloc["letterhead"]>;
const agencyOf = (letter: string): string => `dang-${letter}`;
const inputs = (entered: NonNullable<Figures["inputs"]>): Figures => ({ inputs: entered });

/** An ordinary good year: 55 + 18,5 + 17 = 90,5. */
const ORDINARY: Readonly<Record<string, Figures>> = {
  "i-1": inputs({ "duoc-giao": "40", "hoan-thanh": "38" }),
  "i-2": inputs({ "tham-muu": "12", "thong-qua": "11" }),
  "i-3": inputs({ "van-ban-tre": "2" }),
  "i-4": inputs({ "du-ke-hoach": true }),
  "i-5": inputs({ "khong-phoi-hop": "0" }),
  "i-6": inputs({ "muc-do": "day-du" }),
  "ii-1": inputs({ "xep-loai": "tot" }),
  "ii-2": inputs({ dat: true }),
  "ii-3": inputs({ "khien-trach": "0", "canh-cao": "0" }),
  "ii-4": { points: "2.5" },
  "ii-5": inputs({ "tong-so": "3", "vung-manh": "3" }),
  "ii-6": inputs({ dat: true }),
  "iii-1": inputs({ "ngay-phat-dong": "2021-01-25" }),
  "iii-2": inputs({ "ngay-dang-ky": "2021-02-26" }),
  "iii-3": { points: "2.5" },
  "iii-4": inputs({ "so-dien-hinh": "1" }),
  "iii-5": inputs({ "so-sang-kien": "2" }),
  "iii-6": inputs({ "tra-lai": "0" }),
  "iii-7": inputs({ vang: "0" }),
  "iii-8": inputs({ "ngay-gui": "2021-12-08" }),
  "iv-1": inputs({
    "khen-cap-nha-nuoc": false,
    "mo-hinh-moi": false,
    "dang-cai": false,
    "vuot-chi-tieu": false,
  }),
  "v-1": inputs({ "bao-cao-cham": "0", "sai-so-lieu": "0", "don-thu": "0" }),
};

const EVERY_TASK = inputs({ "duoc-giao": "40", "hoan-thanh": "40" });
const EVERY_DRAFT = inputs({ "tham-muu": "12", "thong-qua": "12" });
const EXCELLENT = inputs({ "xep-loai": "xuat-sac" });
const bonus = (fact: string): Figures => ({
  inputs: { ...ORDINARY["iv-1"]?.inputs, [fact]: true },
  evidence: [{ number: "210/QĐ", date: "2021-09-02", excerpt: "Tài liệu kèm theo" }],
});

type Year = { readonly letter: string } & Pick<PlayedCard, "self" | "verified" | "second">;

/** Ten agencies at ten places; B and H are level, and stand on the two sides of a fourth place. */
const YEARS: readonly Year[] = [
  {
    letter: "a",
    self: {
      "i-1": inputs({ "duoc-giao": "40", "hoan-thanh": "39" }),
      "i-2": EVERY_DRAFT,
      "ii-1": EXCELLENT,
      "iii-4": inputs({ "so-dien-hinh": "2" }),
      "iv-1": bonus("dang-cai"),
    },
  },
  {
    letter: "b",
    self: { "i-2": EVERY_DRAFT, "i-3": inputs({ "van-ban-tre": "1" }), "ii-1": EXCELLENT },
  },
  {
    letter: "c",
    self: {
      "i-1": EVERY_TASK,
      "i-2": EVERY_DRAFT,
      "i-3": inputs({ "van-ban-tre": "0" }),
      "ii-1": EXCELLENT,
      "iii-4": inputs({ "so-dien-hinh": "3" }),
      "iii-5": inputs({ "so-sang-kien": "3" }),
      "iv-1": bonus("khen-cap-nha-nuoc"),
    },
  },
  {
    letter: "d",
    self: { "i-1": inputs({ "duoc-giao": "40", "hoan-thanh": "36" }), "i-2": EVERY_DRAFT },
  },
  { letter: "e", self: { "iii-5": inputs({ "so-sang-kien": "4" }) } },
  {
    letter: "f",
    self: {
      "i-2": EVERY_DRAFT,
      "i-3": inputs({ "van-ban-tre": "0" }),
      "ii-1": EXCELLENT,
      "iii-5": inputs({ "so-sang-kien": "3" }),
    },
  },
  {
    letter: "g",
    self: { "iii-4": inputs({ "so-dien-hinh": "2" }) },
    verified: {
      "ii-4": { points: "2", reason: "Qua kiểm tra thực tế, niêm yết còn thiếu." },
      "iii-4": { inputs: { "so-dien-hinh": "1" }, reason: "Một điển hình chưa có văn bản giới thiệu." },
    },
    second: { "ii-4": { points: "2.25", reason: "Đã bổ sung niêm yết trong thời hạn giải trình." } },
  },
  {
    letter: "h",
    self: { "i-2": EVERY_DRAFT, "iii-4": inputs({ "so-dien-hinh": "2" }) },
  },
  {
    letter: "i",
    self: {
      "ii-3": inputs({ "khien-trach": "1", "canh-cao": "0" }),
      "iii-2": inputs({ "ngay-dang-ky": "2021-03-11" }),
    },
  },
  {
    letter: "j",
    self: {
      "i-1": EVERY_TASK,
      "i-2": EVERY_DRAFT,
      "i-3": inputs({ "van-ban-tre": "0" }),
      "ii-1": EXCELLENT,
      "iii-4": inputs({ "so-dien-hinh": "2" }),
      "iii-5": inputs({ "so-sang-kien": "3" }),
    },
    verified: {
      "i-1": { inputs: { "hoan-thanh": "32" }, reason: "Tám nhiệm vụ mới có dự thảo." },
      "i-2": { inputs: { "thong-qua": "10" }, reason: "Hai đề án chưa được thông qua." },
      "i-3": { inputs: { "van-ban-tre": "6" }, reason: "Theo sổ theo dõi văn bản." },
      "ii-1": { inputs: { "xep-loai": "tot" }, reason: "Theo quyết định xếp loại." },
      "iii-4": { inputs: { "so-dien-hinh": "0" }, reason: "Không có văn bản giới thiệu." },
      "iii-5": { inputs: { "so-sang-kien": "1" }, reason: "Hai sáng kiến chưa được công nhận." },
    },
  },
];

export const PARTY_AGENCIES: PlayedProgramme = {
  folder: "co-quan-dang-minh-hoa",
  season: {
    id: "co-quan-dang-minh-hoa",
    title: "Năm thi đua 2021, Khối các cơ quan Đảng",
    year: 2021,
    illustrative: true,
    periods: [
      {
        id: "nam",
        title: "Năm 2021",
        from: "2021-01-01",
        to: "2021-12-31",
        due: "2021-12-10T17:00:00+07:00",
        days: { "phat-dong": "2021-01-31", "dang-ky": "2021-03-01", "bao-cao-nam": "2021-12-10" },
      },
    ],
    blocs: [
      {
        id: BLOC,
        label: "khối",
        title: "Khối các cơ quan Đảng",
        rubric: TABLE.id,
        lead: agencyOf("a"),
        deputy: agencyOf("b"),
        letterhead: LETTERHEAD,
        visibility: "after-close",
        agencies: YEARS.map(({ letter }) => ({ id: agencyOf(letter), title: invented(letter) })),
        awards: PARTY_AGENCIES_AWARDS.map((award) => ({
          ...award,
          ground: "Quy chế khen thưởng minh họa của Khối: 01 + 03 + 06",
        })),
      },
    ],
  },
  tables: [TABLE],
  decisions: [
    decided(BLOC, "nam", "2021-01-29T08:00:00+07:00", {
      kind: "pledge",
      drafted: "2021-01-12",
      adopted: "2021-01-22",
      signed: "2021-01-28",
      reason: "Cả mười đơn vị ký giao ước thi đua năm 2021",
    }),
    ...ending(BLOC, "nam", "2021-12-24T16:00:00+07:00", "2021-12-28T10:00:00+07:00"),
    decided(BLOC, "nam", "2021-12-28T10:30:00+07:00", {
      kind: "elect-leader",
      leader: agencyOf("b"),
      deputy: agencyOf("c"),
      reason: "Hội nghị tổng kết suy tôn Khối trưởng, Khối phó năm 2022",
    }),
  ],
  cards: YEARS.map(({ letter, self, ...later }) => ({
    bloc: BLOC,
    period: "nam",
    agency: agencyOf(letter),
    sentAt: "2021-12-08T09:00:00+07:00",
    self: { ...ORDINARY, ...self },
    ...later,
  })),
};
