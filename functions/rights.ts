import type { ScorerId } from "../shared/ids.ts";
import { SECRETARIAT } from "../shared/named-scorers.ts";
import type { CardKey } from "../shared/scorecard.ts";
import type { Bloc, Person, Role, Season } from "../shared/season.ts";

/** What somebody asks to do in a bloc's period. */
export type Act =
  | ({ readonly do: "submit" | "read-sheet" } & CardKey)
  | { readonly do: "read-progress" | "compare-criterion" }
  | { readonly do: "decide" | "record-signed-copy" | "make-workbook" }
  | { readonly do: "read-standings"; readonly closed: boolean };

/** `hidden`: to this person the bloc does not exist. `own` and `for-another` both allow; the second is recorded ("nhập thay"). */
export type Right = "own" | "for-another" | "refused" | "hidden";

export const personOf = (season: Pick<Season, "people">, subject: string): Person | undefined =>
  season.people.find(({ id }) => id === subject);

/** The name a person is shown by; the id of somebody the season does not know any more. */
export const nameOf = (season: Pick<Season, "people">, subject: string): string =>
  personOf(season, subject)?.name ?? subject;

export const rolesIn = (person: Person | undefined, bloc: Bloc): readonly Role[] =>
  (person?.roles ?? []).filter((role) => role.bloc === bloc.id);

/** As whom a person verifies in a bloc. */
export const verifiesAs = (roles: readonly Role[]): readonly ScorerId[] =>
  roles.flatMap((role) => {
    if (role.role === "verifier") return [role.scorer];
    return role.role === "bloc-secretariat" ? [SECRETARIAT] : [];
  });

/** Whether a person who follows a bloc sees this card: the secretariat all, a verifier the self-scores and its own. */
export const mayFollow = (roles: readonly Role[], { round, scorer }: CardKey): boolean =>
  isSecretariat(roles) ||
  (verifiesAs(roles).length > 0 && round === "self") ||
  (round === "verified" && verifiesAs(roles).includes(scorer));

const isSecretariat = (roles: readonly Role[]): boolean =>
  roles.some(({ role }) => role === "bloc-secretariat");

/** What a person may do in a bloc, by the roles the season gives; what no rule allows is refused. */
export function can(person: Person | undefined, bloc: Bloc, act: Act): Right {
  const roles = rolesIn(person, bloc);
  if (roles.length === 0) return "hidden";
  const secretariat = isSecretariat(roles);
  switch (act.do) {
    case "submit":
    case "read-sheet":
      if (roles.some((role) => scores(role, act))) return "own";
      return secretariat ? "for-another" : "refused";
    case "read-progress":
    case "compare-criterion":
      return verifiesAs(roles).length > 0 ? "own" : "refused";
    case "decide":
    case "record-signed-copy":
    case "make-workbook":
      return secretariat ? "own" : "refused";
    case "read-standings": {
      const open = bloc.visibility === "open" || (bloc.visibility === "after-close" && act.closed);
      return secretariat || open ? "own" : "refused";
    }
  }
}

/** Whether a role is the one that enters this card itself. */
function scores(role: Role, { agency, round, scorer }: CardKey): boolean {
  switch (role.role) {
    case "agency-secretary":
      return round === "self"
        ? role.agency === agency
        : round === "cross" && (role.agency as string) === scorer && role.agency !== agency;
    case "verifier":
      return round === "verified" && role.scorer === scorer;
    case "bloc-secretariat":
      return (round === "verified" || round === "second") && scorer === SECRETARIAT;
  }
}
