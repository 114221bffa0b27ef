import type { AgencyId, ScorerId } from "../../shared/ids.ts";
import { SECRETARIAT } from "../../shared/named-scorers.ts";
import type { Round } from "../../shared/rubric.ts";
import type { Agency, Bloc, Period, Role } from "../../shared/season.ts";
import type { BlocPeriod, Chain } from "../../shared/storage-keys.ts";

/** One task a person has: a role in a bloc, for one period of a season. */
export type Seat = {
  readonly season: {
    readonly id: BlocPeriod["season"];
    readonly title: string;
    readonly year: number;
    readonly illustrative: boolean;
  };
  readonly period: Period;
  readonly bloc: Pick<Bloc, "id" | "label" | "title" | "visibility"> & {
    readonly rounds: readonly Round[];
    /** No cards are taken before the table is locked. */
    readonly isLocked: boolean;
  };
  readonly role: Role;
  /** The name by which the table knows a verifier; others by their role. */
  readonly roleTitle?: string;
  /** The agencies this person may see in this role. */
  readonly agencies: readonly Agency[];
};

export const blocPeriodOfSeat = ({ season, period, bloc }: Seat): BlocPeriod => ({
  season: season.id,
  period: period.id,
  bloc: bloc.id,
});

/** A role's name in the choice of a person: what it is and of whom. */
export const roleKey = (role: Role): string => {
  switch (role.role) {
    case "agency-secretary":
      return `agency:${role.agency}`;
    case "verifier":
      return `verifier:${role.scorer}`;
    case "bloc-secretariat":
      return "secretariat";
  }
};

const itself = (agency: AgencyId): ScorerId => agency as string as ScorerId;

/** The cards a person answers for itself, in the order they are worked on. */
export function chainsOf(seat: Seat): readonly Chain[] {
  const { role, bloc, agencies } = seat;
  const of = blocPeriodOfSeat(seat);
  const holds = (round: Round) => bloc.rounds.includes(round);
  switch (role.role) {
    case "agency-secretary":
      return [
        ...(holds("self")
          ? [{ ...of, agency: role.agency, round: "self" as const, scorer: itself(role.agency) }]
          : []),
        ...(holds("cross")
          ? agencies
              .filter(({ id }) => id !== role.agency)
              .map(({ id }) => ({ ...of, agency: id, round: "cross" as const, scorer: itself(role.agency) }))
          : []),
      ];
    case "verifier":
      return holds("verified")
        ? agencies.map(({ id }) => ({ ...of, agency: id, round: "verified" as const, scorer: role.scorer }))
        : [];
    case "bloc-secretariat":
      return (["verified", "second"] as const)
        .filter(holds)
        .flatMap((round) => agencies.map(({ id }) => ({ ...of, agency: id, round, scorer: SECRETARIAT })));
  }
}

export const selfChain = (of: BlocPeriod, agency: AgencyId): Chain => ({
  ...of,
  agency,
  round: "self",
  scorer: itself(agency),
});

/** The bloc shows its standings to nobody but its secretariat. */
export const isSealed = ({ role, bloc }: Seat): boolean =>
  role.role !== "bloc-secretariat" && bloc.visibility === "sealed";

/** Whether a person in this seat may open a card at all: its own, or another's as the secretariat ("nhập thay"). */
export const isForSeat = (seat: Seat, chain: Chain): boolean =>
  seat.role.role === "bloc-secretariat"
    ? seat.agencies.some(({ id }) => id === chain.agency)
    : chainsOf(seat).some(
        (own) => own.agency === chain.agency && own.round === chain.round && own.scorer === chain.scorer,
      );
