import type { AgencyId, BlocId, PeriodId, RubricId, ScorerId, SeasonId } from "./ids.ts";
import { isSlug } from "./ids.ts";
import type { PaperKind } from "./letterhead.ts";
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
const ofChain = (chain: Chain): string => `${within(chain)}/${chain.agency}/${chain.round}/${chain.scorer}`;

export const SEASONS = "seasons/";
export const seasonKey = (season: SeasonId): string => `${SEASONS}${season}/season.json`;
export const rubricKey = (season: SeasonId, rubric: RubricId): string =>
  `${SEASONS}${season}/rubrics/${rubric}.json`;

/** Scores stand under their own prefix, so that rights can guard what is sealed. */
export const SCORECARDS = "scorecards/";
export const cardsPrefix = (of: BlocPeriod): string => `${SCORECARDS}${within(of)}/`;
export const chainPrefix = (chain: Chain): string => `${SCORECARDS}${ofChain(chain)}/`;
/** Write-once: the sequence number is the lock. */
export const revisionKey = (chain: Chain, revision: number): string =>
  `${chainPrefix(chain)}${numbered(revision)}`;

export const DECISIONS = "decisions/";
export const decisionsPrefix = (of: BlocPeriod): string => `${DECISIONS}${within(of)}/`;
export const decisionKey = (of: BlocPeriod, sequence: number): string =>
  `${decisionsPrefix(of)}${numbered(sequence)}`;

/** What a period was closed with, under the number of the decision that closed it: write-once. */
export const closingKey = (of: BlocPeriod, close: number): string =>
  `closings/${within(of)}/${numbered(close)}`;

/** Signed papers that came, numbered like decisions, and apart from what is folded. */
export const signedCopiesPrefix = (of: BlocPeriod): string => `signed-copies/${within(of)}/`;
export const signedCopyKey = (of: BlocPeriod, sequence: number): string =>
  `${signedCopiesPrefix(of)}${numbered(sequence)}`;

export const standingsKey = (of: BlocPeriod): string => `standings/${within(of)}.json`;

/** All blocs of a season in one period: what a province reads together. */
export type SeasonPeriod = Pick<BlocPeriod, "season" | "period">;

/** A bloc at a glance, beside its standings: the province reads these and nothing larger. */
export const entriesPrefix = ({ season, period }: SeasonPeriod): string =>
  `province-entries/${season}/${period}/`;
export const entryKey = (of: BlocPeriod): string => `${entriesPrefix(of)}${of.bloc}.json`;

/** Results entered from a bloc's paper, and what was done with its dossier: numbered within the bloc, write-once. */
export const BLOC_RESULTS = "bloc-results/";
export const DOSSIERS = "dossiers/";
type ProvinceRecords = typeof BLOC_RESULTS | typeof DOSSIERS;
export const recordsPrefix = (of: ProvinceRecords, { season, period }: SeasonPeriod): string =>
  `${of}${season}/${period}/`;
export const recordsOfBlocPrefix = (records: ProvinceRecords, of: BlocPeriod): string =>
  `${records}${within(of)}/`;
export const recordKey = (records: ProvinceRecords, of: BlocPeriod, sequence: number): string =>
  `${recordsOfBlocPrefix(records, of)}${numbered(sequence)}`;

/** Invitations stand under the hash of their code; the code itself is kept nowhere. */
export const invitationsPrefix = (season: SeasonId): string => `invitations/${season}/`;
export const invitationKey = (season: SeasonId, id: string): string =>
  `${invitationsPrefix(season)}${id}.json`;
/** Which season a code is of: it does not carry one, so that it is short enough to be read out. */
export const invitedToKey = (id: string): string => `invitation-codes/${id}.json`;
/** What became of an invitation, write-once: one person alone takes it up. */
export const invitationEndsPrefix = (season: SeasonId): string => `invitation-ends/${season}/`;
export const invitationEndKey = (season: SeasonId, id: string): string =>
  `${invitationEndsPrefix(season)}${id}.json`;

/** Roles taken away, numbered within the season, write-once. */
export const revocationsPrefix = (season: SeasonId): string => `revocations/${season}/`;
export const revocationKey = (season: SeasonId, sequence: number): string =>
  `${revocationsPrefix(season)}${numbered(sequence)}`;

/** The set-up of a season, version by version, write-once: the sequence number is the lock. */
export const setUpsPrefix = (season: SeasonId): string => `set-ups/${season}/`;
export const setUpKey = (season: SeasonId, sequence: number): string =>
  `${setUpsPrefix(season)}${numbered(sequence)}`;

/** A bloc is handed over once in a season: the key is the lock. */
export const handOverKey = (season: SeasonId, bloc: BlocId): string => `hand-overs/${season}/${bloc}.json`;

/** The table a bloc is working on: replaced as it is edited, never the one cards are scored by. */
export const tableDraftKey = (season: SeasonId, bloc: BlocId): string =>
  `table-drafts/${season}/${bloc}.json`;
/** Tables locked, numbered within the bloc, write-once. */
export const tableLocksPrefix = (season: SeasonId, bloc: BlocId): string => `table-locks/${season}/${bloc}/`;
export const tableLockKey = (season: SeasonId, bloc: BlocId, sequence: number): string =>
  `${tableLocksPrefix(season, bloc)}${numbered(sequence)}`;

/** What was published stands under the hash of its standings, as the decision that published it says. */
export const publishedKey = (of: BlocPeriod, hash: string): string => `published/${within(of)}/${hash}.json`;

/** A workbook stands under the hash of everything it is made from. */
export const workbookKey = (of: BlocPeriod, inputsHash: string): string =>
  `workbooks/${within(of)}/${inputsHash}.xlsx`;
/** Which workbooks were written, numbered within the bloc's period, write-once: each names the file before it. */
export const editionsPrefix = (of: BlocPeriod): string => `workbook-editions/${within(of)}/`;
export const editionKey = (of: BlocPeriod, number: number): string =>
  `${editionsPrefix(of)}${numbered(number)}`;
export const WORKBOOK_REQUESTS = "workbook-requests/";
export const workbookRequestKey = (of: BlocPeriod, inputsHash: string): string =>
  `${WORKBOOK_REQUESTS}${within(of)}/${inputsHash}.json`;

/**
 * A workbook that is asked for with all it is made from: of all blocs of a period, or of one agency's card. It stands
 * beside the blocs' own, under the hash of what was asked.
 */
export type ReportPlace = SeasonPeriod & {
  readonly card?: Pick<Chain, "bloc" | "agency">;
  readonly inputsHash: string;
};
const ofReport = ({ season, period, card, inputsHash }: ReportPlace): string =>
  [season, period, ...(card ? [card.bloc, card.agency] : []), inputsHash].join("/");
export const reportKey = (place: ReportPlace): string => `workbooks/${ofReport(place)}.xlsx`;
export const reportRequestKey = (place: ReportPlace): string => `${WORKBOOK_REQUESTS}${ofReport(place)}.json`;

/** A form stands under the hash of the sheet it is made from. */
export const formKey = (chain: Chain, sheetHash: string): string =>
  `forms/${ofChain(chain)}/${sheetHash}.xlsx`;
export const FORM_REQUESTS = "form-requests/";
export const formRequestKey = (chain: Chain, sheetHash: string): string =>
  `${FORM_REQUESTS}${ofChain(chain)}/${sheetHash}.json`;

/** The file of a table for its author, under the hash of everything it is made from. */
export type TableFilePlace = Pick<BlocPeriod, "season" | "bloc"> & { readonly inputsHash: string };
const ofTableFile = ({ season, bloc, inputsHash }: TableFilePlace): string =>
  `${season}/${bloc}/${inputsHash}`;
export const tableFileKey = (place: TableFilePlace): string => `table-files/${ofTableFile(place)}.xlsx`;
export const TABLE_FILE_REQUESTS = "table-file-requests/";
export const tableFileRequestKey = (place: TableFilePlace): string =>
  `${TABLE_FILE_REQUESTS}${ofTableFile(place)}.json`;

/** A paper of a bloc's period, or of one card of it, under the hash of everything it is made from. */
export type PaperPlace = {
  readonly of: BlocPeriod | Chain;
  readonly paper: PaperKind;
  readonly inputsHash: string;
};
const ofPaper = ({ of, paper, inputsHash }: PaperPlace): string => {
  const card = "agency" in of ? `${of.agency}/${of.round}/${of.scorer}/` : "";
  return `${within(of)}/${paper}/${card}${inputsHash}`;
};
export const paperKey = (place: PaperPlace): string => `papers/${ofPaper(place)}.docx`;
export const PAPER_REQUESTS = "paper-requests/";
export const paperRequestKey = (place: PaperPlace): string => `${PAPER_REQUESTS}${ofPaper(place)}.json`;

/** What is written once and never again: a store refuses a second write, whoever asks for it. */
export const WRITE_ONCE: readonly string[] = [
  SCORECARDS,
  DECISIONS,
  "closings/",
  BLOC_RESULTS,
  DOSSIERS,
  "set-ups/",
  "signed-copies/",
  "invitations/",
  "invitation-codes/",
  "invitation-ends/",
  "revocations/",
  "hand-overs/",
  "table-locks/",
  "published/",
  "workbook-editions/",
];
/** What can be made again from everything else, and may be deleted. */
export const DERIVED: readonly string[] = [
  "standings/",
  "province-entries/",
  "workbooks/",
  WORKBOOK_REQUESTS,
  "forms/",
  FORM_REQUESTS,
  "table-files/",
  TABLE_FILE_REQUESTS,
  "papers/",
  PAPER_REQUESTS,
];
export const isDerived = (key: string): boolean => DERIVED.some((prefix) => key.startsWith(prefix));

const NUMBERED = /^(\d{6,})\.json$/;
/** The name of a file that is called after a hash. */
export const HASHED = /^([0-9a-f]{64})\.json$/;

/** The season that a season's own object is of; nothing for its tables. */
export function seasonOf(key: string): SeasonId | undefined {
  const [root, season = "", file, ...rest] = key.split("/");
  const isSeason = `${root}/` === SEASONS && file === "season.json" && rest.length === 0;
  return isSeason && isSlug(season) ? (season as SeasonId) : undefined;
}

/** The bloc's period that an object of a scorecard, a decision or a workbook request belongs to. */
export function blocPeriodOf(key: string): BlocPeriod | undefined {
  const [root, ...rest] = key.split("/");
  const known = [SCORECARDS, DECISIONS, WORKBOOK_REQUESTS].includes(`${root}/`);
  return known ? named(rest)?.of : undefined;
}

/** The chain and number that a revision's key names. */
export function revisionOf(key: string): { readonly chain: Chain; readonly revision: number } | undefined {
  const [root, ...rest] = key.split("/");
  const read = `${root}/` === SCORECARDS ? chainNamed(rest) : undefined;
  const [, revision] = NUMBERED.exec(read?.file ?? "") ?? [];
  return read && revision ? { chain: read.chain, revision: Number(revision) } : undefined;
}

/** The bloc's period that an entered result or an act on a dossier is about. */
export function recordOf(key: string): BlocPeriod | undefined {
  const [root, ...rest] = key.split("/");
  const read = [BLOC_RESULTS, DOSSIERS].includes(`${root}/`) ? named(rest) : undefined;
  return read && NUMBERED.test(read.rest.join("/")) ? read.of : undefined;
}

/** The bloc's period that the steps of a key begin with, and what comes after. */
export function named(
  steps: readonly string[],
): { readonly of: BlocPeriod; readonly rest: readonly string[] } | undefined {
  const [season = "", period = "", bloc = "", ...rest] = steps;
  if (rest.length === 0 || ![season, period, bloc].every(isSlug)) return undefined;
  return { of: { season: season as SeasonId, period: period as PeriodId, bloc: bloc as BlocId }, rest };
}

/** The chain that the steps of a key name, and the file in it. */
export function chainNamed(
  steps: readonly string[],
): { readonly chain: Chain; readonly file: string } | undefined {
  const read = named(steps);
  const [agency = "", written, scorer = "", file = ""] = read?.rest ?? [];
  const round = Round.safeParse(written);
  if (!read || !round.success || ![agency, scorer].every(isSlug)) return undefined;
  return {
    chain: { ...read.of, agency: agency as AgencyId, round: round.data, scorer: scorer as ScorerId },
    file,
  };
}

/** The invitation that a key names, or that the key of what became of one does. */
export const invitationOf = (key: string): string | undefined =>
  HASHED.exec(key.slice(key.lastIndexOf("/") + 1))?.[1];
