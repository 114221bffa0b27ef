import { writtenDay } from "../calendar.ts";
import type { Rubric } from "../rubric.ts";
import { criteriaOf, sectionsOf } from "../rubric.ts";
import type { StandingsLine, WireReason } from "../standings-document.ts";
import { type Lang, shown } from "./format.ts";

/** The names a reason refers to. */
export type Names = { readonly agency: (id: string) => string; readonly rubric: Rubric };

/** Why a line stands where it stands, as a sentence without its rank. */
export function reasonInWords(reason: WireReason, names: Names, lang: Lang): string {
  const vi = lang === "vi";
  switch (reason.kind) {
    case "leads":
      return vi ? "Dẫn đầu" : "Leads";
    case "level-with":
      return vi
        ? `Đồng hạng với ${names.agency(reason.agency)}`
        : `Level with ${names.agency(reason.agency)}`;
    case "behind":
      return behindInWords(reason, names, lang);
    case "gate": {
      const gate = names.rubric.gates.find(({ id }) => id === reason.gate);
      return gate ? `${gate.title} (${vi ? "mục" : "item"} ${gate.code})` : reason.gate;
    }
    case "decision":
      return reason.reason;
    case "not-scored": {
      const codes = criteriaOf(names.rubric)
        .filter(({ id }) => reason.criteria.includes(id))
        .map(({ code }) => code);
      const listed =
        codes.length > 6 ? `${codes.slice(0, 6).join(", ")} … (${codes.length})` : codes.join(", ");
      return vi ? `Chưa có điểm chốt ở mục ${listed}` : `No final points for item ${listed}`;
    }
  }
}

function behindInWords(
  { agency, on, by }: Extract<WireReason, { kind: "behind" }>,
  names: Names,
  lang: Lang,
): string {
  const above = names.agency(agency);
  const gap = by === undefined ? "" : shown(by, lang);
  const vi = lang === "vi";
  switch (on.by) {
    case "total":
      return vi ? `Thấp hơn ${above} ${gap} điểm` : `${gap} points behind ${above}`;
    case "section": {
      const code =
        sectionsOf(names.rubric).find(({ section }) => section.id === on.section)?.section.code ?? on.section;
      return vi
        ? `Bằng tổng điểm, thấp hơn ${above} ${gap} điểm tại Mục ${code}`
        : `Level on total, ${gap} behind ${above} in section ${code}`;
    }
    case "criterion": {
      const code = criteriaOf(names.rubric).find(({ id }) => id === on.criterion)?.code ?? on.criterion;
      return vi
        ? `Bằng tổng điểm, thấp hơn ${above} ${gap} điểm tại tiêu chí ${code}`
        : `Level on total, ${gap} behind ${above} on item ${code}`;
    }
    case "bonuses":
      return vi
        ? `Bằng tổng điểm, điểm thưởng ít hơn ${above} ${gap} điểm`
        : `Level on total, ${gap} fewer bonus points than ${above}`;
    case "fewer-deductions":
      return vi
        ? `Bằng tổng điểm, bị trừ nhiều hơn ${above} ${gap} điểm`
        : `Level on total, ${gap} more deducted than ${above}`;
    case "in-time":
      return vi
        ? `Bằng tổng điểm, nộp muộn còn ${above} nộp đúng hạn`
        : `Level on total, sent late while ${above} was in time`;
  }
}

const STATES = {
  ranked: { vi: "Được xếp hạng", en: "Ranked" },
  unclassified: { vi: "Không xếp loại", en: "Unclassified" },
  excluded: { vi: "Không xét", en: "Excluded" },
  pending: { vi: "Chưa xét, chờ kết luận", en: "Pending" },
  ungraded: { vi: "Chưa có đủ điểm", en: "Not fully scored" },
} as const;

export const stateInWords = (state: StandingsLine["state"], lang: Lang): string => STATES[state][lang];

/** Why a line stands where it stands, or why it has no rank, and what was taken from its total. */
export const whyInWords = (line: StandingsLine, names: Names, lang: Lang): string => {
  const reason = reasonInWords(line.reason, names, lang);
  const placed = line.state === "ranked" ? reason : `${stateInWords(line.state, lang)}: ${reason}`;
  return [placed, ...penaltiesInWords(line, lang)].join(". ");
};

/** What was taken from a total besides deductions, each as a sentence without its full stop. */
export const penaltiesInWords = (
  { overClaimed, latePenalty }: Pick<StandingsLine, "overClaimed" | "latePenalty">,
  lang: Lang,
): readonly string[] => [
  ...(overClaimed === undefined ? [] : [overClaimInWords(shown(overClaimed, lang), lang)]),
  ...(latePenalty ? [lateInWords(latePenalty.days, shown(latePenalty.points, lang), lang)] : []),
];

const overClaimInWords = (taken: string, lang: Lang): string =>
  lang === "vi" ? `Đã trừ ${taken} điểm do tự chấm vượt` : `${taken} points taken for over-claiming`;

const lateInWords = (days: number, taken: string, lang: Lang): string =>
  lang === "vi"
    ? `Đã trừ ${taken} điểm do nộp muộn ${days} ngày`
    : `${taken} points taken for coming ${days} ${days === 1 ? "day" : "days"} late`;

/** The class points give, or that a person has yet to decide on one; nothing where there is none. */
export function classByPoints(
  { band, bandUndecided }: Pick<StandingsLine, "band" | "bandUndecided">,
  { policy }: Rubric,
  lang: Lang,
): string | undefined {
  if (bandUndecided !== undefined)
    return `${bandTitle(policy, bandUndecided)}: ${lang === "vi" ? "chờ quyết định" : "to be decided"}`;
  return band === undefined ? undefined : bandTitle(policy, band);
}

/** "Xuất sắc, theo kết quả bỏ phiếu ngày 28/12/2025": what votes on classes gave, with its source; nothing without a vote. */
export function classByVote(
  { voted }: Pick<StandingsLine, "voted">,
  { policy }: Rubric,
  lang: Lang,
): string | undefined {
  if (!voted) return undefined;
  const [title, day] = [bandTitle(policy, voted.class), writtenDay(voted.date)];
  const vi = lang === "vi";
  switch (voted.outcome) {
    case "given":
      return vi ? `${title}, theo kết quả bỏ phiếu ngày ${day}` : `${title}, by the ballot of ${day}`;
    case "voted-down":
      return vi
        ? `Không đạt “${title}”, theo kết quả bỏ phiếu ngày ${day}`
        : `Voted down for “${title}” in the ballot of ${day}`;
    case "undecided":
      return vi
        ? `“${title}” chưa xác định xong, theo kết quả bỏ phiếu ngày ${day}`
        : `“${title}” not settled by the ballot of ${day}`;
  }
}

const bandTitle = ({ bands }: Rubric["policy"], id: string): string =>
  bands.find((each) => each.id === id)?.title ?? id;
