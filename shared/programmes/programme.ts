import type { WrittenRubric } from "../rubric.ts";
import type { WrittenSeason } from "../season.ts";

/** A ready preset: the season with its real roster and no scores, and the tables its blocs use. */
export type Programme = {
  readonly id: string;
  readonly title: string;
  readonly season: WrittenSeason;
  readonly rubrics: readonly WrittenRubric[];
};
