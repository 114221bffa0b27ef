import type { CardsPreview } from "../../shared/wire/cards-preview.ts";
import { blocKey } from "./chain-key.ts";
import { seatOf } from "./focus.ts";
import { cardsOf, type FoundCard, isNews } from "./intake.ts";
import type { PaneState } from "./pane-state.ts";
import { blocPeriodOfSeat, readsAll } from "./seat.ts";
import { leadsTo, type Step, stay, without } from "./step.ts";

/** What all the good cards among the files would do together, for who sees the standings; nothing waits for it. */
export type IntakeEffect = {
  /** Which cards it is of, by their upload ids. */
  readonly mark: string;
  readonly outcome: CardsPreview | "coming" | "lost";
};

/** Asks what the cards that may be taken in would do together, once all files are read and none is on its way. */
export function effectLookedFor(state: PaneState): Step {
  const cards = cardsShown(state);
  const isUnsettled =
    state.intake.some(({ outcome }) => outcome.kind === "reading") ||
    cardsOf(state.intake).some(({ sent }) => sent.kind === "sending");
  if (isUnsettled || cards.length === 0) return stay(without(state, "intakeEffect"));
  const mark = cards.map(({ uploadId }) => uploadId).join("|");
  if (state.intakeEffect?.mark === mark) return stay(state);
  return leadsTo(
    { ...state, intakeEffect: { mark, outcome: "coming" } },
    {
      kind: "preview-intake",
      mark,
      cards: cards.map(({ follows, uploadId, card }) => ({ follows, uploadId, card })),
    },
  );
}

/** Good cards of the bloc that is worked in; one of another bloc is for the server to judge when it is taken. */
function cardsShown(state: PaneState): readonly FoundCard[] {
  const seat = seatOf(state);
  if (!seat || !readsAll(seat)) return [];
  const here = blocKey(blocPeriodOfSeat(seat));
  return cardsOf(state.intake).filter((found) => isNews(found) && blocKey(found.card) === here);
}

/** The pane with what its files would do, while they are still the same. */
export const withIntakeEffect = (
  state: PaneState,
  mark: string,
  outcome: IntakeEffect["outcome"],
): PaneState => (state.intakeEffect?.mark === mark ? { ...state, intakeEffect: { mark, outcome } } : state);
