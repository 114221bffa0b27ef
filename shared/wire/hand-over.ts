import * as z from "zod/mini";
import { HandOver, NextSeason } from "../hand-over.ts";
import { AgencyId } from "../ids.ts";
import { InvitationAnswer } from "./invitation.ts";

/** A hand-over to be done. The leader is the elected one unless another is named, and so is the deputy with it. */
export const HandOverRequest = z.strictObject({
  season: HandOver.shape.season,
  bloc: HandOver.shape.bloc,
  attempt: HandOver.shape.attempt,
  next: HandOver.shape.next,
  leader: z.optional(AgencyId),
  deputy: z.optional(AgencyId),
  reason: HandOver.shape.reason,
});
export type HandOverRequest = z.infer<typeof HandOverRequest>;

/**
 * What was handed over, and the invitation of the next secretariat with its code. Asked again, the code is a new one and
 * the one before it is worth nothing; there is none once somebody has taken it up.
 */
export const HandOverAnswer = z.strictObject({
  handOver: HandOver,
  invitation: z.optional(InvitationAnswer),
});
export type HandOverAnswer = z.infer<typeof HandOverAnswer>;

/** What a refusal adds that comes too late: the hand-over that was done. */
export const HandedOver = z.strictObject({ handOver: HandOver });

/** What a refusal adds where another bloc has begun the next season: how it stands, to be entered like that. */
export const NextAsItIs = z.strictObject({ next: z.optional(NextSeason) });
