import type { BlocPeriod } from "../../shared/storage-keys.ts";
import type { PaneParts } from "./parts.ts";
import type { Runners } from "./run-effect.ts";
import { valueFrom } from "./server-refusal.ts";
import { untilMadeAsNow } from "./until-made.ts";

/** Following a bloc and taking its standings away. */
export const blocRunners: Runners<
  | "load-progress"
  | "load-comparison"
  | "load-fairness"
  | "record-signed-copy"
  | "load-standings"
  | "ask-newest"
  | "make-workbook"
  | "make-paper"
  | "make-report"
  | "add-report"
> = {
  "load-progress": async ({ of }, { server }, send) =>
    send({ kind: "progress-arrived", of, progress: valueFrom(await server.readProgress(of)) }),
  "load-comparison": async ({ of, criterion }, { server }, send) =>
    send({
      kind: "comparison-arrived",
      criterion,
      comparison: valueFrom(await server.compareCriterion({ ...of, criterion })),
    }),
  "load-fairness": async ({ of }, { server }, send) =>
    send({ kind: "fairness-arrived", of, fairness: valueFrom(await server.readFairness(of)) }),
  "record-signed-copy": async ({ copy }, { server }, send) => {
    valueFrom(await server.recordSignedCopy(copy));
    send({ kind: "signed-copy-recorded" });
  },
  "load-standings": async ({ of, chain }, { server, now }, send) => {
    const [answer, source] = await Promise.all([
      server.readStandings(of),
      chain ? server.readSheet(chain) : server.readSummary(of),
    ]);
    const document = valueFrom(answer);
    const mark = answer.ok ? answer.etag : undefined;
    send({
      kind: "standings-arrived",
      view: {
        document,
        asOf: now(),
        ...(source.ok && { rubric: source.value.rubric }),
        ...(mark !== undefined && { mark }),
      },
    });
  },
  "ask-newest": async ({ of }, { server }, send) =>
    send({ kind: "newest-told", mark: valueFrom(await server.readStandingsAsOf(of)).inputsHash }),
  "make-workbook": async ({ of }, parts, send) => {
    const { url, edition, sha256 } = await madeWorkbook(of, parts);
    const receipt = { ...(edition !== undefined && { edition }), ...(sha256 !== undefined && { sha256 }) };
    send({ kind: "workbook-made", download: { url, fileName: "bang-xep-hang.xlsx", ...receipt } });
  },
  "make-report": async ({ asked }, parts, send) => {
    const { madeReport } = await import("./made-report.ts");
    send({ kind: "workbook-made", download: await madeReport(asked, parts) });
  },
  "make-paper": async ({ asked }, parts, send) => {
    const { madePaper } = await import("./made-paper.ts");
    send({ kind: "paper-made", download: await madePaper(asked, parts) });
  },
  "add-report": async ({ of }, { desk, server }, send) => {
    const { season, rubric, inputsHash: _, ...summary } = valueFrom(await server.readSummary(of));
    const [bloc, period] = [
      season.blocs.find(({ id }) => id === of.bloc),
      season.periods.find(({ id }) => id === of.period),
    ];
    if (!desk || !bloc || !period) throw new Error("a summary without its bloc, or no workbook to add it to");
    const { planSummary } = await import("../../shared/report/summary.ts");
    const plan = planSummary({ ...summary, season, desk: { rubric, bloc, period } });
    send({ kind: "report-added", sheets: await desk.addReport(plan) });
  },
};

/** Asks until it is made; the same standings are made once, whoever asks. */
const madeWorkbook = async (of: BlocPeriod, { server, wait }: PaneParts) =>
  untilMadeAsNow(
    async () => valueFrom(await server.askForWorkbook(of)),
    async ({ inputsHash }) => valueFrom(await server.readWorkbook({ ...of, inputsHash })),
    wait,
  );
