import { concerning, type Desk } from "../../../shared/desk.ts";
import type { ScorerId } from "../../../shared/ids.ts";
import { COUNCIL, secretariatFor } from "../../../shared/named-scorers.ts";
import type { Round } from "../../../shared/rubric.ts";
import { answersFor, isScorer, remitOf } from "../../../shared/scorers.ts";
import { type Agency, type Bloc, type Period, tableOf } from "../../../shared/season.ts";
import type { Chain } from "../../../shared/storage-keys.ts";
import type { SeasonFolder } from "../../../shared/tally-folder.ts";

/** Which forms a person asks for. Without a scorer it is the round's own: the agency itself, the secretariat, the council. */
export type Asked = {
  readonly period: Period;
  readonly round: Round;
  readonly scorer?: string;
  readonly blocs: readonly Bloc[];
};

/** The cards asked for: of every agency about which the scorer has something to say in that round. */
export const askedCards = ({ season, rubrics }: SeasonFolder, asked: Asked): readonly Chain[] =>
  asked.blocs.flatMap((bloc) => {
    const rubric = rubrics.get(tableOf(bloc, asked.period.id));
    if (!rubric?.policy.rounds.includes(asked.round)) return [];
    const desk: Desk = { rubric, bloc, period: asked.period };
    return bloc.agencies
      .map(
        (agency): Chain => ({
          season: season.id,
          period: asked.period.id,
          bloc: bloc.id,
          agency: agency.id,
          round: asked.round,
          scorer: (asked.scorer ?? ownScorer(asked.round, bloc, agency)) as ScorerId,
        }),
      )
      .filter((chain) => isScorer(desk, chain) && hasSomething(desk, chain));
  });

function ownScorer(round: Round, bloc: Bloc, agency: Agency): string {
  switch (round) {
    case "self":
    case "cross":
      return agency.id;
    case "verified":
    case "second":
      return secretariatFor(bloc, agency.id);
    case "council":
      return COUNCIL;
  }
}

const hasSomething = (desk: Desk, chain: Chain): boolean =>
  concerning(desk, chain.agency).some((placed) => answersFor(remitOf(placed, chain)));

/** Who may be named as a scorer in a round, as ids, for a person who named nobody of them. */
export const scorersOf = (folder: SeasonFolder, { round, blocs }: Asked): readonly string[] => [
  ...new Set(blocs.flatMap((bloc) => scorersIn(folder, round, bloc))),
];

function scorersIn({ rubrics }: SeasonFolder, round: Round, bloc: Bloc): readonly string[] {
  const secretariats = bloc.agencies.map(({ id }) => secretariatFor(bloc, id));
  switch (round) {
    case "self":
    case "cross":
      return bloc.agencies.map(({ id }) => id);
    case "verified":
      return [...secretariats, ...(rubrics.get(bloc.rubric)?.scorers ?? []).map(({ id }) => id)];
    case "second":
      return secretariats;
    case "council":
      return [COUNCIL];
  }
}
