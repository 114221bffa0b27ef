import type { WrittenRubric } from "../../rubric.ts";
import { NO_SELF_SCORE } from "../gates.ts";
import { usualBands } from "../usual-bands.ts";
import { BONUSES, DEDUCTIONS } from "./beyond-the-scale.ts";
import { EMULATION } from "./emulation-section.ts";
import { PARTY } from "./party-section.ts";
import { POLITICAL } from "./political-section.ts";

/**
 * The table of the bloc of Party agencies: 100 points and at most 5 of bonus. Composed by us on the lines of the
 * bloc's pledge, since its own table is not public; the secretariat replaces it before the first score.
 */
export const PARTY_AGENCIES_TABLE: WrittenRubric = {
  id: "co-quan-dang-nam-dinh-2021",
  version: 1,
  title: "Bảng tiêu chí thi đua Khối các cơ quan Đảng (biên soạn)",
  ground: "Biên soạn theo các nội dung giao ước thi đua của Khối các cơ quan Đảng thuộc Tỉnh ủy Nam Định",
  total: "100",
  sections: [POLITICAL, PARTY, EMULATION, BONUSES, DEDUCTIONS],
  gates: [NO_SELF_SCORE],
  policy: {
    rounds: ["self", "verified", "second"],
    precedence: ["second", "verified"],
    notApplicable: "zero",
    bonusAtMost: "5",
    tieBreaks: [{ by: "section", section: "i" }, { by: "bonuses" }, { by: "fewer-deductions" }],
    bands: usualBands(100),
    bandAtMost: "100",
    overClaim: { above: "10", points: "1" },
  },
};
