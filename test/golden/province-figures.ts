import type { Figures } from "./noi-chinh-figures.ts";
import type { PlayedCard } from "./played-programme.ts";

type Entered = Readonly<Record<string, Figures>>;
type Inputs = NonNullable<Figures["inputs"]>;

/** What one agency did differently from the ordinary in one period. */
export type PlayedPart = { readonly self: Entered } & Pick<PlayedCard, "verified">;

/** An agency's campaign, if it took part, and its year. */
export type PlayedAgency = {
  readonly letter: string;
  readonly campaign?: PlayedPart;
  readonly year: PlayedPart;
};

export type PlayedBloc = {
  readonly bloc: string;
  readonly label: "khối" | "cụm";
  readonly title: string;
  readonly does: "sector" | "locality";
  readonly agencies: readonly PlayedAgency[];
};

const inputs = (entered: Inputs): Figures => ({ inputs: entered });

const yearOf = (ownWork: Entered): Entered => ({
  ...ownWork,
  "ii-1": inputs({ "tieu-chi": true, "do-duoc": true }),
  "ii-2": inputs({ "truc-thuoc": "20", "da-ky": "20" }),
  "ii-3": inputs({ "ke-hoach": "10", "da-kiem-tra": "9" }),
  "ii-4": inputs({ "ngay-so-ket": "2021-07-01", "ngay-tong-ket": "2021-12-10" }),
  "iii-1": inputs({ "so-mo-hinh": "2" }),
  "iii-2": { points: "40" },
  "iv-1": inputs({ "so-dien-hinh": "2" }),
  "iv-2": inputs({ "ty-le": "62" }),
  "v-1": inputs({ "hinh-thuc": "0", "sai-so-lieu": "0" }),
});

const campaignOf = (ownWork: Entered): Entered => ({
  ...yearOf(ownWork),
  "ii-3": inputs({ "ke-hoach": "4", "da-kiem-tra": "4" }),
  "ii-4": inputs({ "ngay-so-ket": "2021-05-12", "ngay-tong-ket": "2021-06-24" }),
  "iii-1": inputs({ "so-mo-hinh": "1" }),
  "iii-2": { points: "42.5" },
  "iv-1": inputs({ "so-dien-hinh": "1" }),
  "iv-2": inputs({ "ty-le": "65" }),
});

const NOT_RATED: Figures = {
  notApplicable: { reason: "Chỉ số chỉ được công bố theo năm." },
};

/**
 * Ordinary periods. A sector's campaign (505 × 600/540 + 322,5 = 883,61) and year (564,3 + 350 = 914,3); a locality's
 * campaign (560 + 322,5 = 882,5) and year (576 + 350 = 926).
 */
export const ORDINARY = {
  sector: {
    campaign: campaignOf({
      "i-1": inputs({ "duoc-giao": "10", "hoan-thanh": "9" }),
      "i-2": inputs({ "den-han": "30", "dung-han": "29" }),
      "i-3": inputs({ cham: "1" }),
      "i-4": NOT_RATED,
      "i-5": inputs({ "qua-han": "0" }),
    }),
    year: yearOf({
      "i-1": inputs({ "duoc-giao": "20", "hoan-thanh": "19" }),
      "i-2": inputs({ "den-han": "100", "dung-han": "96" }),
      "i-3": inputs({ cham: "2" }),
      "i-4": {},
      "i-5": inputs({ "qua-han": "0" }),
    }),
  },
  locality: {
    campaign: campaignOf({
      "i-1": inputs({ "du-toan": "300", "thuc-thu": "300" }),
      "i-2": inputs({ "ty-le": "92" }),
      "i-3": inputs({ "ke-hoach": "4", dat: "4" }),
      "i-4": inputs({ "duoc-giao": "8", "hoan-thanh": "7" }),
      "i-5": inputs({ "phuc-tap": "0" }),
      "i-6": inputs({ "den-han": "600", "dung-han": "591" }),
    }),
    year: yearOf({
      "i-1": inputs({ "du-toan": "1000", "thuc-thu": "950" }),
      "i-2": inputs({ "ty-le": "96" }),
      "i-3": inputs({ "ke-hoach": "10", dat: "9" }),
      "i-4": inputs({ "duoc-giao": "20", "hoan-thanh": "19" }),
      "i-5": inputs({ "phuc-tap": "0" }),
      "i-6": inputs({ "den-han": "2000", "dung-han": "1970" }),
    }),
  },
} as const satisfies Record<PlayedBloc["does"], { readonly campaign: Entered; readonly year: Entered }>;

const ASKED: PlayedPart = { self: {} };
/** The index as its field agency enters it; 88 where nothing else is said. */
export const indexOf = (figure: string): Entered => ({ "i-4": { inputs: { "chi-so": figure } } });

export const BLOCS: readonly PlayedBloc[] = [
  {
    bloc: "khoi-so-nganh-1",
    label: "khối",
    title: "Khối sở, ban, ngành 1",
    does: "sector",
    agencies: [
      {
        letter: "a",
        campaign: { self: { "iii-1": inputs({ "so-mo-hinh": "2" }) } },
        year: { self: { "iii-1": inputs({ "so-mo-hinh": "3" }) } },
      },
      {
        letter: "b",
        campaign: { self: { "i-1": inputs({ "duoc-giao": "10", "hoan-thanh": "10" }) } },
        year: {
          self: { "i-1": inputs({ "duoc-giao": "20", "hoan-thanh": "20" }) },
          verified: indexOf("90"),
        },
      },
      {
        letter: "c",
        campaign: ASKED,
        year: { self: { "i-1": inputs({ "duoc-giao": "20", "hoan-thanh": "15" }) } },
      },
      {
        letter: "d",
        campaign: {
          self: { "ii-4": inputs({ "ngay-so-ket": "2021-05-12", "ngay-tong-ket": "2021-06-28" }) },
        },
        year: {
          self: {
            "ii-4": inputs({ "ngay-so-ket": "2021-07-09", "ngay-tong-ket": "2021-12-10" }),
            "iii-2": { points: "35" },
          },
        },
      },
    ],
  },
  {
    bloc: "khoi-so-nganh-2",
    label: "khối",
    title: "Khối sở, ban, ngành 2",
    does: "sector",
    agencies: [
      {
        letter: "e",
        campaign: ASKED,
        year: {
          self: { "i-4": { notApplicable: { reason: "Không thuộc diện đánh giá chỉ số." } } },
          verified: { "i-4": {} },
        },
      },
      { letter: "f", campaign: { self: { "iv-1": inputs({ "so-dien-hinh": "3" }) } }, year: ASKED },
      { letter: "g", campaign: { self: { "iii-2": { points: "35" } } }, year: ASKED },
      {
        letter: "h",
        year: {
          self: {},
          verified: {
            "iv-1": { inputs: { "so-dien-hinh": "1" }, reason: "Một điển hình tự giới thiệu." },
            "v-1": { inputs: { "hinh-thuc": "1" }, reason: "Một phong trào không có kết quả." },
          },
        },
      },
    ],
  },
  {
    bloc: "cum-dia-phuong-1",
    label: "cụm",
    title: "Cụm địa phương 1",
    does: "locality",
    agencies: [
      { letter: "i", campaign: ASKED, year: ASKED },
      {
        letter: "j",
        campaign: { self: { "iii-1": inputs({ "so-mo-hinh": "3" }) } },
        year: { self: { "i-1": inputs({ "du-toan": "1000", "thuc-thu": "1100" }) } },
      },
      {
        letter: "k",
        campaign: { self: { "i-3": inputs({ "ke-hoach": "4", dat: "2" }) } },
        year: { self: { "i-3": inputs({ "ke-hoach": "10", dat: "6" }) } },
      },
      {
        letter: "l",
        campaign: {
          self: { "i-2": inputs({ "ty-le": "96" }) },
          verified: { "i-2": { inputs: { "ty-le": "79" }, reason: "Theo số liệu của kho bạc." } },
        },
        year: {
          self: {
            "i-5": inputs({ "phuc-tap": "1" }),
            "i-6": inputs({ "den-han": "2000", "dung-han": "1840" }),
          },
        },
      },
    ],
  },
];
