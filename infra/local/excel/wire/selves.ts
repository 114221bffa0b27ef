import type { Area } from "../address.ts";
import type { ConditionalFormat } from "../conditional-format.ts";
import type { Sheet } from "../sheet.ts";
import type { Table } from "../table.ts";
import type { Name, Workbook, XmlPart } from "../workbook.ts";

export type SheetSelf = { readonly book: Workbook; readonly sheet: Sheet };
export type BreakSelf = SheetSelf & { readonly row: number };
export type RangeSelf = SheetSelf & { readonly area: Area };
export type TableSelf = { readonly book: Workbook; readonly table: Table };
/** Tables of a sheet, or of the whole workbook. */
export type TablesSelf = { readonly book: Workbook; readonly sheet: Sheet | undefined };
export type FormatSelf = SheetSelf & { readonly format: ConditionalFormat };
export type PartSelf = { readonly book: Workbook; readonly part: XmlPart };

/** What stands behind an object of the API, by the class's name there. */
export type Selves = {
  Application: Workbook;
  ConditionalFormat: FormatSelf;
  ConditionalFormatCollection: RangeSelf;
  ConditionalFormatRule: FormatSelf;
  ConditionalRangeFill: FormatSelf;
  ConditionalRangeFont: FormatSelf;
  ConditionalRangeFormat: FormatSelf;
  CultureInfo: Workbook;
  CustomConditionalFormat: FormatSelf;
  CustomXmlPart: PartSelf;
  CustomXmlPartCollection: Workbook;
  CustomXmlPartScopedCollection: { readonly book: Workbook; readonly namespace: string };
  DataValidation: RangeSelf;
  DatetimeFormatInfo: Workbook;
  FormatProtection: RangeSelf;
  HeaderFooter: SheetSelf;
  HeaderFooterGroup: SheetSelf;
  "Microsoft.InternalService.AddinInternalService": Workbook;
  NamedItem: { readonly book: Workbook; readonly name: Name };
  NamedItemCollection: TablesSelf;
  NumberFormatInfo: Workbook;
  PageBreak: BreakSelf;
  PageBreakCollection: SheetSelf;
  PageLayout: SheetSelf;
  Range: RangeSelf;
  RangeAreas: SheetSelf & { readonly areas: readonly Area[] };
  RangeBorder: { readonly range: RangeSelf; readonly edge: string };
  RangeBorderCollection: RangeSelf;
  RangeFill: RangeSelf;
  RangeFont: RangeSelf;
  RangeFormat: RangeSelf;
  Runtime: Workbook;
  Setting: { readonly book: Workbook; readonly key: string };
  SettingCollection: Workbook;
  Table: TableSelf;
  TableCollection: TablesSelf;
  TableRow: TableSelf & { readonly index: number };
  TableRowCollection: TableSelf;
  Workbook: Workbook;
  WorkbookProtection: Workbook;
  Worksheet: SheetSelf;
  WorksheetCollection: Workbook;
  WorksheetFreezePanes: SheetSelf;
  WorksheetProtection: SheetSelf;
};

export type Kind = keyof Selves;
