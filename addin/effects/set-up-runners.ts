import type { KeptSetUp } from "../../shared/wire/set-up.ts";
import type { Answer } from "../server/answer.ts";
import type { Runners, Send } from "./run-effect.ts";
import { ServerRefusal, valueFrom } from "./server-refusal.ts";

/** How seasons are set up: read, judged, begun, changed. */
export const setUpRunners: Runners<
  "load-beginnings" | "load-set-up" | "preview-set-up" | "begin-season" | "change-set-up"
> = {
  "load-beginnings": async (_, { server }, send) =>
    send({ kind: "beginnings-arrived", beginnings: valueFrom(await server.readBeginnings()) }),
  "load-set-up": async ({ season }, { server }, send) =>
    send({ kind: "set-up-arrived", season, standing: valueFrom(await server.readSetUp(season)) }),
  "preview-set-up": async ({ request }, { server }, send) =>
    send({ kind: "set-up-judged", problems: valueFrom(await server.previewSetUp(request)).problems }),
  "begin-season": async ({ request }, { server }, send) => told(await server.beginSeason(request), send),
  "change-set-up": async ({ season, change }, { server }, send) =>
    told(await server.changeSetUp(season, change), send),
};

/** Kept; refused place by place; or changed by somebody else meanwhile. Any other refusal is thrown to be worded. */
function told(answer: Answer<KeptSetUp>, send: Send): void {
  if (answer.ok) {
    send({ kind: "set-up-kept", kept: answer.value });
    return;
  }
  const { refusal } = answer;
  const problem = refusal.kind === "refused" ? refusal.problem : undefined;
  if (problem?.code === "stale-set-up") send({ kind: "set-up-stale" });
  else if (problem?.code === "set-up-refused") send({ kind: "set-up-judged", problems: problem.errors });
  else throw new ServerRefusal(refusal);
}
