import type { BlocId } from "./ids.ts";
import type { Invitation } from "./invitation.ts";
import { boundTo, personOf } from "./rights.ts";
import type { Person, Role, Season } from "./season.ts";

/** What is done about who works in a season, and about its periods, blocs and members. */
export type SetUpAct = "invite" | "revoke" | "hand-over" | "read-people" | "read-set-up" | "change-set-up";

/** Who does it for a bloc of its own or of the whole season. */
const WHO: Readonly<Record<SetUpAct, readonly Role["role"][]>> = {
  invite: ["bloc-secretariat", "council-office"],
  revoke: ["bloc-secretariat", "council-office"],
  "hand-over": ["bloc-secretariat", "council-office"],
  "read-people": ["bloc-secretariat", "council-office", "auditor"],
  "read-set-up": ["bloc-secretariat", "council-office", "auditor"],
  "change-set-up": ["council-office"],
};

/**
 * Whether a person may do this for a bloc, or, without one, for the season as a whole: for that only roles that are
 * bound to no bloc count. Nobody without a role in the season is told that it exists; the rest is refused.
 */
export function canSetUp(
  person: Person | undefined,
  act: SetUpAct,
  bloc: BlocId | undefined,
): "own" | "refused" | "hidden" {
  if (!person || person.roles.length === 0) return "hidden";
  const reaching = person.roles.filter((role) => [undefined, bloc].includes(boundTo(role)));
  return reaching.some(({ role }) => WHO[act].includes(role)) ? "own" : "refused";
}

/** What a secretariat gives in its own bloc. */
const GIVEN_IN_A_BLOC: readonly Role["role"][] = [
  "agency-secretary",
  "verifier",
  "deputy",
  "bloc-secretariat",
];

/** Whether a person may invite to every one of these roles; whatever is not a bloc's own only the council office gives. */
export function mayGive(person: Person | undefined, roles: readonly Role[]): "own" | "refused" | "hidden" {
  const rights = roles.map((role) =>
    canSetUp(person, "invite", GIVEN_IN_A_BLOC.includes(role.role) ? boundTo(role) : undefined),
  );
  return rights.find((right) => right !== "own") ?? "own";
}

/**
 * Whether an invitation still gives anything: whoever made it may give those roles to this day. What somebody gave
 * away who has left since is worth nothing; the act of handing over stands by itself.
 */
export const isStanding = (season: Pick<Season, "people">, { by, roles, archive }: Invitation): boolean =>
  archive !== undefined || mayGive(personOf(season, by), roles) === "own";
