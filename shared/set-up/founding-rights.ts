import type { BlocId, PersonId } from "../ids.ts";
import { canInSeason, personOf } from "../rights.ts";
import type { Person, Season } from "../season.ts";
import { canSetUp } from "../set-up-rights.ts";
import { vietnamTime } from "../words/vietnam-time.ts";
import type { Founding } from "./set-up.ts";

/** As whom somebody may set a season up, and, for the secretariat of a bloc on its own, of which bloc alone. */
export type FoundingRight = { readonly as: Founding; readonly bloc?: BlocId };

/** A task of longer ago than last year gives no right to begin a new season. */
const YEARS_BACK = 1;

/**
 * As whom a person may begin a season at an instant. A council office of this year, last year or a year to come may; so
 * may the secretariat of a bloc on its own, the only one of a season without a council office, for that bloc. On a
 * server that has no season of these years it is those whom the server's own set-up names as founders, by the subject
 * their issuer gives them: the first council office, or the first secretariat of a bloc on its own, from which every
 * other right is given on.
 */
export function foundingRights(
  subject: PersonId,
  seasons: readonly Season[],
  founders: readonly string[],
  now: string,
): readonly FoundingRight[] {
  const current = seasons.filter(({ year }) => year >= Number(vietnamTime(now).slice(6, 10)) - YEARS_BACK);
  if (current.length === 0)
    return founders.includes(subject) ? [{ as: "council-office" }, { as: "bloc-secretariat" }] : [];
  const isCouncil = current.some(
    (season) => canInSeason(personOf(season, subject), "begin-season") === "own",
  );
  const alone = current.filter((season) => season.blocs.length === 1 && !hasCouncil(season));
  const blocs = new Set(alone.flatMap((season) => blocsRunBy(personOf(season, subject))));
  return [
    ...(isCouncil ? [{ as: "council-office" as const }] : []),
    ...[...blocs].map((bloc) => ({ as: "bloc-secretariat" as const, bloc })),
  ];
}

/**
 * As whom a person may change the set-up of a season: the council office, or the secretariat of its only bloc where
 * there is no council office. Nobody without a role in it is told that it exists.
 */
export function changingRight(season: Season, subject: PersonId): FoundingRight | "refused" | "hidden" {
  const person = personOf(season, subject);
  const right = canSetUp(person, "change-set-up", undefined);
  if (right === "own") return { as: "council-office" };
  const [bloc, ...others] = season.blocs.map(({ id }) => id);
  const runs = bloc !== undefined && others.length === 0 && blocsRunBy(person).includes(bloc);
  return runs && !hasCouncil(season) ? { as: "bloc-secretariat", bloc } : right;
}

const hasCouncil = ({ people }: Season): boolean =>
  people.some(({ roles }) => roles.some(({ role }) => role === "council-office"));

const blocsRunBy = (person: Person | undefined): readonly BlocId[] =>
  (person?.roles ?? []).flatMap((role) => (role.role === "bloc-secretariat" ? [role.bloc] : []));
