import Fraction from "fraction.js";
import type { Award } from "../awards/award.ts";
import type { AwardProposal, OpenAward, Proposed } from "../awards/award-proposal.ts";
import type { Obstacle } from "../awards/eligibility.ts";
import type { QuotaFigure } from "../awards/quota.ts";
import { voteShare } from "../ballots/ballot-outcome.ts";
import { criteriaOf, type Rubric } from "../rubric.ts";
import { type Lang, quantity, shown, written } from "./format.ts";
import { stateInWords } from "./standings.ts";

/** The names that proposals refer to. */
export type AwardNames = {
  readonly agency: (id: string) => string;
  readonly award: (id: string) => string;
  readonly rubric: Rubric;
};

const KINDS = {
  title: { vi: "Danh hiệu thi đua", en: "Title" },
  commendation: { vi: "Hình thức khen thưởng", en: "Form of commendation" },
} as const;
const STATUSES = {
  proposed: { vi: "Đề nghị", en: "Proposed" },
  granted: { vi: "Được tặng", en: "Granted" },
} as const;
const ROUNDINGS = {
  down: { vi: "lấy phần nguyên", en: "rounded down" },
  nearest: { vi: "làm tròn", en: "to the nearest" },
  up: { vi: "làm tròn lên", en: "rounded up" },
  "at-least-one": { vi: "lấy phần nguyên, ít nhất 1", en: "rounded down, at least 1" },
} as const;

export const awardKindInWords = (kind: Award["kind"], lang: Lang): string => KINDS[kind][lang];
export const awardStatusInWords = (status: keyof typeof STATUSES, lang: Lang): string =>
  STATUSES[status][lang];
export const quotaRoundingInWords = (rounding: keyof typeof ROUNDINGS, lang: Lang): string =>
  ROUNDINGS[rounding][lang];

/** A share as each language writes it: "33,5 %", "33.5%", "2/3". */
export const shareInWords = (share: string, lang: Lang): string =>
  lang === "vi" ? written(share, lang).replace("%", " %") : share;

/** How a quota came about: "20 % × 8 = 1,6 → 1", and "4 − 1 = 3" where it holds higher awards too. */
export function quotaInWords({ working, whole, included, places }: QuotaFigure, lang: Lang): string {
  const inAll = working
    ? `${shareInWords(working.share, lang)} × ${working.base} = ${quantity(new Fraction(working.exact), lang)} → ${whole}`
    : String(whole);
  if (included === undefined || included === 0) return inAll;
  return `${working ? `${inAll}; ` : ""}${whole} − ${included} = ${places}`;
}

/** What an agency is proposed by, as a phrase. */
export function proposedInWords(proposed: Proposed, lang: Lang): string {
  const vi = lang === "vi";
  switch (proposed.by) {
    case "rank":
      return vi ? `Xếp thứ ${proposed.rank}` : `Rank ${proposed.rank}`;
    case "ballot": {
      const { votes, of } = proposed;
      const share = percent(votes, of, lang);
      return vi ? `${votes}/${of} phiếu (${share})` : `${votes} of ${of} votes (${share})`;
    }
    case "weighted":
      return vi
        ? `Điểm và phiếu theo trọng số: ${shown(proposed.sum, lang)} %`
        : `Points and votes by weight: ${shown(proposed.sum, lang)}%`;
    case "choice":
      return vi ? `Theo quyết định lựa chọn: ${proposed.reason}` : `By recorded choice: ${proposed.reason}`;
  }
}

/** Votes in percent of their base: "83,33 %", marked ≈ where it goes on. */
const percent = (votes: number, of: number, lang: Lang): string =>
  `${quantity(voteShare(votes, of).mul(100), lang)}${lang === "vi" ? " %" : "%"}`;

/** What is still open about an award, as a sentence without its name. */
export function openInWords(open: OpenAward, { agency, award }: AwardNames, lang: Lang): string {
  const vi = lang === "vi";
  const { places } = open;
  switch (open.kind) {
    case "contested": {
      const level = open.agencies.map(agency).join(", ");
      const next =
        open.next === "choice"
          ? { vi: "cần quyết định lựa chọn", en: "a choice must be recorded" }
          : { vi: "cần bỏ phiếu lần nữa hoặc quyết định lựa chọn", en: "vote again or record a choice" };
      return vi
        ? `Còn ${places} chỉ tiêu cho ${open.agencies.length} đơn vị ngang nhau (${level}); ${next.vi}`
        : `Places left: ${places}, contested by ${open.agencies.length} agencies that are level (${level}); ${next.en}`;
    }
    case "ballot": {
      const candidates = open.candidates.map(agency).join(", ");
      return vi
        ? `Chưa bỏ phiếu cho ${places} chỉ tiêu; danh sách bỏ phiếu: ${candidates}`
        : `Not voted on yet (places: ${places}); to be put to the vote: ${candidates}`;
    }
    case "award":
      return vi
        ? `${places} chỉ tiêu chờ kết quả ${award(open.award)}`
        : `Waits for ${award(open.award)} (places: ${places})`;
  }
}

/** Why an agency may not hold an award, one phrase for each thing that keeps it from it. */
export const ineligibleInWords = (
  { obstacles }: AwardProposal["ineligible"][number],
  names: AwardNames,
  lang: Lang,
): string => obstacles.map((obstacle) => obstacleInWords(obstacle, names, lang)).join("; ");

function obstacleInWords(obstacle: Obstacle, { rubric }: AwardNames, lang: Lang): string {
  const vi = lang === "vi";
  const classNamed = (id: string) => rubric.policy.bands.find((band) => band.id === id)?.title ?? id;
  switch (obstacle.kind) {
    case "not-ranked":
      return stateInWords(obstacle.state, lang);
    case "class-too-low": {
      const needs = classNamed(obstacle.needs);
      if (obstacle.has === undefined)
        return vi ? `Cần xếp loại ${needs}, chưa được xếp loại nào` : `Needs class ${needs}, has none`;
      const has = classNamed(obstacle.has);
      return vi ? `Cần xếp loại ${needs}, xếp loại ${has}` : `Needs class ${needs}, has ${has}`;
    }
    case "under-floor": {
      const code = criteriaOf(rubric).find(({ id }) => id === obstacle.criterion)?.code ?? obstacle.criterion;
      const needs = classNamed(obstacle.needs);
      return vi
        ? `Mục ${code} dưới mức sàn của xếp loại ${needs}`
        : `Item ${code} is under the floor of class ${needs}`;
    }
    case "class-undecided":
      return vi
        ? `Chưa có kết luận về xếp loại ${classNamed(obstacle.needs)}`
        : `Class ${classNamed(obstacle.needs)} is not decided yet`;
    case "class-voted-down":
      return vi
        ? `Bỏ phiếu xếp loại không đạt ${classNamed(obstacle.needs)}`
        : `The vote did not give class ${classNamed(obstacle.needs)}`;
    case "total-too-low":
      return vi
        ? `Cần từ ${shown(obstacle.needs, lang)} điểm, đạt ${shown(obstacle.has, lang)}`
        : `Needs ${shown(obstacle.needs, lang)} points, has ${shown(obstacle.has, lang)}`;
    case "rank-too-low":
      return vi
        ? `Cần xếp thứ ${obstacle.needs} trở lên, xếp thứ ${obstacle.has}`
        : `Needs rank ${obstacle.needs} or better, has ${obstacle.has}`;
  }
}
