import { isError } from "../shared/checked.ts";
import type { PersonId, SeasonId } from "../shared/ids.ts";
import type { Season } from "../shared/season.ts";
import { changingRight } from "../shared/set-up/founding-rights.ts";
import { goneFrom, setUpOf } from "../shared/set-up/season-of-set-up.ts";
import type { DraftSetUp, SetUp, SetUpVersion } from "../shared/set-up/set-up.ts";
import { withIds } from "../shared/set-up/with-ids.ts";
import type { KeptSetUp, SetUpChange } from "../shared/wire/set-up.ts";
import { carryOutSetUp } from "./carry-out-set-up.ts";
import { keepChosen } from "./chosen-tables.ts";
import { judgeSetUp } from "./judge-set-up.ts";
import { keptAnswer, setUpMark, writtenSetUp } from "./kept-set-up.ts";
import { type Reply, refuse } from "./reply.ts";
import type { World } from "./route.ts";

/**
 * Changes the set-up of a season: a new version is recorded with who, when and why, which is the commit, and then put in
 * force. Changed from what does not stand any more it is refused; the same attempt again gets the same answer.
 */
export const changeSetUp =
  (world: World) =>
  async (
    subject: PersonId,
    request: SetUpChange & { readonly season: SeasonId },
  ): Promise<Reply<KeptSetUp>> => {
    const { store, now } = world;
    const { season: id, attempt, follows, reason, setUp: draft } = request;
    const known = (await store.season(id))?.season;
    const right = known && changingRight(known, subject);
    if (!known || !right || right === "hidden") return refuse("unknown-season");
    if (right === "refused") return refuse("forbidden");

    const versions = await store.setUps(id);
    const last = versions.at(-1);
    const season = (last && (await carryOutSetUp(store, last))) ?? known;
    const setUp = ofSeason(draft, season);
    const before = versions.find((version) => version.attempt === attempt && version.by === subject);
    if (before)
      return writtenSetUp(before.setUp) === writtenSetUp(setUp) && before.reason === reason
        ? keptAnswer(200, season, before, [])
        : refuse("upload-id-reused");
    if (setUpMark(season) !== follows) return refuse("stale-set-up");
    if (writtenSetUp(setUp) === writtenSetUp(setUpOf(season))) return refuse("set-up-unchanged");
    const { problems, chosen } = await judgeSetUp(world, subject, setUp, right, season);
    if (problems.some(isError)) return refuse("set-up-refused", problems);
    const version: SetUpVersion = {
      sequence: versions.length + 1,
      by: subject,
      at: now(),
      reason,
      attempt,
      setUp,
      tables: await keepChosen(store, id, chosen),
      gone: goneFrom(season, setUp),
    };
    if ((await store.keepSetUpVersion(version)) === "taken") return changeSetUp(world)(subject, request);
    const changed = (await carryOutSetUp(store, version)) as Season;
    return keptAnswer(201, changed, version, problems);
  };

/**
 * A draft as one of a season that is there: what it began as is not changed by writing it otherwise. The season it
 * continues may be said later, and then stays.
 */
export function ofSeason(draft: DraftSetUp, { id, follows = draft.follows, illustrative }: Season): SetUp {
  const { title, year, periods, blocs } = withIds({ ...draft, id });
  return {
    id,
    title,
    year,
    ...(illustrative && { illustrative }),
    ...(follows !== undefined && { follows }),
    periods,
    blocs,
  };
}
