import { type CalendarDate, daysBetween } from "./calendar.ts";
import { mistake, type Problem } from "./checked.ts";
import type { AgencyId } from "./ids.ts";
import type { Agency, Season } from "./season.ts";
import { pastOfBloc } from "./season-past.ts";

/**
 * What is wrong with the earlier codes that a season's agencies name. Two histories become one only where that is
 * said (`merged`) by every agency concerned; no agency goes back to itself; a code ends after the one before it, and
 * before the season does.
 */
export function historyProblems({ blocs, periods }: Pick<Season, "blocs" | "periods">): readonly Problem[] {
  const agencies = new Map(blocs.flatMap((bloc) => bloc.agencies.map((agency) => [agency.id, agency])));
  const last = periods.map(({ to }) => to).reduce((a, b) => (daysBetween(a, b) > 0 ? b : a));
  return [...agencies.values()].flatMap((agency) => [
    ...cycles(agency, agencies),
    ...joined(agency, agencies),
    ...disordered(agency, last),
  ]);
}

type Agencies = ReadonlyMap<AgencyId, Agency>;

const at = ({ id }: Agency) => ({ pointer: `/agencies/${id}`, agency: id });
const formersOf = (agency: Agency | undefined) => agency?.formerly ?? [];

/** An agency that comes back to its own code, or that had one code twice. */
function cycles(agency: Agency, agencies: Agencies): readonly Problem[] {
  const before = new Set(formersOf(agency).map(({ id }) => id));
  const isTwice = before.size < formersOf(agency).length;
  for (const code of before) for (const { id } of formersOf(agencies.get(code))) before.add(id);
  return isTwice || before.has(agency.id)
    ? [mistake("history-cycle", at(agency), { agency: agency.title })]
    : [];
}

/** An earlier code that is another agency's as well: it names it too, or still goes by it. */
const joined = (agency: Agency, agencies: Agencies): readonly Problem[] =>
  formersOf(agency).flatMap(({ id }) =>
    [...agencies.values()]
      .filter((other) => other.id !== agency.id)
      .filter((other) => other.id === id || formersOf(other).some((former) => former.id === id))
      .filter((other) => !agency.merged || (other.id !== id && !other.merged))
      .map((other) =>
        mistake("history-joined", at(agency), { agency: agency.title, other: other.title, former: id }),
      ),
  );

/** Codes of one agency follow each other; those of several that were merged may end on one day. */
function disordered(agency: Agency, last: CalendarDate): readonly Problem[] {
  const ends = formersOf(agency).map(({ until }) => until);
  const gaps = ends.slice(1).map((end, index) => daysBetween(ends[index] as CalendarDate, end));
  const isOrdered = gaps.every((days) => days > 0 || (days === 0 && agency.merged === true));
  const isOver = ends.every((end) => daysBetween(end, last) >= 0);
  return isOrdered && isOver ? [] : [mistake("history-dates", at(agency), { agency: agency.title })];
}

/**
 * Agencies whose codes, with the earlier ones they name, were two members of their bloc in one of its earlier years: a
 * rename cannot make one history of theirs; a merger can, where it is said.
 */
export const joinedOverYears = (season: Season, seasons: readonly Season[]): readonly Problem[] =>
  season.blocs.flatMap((bloc) => {
    const past = pastOfBloc(season, bloc.id, seasons);
    const before = past.flatMap(({ blocs }) => blocs.filter(({ id }) => id === bloc.id));
    return bloc.agencies
      .filter((agency) => !agency.merged)
      .flatMap((agency) => before.flatMap(({ agencies }) => togetherIn(agencies, agency)).slice(0, 1));
  });

function togetherIn(members: readonly Agency[], agency: Agency): readonly Problem[] {
  const codes = [agency.id, ...formersOf(agency).map(({ id }) => id)];
  const [first, second] = members.filter(({ id }) => codes.includes(id));
  if (!first || !second) return [];
  const facts = { agency: agency.title, first: first.title, second: second.title };
  return [mistake("history-joined-members", at(agency), facts)];
}
