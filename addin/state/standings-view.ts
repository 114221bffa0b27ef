import type { Rubric } from "../../shared/rubric.ts";
import type { StandingsDocument } from "../../shared/standings-document.ts";

/** The standings with the table they were made by, when they were fetched, and the mark of what they were made from. */
export type StandingsView = {
  readonly document: StandingsDocument;
  readonly rubric?: Rubric;
  readonly mark?: string;
  readonly asOf: string;
};

/** Newer scores exist than the figures shown. */
export const isStale = (view: StandingsView | undefined, newest: string | undefined): boolean =>
  view?.mark !== undefined && newest !== undefined && view.mark !== newest;
