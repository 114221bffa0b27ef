import type { WrittenScorecard } from "../../shared/scorecard.ts";

type WrittenEntry = WrittenScorecard["entries"][number];

/** One entry of a card without its criterion, as it is written in a file. */
export type Figures = Omit<WrittenEntry, "criterion">;

/** The year of one invented agency. What `self` leaves out is as in `ORDINARY`; later rounds name only what they change. */
export type PlayedYear = {
  readonly letter: string;
  /** Target and result of the ten indicators; an indicator without a result was not assigned. */
  readonly indicators: readonly (readonly [target: string, result?: string])[];
  readonly registeredTogether: string;
  /** The reform index the field agency enters; an agency that is not rated declares so in `self`. */
  readonly reformIndex?: string;
  /** Left out where no self-score was sent. */
  readonly sentAt?: string;
  /** Criteria whose evidence the agency forgot to describe; every other required one has the year's report. */
  readonly withoutEvidence?: readonly string[];
  readonly self: Readonly<Record<string, Figures>>;
  readonly verified: Readonly<Record<string, Figures>>;
  readonly second: Readonly<Record<string, Figures>>;
};

/** An ordinary good year, in the order of the table. */
export const ORDINARY: Readonly<Record<string, Figures>> = {
  "noi-dung-phoi-hop": { inputs: { "hoan-thanh": "10" } },
  "quy-che-phoi-hop": { inputs: { "khong-phoi-hop": "0", "phoi-hop-cham": "0" } },
  "hoat-dong-chung": { inputs: { "tham-gia": "5" } },
  "ke-hoach-phong-chong": { inputs: { "ke-hoach": true, "cong-khai": true, "bao-cao": true } },
  "ke-khai-tai-san": { inputs: { "ty-le": "100", "ngay-nop": "2023-03-27" } },
  "kien-nghi": { inputs: { "phai-thuc-hien": "10", "da-thuc-hien": "9", "vu-vi-pham": "0" } },
  "chi-so-cchc": {},
  "van-ban-dung-han": { inputs: { "tong-so": "1200", "dung-han": "1188" } },
  "dao-duc-cong-vu": { inputs: { "vi-pham": "0" } },
  "nguoi-dung-dau": { inputs: { "xep-loai": "tot" } },
  "van-hoa-cong-so": { points: "1.25" },
  "to-chuc-dang": { inputs: { "xep-loai": "tot" } },
  "cap-uy-lanh-dao": { inputs: { "nghi-quyet": true, "chuong-trinh": true, "kiem-tra": true } },
  "hoc-tap-bac": { inputs: { dat: true } },
  "doan-the": { inputs: { "tong-so": "4", "vung-manh": "4" } },
  "quan-triet": { inputs: { "hoi-nghi": true, "tuyen-truyen": true } },
  "phong-trao": { inputs: { "ngay-phat-dong": "2023-02-20", "khong-tham-gia": "0" } },
  "dien-hinh": { inputs: { "so-dien-hinh": "1" } },
  "hoi-dong-thi-dua": { points: "8.5" },
  "sang-kien": { inputs: { "duoc-cong-nhan": "2", "qua-han": "0" } },
  "khen-thuong": { inputs: { "ho-so-tra-lai": "0", "ty-le-truc-tiep": "62" } },
  "so-ket-tong-ket": { inputs: { "so-ket": "2023-06-26", "tong-ket": "2023-12-08" } },
  "khen-thuong-cap-tren": { inputs: { "bang-khen": "0" } },
  "vuot-chi-tieu": { inputs: { "so-chi-tieu": "0" } },
  "mo-hinh-moi": { inputs: { "so-mo-hinh": "0" } },
  "dang-cai": { inputs: { "dang-cai": false } },
  "cac-truong-hop-tru": { inputs: { "sai-so-lieu": "0", "don-thu": "0", "phe-binh": "0" } },
};

const IN_TIME = "2023-12-11T09:00:00+07:00";

/** Composed by hand to be plausible and to show the rules; no figure is of a real body. */
export const PLAYED: readonly PlayedYear[] = [
  {
    letter: "a",
    indicators: [
      ["95", "96"],
      ["100", "96"],
      ["20", "19"],
      ["90", "84.6"],
      ["100", "94"],
      ["40", "42"],
      ["12", "11"],
      ["85", "80.75"],
      ["100", "93"],
      ["60", "57"],
    ],
    registeredTogether: "20",
    reformIndex: "88",
    sentAt: IN_TIME,
    self: {
      "noi-dung-phoi-hop": { inputs: { "hoan-thanh": "24" } },
      "quy-che-phoi-hop": { inputs: { "khong-phoi-hop": "0", "phoi-hop-cham": "2" } },
      "ke-khai-tai-san": {
        inputs: { "ty-le": "100", "ngay-nop": "2023-03-27" },
        explanation:
          "Hai người kê khai bổ sung đã nộp bản kê khai ngày 25/3/2023, trước thời hạn; có sổ nhận bản kê khai.",
        evidence: [
          {
            number: "15/BC-CQA",
            date: "2023-03-27",
            issuer: "Cơ quan A",
            excerpt: "Báo cáo kết quả kê khai năm 2023",
          },
        ],
      },
      "khen-thuong-cap-tren": {
        inputs: { "co-tinh": "1" },
        evidence: [{ number: "210/QĐ", date: "2023-05-19", excerpt: "Tặng Cờ thi đua" }],
      },
    },
    verified: {
      "ke-khai-tai-san": {
        inputs: { "ty-le": "97" },
        reason: "Báo cáo gửi kèm mới có 97 % số người có nghĩa vụ kê khai.",
      },
    },
    second: {
      "ke-khai-tai-san": {
        inputs: { "ty-le": "100" },
        reason: "Chấp nhận giải trình: sổ nhận bản kê khai ghi đủ, trước thời hạn.",
      },
    },
  },
  {
    letter: "b",
    indicators: [
      ["100", "97"],
      ["90", "84.6"],
      ["15", "15"],
      ["50", "46"],
      ["100", "95"],
      ["80", "77"],
      ["24", "22"],
      ["100", "91"],
      ["10", "9"],
      ["70", "70"],
    ],
    registeredTogether: "20",
    reformIndex: "86.5",
    sentAt: IN_TIME,
    self: {
      "noi-dung-phoi-hop": { inputs: { "hoan-thanh": "26" } },
      "dien-hinh": { inputs: { "so-dien-hinh": "2" } },
      "van-ban-dung-han": { inputs: { "tong-so": "2140", "dung-han": "2076" } },
      "mo-hinh-moi": { inputs: { "so-mo-hinh": "1" } },
      "hoi-dong-thi-dua": { points: "9" },
    },
    verified: {
      "dien-hinh": {
        inputs: { "so-dien-hinh": "1" },
        reason: "Một điển hình chưa có văn bản biểu dương của cấp trên.",
      },
      "van-hoa-cong-so": { points: "1", reason: "Qua kiểm tra thực tế, niêm yết còn thiếu ở một bộ phận." },
    },
    second: {},
  },
  {
    letter: "c",
    indicators: [
      ["100", "97"],
      ["85", "91"],
      ["30", "29"],
      ["100", "94"],
      ["45", "58"],
      ["100", "96"],
      ["12", "15"],
      ["90", "86.4"],
      ["100", "95"],
      ["18", "22"],
    ],
    registeredTogether: "10",
    sentAt: IN_TIME,
    self: {
      "noi-dung-phoi-hop": { inputs: { "hoan-thanh": "15" } },
      "hoat-dong-chung": { inputs: { "tham-gia": "4" } },
      "kien-nghi": { inputs: { "phai-thuc-hien": "8", "da-thuc-hien": "7", "vu-vi-pham": "0" } },
      "chi-so-cchc": {
        notApplicable: { reason: "Cơ quan ngành dọc, không thuộc diện đánh giá Chỉ số cải cách hành chính." },
      },
      "dien-hinh": { inputs: { "so-dien-hinh": "3" } },
      "hoi-dong-thi-dua": { points: "9.5" },
      "khen-thuong-cap-tren": {
        inputs: { "nha-nuoc": "1", "bang-khen": "3" },
        evidence: [{ number: "905/QĐ", date: "2023-08-14", excerpt: "Tặng Cờ thi đua" }],
      },
      "vuot-chi-tieu": { inputs: { "so-chi-tieu": "3" } },
      "mo-hinh-moi": { inputs: { "so-mo-hinh": "1" } },
      "dang-cai": { inputs: { "dang-cai": true } },
    },
    verified: {
      "khen-thuong-cap-tren": {
        inputs: { "bang-khen": "2" },
        reason: "Một Bằng khen được tặng cho cá nhân, không tính cho tập thể.",
      },
    },
    second: {},
  },
  {
    letter: "d",
    indicators: [
      ["100", "90"],
      ["40", "34"],
      ["95", "80.75"],
      ["60", "48"],
      ["12", "10"],
      ["100", "86"],
      ["75", "60"],
      ["20", "17"],
      ["100", "92"],
      ["30", "25"],
    ],
    registeredTogether: "10",
    reformIndex: "79.4",
    sentAt: "2023-12-18T15:40:00+07:00",
    self: {
      "hoat-dong-chung": { inputs: { "tham-gia": "5" } },
      "kien-nghi": { inputs: { "phai-thuc-hien": "9", "da-thuc-hien": "9", "vu-vi-pham": "0" } },
      "van-hoa-cong-so": { points: "1.5" },
      "nguoi-dung-dau": { inputs: { "xep-loai": "xuat-sac" } },
      "to-chuc-dang": { inputs: { "xep-loai": "xuat-sac" } },
      "dien-hinh": { inputs: { "so-dien-hinh": "2" } },
      "sang-kien": { inputs: { "duoc-cong-nhan": "5", "qua-han": "0" }, claimed: "2.5" },
      "khen-thuong-cap-tren": { inputs: { "thu-tuong": "1", "bang-khen": "4" }, claimed: "3.5" },
      "vuot-chi-tieu": { inputs: { "so-chi-tieu": "2" } },
      "so-ket-tong-ket": { inputs: { "so-ket": "2023-07-04", "tong-ket": "2023-12-18" }, claimed: "1.5" },
    },
    verified: {
      "hoat-dong-chung": {
        inputs: { "tham-gia": "4" },
        reason: "Vắng một hội nghị, không có văn bản báo cáo.",
      },
      "ke-hoach-phong-chong": {
        inputs: { "cong-khai": false },
        reason: "Chưa công khai kết quả mua sắm tài sản theo quy định.",
      },
      "kien-nghi": {
        inputs: { "da-thuc-hien": "6" },
        reason: "Ba kiến nghị mới có kế hoạch khắc phục, chưa thực hiện xong.",
      },
      "van-ban-dung-han": {
        inputs: { "dung-han": "1104" },
        reason: "Theo hệ thống theo dõi, 96 văn bản giải quyết quá hạn.",
      },
      "dao-duc-cong-vu": {
        inputs: { "vi-pham": "2" },
        reason: "Hai lượt công chức bị nhắc nhở bằng văn bản.",
      },
      "nguoi-dung-dau": { inputs: { "xep-loai": "tot" }, reason: "Theo thông báo kết quả xếp loại." },
      "van-hoa-cong-so": { points: "1", reason: "Chưa thực hiện đủ quy chế văn hóa công sở." },
      "to-chuc-dang": {
        inputs: { "xep-loai": "tot" },
        reason: "Theo quyết định xếp loại của cấp ủy cấp trên.",
      },
      "dien-hinh": { inputs: { "so-dien-hinh": "1" }, reason: "Một điển hình tự giới thiệu." },
      "sang-kien": {
        inputs: { "duoc-cong-nhan": "1" },
        reason: "Bốn sáng kiến chưa có quyết định công nhận.",
      },
      "khen-thuong-cap-tren": {
        inputs: { "thu-tuong": "0", "bang-khen": "1" },
        reason: "Các hình thức khen thưởng khác tặng cho cá nhân.",
      },
      "vuot-chi-tieu": { inputs: { "so-chi-tieu": "0" }, reason: "Không chỉ tiêu nào vượt từ 20 % trở lên." },
      "cac-truong-hop-tru": {
        inputs: { "sai-so-lieu": "1" },
        reason: "Số liệu thực hiện kiến nghị không khớp hồ sơ.",
      },
    },
    second: {
      "hoat-dong-chung": {
        inputs: { "tham-gia": "4" },
        reason: "Giữ nguyên kết quả thẩm định: danh sách điểm danh không có tên.",
      },
    },
  },
  {
    letter: "e",
    indicators: [["100"], ["50"], ["20"], ["90"], ["100"], ["35"], ["80"], ["12"], ["100"], ["60"]],
    registeredTogether: "10",
    self: {},
    verified: {},
    second: {},
  },
  {
    letter: "f",
    indicators: [
      ["100", "100"],
      ["120", "114"],
      ["16", "15"],
      ["100", "93"],
      ["50", "48"],
      ["90", "85.5"],
      ["100", "93.8"],
      ["25", "24"],
      ["70", "70"],
      ["100", "91"],
    ],
    registeredTogether: "10",
    reformIndex: "88",
    sentAt: IN_TIME,
    self: {
      "noi-dung-phoi-hop": { inputs: { "hoan-thanh": "12" } },
      "dao-duc-cong-vu": {
        inputs: { "vi-pham": "1" },
        exempt: [
          { line: "vi-pham-ky-cuong", reason: "Cơ quan tự phát hiện qua kiểm tra nội bộ và đã xử lý." },
        ],
      },
      "khen-thuong": { inputs: { "ho-so-tra-lai": "1", "ty-le-truc-tiep": "58" } },
      "dang-cai": { inputs: { "dang-cai": true } },
    },
    verified: {
      "khen-thuong": { inputs: { "ho-so-tra-lai": "2" }, reason: "Hai hồ sơ bị trả lại để bổ sung thủ tục." },
    },
    second: {},
  },
  {
    letter: "g",
    indicators: [
      ["100", "95"],
      ["60", "57"],
      ["90", "81"],
      ["40", "38"],
      ["100", "96"],
      ["15", "14"],
      ["100", "95.4"],
      ["100", "92"],
      ["20", "18"],
      ["10"],
    ],
    registeredTogether: "10",
    reformIndex: "90.5",
    sentAt: IN_TIME,
    self: {
      "noi-dung-phoi-hop": { inputs: { "hoan-thanh": "9" } },
      "kien-nghi": { inputs: { "phai-thuc-hien": "5", "da-thuc-hien": "5", "vu-vi-pham": "0" } },
      "to-chuc-dang": { inputs: { "xep-loai": "xuat-sac" } },
      "dien-hinh": { inputs: { "so-dien-hinh": "2" } },
      "sang-kien": { inputs: { "duoc-cong-nhan": "3", "qua-han": "1" } },
    },
    verified: {},
    second: {},
  },
  {
    letter: "h",
    withoutEvidence: ["co-quan-h-7", "kien-nghi"],
    indicators: [
      ["100", "92"],
      ["30", "27"],
      ["95", "90"],
      ["100", "90"],
      ["14", "13"],
      ["80", "72"],
      ["100", "94"],
      ["50", "45"],
      ["100", "91"],
      ["24", "22"],
    ],
    registeredTogether: "10",
    reformIndex: "84",
    sentAt: IN_TIME,
    self: {
      "noi-dung-phoi-hop": { inputs: { "hoan-thanh": "11" } },
      "ke-khai-tai-san": { inputs: { "ty-le": "96", "ngay-nop": "2023-04-07" } },
    },
    verified: {},
    second: {},
  },
];
