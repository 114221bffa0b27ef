import { LatestKnown } from "../../shared/wire/conflict.ts";
import type { ProblemJson } from "../../shared/wire/problem-json.ts";
import type { Refused } from "../server/answer.ts";
import type { Runners } from "./run-effect.ts";
import { ServerRefusal, valueFrom } from "./server-refusal.ts";

/** An agency tries again after the decisions it does not read, this many times. */
const TRIES = 4;

/** Decisions of a bloc's period: read, looked at before they are taken, recorded. */
export const decisionRunners: Runners<
  "load-decisions" | "preview-decision" | "record-decision" | "register-titles"
> = {
  "load-decisions": async ({ of }, { server }, send) =>
    send({ kind: "decisions-arrived", of, log: valueFrom(await server.readDecisions(of)) }),
  "preview-decision": async ({ request }, { server }, send) => {
    const answer = await server.previewDecision(request);
    if (!answer.ok && saysNo(answer.refusal, "stale-decision")) return send({ kind: "decision-stale" });
    send({ kind: "decision-previewed", decision: request.decision, preview: valueFrom(answer) });
  },
  "record-decision": async ({ request }, { server }, send) => {
    const { decision } = request;
    const answer = await server.recordDecision(request);
    if (answer.ok) return send({ kind: "decision-recorded", what: decision.kind });
    if (saysNo(answer.refusal, "stale-decision")) return send({ kind: "decision-stale" });
    send({ kind: "decision-refused", decision, problems: problemsIn(answer.refusal) });
  },
  "register-titles": async ({ request }, { server }, send) => {
    const { decision } = request;
    let { follows } = request;
    for (let tries = 1; ; tries += 1) {
      const answer = await server.recordDecision({ ...request, follows });
      if (answer.ok) return send({ kind: "decision-recorded", what: decision.kind });
      const latest = LatestKnown.safeParse(saysNo(answer.refusal, "stale-decision"));
      if (!latest.success || tries === TRIES)
        return send({ kind: "decision-refused", decision, problems: problemsIn(answer.refusal) });
      follows = latest.data.latest;
    }
  },
};

/** Why a decision was not recorded, place by place; any other refusal is thrown to be worded. */
function problemsIn(refusal: Refused): ProblemJson["errors"] {
  const problem = saysNo(refusal, "decision-refused");
  if (!problem) throw new ServerRefusal(refusal);
  return problem.errors;
}

/** The server's own "no" of this code. */
const saysNo = (refusal: Refused, code: string): ProblemJson | undefined =>
  refusal.kind === "refused" && refusal.problem.code === code ? refusal.problem : undefined;
