import { addUp, decimal, NO_POINTS, type Points, points } from "./points.ts";
import type { Criterion } from "./rubric.ts";
import { type Direct, direct } from "./rules/direct.ts";
import { type Fault, TYPED_POINTS } from "./rules/rule.ts";

/** How typed points of a criterion are read: as its rule says where they are typed, else as they are. */
export const directOf = ({ base }: Criterion): Direct =>
  base?.kind === "direct" ? base : { kind: "direct" };

/** What is wrong with points typed for a criterion as a whole: on the scale they are typed on, or from floor to most. */
export function typedFaults(criterion: Criterion, typed: Points): readonly Fault[] {
  const rule = directOf(criterion);
  if (rule.outOf !== undefined || (criterion.base?.kind === "direct" && criterion.lines.length === 0))
    return direct.refuses(rule, {
      max: criterion.max,
      facts: new Map([[TYPED_POINTS, { kind: "points", points: typed }]]),
      dates: new Map(),
    });
  const most = mostOf(criterion);
  if (most !== undefined && typed > most)
    return [fault("points-above-maximum", { typed: decimal(typed), max: decimal(most) })];
  return floorFaults(criterion, typed);
}

/** Points lower than a criterion can come to, typed or claimed. */
export function floorFaults({ floor = NO_POINTS }: Criterion, typed: Points): readonly Fault[] {
  if (floor === "none" || typed >= floor) return [];
  return [fault("points-below-floor", { typed: decimal(typed), floor: decimal(floor) })];
}

/** The most a criterion can come to with its additions; undefined where the table sets no bound. */
function mostOf({ base, max, lines, addAtMost, atMost }: Criterion): Points | undefined {
  if (atMost !== undefined) return atMost;
  const caps = lines.filter(({ effect }) => effect === "add").map((line) => line.atMost);
  const written = caps.filter((cap) => cap !== undefined);
  const added = addAtMost ?? (written.length === caps.length ? addUp(written) : undefined);
  const beyond = base?.kind === "proportional" ? (base.beyond ?? NO_POINTS) : NO_POINTS;
  return added === undefined ? undefined : points(max + beyond + added);
}

const fault = (code: Fault["code"], facts: Fault["facts"]): Fault => ({
  code,
  severity: "error",
  input: TYPED_POINTS,
  facts,
});
