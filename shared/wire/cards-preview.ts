import * as z from "zod/mini";
import { Effect } from "../effect.ts";
import { UploadId } from "../revision.ts";
import { ProblemDetail } from "./problem-detail.ts";
import { Submission } from "./submission.ts";

/** As many forms as one person drops at once. */
const MOST = 60;

/** Cards of one bloc's period, taken in together. */
export const Submissions = z
  .strictObject({ cards: z.array(Submission).check(z.minLength(1), z.maxLength(MOST)) })
  .check(
    z.refine(({ cards: [first, ...others] }) =>
      others.every(
        ({ card: { season, period, bloc } }) =>
          season === first?.card.season && period === first.card.period && bloc === first.card.bloc,
      ),
    ),
  );
export type Submissions = z.infer<typeof Submissions>;

/** A card that would be refused: it has no part in the effect of the others. */
export const RefusedCard = z.strictObject({
  uploadId: UploadId,
  code: z.string(),
  detail: z.string(),
  detailEn: z.string(),
  problems: z.array(ProblemDetail),
});
export type RefusedCard = z.infer<typeof RefusedCard>;

/** What cards would do to the standings together, before any of them is taken; and which of them would be refused. */
export const CardsPreview = z.strictObject({ effect: Effect, refused: z.array(RefusedCard) });
export type CardsPreview = z.infer<typeof CardsPreview>;
