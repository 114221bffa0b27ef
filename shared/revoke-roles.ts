import type { BlocId, PersonId } from "./ids.ts";
import { membershipOf } from "./join-season.ts";
import { boundTo, personOf } from "./rights.ts";
import type { Revocation, Role, Season } from "./season.ts";

/** The roles that a revocation takes: those bound to a bloc, or, without one, all of them. */
export const rolesTaken = (season: Season, person: PersonId, bloc: BlocId | undefined): readonly Role[] =>
  (personOf(season, person)?.roles ?? []).filter((role) => bloc === undefined || boundTo(role) === bloc);

/**
 * The season once roles were taken away. The person stays in it, so that what it sent keeps its name; invitations it
 * took up and had not joined by give nothing any more.
 */
export function revokeRoles(season: Season, revocation: Revocation, unused: readonly string[]): Season {
  const log = membershipOf(season);
  const { person, bloc } = revocation;
  const taken = rolesTaken(season, person, bloc);
  return {
    ...season,
    people: season.people.map((each) =>
      each.id === person ? { ...each, roles: each.roles.filter((role) => !taken.includes(role)) } : each,
    ),
    membership: {
      ...log,
      joined: [
        ...log.joined,
        ...unused
          .filter((invitation) => !log.joined.some((each) => each.invitation === invitation))
          .map((invitation) => ({ invitation, person })),
      ],
      revocations: [...log.revocations, revocation],
    },
  };
}

/**
 * What would be left without anybody if this person lost these roles: the bloc it is secretary of, or the season it
 * runs for the council office. Nobody leaves like that by itself.
 */
export function lastOf(
  { people }: Season,
  person: PersonId,
  taken: readonly Role[],
): "last-secretariat" | "last-council-office" | undefined {
  const others = people.filter(({ id }) => id !== person).flatMap(({ roles }) => roles);
  const alone = taken.find(
    (role) =>
      (role.role === "bloc-secretariat" || role.role === "council-office") &&
      !others.some((each) => each.role === role.role && boundTo(each) === boundTo(role)),
  );
  if (!alone) return undefined;
  return alone.role === "council-office" ? "last-council-office" : "last-secretariat";
}
