import type { DataValidation } from "exceljs";
import type { Operator, Validation, ValidationRule } from "../excel/validation.ts";

/** A validation as a file has it, for the cell it stands at. */
export function validationOfFile(given: DataValidation, row: number, column: number): Validation {
  return {
    rule: ruleOfFile(given),
    ignoreBlanks: given.allowBlank ?? true,
    prompt: given.showInputMessage
      ? { showPrompt: true, title: given.promptTitle ?? "", message: given.prompt ?? "" }
      : undefined,
    alert: {
      showAlert: given.showErrorMessage ?? false,
      style:
        given.errorStyle === "warning"
          ? "Warning"
          : given.errorStyle === "information"
            ? "Information"
            : "Stop",
      title: given.errorTitle ?? "",
      message: given.error ?? "",
    },
    row,
    column,
  };
}

function ruleOfFile(given: DataValidation): ValidationRule {
  const [first, second] = given.formulae as (string | number | Date)[];
  switch (given.type) {
    case "list": {
      const text = String(first ?? "");
      const words = /^"(.*)"$/s.exec(text)?.[1];
      return { kind: "list", source: words ?? `=${text}`, inCellDropDown: true };
    }
    case "custom":
      return { kind: "custom", formula: `=${first}` };
    case "whole":
    case "decimal":
    case "date":
    case "textLength":
      return {
        kind: given.type === "whole" ? "wholeNumber" : given.type,
        operator: capital(given.operator ?? "between") as Operator,
        formula1: termOfFile(first),
        formula2: second === undefined ? undefined : termOfFile(second),
      };
    default:
      return { kind: "none" };
  }
}

/** A bare number stays one; anything else of a file is a formula without its "=". */
function termOfFile(term: string | number | Date | undefined): string | number {
  if (term instanceof Date) return term.getTime() / 86_400_000 + 25_569;
  if (typeof term === "number") return term;
  const text = String(term ?? "");
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

/** The same for a file; undefined where nothing is asked of the cell. */
export function validationForFile({
  rule,
  ignoreBlanks,
  prompt,
  alert,
}: Validation): DataValidation | undefined {
  if (rule.kind === "none") return undefined;
  return {
    ...ruleForFile(rule),
    allowBlank: ignoreBlanks,
    showInputMessage: prompt?.showPrompt ?? false,
    promptTitle: prompt?.title ?? "",
    prompt: prompt?.message ?? "",
    showErrorMessage: alert?.showAlert ?? true,
    errorStyle: (alert?.style ?? "Stop").toLowerCase(),
    errorTitle: alert?.title ?? "",
    error: alert?.message ?? "",
  } as DataValidation;
}

function ruleForFile(rule: Exclude<ValidationRule, { kind: "none" }>): Pick<DataValidation, "formulae"> & {
  type: DataValidation["type"];
  operator?: DataValidation["operator"];
} {
  switch (rule.kind) {
    case "list":
      return {
        type: "list",
        formulae: [rule.source.startsWith("=") ? rule.source.slice(1) : `"${rule.source}"`],
      };
    case "custom":
      return { type: "custom", formulae: [rule.formula.replace(/^=/, "")] };
    case "time":
    case "wholeNumber":
    case "decimal":
    case "date":
    case "textLength":
      return {
        type: rule.kind === "wholeNumber" ? "whole" : rule.kind === "time" ? "decimal" : rule.kind,
        operator: small(rule.operator) as DataValidation["operator"],
        formulae: [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map((term) =>
          typeof term === "number" ? term : term.replace(/^=/, ""),
        ),
      };
  }
}

const capital = (word: string): string => (word[0]?.toUpperCase() ?? "") + word.slice(1);
const small = (word: string): string => (word[0]?.toLowerCase() ?? "") + word.slice(1);
