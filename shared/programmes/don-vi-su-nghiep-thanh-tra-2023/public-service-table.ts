import type { WrittenRubric } from "../../rubric.ts";
import { NO_SELF_SCORE } from "../gates.ts";
import { usualBands } from "../usual-bands.ts";
import { BONUSES, DEDUCTIONS } from "./beyond-the-scale.ts";
import { DISCIPLINE } from "./discipline-section.ts";
import { BLOC_DUTIES, EMULATION } from "./emulation-section.ts";
import { PROFESSIONAL } from "./professional-section.ts";

/** The table of the public-service units: 100 points, at most 5 of bonus. Composed by us on the lines of the pledge. */
export const PUBLIC_SERVICE_TABLE: WrittenRubric = {
  id: "don-vi-su-nghiep-thanh-tra-2023",
  version: 1,
  title: "Bảng tiêu chí thi đua Khối các đơn vị sự nghiệp năm 2023 (biên soạn)",
  ground:
    "Biên soạn theo các nội dung giao ước thi đua năm 2023 của Khối các đơn vị sự nghiệp, Thanh tra Chính phủ",
  total: "100",
  sections: [PROFESSIONAL, DISCIPLINE, EMULATION, BLOC_DUTIES, BONUSES, DEDUCTIONS],
  gates: [NO_SELF_SCORE],
  policy: {
    rounds: ["self", "verified", "second"],
    precedence: ["second", "verified"],
    notApplicable: "zero",
    bonusAtMost: "5",
    tieBreaks: [{ by: "section", section: "i" }, { by: "bonuses" }, { by: "fewer-deductions" }],
    bands: usualBands(100),
    bandAtMost: "100",
  },
};
