import type ExcelJS from "exceljs";
import type { CellStyle } from "../../../infra/local/excel/cell-style.ts";
import type { Cell } from "../../../infra/local/excel/sheet.ts";
import type { Validation } from "../../../infra/local/excel/validation.ts";

/** How a cell looks and what it takes, in words common to a file and to an open workbook. Text traits only where there is text. */
export type CellLook = {
  readonly fill: string | undefined;
  readonly isBordered: boolean;
  readonly isLocked: boolean;
  readonly format: string;
  readonly text: string | undefined;
  readonly entry: string | undefined;
};

export function lookInFile(cell: ExcelJS.Cell): CellLook {
  const { font, alignment, fill, border, protection, numFmt, dataValidation: rule } = cell;
  const color = fill?.type === "pattern" ? fill.fgColor?.argb : undefined;
  const isWritten = cell.value !== null || rule !== undefined;
  return {
    fill: color && `#${color.slice(2)}`,
    isBordered: border?.top?.style === "thin" && border.right?.style === "thin",
    isLocked: protection?.locked !== false,
    format: numFmt ?? "General",
    text: isWritten
      ? [
          font?.name,
          font?.size,
          font?.bold && "bold",
          font?.italic && "italic",
          alignment?.horizontal,
          alignment?.vertical,
          alignment?.wrapText && "wrap",
        ].join(" ")
      : undefined,
    entry:
      rule &&
      [
        kindInFile(rule.type),
        ...(rule.formulae as unknown[]).map((each) => String(each).replace(/[$"]/g, "")),
        rule.promptTitle,
        rule.prompt,
        rule.errorTitle,
        rule.error,
      ].join("|"),
  };
}

const kindInFile = (type: ExcelJS.DataValidation["type"]): string =>
  type === "whole" ? "wholeNumber" : type;

/** The same of a cell of the emulated workbook. */
export function lookInWorkbook({
  style,
  validation,
  value,
  formula,
}: Pick<Cell, "value" | "formula"> & {
  readonly style: CellStyle;
  readonly validation: Validation | undefined;
}): CellLook {
  const isWritten =
    (value !== undefined && value !== null) || formula !== undefined || validation !== undefined;
  const edges = [style.top, style.bottom, style.left, style.right];
  return {
    fill: style.fill,
    isBordered: edges.every((edge) => edge?.style === "Continuous"),
    isLocked: style.locked,
    format: style.numberFormat,
    text: isWritten
      ? [
          style.fontName,
          style.fontSize,
          style.bold && "bold",
          style.italic && "italic",
          style.horizontal.toLowerCase(),
          style.vertical === "Center" ? "middle" : style.vertical,
          style.wrap && "wrap",
        ]
          .map((each) => each || undefined)
          .join(" ")
      : undefined,
    entry: validation && entryInWorkbook(validation),
  };
}

function entryInWorkbook({ rule, prompt, alert, ignoreBlanks }: Validation): string {
  const terms =
    rule.kind === "list"
      ? [rule.source]
      : rule.kind === "custom"
        ? [rule.formula]
        : rule.kind === "none"
          ? []
          : [rule.formula1, rule.formula2].filter((each) => each !== undefined);
  return [
    rule.kind,
    ...terms.map((each) => String(each).replace(/^=/, "").replace(/[$"]/g, "")),
    prompt?.title,
    prompt?.message,
    alert?.title,
    `${alert?.style === "Stop" && alert.showAlert && ignoreBlanks ? "" : "not refused: "}${alert?.message}`,
  ].join("|");
}
