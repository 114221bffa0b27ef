import type { RubricId } from "../ids.ts";
import type { Rubric } from "../rubric.ts";

/** What a draft of a bloc's table goes on from: the version in force, or the id the season names while there is none. */
export type TablePlace = { readonly rubric: RubricId; readonly version?: number };

/** Any table as the next version of a bloc's own. */
export const nextDraft = (table: Rubric, { rubric, version = 0 }: TablePlace): Rubric => ({
  ...table,
  id: rubric,
  version: version + 1,
});
