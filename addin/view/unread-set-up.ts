import type { Lang } from "../../shared/words/format.ts";
import type { SetUpDraft } from "../state/set-up-desk.ts";
import type { Unread } from "../state/written-set-up.ts";
import { SET_UP_AWARD_WORDS, type SetUpAwardWord, sayOfSetUpAwards } from "../words/set-up-award-words.ts";
import {
  SET_UP_LETTERHEAD_WORDS,
  type SetUpLetterheadWord,
  sayOfLetterhead,
} from "../words/set-up-letterhead-words.ts";
import { type SetUpWord, sayOfSetUp } from "../words/set-up-words.ts";

const OF_SEASON: Readonly<Record<Unread["field"], SetUpWord>> = {
  id: "form.id",
  title: "form.title",
  year: "form.year",
  reason: "form.reason",
  name: "form.name",
  from: "form.from",
  to: "form.to",
  due: "form.due",
  hour: "form.hour",
  days: "form.days",
  renamed: "form.renamed",
  earlier: "form.earlier",
  formerly: "form.formerly",
  award: "form.awards",
  letterhead: "form.letterhead",
};

/** Where something is missing or does not read, each place as the form calls it. */
export const unreadSetUpInWords = (
  unread: readonly Unread[],
  { periods, blocs }: SetUpDraft,
  lang: Lang,
): readonly string[] =>
  unread.map(({ field, period, bloc, agency, award, place = "" }) => {
    const plain = short(sayOfSetUp(OF_SEASON[field], lang));
    if (period !== undefined) {
      const name = periods[period]?.title || sayOfSetUp("form.period", lang, { at: period + 1 });
      return `${name}: ${field === "title" ? sayOfSetUp("form.period-title", lang) : plain}`;
    }
    if (bloc === undefined) return plain;
    const name = blocs[bloc]?.title || sayOfSetUp("form.bloc", lang, { at: bloc + 1 });
    if (award !== undefined) {
      const title = blocs[bloc]?.awards[award]?.title;
      const which = title || sayOfSetUpAwards("awards.one", lang, { at: award + 1 });
      return `${name}: ${which}: ${short(sayOfSetUpAwards(awardWord(place), lang))}`;
    }
    if (field === "letterhead") return `${name}: ${short(sayOfLetterhead(letterheadWord(place), lang))}`;
    if (agency === undefined) return `${name}: ${sayOfSetUp("form.bloc-title", lang)}`;
    const at = 1 + (blocs[bloc]?.agencies ?? []).findIndex(({ id }) => id === agency);
    const which = sayOfSetUp("form.agency", lang, { at });
    return `${name}: ${field === "title" ? which : `${which}: ${plain}`}`;
  });

/** What a field is called, without what is explained behind it. */
const short = (label: string): string => label.replace(/ \(.*\)$/, "");

/** A field as the form calls it; the award or the letterhead itself where it is none of the form's. */
const awardWord = (place: string): SetUpAwardWord =>
  `award.${place}` in SET_UP_AWARD_WORDS ? (`award.${place}` as SetUpAwardWord) : "award.title";
const letterheadWord = (place: string): SetUpLetterheadWord =>
  `letterhead.${place}` in SET_UP_LETTERHEAD_WORDS
    ? (`letterhead.${place}` as SetUpLetterheadWord)
    : "letterhead.title";
