import { HandedOver, NextAsItIs } from "../../shared/wire/hand-over.ts";
import type { ProblemJson } from "../../shared/wire/problem-json.ts";
import type { Refused } from "../server/answer.ts";
import { nextAsWritten } from "../state/next-season.ts";
import type { Runners } from "./run-effect.ts";
import { ServerRefusal, valueFrom } from "./server-refusal.ts";

/** Who works in a season: read, invited, joined, revoked, handed over; and the years of its agencies. */
export const peopleRunners: Runners<
  "load-people" | "invite" | "withdraw-invitation" | "revoke" | "hand-over" | "join" | "load-years"
> = {
  "load-people": async ({ season }, { server }, send) =>
    send({ kind: "people-arrived", season, people: valueFrom(await server.readPeople(season)) }),
  invite: async ({ request }, { server }, send) => {
    const answer = await server.invite(request);
    if (answer.ok) return send({ kind: "invited", invitation: answer.value });
    send({ kind: "people-refused", problems: refusedAs(answer.refusal, "invitation-refused").errors });
  },
  "withdraw-invitation": async ({ request }, { server }, send) => {
    valueFrom(await server.withdrawInvitation(request));
    send({ kind: "invitation-withdrawn" });
  },
  revoke: async ({ request }, { server }, send) => {
    valueFrom(await server.revoke(request));
    send({ kind: "revoked", person: request.person });
  },
  "hand-over": async ({ request }, { server }, send) => {
    const answer = await server.handOver(request);
    if (answer.ok) return send({ kind: "handed-over", answer: answer.value });
    const before = HandedOver.safeParse({
      handOver: saysNo(answer.refusal, "handed-over-already")?.["handOver"],
    });
    if (before.success)
      return send({ kind: "handed-over", answer: { handOver: before.data.handOver }, isOthers: true });
    const problem = refusedAs(answer.refusal, "hand-over-refused");
    const as = NextAsItIs.safeParse({ next: problem["next"] });
    const next = as.success ? as.data.next : undefined;
    send({ kind: "people-refused", problems: problem.errors, ...(next && { next: nextAsWritten(next) }) });
  },
  join: async ({ code }, { server }, send) =>
    send({ kind: "joined", joined: valueFrom(await server.join({ code })) }),
  "load-years": async ({ of }, { server }, send) =>
    send({ kind: "years-arrived", of, years: valueFrom(await server.readYears(of)) }),
};

/** Why it was not done, place by place; any other refusal is thrown to be worded. */
function refusedAs(refusal: Refused, code: string): ProblemJson {
  const problem = saysNo(refusal, code);
  if (!problem) throw new ServerRefusal(refusal);
  return problem;
}

/** The server's own "no" of this code. */
const saysNo = (refusal: Refused, code: string): ProblemJson | undefined =>
  refusal.kind === "refused" && refusal.problem.code === code ? refusal.problem : undefined;
