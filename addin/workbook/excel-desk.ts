import { type WorkbookDesk, WorkbookTrouble } from "../ports.ts";
import { browserClock, type Clock } from "../server/clock.ts";
import { addReport } from "./add-report.ts";
import { type Capabilities, capabilities, NEEDED } from "./capabilities.ts";
import { findSheets, findTables } from "./find-sheets.ts";
import { inTurn } from "./in-turn.ts";
import { jumpTo } from "./jump.ts";
import { laySheet } from "./lay.ts";
import { readGrid } from "./read-grid.ts";
import { excelRunner, type RunExcel } from "./run-excel.ts";
import { watchSheets } from "./watch.ts";
import { workbookMemory } from "./workbook-memory.ts";
import { writeCells } from "./write-cells.ts";

/** The workbook this pane was opened in; `WorkbookTrouble` "too-old" where the host lacks what the manifest asks for. */
export async function openWorkbookDesk(): Promise<WorkbookDesk> {
  await Office.onReady();
  const has = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
  if (!has(NEEDED)) throw new WorkbookTrouble("too-old", `ExcelApi ${NEEDED} is not supported`);
  const excel = excelRunner((work) => Excel.run(work), browserClock);
  return workbookDesk(excel, capabilities(has), browserClock, () => new Date().toISOString());
}

/** What changes the workbook is done in turn, so that no two acts take the same name for a sheet. */
function workbookDesk(excel: RunExcel, can: Capabilities, clock: Clock, now: () => string): WorkbookDesk {
  const next = inTurn();
  const memory = workbookMemory(excel);
  return {
    find: () => findSheets(excel),
    findTables: () => findTables(excel),
    lay: (plan, replaces) => next(() => laySheet(excel, can, plan, replaces)),
    read: (sheet, areas) => readGrid(excel, can, sheet, areas),
    write: (sheet, changes, imprint) =>
      next(() => writeCells(excel, sheet, changes, can.printSetUp ? imprint : undefined)),
    jumpTo: (sheet, address) => jumpTo(excel, sheet, address),
    addReport: (plan) => next(() => addReport(excel, can, plan, now())),
    watch: (listener) => watchSheets(excel, can, clock, listener),
    remember: (key, text) => next(() => memory.remember(key, text)),
    recall: memory.recall,
  };
}
