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
  const problems = setUpProblems(setUp, {
    now: now(),
    before,
    recorded,
    seasons: all,
    isFollowed: followed !== undefined && followed.year < setUp.year && mayFollow(followed, subject, right),
    founding: right.as,
    onlyBloc: right.bloc,
    ...chosen,
  });
  return { problems, chosen };
}

/** Whether a season may be begun after another one: by who runs that one, or the bloc of it that goes on. */
function mayFollow(season: Season, subject: PersonId, { as, bloc }: FoundingRight): boolean {
  const person = personOf(season, subject);
  if (as === "council-office") return canInSeason(person, "begin-season") === "own";
  const own = bloc && blocOf(season, bloc);
  return (person?.roles ?? []).some((role) => "bloc" in role && role.bloc === own?.id);
}
