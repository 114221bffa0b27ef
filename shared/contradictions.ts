import type { Criterion } from "./rubric.ts";
import { kindOf } from "./rules/catalogue.ts";
import type { Fault, Scene } from "./rules/rule.ts";

/** What the rules of a criterion cannot take in: a part above its whole, points beyond the scale. Each once. */
export function contradictions({ base, lines }: Criterion, scene: Scene): readonly Fault[] {
  const rules = [...(base ? [base] : []), ...lines.map(({ rule }) => rule)];
  const faults = rules.flatMap((rule) => kindOf(rule).refuses(rule, scene));
  const isSame = (one: Fault, other: Fault) => one.code === other.code && one.input === other.input;
  return faults.filter((fault, index) => faults.findIndex((each) => isSame(each, fault)) === index);
}
