import type { Rendering } from "../handle-events.ts";
import { renderPaper } from "./docx-paper.ts";
import { renderWorkbook } from "./exceljs-workbook.ts";

/** Workbooks as .xlsx, papers as .docx. */
export const rendering: Rendering = { workbook: renderWorkbook, paper: renderPaper };
