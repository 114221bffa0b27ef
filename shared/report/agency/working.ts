import type { Deciding } from "../../deciding.ts";
import { type Desk, sceneOf } from "../../desk.ts";
import type { Criterion, Line } from "../../rubric.ts";
import { kindOf } from "../../rules/catalogue.ts";
import type { Scene } from "../../rules/rule.ts";
import { type CriterionScore, scoreCriterion } from "../../score-criterion.ts";
import { shown } from "../../words/format.ts";

/** How the table's rules came to the points of a criterion, in Vietnamese; nothing where points were typed or are missing. */
export function workingOf(desk: Desk, criterion: Criterion, deciding: Deciding): string | undefined {
  if (deciding.kind !== "entered") return undefined;
  const scene = sceneOf(desk, criterion, deciding.facts);
  const score = scoreCriterion(criterion, scene, deciding.exempt);
  if (score.points === undefined) return undefined;
  const base = criterion.base && kindOf(criterion.base).explain(criterion.base, scene, "vi");
  return [...(base ? [base] : []), ...linesInWords(criterion, scene, score)].join("\n");
}

/** The lines that counted, each with its sign and how it came to that. */
const linesInWords = ({ lines }: Criterion, scene: Scene, score: CriterionScore): readonly string[] =>
  score.lines
    .filter(({ counted }) => counted !== 0)
    .map(({ line, effect, counted }) => {
      const { code, rule } = lines.find(({ id }) => id === line) as Line;
      const sign = effect === "deduct" ? "−" : "+";
      return `${sign}${shown(counted, "vi")} (${code}: ${kindOf(rule).explain(rule, scene, "vi")})`;
    });
