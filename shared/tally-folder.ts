import { folderDecisionProblems } from "./check-folder-decisions.ts";
import { checkSeason } from "./check-season.ts";
import { bad, type Checked, good, isError, mistake, type Problem } from "./checked.ts";
import type { RecordedDecision } from "./decision.ts";
import type { Desk } from "./desk.ts";
import type { FolderDecisions, FolderScorecard } from "./folder.ts";
import { countedCards, periodState, type SentCard } from "./period-state.ts";
import type { Rubric } from "./rubric.ts";
import { blocOf, type Period, periodOf, type Season, tableOf } from "./season.ts";
import { NO_TABLE } from "./set-up/no-table.ts";
import { type StandingsDocument, standingsDocument } from "./standings-document.ts";
import { chainPrefix } from "./storage-keys.ts";
import { type KeptCard, tallyBloc } from "./tally-bloc.ts";
import { correctsSelf, unexplainedDifferences } from "./unexplained-differences.ts";

/** A season in a folder, read: its tables by id, its cards and its decisions. */
export type SeasonFolder = {
  readonly season: Season;
  readonly rubrics: ReadonlyMap<string, Rubric>;
  readonly cards: readonly FolderScorecard[];
  readonly decisions: FolderDecisions;
};

/** The standings of every bloc and period that has cards or decisions, in the season's order. */
export function tallyFolder({
  season,
  rubrics,
  cards,
  decisions,
}: SeasonFolder): Checked<readonly StandingsDocument[]> {
  const problems = [
    ...strangeCards(season, cards),
    ...repeatedCards(cards),
    ...strangeDecisions(season, decisions),
    ...checkSeason(season, rubrics).problems,
    ...missingTables(season, rubrics),
    ...cardsWithoutTable(season, cards, decisions),
    ...unexplained(season, rubrics, cards),
  ];
  if (problems.some(isError)) return bad(problems);
  const scored = season.periods.flatMap((period) =>
    season.blocs.flatMap((bloc) => {
      const own = cards.filter((card) => card.bloc === bloc.id && card.period === period.id).map(sent);
      const recorded = recordedIn(decisions, bloc.id, period.id);
      if (own.length === 0 && recorded.length === 0) return [];
      const desk: Desk = { rubric: rubrics.get(tableOf(bloc, period.id)) as Rubric, bloc, period };
      return [{ desk, own, recorded }];
    }),
  );
  const undecidable = scored.flatMap(({ desk, own, recorded }) =>
    folderDecisionProblems(season, desk, own, recorded),
  );
  if (undecidable.some(isError)) return bad([...problems, ...undecidable]);
  const documents = scored.map(({ desk, own, recorded }) => {
    const counted = countedCards(periodState(recorded), desk.period, own);
    return standingsDocument(season, desk, tallyBloc(desk, counted, recorded));
  });
  return good(documents, problems);
}

/** The cards of a folder that count in a bloc's period. */
export const countedIn = (
  { cards, decisions }: Pick<SeasonFolder, "cards" | "decisions">,
  bloc: string,
  period: Period,
): readonly KeptCard[] =>
  countedCards(
    periodState(recordedIn(decisions, bloc, period.id)),
    period,
    cards.filter((card) => card.bloc === bloc && card.period === period.id).map(sent),
  );

/** The decisions of a bloc's period in a folder, numbered in their order. */
export const recordedIn = (
  decisions: FolderDecisions,
  bloc: string,
  period: string,
): readonly RecordedDecision[] =>
  decisions
    .filter((each) => each.bloc === bloc && each.period === period)
    .map(({ by, at, decision }, index) => ({ sequence: index + 1, by, at, decision }));

/** Tables that published periods were scored by before their bloc had another, and that are not in the folder. */
const missingTables = ({ blocs }: Season, rubrics: ReadonlyMap<string, Rubric>): readonly Problem[] =>
  blocs.flatMap(({ id, title, earlierTables = {} }) =>
    Object.values(earlierTables)
      .filter((rubric) => !rubrics.has(rubric))
      .map((rubric) => mistake("rubric-missing", { pointer: `/blocs/${id}` }, { bloc: title, rubric })),
  );

/** Blocs that have cards or decisions and no table yet. */
const cardsWithoutTable = (
  { blocs }: Season,
  cards: SeasonFolder["cards"],
  decisions: FolderDecisions,
): readonly Problem[] =>
  blocs
    .filter(
      ({ id, rubric }) => rubric === NO_TABLE && [...cards, ...decisions].some(({ bloc }) => bloc === id),
    )
    .map(({ id, title, rubric }) =>
      mistake("rubric-missing", { pointer: `/blocs/${id}` }, { bloc: title, rubric }),
    );

/** Cards of another season, or of a bloc or period the season does not have. */
const strangeCards = (season: Season, cards: readonly FolderScorecard[]): readonly Problem[] =>
  cards
    .filter(
      (card) => card.season !== season.id || !blocOf(season, card.bloc) || !periodOf(season, card.period),
    )
    .map(({ agency, season: named, period, bloc }) =>
      mistake("card-of-elsewhere", { agency }, { agency, season: named, period, bloc }),
    );

/** Two cards of one chain: only a person knows which of them stands. */
const repeatedCards = (cards: readonly FolderScorecard[]): readonly Problem[] =>
  cards
    .filter((card, index) => cards.findIndex((each) => chainPrefix(each) === chainPrefix(card)) < index)
    .map(({ agency, round, scorer }) => mistake("card-repeated", { agency }, { agency, round, scorer }));

/** Differences from the self-score that a verifier gave no reason for, as the API would refuse them. */
const unexplained = (
  season: Season,
  rubrics: ReadonlyMap<string, Rubric>,
  cards: readonly FolderScorecard[],
): readonly Problem[] =>
  cards.filter(correctsSelf).flatMap((card) => {
    const bloc = blocOf(season, card.bloc);
    const rubric = bloc && rubrics.get(tableOf(bloc, card.period));
    const self = cards.find(
      (each) =>
        each.round === "self" &&
        each.agency === card.agency &&
        each.bloc === card.bloc &&
        each.period === card.period,
    );
    return rubric ? unexplainedDifferences(rubric, card, self) : [];
  });

/** Decisions that would have no effect, because what they are about is not in the season. */
const strangeDecisions = (season: Season, decisions: FolderDecisions): readonly Problem[] =>
  decisions.flatMap(({ period, bloc, decision }, index) => {
    const agencies = blocOf(season, bloc)?.agencies;
    const isKnown =
      periodOf(season, period) &&
      (!("agency" in decision) ? agencies : agencies?.some(({ id }) => id === decision.agency));
    if (isKnown) return [];
    return [
      mistake("decision-of-elsewhere", { pointer: `/${index}` }, { number: String(index + 1), period, bloc }),
    ];
  });

/** A folder holds the last card of every chain; `revision` says which that is, where a decision sent one back. */
const sent = ({ sentAt, revision = 1, ...card }: FolderScorecard): SentCard => ({
  card,
  revision,
  receivedAt: sentAt,
});
