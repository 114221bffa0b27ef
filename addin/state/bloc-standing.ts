import { type CalendarDate, instant } from "../../shared/calendar.ts";
import { secretariatFor } from "../../shared/named-scorers.ts";
import type { Progress, Sent } from "../../shared/wire/progress.ts";
import type { Seat } from "./seat.ts";

type SelfState = "missing" | "withdrawn" | "sent-back" | "sent" | "late";

/** Where one agency stands, as the person who follows it sees it. */
export type AgencyStanding = {
  readonly agency: string;
  readonly title: string;
  /** Until when its own cards are in time, where that was extended. */
  readonly due?: string;
  readonly self: SelfState;
  readonly isOnBehalf: boolean;
  readonly selfRevision: number;
  /** Whether its verification is there and up to date: a verifier's own, for others that of whoever verifies for the bloc. */
  readonly isVerified: boolean;
  /** The deputy verifies it, because it leads the bloc. */
  readonly isDeputys: boolean;
  readonly waitsForMe: boolean;
  readonly signed?: { readonly revision: number; readonly number: string; readonly date: CalendarDate };
};

export const standingsOf = ({ agencies }: Progress, seat: Seat): readonly AgencyStanding[] =>
  agencies.map(({ agency, title, due, waiting, sent }) => {
    const self = sent.find(({ round }) => round === "self");
    const scorer = seat.role.role === "verifier" ? seat.role.scorer : secretariatFor(seat.bloc, agency);
    const own = sent.find((each) => each.round === "verified" && each.scorer === scorer && stands(each));
    return {
      agency,
      title,
      ...(due !== undefined && { due }),
      self: selfState(self),
      isOnBehalf: self?.onBehalf === true,
      selfRevision: self && stands(self) ? self.revision : 0,
      isVerified: own !== undefined && !waiting && !isBefore(own, self),
      isDeputys: agency === seat.bloc.lead,
      waitsForMe: waiting,
      ...(self?.signedCopy && { signed: self.signedCopy }),
    };
  });

const isBefore = (own: Sent, self: Sent | undefined): boolean =>
  self !== undefined && instant(own.receivedAt) < instant(self.receivedAt);

function selfState(self: Sent | undefined): SelfState {
  if (!self) return "missing";
  if (self.withdrawn) return "withdrawn";
  if (self.sentBack !== undefined) return "sent-back";
  return self.late ? "late" : "sent";
}

/** A card that counts: neither withdrawn nor sent back. */
export const stands = ({ withdrawn, sentBack }: Sent): boolean => !withdrawn && sentBack === undefined;

export const isMissing = ({ self }: AgencyStanding): boolean => self !== "sent" && self !== "late";
/** The signed paper of the revision that counts has not come. */
export const isUnsigned = ({ selfRevision, signed }: AgencyStanding): boolean =>
  selfRevision > 0 && signed?.revision !== selfRevision;
