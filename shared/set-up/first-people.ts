import { strangeRoles } from "../check-season.ts";
import type { PersonId } from "../ids.ts";
import { boundTo } from "../rights.ts";
import type { Rubric } from "../rubric.ts";
import type { Person, Role, Season } from "../season.ts";
import type { Founding } from "./set-up.ts";

/** Who begins a season, and as whom. */
export type Founder = { readonly id: PersonId; readonly name: string; readonly as: Founding };

/**
 * Who works in a season from its beginning: whoever began it, and, where it follows another one, that one's council
 * office and auditors and the secretaries and verifiers of what is still there. Deputies and the next secretariats are
 * invited.
 */
export function firstPeople(
  founder: Founder,
  begun: Season,
  rubrics: ReadonlyMap<string, Rubric>,
  followed: Season | undefined,
): readonly Person[] {
  const carried = (followed?.people ?? []).map(({ roles, ...person }) => {
    const going = roles.filter((role) => boundTo(role) === undefined || goesOn(role));
    const strange = strangeRoles(going, begun, rubrics);
    return { ...person, roles: going.filter((role) => !strange.includes(role)) };
  });
  const own: readonly Role[] =
    founder.as === "council-office"
      ? [{ role: "council-office" }]
      : begun.blocs.map(({ id }) => ({ role: "bloc-secretariat", bloc: id }));
  const before = carried.find(({ id }) => id === founder.id)?.roles ?? [];
  const roles = [...own, ...before.filter(({ role }) => role !== founder.as)];
  return [
    { id: founder.id, name: founder.name, roles },
    ...carried.filter((person) => person.id !== founder.id && person.roles.length > 0),
  ];
}

const goesOn = ({ role }: Role): boolean => role === "agency-secretary" || role === "verifier";
