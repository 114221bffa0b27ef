import * as z from "zod/mini";
import { BlocId, PersonId, SeasonId } from "../ids.ts";
import { Text } from "../rubric.ts";
import { DraftSetUp, Founding, SetUp } from "../set-up/set-up.ts";
import { ProblemDetail } from "./problem-detail.ts";

const Attempt = z.string().check(z.minLength(8), z.maxLength(80));

/** A season to be begun. `name` is what whoever begins it goes by, where no season knows them yet. */
export const BeginRequest = z.strictObject({
  attempt: Attempt,
  as: Founding,
  name: z.optional(Text),
  setUp: DraftSetUp,
});
export type BeginRequest = z.infer<typeof BeginRequest>;

/** A set-up to be looked at: of a season to be begun as somebody, or of one that is there and would be changed. */
export const SetUpPreviewRequest = z.strictObject({ as: z.optional(Founding), setUp: DraftSetUp });
export type SetUpPreviewRequest = z.infer<typeof SetUpPreviewRequest>;

/** A class of a table, which an award may ask for. */
export const TableClass = z.strictObject({ id: z.string(), title: z.string() });
export type TableClass = z.infer<typeof TableClass>;

/**
 * A set-up with the ids it would have, and everything that stands against it or should be known.
 * `classes` are those of the tables its blocs would have, best first.
 */
export const SetUpPreview = z.strictObject({
  setUp: SetUp,
  isNew: z.boolean(),
  classes: z.record(BlocId, z.array(TableClass)),
  problems: z.array(ProblemDetail),
});
export type SetUpPreview = z.infer<typeof SetUpPreview>;

/** A set-up changed: `follows` is the mark of the one that was looked at. */
export const SetUpChange = z.strictObject({
  attempt: Attempt,
  follows: z.string().check(z.maxLength(80)),
  reason: Text,
  setUp: DraftSetUp,
});
export type SetUpChange = z.infer<typeof SetUpChange>;

/** A set-up as it was kept, with what should be known of it. */
export const KeptSetUp = z.strictObject({
  setUp: SetUp,
  version: z.int().check(z.positive()),
  problems: z.array(ProblemDetail),
});
export type KeptSetUp = z.infer<typeof KeptSetUp>;

/** Who made a version of a set-up, when and why. */
export const SetUpMark = z.strictObject({
  sequence: z.int().check(z.positive()),
  by: PersonId,
  byName: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
});
export type SetUpMark = z.infer<typeof SetUpMark>;

/** A season's set-up as it stands, as far as whoever asks is in charge, and how it came about; newest version last. */
export const SeasonSetUp = z.strictObject({
  setUp: SetUp,
  /** Changes whenever the set-up does, of whichever part of the season. */
  mark: z.string(),
  version: z.int().check(z.gte(0)),
  versions: z.array(SetUpMark),
  mayChange: z.boolean(),
});
export type SeasonSetUp = z.infer<typeof SeasonSetUp>;

/**
 * What a person may begin a season from: as whom, and ready set-ups for the year that comes: those of the seasons that
 * person runs, a year on, and of the ready programmes.
 */
export const Beginnings = z.strictObject({
  as: z.array(z.strictObject({ as: Founding, bloc: z.optional(BlocId) })),
  name: z.optional(z.string()),
  year: z.int(),
  seasons: z.array(z.strictObject({ season: SeasonId, title: z.string(), setUp: SetUp })),
  presets: z.array(z.strictObject({ id: z.string(), title: z.string(), setUp: SetUp })),
});
export type Beginnings = z.infer<typeof Beginnings>;
