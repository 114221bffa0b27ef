import * as z from "zod/mini";
import { AgencyId, PersonId } from "./ids.ts";
import { Text } from "./rubric.ts";

const aboutAgency = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), agency: AgencyId, reason: Text });

/**
 * What a person decides about a bloc's period, apart from scores: `exclude` "không xét", `pend` "chưa xét, chờ kết
 * luận", `reinstate` lifts either, `close` ends the taking of cards.
 */
export const Decision = z.discriminatedUnion("kind", [
  aboutAgency("exclude"),
  aboutAgency("pend"),
  aboutAgency("reinstate"),
  z.strictObject({ kind: z.literal("close"), reason: Text }),
]);
export type Decision = z.infer<typeof Decision>;

/** A decision as it is kept: who, when (ISO instant), and its place in the period's sequence from 1. Never changed. */
export const RecordedDecision = z.strictObject({
  sequence: z.int().check(z.positive()),
  by: PersonId,
  at: z.iso.datetime(),
  decision: Decision,
});
export type RecordedDecision = z.infer<typeof RecordedDecision>;
