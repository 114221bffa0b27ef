import type { BallotSubject, PassRule } from "../ballots/ballot.ts";
import type { Outcome } from "../ballots/ballot-outcome.ts";
import { type AwardNames, shareInWords } from "./awards.ts";
import type { Lang } from "./format.ts";

const BASES = {
  valid: { vi: "số phiếu hợp lệ", en: "valid ballots" },
  present: { vi: "số người có mặt", en: "those present" },
  summoned: { vi: "số người được triệu tập", en: "those summoned" },
  issued: { vi: "số phiếu phát ra", en: "ballots issued" },
} as const satisfies Record<PassRule["of"], { readonly vi: string; readonly en: string }>;

/** When a candidate passes: "trên 50 % số phiếu hợp lệ", "từ 2/3 số người có mặt trở lên". */
export function passRuleInWords(pass: PassRule, lang: Lang): string {
  const vi = lang === "vi";
  const base = BASES[pass.of][lang];
  switch (pass.bound) {
    case "at-least":
      return vi
        ? `từ ${shareInWords(pass.share, lang)} ${base} trở lên`
        : `at least ${shareInWords(pass.share, lang)} of ${base}`;
    case "more-than":
      return vi
        ? `trên ${shareInWords(pass.share, lang)} ${base}`
        : `more than ${shareInWords(pass.share, lang)} of ${base}`;
    case "none":
      return vi ? `nhiều phiếu nhất, tính trên ${base}` : `most votes, counted on ${base}`;
  }
}

/** What was voted on, as it is named in the minutes. */
export function subjectInWords(subject: BallotSubject, { award, rubric }: AwardNames, lang: Lang): string {
  const vi = lang === "vi";
  switch (subject.on) {
    case "award":
      return vi ? `Đề nghị ${award(subject.award)}` : `Proposal for ${award(subject.award)}`;
    case "class": {
      const title = rubric.policy.bands.find(({ id }) => id === subject.class)?.title ?? subject.class;
      return vi ? `Xếp loại ${title}` : `Class ${title}`;
    }
    case "leader":
      return vi ? "Suy tôn Khối trưởng" : "Acclaiming the leader";
    case "deputy":
      return vi ? "Suy tôn Khối phó" : "Acclaiming the deputy";
  }
}

/** What the rounds of a vote came to, as a sentence. */
export function outcomeInWords(
  { passed, level, left, next }: Outcome,
  { agency }: Pick<AwardNames, "agency">,
  lang: Lang,
): string {
  const vi = lang === "vi";
  const elected = passed.map((votes) => `${agency(votes.agency)} (${votes.votes}/${votes.of})`).join(", ");
  const won =
    elected === "" ? (vi ? "Chưa ai trúng" : "Nobody passed") : `${vi ? "Trúng" : "Passed"}: ${elected}`;
  if (level.length > 0) {
    const tied = level.map(agency).join(", ");
    const again = vi ? "bỏ phiếu lần nữa" : "vote again";
    const then = next === "second-round" ? again : vi ? "người có thẩm quyền quyết định" : "a person decides";
    return vi
      ? `${won}. Ngang phiếu: ${tied}, còn ${left}; ${then}.`
      : `${won}. Level: ${tied}, with ${left} left; ${then}.`;
  }
  if (left === 0) return `${won}.`;
  return vi ? `${won}. Còn khuyết ${left}.` : `${won}. ${left} left open.`;
}
