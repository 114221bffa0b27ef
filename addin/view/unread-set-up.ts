import type { Lang } from "../../shared/words/format.ts";
import type { SetUpDraft } from "../state/set-up-desk.ts";
import type { Unread } from "../state/written-set-up.ts";
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
  renamed: "form.renamed",
};

/** Where something is missing or does not read, each place as the form calls it. */
export const unreadSetUpInWords = (
  unread: readonly Unread[],
  { periods, blocs }: SetUpDraft,
  lang: Lang,
): readonly string[] =>
  unread.map(({ field, period, bloc, agency }) => {
    const plain = sayOfSetUp(OF_SEASON[field], lang).replace(/ \(.*\)$/, "");
    if (period !== undefined) {
      const name = periods[period]?.title || sayOfSetUp("form.period", lang, { at: period + 1 });
      return `${name}: ${field === "title" ? sayOfSetUp("form.period-title", lang) : plain}`;
    }
    if (bloc === undefined) return plain;
    const name = blocs[bloc]?.title || sayOfSetUp("form.bloc", lang, { at: bloc + 1 });
    if (agency === undefined) return `${name}: ${sayOfSetUp("form.bloc-title", lang)}`;
    const at = 1 + (blocs[bloc]?.agencies ?? []).findIndex(({ id }) => id === agency);
    return `${name}: ${field === "renamed" ? plain : sayOfSetUp("form.agency", lang, { at })}`;
  });
