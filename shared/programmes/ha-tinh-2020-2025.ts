import { LOCALITY_TABLE, SECTOR_TABLE } from "./ha-tinh-2020-2025/movement-tables.ts";
import { yearlySeason } from "./ha-tinh-2020-2025/yearly-season.ts";
import type { Programme } from "./programme.ts";

const FIRST = yearlySeason(2021);

/** Hà Tĩnh, five-year movement 2020–2025: many blocs of sectors and of localities, to be filled in. No scores. */
export const HA_TINH_2020_2025: Programme = {
  id: "ha-tinh-2020-2025",
  title: "Phong trào thi đua yêu nước tỉnh Hà Tĩnh giai đoạn 2020–2025",
  season: FIRST,
  rubrics: [SECTOR_TABLE, LOCALITY_TABLE],
  // The movement is for the term 2020–2025: its yearly seasons, each with its campaign.
  years: [FIRST, ...[2022, 2023, 2024, 2025].map(yearlySeason)],
};
