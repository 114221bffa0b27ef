import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** Recording a ballot, and choosing among level agencies. Here phiếu is a ballot. */
export const BALLOT_WORDS = {
  "ballot.subject": { vi: "Bỏ phiếu về", en: "Vote on" },
  "ballot.subject-award": { vi: "Đề nghị {award}", en: "Proposal for {award}" },
  "ballot.subject-class": { vi: "Xếp loại {title}", en: "Class {title}" },
  "ballot.subject-leader": { vi: "Suy tôn Khối trưởng năm sau", en: "Next year's leader" },
  "ballot.subject-deputy": { vi: "Suy tôn Khối phó năm sau", en: "Next year's deputy" },
  "ballot.replaces": {
    vi: "Biên bản vòng này đã ghi; ghi lại sẽ thay biên bản trước, bản trước vẫn lưu.",
    en: "This round is recorded already; recording it again replaces it, and the earlier one is kept.",
  },
  "ballot.round": { vi: "Vòng", en: "Round" },
  "ballot.manner": { vi: "Hình thức", en: "Manner" },
  "ballot.secret": { vi: "bỏ phiếu kín", en: "secret ballot" },
  "ballot.show-of-hands": { vi: "biểu quyết giơ tay", en: "show of hands" },
  "ballot.date": { vi: "Ngày (ngày/tháng/năm)", en: "Day (day/month/year)" },
  "ballot.summoned": { vi: "Triệu tập", en: "Summoned" },
  "ballot.present": { vi: "Có mặt", en: "Present" },
  "ballot.issued": { vi: "Phiếu phát ra", en: "Ballots issued" },
  "ballot.returned": { vi: "Phiếu thu về", en: "Ballots returned" },
  "ballot.valid": { vi: "Phiếu hợp lệ", en: "Valid" },
  "ballot.invalid": { vi: "Phiếu không hợp lệ", en: "Invalid" },
  "ballot.places": { vi: "Số được chọn", en: "Places" },
  "ballot.rule": { vi: "Điều kiện trúng: {rule}", en: "Passes with {rule}" },
  "ballot.rule-set": { vi: "theo quy chế của danh hiệu này", en: "as the award's regulations say" },
  "ballot.bound": { vi: "Trúng khi đạt", en: "Passes with" },
  "ballot.at-least": { vi: "từ tỷ lệ này trở lên", en: "at least the share" },
  "ballot.more-than": { vi: "trên tỷ lệ này", en: "more than the share" },
  "ballot.none": { vi: "nhiều phiếu nhất", en: "the most votes" },
  "ballot.share": { vi: "Tỷ lệ (50%, 2/3)", en: "Share (50%, 2/3)" },
  "ballot.of": { vi: "Tính trên", en: "Counted on" },
  "ballot.of-valid": { vi: "số phiếu hợp lệ", en: "valid ballots" },
  "ballot.of-present": { vi: "số người có mặt", en: "those present" },
  "ballot.of-summoned": { vi: "số người được triệu tập", en: "those summoned" },
  "ballot.of-issued": { vi: "số phiếu phát ra", en: "ballots issued" },
  "ballot.itself": { vi: "Tự bỏ phiếu cho mình", en: "Voting for oneself" },
  "ballot.itself-unsaid": { vi: "quy chế không nói", en: "not said" },
  "ballot.itself-yes": { vi: "được", en: "allowed" },
  "ballot.itself-no": { vi: "không được", en: "not allowed" },
  "ballot.candidates": { vi: "Số phiếu của từng đơn vị", en: "Votes for each agency" },
  "ballot.no-candidates": { vi: "Chưa có đơn vị nào trong danh sách.", en: "Nobody is on the list." },
  "ballot.add": { vi: "Thêm vào danh sách", en: "Add to the list" },
  "ballot.remove": { vi: "Bỏ", en: "Remove" },
  "ballot.remove-label": { vi: "Bỏ {agency} khỏi danh sách", en: "Remove {agency} from the list" },
  "ballot.unread": {
    vi: "Chưa nhập hoặc chưa đọc được: {places}.",
    en: "Missing or not readable: {places}.",
  },
  "ballot.outcome": { vi: "Theo số liệu này: {outcome}", en: "By these figures: {outcome}" },

  "chosen.award": { vi: "Chỉ tiêu có đơn vị ngang nhau", en: "Award contested by level agencies" },
  "chosen.none": {
    vi: "Không có chỉ tiêu nào đang có đơn vị ngang nhau.",
    en: "No award is contested now.",
  },
  "chosen.count": { vi: "Chọn {places} đơn vị (đã chọn {count})", en: "Choose {places} ({count} chosen)" },
} as const;

export type BallotWord = keyof typeof BALLOT_WORDS;

export const sayOfBallots = (
  key: BallotWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(BALLOT_WORDS[key], lang, facts);
