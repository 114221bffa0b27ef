import type { HandOver } from "../shared/hand-over.ts";
import type { BlocId, SeasonId } from "../shared/ids.ts";
import type { Invitation, InvitationEnd } from "../shared/invitation.ts";
import type { RecordedRevocation } from "../shared/wire/people.ts";

export type NamedInvitation = { readonly id: string; readonly invitation: Invitation };
export type NamedEnd = { readonly id: string; readonly end: InvitationEnd };

/** Who was invited, joined, left and handed over, beside the season itself. An invitation's id is the hash of its code. */
export type MembershipRecords = {
  /** Which season somebody with this code is invited to. */
  readonly invitedTo: (id: string) => Promise<SeasonId | undefined>;
  readonly keepInvitedTo: (id: string, season: SeasonId) => Promise<"kept" | "taken">;
  readonly invitation: (season: SeasonId, id: string) => Promise<Invitation | undefined>;
  readonly invitations: (season: SeasonId) => Promise<readonly NamedInvitation[]>;
  readonly keepInvitation: (
    season: SeasonId,
    id: string,
    invitation: Invitation,
  ) => Promise<"kept" | "taken">;
  readonly invitationEnd: (season: SeasonId, id: string) => Promise<InvitationEnd | undefined>;
  readonly invitationEnds: (season: SeasonId) => Promise<readonly NamedEnd[]>;
  readonly endInvitation: (season: SeasonId, id: string, end: InvitationEnd) => Promise<"kept" | "taken">;

  /** How many revocations of a season are kept apart. */
  readonly countRevocations: (season: SeasonId) => Promise<number>;
  readonly keepRevocation: (season: SeasonId, revocation: RecordedRevocation) => Promise<"kept" | "taken">;

  readonly handOver: (season: SeasonId, bloc: BlocId) => Promise<HandOver | undefined>;
  readonly keepHandOver: (handOver: HandOver) => Promise<"kept" | "taken">;
};
