import type { LineId } from "./ids.ts";
import { addUp, larger, less, NO_POINTS, negate, type Points, points, smaller } from "./points.ts";
import type { Criterion, Line } from "./rubric.ts";
import { kindOf } from "./rules/catalogue.ts";
import { holds } from "./rules/condition.ts";
import type { Outcome, Scene } from "./rules/rule.ts";

/** One line of a criterion as it counted: `raw` by its rule, `counted` after its own cap; 0 where it did not apply. */
export type LineScore = {
  readonly line: LineId;
  readonly effect: Line["effect"];
  readonly raw: Points;
  readonly counted: Points;
};

/**
 * What the table gives for the entered inputs. `deducted` and `added` are after all caps of the criterion and what its
 * floor and bound leave of them, so that base − deducted + added is the points. Without `points` the criterion cannot
 * be scored: something needed is blank, or the table as written does not decide; then all three are 0.
 */
export type CriterionScore = {
  readonly points?: Points;
  readonly base: Points;
  readonly deducted: Points;
  readonly added: Points;
  readonly lines: readonly LineScore[];
  readonly unscored?: "blank" | "out-of-nothing" | "undecided";
};

/** Scores one criterion by its table, exactly; `exempt` lists the lines a declared exemption lifts. */
export function scoreCriterion(
  criterion: Criterion,
  scene: Scene,
  exempt: readonly LineId[] = [],
): CriterionScore {
  const base = scoreBase(criterion, scene);
  const start = base.kind === "points" ? base.points : NO_POINTS;
  const score = (whole: boolean, effect: Line["effect"]) =>
    criterion.lines
      .filter((line) => line.effect === effect)
      .map((line) => scoreLine(line, scene, whole, exempt));

  const deductions = score(false, "deduct");
  const deducted = capped(sumOf(deductions), criterion.deductAtMost);
  const additions = score(start === criterion.max && deducted === 0, "add");
  const added = capped(sumOf(additions), criterion.addAtMost);

  const lines = [...deductions, ...additions].map(({ score }) => score);
  const unscored = (why: NonNullable<CriterionScore["unscored"]>): CriterionScore => ({
    base: NO_POINTS,
    deducted: NO_POINTS,
    added: NO_POINTS,
    lines,
    unscored: why,
  });
  if (base.kind !== "points") return unscored(base.kind === "nothing" ? "out-of-nothing" : base.kind);
  if ([...deductions, ...additions].some((line) => line.undecided)) return unscored("undecided");
  const sum = points(less(start, deducted) + added);
  return settledAt(bounded(criterion, sum), { base: start, deducted, added, lines, points: sum });
}

/**
 * A score whose points are others than its parts come to: a floor gives back what was deducted, a bound or a lower claim
 * takes from what was added, and what is left over moves the base.
 */
export function settledAt(given: Points, score: CriterionScore): CriterionScore {
  const { base, deducted, added } = score;
  const off = less(given, points(less(base, deducted) + added));
  const returned = smaller(deducted, larger(off, NO_POINTS));
  const kept = smaller(added, larger(negate(off), NO_POINTS));
  return {
    ...score,
    points: given,
    base: points(base + off - returned + kept),
    deducted: less(deducted, returned),
    added: less(added, kept),
  };
}

function scoreBase(criterion: Criterion, scene: Scene): Outcome | { readonly kind: "blank" } {
  if (!criterion.base) return { kind: "points", points: NO_POINTS };
  const kind = kindOf(criterion.base);
  if (kind.reads(criterion.base).some((read) => read.needed && !scene.facts.has(read.input)))
    return { kind: "blank" };
  return kind.score(criterion.base, scene);
}

type Scored = { readonly score: LineScore; readonly undecided: boolean };

/** A line whose needed inputs were left blank declares nothing and counts 0. */
function scoreLine(line: Line, scene: Scene, whole: boolean, exempt: readonly LineId[]): Scored {
  const kind = kindOf(line.rule);
  const applies =
    !exempt.includes(line.id) &&
    (line.if ?? []).every((condition) => holds(condition, scene.facts, whole)) &&
    kind.reads(line.rule).every((read) => read.needed !== true || scene.facts.has(read.input));
  const outcome: Outcome = applies ? kind.score(line.rule, scene) : { kind: "points", points: NO_POINTS };
  const raw = outcome.kind === "points" ? outcome.points : NO_POINTS;
  return {
    score: { line: line.id, effect: line.effect, raw, counted: capped(raw, line.atMost) },
    undecided: outcome.kind === "undecided",
  };
}

const sumOf = (lines: readonly Scored[]): Points => addUp(lines.map(({ score }) => score.counted));

const capped = (given: Points, cap: Points | undefined): Points =>
  cap === undefined ? given : smaller(given, cap);

function bounded({ floor = NO_POINTS, atMost }: Criterion, given: Points): Points {
  const raised = floor === "none" ? given : larger(given, floor);
  return capped(raised, atMost);
}
