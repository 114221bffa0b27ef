import { columnLetters } from "../../shared/report/address.ts";
import type { Allowed, EntryRule, Sheet } from "../../shared/report/workbook-plan.ts";
import { areasOf, type RangeOf } from "./areas.ts";

/** Excel's own validation of the cells people fill in, with its words; equal neighbours at once. */
export function writeEntries({ rows, widths }: Sheet, rangeOf: RangeOf): void {
  const rules = new Map<string, EntryRule>();
  const areas = areasOf(rows.length, widths.length, (row, column) => {
    const entry = rows[row]?.cells[column]?.entry;
    if (!entry) return undefined;
    const key = JSON.stringify(anchored(entry, `${columnLetters(column + 1)}${row + 1}`));
    if (!rules.has(key)) rules.set(key, JSON.parse(key) as EntryRule);
    return key;
  });
  for (const { look, area } of areas) write(rangeOf(area), rules.get(look) as EntryRule);
}

/**
 * Whether Excel reads a formula's references from the first cell of a range or from the selected one is not told: with
 * "$" it is the same, and each cell then has a rule of its own.
 */
const anchored = (entry: EntryRule, cell: string): EntryRule =>
  entry.allowed.kind === "formula"
    ? { ...entry, allowed: { ...entry.allowed, formula: withDollars(entry.allowed.formula, cell) } }
    : entry;

const withDollars = (formula: string, cell: string): string =>
  formula.replace(new RegExp(`\\b${cell}\\b`, "g"), cell.replace(/^([A-Z]+)/, "$$$1$$"));

/** Blank cells pass: that is how Excel's validation is where nothing else was said. */
function write({ dataValidation }: Excel.Range, { allowed, title, prompt, refusal }: EntryRule): void {
  dataValidation.rule = ruleOf(allowed);
  dataValidation.prompt = { showPrompt: true, title, message: prompt };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title, message: refusal };
}

function ruleOf(allowed: Allowed): Excel.DataValidationRule {
  switch (allowed.kind) {
    case "whole":
      return { wholeNumber: { formula1: allowed.from, formula2: allowed.to, operator: "Between" } };
    case "decimal":
      return { decimal: { formula1: allowed.from, formula2: allowed.to, operator: "Between" } };
    case "list":
      return { list: { inCellDropDown: true, source: allowed.source } };
    case "formula":
      return { custom: { formula: `=${allowed.formula}` } };
    case "text":
      return { textLength: { formula1: allowed.atMost, operator: "LessThanOrEqualTo" } };
  }
}
