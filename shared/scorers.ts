import type { Desk } from "./desk.ts";
import type { InputId, LineId } from "./ids.ts";
import { COUNCIL, DEPUTY, SECRETARIAT, secretariatFor } from "./named-scorers.ts";
import type { Criterion, Line, PlacedCriterion, Round } from "./rubric.ts";
import { kindOf } from "./rules/catalogue.ts";
import { readsOfCondition } from "./rules/condition.ts";
import type { Read } from "./rules/rule.ts";
import type { CardKey, Scorecard } from "./scorecard.ts";

/** In these rounds people type points for a whole criterion, whatever rule computes the others. */
export const isTypedRound = (round: Round): boolean => round === "cross" || round === "council";

/** Nobody scores itself but in its self-score; each round has its own scorers. */
export function isScorer({ rubric, bloc }: Desk, { agency, round, scorer }: CardKey): boolean {
  const itself = (scorer as string) === agency;
  switch (round) {
    case "self":
      return itself;
    case "cross":
      return !itself && bloc.agencies.some(({ id }) => (id as string) === scorer);
    case "verified":
      return (
        scorer === secretariatFor(bloc, agency) || (!itself && rubric.scorers.some(({ id }) => id === scorer))
      );
    case "second":
      return scorer === secretariatFor(bloc, agency);
    case "council":
      return scorer === COUNCIL;
  }
}

/** What a card's scorer answers for in a criterion: the whole of it, certain lines, what may be entered. */
export type Remit = {
  readonly whole: boolean;
  readonly lines: readonly LineId[];
  readonly mayEnter: (input: InputId) => boolean;
};

/**
 * A verifier answers for what the table gives to it and the secretariat for what it gives to nobody. A line with a
 * verifier of its own is that verifier's, with the inputs only it reads. In other rounds a card is about everything.
 */
export function remitOf(
  { criterion, verifier = SECRETARIAT }: PlacedCriterion,
  { round, scorer }: Pick<Scorecard, "round" | "scorer">,
): Remit {
  const remitted = scorer === DEPUTY ? SECRETARIAT : scorer;
  const isOwn = (line: Line | undefined) => round !== "verified" || (line?.verifier ?? verifier) === remitted;
  return {
    whole: isOwn(undefined),
    lines: criterion.lines.filter(isOwn).map(({ id }) => id),
    mayEnter: (input) => isOwn(readerOf(criterion, input)),
  };
}

/** Whether a scorer says anything of a criterion: of the whole of it, or of some of its lines. */
export const answersFor = ({ whole, lines }: Pick<Remit, "whole" | "lines">): boolean =>
  whole || lines.length > 0;

/** The line an input is entered for; undefined when it belongs to the criterion as a whole. */
function readerOf({ base, lines }: Criterion, input: InputId): Line | undefined {
  const isRead = (reads: readonly Read[]) => reads.some((read) => read.input === input);
  if (base && isRead(kindOf(base).reads(base))) return undefined;
  return (
    lines.find(({ rule }) => isRead(kindOf(rule).reads(rule))) ??
    lines.find((line) => isRead((line.if ?? []).flatMap(readsOfCondition)))
  );
}
