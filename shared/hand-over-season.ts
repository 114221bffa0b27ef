import type { HandOver } from "./hand-over.ts";
import type { BlocId } from "./ids.ts";
import { membershipOf, withRoles } from "./join-season.ts";
import { boundTo } from "./rights.ts";
import { type Bloc, blocOf, type Person, type Role, type Season } from "./season.ts";

/** The bloc as it begins the next year: the same members and table, the new heads, nothing registered yet. */
export function nextBloc(bloc: Bloc, { leader, deputy }: Pick<HandOver, "leader" | "deputy">): Bloc {
  const { deputy: _, earlierTables: __, follows: ___, ...kept } = bloc;
  return {
    ...kept,
    lead: leader,
    ...(deputy !== undefined && { deputy }),
    targets: [],
    notAssigned: [],
  };
}

/**
 * The next season with the bloc in it: a new one, or the one that other blocs were handed over to. Its members'
 * secretaries and its verifiers go on, and in a new season the council office and the auditors; the next secretariat
 * is invited, and the next deputy by it.
 */
export function withBlocHandedOver(
  season: Season,
  bloc: Bloc,
  handOver: Pick<HandOver, "next" | "leader" | "deputy">,
  existing: Season | undefined,
): Season {
  const begun: Season = existing ?? {
    ...handOver.next,
    ...(season.illustrative && { illustrative: true }),
    blocs: [],
    people: carried(season.people, (role) => boundTo(role) === undefined),
    follows: season.id,
  };
  if (blocOf(begun, bloc.id)) return begun;
  const members = carried(season.people, (role) => boundTo(role) === bloc.id && goesOn(role));
  const from = begun.follows === season.id ? {} : { follows: season.id };
  return {
    ...begun,
    blocs: [...begun.blocs, { ...nextBloc(bloc, handOver), ...from }],
    people: members.reduce<Person[]>(
      (people, { id, name, roles }) => withRoles(people, id, name, roles),
      begun.people,
    ),
  };
}

/** Whose task in the bloc goes on in the next season. */
export const goesOn = ({ role }: Pick<Role, "role">): boolean =>
  role === "agency-secretary" || role === "verifier";

const carried = (people: readonly Person[], isCarried: (role: Role) => boolean): Person[] =>
  people
    .map((person) => ({ ...person, roles: person.roles.filter(isCarried) }))
    .filter(({ roles }) => roles.length > 0);

/** The season that was handed over from: whoever was the bloc's secretariat reads it and writes nothing in it. */
export function afterHandOver(season: Season, bloc: BlocId): Season {
  const log = membershipOf(season);
  if (log.handedOver.includes(bloc)) return season;
  return {
    ...season,
    people: season.people.map((person) => ({
      ...person,
      roles: person.roles.map((role) =>
        role.role === "bloc-secretariat" && role.bloc === bloc ? { role: "auditor", bloc } : role,
      ),
    })),
    membership: { ...log, handedOver: [...log.handedOver, bloc] },
  };
}
