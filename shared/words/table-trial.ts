import type { TableTrial } from "../wire/table-trial.ts";
import { fixed, type Lang } from "./format.ts";

type Move = TableTrial["moves"][number];
type Place = Move["before"];

const STATES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  unclassified: { vi: "không xếp loại", en: "unclassified" },
  excluded: { vi: "không xét", en: "excluded" },
  pending: { vi: "chờ kết luận", en: "pending" },
  ungraded: { vi: "chưa đủ điểm", en: "not fully scored" },
};
const NONE = { vi: "không xếp", en: "none" } as const;
const UNDECIDED = { vi: "chờ quyết định", en: "to be decided" } as const;

/** Who would stand elsewhere by another table: "Cơ quan A: hạng 1 → 2; tổng điểm 17,00 → 16,00; xếp loại Tốt → Khá." */
export function moveInWords(
  { title, before, after }: Move,
  bandTitle: (id: string) => string,
  lang: Lang,
): string {
  const vi = lang === "vi";
  const parts: readonly (readonly [string, (place: Place) => string])[] = [
    [vi ? "hạng" : "rank", (place) => rankOf(place, lang)],
    [vi ? "tổng điểm" : "total", ({ total }) => (total === undefined ? "–" : fixed(total, lang))],
    [vi ? "xếp loại" : "class", (place) => classOf(place, bandTitle, lang)],
  ];
  const changed = parts
    .filter(([, of]) => of(before) !== of(after))
    .map(([name, of]) => `${name} ${of(before)} → ${of(after)}`);
  return `${title}: ${changed.join("; ")}.`;
}

const rankOf = ({ rank, state }: Place, lang: Lang): string =>
  rank === undefined ? (STATES[state] as Readonly<Record<Lang, string>>)[lang] : String(rank);

function classOf({ band, bandUndecided }: Place, bandTitle: (id: string) => string, lang: Lang): string {
  if (band !== undefined) return bandTitle(band);
  return bandUndecided === undefined ? NONE[lang] : `${bandTitle(bandUndecided)} (${UNDECIDED[lang]})`;
}
