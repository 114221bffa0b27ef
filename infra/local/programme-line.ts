import type { Season } from "../../shared/season.ts";
import type { StandingsDocument } from "../../shared/standings-document.ts";
import { fixed, type Lang } from "../../shared/words/format.ts";

/** A played season in one line of a terminal: how much of it there is and who leads, Vietnamese · English. */
export function programmeLine(season: Season, documents: readonly StandingsDocument[]): string {
  const mark = season.illustrative ? " · SỐ LIỆU MINH HỌA (illustrative figures)" : "";
  return `${season.title}: ${told(season, documents, "vi")} · ${told(season, documents, "en")}${mark}`;
}

const WORDS = {
  vi: { blocs: "khối, cụm", periods: "kỳ", agencies: "đơn vị", led: "dẫn đầu" },
  en: { blocs: "blocs", periods: "periods", agencies: "agencies", led: "led by" },
} as const satisfies Record<Lang, object>;

/** The leaders are those of the last period that was scored. */
function told({ blocs, periods }: Season, documents: readonly StandingsDocument[], lang: Lang): string {
  const words = WORDS[lang];
  const last = periods.filter(({ id }) => documents.some(({ period }) => period === id)).at(-1);
  const leaders = documents
    .filter(({ period }) => period === last?.id)
    .flatMap(({ lines }) => lines.filter(({ rank }) => rank === 1))
    .map(({ title, total }) => (total === undefined ? title : `${title} (${fixed(total, lang)})`));
  const agencies = blocs.reduce((sum, bloc) => sum + bloc.agencies.length, 0);
  return [
    ...(blocs.length > 1 ? [`${blocs.length} ${words.blocs}`] : []),
    ...(periods.length > 1 ? [`${periods.length} ${words.periods}`] : []),
    `${agencies} ${words.agencies}`,
    ...(leaders.length > 0 ? [`${words.led} ${leaders.join("; ")}`] : []),
  ].join(", ");
}
