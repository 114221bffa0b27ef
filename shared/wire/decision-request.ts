import * as z from "zod/mini";
import { Decision } from "../decision.ts";
import { BlocId, PeriodId, SeasonId } from "../ids.ts";
import { Follows } from "../revision.ts";

/** A decision to be recorded; `follows` is the sequence number of the last one its author has seen, 0 for none. */
export const DecisionRequest = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  follows: Follows,
  decision: Decision,
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;
