import { cardPoints } from "../shared/card-points.ts";
import type { PersonId } from "../shared/ids.ts";
import { dueFor, sentBackWords, stands } from "../shared/period-state.ts";
import { nameOf } from "../shared/rights.ts";
import type { Scorecard } from "../shared/scorecard.ts";
import { isScorer } from "../shared/scorers.ts";
import { isLate } from "../shared/season.ts";
import { type BlocPeriod, type Chain, revisionKey, revisionOf } from "../shared/storage-keys.ts";
import { blocInForce, targetsHeldBy } from "../shared/targets-in-force.ts";
import type { Sheet, SheetHead } from "../shared/wire/sheet.ts";
import type { SignedCopy } from "../shared/wire/signed-copy.ts";
import { listCards } from "./closing.ts";
import { latestOf } from "./fold-bloc.ts";
import { deskFor, type OpenDesk, scored } from "./locked-desk.ts";
import { previousCard } from "./previous-card.ts";
import { readOnce } from "./read-once.ts";
import { type Refusal, type Reply, refuse } from "./reply.ts";
import { isSameCard } from "./same-card.ts";
import type { KeptRevision, Listed, SeasonStore } from "./season-store.ts";
import { signedCopiesOf, signedCopyOf } from "./signed-copies.ts";
import { verifies } from "./verifies.ts";

/** What a scoring sheet is built from, for whoever may enter the card. */
export const showSheet =
  (store: SeasonStore, now: () => string) =>
  async (subject: PersonId, chain: Chain): Promise<Reply<Sheet>> => {
    const sheet = await sheetFor(store, now, subject, chain);
    return "refused" in sheet ? sheet : { status: 200, body: sheet };
  };

/** The sheet of a card as it stands now; `now` says whether it would be late. */
export async function sheetFor(
  store: SeasonStore,
  now: () => string,
  subject: PersonId,
  chain: Chain,
): Promise<Sheet | Refusal> {
  const desk = await deskFor(store, subject, chain, "read-sheet");
  if ("refused" in desk) return desk;
  if (!isHeld(desk, chain)) return refuse("no-such-card");
  const { kept, locked, bloc, period, agency, state } = desk;
  const { season, period: inPeriod, bloc: inBloc } = chain;
  const of: BlocPeriod = { season, period: inPeriod, bloc: inBloc };
  const [{ latest, heads }, copies, previous] = await Promise.all([
    listCards(store, of, desk.decided).then(async ({ all, counting }) => ({
      latest: latestIn(all, chain),
      heads: await latestOf(store, counting, (each) => isNeeded(each, chain)),
    })),
    signedCopiesOf(store, of),
    previousCard(store, kept.season, chain),
  ]);
  const due = dueFor(state, period, agency.id);
  const own = heads.find((head) => isSameCard(head.chain, chain));
  const self = hasSelfBeside(chain) ? heads.find((head) => head.chain.round === "self") : undefined;
  const card = own && (await lastCard(store, chain, own));
  const registered = state.registered.get(agency.id)?.titles;
  const held = chain.round === "self" ? targetsHeldBy(state, agency.id, latest > 0) : undefined;
  return {
    season: {
      id: kept.season.id,
      title: kept.season.title,
      year: kept.season.year,
      illustrative: kept.season.illustrative === true,
    },
    period,
    bloc: {
      id: bloc.id,
      label: bloc.label,
      title: bloc.title,
      ...(bloc.lead !== undefined && { lead: bloc.lead }),
    },
    agency,
    round: chain.round,
    scorer: chain.scorer,
    rubric: locked.rubric,
    rubricHash: locked.hash,
    targets: blocInForce(bloc, state).targets.filter((target) => target.agency === agency.id),
    notAssigned: bloc.notAssigned.filter((each) => each.agency === agency.id),
    ...due,
    closed: state.stage !== "open",
    lateNow: isLate(now(), due),
    revision: latest,
    ...(own && { head: headOf(desk, own, heads, copies) }),
    ...(card && { card }),
    ...(self?.revision.kind === "scorecard" &&
      stands(state, self.chain, self.revision) &&
      besideOf(desk, self.revision.card)),
    ...(previous && { previous }),
    ...(registered && { registered }),
    ...(held && { targetsHeldBy: held }),
  };
}

/** The number of a chain's last revision, whether it counts or came while the period closed; 0 without any. */
const latestIn = (listed: readonly Listed[], chain: Chain): number =>
  listed.reduce((last, { key }) => {
    const named = revisionOf(key);
    return named && isSameCard(named.chain, chain) ? Math.max(last, named.revision) : last;
  }, 0);

/** The card that was kept last: of a withdrawn one what it was, to be mended and sent again. */
async function lastCard(
  store: SeasonStore,
  chain: Chain,
  { revision }: KeptRevision,
): Promise<Scorecard | undefined> {
  const before = revision.kind === "withdrawal" ? [revisionKey(chain, revision.revision - 1)] : [];
  const kept = [
    revision,
    ...(await Promise.all(before.map((key) => store.revision(key)))).map((of) => of.revision),
  ];
  return kept.flatMap((each) => (each.kind === "scorecard" ? [each.card] : []))[0];
}

/** Whether the table holds the round and this scorer scores that agency in it. */
const isHeld = (desk: OpenDesk, chain: Chain): boolean =>
  desk.locked.rubric.policy.rounds.includes(chain.round) && isScorer(scored(desk), chain);

/** Cross-scores are given without looking at the self-score. */
const hasSelfBeside = ({ round }: Chain): boolean => round !== "self" && round !== "cross";

/** The chains a sheet needs: its own, the self-score where that stands beside it, for a self-score those that verify it. */
const isNeeded = (each: Chain, chain: Chain): boolean =>
  isSameCard(each, chain) ||
  (chain.round === "self" && verifies(each, chain)) ||
  (hasSelfBeside(chain) && each.agency === chain.agency && each.round === "self");

function headOf(
  { kept: { season }, state }: OpenDesk,
  { chain, revision, hash }: KeptRevision,
  heads: readonly KeptRevision[],
  copies: readonly SignedCopy[],
): SheetHead {
  const isCard = revision.kind === "scorecard";
  return {
    revision: revision.revision,
    receivedAt: revision.receivedAt,
    by: nameOf(season, revision.by),
    ...(isCard && revision.total !== undefined && { total: revision.total }),
    hash,
    late: isCard && revision.late === true,
    onBehalf: revision.onBehalf === true,
    withdrawn: !isCard,
    ...sentBackWords(state, chain, revision.revision),
    verified:
      chain.round === "self" &&
      heads.some((each) => verifies(each.chain, chain) && stands(state, each.chain, each.revision)),
    ...signedCopyOf(copies, chain),
  };
}

/** The self-score to stand beside a later round's, and its points where it still reads by the table. */
function besideOf(desk: OpenDesk, selfCard: Scorecard): Pick<Sheet, "selfCard" | "selfPoints"> {
  const read = readOnce(scored(desk), selfCard);
  return {
    selfCard,
    ...(read.ok && { selfPoints: Object.fromEntries(cardPoints(scored(desk), read.value)) }),
  };
}
