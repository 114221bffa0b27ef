import type { PersonId, SeasonId } from "../shared/ids.ts";
import { nameOf, personOf } from "../shared/rights.ts";
import { changingRight } from "../shared/set-up/founding-rights.ts";
import { setUpOf } from "../shared/set-up/season-of-set-up.ts";
import { canSetUp } from "../shared/set-up-rights.ts";
import type { SeasonSetUp } from "../shared/wire/set-up.ts";
import { carryOutSetUp } from "./carry-out-set-up.ts";
import { setUpMark } from "./kept-set-up.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/** How a season is set up, of the blocs, or of all of it, that this person is in charge of, and who made it so. */
export const showSetUp =
  (store: SeasonStore) =>
  async (subject: PersonId, { season: id }: { readonly season: SeasonId }): Promise<Reply<SeasonSetUp>> => {
    const known = (await store.season(id))?.season;
    const person = known && personOf(known, subject);
    if (!known || canSetUp(person, "read-set-up", undefined) === "hidden") return refuse("unknown-season");
    const isSeen = (bloc: SeasonSetUp["setUp"]["blocs"][number]) =>
      canSetUp(person, "read-set-up", bloc.id) === "own";
    const versions = await store.setUps(id);
    const last = versions.at(-1);
    const season = (last && (await carryOutSetUp(store, last))) ?? known;
    const setUp = setUpOf(season);
    const blocs = setUp.blocs.filter(isSeen);
    if (blocs.length === 0) return refuse("forbidden");
    const right = changingRight(season, subject);
    return {
      status: 200,
      body: {
        setUp: { ...setUp, blocs },
        mark: setUpMark(season),
        version: season.setUp ?? 0,
        versions: versions.map(({ sequence, by, at, reason }) => ({
          sequence,
          by,
          byName: nameOf(season, by),
          at,
          reason,
        })),
        mayChange: typeof right !== "string",
      },
    };
  };
