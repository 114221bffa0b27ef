import * as z from "zod/mini";
import { Effect } from "../effect.ts";
import { ProblemDetail } from "./problem-detail.ts";

/** What a decision or a card would do to the standings, and all that should be known of it before it is confirmed. */
export const EffectPreview = z.strictObject({ effect: Effect, problems: z.array(ProblemDetail) });
export type EffectPreview = z.infer<typeof EffectPreview>;
