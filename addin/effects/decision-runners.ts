import { LatestKnown } from "../../shared/wire/conflict.ts";
import { problemsIn, saysNo } from "./decision-refusal.ts";
import type { Runners } from "./run-effect.ts";
import { valueFrom } from "./server-refusal.ts";

/** An agency tries again after the decisions it does not read, this many times. */
const TRIES = 4;

/** Decisions of a bloc's period: read, looked at before they are taken, recorded. */
export const decisionRunners: Runners<
  "load-decisions" | "preview-decision" | "record-decision" | "register"
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
  register: async ({ request }, { server }, send) => {
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
