import type { Ballot } from "../ballots/ballot.ts";
import type { AwardLine } from "../ballots/voted-classes.ts";
import type { AgencyId, AwardId } from "../ids.ts";
import type { OpenAward, Proposed } from "./award-proposal.ts";

/** Level agencies of a contested award: some get it, and `down` of them, nobody knows which, stand for what is below. */
export type Held = { readonly award: AwardId; readonly agencies: readonly AgencyId[]; readonly down: number };

/** Who stands for an award: lines that may hold it and are not proposed for a higher one, best rank first. */
export type Standing = {
  readonly lines: readonly AwardLine[];
  readonly held: readonly Held[];
  readonly places: number;
};

/**
 * What filling the places came to: who is proposed; the held whose `down` take places here, whoever they will be; who
 * is level across the last place, for how many places; or what makes the takers unknown altogether.
 */
export type Filling = {
  readonly proposed: readonly Proposed[];
  readonly placed: readonly Held[];
  readonly level: readonly AgencyId[];
  readonly left: number;
  readonly next: "choice" | "second-round";
  readonly blocked?: Exclude<OpenAward, { kind: "contested" }>;
  readonly ignored: readonly Ballot[];
};

export const NOBODY: Filling = {
  proposed: [],
  placed: [],
  level: [],
  left: 0,
  next: "choice",
  ignored: [],
};

export const waitingFor = (award: AwardId, places: number): Filling => ({
  ...NOBODY,
  blocked: { kind: "award", award, places },
});

/** Of those held above, the ones that might stand here. */
export const heldAmong = (held: readonly Held[], agencies: readonly AgencyId[]): readonly Held[] =>
  held.filter((each) => each.agencies.some((agency) => agencies.includes(agency)));
