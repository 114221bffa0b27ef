import * as z from "zod/mini";
import { AgencyId, BlocId, PeriodId, SeasonId } from "../ids.ts";

/** The workbook of all blocs of a period; with `compare`, percents of each table's maximum stand in it too. */
export const ProvinceWorkbookRequest = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  compare: z.optional(z.literal(true)),
});
export type ProvinceWorkbookRequest = z.infer<typeof ProvinceWorkbookRequest>;

/** The workbook of one agency's card: what it gave itself, what was verified, what stands. */
export const CardWorkbookRequest = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  agency: AgencyId,
});
export type CardWorkbookRequest = z.infer<typeof CardWorkbookRequest>;

/** A workbook that is there, with an address good for so many seconds; or one that is being made: ask again. */
export const ReportAnswer = z.strictObject({
  state: z.enum(["ready", "being-made"]),
  inputsHash: z.string(),
  fileName: z.string(),
  url: z.optional(z.string()),
  seconds: z.optional(z.int()),
});
export type ReportAnswer = z.infer<typeof ReportAnswer>;
