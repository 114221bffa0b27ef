import * as z from "zod/mini";
import { AgencyId, CriterionId, InputId, PeriodId, PersonId, RubricId } from "./ids.ts";
import { Rubric, Text } from "./rubric.ts";

/** The SHA-256 of a locked table's bytes. */
export const TableHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Names one saved state of a draft; saved again, it has another. */
export const DraftTag = z.string().check(z.minLength(1), z.maxLength(200));

/** The table a bloc is working on: who saved it and when (ISO instant), and which locked table was in force then. */
export const TableDraft = z.strictObject({
  by: PersonId,
  at: z.iso.datetime(),
  follows: z.optional(TableHash),
  rubric: Rubric,
});
export type TableDraft = z.infer<typeof TableDraft>;

/** What the secretariat had said of criteria, or targets among their inputs, that the new table has no place for. */
export const Dropped = z.strictObject({
  targets: z.array(z.strictObject({ agency: AgencyId, criterion: CriterionId, input: InputId })),
  notAssigned: z.array(z.strictObject({ agency: AgencyId, criterion: CriterionId })),
});
export type Dropped = z.infer<typeof Dropped>;

/**
 * "Chốt bảng tiêu chí", as recorded: numbered within the bloc from 1, never changed. From the record on the table is in
 * force, `rubric` in place of `instead`; `before` is the version in force until then, and missing for the first one.
 */
export const TableLock = z.strictObject({
  sequence: z.int().check(z.positive()),
  by: PersonId,
  at: z.iso.datetime(),
  reason: Text,
  /** The draft that was locked. */
  draft: DraftTag,
  rubric: RubricId,
  version: z.int().check(z.positive()),
  hash: TableHash,
  instead: RubricId,
  before: z.optional(z.strictObject({ rubric: RubricId, hash: TableHash })),
  /** The periods published by then, which stay with the table they were scored by. */
  published: z.array(PeriodId),
  dropped: Dropped,
});
export type TableLock = z.infer<typeof TableLock>;
