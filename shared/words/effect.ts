import type { Effect } from "../effect.ts";
import { fixed, type Lang } from "./format.ts";
import { stateInWords } from "./standings.ts";

const COUNTED = {
  ranks: { vi: "thứ hạng", en: ["rank", "ranks"] },
  classes: { vi: "xếp loại", en: ["class", "classes"] },
  awards: { vi: "đề nghị khen thưởng", en: ["award proposal", "award proposals"] },
  totals: { vi: "tổng điểm", en: ["total", "totals"] },
} as const;

/** "Thay đổi 2 thứ hạng, 1 xếp loại." or that nothing would change. */
export function effectInWords(effect: Effect, lang: Lang): string {
  const parts = (["ranks", "classes", "awards", "totals"] as const).flatMap((what) => {
    const count = effect[what];
    if (count === 0) return [];
    return [
      lang === "vi" ? `${count} ${COUNTED[what].vi}` : `${count} ${COUNTED[what].en[count === 1 ? 0 : 1]}`,
    ];
  });
  if (parts.length === 0)
    return lang === "vi"
      ? "Không thay đổi thứ hạng, điểm, xếp loại hay đề nghị khen thưởng nào."
      : "Nothing would change.";
  return lang === "vi" ? `Thay đổi ${parts.join(", ")}.` : `Would change ${parts.join(", ")}.`;
}

type Place = Effect["changes"][number]["from"];

/** "Cơ quan B: hạng 2 (87,50) → hạng 1 (89,00)". A class that changes stands in both where the titles of classes are known. */
export function changeInWords(
  { title, from, to }: Effect["changes"][number],
  lang: Lang,
  classTitle?: (id: string) => string,
): string {
  const none = lang === "vi" ? "không có xếp loại" : "no class";
  const reached = ({ band }: Place) => {
    if (!classTitle || from.band === to.band) return undefined;
    return band === undefined ? none : classTitle(band);
  };
  const say = (place: Place) => placeInWords(place, reached(place), lang);
  return `${title}: ${say(from)} → ${say(to)}`;
}

function placeInWords({ state, rank, total, award }: Place, reached: string | undefined, lang: Lang): string {
  const place = rank === undefined ? stateInWords(state, lang) : `${lang === "vi" ? "hạng" : "rank"} ${rank}`;
  const known = [total === undefined ? "" : fixed(total, lang), reached ?? "", award ?? ""].filter(
    (part) => part !== "",
  );
  return known.length === 0 ? place : `${place} (${known.join("; ")})`;
}
