import { PUBLIC_SERVICE_TABLE } from "./don-vi-su-nghiep-thanh-tra-2023/public-service-table.ts";
import { placesToFill } from "./placeholders.ts";
import type { Programme } from "./programme.ts";

/**
 * Khối thi đua các đơn vị sự nghiệp, Thanh tra Chính phủ, 2023: units that register titles at the signing. The source
 * names Báo Thanh tra alone; the other places are to be filled in. No scores.
 */
export const DON_VI_SU_NGHIEP_THANH_TRA_2023: Programme = {
  id: "don-vi-su-nghiep-thanh-tra-2023",
  title: "Khối thi đua các đơn vị sự nghiệp, Thanh tra Chính phủ năm 2023",
  season: {
    id: "don-vi-su-nghiep-thanh-tra-2023",
    title: "Năm thi đua 2023, Khối các đơn vị sự nghiệp, Thanh tra Chính phủ",
    year: 2023,
    periods: [
      {
        id: "nam",
        title: "Năm 2023",
        from: "2023-01-01",
        to: "2023-12-31",
        // The due instant and the days below are a configuration of ours, for the secretariat to set.
        due: "2023-12-15T17:00:00+07:00",
        days: {
          "phat-dong": "2023-03-15",
          "dang-ky": "2023-03-31",
          "ke-khai": "2023-03-31",
          "so-ket": "2023-06-30",
          "tong-ket": "2023-12-15",
        },
      },
    ],
    blocs: [
      {
        id: "khoi-don-vi-su-nghiep",
        label: "khối",
        title: "Khối thi đua các đơn vị sự nghiệp, Thanh tra Chính phủ",
        rubric: PUBLIC_SERVICE_TABLE.id,
        visibility: "after-close",
        agencies: [
          { id: "bao-thanh-tra", title: "Báo Thanh tra" },
          ...placesToFill("don-vi", "Đơn vị", 2, 6),
        ],
      },
    ],
  },
  rubrics: [PUBLIC_SERVICE_TABLE],
};
