import type { AgencyId, BlocId, PeriodId, RubricId, ScorerId, SeasonId } from "./ids.ts";
import { isSlug } from "./ids.ts";
import { Round } from "./rubric.ts";

/** A bloc's period: what is scored, folded and ranked together. */
export type BlocPeriod = { readonly season: SeasonId; readonly period: PeriodId; readonly bloc: BlocId };

/** Whose revisions follow each other: one chain per agency, round and scorer of a bloc's period. */
export type Chain = BlocPeriod & {
  readonly agency: AgencyId;
  readonly round: Round;
  readonly scorer: ScorerId;
};

const numbered = (sequence: number): string => `${String(sequence).padStart(6, "0")}.json`;
const within = ({ season, period, bloc }: BlocPeriod): string => `${season}/${period}/${bloc}`;

export const seasonKey = (season: SeasonId): string => `seasons/${season}/season.json`;
export const rubricKey = (season: SeasonId, rubric: RubricId): string =>
  `seasons/${season}/rubrics/${rubric}.json`;

/** Scores stand under their own prefix, so that rights can guard what is sealed. */
export const SCORECARDS = "scorecards/";
export const cardsPrefix = (of: BlocPeriod): string => `${SCORECARDS}${within(of)}/`;
export const chainPrefix = (chain: Chain): string =>
  `${cardsPrefix(chain)}${chain.agency}/${chain.round}/${chain.scorer}/`;
/** Write-once: the sequence number is the lock. */
export const revisionKey = (chain: Chain, revision: number): string =>
  `${chainPrefix(chain)}${numbered(revision)}`;

export const DECISIONS = "decisions/";
export const decisionsPrefix = (of: BlocPeriod): string => `${DECISIONS}${within(of)}/`;
export const decisionKey = (of: BlocPeriod, sequence: number): string =>
  `${decisionsPrefix(of)}${numbered(sequence)}`;

export const standingsKey = (of: BlocPeriod): string => `standings/${within(of)}.json`;

/** A workbook stands under the hash of everything it is made from. */
export const workbookKey = (of: BlocPeriod, inputsHash: string): string =>
  `workbooks/${within(of)}/${inputsHash}.xlsx`;
export const WORKBOOK_REQUESTS = "workbook-requests/";
export const workbookRequestKey = (of: BlocPeriod, inputsHash: string): string =>
  `${WORKBOOK_REQUESTS}${within(of)}/${inputsHash}.json`;

const NUMBERED = /^(\d{6,})\.json$/;

/** The bloc's period that an object of a scorecard, a decision or a workbook request belongs to. */
export function blocPeriodOf(key: string): BlocPeriod | undefined {
  const [root, season = "", period = "", bloc = "", ...rest] = key.split("/");
  const known = [SCORECARDS, DECISIONS, WORKBOOK_REQUESTS].includes(`${root}/`);
  if (!known || rest.length === 0 || ![season, period, bloc].every(isSlug)) return undefined;
  return { season: season as SeasonId, period: period as PeriodId, bloc: bloc as BlocId };
}

/** The chain and number that a revision's key names. */
export function revisionOf(key: string): { readonly chain: Chain; readonly revision: number } | undefined {
  const of = key.startsWith(SCORECARDS) ? blocPeriodOf(key) : undefined;
  const [agency = "", round, scorer = "", file = ""] = key.split("/").slice(4);
  const read = Round.safeParse(round);
  const [, revision] = NUMBERED.exec(file) ?? [];
  if (!of || !read.success || !revision || ![agency, scorer].every(isSlug)) return undefined;
  return {
    chain: { ...of, agency: agency as AgencyId, round: read.data, scorer: scorer as ScorerId },
    revision: Number(revision),
  };
}
