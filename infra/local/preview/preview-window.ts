import type { ExcelHost } from "../excel/excel-host.ts";
import type { WorkbookModel } from "../excel/workbook-model.ts";
import type { Desk } from "./desk.ts";

/** The workbook, the host with its log of batches and its faults to come, and the hands: for tests and for the curious. */
export type Preview = { readonly model: WorkbookModel; readonly host: ExcelHost; readonly desk: Desk };

declare global {
  interface Window {
    preview?: Preview;
    /** Where the pages of the add-in find what Excel gives them. */
    bangVangExcel?: { externalFor(page: Window): object };
  }
}
