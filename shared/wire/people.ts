import * as z from "zod/mini";
import { HandOver } from "../hand-over.ts";
import { BlocId, PersonId, SeasonId } from "../ids.ts";
import { InvitationId } from "../invitation.ts";
import { Text } from "../rubric.ts";
import { Person, Revocation, Role } from "../season.ts";

/** Whose roles are taken away, in one bloc or, by the council office, in the whole season. */
export const RevocationRequest = z.strictObject({
  season: SeasonId,
  person: PersonId,
  bloc: z.optional(BlocId),
  reason: Text,
});
export type RevocationRequest = z.infer<typeof RevocationRequest>;

/** A revocation as it is kept apart, in the season's sequence from 1. */
export const RecordedRevocation = z.extend(Revocation, { sequence: z.int().check(z.positive()) });
export type RecordedRevocation = z.infer<typeof RecordedRevocation>;

/** An invitation that can still be taken up; `byName` is the name of who made it. */
export const OpenInvitation = z.strictObject({
  id: InvitationId,
  name: z.string(),
  roles: z.array(Role),
  until: z.iso.datetime(),
  by: PersonId,
  byName: z.string(),
});
export type OpenInvitation = z.infer<typeof OpenInvitation>;

/** How a person came by roles: by an invitation, who made it, and when it was taken up. */
export const TakenUp = z.strictObject({
  roles: z.array(Role),
  by: PersonId,
  byName: z.string(),
  at: z.iso.datetime(),
});
export type TakenUp = z.infer<typeof TakenUp>;

/** A person with a task; nothing is taken up by whoever is in the season since it was opened, or was carried over. */
export const PersonAtWork = z.extend(Person, { takenUp: z.optional(z.array(TakenUp)) });
export type PersonAtWork = z.infer<typeof PersonAtWork>;

/**
 * Who works in a season, as far as whoever asks is in charge: of a bloc the people with roles in it and those roles
 * alone. People who have left are named in the revocations.
 */
export const People = z.strictObject({
  people: z.array(PersonAtWork),
  invitations: z.array(OpenInvitation),
  revocations: z.array(z.extend(RecordedRevocation, { name: z.string(), byName: z.string() })),
  handOvers: z.array(HandOver),
});
export type People = z.infer<typeof People>;
