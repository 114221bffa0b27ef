import { type AgencyCards, decidingFor } from "../shared/deciding.ts";
import { concerning, type Desk } from "../shared/desk.ts";
import { finalPoints } from "../shared/final-points.ts";
import type { CriterionId, PersonId, ScorerId } from "../shared/ids.ts";
import { stands } from "../shared/period-state.ts";
import { roundHalfUp } from "../shared/points.ts";
import type { Revision } from "../shared/revision.ts";
import { mayFollow, personOf, rolesIn, seesAll, verifiesAs } from "../shared/rights.ts";
import { type PlacedCriterion, placedCriteria, Round } from "../shared/rubric.ts";
import { answersFor, remitOf } from "../shared/scorers.ts";
import type { Agency } from "../shared/season.ts";
import type { BlocPeriod, Chain } from "../shared/storage-keys.ts";
import type { CriterionComparison } from "../shared/wire/criterion-comparison.ts";
import { listCards } from "./closing.ts";
import { latestOf } from "./fold-bloc.ts";
import { blocFor, scored } from "./locked-desk.ts";
import { readOnce } from "./read-once.ts";
import { type Reply, refuse } from "./reply.ts";
import type { SeasonStore } from "./season-store.ts";

/** One criterion of the agencies side by side, for the secretariat and for those who verify it. */
export const compareCriterion =
  (store: SeasonStore) =>
  async (
    subject: PersonId,
    { criterion, ...of }: BlocPeriod & { readonly criterion: CriterionId },
  ): Promise<Reply<CriterionComparison>> => {
    const locked = await blocFor(store, subject, of, { do: "compare-criterion" });
    if ("refused" in locked) return locked;
    const desk = scored(locked);
    const roles = rolesIn(personOf(locked.kept.season, subject), desk.bloc);
    const placed = placedCriteria(desk.rubric).find((each) => each.criterion.id === criterion);
    if (!placed) return refuse("unknown-criterion");
    if (!seesAll(roles) && !verifiesAs(roles).some((scorer) => isVerifiedBy(placed, scorer)))
      return refuse("forbidden");

    const { counting } = await listCards(store, of, locked.decided);
    const heads = (await latestOf(store, counting, (chain) => mayFollow(roles, chain))).flatMap(
      ({ chain, revision }) =>
        revision.kind === "scorecard" && stands(locked.state, chain, revision) ? [{ chain, revision }] : [],
    );
    return {
      status: 200,
      body: {
        criterion,
        agencies: desk.bloc.agencies
          .filter(({ id }) => concerning(desk, id).some((each) => each.criterion === placed.criterion))
          .map((agency) => ofAgency(desk, agency, placed, heads)),
      },
    };
  };

const isVerifiedBy = (placed: PlacedCriterion, scorer: ScorerId): boolean =>
  answersFor(remitOf(placed, { round: "verified", scorer }));

type Compared = CriterionComparison["agencies"][number];
type StandingCard = {
  readonly chain: Chain;
  readonly revision: Extract<Revision, { kind: "scorecard" }>;
};

function ofAgency(
  desk: Desk,
  { id, title }: Agency,
  { criterion }: PlacedCriterion,
  heads: readonly StandingCard[],
): Compared {
  const own = heads.filter(({ chain }) => chain.agency === id);
  const cards: AgencyCards = own.flatMap(({ revision }) => {
    const checked = readOnce(desk, revision.card);
    return checked.ok ? [checked.value] : [];
  });
  const notAssigned = desk.bloc.notAssigned.find(
    (each) => each.agency === id && each.criterion === criterion.id,
  );
  return {
    agency: id,
    title,
    ...(notAssigned && { notAssigned: notAssigned.reason }),
    rounds: Round.options.flatMap((round) => {
      const entries = own.flatMap((head) => (head.chain.round === round ? entryOf(head, criterion.id) : []));
      const deciding = decidingFor(desk, id, cards, criterion, [round]);
      const { exact } = finalPoints(desk, id, criterion, deciding, undefined);
      return entries.length > 0 ? [{ round, ...(exact && { points: roundHalfUp(exact) }), entries }] : [];
    }),
  };
}

type ComparedEntry = Compared["rounds"][number]["entries"][number];

function entryOf({ chain, revision }: StandingCard, criterion: CriterionId): readonly ComparedEntry[] {
  const { receivedAt, late } = revision;
  return revision.card.entries
    .filter((entry) => entry.criterion === criterion)
    .map((entry) => ({
      scorer: chain.scorer,
      revision: revision.revision,
      receivedAt,
      late: late === true,
      entry,
    }));
}
