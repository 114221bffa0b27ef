import { mistake, type Problem } from "../checked.ts";
import type { AgencyId, BlocId, PeriodId } from "../ids.ts";
import type { Season } from "../season.ts";
import type { SetUp } from "./set-up.ts";

/** What of a season has records: cards, decisions, results. Members are told with their bloc. */
export type Recorded = {
  readonly periods: ReadonlySet<PeriodId>;
  readonly blocs: ReadonlySet<BlocId>;
  readonly agencies: ReadonlyMap<BlocId, ReadonlySet<AgencyId>>;
};

export const NOTHING_RECORDED: Recorded = { periods: new Set(), blocs: new Set(), agencies: new Map() };

/** Periods, blocs and members that would go although something is recorded of them; what is recorded is never taken away. */
export const removalProblems = (
  setUp: Pick<SetUp, "periods" | "blocs">,
  before: Season,
  recorded: Recorded,
): readonly Problem[] => [
  ...before.periods
    .filter(({ id }) => !setUp.periods.some((period) => period.id === id) && recorded.periods.has(id))
    .map(({ id, title }) => mistake("period-has-records", { pointer: `/periods/${id}` }, { period: title })),
  ...before.blocs.flatMap(({ id, title, agencies }) => {
    const at = { pointer: `/blocs/${id}` };
    const now = setUp.blocs.find((bloc) => bloc.id === id);
    if (!now) return recorded.blocs.has(id) ? [mistake("bloc-has-records", at, { bloc: title })] : [];
    return agencies
      .filter((agency) => !now.agencies.some((each) => each.id === agency.id))
      .filter((agency) => recorded.agencies.get(id)?.has(agency.id))
      .map((agency) =>
        mistake(
          "agency-has-records",
          { pointer: `/agencies/${agency.id}`, agency: agency.id },
          {
            agency: agency.title,
            bloc: title,
          },
        ),
      );
  }),
];

/** What there is in a season and would not be in the set-up: only of these records need to be looked for. */
export const removedFrom = (setUp: Pick<SetUp, "periods" | "blocs">, before: Season): boolean =>
  before.periods.some(({ id }) => !setUp.periods.some((period) => period.id === id)) ||
  before.blocs.some(
    ({ id, agencies }) =>
      !setUp.blocs.some(
        (bloc) =>
          bloc.id === id && agencies.every((agency) => bloc.agencies.some((each) => each.id === agency.id)),
      ),
  );
