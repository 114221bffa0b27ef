import type { RecordedDecision } from "../shared/decision.ts";
import { countedCards, periodState, type SentCard, sentBackBy } from "../shared/period-state.ts";
import { type StandingsDocument, standingsDocument } from "../shared/standings-document.ts";
import { type BlocPeriod, type Chain, revisionOf } from "../shared/storage-keys.ts";
import { tallyBloc } from "../shared/tally-bloc.ts";
import { listCards } from "./closing.ts";
import { sha256 } from "./hash.ts";
import { keepEntry } from "./keep-entry.ts";
import { deskOf, type LockedDesk, scored } from "./locked-desk.ts";
import { readOnce } from "./read-once.ts";
import type { KeptRevision, Listed, SeasonStore } from "./season-store.ts";
import type { Result, StoredStandings } from "./stored-standings.ts";

/** Standings as made by this release; a change of the arithmetic changes the hash of the inputs, so all are made again. */
const ARITHMETIC = "3";

/** How often a fold that another one overtook starts again before it leaves the event to be delivered once more. */
const TRIES = 6;

/**
 * Brings a bloc's standings up to date with its write-once objects: lists them, reads the latest of each chain,
 * scores, ranks, keeps. The listing is trusted, never the event, so a repeated, late or lost event changes nothing.
 * Undefined when the season has no such bloc or period.
 */
export async function foldBloc(store: SeasonStore, of: BlocPeriod): Promise<StoredStandings | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const desk = await deskOf(store, of);
    if (!desk) return undefined;
    const [gathered, current, entry] = await Promise.all([
      gather(store, desk, of),
      store.standings(of),
      store.entry(of),
    ]);
    const stored = await keptStandings(store, desk, of, gathered, current);
    if (stored && (await keepEntry(store, desk, of, { ...gathered, stored }, entry)) === "kept")
      return stored;
  }
  throw new Error(`standings of ${of.season}/${of.period}/${of.bloc} were overtaken ${TRIES} times`);
}

/** The standings of what was gathered, kept now unless they were before; undefined when other ones overtook them. */
async function keptStandings(
  store: SeasonStore,
  desk: LockedDesk,
  of: BlocPeriod,
  gathered: Gathered,
  current: Awaited<ReturnType<SeasonStore["standings"]>>,
): Promise<StoredStandings | undefined> {
  const { inputs } = gathered;
  if (current?.stored.inputs === inputs) return current.stored;
  const stored = await shared(store, of, inputs, () => make(store, desk, of, gathered));
  if ((await store.keepStandings(of, stored, current?.tag)) === "kept") return stored;
  const kept = await store.standings(of);
  return kept?.stored.inputs === inputs ? kept.stored : undefined;
}

/** Names everything the standings would be made from now: by its hash, or, once published, by the hash of the result. */
export const inputsNow = async (store: SeasonStore, desk: LockedDesk, of: BlocPeriod): Promise<string> =>
  (await gather(store, desk, of)).inputs;

type Gathered = {
  readonly cards: readonly Listed[];
  readonly decided: readonly RecordedDecision[];
  readonly published: string | undefined;
  readonly inputs: string;
};

/** Cards are listed before decisions: what a close leaves out is then never counted, not even before the close is seen. */
async function gather(store: SeasonStore, desk: LockedDesk, of: BlocPeriod): Promise<Gathered> {
  const listed = await store.listCards(of);
  const decisions = await store.listDecisions(of);
  const decided = await Promise.all(decisions.map(({ key }) => store.decision(key)));
  const { counting: cards } = await listCards(store, of, decided, listed);
  const { published } = periodState(decided);
  return {
    cards,
    decided,
    published,
    inputs: published === undefined ? inputsHash(desk, cards, decisions) : afterwards(published, decided),
  };
}

type Made = { readonly inputs: string; readonly standings: Promise<StoredStandings> };

/** The last tally of every bloc in this process. What stands in it depends on its inputs alone. */
const lastMade = new WeakMap<SeasonStore, Map<string, Made>>();

/** An event and a reader often fold the same inputs at once: they share one tally. One that failed is made again. */
function shared(
  store: SeasonStore,
  { season, period, bloc }: BlocPeriod,
  inputs: string,
  tally: () => Promise<StoredStandings>,
): Promise<StoredStandings> {
  const made = lastMade.get(store) ?? new Map<string, Made>();
  lastMade.set(store, made);
  const name = `${season}/${period}/${bloc}`;
  const last = made.get(name);
  if (last?.inputs === inputs) return last.standings;
  const standings = tally();
  made.set(name, { inputs, standings });
  standings.catch(() => made.delete(name));
  return standings;
}

/** A published result stays, and with it go the decisions recorded after it: what was granted, who leads next. */
const afterwards = (published: string, decided: readonly RecordedDecision[]): string =>
  sha256(`${ARITHMETIC} ${published} ${decided.length}`);

/** Of the season only what cards are scored by: who joins it or leaves, or signs its papers, changes nobody's standings. */
function inputsHash(
  { kept: { season }, locked, bloc, period }: LockedDesk,
  cards: readonly Listed[],
  decisions: readonly Listed[],
): string {
  const lines = [...cards, ...decisions].map(({ key, tag }) => `${key} ${tag}`).sort();
  const { id, title, year, illustrative } = season;
  const { letterhead: _, ...scored } = bloc;
  const scoredBy = sha256(JSON.stringify({ id, title, year, illustrative, period, bloc: scored }));
  return sha256([ARITHMETIC, scoredBy, locked.hash, ...lines].join("\n"));
}

async function make(
  store: SeasonStore,
  desk: LockedDesk,
  of: BlocPeriod,
  { cards, decided, published, inputs }: Gathered,
): Promise<StoredStandings> {
  const result =
    published === undefined
      ? resultOf(desk, await latestOf(store, cards), decided)
      : await store.published(of, published);
  return { inputs, decisions: [...decided], ...result };
}

/** The standings that the latest revisions and the decisions come to, and which revisions count in them. */
export function resultOf(
  desk: LockedDesk,
  latest: readonly KeptRevision[],
  decided: readonly RecordedDecision[],
): Result {
  const state = periodState(decided);
  const standing = latest
    .flatMap(({ revision, hash }) => (revision.kind === "scorecard" ? [{ revision, hash }] : []))
    .filter(({ revision }) => !sentBackBy(state, revision.card, revision.revision));
  return {
    document: documentOf(
      desk,
      standing.map(({ revision }) => revision),
      decided,
    ),
    sources: standing.map(({ revision, hash }) => ({
      agency: revision.card.agency,
      round: revision.card.round,
      scorer: revision.card.scorer,
      revision: revision.revision,
      receivedAt: revision.receivedAt,
      sender: revision.by,
      sha256: hash,
      ...(revision.onBehalf && { onBehalf: true as const }),
    })),
  };
}

/** The standings that cards and decisions come to, whether all of them are kept or some are only thought of. */
export function documentOf(
  desk: LockedDesk,
  sent: readonly SentCard[],
  decided: readonly RecordedDecision[],
): StandingsDocument {
  const state = periodState(decided);
  const at = scored({ ...desk, state });
  const counted = countedCards(state, desk.period, sent);
  return standingsDocument(desk.kept.season, at, tallyBloc(at, counted, decided, readOnce));
}

/** The latest revision of every chain that is wanted: the last of its keys, which are listed in their order. */
export async function latestOf(
  store: SeasonStore,
  listed: readonly Listed[],
  isWanted: (chain: Chain) => boolean = () => true,
): Promise<readonly KeptRevision[]> {
  const heads = new Map<string, string>();
  for (const { key } of listed) {
    const named = revisionOf(key);
    if (named && isWanted(named.chain)) heads.set(chainName(named.chain), key);
  }
  return Promise.all([...heads.values()].map((key) => store.revision(key)));
}

const chainName = ({ agency, round, scorer }: Chain): string => `${agency}/${round}/${scorer}`;
