import type { PlacedCriterion } from "../rubric.ts";
import { answersFor, isTypedRound } from "../scorers.ts";
import { isFromElsewhere } from "./sheet-formulas.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { Enters } from "./sheet-rows.ts";

/** Whether this sheet's scorer may write anything about a criterion. */
export const isOpen = (layout: SheetLayout, { criterion }: PlacedCriterion): boolean =>
  layout.isAssigned(criterion.id);

/** Whether this sheet's scorer says anything of a criterion it was given. */
export const isAnswered = (layout: SheetLayout, placed: PlacedCriterion): boolean =>
  isOpen(layout, placed) && answersFor(layout.remit(placed));

/** Whether the points of a criterion are computed in this sheet. */
export const isComputed = (layout: SheetLayout, placed: PlacedCriterion): boolean =>
  layout.source.round === "self" || isTypedRound(layout.source.round) || isAnswered(layout, placed);

/** Whether this sheet's scorer enters it. An agency does not enter what another authority publishes. */
export function mayWrite(layout: SheetLayout, placed: PlacedCriterion, enters: Enters): boolean {
  if (!isOpen(layout, placed)) return false;
  const remit = layout.remit(placed);
  if (enters.kind === "points") return remit.whole;
  if (enters.input.target) return false;
  if (layout.source.round === "self" && isFromElsewhere(placed.criterion)) return false;
  return remit.mayEnter(enters.input.id);
}
