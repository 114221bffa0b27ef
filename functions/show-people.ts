import { instant } from "../shared/calendar.ts";
import type { BlocId, PersonId, SeasonId } from "../shared/ids.ts";
import type { Invitation, InvitationEnd } from "../shared/invitation.ts";
import { hasJoined, isSameRole, membershipOf } from "../shared/join-season.ts";
import { boundTo, nameOf, personOf } from "../shared/rights.ts";
import type { Person, Role, Season } from "../shared/season.ts";
import { canSetUp, isStanding } from "../shared/set-up-rights.ts";
import type { OpenInvitation, People, PersonAtWork } from "../shared/wire/people.ts";
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

    const [made, handOvers] = await Promise.all([
      madeInvitations(store, id),
      Promise.all(blocs.map((bloc) => store.handOver(id, bloc))),
    ]);
    return {
      status: 200,
      body: {
        people: season.people
          .map((each) => ({ ...each, roles: seen(each.roles) }))
          .filter(({ roles }) => roles.length > 0)
          .map((each) => ({ ...each, ...takenUpBy(season, made, each, seen) })),
        invitations: openInvitations(season, made, now()).filter(
          ({ roles }) => seen(roles).length === roles.length,
        ),
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

type Made = {
  readonly id: string;
  readonly invitation: Invitation;
  readonly end: InvitationEnd | undefined;
};

/** Every invitation of a season, with what became of it. */
async function madeInvitations(store: SeasonStore, season: SeasonId): Promise<readonly Made[]> {
  const [invitations, ends] = await Promise.all([store.invitations(season), store.invitationEnds(season)]);
  const endOf = new Map(ends.map(({ id, end }) => [id, end]));
  return invitations.map(({ id, invitation }) => ({ id, invitation, end: endOf.get(id) }));
}

/** By which invitations a person came by the tasks it has; nothing where it was in the season from the first. */
function takenUpBy(
  season: Season,
  made: readonly Made[],
  { id: person, roles }: Pick<Person, "id" | "roles">,
  seen: (roles: readonly Role[]) => readonly Role[],
): Pick<PersonAtWork, "takenUp"> {
  const has = (role: Role) => roles.some((each) => isSameRole(each, role));
  const takenUp = made.flatMap(({ invitation: { by, roles: given }, end }) => {
    const kept = seen(given).filter(has);
    return end?.kind === "taken" && end.by === person && kept.length > 0
      ? [{ roles: kept, by, byName: nameOf(season, by), at: end.at }]
      : [];
  });
  return takenUp.length > 0 ? { takenUp } : {};
}

/** The invitations that somebody may still join by, soonest over first. */
const openInvitations = (season: Season, made: readonly Made[], now: string): readonly OpenInvitation[] =>
  made
    .filter(({ id, end }) => end === undefined && !hasJoined(season, id))
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
