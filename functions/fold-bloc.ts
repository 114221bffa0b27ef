import type { RecordedDecision } from "../shared/decision.ts";
import { standingsDocument } from "../shared/standings-document.ts";
import { type BlocPeriod, type Chain, revisionOf } from "../shared/storage-keys.ts";
import { type KeptCard, tallyBloc } from "../shared/tally-bloc.ts";
import { sha256 } from "./hash.ts";
import { deskOf, type LockedDesk } from "./locked-desk.ts";
import { readOnce } from "./read-once.ts";
import type { KeptRevision, Listed, SeasonStore } from "./season-store.ts";
import type { StoredStandings } from "./stored-standings.ts";

/** Standings as made by this release; a change of the arithmetic changes the hash of the inputs, so all are made again. */
const ARITHMETIC = "1";

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
    const [cards, decisions, current] = await Promise.all([
      store.listCards(of),
      store.listDecisions(of),
      store.standings(of),
    ]);
    const inputs = inputsHash(desk, cards, decisions);
    if (current?.stored.inputs === inputs) return current.stored;
    const stored = await shared(store, of, inputs, () => tallyListed(store, desk, cards, decisions, inputs));
    if ((await store.keepStandings(of, stored, current?.tag)) === "kept") return stored;
    const kept = await store.standings(of);
    if (kept?.stored.inputs === inputs) return kept.stored;
  }
  throw new Error(`standings of ${of.season}/${of.period}/${of.bloc} were overtaken ${TRIES} times`);
}

/** The hash of everything the standings would be made from now. */
export async function inputsNow(store: SeasonStore, desk: LockedDesk, of: BlocPeriod): Promise<string> {
  const [cards, decisions] = await Promise.all([store.listCards(of), store.listDecisions(of)]);
  return inputsHash(desk, cards, decisions);
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

function inputsHash(
  { kept, locked }: LockedDesk,
  cards: readonly Listed[],
  decisions: readonly Listed[],
): string {
  const lines = [...cards, ...decisions].map(({ key, tag }) => `${key} ${tag}`).sort();
  return sha256([ARITHMETIC, kept.tag, locked.hash, ...lines].join("\n"));
}

async function tallyListed(
  store: SeasonStore,
  { kept: { season }, locked: { rubric }, bloc, period }: LockedDesk,
  cards: readonly Listed[],
  decisions: readonly Listed[],
  inputs: string,
): Promise<StoredStandings> {
  const latest = await latestOf(store, cards);
  const decided = await Promise.all(
    decisions.map(({ key }): Promise<RecordedDecision> => store.decision(key)),
  );
  const standing = latest.flatMap(({ revision, hash }) =>
    revision.kind === "scorecard" ? [{ revision, hash }] : [],
  );
  const desk = { rubric, bloc, period };
  const cardsKept = standing.map(({ revision: { card, late } }): KeptCard => ({ card, late: late === true }));
  const tally = tallyBloc(desk, cardsKept, decided, readOnce);
  return {
    inputs,
    document: standingsDocument(season, desk, tally),
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
