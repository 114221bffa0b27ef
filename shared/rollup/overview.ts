import * as z from "zod/mini";
import { BlocId, PeriodId, SeasonId } from "../ids.ts";
import { Text } from "../rubric.ts";
import type { Period, Season } from "../season.ts";
import { BlocEntry, BlocName } from "./bloc-entry.ts";
import { nameOf, type Province } from "./province.ts";

/** A bloc that is expected to have a result, and how many members it has. */
export const ExpectedBloc = z.extend(BlocName, { members: z.int() });
export type ExpectedBloc = z.infer<typeof ExpectedBloc>;

/** What many blocs come to: each at a glance, who is missing, how many agencies stand how and reached which class. */
export const Overview = z.strictObject({
  entries: z.array(BlocEntry),
  /** Expected blocs from which nothing came yet. */
  missing: z.array(ExpectedBloc),
  blocs: z.strictObject({ open: z.int(), closed: z.int(), published: z.int(), missing: z.int() }),
  /** Agencies of the blocs that have an entry; `missing` those of the blocs that have none. */
  agencies: z.extend(BlocEntry.shape.states, { missing: z.int() }),
  /** Classes of different tables count together where they have one title. */
  classes: z.array(
    z.strictObject({
      title: Text,
      count: z.int(),
      blocs: z.array(z.strictObject({ season: SeasonId, period: PeriodId, bloc: BlocId, count: z.int() })),
    }),
  ),
  /** What is proposed, by the awards' titles: places where they are known, agencies, blocs that have not settled it. */
  awards: z.array(z.strictObject({ title: Text, places: z.int(), proposed: z.int(), open: z.int() })),
});
export type Overview = z.infer<typeof Overview>;

/** The blocs of a season that are expected to have a result in a period, in the season's order. */
export const expectedBlocs = (season: Season, period: Pick<Period, "id">): readonly ExpectedBloc[] =>
  season.blocs.map(({ id, title, label, agencies }) => ({
    season: season.id,
    period: period.id,
    bloc: id,
    title,
    label,
    members: agencies.length,
  }));

/** A province as people read it: the blocs in the order they are expected in, then those nobody expected by their ids. */
export function overviewOf(province: Province, expected: readonly ExpectedBloc[]): Overview {
  const byName = new Map(province.map((entry) => [nameOf(entry), entry]));
  const places = new Map(expected.map((bloc, index) => [nameOf(bloc), index]));
  const placeOf = (entry: BlocEntry) => places.get(nameOf(entry)) ?? expected.length;
  const entries = [...province].sort((a, b) => placeOf(a) - placeOf(b));
  const missing = expected.filter((bloc) => !byName.has(nameOf(bloc)));
  const inStage = (stage: BlocEntry["stage"]) => entries.filter((entry) => entry.stage === stage).length;
  const inState = (state: keyof BlocEntry["states"]) => sum(entries.map(({ states }) => states[state]));
  return {
    entries,
    missing,
    blocs: {
      open: inStage("open"),
      closed: inStage("closed"),
      published: inStage("published"),
      missing: missing.length,
    },
    agencies: {
      ranked: inState("ranked"),
      unclassified: inState("unclassified"),
      excluded: inState("excluded"),
      pending: inState("pending"),
      ungraded: inState("ungraded"),
      missing: sum(missing.map(({ members }) => members)),
    },
    classes: classesOf(entries),
    awards: awardsOf(entries),
  };
}

/** Bloc × class: every class in the order it is first met, with its count in each bloc whose table has it. */
function classesOf(entries: readonly BlocEntry[]): Overview["classes"] {
  const titles = new Set(entries.flatMap(({ classes }) => classes.map(({ title }) => title)));
  return [...titles].map((title) => {
    const blocs = entries.flatMap(({ season, period, bloc, classes }) =>
      classes.filter((each) => each.title === title).map(({ count }) => ({ season, period, bloc, count })),
    );
    return { title, count: sum(blocs.map(({ count }) => count)), blocs };
  });
}

/** Awards in the order they are first met; a paper names what it proposes and no places. */
function awardsOf(entries: readonly BlocEntry[]): Overview["awards"] {
  const proposals = entries.flatMap((entry) => entry.proposals ?? []);
  const proposed = entries.flatMap(({ ranked }) => ranked.flatMap((line) => line.proposed ?? []));
  return [...new Set([...proposals.map(({ title }) => title), ...proposed])].map((title) => {
    const own = proposals.filter((each) => each.title === title);
    return {
      title,
      places: sum(own.map(({ places }) => places)),
      proposed: proposed.filter((each) => each === title).length,
      open: own.filter(({ open }) => open).length,
    };
  });
}

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
