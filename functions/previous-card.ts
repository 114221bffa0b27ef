import { codeIn, codesOf } from "../shared/agency-history.ts";
import { cardPoints } from "../shared/card-points.ts";
import type { RecordedDecision } from "../shared/decision.ts";
import type { AgencyId, ScorerId } from "../shared/ids.ts";
import { periodState } from "../shared/period-state.ts";
import type { ReadCard } from "../shared/read-card.ts";
import type { Round } from "../shared/rubric.ts";
import type { Scorecard } from "../shared/scorecard.ts";
import type { Season } from "../shared/season.ts";
import type { BlocPeriod, Chain } from "../shared/storage-keys.ts";
import type { PreviousCard } from "../shared/wire/sheet.ts";
import { listCards } from "./closing.ts";
import { decisionsOf } from "./decisions-of.ts";
import { earlierSeasonsWith } from "./earlier-seasons.ts";
import { latestOf } from "./fold-bloc.ts";
import { deskOf, scored } from "./locked-desk.ts";
import { readOnce } from "./read-once.ts";
import { isSameCard } from "./same-card.ts";
import type { KeptRevision, SeasonStore } from "./season-store.ts";

/**
 * The same card in the newest year before that the bloc goes back to: of the period of the same id, else of the last one
 * that has the card. A card that was withdrawn there is none. An agency that was renamed since has the card of its
 * earlier code.
 */
export async function previousCard(
  store: SeasonStore,
  season: Season,
  chain: Chain,
): Promise<PreviousCard | undefined> {
  const withBloc = await earlierSeasonsWith(store, season, chain.bloc);
  const [before] = withBloc;
  if (!before) return undefined;
  const then = asThen(before, [season, ...withBloc], chain);
  if (!then) return undefined;
  const last = before.periods.map(({ id }) => id).reverse();
  const periods = [...last.filter((id) => id === chain.period), ...last.filter((id) => id !== chain.period)];
  const found = await Promise.all(
    periods.map((period) => cardIn(store, { ...then, season: before.id, period })),
  );
  const first = found.find((each) => each !== undefined);
  return first && { season: before.id, title: before.title, year: before.year, ...first };
}

/** The card's chain by the codes of an earlier season; nothing where an agency of it has no single code there. */
function asThen(before: Season, seasons: readonly Season[], chain: Chain): Chain | undefined {
  const inBloc = ({ blocs }: Season) => ({ blocs: blocs.filter(({ id }) => id === chain.bloc) });
  const members = inBloc(before).blocs.flatMap(({ agencies }) => agencies);
  const codeThen = (agency: AgencyId) => codeIn(members, codesOf(agency, seasons.map(inBloc)), agency);
  const agency = codeThen(chain.agency);
  const isByAgency = chain.round === "self" || chain.round === "cross";
  const scorer = isByAgency ? codeThen(chain.scorer as string as AgencyId) : chain.scorer;
  return agency && scorer && { ...chain, agency, scorer: scorer as ScorerId };
}

type Found = Pick<PreviousCard, "entries" | "points">;

async function cardIn(store: SeasonStore, chain: Chain): Promise<Found | undefined> {
  const { season, period, bloc } = chain;
  const of: BlocPeriod = { season, period, bloc };
  const decided = await decisionsOf(store, of);
  const heads = await latestOf(
    store,
    (await listCards(store, of, decided)).counting,
    (each) => isSameCard(each, chain) || corrects(chain, each),
  );
  const cards = heads.flatMap(({ chain: of, revision }: KeptRevision) =>
    revision.kind === "scorecard" ? [{ of, card: revision.card }] : [],
  );
  const own = cards.find((each) => isSameCard(each.of, chain))?.card;
  if (!own) return undefined;
  const beside = cards.filter((each) => !isSameCard(each.of, chain)).map(({ card }) => card);
  return {
    entries: Object.fromEntries(own.entries.map((entry) => [entry.criterion, entry])),
    points: await pointsOf(store, of, decided, own, beside),
  };
}

const CORRECTED: Readonly<Partial<Record<Round, readonly Round[]>>> = {
  verified: ["self"],
  second: ["self", "verified"],
};

/** Whether a card of one chain corrects those of another. */
const corrects = (later: Chain, earlier: Chain): boolean =>
  later.agency === earlier.agency && (CORRECTED[later.round]?.includes(earlier.round) ?? false);

/** What the card gave by the table of its time; nothing where it does not read by that any more. */
async function pointsOf(
  store: SeasonStore,
  of: BlocPeriod,
  decided: readonly RecordedDecision[],
  own: Scorecard,
  beside: readonly Scorecard[],
): Promise<PreviousCard["points"]> {
  const locked = await deskOf(store, of);
  if (!locked) return {};
  const desk = scored({ ...locked, state: periodState(decided) });
  const read = (card: Scorecard): readonly ReadCard[] => {
    const checked = readOnce(desk, card);
    return checked.ok ? [checked.value] : [];
  };
  const [card] = read(own);
  return card ? Object.fromEntries(cardPoints(desk, card, beside.flatMap(read))) : {};
}
