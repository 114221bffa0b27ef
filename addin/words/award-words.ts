import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** What a bloc proposes, under its standings. Ballots are phiếu here, and nowhere else in the pane. */
export const AWARD_WORDS = {
  "awards.title": { vi: "Đề nghị khen thưởng", en: "Proposed awards" },
  "awards.why": {
    vi: "Đề nghị theo bảng xếp hạng, chỉ tiêu và quyết định đã ghi. Cấp có thẩm quyền quyết định.",
    en: "Proposed by the standings, the quotas and what was decided. The competent authority decides.",
  },
  "awards.quota": { vi: "Chỉ tiêu: {quota}", en: "Quota: {quota}" },
  "awards.ground": { vi: "Căn cứ: {ground}", en: "Ground: {ground}" },
  "awards.proposed": { vi: "{agency}: {by}", en: "{agency}: {by}" },
  "awards.nobody": { vi: "Chưa có đơn vị được đề nghị.", en: "Nobody is proposed." },
  "awards.left": { vi: "Còn {count} chỉ tiêu chưa dùng.", en: "{count} place(s) not used." },
  "awards.open": { vi: "Chưa xác định xong", en: "Not settled" },
  "awards.ineligible": {
    vi: "{count} đơn vị không thuộc diện đề nghị",
    en: "{count} agencies may not hold it",
  },
  "awards.flags": { vi: "Đã ghi nhưng không có hiệu lực", en: "Recorded without effect" },
  "awards.no-table": {
    vi: "Chưa tải được bảng tiêu chí nên chưa nêu được lý do.",
    en: "The table did not load, so reasons cannot be worded.",
  },
} as const;

export type AwardWord = keyof typeof AWARD_WORDS;

export const sayOfAwards = (key: AwardWord, lang: Lang, facts: Readonly<Record<string, Fact>> = {}): string =>
  filled(AWARD_WORDS[key], lang, facts);
