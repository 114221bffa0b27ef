import type { WrittenRubric } from "../../rubric.ts";
import { NO_SELF_SCORE } from "../gates.ts";
import { usualBands } from "../usual-bands.ts";
import { LOCALITY_WORK } from "./locality-section.ts";
import { MOVEMENT } from "./movement-sections.ts";
import { REFORM_SCORER, SECTOR_WORK } from "./sector-section.ts";

const GROUND = "Biên soạn theo nội dung phong trào thi đua yêu nước tỉnh Hà Tĩnh giai đoạn 2020–2025";

const POLICY: WrittenRubric["policy"] = {
  rounds: ["self", "verified", "second"],
  precedence: ["second", "verified"],
  notApplicable: "rescale-section",
  tieBreaks: [{ by: "section", section: "i" }, { by: "section", section: "ii" }, { by: "fewer-deductions" }],
  bands: usualBands(1000),
};

/** The sectors' table, of 1000 points. Composed by us; the agencies do unlike work from the localities. */
export const SECTOR_TABLE: WrittenRubric = {
  id: "ha-tinh-so-nganh",
  version: 1,
  title: "Bảng tiêu chí thi đua khối sở, ban, ngành (biên soạn)",
  ground: GROUND,
  total: "1000",
  scorers: [REFORM_SCORER],
  sections: [SECTOR_WORK, ...MOVEMENT],
  gates: [NO_SELF_SCORE],
  policy: POLICY,
};

/** The localities' table, of 1000 points, alike from section II on. Composed by us. */
export const LOCALITY_TABLE: WrittenRubric = {
  id: "ha-tinh-dia-phuong",
  version: 1,
  title: "Bảng tiêu chí thi đua cụm địa phương (biên soạn)",
  ground: GROUND,
  total: "1000",
  sections: [LOCALITY_WORK, ...MOVEMENT],
  gates: [NO_SELF_SCORE],
  policy: POLICY,
};
