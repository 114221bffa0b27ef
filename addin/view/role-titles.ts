import type { RoleTitles } from "../../shared/words/invitations.ts";
import type { PeopleSeat } from "../state/people-seat.ts";

/** The names that the tasks of a season refer to; what this person is not told of goes by its id. */
export function roleTitles({ blocs }: PeopleSeat): RoleTitles {
  const agencies = new Map(
    blocs.flatMap((each) => each.agencies.map(({ id, title }) => [String(id), title])),
  );
  const scorers = new Map(blocs.flatMap(({ bloc }) => bloc.scorers.map(({ id, title }) => [id, title])));
  const titles = new Map(blocs.map(({ bloc }) => [String(bloc.id), bloc.title]));
  return {
    bloc: (id) => titles.get(id) ?? id,
    agency: (id) => agencies.get(id) ?? id,
    scorer: (id) => scorers.get(id) ?? id,
  };
}
