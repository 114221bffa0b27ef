import { instant } from "../shared/calendar.ts";
import type { BlocId, PersonId, SeasonId } from "../shared/ids.ts";
import { hasJoined, membershipOf } from "../shared/join-season.ts";
import { boundTo, nameOf, personOf } from "../shared/rights.ts";
import type { Role, Season } from "../shared/season.ts";
import { canSetUp, isStanding } from "../shared/set-up-rights.ts";
import type { OpenInvitation, People } from "../shared/wire/people.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/** Who works in a season, who is invited, who has left: of the blocs, or of all of it, that this person is in charge of. */
export const showPeople =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, { season: id }: { readonly season: SeasonId }): Promise<Reply<People>> => {
    const season = (await store.season(id))?.season;
    const person = season && personOf(season, subject);
    const ofAll = canSetUp(person, "read-people", undefined);
    if (!season || ofAll === "hidden") return refuse("unknown-season");
    const isSeen = (bloc: BlocId | undefined) => canSetUp(person, "read-people", bloc) === "own";
    const blocs = season.blocs.map((bloc) => bloc.id).filter(isSeen);
    if (blocs.length === 0) return refuse("forbidden");
    const seen = (roles: readonly Role[]) => roles.filter((role) => isSeen(boundTo(role)));

    const [invitations, handOvers] = await Promise.all([
      openInvitations(store, season, now()),
      Promise.all(blocs.map((bloc) => store.handOver(id, bloc))),
    ]);
    return {
      status: 200,
      body: {
        people: season.people
          .map((each) => ({ ...each, roles: seen(each.roles) }))
          .filter(({ roles }) => roles.length > 0),
        invitations: invitations.filter(({ roles }) => seen(roles).length === roles.length),
        revocations: membershipOf(season)
          .revocations.map((revocation, index) => ({
            ...revocation,
            roles: seen(revocation.roles),
            sequence: index + 1,
            name: nameOf(season, revocation.person),
            byName: nameOf(season, revocation.by),
          }))
          .filter(({ roles }) => roles.length > 0),
        handOvers: handOvers.filter((each) => each !== undefined),
      },
    };
  };

/** The invitations that somebody may still join by, soonest over first. */
async function openInvitations(
  store: SeasonStore,
  season: Season,
  now: string,
): Promise<readonly OpenInvitation[]> {
  const [invitations, ends] = await Promise.all([
    store.invitations(season.id),
    store.invitationEnds(season.id),
  ]);
  const ended = new Set(ends.map(({ id }) => id));
  return invitations
    .filter(({ id }) => !ended.has(id) && !hasJoined(season, id))
    .filter(({ invitation }) => instant(invitation.until) >= instant(now) && isStanding(season, invitation))
    .map(({ id, invitation: { name, roles, until, by } }) => ({
      id,
      name,
      roles,
      until,
      by,
      byName: nameOf(season, by),
    }))
    .sort((a, b) => instant(a.until) - instant(b.until));
}
