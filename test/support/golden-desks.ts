import type { Desk } from "../../shared/desk.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import type { SheetSource } from "../../shared/sheet/sheet-source.ts";
import type { SeasonFolder } from "../../shared/tally-folder.ts";
import { sourceOf } from "./scoring-sheets.ts";

/** Every card of a season's folder at its desk, as the one that sends it would open its sheet. */
export async function readSeason(
  read: (folder: string) => Promise<SeasonFolder>,
  folder: string,
): Promise<readonly { readonly desk: Desk; readonly card: Scorecard; readonly source: SheetSource }[]> {
  const { season, rubrics, cards } = await read(folder);
  return cards.flatMap(({ sentAt: _, ...card }) => {
    const bloc = season.blocs.find(({ id }) => id === card.bloc);
    const period = season.periods.find(({ id }) => id === card.period);
    const rubric = bloc && rubrics.get(bloc.rubric);
    if (!bloc || !period || !rubric) throw new Error(`${card.agency} has no desk`);
    const desk: Desk = { rubric, bloc, period };
    const self = cards.find((each) => each.round === "self" && each.agency === card.agency);
    const { sentAt: __, ...selfCard } = self ?? { sentAt: undefined };
    const beside = card.round !== "self" && self !== undefined && { selfCard: selfCard as Scorecard };
    return [{ desk, card, source: sourceOf(desk, card, { card, ...beside }) }];
  });
}
