import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** Movements and good examples: telling of them, and what was told. They come with their screen. */
export const TELLING_WORDS = {
  "movement.which": { vi: "Phong trào, chuyên đề", en: "Movement" },
  "movement.new": { vi: "Phong trào mới", en: "A new one" },
  "movement.whole": {
    vi: "Ghi tiếp vào bản đang có: giữ nguyên các dòng cũ, thêm dòng mới. Bản ghi sau thay bản trước.",
    en: "Carry on what is there: keep the old lines, add new ones. What is recorded last replaces what stood.",
  },
  "movement.same": {
    vi: "Đã có phong trào tên này. Ghi như đang viết sẽ thay cả bản đã ghi.",
    en: "There is a movement of this name. Recording this replaces all of it.",
  },
  "movement.carry-on": { vi: "Ghi tiếp bản đã có", en: "Carry it on" },

  "review.title": { vi: "Sơ kết, tổng kết", en: "Reviews" },
  "review.none": { vi: "Chưa ghi lần sơ kết, tổng kết nào.", en: "No review yet." },
  "review.line": { vi: "Sơ kết, tổng kết lần {at}", en: "Review {at}" },
  "review.agency": { vi: "Do ai tổ chức", en: "Held by" },
  "review.bloc": { vi: "Cả khối", en: "The whole bloc" },
  "review.date": { vi: "Ngày (ngày/tháng/năm)", en: "Day (day/month/year)" },
  "review.note": { vi: "Kết quả, đánh giá", en: "Result" },
  "review.add": { vi: "Thêm lần sơ kết, tổng kết", en: "Add a review" },
  "review.remove-label": { vi: "Bỏ sơ kết, tổng kết lần {at}", en: "Remove review {at}" },

  "reward.title": { vi: "Khen thưởng chuyên đề", en: "Rewards of the campaign" },
  "reward.none": { vi: "Chưa ghi khen thưởng nào.", en: "No reward yet." },
  "reward.line": { vi: "Khen thưởng {at}", en: "Reward {at}" },
  "reward.agency": { vi: "Đơn vị được khen", en: "Given to" },
  "reward.reward": { vi: "Hình thức khen thưởng", en: "Form of reward" },
  "reward.number": { vi: "Số quyết định (nếu đã có)", en: "Number of the decision (if there is one)" },
  "reward.date": { vi: "Ngày quyết định (ngày/tháng/năm)", en: "Day of the decision (day/month/year)" },
  "reward.add": { vi: "Thêm khen thưởng", en: "Add a reward" },
  "reward.remove-label": { vi: "Bỏ khen thưởng {at}", en: "Remove reward {at}" },

  "line.remove": { vi: "Bỏ", en: "Remove" },

  "proof.why": {
    vi: "Ít nhất một văn bản. Chỉ mô tả văn bản; bản chụp đơn vị tự lưu.",
    en: "At least one paper. Papers are only described; scans stay with the agency.",
  },

  "told.examples": { vi: "Điển hình tiên tiến ({count})", en: "Good examples ({count})" },
  "told.example": { vi: "{agency}: {title}", en: "{agency}: {title}" },
  "told.evidence": { vi: "Minh chứng: {evidence}", en: "Evidence: {evidence}" },
  "told.movements": { vi: "Phong trào, chuyên đề ({count})", en: "Movements ({count})" },
  "told.launched": { vi: "Phát động ngày {date}. {plan}", en: "Launched on {date}. {plan}" },
  "told.review": { vi: "{date}, {agency}: {note}", en: "{date}, {agency}: {note}" },
  "told.no-note": { vi: "chưa ghi kết quả", en: "no result recorded" },
  "told.reward": { vi: "{agency}: {reward}", en: "{agency}: {reward}" },
  "told.reward-by": {
    vi: "{agency}: {reward} (số {number}, ngày {date})",
    en: "{agency}: {reward} ({number} of {date})",
  },
} as const;

export type TellingWord = keyof typeof TELLING_WORDS;

export const sayOfTellings = (
  key: TellingWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(TELLING_WORDS[key], lang, facts);
