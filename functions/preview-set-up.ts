import { mistake } from "../shared/checked.ts";
import type { PersonId } from "../shared/ids.ts";
import { changingRight, foundingRights } from "../shared/set-up/founding-rights.ts";
import { withIds } from "../shared/set-up/with-ids.ts";
import { detailOf } from "../shared/wire/problem-detail.ts";
import type { SetUpPreview, SetUpPreviewRequest } from "../shared/wire/set-up.ts";
import { ofSeason } from "./change-set-up.ts";
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
      const { problems } = await judgeSetUp(world, subject, setUp, changing, season);
      return { status: 200, body: { setUp, isNew: false, problems: problems.map(detailOf) } };
    }
    const seasons = (await store.seasons()).map((kept) => kept.season);
    const rights = foundingRights(subject, seasons, world.founders ?? [], now()).filter(
      (each) => as === undefined || each.as === as,
    );
    const right = rights.find(({ bloc }) => bloc === draft.blocs[0]?.id) ?? rights[0];
    if (!right) return refuse("forbidden");
    const setUp = withIds(draft);
    const { problems } = await judgeSetUp(world, subject, setUp, right, undefined);
    const taken = season ? [mistake("season-id-taken", { pointer: "/id" }, { season: draft.id })] : [];
    return { status: 200, body: { setUp, isNew: true, problems: [...taken, ...problems].map(detailOf) } };
  };
