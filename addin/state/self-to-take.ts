import type { CriterionId } from "../../shared/ids.ts";
import type { Section } from "../../shared/rubric.ts";
import { layoutOf, placedIn } from "../../shared/sheet/sheet-layout.ts";
import { isAnswered } from "../../shared/sheet/sheet-rights.ts";
import type { Sheet } from "../../shared/wire/sheet.ts";

/** A section of the table's first level, with those of its criteria that a scorer may take over from the self-score. */
export type SelfToTake = { readonly section: Section; readonly criteria: readonly CriterionId[] };

/** The sections in which the sheet's scorer answers for anything; others offer nothing to take. */
export function selfToTake(source: Sheet): readonly SelfToTake[] {
  const layout = layoutOf(source);
  const mine = placedIn(layout).filter((placed) => isAnswered(layout, placed));
  return source.rubric.sections
    .map((section) => ({
      section,
      criteria: mine
        .filter(({ path: [outermost] }) => outermost?.id === section.id)
        .map(({ criterion }) => criterion.id),
    }))
    .filter(({ criteria }) => criteria.length > 0);
}
