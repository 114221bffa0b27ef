import * as z from "zod/mini";
import type { Desk } from "../desk.ts";
import { AgencyId, BlocId, CriterionId, PeriodId, RubricId, ScorerId, SeasonId } from "../ids.ts";
import { WirePoints } from "../points.ts";
import { Panel, Text, TieBreak } from "../rubric.ts";
import type { Season } from "../season.ts";
import { compareIds } from "../standings.ts";
import type { Deviation } from "./deviation.ts";
import type { Fairness, FairnessScorer, FirmLine } from "./fairness.ts";
import { Figure, figureOf } from "./figure.ts";
import type { SelfVerified } from "./self-verified.ts";

const Measure = z.union([z.strictObject({ by: z.literal("total") }), TieBreak]);

/** A difference from what the others gave: over `marks` marks, in điểm, and in percent of the maxima where there are any. */
const Difference = z.strictObject({ marks: z.int(), points: Figure, percent: z.optional(Figure) });

const Scorer = z.strictObject({
  scorer: ScorerId,
  /** An agency's title or a verifier's; none for a scorer every table has. */
  title: z.optional(Text),
  /** How many cards about others it sent. */
  cards: z.int(),
  /** The mean difference of its marks from what the others gave for the same; none where nobody else marked any of it. */
  leniency: z.optional(Difference),
  /** Whether the same agencies are ranked without its cards; only then do the ranks without it count in a range. */
  comparable: z.boolean(),
});
export type WireScorer = z.infer<typeof Scorer>;

const Reciprocal = z.strictObject({
  first: AgencyId,
  second: AgencyId,
  /** By how much the first marked the second higher than the others did, in all; and the second the first. */
  gave: Difference,
  got: Difference,
});

const SelfMinusVerified = z.strictObject({
  agency: AgencyId,
  /** The self-score as the rules allow it, and as it was claimed. */
  self: WirePoints,
  claimed: WirePoints,
  verified: WirePoints,
  difference: WirePoints,
  /** The criterion with the largest difference; none where all are equal. */
  largest: z.optional(
    z.strictObject({ criterion: CriterionId, self: Figure, verified: Figure, difference: Figure }),
  ),
});

const Line = z.strictObject({
  agency: AgencyId,
  title: Text,
  state: z.enum(["ranked", "unclassified", "excluded", "pending", "ungraded"]),
  rank: z.optional(z.int()),
  total: z.optional(WirePoints),
  /** Its rank under each method; none where it would have none. */
  methods: z.array(z.strictObject({ method: Panel.shape.method, rank: z.optional(z.int()) })),
  /** Its rank without each scorer, by the scorers' ids. */
  without: z.array(z.strictObject({ scorer: ScorerId, rank: z.optional(z.int()) })),
  range: z.optional(z.strictObject({ best: z.int(), worst: z.int() })),
  /** How far behind its neighbour above; level totals are 0, `on` the tie-break then. */
  margin: z.optional(
    z.strictObject({
      above: AgencyId,
      points: WirePoints,
      on: z.optional(Measure),
      by: z.optional(WirePoints),
    }),
  ),
  /** The smallest change that puts it before that neighbour; none where no single criterion can. */
  swap: z.optional(
    z.strictObject({
      agency: AgencyId,
      criterion: CriterionId,
      change: WirePoints,
      on: Measure,
      by: z.optional(WirePoints),
      /** How many criteria of the two agencies would do it with as little. */
      ways: z.int(),
    }),
  ),
});
export type FairnessLine = z.infer<typeof Line>;

/** "Phân tích chấm chéo" of one bloc in one period: shown to the secretariat, never applied to points or ranks. */
export const FairnessDocument = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  title: Text,
  rubric: z.strictObject({ id: RubricId, version: z.int() }),
  illustrative: z.optional(z.literal(true)),
  preliminary: z.boolean(),
  closed: z.boolean(),
  /** The method of the table, where marks decide by one. */
  method: z.optional(Panel.shape.method),
  /** Cards that no longer read by the table and count nowhere. */
  refused: z.int(),
  /** The most lenient first. */
  scorers: z.array(Scorer),
  /** The pairs first whose weaker way is the stronger. */
  reciprocal: z.array(Reciprocal),
  /** In the bloc's order. */
  selfVerified: z.array(SelfMinusVerified),
  /** In the order of the standings. */
  lines: z.array(Line),
});
export type FairnessDocument = z.infer<typeof FairnessDocument>;

/** An analysis as a document; equal analyses give equal bytes. */
export function fairnessDocument(season: Season, desk: Desk, fairness: Fairness): FairnessDocument {
  const { rubric, bloc, period } = desk;
  const { tally, scorers, methods } = fairness;
  const titles = new Map<string, string>(
    [...rubric.scorers, ...bloc.agencies].map((each) => [each.id, each.title]),
  );
  return {
    season: season.id,
    period: period.id,
    bloc: bloc.id,
    title: bloc.title,
    rubric: { id: rubric.id, version: rubric.version },
    ...(season.illustrative && { illustrative: true }),
    preliminary: tally.preliminary,
    closed: tally.state.stage !== "open",
    ...(methods.length > 0 && rubric.policy.panel && { method: rubric.policy.panel.method }),
    refused: tally.refused.length,
    scorers: scorers.map((scorer) => scorerDocument(titles.get(scorer.scorer), scorer)),
    reciprocal: fairness.reciprocal.map(({ first, second, gave, got }) => ({
      first,
      second,
      gave: differenceDocument(gave),
      got: differenceDocument(got),
    })),
    selfVerified: fairness.selfVerified.map(selfVerifiedDocument),
    lines: fairness.lines.map((firm) => lineDocument(titles.get(firm.line.agency) as string, firm, fairness)),
  };
}

const differenceDocument = ({ marks, points, percent }: Deviation): z.infer<typeof Difference> => ({
  marks,
  points: figureOf(points),
  ...(percent && { percent: figureOf(percent) }),
});

const scorerDocument = (
  title: string | undefined,
  { scorer, cards, leniency, same }: FairnessScorer,
): WireScorer => ({
  scorer,
  ...(title !== undefined && { title }),
  cards,
  ...(leniency && { leniency: differenceDocument(leniency) }),
  comparable: same,
});

const selfVerifiedDocument = ({
  largest,
  ...totals
}: SelfVerified): FairnessDocument["selfVerified"][number] => ({
  ...totals,
  ...(largest && {
    largest: {
      criterion: largest.criterion,
      self: figureOf(largest.self),
      verified: figureOf(largest.verified),
      difference: figureOf(largest.difference),
    },
  }),
});

function lineDocument(
  title: string,
  { line, range, margin, swap }: FirmLine,
  { methods, scorers }: Fairness,
): FairnessLine {
  const { agency, place, totals } = line;
  const rankIn = (ranks: ReadonlyMap<AgencyId, number>) => {
    const rank = ranks.get(agency);
    return rank === undefined ? {} : { rank };
  };
  return {
    agency,
    title,
    state: place.state,
    ...(place.state === "ranked" && { rank: place.rank }),
    ...(totals && { total: totals.total }),
    methods: methods.map(({ method, ranks }) => ({ method, ...rankIn(ranks) })),
    without: scorers
      .map(({ scorer, ranks }) => ({ scorer, ...rankIn(ranks) }))
      .sort((a, b) => compareIds(a.scorer, b.scorer)),
    ...(range && { range }),
    ...(margin && { margin }),
    ...(swap && { swap }),
  };
}
