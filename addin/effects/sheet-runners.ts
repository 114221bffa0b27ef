import type { WorkbookDesk } from "../ports.ts";
import { WorkbookTrouble } from "../ports.ts";
import { entryChanges } from "./entry-changes.ts";
import { inTurn } from "./in-turn.ts";
import type { PaneParts } from "./parts.ts";
import type { Runners } from "./run-effect.ts";
import { isUnreached, ServerRefusal } from "./server-refusal.ts";

/** What is heavy and rarely needed comes when it is first used. */
const planning = () => import("../../shared/sheet/plan-scoring-sheet.ts");
const copying = () => import("../../shared/sheet/copy-self.ts");
const receipting = () => import("../../shared/sheet/status-line.ts");
const practising = () => import("../help/practice-source.ts");
const reading = () => import("../../shared/sheet/read-scoring-sheet.ts");

/** The scoring sheets of the open workbook. */
export const sheetRunners: Runners<
  | "watch"
  | "find-sheets"
  | "load-source"
  | "lay"
  | "read"
  | "fix"
  | "copy-self"
  | "save-entry"
  | "jump"
  | "write-receipt"
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
  lay: async ({ source, replaces, busy }, parts, send) => {
    const { planScoringSheet } = await planning();
    const sheet = await deskOf(parts).lay(planScoringSheet(source), replaces);
    send({ kind: "laid", sheet, source, isRepair: busy === "repairing" });
  },
  read: async ({ sheet, source, purpose }, parts, send) => {
    const desk = deskOf(parts);
    const { readScoringSheet } = await reading();
    await inTurn(`${sheet} ${purpose}`, async () => {
      const grid = await desk.read(sheet);
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
  "write-receipt": async ({ sheet, reading: { identity }, receipt }, parts, send) => {
    const desk = deskOf(parts);
    const { receiptChanges } = await receipting();
    await desk.write(sheet, receiptChanges(await desk.read(sheet), identity, receipt));
    send({ kind: "receipt-written", sheet });
    send({ kind: "cells-written", sheet });
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

function deskOf({ desk }: PaneParts): WorkbookDesk {
  if (!desk) throw new WorkbookTrouble("too-old", "no workbook in a plain browser");
  return desk;
}
