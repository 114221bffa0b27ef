import type { WrittenRubric } from "../../rubric.ts";
import { NO_SELF_SCORE } from "../gates.ts";
import { usualBands } from "../usual-bands.ts";
import { DEDUCTIONS, EMULATION } from "./emulation-section.ts";
import { INSPECTION } from "./inspection-section.ts";
import { type FramedUnit, ownSection } from "./own-section.ts";
import { PARTY, UNIONS } from "./party-section.ts";

/**
 * The two-tier table for these units: 80 points of the bloc's frame, 20 of each unit's own. Composed by us on the
 * lines of the launch of 2023.
 */
export const frameTable = (units: readonly FramedUnit[]): WrittenRubric => ({
  id: "uy-ban-kiem-tra-khoi-2023",
  version: 1,
  title: "Bảng tiêu chí thi đua cấp ủy, ủy ban kiểm tra các cấp năm 2023 (biên soạn)",
  ground: "Biên soạn theo các nội dung phát động thi đua năm 2023 trong Đảng bộ Khối các cơ quan tỉnh",
  total: "100",
  sections: [INSPECTION, PARTY, UNIONS, EMULATION, ownSection(units), DEDUCTIONS],
  gates: [NO_SELF_SCORE],
  policy: {
    rounds: ["self", "verified", "second"],
    precedence: ["second", "verified"],
    notApplicable: "zero",
    tieBreaks: [{ by: "section", section: "i" }, { by: "section", section: "v" }, { by: "fewer-deductions" }],
    bands: usualBands(100),
  },
});
