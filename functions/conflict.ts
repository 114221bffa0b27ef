import * as z from "zod/mini";
import { nameOf } from "../shared/rights.ts";
import type { Scorecard } from "../shared/scorecard.ts";
import { differences } from "../shared/sheet/differences.ts";
import { Conflict } from "../shared/wire/conflict.ts";
import type { LockedDesk } from "./locked-desk.ts";
import type { Refusal } from "./reply.ts";
import type { KeptRevision } from "./season-store.ts";

/** Who was faster, when, and where what is kept differs from what is being sent; a withdrawal sends no entries. */
export function conflict(
  { kept }: LockedDesk,
  { revision }: KeptRevision,
  sent?: Scorecard,
): Refusal["more"] {
  const theirs = revision.kind === "scorecard" ? revision.card : undefined;
  const differing = sent ? differences(theirs, sent) : [];
  return z.encode(Conflict, {
    latest: revision.revision,
    by: nameOf(kept.season, revision.by),
    receivedAt: revision.receivedAt,
    onBehalf: revision.onBehalf === true,
    withdrawn: revision.kind === "withdrawal",
    ...(revision.kind === "scorecard" && revision.total !== undefined && { total: revision.total }),
    differs: differing.map(({ criterion }) => criterion),
    theirs: differing.flatMap(({ before }) => before ?? []),
  });
}
