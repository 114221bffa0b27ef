import type { WorkbookDesk } from "../ports.ts";
import { WorkbookTrouble } from "../ports.ts";
import { entryChanges } from "./entry-changes.ts";
import { inTurn } from "./in-turn.ts";
import type { PaneParts } from "./parts.ts";
import type { Runners } from "./run-effect.ts";
import { isUnreached, ServerRefusal } from "./server-refusal.ts";

/** What is heavy and rarely needed comes when it is first used. */
const planning = () => import("../../shared/sheet/plan-scoring-sheet.ts");
const losing = () => import("../state/lost-figures.ts");
const copying = () => import("../../shared/sheet/copy-self.ts");
const receipting = () => import("../../shared/sheet/status-line.ts");
const practising = () => import("../help/practice-source.ts");
const reader = () => import("../../shared/sheet/read-scoring-sheet.ts");
const ruling = () => import("../../shared/sheet/rule-areas.ts");
const heading = () => import("../../shared/sheet/stale-heading.ts");
const imprinting = () => import("../../shared/sheet/imprint.ts");

/** The scoring sheets of the open workbook. */
export const sheetRunners: Runners<
  | "watch"
  | "find-sheets"
  | "load-source"
  | "lay"
  | "repair"
  | "read"
  | "fix"
  | "copy-self"
  | "save-entry"
  | "jump"
  | "write-receipt"
  | "write-heading"
  | "practise"
> = {
  watch: async (_, { desk }, send) => {
    await desk?.watch((event) => send({ kind: "workbook-changed", event }));
  },
  "find-sheets": async (_, { desk }, send) =>
    send({ kind: "sheets-found", sheets: desk ? await desk.find() : [] }),
  "load-source": async ({ chain }, { server, shelf }, send) => {
    const answer = await server.readSheet(chain);
    if (answer.ok) {
      await shelf.keep(chain, answer.value);
      return send({ kind: "source-arrived", chain, source: answer.value });
    }
    const kept = isUnreached(answer.refusal) ? await shelf.recall(chain) : undefined;
    if (!kept) throw new ServerRefusal(answer.refusal);
    send({ kind: "source-arrived", chain, source: kept });
  },
  lay: async ({ source, replaces }, parts, send) => {
    const { planScoringSheet } = await planning();
    const sheet = await deskOf(parts).lay(planScoringSheet(source), replaces);
    send({ kind: "laid", sheet, source, isRepair: false });
  },
  repair: async ({ sheet: old, torn, leftOut }, parts, send) => {
    const [{ planScoringSheet }, { broughtBack, lostFigures }] = await Promise.all([planning(), losing()]);
    const { reading } = torn;
    const figures = lostFigures(torn).filter(({ key }) => !leftOut.includes(key));
    const source = {
      ...torn.source,
      card: broughtBack(reading.card, figures),
      revision: reading.identity.follows,
    };
    const sheet = await deskOf(parts).lay(planScoringSheet(source), old);
    send({ kind: "laid", sheet, source, isRepair: true, broughtBack: figures.map(({ code }) => code) });
  },
  read: async ({ sheet, source, purpose, asksRules }, parts, send) => {
    const desk = deskOf(parts);
    const { readScoringSheet } = await reader();
    const areas = asksRules && (await ruling()).ruleAreas(source, asksRules.rowsAt);
    await inTurn(`${sheet} ${purpose}`, async () => {
      const grid = await desk.read(sheet, areas);
      send({ kind: "sheet-read", sheet, purpose, reading: readScoringSheet(source, grid) });
    });
  },
  fix: async ({ sheet, fixes }, parts, send) => {
    await deskOf(parts).write(
      sheet,
      fixes.map(({ row, column, value, numberFormat }) => ({ row, column, value, numberFormat })),
    );
    send({ kind: "cells-written", sheet });
  },
  "copy-self": async ({ sheet, source, criteria }, parts, send) => {
    const desk = deskOf(parts);
    const { copySelf } = await copying();
    const changes = copySelf(source, await desk.read(sheet), criteria && new Set(criteria));
    if (changes.length > 0) await desk.write(sheet, changes);
    send({ kind: "self-copied", sheet, cells: changes.length });
    send({ kind: "cells-written", sheet });
  },
  "save-entry": async ({ sheet, source, criterion, patch }, parts, send) => {
    const desk = deskOf(parts);
    await desk.write(sheet, entryChanges(source, await desk.read(sheet), criterion, patch));
    send({ kind: "cells-written", sheet });
  },
  jump: async ({ sheet, cell }, parts) => deskOf(parts).jumpTo(sheet, cell),
  "write-receipt": async ({ sheet, source, reading: { identity }, receipt }, parts, send) => {
    const desk = deskOf(parts);
    const [{ receiptChanges }, { imprintOf }] = await Promise.all([receipting(), imprinting()]);
    const imprint = imprintOf({ ...source, head: { ...receipt, withdrawn: false } });
    await desk.write(sheet, receiptChanges(await desk.read(sheet), identity, receipt), imprint);
    send({ kind: "receipt-written", sheet });
    send({ kind: "cells-written", sheet });
  },
  "write-heading": async ({ sheet, source }, parts) => {
    const desk = deskOf(parts);
    const [{ staleHeading }, { imprintOf }] = await Promise.all([heading(), imprinting()]);
    try {
      await desk.write(sheet, staleHeading(source, await desk.read(sheet)), imprintOf(source));
    } catch (error) {
      // The pane says the same: a sheet that cannot be written to is no trouble of the person's.
      if (!(error instanceof WorkbookTrouble)) throw error;
    }
  },
  practise: async ({ lay }, parts, send) => {
    const { practiceSource, PRACTICE_CHAIN } = await practising();
    const source = practiceSource();
    send({ kind: "practice-ready", chain: PRACTICE_CHAIN, source });
    if (!lay) return;
    const { planScoringSheet } = await planning();
    const sheet = await deskOf(parts).lay(planScoringSheet(source));
    send({ kind: "laid", sheet, source, isRepair: false });
  },
};

/** The open workbook; in a plain browser there is none. */
export function deskOf({ desk }: Pick<PaneParts, "desk">): WorkbookDesk {
  if (!desk) throw new WorkbookTrouble("too-old", "no workbook in a plain browser");
  return desk;
}
