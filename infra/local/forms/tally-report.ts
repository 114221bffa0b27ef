import * as z from "zod/mini";
import { StandingsDocument } from "../../../shared/standings-document.ts";

/** One thing found in a form, worded in both languages, with its cell ("F14") where it has one. */
const FormProblem = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  cell: z.optional(z.string()),
  criterion: z.optional(z.string()),
  detail: z.string(),
  detailEn: z.string(),
});
export type FormProblem = z.infer<typeof FormProblem>;

/** Whose card a form is, as its own code says: it need not be in the season. */
const FormOf = z.strictObject({
  season: z.string(),
  period: z.string(),
  bloc: z.string(),
  agency: z.string(),
  round: z.string(),
  scorer: z.string(),
});

/** A filled form that counts nowhere: which file and sheet, whose card, why, and everything to mend. */
export const RefusedForm = z.strictObject({
  /** By its path in the season's folder, with "/" between its steps. */
  file: z.string(),
  sheet: z.optional(z.string()),
  /** Where the whole file or sheet is refused for one cell of it. */
  cell: z.optional(z.string()),
  of: z.optional(FormOf),
  code: z.string(),
  detail: z.string(),
  detailEn: z.string(),
  problems: z.array(FormProblem),
});
export type RefusedForm = z.infer<typeof RefusedForm>;

/** `standings.json` as a tally writes it; `refused` where the folder has forms that do not count. */
export const TallyReport = z.strictObject({
  standings: z.array(StandingsDocument),
  refused: z.optional(z.array(RefusedForm)),
});
export type TallyReport = z.infer<typeof TallyReport>;

/** The report as JSON text: decimal strings, two-space indent, a line at the end. */
export const writeReport = (report: TallyReport): string =>
  `${JSON.stringify(z.encode(TallyReport, report), null, 2)}\n`;
