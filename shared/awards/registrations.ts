import type { Decision } from "../decision.ts";
import type { AgencyId } from "../ids.ts";
import type { PeriodState } from "../period-state.ts";
import type { Award } from "./award.ts";
import { type AwardProposal, proposedFor } from "./award-proposal.ts";

type Registered = Extract<Decision, { kind: "register" }>["titles"][number];

/**
 * What became of a registered title: granted; proposed, and not decided on yet; another award instead; none. Titles of
 * individuals are counted and not followed: the product keeps no names. Of a title the bloc does not propose, another
 * body decides: nothing is known of it.
 */
export type Achievement = "granted" | "proposed" | "other" | "none" | "elsewhere" | "individuals";

export type Registration = {
  readonly agency: AgencyId;
  readonly registered: Registered;
  readonly achieved: Achievement;
  /** The title of what the agency was granted or, before that, is proposed for. */
  readonly instead?: string;
};

/** Registered titles beside what was achieved, in the order of the members. */
export function registrationsOf(
  members: readonly AgencyId[],
  awards: readonly Award[],
  { registered, granted }: Pick<PeriodState, "registered" | "granted">,
  proposals: readonly AwardProposal[],
): readonly Registration[] {
  const titled = (id: string | undefined) => awards.find((award) => award.id === id)?.title;
  const proposed = proposedFor(proposals);
  return members.flatMap((agency) => {
    const given = granted
      .filter((grant) => grant.agency === agency)
      .flatMap(({ award }) => titled(award) ?? []);
    const wanted = titled(proposed.get(agency));
    return (registered.get(agency)?.titles ?? []).map(
      (each): Registration => ({ agency, registered: each, ...achievedOf(each, awards, given, wanted) }),
    );
  });
}

function achievedOf(
  { title, for: whom }: Registered,
  awards: readonly Award[],
  given: readonly string[],
  wanted: string | undefined,
): Pick<Registration, "achieved" | "instead"> {
  if (whom !== "collective") return { achieved: "individuals" };
  if (!awards.some((award) => isSameTitle(award.title, title))) return { achieved: "elsewhere" };
  if (given.some((each) => isSameTitle(each, title))) return { achieved: "granted" };
  const [first] = given;
  if (first !== undefined) return { achieved: "other", instead: first };
  if (wanted === undefined) return { achieved: "none" };
  return isSameTitle(wanted, title) ? { achieved: "proposed" } : { achieved: "other", instead: wanted };
}

/** People write a title in their own capitals. */
const isSameTitle = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
