import type { CriterionId } from "../ids.ts";
import type { Entry, Scorecard } from "../scorecard.ts";

/** A criterion two cards say different things of; an entry that is not there is left out. */
export type Difference = {
  readonly criterion: CriterionId;
  readonly before?: Entry;
  readonly after?: Entry;
};

/** What changed from one card to another, in the order of the later one. */
export function differences(before: Scorecard | undefined, after: Scorecard): readonly Difference[] {
  const entries = (card: Scorecard | undefined) =>
    new Map((card?.entries ?? []).filter(isWritten).map((entry) => [entry.criterion, entry]));
  const [old, now] = [entries(before), entries(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((criterion) => meaning(old.get(criterion)) !== meaning(now.get(criterion)))
    .map((criterion) => {
      const [was, is] = [old.get(criterion), now.get(criterion)];
      return { criterion, ...(was && { before: was }), ...(is && { after: is }) };
    });
}

/** An entry that only names its criterion says nothing. */
const isWritten = (entry: Entry): boolean =>
  Object.entries(entry).some(([part, value]) => part !== "criterion" && !isNothing(value));

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === "" ||
  (typeof value === "object" && value !== null && Object.values(value).every(isNothing));

/** The same words for entries that say the same, whatever order their parts stand in and whichever are left blank. */
const meaning = (entry: Entry | undefined): string =>
  JSON.stringify(entry ?? null, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, part]) => !isNothing(part))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );

/** The card that takes each criterion in question from the one or the other. */
export function merged(mine: Scorecard, theirs: Scorecard, takeTheirs: ReadonlySet<CriterionId>): Scorecard {
  const other = new Map(theirs.entries.map((entry) => [entry.criterion, entry]));
  const kept = mine.entries.flatMap((entry) =>
    takeTheirs.has(entry.criterion) ? (other.get(entry.criterion) ?? []) : entry,
  );
  const added = theirs.entries.filter(
    ({ criterion }) =>
      takeTheirs.has(criterion) && !mine.entries.some((entry) => entry.criterion === criterion),
  );
  return { ...mine, entries: [...kept, ...added] };
}
