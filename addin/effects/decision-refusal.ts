import type { ProblemJson } from "../../shared/wire/problem-json.ts";
import type { Refused } from "../server/answer.ts";
import { ServerRefusal } from "./server-refusal.ts";

/** Why a decision was not recorded, place by place; any other refusal is thrown to be worded. */
export function problemsIn(refusal: Refused): ProblemJson["errors"] {
  const problem = saysNo(refusal, "decision-refused");
  if (!problem) throw new ServerRefusal(refusal);
  return problem.errors;
}

/** The server's own "no" of this code. */
export const saysNo = (refusal: Refused, code: string): ProblemJson | undefined =>
  refusal.kind === "refused" && refusal.problem.code === code ? refusal.problem : undefined;
