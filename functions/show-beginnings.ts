import type { PersonId } from "../shared/ids.ts";
import { PROGRAMMES } from "../shared/programmes/presets.ts";
import { canInSeason, personOf } from "../shared/rights.ts";
import type { Season } from "../shared/season.ts";
import { type FoundingRight, foundingRights } from "../shared/set-up/founding-rights.ts";
import { laterYear, setUpOfProgramme } from "../shared/set-up/next-year.ts";
import { setUpOf } from "../shared/set-up/season-of-set-up.ts";
import type { SetUp } from "../shared/set-up/set-up.ts";
import { compareIds } from "../shared/standings.ts";
import type { Beginnings } from "../shared/wire/set-up.ts";
import { vietnamTime } from "../shared/words/vietnam-time.ts";
import type { Reply } from "./reply.ts";
import type { World } from "./route.ts";

/** Seasons offered to go on from: who runs more looks at the newest. */
const MOST = 12;

/** What a person may begin a season from; nothing for somebody who may not. */
export const showBeginnings =
  (world: World) =>
  async (subject: PersonId): Promise<Reply<Beginnings>> => {
    const year = Number(vietnamTime(world.now()).slice(6, 10));
    const seasons = (await world.store.seasons())
      .map(({ season }) => season)
      .sort((a, b) => b.year - a.year || compareIds(a.id, b.id));
    const rights = foundingRights(subject, seasons, world.founders ?? [], world.now());
    const name = seasons.flatMap((season) => personOf(season, subject)?.name ?? [])[0];
    return {
      status: 200,
      body: {
        as: [...rights],
        ...(name !== undefined && { name }),
        year,
        seasons: seasons
          .flatMap((season) => {
            const setUp = runOf(season, subject, rights);
            return setUp
              ? [
                  {
                    season: season.id,
                    title: season.title,
                    setUp: laterYear(setUp, Math.max(year, season.year + 1)),
                  },
                ]
              : [];
          })
          .slice(0, MOST),
        presets:
          rights.length === 0
            ? []
            : PROGRAMMES.map((programme) => ({
                id: programme.id,
                title: programme.title,
                setUp: setUpOfProgramme(programme, year),
              })),
      },
    };
  };

/** The part of a season that a person runs, and would go on with: all of it, or the bloc that is on its own. */
function runOf(season: Season, subject: PersonId, rights: readonly FoundingRight[]): SetUp | undefined {
  const person = personOf(season, subject);
  const isCouncil = rights.some(({ as }) => as === "council-office");
  const setUp = setUpOf(season);
  if (isCouncil && canInSeason(person, "begin-season") === "own") return setUp;
  const own = (person?.roles ?? []).flatMap((role) => (role.role === "bloc-secretariat" ? [role.bloc] : []));
  const blocs = setUp.blocs.filter(({ id }) => own.includes(id) && rights.some(({ bloc }) => bloc === id));
  return blocs.length === 0 ? undefined : { ...setUp, blocs: blocs.slice(0, 1) };
}
