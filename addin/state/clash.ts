import type { Scorecard } from "../../shared/scorecard.ts";
import { merged } from "../../shared/sheet/differences.ts";
import type { Conflict } from "../../shared/wire/conflict.ts";

/** Two people sent one card: who was faster and when, and which entry stands for each criterion they differ in. */
export type Clash = {
  readonly conflict: Conflict;
  readonly mine: Scorecard;
  readonly sheet?: string;
  /** The card waited in the queue under this id; it leaves it once the choice is made. */
  readonly waiting?: string;
  readonly kept: Readonly<Record<string, "mine" | "theirs">>;
};

/** Nothing is chosen for a person: each line waits for its answer. */
export const clashOf = (conflict: Conflict, mine: Scorecard, sheet?: string): Clash => ({
  conflict,
  mine,
  ...(sheet !== undefined && { sheet }),
  kept: {},
});

/** How many lines wait for an answer. */
export const undecided = ({ conflict, kept }: Clash): number =>
  conflict.differs.filter((criterion) => kept[criterion] === undefined).length;

export const isDecided = (clash: Clash): boolean => undecided(clash) === 0;

/** The card with what was chosen line by line. */
export const mergedCard = ({ conflict, mine, kept }: Clash): Scorecard =>
  merged(
    mine,
    { ...mine, entries: conflict.theirs },
    new Set(conflict.differs.filter((criterion) => kept[criterion] === "theirs")),
  );
