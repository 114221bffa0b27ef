import type { SeasonId } from "../../shared/ids.ts";
import type { BlocPeriod } from "../../shared/storage-keys.ts";
import type { HandOverRequest } from "../../shared/wire/hand-over.ts";
import type { InvitationRequest, InvitationWithdrawal } from "../../shared/wire/invitation.ts";
import type { RevocationRequest } from "../../shared/wire/people.ts";

/** What is asked of the world about who works in a season, and about the years of its agencies. */
export type PeopleEffect =
  | { readonly kind: "load-people"; readonly season: SeasonId }
  | { readonly kind: "invite"; readonly request: InvitationRequest }
  | { readonly kind: "withdraw-invitation"; readonly request: InvitationWithdrawal }
  | { readonly kind: "revoke"; readonly request: RevocationRequest }
  | { readonly kind: "hand-over"; readonly request: HandOverRequest }
  | { readonly kind: "join"; readonly code: string }
  | { readonly kind: "load-years"; readonly of: BlocPeriod };
