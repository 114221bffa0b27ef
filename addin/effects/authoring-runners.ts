import type { Rubric } from "../../shared/rubric.ts";
import type { BlocInSeason } from "../state/authoring-desk.ts";
import type { TableSource } from "../state/authoring-effect.ts";
import { inTurn } from "./in-turn.ts";
import { madeTableFile } from "./made-table-file.ts";
import { PaneTrouble } from "./pane-trouble.ts";
import type { PaneParts } from "./parts.ts";
import type { Runners } from "./run-effect.ts";
import { valueFrom } from "./server-refusal.ts";
import { deskOf } from "./sheet-runners.ts";
import { writtenTable } from "./table-file-runners.ts";
import { readingOfGrid, readingOfTable, readNow } from "./table-reading.ts";

/** What is heavy comes when a table is begun. */
const presets = () => import("../../shared/programmes/presets.ts");
const matching = () => import("../../shared/authoring/pasted/column-mapping.ts");
const pasting = () => import("../../shared/authoring/pasted-table.ts");
const planning = () => import("../../shared/authoring/plan-authoring-sheet.ts");
const previewing = () => import("../../shared/authoring/plan-preview-sheet.ts");

/** A bloc's table is begun, laid out, read back, looked at as its agencies will. */
export const authoringRunners: Runners<
  | "load-table"
  | "list-presets"
  | "find-tables"
  | "read-table"
  | "understand-paste"
  | "lay-table"
  | "lay-preview"
> = {
  "load-table": async ({ of }, { server }, send) =>
    send({ kind: "table-arrived", of, table: valueFrom(await server.readTable(of)) }),
  "list-presets": async (_, __, send) => {
    const { PROGRAMMES } = await presets();
    const listed = PROGRAMMES.flatMap(({ rubrics }) => rubrics.map(({ id, title }) => ({ id, title })));
    send({ kind: "presets-listed", presets: listed });
  },
  "find-tables": async (_, { desk }, send) =>
    send({ kind: "tables-found", sheets: desk ? await desk.findTables() : [] }),
  "read-table": async ({ sheet, users }, parts, send) => {
    const desk = deskOf(parts);
    await inTurn(`${sheet} table`, async () => {
      const reading = await readingOfGrid(await desk.read(sheet), users);
      send({ kind: "table-read", sheet, reading });
    });
  },
  "understand-paste": async ({ rows, mapping: given, name }, _, send) => {
    const mapping = given ?? (await matching()).guessColumns({ rows });
    if (!mapping) return send({ kind: "paste-understood", rows, problems: [] });
    const { pastedTable } = await pasting();
    const { rubric, problems } = pastedTable({ rows }, mapping, name);
    send({ kind: "paste-understood", rows, mapping, problems, ...(rubric && { rubric }) });
  },
  "lay-table": async ({ of, source, place, users, follows, draft, replaces }, parts, send) => {
    const { nextDraft } = await import("../../shared/authoring/next-draft.ts");
    const rubric = nextDraft(await tableOf(of, source, place.rubric, parts), place);
    if (!parts.desk) {
      const [file, reading] = await Promise.all([
        madeTableFile({ ...of, rubric, ...(draft !== undefined && { draft }) }, parts),
        readingOfTable(rubric, users),
      ]);
      return send({ kind: "table-begun", of, reading, file });
    }
    const { planAuthoringSheet } = await planning();
    const plan = planAuthoringSheet({
      rubric,
      agencies: users.agencies,
      ...(follows !== undefined && { follows }),
      ...(draft !== undefined && { draft }),
    });
    send({ kind: "table-laid", of, sheet: await parts.desk.lay(plan, replaces) });
  },
  "lay-preview": async ({ now, place }, parts, send) => {
    const rubric = writtenTable(await readNow(now, parts, send), send);
    if (!rubric) return;
    const { planPreviewSheet } = await previewing();
    const own = <T extends { readonly agency: string }>(all: readonly T[]): T[] =>
      all.filter(({ agency }) => agency === place.agency.id);
    const plan = planPreviewSheet({
      ...place,
      scorer: place.agency.id as string as never,
      rubric,
      rubricHash: NO_HASH,
      targets: own(now.users.targets),
      notAssigned: own(now.users.notAssigned),
      closed: false,
      lateNow: false,
      revision: 0,
    });
    const { name } = await deskOf(parts).lay(plan);
    send({ kind: "preview-laid", name });
  },
};

/** A table that is not locked has no hash: nothing is sent by it. */
const NO_HASH = "0".repeat(64);

/** The table that is begun from. */
async function tableOf(
  { bloc }: BlocInSeason,
  source: TableSource,
  id: string,
  parts: PaneParts,
): Promise<Rubric> {
  switch (source.from) {
    case "rubric":
      return source.rubric;
    case "preset": {
      const rubric = (await presets()).presetRubric(source.preset);
      if (!rubric) throw new Error(`no preset ${source.preset}`);
      return rubric;
    }
    case "earlier": {
      const { table } = valueFrom(await parts.server.readTable({ season: source.season, bloc }));
      if (!table) throw new PaneTrouble(NO_EARLIER);
      return table.rubric;
    }
    case "empty": {
      const { emptyTable } = await import("../../shared/authoring/empty-table.ts");
      return emptyTable({ id, title: source.title, ground: source.ground });
    }
  }
}

const NO_EARLIER = {
  source: "pane",
  code: "no-earlier-table",
  vi: "Năm ấy khối chưa chốt bảng tiêu chí nào. Chưa có gì được lập. Hãy bắt đầu từ bảng khác.",
  en: "The bloc locked no table in that year. Nothing was built. Begin from another one.",
  support: "table no-earlier",
} as const;
