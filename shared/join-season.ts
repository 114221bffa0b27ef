import type { PersonId } from "./ids.ts";
import type { Invitation } from "./invitation.ts";
import { personOf } from "./rights.ts";
import type { MembershipLog, Person, Role, Season } from "./season.ts";

export const NO_CHANGES: MembershipLog = { joined: [], revocations: [], handedOver: [] };

export const membershipOf = ({ membership }: Pick<Season, "membership">): MembershipLog =>
  membership ?? NO_CHANGES;

/** Whether an invitation has given its roles already. */
export const hasJoined = (season: Season, invitation: string): boolean =>
  membershipOf(season).joined.some((each) => each.invitation === invitation);

/**
 * The season once a person has taken an invitation up: its roles are added to those the person has, once and for all.
 * Whoever had none goes by the name of the invitation.
 */
export function joinSeason(
  season: Season,
  person: PersonId,
  invitation: string,
  { name, roles }: Pick<Invitation, "name" | "roles">,
): Season {
  if (hasJoined(season, invitation)) return season;
  const log = membershipOf(season);
  return {
    ...season,
    people: withRoles(season.people, person, name, roles),
    membership: { ...log, joined: [...log.joined, { invitation, person }] },
  };
}

/** The people of a season with roles added to one of them, who need not be among them yet. */
export function withRoles(
  people: readonly Person[],
  id: PersonId,
  name: string,
  roles: readonly Role[],
): Person[] {
  const known = personOf({ people: [...people] }, id);
  if (!known) return [...people, { id, name, roles: [...roles] }];
  const added = roles.filter((role) => !known.roles.some((each) => isSameRole(each, role)));
  const person = {
    id,
    name: known.roles.length > 0 ? known.name : name,
    roles: [...known.roles, ...added],
  };
  return people.map((each) => (each.id === id ? person : each));
}

const ofWhat = (role: Role): string =>
  [
    role.role,
    "bloc" in role ? role.bloc : undefined,
    "agency" in role ? role.agency : undefined,
    "scorer" in role ? role.scorer : undefined,
  ].join("/");

export const isSameRole = (a: Role, b: Role): boolean => ofWhat(a) === ofWhat(b);
