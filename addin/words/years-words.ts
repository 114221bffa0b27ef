import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** What an agency came to year by year, and what published sources tell. They come with their screen. */
export const YEARS_WORDS = {
  "years.title": { vi: "Kết quả qua các năm", en: "Results over the years" },
  "years.agency": { vi: "Đơn vị", en: "Agency" },
  "years.why": {
    vi: "So theo tỷ lệ phần trăm điểm tối đa của từng năm, vì bảng tiêu chí thay đổi; chỉ các năm đã chốt.",
    en: "In percent of each year's maximum, because tables change; closed years only.",
  },
  "years.none": { vi: "Chưa có năm nào đã chốt.", en: "No year is closed yet." },
  "years.year": { vi: "Năm", en: "Year" },
  "years.percent": { vi: "% tối đa", en: "% of max." },
  "years.rank": { vi: "Hạng", en: "Rank" },
  "years.class": { vi: "Xếp loại", en: "Class" },
  "years.of": { vi: "{rank}/{ranked}", en: "{rank}/{ranked}" },
  "years.unranked": { vi: "Không xếp hạng", en: "Not ranked" },
  "years.no-member": { vi: "Chưa là thành viên", en: "Not a member yet" },
  "years.sealed": {
    vi: "Khối không mở bảng xếp hạng năm này cho đơn vị thành viên",
    en: "The bloc did not open this year's standings to its members",
  },
  "years.formerly": { vi: "khi đó là {title}", en: "then called {title}" },
  "years.illustrative": { vi: "minh họa", en: "illustrative" },

  "record.title": { vi: "Theo hồ sơ công bố: năm {year}", en: "As published: {year}" },
  "record.why": {
    vi: "Trích từ nguồn công khai, không phải điểm do hệ thống tính; đề nghị khen thưởng không phải hình thức được tặng.",
    en: "From a public source and not scored here; a proposal is not an award granted.",
  },
  "record.lead": { vi: "Khối trưởng: {lead}", en: "Leader: {lead}" },
  "record.met": { vi: "Hội nghị tổng kết: {day}", en: "Year-end meeting: {day}" },
  "record.signed": {
    vi: "Ký giao ước thi đua: {signed} % thành viên",
    en: "Signed the pledge: {signed} % of members",
  },
  "record.proposed": { vi: "Đề nghị {award} ({count})", en: "Proposed for {award} ({count})" },
  "record.next": { vi: "Khối trưởng năm {year}: {lead}", en: "Leader in {year}: {lead}" },
  "record.source": { vi: "Nguồn: {source}", en: "Source: {source}" },
} as const;

export type YearsWord = keyof typeof YEARS_WORDS;

export const sayOfYears = (key: YearsWord, lang: Lang, facts: Readonly<Record<string, Fact>> = {}): string =>
  filled(YEARS_WORDS[key], lang, facts);
