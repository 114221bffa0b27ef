import * as z from "zod/mini";
import { BlocId, PersonId, SeasonId } from "./ids.ts";
import { Text } from "./rubric.ts";
import { Role } from "./season.ts";

/** An invitation goes by the SHA-256 of its code, in hex: who knows the name does not know the code. */
export const InvitationId = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * "Lời mời": what whoever takes it up may do in a season. `name` is that of the task ("Thư ký Cơ quan A"); until when
 * it may be taken up, and who made it when. Never changed, and kept without its code.
 */
export const Invitation = z.strictObject({
  name: Text,
  roles: z.array(Role).check(z.minLength(1), z.maxLength(20)),
  until: z.iso.datetime(),
  by: PersonId,
  at: z.iso.datetime(),
  /** Made by a hand-over: the bloc of the season before, whose archive is opened for reading as well. */
  archive: z.optional(z.strictObject({ season: SeasonId, bloc: BlocId })),
});
export type Invitation = z.infer<typeof Invitation>;

/** What became of an invitation: one person took it up, or it was withdrawn. The first of these stands for good. */
export const InvitationEnd = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("taken"), by: PersonId, at: z.iso.datetime() }),
  z.strictObject({ kind: z.literal("withdrawn"), by: PersonId, at: z.iso.datetime(), reason: Text }),
]);
export type InvitationEnd = z.infer<typeof InvitationEnd>;
