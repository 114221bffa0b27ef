import { type AgencyCards, decidingFor } from "../../deciding.ts";
import { concerning, type Desk } from "../../desk.ts";
import { type FinalPoints, finalPoints } from "../../final-points.ts";
import { heldClass } from "../../held-class.ts";
import type { AgencyId, CriterionId } from "../../ids.ts";
import { COUNCIL, DEPUTY, SECRETARIAT } from "../../named-scorers.ts";
import { type Points, roundHalfUp } from "../../points.ts";
import type { PlacedCriterion, Round, Section } from "../../rubric.ts";
import type { Agency, Season } from "../../season.ts";
import type { StandingsDocument, StandingsLine } from "../../standings-document.ts";
import { type Totals, totalsOf } from "../../totals.ts";
import { roundInWords } from "../../words/rounds.ts";
import { whyInWords } from "../../words/standings.ts";
import { entryOf } from "../matrix-row.ts";
import { printedFinal } from "../printed-final.ts";
import type { CardReport, CriterionOfCard, Figures, KeptCard, SectionOfCard } from "./card-report.ts";
import { workingOf } from "./working.ts";

/** What a report of one card is made from. `document` only for whoever may see what stands; `isPlaced` with its rank. */
export type CardScene = {
  readonly season: Season;
  readonly desk: Desk;
  readonly agency: Agency;
  readonly stage: CardReport["stage"];
  /** The cards about the agency that its reader may see, as they were kept and as they read. */
  readonly cards: readonly KeptCard[];
  readonly read: AgencyCards;
  readonly document?: StandingsDocument;
  readonly isPlaced: boolean;
};

/** Rounds whose figures stand in columns of their own, each with the rounds it corrects. */
const COLUMNS = {
  self: ["self"],
  verified: ["verified", "self"],
  second: ["second", "verified", "self"],
} as const;
type Column = keyof typeof COLUMNS;

type ByRound = {
  readonly finals: ReadonlyMap<CriterionId, FinalPoints>;
  readonly totals: Totals;
};

/** One agency's card with everything that was said about it, as far as its reader may see. */
export function cardReportOf(scene: CardScene): CardReport {
  const { season, desk, agency, stage, cards, document } = scene;
  const line = document?.lines.find((each) => each.agency === agency.id);
  const rounds = roundsOf(scene);
  const { title, version, ground, total } = desk.rubric;
  return {
    season: {
      title: season.title,
      year: season.year,
      ...(season.illustrative && { illustrative: true as const }),
    },
    period: desk.period.title,
    bloc: desk.bloc.title,
    agency: { id: agency.id, title: agency.title },
    rubric: { title, version, ground, total },
    stage,
    rows: desk.rubric.sections.flatMap((section) => rowsIn(scene, section, 0, line, rounds)),
    totals: figuresBy(rounds, ({ totals }) => totals.total, line?.total),
    ...(document && line && scene.isPlaced && { place: placeOf(desk, document, line) }),
    cards: [...cards],
  };
}

/** Of every round that was held about the agency, what its figures came to. */
function roundsOf({ desk, agency, read }: CardScene): ReadonlyMap<Column, ByRound> {
  const held = (Object.keys(COLUMNS) as Column[]).filter((column) =>
    read.some(({ card }) => card.round === column),
  );
  return new Map(
    held.map((column) => {
      const finals = finalsBy(desk, agency.id, read, COLUMNS[column]);
      return [column, { finals, totals: totalsOf(desk.rubric, finals) }];
    }),
  );
}

const finalsBy = (
  desk: Desk,
  agency: AgencyId,
  read: AgencyCards,
  rounds: readonly Round[],
): ReadonlyMap<CriterionId, FinalPoints> =>
  new Map(
    concerning(desk, agency).map(({ criterion }) => {
      const deciding = decidingFor(desk, agency, read, criterion, rounds);
      return [criterion.id, finalPoints(desk, agency, criterion, deciding, undefined)];
    }),
  );

function figuresBy(
  rounds: ReadonlyMap<Column, ByRound>,
  of: (round: ByRound, column: Column) => Points | undefined,
  final: Points | undefined,
): Figures {
  const known = [...rounds].flatMap(([column, round]) => {
    const points = of(round, column);
    return points === undefined ? [] : [[column, points] as const];
  });
  return { ...Object.fromEntries(known), ...(final !== undefined && { final }) };
}

/** A section, its criteria that concern the agency, then the sections in it. */
function rowsIn(
  scene: CardScene,
  section: Section,
  depth: number,
  line: StandingsLine | undefined,
  rounds: ReadonlyMap<Column, ByRound>,
): CardReport["rows"] {
  const { id, code, title, max } = section;
  const final = line?.sections.find((each) => each.section === id)?.points;
  const own: SectionOfCard = {
    kind: "section",
    section: id,
    code,
    title,
    max,
    depth,
    figures: figuresBy(rounds, ({ totals }) => totals.sections.get(id), final),
  };
  const criteria = concerning(scene.desk, scene.agency.id)
    .filter(({ path }) => path.at(-1)?.id === id)
    .map((each) => criterionOf(scene, each, line, rounds));
  const below = section.sections.flatMap((child) => rowsIn(scene, child, depth + 1, line, rounds));
  return [own, ...criteria, ...below];
}

function criterionOf(
  { desk, agency, read }: CardScene,
  { criterion }: PlacedCriterion,
  line: StandingsLine | undefined,
  rounds: ReadonlyMap<Column, ByRound>,
): CriterionOfCard {
  const { id, code, title, max } = criterion;
  const pointsIn = ({ finals }: ByRound, column: Column) => {
    const { exact, round } = finals.get(id) as FinalPoints;
    return exact && round === column ? roundHalfUp(exact) : undefined;
  };
  const { claimed, exact } = rounds.get("self")?.finals.get(id) ?? {};
  const isCut = claimed !== undefined && exact && roundHalfUp(exact) !== claimed;
  const last = [...rounds.keys()].at(-1);
  const deciding = last && decidingFor(desk, agency.id, read, criterion, COLUMNS[last]);
  const working = deciding && workingOf(desk, criterion, deciding);
  const entries = read.flatMap(({ card, entries }) => {
    const entry = entries.get(id)?.entry;
    return entry ? [{ card, entry }] : [];
  });
  const self = entries.find(({ card }) => card.round === "self")?.entry;
  const notApplicable =
    (line && entryOf(line, id)?.notApplicable) ??
    (deciding?.kind === "not-applicable" ? deciding.why : undefined);
  return {
    kind: "criterion",
    criterion: id,
    code,
    title,
    max,
    figures: figuresBy(rounds, pointsIn, line && printedFinal(desk.rubric, line, criterion)),
    ...(isCut && { claimed }),
    ...(notApplicable && { notApplicable }),
    ...(criterion.base?.kind === "leader-relative" && { againstBest: true as const }),
    ...(working && { working }),
    reasons: entries.flatMap(({ card, entry }) =>
      card.round !== "self" && entry.reason !== undefined
        ? [
            {
              by: `${scorerTitle(desk, card.scorer)} (${roundInWords(card.round, "vi")})`,
              reason: entry.reason,
            },
          ]
        : [],
    ),
    ...(self?.explanation !== undefined && { explanation: self.explanation }),
    evidence: [...(self?.evidence ?? [])],
  };
}

/** Who scored: a verifier of the table, the secretariat, the deputy, the council, or an agency. */
export function scorerTitle({ rubric, bloc }: Desk, id: string): string {
  if (id === SECRETARIAT) return "Tổ thư ký";
  if (id === DEPUTY) return "Khối phó";
  if (id === COUNCIL) return "Hội đồng Thi đua – Khen thưởng";
  const known = [...rubric.scorers, ...bloc.agencies].find((each) => (each.id as string) === id);
  return known?.title ?? id;
}

function placeOf(
  { rubric, bloc }: Desk,
  { lines }: StandingsDocument,
  line: StandingsLine,
): NonNullable<CardReport["place"]> {
  const ranked = lines.filter(({ rank }) => rank !== undefined);
  const at = ranked.indexOf(line);
  const neighbour = (each: StandingsLine | undefined) =>
    each?.rank === undefined || each.total === undefined
      ? undefined
      : { title: each.title, rank: each.rank, total: each.total };
  const above = at < 0 ? undefined : neighbour(ranked[at - 1]);
  const below = at < 0 ? undefined : neighbour(ranked[at + 1]);
  const held = rubric.policy.bands.find(({ id }) => id === heldClass(line))?.title;
  const agency = (id: string) => (bloc.agencies.find((each) => each.id === id) as Agency).title;
  return {
    state: line.state,
    ...(line.rank !== undefined && { rank: line.rank }),
    ranked: ranked.length,
    ...(held !== undefined && { class: held }),
    reason: whyInWords(line, { agency, rubric }, "vi"),
    ...(above && { above }),
    ...(below && { below }),
  };
}
