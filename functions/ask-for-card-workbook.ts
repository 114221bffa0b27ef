import type { AgencyId, PersonId, ScorerId } from "../shared/ids.ts";
import { stands } from "../shared/period-state.ts";
import type { KeptCard } from "../shared/report/agency/card-report.ts";
import { type CardScene, cardReportOf, scorerTitle } from "../shared/report/agency/card-report-of.ts";
import type { Revision } from "../shared/revision.ts";
import {
  can,
  isAllowed,
  mayFollow,
  nameOf,
  personOf,
  rolesIn,
  seesAll,
  verifiesAs,
} from "../shared/rights.ts";
import type { Agency, Role } from "../shared/season.ts";
import type { BlocPeriod, Chain } from "../shared/storage-keys.ts";
import type { CardWorkbookRequest } from "../shared/wire/report.ts";
import { answerReport, askForReport, type ReportReply } from "./answer-report.ts";
import { listCards } from "./closing.ts";
import { foldBloc, latestOf } from "./fold-bloc.ts";
import { blocFor, type OpenDesk, scored } from "./locked-desk.ts";
import { readOnce } from "./read-once.ts";
import { type Refusal, refuse } from "./reply.ts";
import type { CardWorkbookPlace } from "./report-places.ts";
import type { KeptRevision, SeasonStore } from "./season-store.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";
import type { StoredStandings } from "./stored-standings.ts";

/** How often a report that was changed while it was put together is begun again before it is to be asked for once more. */
const TRIES = 6;

/** Gives the address of the workbook of one agency's card as this person may see it now, or has it made. */
export const askForCardWorkbook =
  (store: SeasonStore) =>
  async (subject: PersonId, { agency: id, ...of }: CardWorkbookRequest): Promise<ReportReply | Refusal> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const seat = await seatFor(store, subject, of, id);
      if ("refused" in seat) return seat;
      const scene = await sceneFor(store, of, seat);
      if (!scene) continue;
      const report = cardReportOf(scene);
      const card = { bloc: of.bloc, agency: id };
      const place = { season: of.season, period: of.period, card };
      return askForReport(store, place, { kind: "card", report }, fileNameOf(seat.agency, seat.desk));
    }
    const name = `${of.season}/${of.period}/${of.bloc}/${id}`;
    throw new StorageUnavailable(new Error(`the cards of ${name} were changed by others ${TRIES} times`));
  };

/** Whether the workbook of a card that was asked for is there by now, and where. */
export const showCardWorkbook =
  (store: SeasonStore) =>
  async (
    subject: PersonId,
    { agency: id, inputsHash, ...of }: CardWorkbookPlace,
  ): Promise<ReportReply | Refusal> => {
    const seat = await seatFor(store, subject, of, id);
    if ("refused" in seat) return seat;
    const { season, period, bloc } = of;
    const place = { season, period, card: { bloc, agency: id }, inputsHash };
    return answerReport(store, place, fileNameOf(seat.agency, seat.desk));
  };

const fileNameOf = ({ title }: Agency, { period }: OpenDesk): string =>
  `Bảng chấm điểm - ${title} - ${period.title}.xlsx`;

type Seat = {
  readonly desk: OpenDesk;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  /** Whether this is the agency's own secretary. */
  readonly isOwn: boolean;
  /** Whether what stands, ranks and all, is open to this person. */
  readonly isPlaced: boolean;
};

/** The agency itself, those who verify in the bloc, those who see all: nobody else is given anything of a card. */
async function seatFor(
  store: SeasonStore,
  subject: PersonId,
  of: BlocPeriod,
  id: AgencyId,
): Promise<Seat | Refusal> {
  const desk = await blocFor(store, subject, of, { do: "read-table" });
  if ("refused" in desk) return desk;
  const agency = desk.bloc.agencies.find((each) => each.id === id);
  if (!agency) return refuse("unknown-agency");
  const person = personOf(desk.kept.season, subject);
  const roles = rolesIn(person, desk.bloc);
  const isOwn = roles.some((role) => role.role === "agency-secretary" && role.agency === id);
  if (!isOwn && !seesAll(roles) && verifiesAs(roles).length === 0) return refuse("forbidden-agency");
  const isPlaced = isAllowed(can(person, desk.bloc, { do: "read-standings" }, desk.state.stage));
  return { desk, agency, roles, isOwn, isPlaced };
}

/** What the report is made from; nothing where its parts, which are read one after another, are of different moments. */
async function sceneFor(store: SeasonStore, of: BlocPeriod, seat: Seat): Promise<CardScene | undefined> {
  const { desk, agency, isPlaced } = seat;
  const { state, decided, kept } = desk;
  const { counting } = await listCards(store, of, decided);
  const heads = await latestOf(store, counting, (chain) => chain.agency === agency.id && isSeen(seat, chain));
  const standing = heads.filter(({ chain, revision }) =>
    stands(state, chain, revision),
  ) as readonly Standing[];
  const at = scored(desk);
  const stored = seesResult(seat) ? await foldBloc(store, of) : undefined;
  if (stored && !isOfOneMoment(seat, of, standing, stored)) return undefined;
  return {
    season: kept.season,
    desk: at,
    agency,
    stage: state.stage,
    cards: standing.map(
      ({ chain, revision, hash }): KeptCard => ({
        round: chain.round,
        scorer: scorerTitle(at, chain.scorer),
        revision: revision.revision,
        receivedAt: revision.receivedAt,
        sender: nameOf(kept.season, revision.by),
        hash,
        ...(revision.late && { late: true as const }),
        ...(revision.onBehalf && { onBehalf: true as const }),
      }),
    ),
    read: standing.flatMap(({ revision }) => {
      const checked = readOnce(at, revision.card);
      return checked.ok ? [checked.value] : [];
    }),
    ...(stored && { document: stored.document }),
    isPlaced,
  };
}

type Standing = KeptRevision & { readonly revision: Extract<Revision, { kind: "scorecard" }> };

/** Whether the standings came to be of the decisions and of the very cards that the report shows. */
function isOfOneMoment(
  seat: Seat,
  of: BlocPeriod,
  standing: readonly Standing[],
  { decisions, sources }: StoredStandings,
): boolean {
  const agency = seat.agency.id;
  const shown = new Set(standing.map(({ hash }) => hash));
  const counted = sources.filter(
    (source) =>
      source.agency === agency &&
      isSeen(seat, { ...of, agency, round: source.round, scorer: source.scorer as ScorerId }),
  );
  return (
    decisions.length === seat.desk.decided.length &&
    counted.length === shown.size &&
    counted.every(({ sha256 }) => shown.has(sha256))
  );
}

/** What stands of an agency is its own to see once the period is closed; others see it as the bloc opens it. */
const seesResult = ({ desk: { state }, isOwn, isPlaced }: Seat): boolean =>
  isPlaced || (isOwn && state.stage !== "open");

/**
 * Whether a card about the agency is in its report: nobody learns from it how a single member cross-scored, nor, while
 * the period is open, what a scorer wrote whose cards are not theirs to follow.
 */
const isSeen = (seat: Seat, chain: Chain): boolean => {
  if (chain.round === "cross") return false;
  if (mayFollow(seat.roles, chain) || (seat.isOwn && chain.round === "self")) return true;
  return seat.desk.state.stage !== "open" && seesResult(seat);
};
