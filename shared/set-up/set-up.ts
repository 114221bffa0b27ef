import * as z from "zod/mini";
import { AgencyId, BlocId, PersonId, RubricId, SeasonId } from "../ids.ts";
import { Text } from "../rubric.ts";
import { Agency, Bloc, Period, Person, Season } from "../season.ts";

/**
 * Where a bloc's table comes from: one that is ready ("mẫu sẵn có"), the one another bloc was scored by (last year's),
 * none yet (its secretariat authors it), or the one that is in force and stays, whose successors its secretariat locks.
 */
export const TableChoice = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("none") }),
  z.strictObject({ from: z.literal("preset"), rubric: RubricId }),
  z.strictObject({ from: z.literal("season"), season: SeasonId, bloc: BlocId }),
  z.strictObject({ from: z.literal("in-force") }),
]);
export type TableChoice = z.infer<typeof TableChoice>;

/** More than any council has; what is larger is a mistake, and is told as one. */
const MOST = { periods: 24, blocs: 200, agencies: 200 } as const;

const ofBloc = {
  label: Bloc.shape.label,
  title: Text,
  ground: Bloc.shape.ground,
  lead: Bloc.shape.lead,
  deputy: Bloc.shape.deputy,
  leaderByBallot: Bloc.shape.leaderByBallot,
  letterhead: Bloc.shape.letterhead,
  visibility: Bloc.shape.visibility,
  awards: Bloc.shape.awards,
  table: TableChoice,
};

export const SetUpBloc = z.strictObject({
  id: BlocId,
  ...ofBloc,
  agencies: z.array(Agency).check(z.maxLength(MOST.agencies)),
});
export type SetUpBloc = z.infer<typeof SetUpBloc>;

/** An agency or bloc without an id gets one made from its name. */
const DraftAgency = z.extend(Agency, { id: z.optional(AgencyId) });
const DraftBloc = z.strictObject({
  id: z.optional(BlocId),
  ...ofBloc,
  agencies: z.array(DraftAgency).check(z.maxLength(MOST.agencies)),
});

const ofSeason = {
  id: SeasonId,
  title: Text,
  year: Season.shape.year,
  illustrative: Season.shape.illustrative,
  /** The season it continues: its council office goes on, and its blocs' people as far as their agencies do. */
  follows: z.optional(SeasonId),
  periods: z.array(Period).check(z.maxLength(MOST.periods)),
};

/**
 * A season as it is set up: years, periods with their deadlines, blocs, members, awards, tables. Who works in it, what
 * is registered and what is scored is no part of it. It may be unfinished: what is wrong with it is told.
 */
export const SetUp = z.strictObject({
  ...ofSeason,
  blocs: z.array(SetUpBloc).check(z.maxLength(MOST.blocs)),
});
export type SetUp = z.infer<typeof SetUp>;

export const DraftSetUp = z.strictObject({
  ...ofSeason,
  blocs: z.array(DraftBloc).check(z.maxLength(MOST.blocs)),
});
export type DraftSetUp = z.infer<typeof DraftSetUp>;

/** As whom somebody sets up a season: the council office many blocs, the secretariat of a bloc on its own that one. */
export const Founding = z.enum(["council-office", "bloc-secretariat"]);
export type Founding = z.infer<typeof Founding>;

/**
 * One kept version of a season's set-up, numbered from 1, write-once: who made it so, when, why. `tables` are the
 * tables that blocs got by it; `people` those who work in a season that began by it.
 */
export const SetUpVersion = z.strictObject({
  sequence: z.int().check(z.positive()),
  by: PersonId,
  at: z.iso.datetime(),
  reason: Text,
  attempt: z.string().check(z.minLength(8), z.maxLength(80)),
  setUp: SetUp,
  tables: z.record(BlocId, RubricId),
  /** The blocs it took away: one that is not named in it came meanwhile, and stays. */
  gone: z.array(BlocId),
  people: z.optional(z.array(Person)),
});
export type SetUpVersion = z.infer<typeof SetUpVersion>;
