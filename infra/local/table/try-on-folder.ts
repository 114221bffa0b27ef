import { whoWouldMove } from "../../../shared/authoring/who-would-move.ts";
import type { AgencyId } from "../../../shared/ids.ts";
import { countedCards, periodState } from "../../../shared/period-state.ts";
import { decimal } from "../../../shared/points.ts";
import type { Rubric } from "../../../shared/rubric.ts";
import { type Agency, type Bloc, type Period, tableOf } from "../../../shared/season.ts";
import type { SeasonFolder } from "../../../shared/tally-folder.ts";
import { trialFigures } from "../../../shared/wire/table-trial.ts";
import { written } from "../../../shared/words/format.ts";
import { moveInWords } from "../../../shared/words/table-trial.ts";
import { Misuse } from "../command-line.ts";

/** A table tried on the scores of a bloc in a folder, for a terminal: who would stand elsewhere, what could not be tried. */
export function triedInText(
  folder: SeasonFolder,
  bloc: Bloc,
  changed: Rubric,
  named: string | undefined,
): readonly string[] {
  const period = periodIn(folder, bloc, named);
  const id = tableOf(bloc, period.id);
  const before = folder.rubrics.get(id);
  if (!before) throw new Misuse(`${bloc.title}: chưa có bảng “${id}” · the table is not there.`);
  const of = (each: { readonly bloc: string; readonly period: string }) =>
    each.bloc === bloc.id && each.period === period.id;
  const decided = folder.decisions
    .filter(of)
    .map(({ by, at, decision }, index) => ({ sequence: index + 1, by, at, decision }));
  const sent = folder.cards
    .filter(of)
    .map(({ sentAt, revision = 1, ...card }) => ({ card, revision, receivedAt: sentAt }));
  const counted = countedCards(periodState(decided), period, sent);
  const trial = whoWouldMove({ rubric: before, bloc, period }, counted, decided, changed);
  const titleOf = (agency: AgencyId) => (bloc.agencies.find(({ id }) => id === agency) as Agency).title;
  const { moves, notCarried } = trialFigures(trial, titleOf);
  const bands = [...before.policy.bands, ...changed.policy.bands];
  const band = (id: string) => bands.find((each) => each.id === id)?.title ?? id;
  const [tried, total] = [trial.tried, trial.total].map((points) => written(decimal(points), "vi"));
  return [
    `Thử trên số liệu · tried on the scores of: ${folder.season.title}, ${bloc.title}, ${period.title}${folder.season.illustrative ? " · SỐ LIỆU MINH HỌA (illustrative figures)" : ""}`,
    `Thử được ${tried} trên ${total} điểm chuẩn · that much of the standard points could be tried.`,
    ...(moves.length === 0
      ? ["Không đơn vị nào đổi thứ hạng, tổng điểm hoặc xếp loại · nobody would move."]
      : []),
    ...moves.map((move) => `  ${moveInWords(move, band, "vi")} · ${moveInWords(move, band, "en")}`),
    ...notCarried.map(({ detail, detailEn }) => `Lưu ý · note: ${detail} · ${detailEn}`),
  ];
}

/** The period that is named, else the last one with cards of the bloc. */
function periodIn({ season, cards }: SeasonFolder, bloc: Bloc, named: string | undefined): Period {
  const scored = season.periods.filter(({ id }) =>
    cards.some((card) => card.period === id && card.bloc === bloc.id),
  );
  const found =
    named === undefined ? scored.at(-1) : season.periods.find(({ id }) => (id as string) === named);
  if (found) return found;
  if (named !== undefined) throw new Misuse(`--period: ${season.periods.map(({ id }) => id).join(", ")}.`);
  throw new Misuse(
    `${bloc.title}: chưa có bảng chấm điểm nào để thử · there is no card to try the table on.`,
  );
}
