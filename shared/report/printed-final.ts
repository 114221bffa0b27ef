import type { Points } from "../points.ts";
import type { Criterion, Rubric } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { entryOf } from "./matrix-row.ts";

/** The final points of a criterion as they are printed: full marks where one that does not apply is credited, undefined while there are none. */
export function printedFinal(
  { policy }: Pick<Rubric, "policy">,
  line: StandingsLine,
  { id, max }: Pick<Criterion, "id" | "max">,
): Points | undefined {
  const entry = entryOf(line, id);
  return entry?.notApplicable && policy.notApplicable === "full" ? max : entry?.points;
}
