import type { ProblemDetail } from "../../shared/wire/problem-detail.ts";
import { grantKey } from "../state/granting-draft.ts";
import { problemsIn, saysNo } from "./decision-refusal.ts";
import type { Runners } from "./run-effect.ts";
import { valueFrom } from "./server-refusal.ts";

/** Many results of awards at once: each is judged and recorded by itself, so that one refused keeps none of the others. */
export const grantRunners: Runners<"preview-grants" | "record-grants"> = {
  "preview-grants": async ({ of, follows, decisions }, { server }, send) => {
    const answers = await Promise.all(
      decisions.map((decision) => server.previewDecision({ ...of, follows, decision })),
    );
    if (answers.some((answer) => !answer.ok && saysNo(answer.refusal, "stale-decision")))
      return send({ kind: "grants-stale" });
    const previews = answers.map(valueFrom);
    const said: Record<string, readonly ProblemDetail[]> = {};
    previews.forEach(({ problems }, index) => {
      const decision = decisions[index];
      if (decision) said[grantKey(decision)] = problems;
    });
    const moving = previews.find(({ effect }) => effect.changes.length > 0) ?? previews[0];
    send({ kind: "grants-previewed", said, effect: moving?.effect });
  },
  "record-grants": async ({ of, follows, decisions }, { server }, send) => {
    let recorded = 0;
    for (const decision of decisions) {
      const place = { award: decision.award, agency: decision.agency };
      const answer = await server.recordDecision({ ...of, follows: follows + recorded, decision });
      if (answer.ok) {
        recorded += 1;
        send({ kind: "grant-recorded", place });
      } else if (saysNo(answer.refusal, "stale-decision")) return send({ kind: "grants-stale" });
      else send({ kind: "grant-refused", place, problems: problemsIn(answer.refusal) });
    }
    send({ kind: "grants-done", recorded, refused: decisions.length - recorded });
  },
};
