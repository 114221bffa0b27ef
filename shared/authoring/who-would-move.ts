import { good } from "../checked.ts";
import type { Class } from "../class-band.ts";
import type { Desk } from "../desk.ts";
import type { AgencyId } from "../ids.ts";
import { addUp, type Points } from "../points.ts";
import { readDraft } from "../read-card.ts";
import { criteriaOf, type Rubric } from "../rubric.ts";
import { type Tally, type TallyLine, tallyBloc } from "../tally-bloc.ts";
import { carryCard } from "./trial/carry-card.ts";
import { carryRubric, type NotCarried } from "./trial/carry-rubric.ts";

/** Where an agency stands: its rank and class where it has them, why not where it has not, its total where it was scored. */
export type Standing = {
  readonly state: TallyLine["place"]["state"];
  readonly rank?: number;
  readonly class?: Class;
  readonly total?: Points;
};

export type Move = { readonly agency: AgencyId; readonly before: Standing; readonly after: Standing };

/** A table tried on scores that were given under another one. */
export type Trial = {
  /** Agencies whose rank, class or total would be another, in last year's order. */
  readonly moves: readonly Move[];
  /** Standard points of the changed table that could be tried, out of its total. */
  readonly tried: Points;
  readonly total: Points;
  readonly notCarried: readonly NotCarried[];
};

type Kept = Parameters<typeof tallyBloc>[1];
type Decisions = Parameters<typeof tallyBloc>[2];

/**
 * Tries a changed table on the cards and decisions of a period that used another: scored by both, compared agency by
 * agency. Criteria are the same by their ids; nothing is invented for those the cards say nothing of, they are named.
 * A card that counted nowhere counts nowhere.
 */
export function whoWouldMove(desk: Desk, kept: Kept, decisions: Decisions, changed: Rubric): Trial {
  const carried = carryRubric(desk.rubric, changed);
  const isHeld = ({ card }: Kept[number]) => changed.policy.rounds.includes(card.round);
  const before = tallyBloc(desk, kept, decisions);
  const refused = before.refused.map(({ card }) => card);
  const taken = kept.filter((each) => isHeld(each) && !refused.includes(each.card));
  const cards = taken.map((each) => ({ ...each, card: carryCard(carried, each.card) }));
  const after = tallyBloc({ ...desk, rubric: carried.rubric }, cards, decisions, (own, card) =>
    good(readDraft(own, card).read),
  );
  return {
    moves: before.lines.flatMap((line) => moveOf(line, after)),
    tried: addUp(criteriaOf(carried.rubric).map(({ max }) => max)),
    total: changed.total,
    notCarried: [...carried.notCarried, ...roundsLeftOut(kept.filter((each) => !isHeld(each)))],
  };
}

function roundsLeftOut(kept: Kept): readonly NotCarried[] {
  const rounds = [...new Set(kept.map(({ card }) => card.round))];
  return rounds.map((round) => ({
    kind: "round-not-held",
    round,
    cards: kept.filter(({ card }) => card.round === round).length,
  }));
}

function moveOf(line: TallyLine, { lines }: Tally): readonly Move[] {
  const [before, after] = [line, lines.find(({ agency }) => agency === line.agency) as TallyLine].map(
    standingOf,
  ) as [Standing, Standing];
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ agency: line.agency, before, after }];
}

const standingOf = ({ place, totals }: TallyLine): Standing => ({
  state: place.state,
  ...(place.state === "ranked" && { rank: place.rank, class: place.class }),
  ...(totals && { total: totals.total }),
});
