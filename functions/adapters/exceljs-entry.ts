import type ExcelJS from "exceljs";
import type { Allowed, EntryRule } from "../../shared/report/workbook-plan.ts";

/** What a guarded sheet still lets people do: look around, widen, filter, and fill in what is unlocked. */
export const GUARD: Partial<ExcelJS.WorksheetProtection> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
};

/** Excel's own validation of a cell, with its words. */
export const validationOf = ({ allowed, title, prompt, refusal }: EntryRule): ExcelJS.DataValidation => ({
  ...ruleOf(allowed),
  allowBlank: true,
  showInputMessage: true,
  promptTitle: title,
  prompt,
  showErrorMessage: true,
  errorStyle: "stop",
  errorTitle: title,
  error: refusal,
});

function ruleOf(allowed: Allowed): Pick<ExcelJS.DataValidation, "type" | "operator" | "formulae"> {
  switch (allowed.kind) {
    case "whole":
    case "decimal":
      return { type: allowed.kind, operator: "between", formulae: [allowed.from, allowed.to] };
    case "list":
      return {
        type: "list",
        formulae: [allowed.source.startsWith("=") ? allowed.source.slice(1) : `"${allowed.source}"`],
      };
    case "formula":
      return { type: "custom", formulae: [allowed.formula] };
    case "text":
      return { type: "textLength", operator: "lessThanOrEqual", formulae: [allowed.atMost] };
  }
}
