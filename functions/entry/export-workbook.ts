import { renderWorkbook } from "../adapters/exceljs-workbook.ts";
import { observed, openStore, report } from "../adapters/lambda-observed.ts";
import { exportEvents } from "../handle-events.ts";

/** Writes the workbooks, forms and files of tables that a batch of events asks for. */
export const handler = observed(exportEvents(openStore(), renderWorkbook, report));
