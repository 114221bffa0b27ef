import type { CardKey } from "../shared/scorecard.ts";
import { SECRETARIAT } from "../shared/scorers.ts";
import type { Bloc, Person, Role, Season } from "../shared/season.ts";

/** What somebody asks to do in a bloc's period. */
export type Act =
  | ({ readonly do: "submit" | "read-sheet" } & CardKey)
  | { readonly do: "read-progress" | "decide" | "make-workbook" }
  | { readonly do: "read-standings"; readonly closed: boolean };

/** `hidden`: to this person the bloc does not exist. `own` and `for-another` both allow; the second is recorded ("nhập thay"). */
export type Right = "own" | "for-another" | "refused" | "hidden";

export const personOf = (season: Pick<Season, "people">, subject: string): Person | undefined =>
  season.people.find(({ id }) => id === subject);

/** What a person may do in a bloc, by the roles the season gives; what no rule allows is refused. */
export function can(person: Person | undefined, bloc: Bloc, act: Act): Right {
  const roles = (person?.roles ?? []).filter((role) => role.bloc === bloc.id);
  if (roles.length === 0) return "hidden";
  const secretariat = roles.some(({ role }) => role === "bloc-secretariat");
  switch (act.do) {
    case "submit":
    case "read-sheet":
      if (roles.some((role) => scores(role, act))) return "own";
      return secretariat ? "for-another" : "refused";
    case "read-progress":
    case "decide":
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
