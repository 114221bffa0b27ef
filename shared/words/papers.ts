import type { PaperKind } from "../letterhead.ts";
import type { Lang } from "./format.ts";

const PAPERS = {
  "tong-hop": { vi: "Sổ tổng hợp", en: "Summary workbook" },
  "giao-uoc": { vi: "Giao ước thi đua", en: "Emulation pledge" },
  "bien-ban": { vi: "Biên bản họp", en: "Minutes" },
  "bao-cao": { vi: "Báo cáo tổng kết", en: "Summary report" },
  "to-trinh": { vi: "Tờ trình đề nghị khen thưởng", en: "Proposal letter with its list" },
  "phieu-bau": { vi: "Phiếu bầu", en: "Ballot papers" },
  "kiem-phieu": { vi: "Biên bản kiểm phiếu", en: "Ballot count record" },
  "danh-muc": { vi: "Danh mục tài liệu kiểm chứng", en: "List of evidence" },
} as const satisfies Record<PaperKind, Readonly<Record<Lang, string>>>;

/** What a paper is called. */
export const paperInWords = (paper: PaperKind, lang: Lang): string => PAPERS[paper][lang];
