import * as z from "zod/mini";
import { BlocId, PeriodId, SeasonId } from "../ids.ts";

export const WorkbookRequest = z.strictObject({ season: SeasonId, period: PeriodId, bloc: BlocId });
export type WorkbookRequest = z.infer<typeof WorkbookRequest>;

/** A workbook that is there, with an address good for so many seconds; or one that is being made: ask again. */
export const WorkbookAnswer = z.strictObject({
  state: z.enum(["ready", "being-made"]),
  inputsHash: z.string(),
  url: z.optional(z.string()),
  seconds: z.optional(z.int()),
  /** Which edition of the bloc's workbook it is, and the SHA-256 of its bytes. */
  edition: z.optional(z.int()),
  sha256: z.optional(z.string()),
});
export type WorkbookAnswer = z.infer<typeof WorkbookAnswer>;
