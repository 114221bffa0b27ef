import { instant } from "./calendar.ts";
import { bad, type Checked, good, isError, mistake, type Problem } from "./checked.ts";
import { checkRubric } from "./check-rubric.ts";
import type { FolderDecisions, FolderScorecard } from "./folder.ts";
import type { Desk } from "./read-card.ts";
import type { Rubric } from "./rubric.ts";
import type { Bloc, Period, Season } from "./season.ts";
import { type StandingsDocument, standingsDocument } from "./standings-document.ts";
import { type KeptCard, tallyBloc } from "./tally-bloc.ts";

/** A season in a folder, read: its tables by id, its cards and its decisions. */
export type SeasonFolder = {
  readonly season: Season;
  readonly rubrics: ReadonlyMap<string, Rubric>;
  readonly cards: readonly FolderScorecard[];
  readonly decisions: FolderDecisions;
};

/** The standings of every bloc and period that has cards or decisions, in the season's order. */
export function tallyFolder({ season, rubrics, cards, decisions }: SeasonFolder): Checked<readonly StandingsDocument[]> {
  const desks = season.periods.flatMap((period) => season.blocs.map((bloc) => ({ bloc, period, rubric: rubrics.get(bloc.rubric) })));
  const problems = [...strangers(season, cards), ...season.blocs.flatMap((bloc) => tableProblems(bloc, rubrics.get(bloc.rubric)))];
  if (problems.some(isError)) return bad(problems);
  const documents = desks.flatMap(({ bloc, period, rubric }) => {
    const own = cards.filter((card) => card.bloc === bloc.id && card.period === period.id);
    const decided = decisions.filter((each) => each.bloc === bloc.id && each.period === period.id);
    if (!rubric || (own.length === 0 && decided.length === 0)) return [];
    const desk: Desk = { rubric, bloc, period };
    const recorded = decided.map(({ by, at, decision }, index) => ({ sequence: index + 1, by, at, decision }));
    return [standingsDocument(season, desk, tallyBloc(desk, own.map((card) => kept(card, period)), recorded))];
  });
  return good(documents, problems);
}

function tableProblems(bloc: Bloc, rubric: Rubric | undefined): readonly Problem[] {
  if (!rubric) return [mistake("rubric-missing", { pointer: `/blocs/${bloc.id}/rubric` }, { bloc: bloc.title, rubric: bloc.rubric })];
  return checkRubric(rubric, bloc.agencies.map(({ id }) => id)).problems;
}

/** Cards of another season, or of a bloc or period the season does not have. */
function strangers(season: Season, cards: readonly FolderScorecard[]): readonly Problem[] {
  return cards
    .filter((card) => card.season !== season.id || !season.blocs.some(({ id }) => id === card.bloc) || !season.periods.some(({ id }) => id === card.period))
    .map((card) => mistake("card-of-elsewhere", { agency: card.agency }, { agency: card.agency, season: card.season, period: card.period, bloc: card.bloc }));
}

function kept({ sentAt, ...card }: FolderScorecard, period: Period): KeptCard {
  return { card, late: isLate(sentAt, period) };
}

/** Whether an ISO instant is after the period's due instant. Instants of any offset compare by their UTC form. */
function isLate(sentAt: string | undefined, { due }: Period): boolean {
  return sentAt !== undefined && due !== undefined && instant(sentAt) > instant(due);
}
