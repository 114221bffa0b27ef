import * as z from "zod/mini";
import { mistake, type Problem } from "../checked.ts";
import { BlocId, PersonId } from "../ids.ts";
import type { Stage } from "../period-state.ts";
import { Follows } from "../revision.ts";
import { Text } from "../rubric.ts";

const about = { bloc: BlocId, follows: Follows };

/**
 * What the council office did with a bloc's dossier (hồ sơ của khối): `received` "tiếp nhận", `returned` "trả lại" with a
 * reason, `accepted` "chấp nhận". `follows` is the number of the last record of this bloc its author has seen, 0 for none.
 */
export const DossierRequest = z.discriminatedUnion("outcome", [
  z.strictObject({ ...about, outcome: z.literal("received"), reason: z.optional(Text) }),
  z.strictObject({ ...about, outcome: z.literal("returned"), reason: Text }),
  z.strictObject({ ...about, outcome: z.literal("accepted"), reason: z.optional(Text) }),
]);
export type DossierRequest = z.infer<typeof DossierRequest>;
export type DossierOutcome = DossierRequest["outcome"];

/**
 * One act on a dossier as it is kept, in the bloc's sequence from 1, never changed. `result` is the hash of the result it
 * was about: another one now says that the bloc changed its result since.
 */
export const RecordedDossier = z.strictObject({
  sequence: z.int().check(z.positive()),
  by: PersonId,
  at: z.iso.datetime(),
  outcome: z.enum(["received", "returned", "accepted"]),
  reason: z.optional(Text),
  result: z.string(),
});
export type RecordedDossier = z.infer<typeof RecordedDossier>;

/** What an act on a dossier is judged by: how the bloc's period stands and what was done last. */
export type DossierScene = {
  readonly title: string;
  readonly stage: Stage;
  readonly last: DossierOutcome | undefined;
};

/** What keeps an act on a dossier from being recorded. */
export function dossierProblems(
  { title, stage, last }: DossierScene,
  outcome: DossierOutcome,
): readonly Problem[] {
  const facts = { bloc: title };
  if (stage === "open") return [mistake("dossier-not-closed", { pointer: "/bloc" }, facts)];
  const isHere = last === "received" || last === "accepted";
  const at = { pointer: "/outcome" };
  if (outcome === "received") return isHere ? [mistake("dossier-received-already", at, facts)] : [];
  if (!isHere) return [mistake("dossier-not-received", at, facts)];
  return last === outcome ? [mistake("dossier-accepted-already", at, facts)] : [];
}
