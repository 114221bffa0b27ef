import { type Bloc, blocOf, type Season } from "./season.ts";

/**
 * A season as it is written anew, with what its people have set up since it was kept: blocs that were handed over to
 * it, tables that a secretariat has locked, and, once anybody joined, left or handed over, its people, to whom only new
 * ones are added. Where people have begun or changed the set-up itself the season is theirs, and stays as it is kept.
 */
export function keepSetUp(kept: Season, written: Season): Season {
  if (kept.setUp !== undefined) return kept;
  const { follows = kept.follows } = written;
  const given = {
    ...written,
    blocs: [
      ...written.blocs.map((bloc) => asItIs(bloc, kept)),
      ...kept.blocs.filter(({ id, follows: from = kept.follows }) => from && isNew(id, written.blocs)),
    ],
    ...(follows !== undefined && { follows }),
  };
  if (!kept.membership) return given;
  const added = written.people.filter(({ id }) => isNew(id, kept.people));
  return { ...given, people: [...kept.people, ...added], membership: kept.membership };
}

/** A bloc with where it was handed over from, and on the table its secretariat has locked since. */
function asItIs(bloc: Bloc, kept: Season): Bloc {
  const before = blocOf(kept, bloc.id);
  if (!before) return bloc;
  const { rubric, earlierTables, follows } = before;
  return {
    ...bloc,
    ...(follows !== undefined && { follows }),
    ...(earlierTables && { rubric, earlierTables }),
  };
}

const isNew = (id: string, known: readonly { readonly id: string }[]): boolean =>
  !known.some((each) => each.id === id);
