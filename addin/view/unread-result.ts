import type { Lang } from "../../shared/words/format.ts";
import type { ResultDraft } from "../state/result-draft.ts";
import { type ProvinceWord, sayOfProvince } from "../words/province-words.ts";

const FIELDS: Readonly<Record<string, ProvinceWord>> = {
  bloc: "result.name",
  title: "result.name",
  maximum: "result.maximum",
  "paper/number": "result.number",
  "paper/date": "result.date",
  reason: "result.reason",
};
const OF_MEMBER: Readonly<Record<string, ProvinceWord>> = {
  agency: "result.member-name",
  title: "result.member-name",
  rank: "result.rank",
  total: "result.total",
  class: "result.class",
  proposed: "result.proposed",
};

/** The places of a form that are missing or cannot be read, as a person finds them. */
export function unreadInWords(
  unread: readonly string[],
  { members }: ResultDraft,
  lang: Lang,
): readonly string[] {
  const named = unread.flatMap((place) => {
    const [, at = "", field = ""] = /^members\/(\d+)\/(.+)$/.exec(place) ?? [];
    const word = at === "" ? FIELDS[place] : OF_MEMBER[field];
    if (word === undefined) return [];
    if (at === "") return [sayOfProvince(word, lang)];
    const title = members[Number(at)]?.title.trim();
    const member = title || sayOfProvince("result.member", lang, { at: Number(at) + 1 });
    return [sayOfProvince("result.unread-member", lang, { member, field: sayOfProvince(word, lang) })];
  });
  return [...new Set(named)];
}
