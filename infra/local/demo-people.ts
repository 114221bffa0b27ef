import type { Rubric } from "../../shared/rubric.ts";
import { Person, type Season } from "../../shared/season.ts";

/**
 * People to try a season with when it names none: a secretary for every agency, one for every verifier of a bloc's
 * table, one for the secretariat. Their ids say who they are; no real person is meant.
 */
export function withDemoPeople(season: Season, rubrics: ReadonlyMap<string, Rubric>): Season {
  if (season.people.length > 0) return season;
  const people = season.blocs.flatMap((bloc) => [
    {
      id: secretariatOf(bloc.id),
      name: `Tổ thư ký ${bloc.title}`,
      roles: [{ role: "bloc-secretariat" as const, bloc: bloc.id }],
    },
    ...bloc.agencies.map(({ id, title }) => ({
      id: secretaryOf(id),
      name: `Thư ký ${title}`,
      roles: [{ role: "agency-secretary" as const, bloc: bloc.id, agency: id }],
    })),
    ...(rubrics.get(bloc.rubric)?.scorers ?? []).map(({ id, title }) => ({
      id: verifierOf(id),
      name: `Chuyên viên thẩm định ${title}`,
      roles: [{ role: "verifier" as const, bloc: bloc.id, scorer: id }],
    })),
  ]);
  return { ...season, people: people.map((person) => Person.parse(person)) };
}

/** Ids have at most 40 characters; what is cut still differs by what it begins with. */
const named = (prefix: string, id: string): string => `${prefix}-${id}`.slice(0, 40).replace(/-+$/, "");

export const secretariatOf = (bloc: string): string => named("tk", bloc);
export const secretaryOf = (agency: string): string => named("dv", agency);
export const verifierOf = (scorer: string): string => named("td", scorer);
