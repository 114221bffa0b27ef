import { hasSeveralScorers } from "../shared/fairness/several-scorers.ts";
import type { PersonId } from "../shared/ids.ts";
import { personOf, rolesIn } from "../shared/rights.ts";
import type { Agency, Bloc, Person, Role, Season } from "../shared/season.ts";
import { foundingRights } from "../shared/set-up/founding-rights.ts";
import { compareIds } from "../shared/standings.ts";
import type { DeskBloc, DeskSeason, Desks } from "../shared/wire/desks.ts";
import type { Reply } from "./reply.ts";
import type { World } from "./route.ts";
import type { LockedRubric, SeasonStore } from "./season-store.ts";

/** Everything a person may work on. Somebody no season knows gets an empty list: nothing is wrong with that. */
export const showDesks =
  ({ store, now, founders = [] }: Pick<World, "store" | "now" | "founders">) =>
  async (subject: PersonId): Promise<Reply<Desks>> => {
    const kept = await store.seasons();
    const own = kept
      .flatMap(({ season }) => {
        const person = personOf(season, subject);
        return person && person.roles.length > 0 ? [{ season, person }] : [];
      })
      .sort((a, b) => b.season.year - a.season.year || compareIds(a.season.id, b.season.id));
    const name = own[0]?.person.name;
    const all = kept.map(({ season }) => season);
    const mayBegin = foundingRights(subject, all, founders, now()).length > 0;
    return {
      status: 200,
      body: {
        person: { id: subject, ...(name !== undefined && { name }) },
        seasons: await Promise.all(own.map(({ season, person }) => deskSeason(store, season, person))),
        ...(mayBegin && { mayBegin }),
      },
    };
  };

async function deskSeason(store: SeasonStore, season: Season, person: Person): Promise<DeskSeason> {
  const blocs = season.blocs.filter((bloc) => rolesIn(person, bloc).length > 0);
  return {
    id: season.id,
    title: season.title,
    year: season.year,
    illustrative: season.illustrative === true,
    periods: season.periods,
    blocs: await Promise.all(
      blocs.map(async (bloc) =>
        deskBloc(bloc, [...rolesIn(person, bloc)], await store.rubric(season.id, bloc.rubric)),
      ),
    ),
  };
}

/** Who invites verifiers, and is told which there are. */
const INVITES: readonly Role["role"][] = ["bloc-secretariat", "council-office"];

function deskBloc(bloc: Bloc, roles: Role[], locked: LockedRubric | undefined): DeskBloc {
  const { id, label, title, lead, deputy, visibility, awards } = bloc;
  const isOpen = (scorer: string) =>
    roles.some((role) => INVITES.includes(role.role) || ("scorer" in role && role.scorer === scorer));
  return {
    id,
    label,
    title,
    ...(lead !== undefined && { lead }),
    ...(deputy !== undefined && { deputy }),
    visibility,
    roles,
    locked: locked !== undefined,
    ...(locked && { rubricHash: locked.hash }),
    rounds: locked?.rubric.policy.rounds ?? [],
    ...(locked && hasSeveralScorers(locked.rubric) && { severalScorers: true as const }),
    scorers: (locked?.rubric.scorers ?? []).filter((scorer) => isOpen(scorer.id)),
    agencies: agenciesFor(bloc, roles, locked),
    awards,
  };
}

/** The members a person has anything to do with: all of them but for a secretary who does not cross-score. */
function agenciesFor(bloc: Bloc, roles: readonly Role[], locked: LockedRubric | undefined): Agency[] {
  const hasAll =
    locked?.rubric.policy.rounds.includes("cross") || roles.some(({ role }) => role !== "agency-secretary");
  return hasAll
    ? bloc.agencies
    : bloc.agencies.filter(({ id }) => roles.some((role) => "agency" in role && role.agency === id));
}
