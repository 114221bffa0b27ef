import type { BlocId, SeasonId } from "../../shared/ids.ts";
import type { Period } from "../../shared/season.ts";
import { seatOf } from "./focus.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { provinceSeatOf } from "./province-seat.ts";
import type { Seat } from "./seat.ts";

/** The season whose people somebody is in charge of, or reads: of one bloc, or of all of them where none is picked. */
export type PeopleSeat = {
  readonly season: { readonly id: SeasonId; readonly title: string; readonly year: number };
  readonly as: "bloc-secretariat" | "council-office" | "auditor";
  /** The bloc that is picked. */
  readonly bloc?: BlocId;
  readonly blocs: readonly Pick<Seat, "bloc" | "agencies">[];
  readonly periods: readonly Period[];
};

/** As `canSetUp` of the shared rights has it: who invites and revokes, and who reads of it. */
export function peopleSeatOf(state: PaneState): PeopleSeat | undefined {
  const [seat, province] = [seatOf(state), provinceSeatOf(state)];
  const inSeason = (id: string) => (knownOf(state.seats) ?? []).filter(({ season }) => season.id === id);
  if (seat) {
    const { role, season, bloc, agencies } = seat;
    if (role.role !== "bloc-secretariat" && role.role !== "council-office" && role.role !== "auditor")
      return undefined;
    const here = inSeason(season.id).filter((each) => each.bloc.id === bloc.id);
    return { season, as: role.role, bloc: bloc.id, blocs: [{ bloc, agencies }], periods: periodsOf(here) };
  }
  const [first] = province ? inSeason(province.of.season) : [];
  if (!province || !first) return undefined;
  return {
    season: first.season,
    as: province.mayRecord ? "council-office" : "auditor",
    blocs: province.blocs,
    periods: periodsOf(inSeason(first.season.id)),
  };
}

const periodsOf = (seats: readonly Seat[]): readonly Period[] => [
  ...new Map(seats.map(({ period }) => [period.id, period])).values(),
];
