import type { KeptSetUp, SetUpPreview } from "../../shared/wire/set-up.ts";
import type { Answer } from "../server/answer.ts";
import { type TableClasses, tableKey } from "../state/set-up-desk.ts";
import type { SettingUpEvent } from "../state/setting-up.ts";
import type { Runners, Send } from "./run-effect.ts";
import { ServerRefusal, valueFrom } from "./server-refusal.ts";

/** How seasons are set up: read, judged, begun, changed. */
export const setUpRunners: Runners<
  | "load-beginnings"
  | "load-set-up"
  | "preview-set-up"
  | "load-table-classes"
  | "begin-season"
  | "change-set-up"
> = {
  "load-beginnings": async (_, { server }, send) =>
    send({ kind: "beginnings-arrived", beginnings: valueFrom(await server.readBeginnings()) }),
  "load-set-up": async ({ season }, { server }, send) =>
    send({ kind: "set-up-arrived", season, standing: valueFrom(await server.readSetUp(season)) }),
  "preview-set-up": async ({ request }, { server }, send) =>
    send(judged(valueFrom(await server.previewSetUp(request)))),
  "load-table-classes": async ({ request }, { server }, send) => {
    const seen = valueFrom(await server.previewSetUp(request));
    send({ kind: "table-classes-arrived", classes: classesOf(seen) });
  },
  "begin-season": async ({ request }, { server }, send) => told(await server.beginSeason(request), send),
  "change-set-up": async ({ season, change }, { server }, send) =>
    told(await server.changeSetUp(season, change), send),
};

/** What stands against it, and the classes of the tables that were looked at. */
const judged = (seen: SetUpPreview): SettingUpEvent => ({
  kind: "set-up-judged",
  problems: seen.problems,
  classes: classesOf(seen),
});

const classesOf = ({ setUp, classes }: SetUpPreview): TableClasses =>
  Object.fromEntries(setUp.blocs.map((bloc) => [tableKey(bloc), classes[bloc.id] ?? []]));

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
