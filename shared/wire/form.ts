import * as z from "zod/mini";
import { AgencyId, BlocId, PeriodId, ScorerId, SeasonId } from "../ids.ts";
import { Round } from "../rubric.ts";

/** An .xlsx form to be filled without the add-in, of one card as it stands now. */
export const FormRequest = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  agency: AgencyId,
  round: Round,
  scorer: ScorerId,
});
export type FormRequest = z.infer<typeof FormRequest>;

/** A form that is there, with an address good for so many seconds; or one that is being made: ask again. */
export const FormAnswer = z.strictObject({
  state: z.enum(["ready", "being-made"]),
  sheetHash: z.string(),
  fileName: z.string(),
  url: z.optional(z.string()),
  seconds: z.optional(z.int()),
});
export type FormAnswer = z.infer<typeof FormAnswer>;
