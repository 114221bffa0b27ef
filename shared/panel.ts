import Fraction from "fraction.js";
import { exactly, type Points } from "./points.ts";
import type { Panel } from "./rubric.ts";

/**
 * Cross-scores of one criterion as one exact figure, in điểm. Self is never among them and a scorer who gave nothing
 * is not a zero: both are simply not in `given`. Undefined when too few remain (a trimmed mean needs more than
 * twice what it drops).
 */
export function combine(panel: Panel, given: readonly Points[]): Fraction | undefined {
  const sorted = [...given].sort((a, b) => a - b);
  switch (panel.method) {
    case "mean":
      return mean(sorted);
    case "trimmed-mean": {
      const drop = panel.drop ?? 1;
      return mean(sorted.slice(drop, Math.max(drop, sorted.length - drop)));
    }
    case "median": {
      const half = sorted.length / 2;
      return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
    }
  }
}

function mean(list: readonly Points[]): Fraction | undefined {
  if (list.length === 0) return undefined;
  return list.reduce((sum, each) => sum.add(exactly(each)), new Fraction(0)).div(list.length);
}
