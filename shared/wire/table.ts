import * as z from "zod/mini";
import { Effect } from "../effect.ts";
import { BlocId, PeriodId, RubricId, SeasonId } from "../ids.ts";
import { Rubric, Text } from "../rubric.ts";
import { Bloc } from "../season.ts";
import { DraftTag, Dropped, TableHash, TableLock } from "../table-lock.ts";
import { ProblemDetail } from "./problem-detail.ts";
import { TableTouch } from "./table-touch.ts";
import { TableTrial } from "./table-trial.ts";

const OfBlocTable = z.strictObject({ season: SeasonId, bloc: BlocId });

const NamedLock = z.extend(TableLock, { byName: z.string() });

/** A locked table: `lock` says who locked it and why, where the secretariat did and it did not come with the season. */
const InForce = z.strictObject({
  rubric: Rubric,
  version: z.int(),
  hash: TableHash,
  lock: z.optional(NamedLock),
});

/** Who saved the newest draft and when, with the tag that the next one follows. */
export const DraftMark = z.strictObject({
  tag: DraftTag,
  by: z.string(),
  at: z.iso.datetime(),
});
export type DraftMark = z.infer<typeof DraftMark>;

/**
 * The table of a bloc: the one in force, unless none is locked yet; for those who see it the draft that was not locked,
 * the tag that a next draft follows, the cards made on earlier versions that are asked for again, and what was locked so far.
 */
export const BlocTable = z.strictObject({
  table: z.optional(InForce),
  /** The id the season names, under which nothing may be locked yet. */
  rubric: RubricId,
  tag: z.optional(DraftTag),
  draft: z.optional(z.extend(DraftMark, { rubric: Rubric, problems: z.array(ProblemDetail) })),
  touched: z.optional(TableTouch),
  /** The members that will use the table, and what they have registered, so that it can be checked while it is edited. */
  users: z.optional(
    z.strictObject({
      agencies: Bloc.shape.agencies,
      targets: Bloc.shape.targets,
      notAssigned: Bloc.shape.notAssigned,
    }),
  ),
  /** Every locking of the bloc's table this year, in their order. */
  locks: z.optional(z.array(NamedLock)),
});
export type BlocTable = z.infer<typeof BlocTable>;

/** A draft to be saved. `follows` is the tag of the draft it was edited from; left out for the first one of a bloc. */
export const DraftRequest = z.extend(OfBlocTable, { follows: z.optional(DraftTag), rubric: Rubric });
export type DraftRequest = z.infer<typeof DraftRequest>;

/** A saved draft, and everything that its author should know; only errors keep it from being locked. */
export const DraftAnswer = z.extend(DraftMark, { problems: z.array(ProblemDetail) });
export type DraftAnswer = z.infer<typeof DraftAnswer>;

/** A refusal because somebody saved another draft: whose it is. Nothing when there is none. */
export const NewerDraft = z.strictObject({ draft: z.optional(DraftMark) });

export const TablePreviewRequest = z.extend(OfBlocTable, { rubric: Rubric });
export type TablePreviewRequest = z.infer<typeof TablePreviewRequest>;

/**
 * What a table would do before it is locked: on the scores of the newest earlier season that has the bloc and was
 * scored, to this season's cards, and to what the secretariat has said of criteria.
 */
export const TablePreview = z.strictObject({
  problems: z.array(ProblemDetail),
  trial: z.optional(TableTrial),
  touched: TableTouch,
  /** What it would do to the standings as they are now, period by period; nothing while it has errors. */
  effects: z.array(z.strictObject({ period: PeriodId, title: Text, effect: Effect })),
  /** What it changes of the table as a whole: rounds, classes, headings. */
  changes: z.array(z.strictObject({ part: z.string(), detail: z.string(), detailEn: z.string() })),
  dropped: Dropped,
});
export type TablePreview = z.infer<typeof TablePreview>;

/** "Chốt bảng tiêu chí": `follows` is the tag of the draft that is meant. */
export const LockRequest = z.extend(OfBlocTable, { follows: DraftTag, reason: Text });
export type LockRequest = z.infer<typeof LockRequest>;

/** What was locked, and whose cards it touches. The same attempt again gets the same record. */
export const LockAnswer = z.strictObject({ lock: TableLock, touched: TableTouch });
export type LockAnswer = z.infer<typeof LockAnswer>;

/** A refusal of a version number: the one that is next. */
export const NextVersion = z.strictObject({ next: z.int() });
/** A refusal because of periods: the titles of those that are closed. */
export const ClosedPeriods = z.strictObject({ periods: z.array(z.string()) });
