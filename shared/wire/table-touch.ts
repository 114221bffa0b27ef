import * as z from "zod/mini";
import type { TouchReason } from "../authoring/touched-cards.ts";
import { AgencyId, PeriodId, ScorerId } from "../ids.ts";
import { Round, Text } from "../rubric.ts";
import { touchInWords } from "../words/authoring-changes.ts";

/** Why a card must be looked at again: one criterion, in codes for programs and as a sentence for people. */
const Reason = z.strictObject({
  criterion: z.string(),
  code: z.string(),
  change: z.enum(["added", "removed", "changed"]),
  parts: z.array(z.string()),
  detail: z.string(),
  detailEn: z.string(),
});

/** A card that was made on an earlier version and says something of what is another thing now. It counts as it is. */
export const TouchedCard = z.strictObject({
  agency: AgencyId,
  title: Text,
  round: Round,
  scorer: ScorerId,
  reasons: z.array(Reason),
});
export type TouchedCard = z.infer<typeof TouchedCard>;

/** The cards of a season's periods that another version of the table touches: whose agencies are asked again. */
export const TableTouch = z.array(
  z.strictObject({ period: PeriodId, title: Text, cards: z.array(TouchedCard) }),
);
export type TableTouch = z.infer<typeof TableTouch>;

export const touchDetailOf = (reason: TouchReason): z.infer<typeof Reason> => ({
  ...reason,
  parts: [...reason.parts],
  detail: touchInWords(reason, "vi"),
  detailEn: touchInWords(reason, "en"),
});
