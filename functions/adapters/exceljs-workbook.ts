import ExcelJS from "exceljs";
import { columnLetters } from "../../shared/report/address.ts";
import { scaleOf } from "../../shared/report/page-breaks.ts";
import { FILLS, FONT, marginsOf, pageTexts, SHADES } from "../../shared/report/page-look.ts";
import { rawValue } from "../../shared/report/raw-value.ts";
import { STYLES, type Style, type StyleName } from "../../shared/report/styles.ts";
import type { Cell, Print, Shade, Sheet, Value, WorkbookPlan } from "../../shared/report/workbook-plan.ts";
import { GUARD, validationOf } from "./exceljs-entry.ts";
import { pinnedZip } from "./pinned-zip.ts";

/** Stands for "no date" in the document's properties, so that the same plan gives the same bytes. */
const NO_DATE = new Date("1980-01-01T00:00:00Z");
const A4 = 9;
/** What a cell keeps free beside its digits: 5 pixels, in widths of a digit. */
const MARGIN = 5 / 7;
/** A millimetre in inches. */
const MM = 1 / 25.4;

/**
 * Two thirds of the time that packing takes by default, for a file a sixth larger. The packer is exceljs's own, in
 * JavaScript: the one in Node gives other bytes on other processors.
 */
const WRITING = { zip: { compressionOptions: { level: 2 } } } as Partial<ExcelJS.XlsxWriteOptions>;

/** A workbook file of a plan. The same plan gives the same bytes, in any process and time zone. */
export const renderWorkbook = (plan: WorkbookPlan): Promise<Uint8Array> => render(plan, true);

/** The same file with formulas that hold no figures, so that whoever opens it must compute them. */
export const renderUncomputed = (plan: WorkbookPlan): Promise<Uint8Array> => render(plan, false);

async function render(plan: WorkbookPlan, isComputed: boolean): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = NO_DATE;
  workbook.modified = NO_DATE;
  workbook.creator = "Bảng Vàng";
  workbook.lastModifiedBy = "Bảng Vàng";
  workbook.title = plan.title;
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of plan.sheets) await addSheet(workbook, sheet, isComputed);
  return pinnedZip(new Uint8Array(await workbook.xlsx.writeBuffer(WRITING)));
}

async function addSheet(workbook: ExcelJS.Workbook, plan: Sheet, isComputed: boolean): Promise<void> {
  const { rows, columns } = plan.frozen;
  const sheet = workbook.addWorksheet(plan.name, {
    views: [
      rows + columns > 0
        ? { state: "frozen", xSplit: columns, ySplit: rows, showGridLines: false }
        : { state: "normal", showGridLines: false },
    ],
    pageSetup: pageSetup(plan.print, scaleOf(plan)),
    headerFooter: headerFooter(plan.print),
  });
  sheet.columns = plan.widths.map((width) => ({ width: width + MARGIN }));
  for (const column of plan.hidden ?? []) sheet.getColumn(column).hidden = true;
  plan.rows.forEach(({ cells, height }, rowIndex) => {
    const row = sheet.getRow(rowIndex + 1);
    row.height = height;
    cells.forEach((cell, columnIndex) => {
      if (cell) write(row.getCell(columnIndex + 1), cell, isComputed);
    });
  });
  for (const row of plan.breaks ?? []) sheet.getRow(row).addPageBreak();
  for (const range of plan.merges) sheet.mergeCells(range);
  plan.shades?.forEach((shade, index) => {
    sheet.addConditionalFormatting(conditionOf(shade, index));
  });
  if (plan.guarded) await sheet.protect("", GUARD);
}

const conditionOf = (
  { range, formula, fill }: Shade,
  index: number,
): ExcelJS.ConditionalFormattingOptions => ({
  ref: range,
  rules: [
    {
      type: "expression",
      formulae: [formula],
      priority: index + 1,
      style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${SHADES[fill]}` } } },
    },
  ],
});

/** The only place that gives a cell its value: text, a number, or a formula of a plan. */
function write(cell: ExcelJS.Cell, { style, holds, entry }: Cell, isComputed: boolean): void {
  // exceljs looks a style up by its object; one that is unlocked becomes another.
  cell.style = entry ? { ...LOOKS[style] } : LOOKS[style];
  if (entry) {
    cell.protection = { locked: false };
    cell.dataValidation = validationOf(entry);
  }
  if (!holds) return;
  if (holds.kind !== "formula") cell.value = shown(holds);
  else
    cell.value = isComputed
      ? { formula: holds.formula, result: shown(holds.shows) as string | number }
      : ({ formula: holds.formula } as ExcelJS.CellFormulaValue);
}

/** Text as a file holds it; a cell of an empty text holds nothing. */
function shown(value: Value): string | number | null {
  const raw = rawValue(value);
  return raw === "" ? null : typeof raw === "string" ? escaped(raw) : raw;
}

/** Excel reads "_x0041_" in a file as the letter A: the underscore that begins one is written as its own code. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

const styleOf = ({
  size,
  bold,
  italic,
  align,
  wrap,
  bordered,
  fill,
  format,
}: Style): Partial<ExcelJS.Style> => ({
  font: { name: FONT, family: 1, size, ...(bold && { bold }), ...(italic && { italic }) },
  alignment: {
    horizontal: align,
    vertical: "middle",
    ...(wrap && { wrapText: true }),
  },
  ...(bordered && { border: BORDER }),
  ...(fill && {
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: `FF${FILLS[fill]}` } } as const,
  }),
  ...(format && { numFmt: format }),
});

const BORDER = {
  top: { style: "thin" },
  bottom: { style: "thin" },
  left: { style: "thin" },
  right: { style: "thin" },
} as const;

const LOOKS = Object.fromEntries(
  Object.entries(STYLES).map(([name, style]) => [name, styleOf(style)]),
) as Readonly<Record<StyleName, Partial<ExcelJS.Style>>>;

const pageSetup = (
  { paper, pagesWide, pagesTall = 0, repeat, margins }: Print,
  scale: number | undefined,
): Partial<ExcelJS.PageSetup> => ({
  paperSize: A4 as ExcelJS.PaperSize,
  orientation: paper,
  margins: inchesOf({ paper, ...(margins && { margins }) }),
  ...(scale === undefined
    ? { fitToPage: true, fitToWidth: pagesWide, fitToHeight: pagesTall }
    : { fitToPage: false, scale }),
  horizontalCentered: true,
  ...(repeat && { printTitlesRow: `${repeat.fromRow}:${repeat.toRow}` }),
  ...(repeat && repeat.columns > 0 && { printTitlesColumn: `A:${columnLetters(repeat.columns)}` }),
});

function inchesOf(print: Pick<Print, "paper" | "margins">): ExcelJS.PageSetup["margins"] {
  const { left, right, top, bottom, header, footer } = marginsOf(print);
  return {
    left: left * MM,
    right: right * MM,
    top: top * MM,
    bottom: bottom * MM,
    header: header * MM,
    footer: footer * MM,
  };
}

function headerFooter(print: Print): Partial<ExcelJS.HeaderFooter> {
  const { centerHeader, leftFooter, rightFooter } = pageTexts(print);
  return { oddHeader: `&C${centerHeader}`, oddFooter: `&L${leftFooter}&R${rightFooter}` };
}
