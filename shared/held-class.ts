import type { StandingsLine } from "./standings-document.ts";

/** The class a line holds: as voted where the bloc votes on classes, else as its points give it. */
export const heldClass = ({ voted, band }: Pick<StandingsLine, "voted" | "band">): string | undefined =>
  voted ? (voted.outcome === "given" ? voted.class : undefined) : band;

/** A class that is still to be settled: by another vote, or by whoever decides on a floor that was missed. */
export const openClass = ({
  voted,
  bandUndecided,
}: Pick<StandingsLine, "voted" | "bandUndecided">): string | undefined =>
  voted ? (voted.outcome === "undecided" ? voted.class : undefined) : bandUndecided;
