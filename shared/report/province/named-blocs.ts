import type { BlocName } from "../../rollup/bloc-entry.ts";
import type { ProvinceInput } from "./province-report.ts";

/** The same blocs by names that tell them apart: a bloc of several periods stands once for each, under its period. */
export function namedBlocs(input: ProvinceInput): ProvinceInput {
  const { overview, comparison, periods = [] } = input;
  const all = [...overview.entries, ...overview.missing];
  if (new Set(all.map(({ season, period }) => `${season}/${period}`)).size < 2) return input;
  const named = <Bloc extends BlocName>(bloc: Bloc): Bloc => {
    const known = periods.find(({ season, period }) => season === bloc.season && period === bloc.period);
    return { ...bloc, title: `${bloc.title} – ${known?.title ?? `${bloc.season}, ${bloc.period}`}` };
  };
  return {
    ...input,
    overview: {
      ...overview,
      entries: overview.entries.map(named),
      missing: overview.missing.map(named),
    },
    ...(comparison && {
      comparison: { blocs: comparison.blocs.map(named), without: comparison.without.map(named) },
    }),
  };
}
