import type { SeasonId } from "../../shared/ids.ts";
import type { Desks } from "../../shared/wire/desks.ts";
import type { Seat } from "./seat.ts";

/** Every task a person has, one by one: season, bloc, period and role. */
export const seatsOfDesks = ({ seasons }: Desks): readonly Seat[] =>
  seasons.flatMap(({ blocs, periods, id, title, year, illustrative }) =>
    blocs.flatMap(({ roles, locked, agencies, scorers, ...bloc }) =>
      periods.flatMap((period) =>
        roles.map((role): Seat => {
          const scorer =
            role.role === "verifier" ? scorers.find((each) => each.id === role.scorer) : undefined;
          return {
            season: { id: id as SeasonId, title, year, illustrative },
            period,
            bloc: {
              id: bloc.id,
              label: bloc.label,
              title: bloc.title,
              visibility: bloc.visibility,
              ...(bloc.lead !== undefined && { lead: bloc.lead }),
              rounds: bloc.rounds,
              isLocked: locked,
              hasSeveralScorers: bloc.severalScorers === true,
              awards: bloc.awards,
              scorers,
            },
            role,
            ...(scorer && { roleTitle: scorer.title }),
            agencies,
          };
        }),
      ),
    ),
  );
