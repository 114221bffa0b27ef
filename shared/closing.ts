import * as z from "zod/mini";
import { AgencyId, ScorerId } from "./ids.ts";
import { Round } from "./rubric.ts";
import type { CardKey } from "./scorecard.ts";

/**
 * What a period was closed with: the last revision of every chain as it was found once the decision to close stood.
 * `close` is the number of that decision. Written once, so that everybody counts the same cards.
 */
export const Closing = z.strictObject({
  close: z.int().check(z.positive()),
  cards: z.array(
    z.strictObject({
      agency: AgencyId,
      round: Round,
      scorer: ScorerId,
      revision: z.int().check(z.positive()),
    }),
  ),
});
export type Closing = z.infer<typeof Closing>;

/** A revision of a chain, with the number of decisions that stood when it was let in. */
export type LetIn = CardKey & { readonly revision: number; readonly decided: number };

/**
 * Whether a revision is refused for coming while the period closed: it was let in before the decision to close, and was
 * not there once that stood.
 */
export const cameTooLate = (
  { close, cards }: Closing,
  { agency, round, scorer, revision, decided }: LetIn,
): boolean =>
  decided < close &&
  !cards.some(
    (each) =>
      each.agency === agency && each.round === round && each.scorer === scorer && revision <= each.revision,
  );
