import type { CalendarDate } from "../calendar-date.ts";
import type { AgencyId } from "../ids.ts";
import type { ClassBand } from "../rubric.ts";
import { compareIds } from "../standings.ts";
import type { StandingsLine } from "../standings-document.ts";
import type { Ballot } from "./ballot.ts";
import { type Electorate, EVERYBODY, type Outcome, outcomeOf } from "./ballot-outcome.ts";

/** A line as far as awards look at it. */
export type AwardLine = Pick<
  StandingsLine,
  "agency" | "title" | "state" | "rank" | "total" | "band" | "bandUndecided" | "bandMissed"
>;

/**
 * What votes on classes gave an agency: the best class it passed for (`given`), or none yet of those it stood for. `class`
 * is the one last voted on, `date` the day of the last vote on it in which the agency stood.
 */
export type VotedClass = {
  readonly kind: "given" | "voted-down" | "undecided";
  readonly class: string;
  readonly date: CalendarDate;
};

/** Ranked lines by rank; those of one rank by id, which is only the order they are listed in. */
export const bestRankFirst = (lines: readonly AwardLine[]): readonly AwardLine[] =>
  [...lines].sort((a, b) => (a.rank as number) - (b.rank as number) || compareIds(a.agency, b.agency));

/** The table's classes, best first. */
export const bestFirst = (bands: readonly ClassBand[]): readonly ClassBand[] =>
  [...bands].sort((a, b) => b.from - a.from);

/** Whether a class is as good as another or better; a class the table does not have is neither. */
export function isAsGood(bands: readonly ClassBand[], given: string | undefined, needed: string): boolean {
  const order = bestFirst(bands).map(({ id }) => id);
  const place = given === undefined ? -1 : order.indexOf(given);
  return place >= 0 && place <= order.indexOf(needed);
}

/**
 * Whether points make a class possible: the line reaches it, or missed only a better one. A card under the floors of
 * the class itself cannot be voted into it.
 */
export const mayBeVoted = (line: AwardLine, voted: string, bands: readonly ClassBand[]): boolean =>
  isAsGood(bands, line.band, voted) ||
  (line.bandUndecided !== voted && isAsGood(bands, line.bandUndecided, voted));

/** Who may be given a class by a vote: as many as can reach it. */
export function electorateOfClass(
  lines: readonly AwardLine[],
  bands: readonly ClassBand[],
  voted: string,
): Electorate {
  const possible = lines.filter((line) => mayBeVoted(line, voted, bands)).map(({ agency }) => agency);
  return { ...EVERYBODY, mayStand: (agency) => possible.includes(agency) };
}

/**
 * The classes votes gave, where the bloc votes on them. An agency voted down for a class has none until a vote on
 * another gives it one: that the next class takes it is a person's to say.
 */
export function votedClasses(
  lines: readonly AwardLine[],
  bands: readonly ClassBand[],
  ballots: readonly Ballot[],
): ReadonlyMap<AgencyId, VotedClass> {
  const found = new Map<AgencyId, VotedClass>();
  for (const { id } of bestFirst(bands)) {
    const rounds = ballots.filter(({ subject }) => subject.on === "class" && subject.class === id);
    const electorate = electorateOfClass(lines, bands, id);
    const outcome = outcomeOf(rounds, electorate);
    const stood = rounds.flatMap(({ candidates }) => candidates.map(({ agency }) => agency));
    for (const agency of stood.filter(electorate.mayStand))
      if (found.get(agency)?.kind !== "given")
        found.set(agency, { kind: verdict(agency, outcome), class: id, date: lastVote(rounds, agency) });
  }
  return found;
}

function verdict(agency: AgencyId, { passed, level }: Outcome): VotedClass["kind"] {
  if (passed.some((each) => each.agency === agency)) return "given";
  return level.includes(agency) ? "undecided" : "voted-down";
}

/** The day of the last of the rounds an agency stood in; it stood in one of them. */
const lastVote = (rounds: readonly Ballot[], agency: AgencyId): CalendarDate =>
  rounds
    .filter(({ candidates }) => candidates.some((each) => each.agency === agency))
    .map(({ date }) => date)
    .sort()
    .at(-1) as CalendarDate;
