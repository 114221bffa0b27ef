import { NewerDraft } from "../../shared/wire/table.ts";
import type { Refused } from "../server/answer.ts";
import type { BlocInSeason } from "../state/authoring-desk.ts";
import type { Runners, Send } from "./run-effect.ts";
import { ServerRefusal, valueFrom } from "./server-refusal.ts";
import { writtenTable } from "./table-file-runners.ts";
import { markDraft, readNow } from "./table-reading.ts";
import { refusalTrouble } from "./trouble-of.ts";

/** Refusals because somebody else was faster. */
const CONFLICTS: readonly string[] = ["stale-table-draft", "stale-table", "no-table-draft"];

/** A table is tried, saved, and locked; what it would do is shown before. */
export const lockingRunners: Runners<"try-table" | "save-table" | "lock-table"> = {
  "try-table": async ({ of, now }, parts, send) => {
    const rubric = writtenTable(await readNow(now, parts, send), send);
    if (!rubric) return;
    const preview = valueFrom(await parts.server.previewTable({ ...of, rubric }));
    send({ kind: "table-tried", of, preview });
  },
  "save-table": async ({ of, now, follows, toLock }, parts, send) => {
    const reading = await readNow(now, parts, send);
    const rubric = writtenTable(reading, send);
    if (!rubric) return;
    const errors = reading.problems.filter(({ severity }) => severity === "error").length;
    if (toLock && errors > 0) return send({ kind: "table-not-ready", errors });
    const { server } = parts;
    const from = follows !== undefined && { follows };
    const saved = await server.saveTableDraft({ ...of, rubric, ...from });
    if (!saved.ok) return refused(of, saved.refusal, send);
    send({ kind: "table-saved", of, rubric, answer: saved.value, toLock, ...from });
    // A sheet that cannot be marked names the draft before: what is saved is saved all the same.
    await markDraft(now.workedOn, saved.value.tag, parts).catch(() => undefined);
    if (!toLock) return;
    const preview = valueFrom(await server.previewTable({ ...of, rubric }));
    send({ kind: "lock-previewed", of, rubric, answer: saved.value, preview });
  },
  "lock-table": async ({ of, tag, reason }, { server }, send) => {
    const answer = await server.lockTable({ ...of, follows: tag, reason });
    if (answer.ok) return send({ kind: "table-locked", of, answer: answer.value });
    refused(of, answer.refusal, send);
  },
};

/** A conflict and what stands against a table are told where they belong; any other refusal is thrown to be worded. */
function refused(of: BlocInSeason, refusal: Refused, send: Send): void {
  if (refusal.kind !== "refused") throw new ServerRefusal(refusal);
  const { problem } = refusal;
  if (problem.code === "table-refused") {
    send({ kind: "lock-refused", problems: problem.errors });
    return;
  }
  if (!CONFLICTS.includes(problem.code)) throw new ServerRefusal(refusal);
  const { code, vi, en } = refusalTrouble(refusal);
  const newer = NewerDraft.safeParse({ draft: (problem as Record<string, unknown>)["draft"] });
  send({
    kind: "table-conflict",
    of,
    conflict: { code, vi, en, ...(newer.success && newer.data.draft && { draft: newer.data.draft }) },
  });
}
