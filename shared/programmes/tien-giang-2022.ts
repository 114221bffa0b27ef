import type { WrittenRubric } from "../rubric.ts";
import type { WrittenSeason } from "../season.ts";
import type { Programme } from "./programme.ts";
import { ENVIRONMENT } from "./tien-giang-2022/environment.ts";
import { INSPECTION } from "./tien-giang-2022/inspection.ts";
import { LAND } from "./tien-giang-2022/land.ts";
import { COORDINATION, EMULATION, STAFF } from "./tien-giang-2022/other-standards.ts";
import { REFORM } from "./tien-giang-2022/reform.ts";
import { SCORERS } from "./tien-giang-2022/scorers.ts";
import { WATER } from "./tien-giang-2022/water.ts";

/**
 * The table by which the Sở Tài nguyên và Môi trường of Tiền Giang scored the district offices in 2022. Codes, points
 * and caps are the issued table's; titles are short ones of ours.
 */
const RUBRIC: WrittenRubric = {
  id: "tien-giang-2022",
  version: 1,
  title: "Bảng điểm thi đua phòng Tài nguyên và Môi trường cấp huyện, tỉnh Tiền Giang, năm 2022",
  ground:
    "Kế hoạch số 53/KH-STNMT ngày 07/01/2022 và Hướng dẫn số 168/HD-STNMT ngày 01/3/2022 của Sở Tài nguyên và Môi trường tỉnh Tiền Giang",
  total: "100",
  scorers: SCORERS,
  sections: [
    {
      id: "1",
      code: "1",
      title: "Nhiệm vụ chuyên môn",
      max: "80",
      sections: [LAND, WATER, ENVIRONMENT, INSPECTION],
    },
    STAFF,
    REFORM,
    EMULATION,
    COORDINATION,
  ],
  gates: [
    {
      id: "khong-gui-bang-cham",
      code: "5.2",
      title: "Không gửi báo cáo giải trình và bảng chấm điểm",
      on: "no-self-score",
      effect: "unclassified",
    },
  ],
  policy: {
    // The table names who verifies and says nothing of precedence: that the self-score stands where nobody verified
    // is the product's choice for it, and so are what does not apply and the order of tie-breaks.
    rounds: ["self", "verified", "second"],
    precedence: ["second", "verified", "self"],
    notApplicable: "zero",
    tieBreaks: [{ by: "section", section: "1" }, { by: "bonuses" }, { by: "fewer-deductions" }],
    bands: [],
  },
};

const PLACEHOLDERS = ["1", "2", "3"];

const SEASON: WrittenSeason = {
  id: "tien-giang-2022",
  title: "Thi đua ngành tài nguyên và môi trường tỉnh Tiền Giang năm 2022",
  year: 2022,
  periods: [{ id: "nam", title: "Năm 2022", from: "2022-01-01", to: "2022-12-31" }],
  blocs: [
    {
      id: "phong-cap-huyen",
      label: "khối",
      title: "Khối phòng Tài nguyên và Môi trường cấp huyện",
      ground: RUBRIC.ground,
      rubric: RUBRIC.id,
      visibility: "sealed",
      agencies: PLACEHOLDERS.map((number) => ({
        id: `don-vi-${number}`,
        title: `Đơn vị ${number} (điền tên)`,
      })),
    },
  ],
};

/** The source names no members: the roster holds places to fill in. */
export const TIEN_GIANG_2022: Programme = {
  id: "tien-giang-2022",
  title: "Ngành tài nguyên và môi trường tỉnh Tiền Giang, 2022",
  season: SEASON,
  rubrics: [RUBRIC],
};
