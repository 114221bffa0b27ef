import type { Lang } from "../../shared/words/format.ts";
import { type Fact, filled } from "./words.ts";

/** What the analysis of scorers says besides the words it shares with the workbook. It comes with its screen. */
export const FAIRNESS_WORDS = {
  "fairness.preliminary": {
    vi: "Tạm tính: kỳ chấm chưa chốt.",
    en: "Preliminary: the period is not closed.",
  },
  "fairness.refused": {
    vi: "{count} bảng không còn đọc được theo bảng tiêu chí, không tính ở đây.",
    en: "{count} card(s) not readable by the table are left out here.",
  },
  "fairness.cards": { vi: "{count} bảng", en: "{count} card(s)" },
  "fairness.no-pairs": { vi: "Không có cặp nào.", en: "No such pair." },
  "fairness.no-self": {
    vi: "Chưa có đơn vị nào vừa tự chấm vừa được thẩm định.",
    en: "Nobody has both a self-score and a verification yet.",
  },
  "fairness.self": {
    vi: "Tự chấm {self}, thẩm định {verified}: chênh {difference}",
    en: "Self {self}, verified {verified}: difference {difference}",
  },
  "fairness.claimed": { vi: "đề nghị {claimed} trước khi áp trần", en: "claimed {claimed} before the caps" },
  "fairness.largest": {
    vi: "nhiều nhất ở mục {criterion}: {self} và {verified}",
    en: "most on item {criterion}: {self} and {verified}",
  },
  "fairness.ranked": { vi: "Hạng {rank}", en: "Rank {rank}" },
  "fairness.method": { vi: "{method}: {rank}", en: "{method}: {rank}" },
  "fairness.method-used": { vi: "{method} (bảng đang dùng): {rank}", en: "{method} (the table's): {rank}" },
  "fairness.no-methods": {
    vi: "Bảng tiêu chí này không gộp điểm chấm chéo.",
    en: "This table combines no marks.",
  },
  "fairness.without": { vi: "Bỏ {scorer}: {rank}", en: "Without {scorer}: {rank}" },
  "fairness.each": { vi: "Khi bỏ từng nơi chấm", en: "Without each scorer" },
  "fairness.not-comparable": {
    vi: "Bỏ {scorers} thì có đơn vị thiếu điểm nên không tính vào khoảng thứ hạng.",
    en: "Without {scorers} somebody lacks points, so those ranks are left out of the range.",
  },
  "fairness.no-table": {
    vi: "Chưa tải được bảng tiêu chí nên chưa nêu được mục.",
    en: "The table did not load, so items cannot be named.",
  },
} as const;

export type FairnessWord = keyof typeof FAIRNESS_WORDS;

export const sayOfFairness = (
  key: FairnessWord,
  lang: Lang,
  facts: Readonly<Record<string, Fact>> = {},
): string => filled(FAIRNESS_WORDS[key], lang, facts);
