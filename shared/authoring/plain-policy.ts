import type { WrittenRubric } from "../rubric.ts";

/** What a new table starts from, for its author to change: self-scores, verified, reviewed once more; no self-score stands alone. */
export const PLAIN_POLICY: WrittenRubric["policy"] = {
  rounds: ["self", "verified", "second"],
  precedence: ["second", "verified"],
  notApplicable: "rescale-section",
};
