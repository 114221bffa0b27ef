import type { Rubric } from "../../shared/rubric.ts";
import { type Bloc, Person, type Role, type Season } from "../../shared/season.ts";
import type { DemoPerson } from "./identity/demo-person.ts";
import { demoPerson } from "./identity/demo-tasks.ts";

/**
 * People to try a season with when it names none: a secretary for every agency, one for every verifier of a bloc's
 * table, one for the secretariat, the deputy of a bloc that has heads, and one each for the council office and the
 * audit. Their ids say who they are; no real person is meant.
 */
export function withDemoPeople(season: Season, rubrics: ReadonlyMap<string, Rubric>): Season {
  if (season.people.length > 0) return season;
  const people = new Map<string, Task>();
  for (const task of season.blocs.flatMap((bloc) => tasksOf(bloc, rubrics.get(bloc.rubric))).concat(COUNCIL))
    people.set(task.id, { ...task, roles: [...(people.get(task.id)?.roles ?? []), ...task.roles] });
  return { ...season, people: [...people.values()].map((person) => Person.parse(person)) };
}

type Task = { readonly id: string; readonly name: string; readonly roles: readonly Role[] };

const COUNCIL: readonly Task[] = [
  { id: "vp-hoi-dong", name: "Cơ quan thường trực Hội đồng", roles: [{ role: "council-office" }] },
  { id: "giam-sat", name: "Người giám sát", roles: [{ role: "auditor" }] },
];

/** What there is to do in a bloc, each by a person of its own; a verifier of several blocs is one person. */
const tasksOf = ({ id: bloc, title, lead, agencies }: Bloc, rubric: Rubric | undefined): readonly Task[] => [
  { id: secretariatOf(bloc), name: `Tổ thư ký ${title}`, roles: [{ role: "bloc-secretariat", bloc }] },
  ...(lead
    ? [{ id: deputyOf(bloc), name: `Khối phó ${title}`, roles: [{ role: "deputy" as const, bloc }] }]
    : []),
  ...agencies.map(({ id: agency, title: name }) => ({
    id: secretaryOf(agency),
    name: `Thư ký ${name}`,
    roles: [{ role: "agency-secretary" as const, bloc, agency }],
  })),
  ...(rubric?.scorers ?? []).map(({ id: scorer, title: name }) => ({
    id: verifierOf(scorer),
    name: `Chuyên viên thẩm định ${name}`,
    roles: [{ role: "verifier" as const, bloc, scorer }],
  })),
];

/**
 * Everybody of these seasons once, for the sign-in page. Where there are several blocs, whoever is of one of them is
 * told with it ("Thư ký Cơ quan A, Khối các cơ quan Đảng"), unless the name says so already.
 */
export function everybodyOf(seasons: readonly Season[]): readonly DemoPerson[] {
  const everybody = new Map(
    seasons.flatMap((season) => season.people.map((person) => [person.id as string, { person, season }])),
  );
  const told = [...everybody.values()].map(({ person, season }) => ({
    person,
    bloc: onlyBlocOf(person, season),
  }));
  const areSeveral = new Set(told.map(({ bloc }) => bloc).filter((bloc) => bloc !== undefined)).size > 1;
  return told.map(({ person, bloc }) =>
    demoPerson(
      areSeveral && bloc !== undefined && !person.name.includes(bloc)
        ? { ...person, name: `${person.name}, ${bloc}` }
        : person,
    ),
  );
}

/** The title of the bloc that all of a person's tasks are in. */
function onlyBlocOf({ roles }: Person, { blocs }: Season): string | undefined {
  const [bloc, ...more] = new Set(roles.map((role) => ("bloc" in role ? role.bloc : undefined)));
  return more.length === 0 ? blocs.find(({ id }) => id === bloc)?.title : undefined;
}

/** Ids have at most 40 characters; what is cut still differs by what it begins with. */
const named = (prefix: string, id: string): string => `${prefix}-${id}`.slice(0, 40).replace(/-+$/, "");

export const secretariatOf = (bloc: string): string => named("tk", bloc);
export const deputyOf = (bloc: string): string => named("kp", bloc);
export const secretaryOf = (agency: string): string => named("dv", agency);
export const verifierOf = (scorer: string): string => named("td", scorer);
