import type { AgencyId } from "../ids.ts";
import type { Panel } from "../rubric.ts";
import { type Played, ranksIn, replay } from "./replay.ts";

/** The ranks had the marks become one figure by another method. */
export type MethodRanks = { readonly method: Panel["method"]; readonly ranks: ReadonlyMap<AgencyId, number> };

const METHODS: readonly Panel["method"][] = ["mean", "trimmed-mean", "median"];

/**
 * The ranking under each method, the table's own as the table says it, a trimmed mean otherwise without the highest and
 * the lowest mark. An agency with too few marks for a method has no rank under it. Empty where no marks decide.
 */
export function ranksByMethod(played: Played): readonly MethodRanks[] {
  const { panel: own, precedence } = played.desk.rubric.policy;
  if (!own || !precedence.includes("cross")) return [];
  return METHODS.map((method) => {
    const panel: Panel = method === own.method ? own : { method, round: own.round };
    return { method, ranks: ranksIn(replay(played, { policy: (policy) => ({ ...policy, panel }) })) };
  });
}
