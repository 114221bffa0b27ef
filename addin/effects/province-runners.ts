import { LatestKnown } from "../../shared/wire/conflict.ts";
import type { ProblemJson } from "../../shared/wire/problem-json.ts";
import type { Refused } from "../server/answer.ts";
import type { Runners } from "./run-effect.ts";
import { ServerRefusal, valueFrom } from "./server-refusal.ts";

/** All blocs of a period: read, their dossiers handled, results entered from paper. */
export const provinceRunners: Runners<
  | "load-province"
  | "load-percents"
  | "load-roll-up"
  | "load-dossiers"
  | "record-dossier"
  | "load-bloc-results"
  | "record-bloc-result"
> = {
  "load-province": async ({ of }, { server }, send) =>
    send({ kind: "province-arrived", of, view: valueFrom(await server.readProvince(of)) }),
  "load-percents": async ({ of }, { server }, send) =>
    send({ kind: "percents-arrived", of, percents: valueFrom(await server.comparePercents(of)) }),
  "load-roll-up": async ({ year }, { server }, send) =>
    send({ kind: "roll-up-arrived", year, overview: valueFrom(await server.readRollUp(year)) }),
  "load-dossiers": async ({ of }, { server }, send) =>
    send({ kind: "dossiers-arrived", of, log: valueFrom(await server.readDossiers(of)) }),
  "record-dossier": async ({ of, request }, { server }, send) => {
    const answer = await server.recordDossier(of, request);
    if (answer.ok) return send({ kind: "dossier-recorded", outcome: request.outcome });
    if (saysNo(answer.refusal, "stale-record")) return send({ kind: "dossier-stale" });
    send({ kind: "dossier-refused", problems: problemsOf(answer.refusal, "dossier-refused") });
  },
  "load-bloc-results": async ({ of }, { server }, send) =>
    send({ kind: "bloc-results-arrived", of, log: valueFrom(await server.readBlocResults(of)) }),
  "record-bloc-result": async ({ of, follows, result }, { server }, send) => {
    const answer = await server.recordBlocResult(of, { follows, result });
    if (answer.ok) return send({ kind: "result-recorded" });
    const latest = LatestKnown.safeParse(saysNo(answer.refusal, "stale-record"));
    if (latest.success) return send({ kind: "result-stale", latest: latest.data.latest });
    send({ kind: "result-refused", problems: problemsOf(answer.refusal, "bloc-result-refused") });
  },
};

/** Why it was not recorded, place by place; any other refusal is thrown to be worded. */
function problemsOf(refusal: Refused, code: string): ProblemJson["errors"] {
  const problem = saysNo(refusal, code);
  if (!problem) throw new ServerRefusal(refusal);
  return problem.errors;
}

/** The server's own "no" of this code. */
const saysNo = (refusal: Refused, code: string): ProblemJson | undefined =>
  refusal.kind === "refused" && refusal.problem.code === code ? refusal.problem : undefined;
