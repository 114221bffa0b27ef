import { isError } from "../shared/checked.ts";
import type { PersonId } from "../shared/ids.ts";
import { personOf } from "../shared/rights.ts";
import type { Season } from "../shared/season.ts";
import { firstPeople } from "../shared/set-up/first-people.ts";
import { foundingRights } from "../shared/set-up/founding-rights.ts";
import { seasonOfSetUp } from "../shared/set-up/season-of-set-up.ts";
import type { SetUp, SetUpVersion } from "../shared/set-up/set-up.ts";
import { withIds } from "../shared/set-up/with-ids.ts";
import type { BeginRequest, KeptSetUp } from "../shared/wire/set-up.ts";
import { carryOutSetUp } from "./carry-out-set-up.ts";
import { keepChosen } from "./chosen-tables.ts";
import { judgeSetUp } from "./judge-set-up.ts";
import { keptAnswer, writtenSetUp } from "./kept-set-up.ts";
import { type Reply, refuse } from "./reply.ts";
import type { World } from "./route.ts";

/** Why a season was set up, where nobody has to say so: it begins. */
const BEGUN = "Lập năm thi đua";

/**
 * Begins a season. Everything is judged, its tables are kept, then its first version is recorded, which is the commit:
 * of two people who take one id at once one has it, and the other is told. The same attempt again gets the same answer.
 */
export const beginSeason =
  (world: World) =>
  async (subject: PersonId, { attempt, as, name, setUp: draft }: BeginRequest): Promise<Reply<KeptSetUp>> => {
    const { store, now } = world;
    const [first] = await store.setUps(draft.id);
    if (first?.by === subject && first.attempt === attempt) return again(world, first, withIds(draft));
    const seasons = (await store.seasons()).map(({ season }) => season);
    const rights = foundingRights(subject, seasons, world.founders ?? [], now()).filter(
      (each) => each.as === as,
    );
    const right = rights.find(({ bloc }) => bloc === draft.blocs[0]?.id) ?? rights[0];
    if (!right) return refuse("forbidden");
    if (first) await carryOutSetUp(store, first);
    if (await store.season(draft.id)) return refuse("season-taken");

    const followed = seasons.find(({ id }) => id === draft.follows);
    const setUp = asFollowed(withIds(draft), followed);
    const { problems, chosen } = await judgeSetUp(world, subject, setUp, right, undefined);
    if (problems.some(isError)) return refuse("set-up-refused", problems);
    const founder = { id: subject, name: name ?? nameIn(seasons, subject), as };
    const begun = seasonOfSetUp(setUp, chosen.tables, []);
    const version: SetUpVersion = {
      sequence: 1,
      by: subject,
      at: now(),
      reason: BEGUN,
      attempt,
      setUp,
      tables: await keepChosen(store, setUp.id, chosen),
      gone: [],
      people: [...firstPeople(founder, begun, chosen.rubrics, followed)],
    };
    if ((await store.keepSetUpVersion(version)) === "taken")
      return beginSeason(world)(subject, { attempt, as, name, setUp: draft });
    const season = await carryOutSetUp(store, version);
    return season ? keptAnswer(201, season, version, problems) : refuse("season-taken");
  };

/** The attempt that is recorded, asked for again: it goes on where it stopped, if it says the same. */
async function again({ store }: World, first: SetUpVersion, setUp: SetUp): Promise<Reply<KeptSetUp>> {
  const { illustrative: _, ...said } = setUp;
  const { illustrative: __, ...kept } = first.setUp;
  if (writtenSetUp(said) !== writtenSetUp(kept)) return refuse("upload-id-reused");
  const season = await carryOutSetUp(store, first);
  return season ? keptAnswer(200, season, first, []) : refuse("season-taken");
}

/** What follows invented figures is a year of invented ones. */
const asFollowed = (setUp: SetUp, followed: Season | undefined): SetUp =>
  followed?.illustrative ? { ...setUp, illustrative: true } : setUp;

/** The name somebody went by in the newest season that knows them. */
const nameIn = (seasons: readonly Season[], subject: PersonId): string =>
  [...seasons]
    .sort((a, b) => b.year - a.year)
    .flatMap((season) => personOf(season, subject)?.name ?? [])[0] ?? subject;
