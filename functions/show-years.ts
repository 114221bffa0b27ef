import { codeIn, codesOf } from "../shared/agency-history.ts";
import type { AgencyId, PersonId } from "../shared/ids.ts";
import { periodState } from "../shared/period-state.ts";
import { publishedRecord } from "../shared/programmes/published-records.ts";
import { can, personOf, rolesIn } from "../shared/rights.ts";
import { type Agency, type Bloc, blocOf, isOpenToMembers, type Role, type Season } from "../shared/season.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { AgencyYear, BlocYear, Years } from "../shared/wire/years.ts";
import { type PastYear, pastYear } from "../shared/years.ts";
import { decisionsOf } from "./decisions-of.ts";
import { earlierSeasonsWith } from "./earlier-seasons.ts";
import { pastYears } from "./past-years.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/** What a bloc's members came to year by year: an agency's secretary reads of its own, whoever follows the bloc of all. */
export const showYears =
  (store: SeasonStore) =>
  async (subject: PersonId, of: BlocPeriod): Promise<Reply<Years>> => {
    const [kept, decided] = await Promise.all([store.season(of.season), decisionsOf(store, of)]);
    const bloc = kept && blocOf(kept.season, of.bloc);
    const person = kept && personOf(kept.season, subject);
    const { stage } = periodState(decided);
    if (!bloc || can(person, bloc, { do: "read-years" }, stage) !== "own") return refuse("unknown-bloc");
    const roles = rolesIn(person, bloc);
    const isMember = roles.every(({ role }) => role === "agency-secretary" || role === "verifier");
    const agencies = bloc.agencies.filter(({ id }) => sees(roles, id));

    const [earlier, past, now] = await Promise.all([
      earlierSeasonsWith(store, kept.season, bloc.id),
      pastYears(store, { kept, bloc }, of),
      store.entry(of),
    ]);
    const seasons = [kept.season, ...earlier];
    const entry = now?.stored.entry;
    const isOver = entry !== undefined && entry.stage !== "open";
    const present = isOver ? [pastYear(bloc.agencies, [], { season: kept.season, ...bloc }, entry)] : [];
    return {
      status: 200,
      body: {
        agencies,
        years: [...present, ...past].map((year) => blocYear(seasons, agencies, bloc.id, isMember, year)),
        records: seasons.flatMap((each) => recordOf(each, bloc.id)),
      },
    };
  };

const sees = (roles: readonly Role[], agency: AgencyId): boolean =>
  roles.some((role) => role.role !== "agency-secretary" || role.agency === agency);

const recordOf = (season: Season, bloc: Bloc["id"]) =>
  publishedRecord((blocOf(season, bloc) as Bloc).rubric, season.year) ?? [];

/** A year as this person may read it. */
function blocYear(
  seasons: readonly Season[],
  agencies: readonly Agency[],
  id: Bloc["id"],
  isMember: boolean,
  year: PastYear,
): BlocYear {
  const then = seasons.find((each) => each.id === year.season) as Season;
  const bloc = blocOf(then, id) as Bloc;
  const about = {
    season: then.id,
    title: then.title,
    year: then.year,
    ...(then.illustrative && { illustrative: true as const }),
    ranked: year.ranked,
  };
  if (isMember && !isOpenToMembers(bloc, true)) return { ...about, sealed: true, agencies: [] };
  const results = year.agencies.filter((each) => agencies.some((agency) => agency.id === each.agency));
  const named = new Map(agencies.map((agency) => [agency.id, agency.title]));
  return {
    ...about,
    agencies: results.map((result): AgencyYear => {
      const former = formerIn(seasons, bloc, result.agency);
      const isOther = former.id !== result.agency || former.title !== named.get(result.agency);
      return { ...result, ...(isOther && { formerly: { id: former.id, title: former.title } }) };
    }),
  };
}

/** The member that an agency was in an earlier bloc: itself, or the one it goes back to. */
function formerIn(seasons: readonly Season[], bloc: Bloc, agency: AgencyId): Agency {
  const inBloc = seasons.map(({ blocs }) => ({ blocs: blocs.filter(({ id }) => id === bloc.id) }));
  const code = codeIn(bloc.agencies, codesOf(agency, inBloc), agency);
  return bloc.agencies.find(({ id }) => id === code) as Agency;
}
