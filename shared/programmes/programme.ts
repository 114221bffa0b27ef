import type { WrittenRubric } from "../rubric.ts";
import type { WrittenSeason } from "../season.ts";
import type { YearRecord } from "./record.ts";

/** A ready preset: the season with its real roster and no scores, and the tables its blocs use. */
export type Programme = {
  readonly id: string;
  readonly title: string;
  readonly season: WrittenSeason;
  readonly rubrics: readonly WrittenRubric[];
  /** What is known of its finished year; never scores. */
  readonly record?: YearRecord;
  /** The yearly seasons of a plan of several years, of which `season` is the first. */
  readonly years?: readonly WrittenSeason[];
};
