import * as z from "zod/mini";
import { AgencyId, BlocId, PeriodId, ScorerId, SeasonId } from "../ids.ts";
import { BLOC_PAPERS } from "../papers/bloc-papers.ts";
import { Round } from "../rubric.ts";

/** A paper made from the result of a bloc's period. */
export const BlocPaper = z.enum(BLOC_PAPERS);
export type BlocPaper = z.infer<typeof BlocPaper>;

export const PaperRequest = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  paper: BlocPaper,
});
export type PaperRequest = z.infer<typeof PaperRequest>;

/** Whose card the list of evidence is of. */
export const EvidenceListRequest = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  agency: AgencyId,
  round: Round,
  scorer: ScorerId,
});
export type EvidenceListRequest = z.infer<typeof EvidenceListRequest>;

/** A paper that is there, with an address good for so many seconds; or one that is being made: ask again. */
export const PaperAnswer = z.strictObject({
  state: z.enum(["ready", "being-made"]),
  inputsHash: z.string(),
  fileName: z.string(),
  url: z.optional(z.string()),
  seconds: z.optional(z.int()),
});
export type PaperAnswer = z.infer<typeof PaperAnswer>;
