import type { AgencyId, PersonId } from "../shared/ids.ts";
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

/** Gives the address of the workbook of one agency's card as this person may see it now, or has it made. */
export const askForCardWorkbook =
  (store: SeasonStore) =>
  async (subject: PersonId, { agency: id, ...of }: CardWorkbookRequest): Promise<ReportReply | Refusal> => {
    const seat = await seatFor(store, subject, of, id);
    if ("refused" in seat) return seat;
    const { desk, agency } = seat;
    const scene = await sceneFor(store, of, seat);
    const report = cardReportOf(scene);
    const card = { bloc: of.bloc, agency: id };
    const place = { season: of.season, period: of.period, card };
    return askForReport(store, place, { kind: "card", report }, fileNameOf(agency, desk));
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

async function sceneFor(store: SeasonStore, of: BlocPeriod, seat: Seat): Promise<CardScene> {
  const { desk, agency, isPlaced } = seat;
  const { state, decided, kept } = desk;
  const { counting } = await listCards(store, of, decided);
  const heads = await latestOf(store, counting, (chain) => chain.agency === agency.id && isSeen(seat, chain));
  const standing = heads.filter(({ chain, revision }) =>
    stands(state, chain, revision),
  ) as readonly Standing[];
  const at = scored(desk);
  const stored = seesResult(seat) ? await foldBloc(store, of) : undefined;
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

/** What stands of an agency is its own to see once the period is closed; others see it as the bloc opens it. */
const seesResult = ({ desk: { state }, isOwn, isPlaced }: Seat): boolean =>
  isPlaced || (isOwn && state.stage !== "open");

/** Whether a card about the agency is in its report: nobody learns from it how a single member cross-scored. */
const isSeen = (seat: Seat, chain: Chain): boolean => {
  if (chain.round === "cross") return false;
  return mayFollow(seat.roles, chain) || (seat.isOwn && chain.round === "self") || seesResult(seat);
};
