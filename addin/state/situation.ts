import { isError } from "../../shared/checked.ts";
import { isLate } from "../../shared/lateness.ts";
import type { Stage } from "../../shared/period-state.ts";
import type { Round } from "../../shared/rubric.ts";
import type { Role } from "../../shared/season.ts";
import { isOpenToMembers } from "../../shared/visibility.ts";
import type { DecisionLog } from "../../shared/wire/decision-log.ts";
import { isMissing, isUnsigned, standingsOf } from "./bloc-standing.ts";
import { type CardStatus, cardStatus } from "./card-status.ts";
import { toReceive } from "./dossier-inbox.ts";
import { focusOf, readingOf, seatOf, sourceOf } from "./focus.ts";
import { knownOf } from "./loaded.ts";
import type { PaneState } from "./pane-state.ts";
import { provinceSeatOf } from "./province-seat.ts";
import { readsAll, type Seat } from "./seat.ts";

/** What decides the next thing to do: a person's role and how things stand, without a figure of anybody. */
export type Situation = {
  readonly host: "excel" | "browser";
  readonly isOnline: boolean;
  readonly isSignedIn: boolean;
  readonly seats: "coming" | "failed" | "empty" | "several" | "one";
  readonly role?: (typeof ROLES)[Role["role"]];
  readonly isLocked: boolean;
  readonly isClosed: boolean;
  /** Where the period stands, for those who read its decisions. */
  readonly stage?: Stage;
  /** Somebody asked to reopen it and nobody has agreed yet: this person, or somebody else. */
  readonly reopening?: "mine" | "others";
  readonly isPastDue: boolean;
  /** Whether the standings are open to this person by the bloc's policy. */
  readonly seesStandings: boolean;
  readonly hasCard: boolean;
  readonly hasSheet: boolean;
  readonly round?: Round;
  readonly status: CardStatus;
  readonly errors: number;
  readonly warnings: number;
  readonly left: number;
  readonly hasClash: boolean;
  readonly isReviewing: boolean;
  readonly waiting: number;
  readonly isSignedCopyHere: boolean;
  /** The agency of the card worked on has no self-score that counts. */
  readonly isSelfMissing: boolean;
  /** The self-score of the agency that leads the bloc is not there. */
  readonly isLeaderMissing: boolean;
  /** Why the card worked on was sent back. */
  readonly sentBack?: string;
  readonly leader?: string;
  readonly missing: number;
  readonly toVerify: number;
  readonly unsigned: number;
  readonly agencies: number;
  readonly firstToVerify?: string;
  /** A person of the council office, or an auditor of the whole season: all blocs can be looked at together. */
  readonly followsProvince?: true;
  /** The dossiers of closed blocs that wait for this person to receive them. */
  readonly dossiers?: number;
  readonly agency?: string;
  readonly due?: string;
};

const ROLES = {
  "agency-secretary": "agency",
  verifier: "verifier",
  deputy: "deputy",
  "bloc-secretariat": "secretariat",
  "council-office": "council",
  auditor: "auditor",
} as const satisfies Record<Role["role"], string>;

export function situationOf(state: PaneState): Situation {
  const seat = seatOf(state);
  const [source, reading] = [sourceOf(state), readingOf(state)];
  const progress = knownOf(state.progress);
  const standings = seat && progress ? standingsOf(progress, seat) : [];
  const waitingForMe = standings.filter(({ waitsForMe }) => waitsForMe);
  const due = source?.due ?? seat?.period.due;
  const first = waitingForMe[0]?.title;
  const isClosed = progress?.closed ?? source?.closed ?? false;
  const [log, province] = [knownOf(state.decisions), provinceSeatOf(state)];
  const leader = standings.find(({ agency }) => agency === seat?.bloc.lead);
  return {
    host: state.host,
    isOnline: state.isOnline,
    isSignedIn: state.person !== undefined,
    seats: seatsState(state),
    ...(seat && { role: ROLES[seat.role.role] }),
    isLocked: seat?.bloc.isLocked ?? false,
    isClosed,
    ...(log && { stage: log.stage }),
    ...(log?.reopening && { reopening: askedLast(log) === state.person?.subject ? "mine" : "others" }),
    seesStandings: seat !== undefined && seesStandings(seat, isClosed),
    isPastDue: due !== undefined && isLate(state.now, { due }),
    hasCard: state.chain !== undefined,
    hasSheet: focusOf(state) !== undefined,
    ...(state.chain && { round: state.chain.round }),
    status: cardStatus(state),
    errors: reading?.problems.filter(isError).length ?? 0,
    warnings: reading?.problems.filter((problem) => !isError(problem)).length ?? 0,
    left: reading ? reading.toFill - reading.filled : 0,
    hasClash: state.clash !== undefined,
    isReviewing: state.preflight !== undefined,
    waiting: state.waiting.length,
    isSignedCopyHere: source?.head?.signedCopy?.revision === source?.revision && source?.head !== undefined,
    isSelfMissing: standings.some((each) => each.agency === state.chain?.agency && isMissing(each)),
    isLeaderMissing: leader !== undefined && isMissing(leader),
    ...(leader && { leader: leader.title }),
    ...(source?.head?.sentBack !== undefined && { sentBack: source.head.sentBack }),
    missing: standings.filter(isMissing).length,
    toVerify: waitingForMe.length,
    unsigned: standings.filter(isUnsigned).length,
    agencies: standings.length,
    ...(first !== undefined && { firstToVerify: first }),
    ...(province && { followsProvince: true as const }),
    ...(province?.mayRecord && { dossiers: toReceive(state).length }),
    ...(source && { agency: source.agency.title }),
    ...(due !== undefined && { due }),
  };
}

/** As the server decides it: those who run and follow the bloc always, others by its visibility. */
export const seesStandings = ({ role, bloc }: Seat, isClosed: boolean): boolean =>
  readsAll({ role }) || isOpenToMembers(bloc, isClosed);

/** Who asked to reopen the period last. */
const askedLast = ({ decisions }: DecisionLog): string | undefined =>
  [...decisions].reverse().find(({ decision }) => decision.kind === "ask-reopen")?.by;

function seatsState({ seats, ...state }: PaneState): Situation["seats"] {
  const known = knownOf(seats);
  if (!known) return seats.kind === "failed" ? "failed" : "coming";
  if (known.length === 0) return "empty";
  return seatOf({ ...state, seats }) ? "one" : "several";
}
