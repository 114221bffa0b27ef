import type { AgencyId } from "./ids.ts";
import type { Agency, Season } from "./season.ts";

type Codes = ReadonlySet<AgencyId>;

/**
 * The codes an agency has had, from the one asked for back through the given seasons: what each of them says of a
 * code's past is followed further in the others. Seasons may come in any order.
 */
export function codesOf(agency: AgencyId, seasons: readonly Pick<Season, "blocs">[]): Codes {
  const members = seasons.flatMap(({ blocs }) => blocs.flatMap(({ agencies }) => agencies));
  const known = new Set([agency]);
  for (const code of known) for (const former of formersOf(members, code)) known.add(former); // a set gives what is added while it is walked
  return known;
}

const formersOf = (members: readonly Agency[], code: AgencyId): readonly AgencyId[] =>
  members.flatMap(({ id, formerly = [] }) => (id === code ? formerly.map((former) => former.id) : []));

/**
 * Under which code an agency was a member of an earlier bloc: its own where that was one, else the one member that it
 * goes back to. Nothing where it goes back to several: a merged agency has no card of its own there.
 */
export function codeIn(agencies: readonly Agency[], codes: Codes, agency: AgencyId): AgencyId | undefined {
  const members = agencies.map(({ id }) => id);
  if (members.includes(agency)) return agency;
  const [only, ...others] = members.filter((id) => codes.has(id));
  return others.length === 0 ? only : undefined;
}
