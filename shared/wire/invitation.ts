import * as z from "zod/mini";
import { SeasonId } from "../ids.ts";
import { Invitation, InvitationId } from "../invitation.ts";
import { Text } from "../rubric.ts";
import { Role, Season } from "../season.ts";

/** An invitation to be made: for which task, with which roles, good for how many days. */
export const InvitationRequest = z.strictObject({
  season: SeasonId,
  name: Text,
  roles: Invitation.shape.roles,
  days: z.int().check(z.positive(), z.lte(90)),
});
export type InvitationRequest = z.infer<typeof InvitationRequest>;

/** An invitation with its code, which is told this once and kept nowhere. */
export const InvitationAnswer = z.strictObject({
  id: InvitationId,
  code: z.string(),
  name: z.string(),
  roles: z.array(Role),
  until: z.iso.datetime(),
});
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

/** "Rút lời mời": a code that was lost or given to the wrong person. */
export const InvitationWithdrawal = z.strictObject({
  season: SeasonId,
  invitation: InvitationId,
  reason: Text,
});
export type InvitationWithdrawal = z.infer<typeof InvitationWithdrawal>;

/** A code as a person typed it. */
export const JoinRequest = z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(200)) });
export type JoinRequest = z.infer<typeof JoinRequest>;

/** What a code gave: the season, and all that the person may do in it now. */
export const Joined = z.strictObject({
  season: z.strictObject({ id: SeasonId, title: z.string(), year: Season.shape.year }),
  name: z.string(),
  roles: z.array(Role),
});
export type Joined = z.infer<typeof Joined>;
