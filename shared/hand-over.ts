import * as z from "zod/mini";
import { AgencyId, BlocId, PersonId, SeasonId } from "./ids.ts";
import { UploadId } from "./revision.ts";
import { Text } from "./rubric.ts";
import { Season } from "./season.ts";

/** The season that a bloc is handed over to: the next year's, which other blocs of this one may share. */
export const NextSeason = z.strictObject({
  id: SeasonId,
  title: Text,
  year: Season.shape.year,
  periods: Season.shape.periods,
});
export type NextSeason = z.infer<typeof NextSeason>;

/**
 * "Bàn giao nhiệm vụ Khối trưởng", as recorded: one for a bloc in a season, never changed. `attempt` names the act, so
 * that asking again after a lost answer is not a second one.
 */
export const HandOver = z.strictObject({
  season: SeasonId,
  bloc: BlocId,
  attempt: UploadId,
  by: PersonId,
  at: z.iso.datetime(),
  next: NextSeason,
  leader: AgencyId,
  deputy: z.optional(AgencyId),
  reason: Text,
});
export type HandOver = z.infer<typeof HandOver>;
