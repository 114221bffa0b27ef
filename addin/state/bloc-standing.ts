import { SECRETARIAT } from "../../shared/named-scorers.ts";
import type { Progress } from "../../shared/wire/progress.ts";
import type { Seat } from "./seat.ts";

/** Where one agency stands, as the person who follows it sees it. */
export type AgencyStanding = {
  readonly agency: string;
  readonly title: string;
  readonly self: "missing" | "withdrawn" | "sent" | "late";
  readonly isOnBehalf: boolean;
  readonly selfRevision: number;
  /** Whether the asker's own verification is there and up to date. */
  readonly isVerified: boolean;
  readonly waitsForMe: boolean;
  readonly signed?: { readonly revision: number; readonly number: string; readonly date: string };
};

export const standingsOf = ({ agencies }: Progress, seat: Seat): readonly AgencyStanding[] =>
  agencies.map(({ agency, title, waiting, sent }) => {
    const self = sent.find(({ round }) => round === "self");
    const scorer = seat.role.role === "verifier" ? seat.role.scorer : SECRETARIAT;
    const own = sent.find((each) => each.round === "verified" && each.scorer === scorer && !each.withdrawn);
    return {
      agency,
      title,
      self: !self ? "missing" : self.withdrawn ? "withdrawn" : self.late ? "late" : "sent",
      isOnBehalf: self?.onBehalf === true,
      selfRevision: self && !self.withdrawn ? self.revision : 0,
      isVerified: own !== undefined && !waiting,
      waitsForMe: waiting,
      ...(self?.signedCopy && { signed: self.signedCopy }),
    };
  });

export const isMissing = ({ self }: AgencyStanding): boolean => self === "missing" || self === "withdrawn";
/** The signed paper of the revision that counts has not come. */
export const isUnsigned = ({ selfRevision, signed }: AgencyStanding): boolean =>
  selfRevision > 0 && signed?.revision !== selfRevision;
