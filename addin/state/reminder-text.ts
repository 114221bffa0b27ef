import type { Progress } from "../../shared/wire/progress.ts";
import type { Lang } from "../../shared/words/format.ts";
import { reminder } from "../../shared/words/reminders.ts";
import type { Seat } from "./seat.ts";

/**
 * A reminder as a secretariat sends it to its members, or to the one agency named. Always in Vietnamese, because it is
 * sent to them; a pane in English has the English below it.
 */
export function reminderText(
  { season, period, bloc }: Pick<Seat, "season" | "period" | "bloc">,
  progress: Progress,
  { now, lang }: { readonly now: string; readonly lang: Lang },
  agency?: string,
): string | undefined {
  const titles = { season: season.title, period: period.title, bloc: bloc.title };
  const written = reminder({ progress, titles, now }, "vi", agency);
  if (written === undefined || lang === "vi") return written;
  return [written, "---", reminder({ progress, titles, now }, lang, agency)].join("\n\n");
}
