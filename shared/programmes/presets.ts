import { Rubric, type WrittenRubric } from "../rubric.ts";
import { CO_QUAN_DANG_NAM_DINH_2021 } from "./co-quan-dang-nam-dinh-2021.ts";
import { DON_VI_SU_NGHIEP_THANH_TRA_2023 } from "./don-vi-su-nghiep-thanh-tra-2023.ts";
import { HA_TINH_2020_2025 } from "./ha-tinh-2020-2025.ts";
import { NOI_CHINH_2023 } from "./noi-chinh-2023.ts";
import type { Programme } from "./programme.ts";
import { TIEN_GIANG_2022 } from "./tien-giang-2022.ts";
import { UY_BAN_KIEM_TRA_KHOI_2023 } from "./uy-ban-kiem-tra-khoi-2023.ts";

/** The five founding programmes, each with its real roster, or places to fill in where its source names none. No scores. */
export const FOUNDING_PROGRAMMES: readonly Programme[] = [
  CO_QUAN_DANG_NAM_DINH_2021,
  NOI_CHINH_2023,
  DON_VI_SU_NGHIEP_THANH_TRA_2023,
  UY_BAN_KIEM_TRA_KHOI_2023,
  HA_TINH_2020_2025,
];

/** Every ready programme: the founding ones, and a real table whose members its source does not name. */
export const PROGRAMMES: readonly Programme[] = [...FOUNDING_PROGRAMMES, TIEN_GIANG_2022];

/** The table of a ready programme, read. */
export function presetRubric(id: string): Rubric | undefined {
  const written: WrittenRubric | undefined = PROGRAMMES.flatMap(({ rubrics }) => rubrics).find(
    (rubric) => rubric.id === id,
  );
  return written && Rubric.parse(written);
}
