import type { PersonId } from "../shared/ids.ts";
import { canInSeason, nameOf as personName, personOf } from "../shared/rights.ts";
import { inboxOf } from "../shared/rollup/inbox.ts";
import { expectedBlocs, type Overview, overviewOf } from "../shared/rollup/overview.ts";
import { comparePercents, type PercentComparison } from "../shared/rollup/percent-comparison.ts";
import { mergeProvinces, nameOf } from "../shared/rollup/province.ts";
import type { SeasonPeriod } from "../shared/storage-keys.ts";
import type { ProvinceView } from "../shared/wire/province.ts";
import { lastDossiers, provinceOf } from "./province-of.ts";
import { type Reply, refuse } from "./reply.ts";
import { seasonFor } from "./season-desk.ts";
import type { SeasonStore } from "./season-store.ts";

/** All blocs of a period at a glance, and what is in the council office's inbox. */
export const showProvince =
  (store: SeasonStore) =>
  async (subject: PersonId, of: SeasonPeriod): Promise<Reply<ProvinceView>> => {
    const desk = await seasonFor(store, subject, of, "read-province");
    if ("refused" in desk) return desk;
    const { season, period } = desk;
    const [province, dossiers] = await Promise.all([provinceOf(store, season, of), lastDossiers(store, of)]);
    const overview = overviewOf(province, expectedBlocs(season, period));
    const inbox = inboxOf(
      overview,
      (bloc) => dossiers.get(nameOf(bloc)),
      (id) => personName(season, id),
    );
    return {
      status: 200,
      body: {
        ...overview,
        season: { title: season.title, year: season.year },
        period: { title: period.title },
        ...(season.illustrative && { illustrative: true as const }),
        inbox: [...inbox],
      },
    };
  };

/** Totals in percent of each table's maximum, for whoever asks for them. */
export const showPercents =
  (store: SeasonStore) =>
  async (subject: PersonId, of: SeasonPeriod): Promise<Reply<PercentComparison>> => {
    const desk = await seasonFor(store, subject, of, "read-province");
    if ("refused" in desk) return desk;
    const { entries } = overviewOf(
      await provinceOf(store, desk.season, of),
      expectedBlocs(desk.season, desk.period),
    );
    return { status: 200, body: comparePercents(entries) };
  };

/** Every province of a year that this person may read, as one: the same merge once more. */
export const showRollUp =
  (store: SeasonStore) =>
  async (subject: PersonId, { year }: { readonly year: string }): Promise<Reply<Overview>> => {
    const readable = (await store.seasons())
      .map(({ season }) => season)
      .filter((season) => String(season.year) === year)
      .filter((season) => canInSeason(personOf(season, subject), "read-province") === "own");
    if (readable.length === 0) return refuse("unknown-season");
    const parts = readable.flatMap((season) => season.periods.map((period) => ({ season, period })));
    const provinces = await Promise.all(
      parts.map(({ season, period }) => provinceOf(store, season, { period: period.id })),
    );
    const expected = parts.flatMap(({ season, period }) => expectedBlocs(season, period));
    return { status: 200, body: overviewOf(mergeProvinces(...provinces), expected) };
  };
