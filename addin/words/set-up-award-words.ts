import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** How the awards of a bloc's year and their quotas are set up. Here *phiếu* is a ballot paper. */
export const SET_UP_AWARD_WORDS = {
  "awards.title": { vi: "Chỉ tiêu khen thưởng ({count})", en: "Awards and quotas ({count})" },
  "awards.why": {
    vi: "Ghi từ mức cao nhất xuống: mỗi đơn vị được đề nghị một lần, ở mức cao nhất mà đơn vị đạt.",
    en: "Highest first: each agency is proposed once, for the first it comes to.",
  },
  "awards.add": { vi: "Thêm danh hiệu, hình thức", en: "Add an award" },
  "awards.one": { vi: "Mức {at}", en: "Award {at}" },
  "awards.up": { vi: "Đưa lên trên", en: "Move up" },
  "awards.up-label": { vi: "Đưa lên trên: {what}", en: "Move up: {what}" },
  "awards.remove": { vi: "Bỏ", en: "Remove" },
  "awards.remove-label": { vi: "Bỏ {what}", en: "Remove {what}" },
  "award.title": { vi: "Tên danh hiệu, hình thức", en: "Title" },
  "award.kind": { vi: "Thuộc loại", en: "Kind" },
  "award.ground": { vi: "Căn cứ (luật, nghị định, hướng dẫn)", en: "Legal ground" },
  "award.of": { vi: "Chỉ tiêu tính bằng", en: "Its quota is" },
  "award.of-count": { vi: "số lượng", en: "a number" },
  "award.of-members": { vi: "tỷ lệ trên số đơn vị của khối", en: "a share of the bloc's members" },
  "award.of-award": {
    vi: "tỷ lệ trên số đơn vị đạt một danh hiệu khác (Cờ Chính phủ trong số Cờ)",
    en: "a share of those who may hold another award",
  },
  "award.quota/count": { vi: "Số lượng", en: "How many" },
  "award.quota/share": { vi: "Tỷ lệ (20 %, 1/3)", en: "Share (20 %, 1/3)" },
  "award.rounding": { vi: "Khi lẻ thì", en: "Where it is not whole" },
  "award.quota/award": { vi: "Tính trên số đạt", en: "Of those who may hold" },
  "award.pick": { vi: "(chọn)", en: "(choose)" },
  "award.worked-out": { vi: "Chỉ tiêu: {quota}", en: "Quota: {quota}" },
  "award.includes": {
    vi: "Chỉ tiêu này gồm cả",
    en: "This quota includes",
  },
  "award.conditions": { vi: "Điều kiện xét", en: "Conditions" },
  "award.class": { vi: "Xếp loại từ", en: "At least of class" },
  "award.no-class": { vi: "(không đòi hỏi)", en: "(not asked for)" },
  "award.classes-unknown": {
    vi: "Các mức xếp loại lấy từ bảng tiêu chí; đổi bảng thì bấm “Rà soát” một lần là chọn được. Khối chưa có bảng thì chưa chọn được.",
    en: "Classes come from the table; when another is chosen press “Check it” once. A bloc without a table has none.",
  },
  "award.eligible/total": { vi: "Tổng điểm từ", en: "Total of at least" },
  "award.eligible/rank": { vi: "Xếp hạng từ thứ", en: "Rank at least" },
  "award.by": { vi: "Xét theo", en: "It goes by" },
  "award.by-rank": { vi: "thứ hạng", en: "rank" },
  "award.by-ballot": { vi: "bỏ phiếu kín", en: "secret ballot" },
  "award.by-weighted": { vi: "điểm và phiếu theo trọng số", en: "points and votes by weight" },
  "award.shortlist": {
    vi: "Đưa ra bỏ phiếu bao nhiêu đơn vị đứng đầu (bỏ trống: tất cả)",
    en: "How many of the best are put to the vote (empty: all)",
  },
  "award.bound": { vi: "Trúng khi", en: "It passes with" },
  "award.bound-unset": { vi: "quy chế không nói: theo biên bản", en: "not said: by the record" },
  "award.at-least": { vi: "từ tỷ lệ này trở lên", en: "at least this share" },
  "award.more-than": { vi: "quá tỷ lệ này", en: "more than this share" },
  "award.none": { vi: "nhiều phiếu nhất", en: "the most votes" },
  "award.pass/share": { vi: "Tỷ lệ phiếu (50 %, 2/3)", en: "Share of votes (50 %, 2/3)" },
  "award.pass-of": { vi: "Tính trên", en: "Of" },
  "award.valid": { vi: "phiếu hợp lệ", en: "valid ballots" },
  "award.present": { vi: "người có mặt", en: "those present" },
  "award.summoned": { vi: "người được triệu tập", en: "those summoned" },
  "award.issued": { vi: "phiếu phát ra", en: "ballots issued" },
  "award.weights/points": { vi: "Trọng số điểm", en: "Weight of points" },
  "award.weights/votes": { vi: "Trọng số phiếu", en: "Weight of votes" },
} as const;

export type SetUpAwardWord = keyof typeof SET_UP_AWARD_WORDS;

export const sayOfSetUpAwards = (
  key: SetUpAwardWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(SET_UP_AWARD_WORDS[key], lang, facts);
