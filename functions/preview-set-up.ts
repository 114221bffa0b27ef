import { mistake } from "../shared/checked.ts";
import type { PersonId } from "../shared/ids.ts";
import { blocOf, type Season } from "../shared/season.ts";
import { changingRight, foundingRights } from "../shared/set-up/founding-rights.ts";
import type { SetUp } from "../shared/set-up/set-up.ts";
import { withIds } from "../shared/set-up/with-ids.ts";
import { detailOf } from "../shared/wire/problem-detail.ts";
import type { SetUpPreview, SetUpPreviewRequest } from "../shared/wire/set-up.ts";
import { ofSeason } from "./change-set-up.ts";
import type { ChosenTables } from "./chosen-tables.ts";
import { judgeSetUp } from "./judge-set-up.ts";
import { type Reply, refuse } from "./reply.ts";
import type { World } from "./route.ts";

/** A set-up as it would be kept: the ids that are made, and everything that stands against it. Nothing is stored. */
export const previewSetUp =
  (world: World) =>
  async (subject: PersonId, { as, setUp: draft }: SetUpPreviewRequest): Promise<Reply<SetUpPreview>> => {
    const { store, now } = world;
    const season = (await store.season(draft.id))?.season;
    const changing = season && as === undefined && changingRight(season, subject);
    if (season && changing && typeof changing !== "string") {
      const setUp = ofSeason(draft, season);
      const { problems, chosen } = await judgeSetUp(world, subject, setUp, changing, season);
      const classes = classesOf(setUp, chosen, season);
      return { status: 200, body: { setUp, isNew: false, classes, problems: problems.map(detailOf) } };
    }
    const seasons = (await store.seasons()).map((kept) => kept.season);
    const rights = foundingRights(subject, seasons, world.founders ?? [], now()).filter(
      (each) => as === undefined || each.as === as,
    );
    const right = rights.find(({ bloc }) => bloc === draft.blocs[0]?.id) ?? rights[0];
    if (!right) return refuse("forbidden");
    const setUp = withIds(draft);
    const { problems, chosen } = await judgeSetUp(world, subject, setUp, right, undefined);
    const taken = season ? [mistake("season-id-taken", { pointer: "/id" }, { season: draft.id })] : [];
    const classes = classesOf(setUp, chosen, undefined);
    return {
      status: 200,
      body: { setUp, isNew: true, classes, problems: [...taken, ...problems].map(detailOf) },
    };
  };

/** The classes of the tables that blocs would have; nothing of a bloc that would have none. */
function classesOf(
  { blocs }: SetUp,
  { tables, rubrics }: ChosenTables,
  before: Season | undefined,
): SetUpPreview["classes"] {
  const known = blocs.flatMap(({ id }) => {
    const name = tables[id] ?? (before && blocOf(before, id)?.rubric);
    const table = name === undefined ? undefined : rubrics.get(name);
    return table ? [[id, table.policy.bands.map((band) => ({ id: band.id, title: band.title }))]] : [];
  });
  return Object.fromEntries(known);
}
