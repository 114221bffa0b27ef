import { Conflict } from "../../shared/wire/conflict.ts";
import type { Refused } from "./answer.ts";

/** Who was faster and what differs, when a card was refused because a newer revision is there. */
export function conflictOf(refusal: Refused): Conflict | undefined {
  if (refusal.kind !== "refused" || refusal.problem.code !== "stale-revision") return undefined;
  const conflict = Conflict.safeParse(refusal.problem);
  return conflict.success ? conflict.data : undefined;
}
