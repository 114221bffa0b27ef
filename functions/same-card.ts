import type { CardKey } from "../shared/scorecard.ts";

/** Whether two things of one bloc's period are about the same card: agency, round and scorer. */
export const isSameCard = (a: CardKey, b: CardKey): boolean =>
  a.agency === b.agency && a.round === b.round && a.scorer === b.scorer;
