import type { HandOver } from "../shared/hand-over.ts";
import { afterHandOver, withBlocHandedOver } from "../shared/hand-over-season.ts";
import type { PersonId, SeasonId } from "../shared/ids.ts";
import type { Invitation } from "../shared/invitation.ts";
import { personOf } from "../shared/rights.ts";
import { type Bloc, blocOf, type Season } from "../shared/season.ts";
import { canSetUp } from "../shared/set-up-rights.ts";
import type { HandOverAnswer } from "../shared/wire/hand-over.ts";
import type { InvitationAnswer } from "../shared/wire/invitation.ts";
import { changeSeason } from "./change-season.ts";
import { daysLater, keepInvited } from "./invite.ts";
import type { Reply } from "./reply.ts";
import type { World } from "./route.ts";
import type { LockedRubric, SeasonStore } from "./season-store.ts";

/** How long the next secretariat has to take over: a hand-over at the year's end reaches over the holidays. */
const DAYS = 30;

/** Whether blocs of a season may be handed over to this one: it was begun from there, or this person runs it too. */
export const isSharedWith = (existing: Season, season: Season, person: PersonId): boolean =>
  existing.follows === season.id || canSetUp(personOf(existing, person), "hand-over", undefined) === "own";

/** Carries out a recorded hand-over, whatever of it is done already: each step again changes nothing. */
export async function carryOutHandOver(
  world: World,
  season: Season,
  bloc: Bloc,
  record: HandOver,
  status: 200 | 201,
): Promise<Reply<HandOverAnswer>> {
  const { store } = world;
  const { next, by } = record;
  const { rubric } = (await store.rubric(season.id, bloc.rubric)) as LockedRubric;
  await store.lockRubric(next.id, rubric);
  if (!(await store.season(next.id)))
    await store.keepSeason(withBlocHandedOver(season, bloc, record, undefined), undefined);
  await changed(store, next.id, (existing) => {
    if (!blocOf(existing, bloc.id) && !isSharedWith(existing, season, by))
      throw new Error(`the season ${next.id} was begun by others meanwhile`);
    return withBlocHandedOver(season, bloc, record, existing);
  });
  const invitation = await inviteNext(world, bloc, record);
  await changed(store, season.id, (current) => afterHandOver(current, bloc.id));
  return { status, body: { handOver: record, ...(invitation && { invitation }) } };
}

/** Changes a season that is there. */
async function changed(store: SeasonStore, id: SeasonId, change: (season: Season) => Season): Promise<void> {
  const outcome = await changeSeason(store, id, (season) => ({ season: change(season), answer: id }));
  if ("refused" in outcome) throw new Error(`the season ${id} is gone`);
}

/** The invitation of the next secretariat under a new code, instead of any before it; none once one was taken up. */
async function inviteNext(
  world: World,
  bloc: Bloc,
  { season, next, by }: HandOver,
): Promise<InvitationAnswer | undefined> {
  const { store, now } = world;
  const at = now();
  const invited = (await store.invitations(next.id)).filter(
    ({ invitation: { archive } }) => archive?.season === season && archive.bloc === bloc.id,
  );
  const ends = await Promise.all(
    invited.map(async ({ id }) => {
      await store.endInvitation(next.id, id, { kind: "withdrawn", by, at, reason: "Cấp lại mã bàn giao" });
      return store.invitationEnd(next.id, id);
    }),
  );
  if (ends.some((end) => end?.kind === "taken")) return undefined;
  const invitation: Invitation = {
    name: `Tổ thư ký ${bloc.title}`,
    roles: [{ role: "bloc-secretariat", bloc: bloc.id }],
    until: daysLater(at, DAYS),
    by,
    at,
    archive: { season, bloc: bloc.id },
  };
  return keepInvited(world, next.id, invitation);
}
