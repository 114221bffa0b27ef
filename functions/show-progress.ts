import { instant } from "../shared/calendar.ts";
import { concerning, type Desk, isNotAssigned } from "../shared/desk.ts";
import type { AgencyId, PersonId, ScorerId } from "../shared/ids.ts";
import { dueFor, type PeriodState, sentBackWords, stands } from "../shared/period-state.ts";
import { mayFollow, personOf, rolesIn, verifiesAs } from "../shared/rights.ts";
import { answersFor, isScorer, remitOf } from "../shared/scorers.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { Progress, Sent } from "../shared/wire/progress.ts";
import { listCards } from "./closing.ts";
import { latestOf } from "./fold-bloc.ts";
import { blocFor, scored } from "./locked-desk.ts";
import type { Reply } from "./reply.ts";
import { isSameCard } from "./same-card.ts";
import type { KeptRevision, SeasonStore } from "./season-store.ts";
import { signedCopiesOf, signedCopyOf } from "./signed-copies.ts";
import { touchedInPeriod } from "./table-touch.ts";

/** Who has sent what, as far as whoever asks follows it. */
export const showProgress =
  (store: SeasonStore) =>
  async (subject: PersonId, of: BlocPeriod): Promise<Reply<Progress>> => {
    const desk = await blocFor(store, subject, of, { do: "read-progress" });
    if ("refused" in desk) return desk;
    const roles = rolesIn(personOf(desk.kept.season, subject), desk.bloc);
    const [{ counting }, copies] = await Promise.all([
      listCards(store, of, desk.decided),
      signedCopiesOf(store, of),
    ]);
    const heads = await latestOf(store, counting, (chain) => mayFollow(roles, chain));
    const touched = await touchedInPeriod(store, desk, of);
    const { due } = desk.period;
    return {
      status: 200,
      body: {
        ...(due !== undefined && { due }),
        closed: desk.state.stage !== "open",
        rounds: desk.locked.rubric.policy.rounds,
        agencies: desk.bloc.agencies.map(({ id, title }) => {
          const own = heads.filter(({ chain }) => chain.agency === id);
          const scorers = verifiesAs(roles).filter((scorer) => verifiesSomeOf(scored(desk), id, scorer));
          return {
            agency: id,
            title,
            ...(desk.state.extensions.has(id) && dueFor(desk.state, desk.period, id)),
            waiting: scorers.some((scorer) => isWaiting(desk.state, own, scorer)),
            sent: own.map(
              (head): Sent => ({
                ...sentOf(desk.state, head),
                ...signedCopyOf(copies, head.chain),
                ...(touched.some((card) => isSameCard(card, head.chain)) && { tableChanged: true }),
              }),
            ),
          };
        }),
      },
    };
  };

const sentOf = (state: PeriodState, { chain, revision }: KeptRevision): Sent => ({
  round: chain.round,
  scorer: chain.scorer,
  revision: revision.revision,
  receivedAt: revision.receivedAt,
  late: revision.kind === "scorecard" && revision.late === true,
  onBehalf: revision.onBehalf ?? false,
  withdrawn: revision.kind === "withdrawal",
  ...sentBackWords(state, chain, revision.revision),
});

/** Whether any criterion of an agency is this scorer's to verify. */
const verifiesSomeOf = (desk: Desk, agency: AgencyId, scorer: ScorerId): boolean =>
  desk.rubric.policy.rounds.includes("verified") &&
  isScorer(desk, { agency, round: "verified", scorer }) &&
  concerning(desk, agency).some(
    (placed) =>
      answersFor(remitOf(placed, { round: "verified", scorer })) &&
      !isNotAssigned(desk.bloc, agency, placed.criterion.id),
  );

/** Whether the self-score stands and this scorer's card does not, or came before it. */
function isWaiting(state: PeriodState, heads: readonly KeptRevision[], scorer: ScorerId): boolean {
  const standing = heads.filter(({ chain, revision }) => stands(state, chain, revision));
  const self = standing.find(({ chain }) => chain.round === "self");
  const own = standing.find(({ chain }) => chain.round === "verified" && chain.scorer === scorer);
  return self !== undefined && (!own || instant(own.revision.receivedAt) < instant(self.revision.receivedAt));
}
