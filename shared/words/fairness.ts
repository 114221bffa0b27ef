import type { FairnessDocument, FairnessLine, WireScorer } from "../fairness/fairness-document.ts";
import type { Figure } from "../fairness/figure.ts";
import { DEPUTY, SECRETARIAT } from "../named-scorers.ts";
import { negate } from "../points.ts";
import { criteriaOf, type Panel } from "../rubric.ts";
import { type Lang, shown, written } from "./format.ts";
import { type Names, reasonInWords } from "./standings.ts";

/** What each part of the analysis is called, and how it is to be read. */
export const FAIRNESS_PARTS = {
  whole: {
    vi: "Phân tích chấm chéo",
    en: "Cross-scoring analysis",
    note: {
      vi: "Chỉ để tham khảo. Không có con số nào ở đây làm thay đổi điểm và thứ hạng.",
      en: "For information. Nothing here changes points or ranks.",
    },
  },
  leniency: {
    vi: "Chấm rộng, chấm chặt",
    en: "Lenient and strict scorers",
    note: {
      vi: "Mỗi điểm đã chấm được so với trung bình của những nơi chấm khác cho cùng mục, cùng đơn vị. Số dương là chấm rộng hơn, số âm là chấm chặt hơn.",
      en: "Every mark is compared with the mean of the others for the same item of the same agency. Positive is more lenient, negative stricter.",
    },
  },
  reciprocal: {
    vi: "Cho điểm cao qua lại",
    en: "High marks both ways",
    note: {
      vi: "Hai đơn vị chấm cho nhau đều cao hơn trung bình các đơn vị khác chấm. Có thể có lý do chính đáng; cần đối chiếu minh chứng trước khi kết luận.",
      en: "Two agencies marked each other higher than the mean of the others, both ways. There may be good reason: compare the evidence first.",
    },
  },
  "self-verified": {
    vi: "Tự chấm so với thẩm định",
    en: "Self-score and verification",
    note: {
      vi: "Điểm tự chấm theo đúng quy định của bảng, trừ điểm thẩm định. Mục chưa thẩm định giữ điểm tự chấm.",
      en: "The self-score as the table allows it, less the verified points. An item nobody verified keeps its self-score.",
    },
  },
  methods: {
    vi: "Thứ hạng theo từng cách gộp điểm",
    en: "Ranks by each method",
    note: {
      vi: "Xếp hạng lại bằng chính bảng tiêu chí này, chỉ thay cách gộp điểm chấm chéo. Ô trống là không đủ số điểm chấm để gộp.",
      en: "Ranked again by this very table with another way of combining the marks. Blank: too few marks for it.",
    },
  },
  firmness: {
    vi: "Mức chắc chắn của thứ hạng",
    en: "How firm each rank is",
    note: {
      vi: "Xếp hạng lại khi lần lượt bỏ điểm của từng nơi chấm, khoảng cách với đơn vị xếp ngay trên, và thay đổi nhỏ nhất ở một mục đủ để hai đơn vị đổi chỗ.",
      en: "Ranked again with one scorer left out at a time; the distance to the neighbour above; the smallest change of one item that would swap the two.",
    },
  },
} as const;

const METHODS = {
  mean: { vi: "Trung bình", en: "Mean" },
  "trimmed-mean": { vi: "Bỏ điểm cao nhất, thấp nhất", en: "Without highest and lowest" },
  median: { vi: "Trung vị", en: "Median" },
} as const satisfies Record<Panel["method"], { readonly vi: string; readonly en: string }>;

export const methodInWords = (method: Panel["method"], lang: Lang): string => METHODS[method][lang];

/** A figure in a sentence; marked ≈ where it is not the whole truth. */
export const figureInWords = ({ near, exact }: Figure, lang: Lang): string =>
  `${exact === undefined ? "" : "≈"}${written(near, lang)}`;

const sizeInWords = ({ near, exact }: Figure, lang: Lang): string =>
  figureInWords({ near: near.replace("-", ""), ...(exact !== undefined && { exact }) }, lang);

const percentInWords = (figure: Figure, lang: Lang): string =>
  `${sizeInWords(figure, lang)}${lang === "vi" ? " " : ""}%`;

const NAMED = {
  [SECRETARIAT]: { vi: "Tổ thư ký khối", en: "The bloc's secretariat" },
  [DEPUTY]: { vi: "Khối phó", en: "The bloc's deputy leader" },
} as const;

/** Who scored: an agency or a verifier by its title, else by what every table calls it. */
export function scorerInWords({ scorer, title }: Pick<WireScorer, "scorer" | "title">, lang: Lang): string {
  const named = Object.entries(NAMED).find(([id]) => id === scorer)?.[1][lang];
  return title ?? named ?? scorer;
}

/** How leniently a scorer marks, as a sentence without its name. */
export function leniencyInWords({ leniency }: Pick<WireScorer, "leniency">, lang: Lang): string {
  const vi = lang === "vi";
  if (!leniency)
    return vi ? "Không có mục nào nơi khác cùng chấm để so" : "Nothing that another scorer marked too";
  const { points, percent, marks } = leniency;
  const basis = vi ? `trên ${marks} điểm đã chấm` : `over ${marks} ${marks === 1 ? "mark" : "marks"}`;
  if (points.near === "0" && !points.exact)
    return vi ? `Ngang mức chung, ${basis}` : `As the others, ${basis}`;
  const isStrict = (points.exact ?? points.near).startsWith("-");
  const share = percent
    ? vi
      ? ` (${percentInWords(percent, lang)} điểm tối đa)`
      : ` (${percentInWords(percent, lang)} of the maximum)`
    : "";
  const size = sizeInWords(points, lang);
  if (vi)
    return `Chấm ${isStrict ? "chặt" : "rộng"} hơn mức chung trung bình ${size} điểm mỗi mục${share}, ${basis}`;
  return `${isStrict ? "Stricter" : "More lenient"} by ${size} points an item${share}, ${basis}`;
}

/** Two members who marked each other high. */
export function reciprocalInWords(
  { first, second, gave, got }: FairnessDocument["reciprocal"][number],
  names: Names,
  lang: Lang,
): string {
  const [one, other] = [names.agency(first), names.agency(second)];
  const more = ({ points, percent }: typeof gave) =>
    percent
      ? percentInWords(percent, lang)
      : `${sizeInWords(points, lang)} ${lang === "vi" ? "điểm" : "points"}`;
  return lang === "vi"
    ? `${one} chấm ${other} cao hơn các đơn vị khác ${more(gave)}; ${other} chấm ${one} cao hơn ${more(got)}`
    : `${one} marked ${other} ${more(gave)} higher than the others did; ${other} marked ${one} ${more(got)} higher`;
}

/** Where the rank of an agency goes when one scorer is left out. */
export function rangeInWords({ range }: Pick<FairnessLine, "range">, lang: Lang): string {
  const vi = lang === "vi";
  if (!range) return vi ? "Không bỏ được nơi chấm nào để so" : "No scorer can be left out to compare";
  const { best, worst } = range;
  if (best === worst)
    return vi
      ? `Vẫn hạng ${best} dù bỏ điểm của bất kỳ nơi chấm nào`
      : `Stays ${best} whichever scorer is left out`;
  return vi
    ? `Từ hạng ${best} đến hạng ${worst} khi lần lượt bỏ từng nơi chấm`
    : `From ${best} to ${worst} as one scorer at a time is left out`;
}

/** How far behind its neighbour above an agency is. */
export function marginInWords(
  { above, on, by }: NonNullable<FairnessLine["margin"]>,
  names: Names,
  lang: Lang,
): string {
  if (!on) return reasonInWords({ kind: "level-with", agency: above }, names, lang);
  return reasonInWords({ kind: "behind", agency: above, on, ...(by !== undefined && { by }) }, names, lang);
}

/** What would put an agency before its neighbour above; the neighbour itself where its points are the ones lowered. */
export function swapInWords(
  { agency, criterion, change, ways }: NonNullable<FairnessLine["swap"]>,
  names: Names,
  lang: Lang,
): string {
  const code = criteriaOf(names.rubric).find(({ id }) => id === criterion)?.code ?? criterion;
  const size = shown(change < 0 ? negate(change) : change, lang);
  const who = names.agency(agency);
  if (lang === "vi") {
    const also = ways > 1 ? ` (hoặc ở ${ways - 1} mục khác của hai đơn vị)` : "";
    return `Đổi chỗ khi ${who} ${change < 0 ? "bớt" : "thêm"} ${size} điểm tại mục ${code}${also}`;
  }
  const also = ways > 1 ? ` (or in ${ways - 1} other ${ways === 2 ? "item" : "items"} of the two)` : "";
  return `They swap once ${who} has ${size} points ${change < 0 ? "less" : "more"} on item ${code}${also}`;
}
