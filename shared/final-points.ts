import type Fraction from "fraction.js";
import { notice, type Place, type Problem } from "./checked.ts";
import { allowedOf, judgeClaim } from "./claim.ts";
import { contradictions } from "./contradictions.ts";
import type { Deciding } from "./deciding.ts";
import { type Desk, sceneOf } from "./desk.ts";
import type { AgencyId, CriterionId } from "./ids.ts";
import { combine } from "./panel.ts";
import { exactly, type Points, roundHalfUp } from "./points.ts";
import type { Criterion, Round } from "./rubric.ts";
import { worthOf } from "./rules/direct.ts";
import type { Peers } from "./rules/rule.ts";
import { type CriterionScore, scoreCriterion, settledAt } from "./score-criterion.ts";
import { directOf } from "./typed-points.ts";

/** Điểm chốt of one criterion: exact until the place the table rounds at; `score` where rules computed it. */
export type FinalPoints = {
  readonly criterion: CriterionId;
  readonly round?: Round;
  readonly exact?: Fraction;
  readonly score?: CriterionScore;
  readonly claimed?: Points;
  readonly notApplicable?: "not-assigned" | "declared";
  readonly problems: readonly Problem[];
};

/** Scores what decides a criterion. `peers` only where the leader is known. */
export function finalPoints(
  desk: Desk,
  agency: AgencyId,
  criterion: Criterion,
  deciding: Deciding,
  peers: Peers | undefined,
): FinalPoints {
  const blank = { criterion: criterion.id, problems: [] };
  switch (deciding.kind) {
    case "missing":
      return blank;
    case "not-applicable":
      return { ...blank, notApplicable: deciding.why };
    case "panel":
      return { ...blank, round: "cross", ...panelPoints(desk, criterion, deciding.marks) };
    case "typed": {
      const worth = worthOf(directOf(criterion), criterion.max, exactly(deciding.typed));
      return { ...blank, round: deciding.round, exact: exactly(roundHalfUp(worth)) };
    }
    case "entered": {
      const { round, facts, claimed, exempt } = deciding;
      const scene = { ...sceneOf(desk, criterion, facts), peers };
      const score = scoreCriterion(criterion, scene, exempt);
      const at = { agency, criterion: criterion.id };
      const allowed = score.points === undefined ? undefined : allowedOf(claimed, score.points);
      return {
        ...blank,
        round,
        // What a lower claim leaves of the additions is what counts towards their cap; the base shows what the rule gave.
        score: allowed === undefined ? score : { ...settledAt(allowed, score), base: score.base },
        ...(allowed !== undefined && { exact: exactly(allowed) }),
        ...(claimed !== undefined && { claimed }),
        problems: [
          ...judgeClaim(criterion, score, claimed, at),
          ...unscoredProblems(criterion, score, at),
          ...contradictions(criterion, scene).map(({ code, facts: more, input }) =>
            notice(code, { ...at, ...(input && { input }) }, { criterion: criterion.code, ...more }),
          ),
        ],
      };
    }
  }
}

/** The panel's figure, exact when only the total is rounded; nothing where too few marks were given. */
function panelPoints(
  { rubric }: Desk,
  criterion: Criterion,
  marks: readonly Points[],
): Pick<FinalPoints, "exact"> {
  const { panel } = rubric.policy;
  const mark = panel && combine(panel, marks);
  if (!mark) return {};
  const worth = worthOf(directOf(criterion), criterion.max, mark);
  return { exact: panel.round === "criterion" ? exactly(roundHalfUp(worth)) : worth };
}

function unscoredProblems(criterion: Criterion, { unscored }: CriterionScore, at: Place): readonly Problem[] {
  if (unscored !== "undecided" && unscored !== "out-of-nothing") return [];
  return [notice(unscored, at, { criterion: criterion.code })];
}
