import { Rubric, type WrittenRubric } from "../rubric.ts";
import { NOI_CHINH_2023 } from "./noi-chinh-2023.ts";
import type { Programme } from "./programme.ts";
import { TIEN_GIANG_2022 } from "./tien-giang-2022.ts";

/** The ready programmes, each with its real roster, or places to fill in where its source names none, and no scores. */
export const PROGRAMMES: readonly Programme[] = [NOI_CHINH_2023, TIEN_GIANG_2022];

/** The table of a ready programme, read. */
export function presetRubric(id: string): Rubric | undefined {
  const written: WrittenRubric | undefined = PROGRAMMES.flatMap(({ rubrics }) => rubrics).find(
    (rubric) => rubric.id === id,
  );
  return written && Rubric.parse(written);
}
