import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** How a bloc sets how its papers are headed and signed. */
export const SET_UP_LETTERHEAD_WORDS = {
  "letterhead.title": { vi: "Thể thức văn bản", en: "Letterhead and signature" },
  "letterhead.why": {
    vi: "Đang dùng thể thức chung: văn bản của Nhà nước, đứng tên khối, Khối trưởng ký thay mặt khối.",
    en: "The common one is in use: the State's layout, the bloc's own name, signed for the bloc by its leader.",
  },
  "letterhead.begin": { vi: "Đặt thể thức riêng", en: "Set its own" },
  "letterhead.drop": { vi: "Trở về thể thức chung", en: "Back to the common one" },
  "letterhead.layout": { vi: "Văn bản theo thể thức", en: "Papers follow the layout of" },
  "letterhead.state": { vi: "Nhà nước (Nghị định 30/2020/NĐ-CP)", en: "the State (Decree 30/2020)" },
  "letterhead.party": { vi: "Đảng (Hướng dẫn 36-HD/VPTW)", en: "the Party (Guidance 36-HD/VPTW)" },
  "letterhead.by-paper": { vi: "Văn bản theo thể thức khác", en: "Papers in the other layout" },
  "letterhead.by-paper-why": {
    vi: "Đánh dấu văn bản theo thể thức {other}.",
    en: "Tick the papers that follow the layout of {other}.",
  },
  "letterhead.the-state": { vi: "Nhà nước", en: "the State" },
  "letterhead.the-party": { vi: "Đảng", en: "the Party" },
  "paper.tong-hop": { vi: "Bảng tổng hợp kết quả", en: "Summary of results" },
  "paper.giao-uoc": { vi: "Giao ước thi đua", en: "Pledge" },
  "paper.bien-ban": { vi: "Biên bản", en: "Minutes" },
  "paper.bao-cao": { vi: "Báo cáo", en: "Report" },
  "paper.to-trinh": { vi: "Tờ trình", en: "Proposal" },
  "paper.phieu-bau": { vi: "Lá phiếu bầu", en: "Ballot paper" },
  "paper.kiem-phieu": { vi: "Biên bản kiểm phiếu", en: "Record of the count" },
  "paper.danh-muc": { vi: "Danh mục kèm theo", en: "List enclosed" },
  "letterhead.superior": { vi: "Cơ quan cấp trên (nếu có)", en: "Superior body (if any)" },
  "letterhead.issuer": { vi: "Cơ quan ban hành", en: "Issuing body" },
  "letterhead.symbol": {
    vi: "Ký hiệu sau số (KTĐ trong 05/BC-KTĐ)",
    en: "Symbol after the number (KTĐ in 05/BC-KTĐ)",
  },
  "letterhead.place": { vi: "Địa danh", en: "Place" },
  "letterhead.authority": { vi: "Thẩm quyền ký", en: "Signed" },
  "authority.none": { vi: "(ký trực tiếp)", en: "(directly)" },
  "authority.TM": { vi: "thay mặt (TM.)", en: "on behalf of (TM.)" },
  "authority.KT": { vi: "ký thay (KT.)", en: "in place of the head (KT.)" },
  "authority.TL": { vi: "thừa lệnh (TL.)", en: "by order of (TL.)" },
  "authority.TUQ": { vi: "thừa ủy quyền (TUQ.)", en: "by delegation of (TUQ.)" },
  "authority.Q": { vi: "quyền (Q.)", en: "acting (Q.)" },
  "letterhead.behalf": {
    vi: "Thay mặt, ký thay, thừa lệnh ai (nếu có)",
    en: "For whom (if anybody)",
  },
  "letterhead.signature/position": { vi: "Chức vụ người ký", en: "Position of who signs" },
  "letterhead.name": { vi: "Họ tên người ký (bỏ trống: để viết tay)", en: "Their name (empty: by hand)" },
  "letterhead.recipients": {
    vi: "Nơi nhận, mỗi dòng một nơi (nhiều nhất 20)",
    en: "Recipients, one per line (20 at most)",
  },
  "letterhead.looks": { vi: "Đầu văn bản và chỗ ký sẽ là", en: "A paper will begin and end so" },
} as const;

export type SetUpLetterheadWord = keyof typeof SET_UP_LETTERHEAD_WORDS;

export const sayOfLetterhead = (
  key: SetUpLetterheadWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(SET_UP_LETTERHEAD_WORDS[key], lang, facts);
