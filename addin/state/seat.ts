import type { AgencyId, ScorerId } from "../../shared/ids.ts";
import { DEPUTY, SECRETARIAT, secretariatFor } from "../../shared/named-scorers.ts";
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
  readonly bloc: Pick<Bloc, "id" | "label" | "title" | "visibility" | "lead" | "awards"> & {
    readonly rounds: readonly Round[];
    /** No cards are taken before the table is locked. */
    readonly isLocked: boolean;
    /** Members score each other, or several verifiers share a criterion. */
    readonly hasSeveralScorers: boolean;
    /** The table's verifiers: those this person is, and for those who invite all of them. */
    readonly scorers: readonly { readonly id: string; readonly title: string }[];
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
    default:
      return role.role;
  }
};

const itself = (agency: AgencyId): ScorerId => agency as string as ScorerId;

/** The cards a person answers for itself, in the order they are worked on. The leading agency does not verify itself. */
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
    case "deputy":
    case "bloc-secretariat": {
      const scorer = role.role === "deputy" ? DEPUTY : SECRETARIAT;
      return (["verified", "second"] as const)
        .filter(holds)
        .flatMap((round) =>
          agencies
            .filter(({ id }) => secretariatFor(bloc, id) === scorer)
            .map(({ id }) => ({ ...of, agency: id, round, scorer })),
        );
    }
    default:
      return [];
  }
}

export const selfChain = (of: BlocPeriod, agency: AgencyId): Chain => ({
  ...of,
  agency,
  round: "self",
  scorer: itself(agency),
});

const READERS: readonly Role["role"][] = ["deputy", "bloc-secretariat", "council-office", "auditor"];

/** Who reads the standings and the decisions of a bloc whatever its policy says; as `can` of the shared rights has it. */
export const readsAll = ({ role }: Pick<Seat, "role">): boolean => READERS.includes(role.role);

/** Who has the summary workbook made: those who read the whole bloc, and not only what waits for them. */
export const takesAway = ({ role }: Pick<Seat, "role">): boolean =>
  readsAll({ role }) && role.role !== "deputy";

/** The bloc shows its standings to nobody but those who run and follow it. */
export const isSealed = ({ role, bloc }: Seat): boolean =>
  !readsAll({ role }) && bloc.visibility === "sealed";

/**
 * Whether a person in this seat may open a card at all: its own, or another's as the secretariat ("nhập thay"), but not
 * one by which the leader's own people would verify the leader.
 */
export const isForSeat = (seat: Seat, chain: Chain): boolean =>
  seat.role.role === "bloc-secretariat"
    ? seat.agencies.some(({ id }) => id === chain.agency) &&
      !(chain.scorer === SECRETARIAT && secretariatFor(seat.bloc, chain.agency) !== SECRETARIAT)
    : chainsOf(seat).some(
        (own) => own.agency === chain.agency && own.round === chain.round && own.scorer === chain.scorer,
      );
