import type Fraction from "fraction.js";
import * as z from "zod/mini";
import { AwardProposal } from "./awards/award-proposal.ts";
import type { AwardScene } from "./awards/award-scene.ts";
import { proposeAwards } from "./awards/propose-awards.ts";
import { type VotedClass, votedClasses } from "./ballots/voted-classes.ts";
import { CalendarDate } from "./calendar-date.ts";
import type { Problem } from "./checked.ts";
import type { Class } from "./class-band.ts";
import type { Desk } from "./desk.ts";
import type { FinalPoints } from "./final-points.ts";
import { AgencyId, BlocId, CriterionId, PeriodId, RubricId, ScorerId, SeasonId, SectionId } from "./ids.ts";
import type { PeriodState } from "./period-state.ts";
import { exactly, roundHalfUp, WirePoints } from "./points.ts";
import { Round, Text, TieBreak } from "./rubric.ts";
import type { Season } from "./season.ts";
import type { Tally, TallyLine } from "./tally-bloc.ts";
import type { ProblemCode } from "./words/problems.ts";

/** A problem as it is stored and sent; `describe` words it. */
const WireProblem = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  at: z.record(z.string(), z.string()),
  facts: z.record(z.string(), z.string()),
});

const Measure = z.union([z.strictObject({ by: z.literal("total") }), TieBreak]);

/** Why a line stands where it stands: the comparison that ordered it, or what keeps it out of the ranking. */
const WireReason = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("leads") }),
  z.strictObject({ kind: z.literal("behind"), agency: AgencyId, on: Measure, by: z.optional(WirePoints) }),
  z.strictObject({ kind: z.literal("level-with"), agency: AgencyId }),
  z.strictObject({ kind: z.literal("gate"), gate: z.string() }),
  z.strictObject({ kind: z.literal("decision"), reason: Text }),
  z.strictObject({ kind: z.literal("not-scored"), criteria: z.array(CriterionId) }),
]);
export type WireReason = z.infer<typeof WireReason>;

const CriterionLine = z.strictObject({
  criterion: CriterionId,
  /** Left out while the criterion has no final points, or does not apply. */
  points: z.optional(WirePoints),
  round: z.optional(Round),
  claimed: z.optional(WirePoints),
  base: z.optional(WirePoints),
  deducted: z.optional(WirePoints),
  added: z.optional(WirePoints),
  notApplicable: z.optional(z.enum(["not-assigned", "declared"])),
  /** The exact figure "n/d" where the table rounds only the total. */
  exact: z.optional(z.string()),
});

const Line = z.strictObject({
  agency: AgencyId,
  title: Text,
  state: z.enum(["ranked", "unclassified", "excluded", "pending", "ungraded"]),
  /** Its self-score came after the due instant. */
  late: z.optional(z.literal(true)),
  rank: z.optional(z.int()),
  total: z.optional(WirePoints),
  /** The class, when the table gives one; `bandUndecided` names a class a person must decide on. */
  band: z.optional(z.string()),
  bandUndecided: z.optional(z.string()),
  /** The class the total reaches, and the first criterion under the floor that class sets. */
  bandMissed: z.optional(z.strictObject({ band: z.string(), criterion: CriterionId })),
  /** What votes on classes made of it, beside what points make possible: the class last voted on, the day of that vote. */
  voted: z.optional(
    z.strictObject({
      outcome: z.enum(["given", "voted-down", "undecided"]),
      class: z.string(),
      date: CalendarDate,
    }),
  ),
  reason: WireReason,
  selfTotal: z.optional(WirePoints),
  claimedTotal: z.optional(WirePoints),
  guaranteed: z.optional(WirePoints),
  overClaimed: z.optional(WirePoints),
  /** What the self-score's coming so many days late cost; taken from the total, as `overClaimed` is. */
  latePenalty: z.optional(z.strictObject({ days: z.int(), points: WirePoints })),
  bonuses: z.optional(WirePoints),
  deductions: z.optional(WirePoints),
  sections: z.array(z.strictObject({ section: SectionId, points: WirePoints })),
  criteria: z.array(CriterionLine),
  problems: z.array(WireProblem),
});
export type StandingsLine = z.infer<typeof Line>;

/** The standings of one bloc in one period, as kept, sent and filed: everything a summary workbook is made from. */
export const StandingsDocument = z.strictObject({
  season: SeasonId,
  period: PeriodId,
  bloc: BlocId,
  title: Text,
  rubric: z.strictObject({ id: RubricId, version: z.int() }),
  illustrative: z.optional(z.literal(true)),
  preliminary: z.boolean(),
  closed: z.boolean(),
  published: z.optional(z.literal(true)),
  lines: z.array(Line),
  /** What the bloc proposes, award by award from the highest, and what was recorded without effect on it. */
  awards: z.optional(z.strictObject({ proposals: z.array(AwardProposal), problems: z.array(WireProblem) })),
  refused: z.array(
    z.strictObject({ agency: z.string(), round: Round, scorer: ScorerId, problems: z.array(WireProblem) }),
  ),
});
export type StandingsDocument = z.infer<typeof StandingsDocument>;

/** A tally as a document. Lists follow the table's and the ranking's order, so that equal tallies give equal bytes. */
export function standingsDocument(season: Season, desk: Desk, tally: Tally): StandingsDocument {
  const { rubric, bloc, period } = desk;
  const titles = new Map(bloc.agencies.map(({ id, title }) => [id, title]));
  const scoredLines = tally.lines.map((line) => lineDocument(titles.get(line.agency) as string, line));
  const voted = votedClasses(scoredLines, rubric.policy.bands, [...tally.state.ballots.values()]);
  const lines = scoredLines.map((line) => withVote(line, voted.get(line.agency)));
  return {
    season: season.id,
    period: period.id,
    bloc: bloc.id,
    title: bloc.title,
    rubric: { id: rubric.id, version: rubric.version },
    ...(season.illustrative && { illustrative: true }),
    preliminary: tally.preliminary,
    closed: tally.state.stage !== "open",
    ...(tally.state.stage === "published" && { published: true }),
    lines,
    ...(bloc.awards.length > 0 && { awards: awardsDocument(awardScene(desk, lines, tally.state)) }),
    refused: tally.refused.map(({ card, problems }) => ({
      agency: card.agency,
      round: card.round,
      scorer: card.scorer,
      problems: problems.map(wireProblem),
    })),
  };
}

/** What the awards of a bloc are distributed by. */
export const awardScene = (
  { rubric, bloc }: Desk,
  lines: readonly StandingsLine[],
  { ballots, choices }: PeriodState,
): AwardScene => ({ awards: bloc.awards, rubric, lines, ballots: [...ballots.values()], choices });

function awardsDocument(scene: AwardScene): NonNullable<StandingsDocument["awards"]> {
  const { proposals, problems } = proposeAwards(scene);
  return { proposals: [...proposals], problems: problems.map(wireProblem) };
}

function lineDocument(title: string, line: TallyLine): StandingsLine {
  const { place, totals, self, guaranteed, overClaimed, latePenalty } = line;
  return {
    agency: line.agency,
    title,
    state: place.state,
    ...(!line.inTime && { late: true }),
    ...(place.state === "ranked" && { rank: place.rank }),
    ...(totals && { total: totals.total }),
    ...(place.state === "ranked" && classDocument(place.class)),
    reason: reasonDocument(place),
    ...(self && { selfTotal: self.total, claimedTotal: self.claimed }),
    ...(guaranteed !== undefined && { guaranteed }),
    ...(overClaimed !== undefined && { overClaimed }),
    ...(latePenalty && { latePenalty }),
    ...(totals && { bonuses: totals.bonuses, deductions: totals.deductions }),
    sections: totals ? [...totals.sections].map(([section, points]) => ({ section, points })) : [],
    criteria: totals ? [...line.finals.values()].map(criterionDocument) : [],
    problems: line.problems.map(wireProblem),
  };
}

function classDocument(given: Class): Pick<StandingsLine, "band" | "bandUndecided" | "bandMissed"> {
  const missed = given.kind === "undecided" ? given : given.missed;
  return {
    ...(given.kind === "class" && { band: given.id }),
    ...(given.kind === "undecided" && { bandUndecided: given.id }),
    ...(missed && { bandMissed: { band: missed.id, criterion: missed.criterion } }),
  };
}

function withVote(line: StandingsLine, vote: VotedClass | undefined): StandingsLine {
  if (!vote) return line;
  return { ...line, voted: { outcome: vote.kind, class: vote.class, date: vote.date } };
}

function reasonDocument(place: TallyLine["place"]): WireReason {
  if (place.state === "ranked") return place.reason;
  if (place.state === "ungraded") return { kind: "not-scored", criteria: [...place.criteria] };
  return "gate" in place.why
    ? { kind: "gate", gate: place.why.gate }
    : { kind: "decision", reason: place.why.reason };
}

function criterionDocument({
  criterion,
  round,
  exact,
  score,
  claimed,
  notApplicable,
}: FinalPoints): StandingsLine["criteria"][number] {
  return {
    criterion,
    ...(exact && { points: roundHalfUp(exact) }),
    ...(round && { round }),
    ...(claimed !== undefined && { claimed }),
    ...(score && { base: score.base, deducted: score.deducted, added: score.added }),
    ...(notApplicable && { notApplicable }),
    ...(exact && !isHundredths(exact) && { exact: exact.toFraction() }),
  };
}

const isHundredths = (exact: Fraction): boolean => exact.equals(exactly(roundHalfUp(exact)));

const wireProblem = ({ code, severity, at, facts }: Problem): z.infer<typeof WireProblem> => ({
  code,
  severity,
  at: { ...at },
  facts,
});

/** A stored problem back as one that can be worded. */
export const problemOf = (wire: z.infer<typeof WireProblem>): Problem => ({
  ...wire,
  code: wire.code as ProblemCode,
});

/** The document as JSON text: decimal strings, two-space indent, a line at the end. */
export const writeStandings = (document: StandingsDocument): string =>
  `${JSON.stringify(z.encode(StandingsDocument, document), null, 2)}\n`;
