import type { WorkbookDesk, WorkbookTrouble } from "../../../addin/ports.ts";
import { openWorkbookDesk } from "../../../addin/workbook/excel-desk.ts";

declare global {
  interface Window {
    desk?: WorkbookDesk;
    /** Why there is no desk. */
    deskTrouble?: WorkbookTrouble;
  }
}

/** The least of a pane: the desk, opened. */
openWorkbookDesk().then(
  (desk) => {
    window.desk = desk;
  },
  (trouble: WorkbookTrouble) => {
    window.deskTrouble = trouble;
  },
);
