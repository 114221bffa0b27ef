import type { RecordedDecision } from "../decision.ts";
import type { Desk } from "../desk.ts";
import { readCard } from "../read-card.ts";
import type { KeptCard, Tally, TallyLine } from "../tally-bloc.ts";
import { type Leniency, leniencyOf } from "./leniency.ts";
import { type Margin, marginOf } from "./margin.ts";
import { type Mark, marksOf } from "./mark.ts";
import { type MethodRanks, ranksByMethod } from "./rank-by-method.ts";
import { type Reciprocal, reciprocalMarks } from "./reciprocal.ts";
import { acceptedCards, playedAs, ranksIn, replay } from "./replay.ts";
import { type SelfVerified, selfMinusVerified } from "./self-verified.ts";
import { type Swap, smallestSwap } from "./smallest-swap.ts";
import { rangeOf, type WithoutScorer, withoutEach } from "./without-scorer.ts";

/** A scorer of others: the ranking without it, and how leniently it marks. */
export type FairnessScorer = WithoutScorer & { readonly leniency?: Leniency };

/** How firm the rank of an agency is; nothing but its line where it has none. */
export type FirmLine = {
  readonly line: TallyLine;
  readonly range?: { readonly best: number; readonly worst: number };
  readonly margin?: Margin;
  readonly swap?: Swap;
};

/** Phân tích chấm chéo: how fairly a bloc's members and verifiers scored. To look at; nothing of it enters a tally. */
export type Fairness = {
  readonly tally: Tally;
  /** The most lenient first, those without a leniency last; else by id. */
  readonly scorers: readonly FairnessScorer[];
  readonly reciprocal: readonly Reciprocal[];
  readonly selfVerified: readonly SelfVerified[];
  readonly methods: readonly MethodRanks[];
  /** In the order of the tally. */
  readonly lines: readonly FirmLine[];
};

/** Analyses a bloc's period from what its tally is made from. Order of cards never matters. */
export function fairnessOf(
  desk: Desk,
  kept: readonly KeptCard[],
  decisions: readonly RecordedDecision[],
  reader: typeof readCard = readCard,
): Fairness {
  const played = playedAs(desk, kept, decisions, reader);
  const tally = replay(played);
  const marks = marksOf(desk.rubric, acceptedCards(played));
  const left = withoutEach(played, ranksIn(tally));
  return {
    tally,
    scorers: left.map((each) => scorerWith(each, marks)).sort(byLeniency),
    reciprocal: reciprocalMarks(
      desk.bloc.agencies.map(({ id }) => id),
      marks,
    ),
    selfVerified: selfMinusVerified(played),
    methods: ranksByMethod(played),
    lines: tally.lines.map((line, index) => firmLine(desk, tally.lines[index - 1], line, left)),
  };
}

function scorerWith(left: WithoutScorer, marks: readonly Mark[]): FairnessScorer {
  const leniency = leniencyOf(left.scorer, marks);
  return { ...left, ...(leniency && { leniency }) };
}

function byLeniency(a: FairnessScorer, b: FairnessScorer): number {
  if (!a.leniency || !b.leniency) return Number(!a.leniency) - Number(!b.leniency);
  return b.leniency.points.compare(a.leniency.points);
}

function firmLine(
  desk: Desk,
  above: TallyLine | undefined,
  line: TallyLine,
  left: readonly WithoutScorer[],
): FirmLine {
  if (line.place.state !== "ranked") return { line };
  const range = rangeOf(line.agency, line.place.rank, left);
  const margin = marginOf(line.place.reason);
  const swap = above && smallestSwap(desk, above, line);
  return { line, ...(range && { range }), ...(margin && { margin }), ...(swap && { swap }) };
}
