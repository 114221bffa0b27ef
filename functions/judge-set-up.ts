import type { Problem } from "../shared/checked.ts";
import type { PersonId } from "../shared/ids.ts";
import { canInSeason, personOf } from "../shared/rights.ts";
import { blocOf, type Season } from "../shared/season.ts";
import type { FoundingRight } from "../shared/set-up/founding-rights.ts";
import { setUpProblems } from "../shared/set-up/judge-set-up.ts";
import { NOTHING_RECORDED, removedFrom } from "../shared/set-up/removal-problems.ts";
import type { SetUp } from "../shared/set-up/set-up.ts";
import { type ChosenTables, chosenTables } from "./chosen-tables.ts";
import { recordedIn } from "./recorded-in.ts";
import type { World } from "./route.ts";

/** A set-up judged: every problem, and the tables its blocs would have. */
export type Judged = { readonly problems: readonly Problem[]; readonly chosen: ChosenTables };

/** Judges a set-up as somebody would keep it, against what is kept: the season it changes, or none where it begins one. */
export async function judgeSetUp(
  { store, now }: Pick<World, "store" | "now">,
  subject: PersonId,
  setUp: SetUp,
  right: FoundingRight,
  before: Season | undefined,
): Promise<Judged> {
  const [chosen, seasons, recorded] = await Promise.all([
    chosenTables(store, subject, setUp, before),
    store.seasons(),
    before && removedFrom(setUp, before) ? recordedIn(store, before) : NOTHING_RECORDED,
  ]);
  const all = seasons.map(({ season }) => season);
  const followed = all.find(({ id }) => id === setUp.follows);
  const isFollowed =
    followed !== undefined && followed.year < setUp.year && mayFollow(followed, subject, right);
  const problems = setUpProblems(setUp, {
    now: now(),
    before,
    recorded,
    seasons: isFollowed || before?.follows === setUp.follows ? all : [],
    isFollowed,
    founding: right.as,
    onlyBloc: right.bloc,
    ...chosen,
  });
  return { problems, chosen };
}

/**
 * Whether a season may be begun after another one: by who runs that one, or who runs the bloc of it that goes on, ran it
 * or reads its archive. Whoever follows it reads all of the bloc's years: a task of one member in it is not enough.
 */
function mayFollow(season: Season, subject: PersonId, { as, bloc }: FoundingRight): boolean {
  const person = personOf(season, subject);
  if (as === "council-office") return canInSeason(person, "begin-season") === "own";
  const own = bloc && blocOf(season, bloc);
  return (person?.roles ?? []).some(
    (role) => (role.role === "bloc-secretariat" || role.role === "auditor") && own && role.bloc === own.id,
  );
}
