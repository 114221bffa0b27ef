import { APPLICATION, CULTURE_INFO, DATETIME_FORMAT, NUMBER_FORMAT, RUNTIME } from "./application-type.ts";
import { BORDER, BORDERS } from "./borders-type.ts";
import {
  CONDITIONAL_FILL,
  CONDITIONAL_FONT,
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMATS,
  CONDITIONAL_LOOK,
  CONDITIONAL_RULE,
  CUSTOM_FORMAT,
} from "./conditional-formats-type.ts";
import { DATA_VALIDATION } from "./data-validation-type.ts";
import { FREEZE_PANES } from "./freeze-panes-type.ts";
import type { HostType } from "./host-object.ts";
import { INTERNAL_SERVICE } from "./internal-service.ts";
import { NAMED_ITEM, NAMED_ITEMS } from "./names-type.ts";
import { PAGE_BREAK, PAGE_BREAKS } from "./page-breaks-type.ts";
import { HEADER_FOOTER, HEADERS_FOOTERS, PAGE_LAYOUT } from "./page-layout-type.ts";
import { SHEET_PROTECTION, WORKBOOK_PROTECTION } from "./protection-type.ts";
import { RANGE_AREAS } from "./range-areas-type.ts";
import { FORMAT_PROTECTION, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from "./range-format-type.ts";
import { RANGE } from "./range-type.ts";
import type { Selves } from "./selves.ts";
import { SETTING, SETTINGS } from "./settings-type.ts";
import { TABLE, TABLE_ROW, TABLE_ROWS, TABLES } from "./tables-type.ts";
import { WORKBOOK } from "./workbook-type.ts";
import { WORKSHEET } from "./worksheet-type.ts";
import { WORKSHEETS } from "./worksheets-type.ts";
import { XML_PART, XML_PARTS, XML_PARTS_OF_NAMESPACE } from "./xml-parts-type.ts";

/** Every class of the API that the emulator knows. */
export const TYPES: { readonly [Kind in keyof Selves]: HostType<Selves[Kind]> } = {
  Application: APPLICATION,
  ConditionalFormat: CONDITIONAL_FORMAT,
  ConditionalFormatCollection: CONDITIONAL_FORMATS,
  ConditionalFormatRule: CONDITIONAL_RULE,
  ConditionalRangeFill: CONDITIONAL_FILL,
  ConditionalRangeFont: CONDITIONAL_FONT,
  ConditionalRangeFormat: CONDITIONAL_LOOK,
  CultureInfo: CULTURE_INFO,
  CustomConditionalFormat: CUSTOM_FORMAT,
  CustomXmlPart: XML_PART,
  CustomXmlPartCollection: XML_PARTS,
  CustomXmlPartScopedCollection: XML_PARTS_OF_NAMESPACE,
  DataValidation: DATA_VALIDATION,
  DatetimeFormatInfo: DATETIME_FORMAT,
  FormatProtection: FORMAT_PROTECTION,
  HeaderFooter: HEADER_FOOTER,
  HeaderFooterGroup: HEADERS_FOOTERS,
  "Microsoft.InternalService.AddinInternalService": INTERNAL_SERVICE,
  NamedItem: NAMED_ITEM,
  NamedItemCollection: NAMED_ITEMS,
  NumberFormatInfo: NUMBER_FORMAT,
  PageBreak: PAGE_BREAK,
  PageBreakCollection: PAGE_BREAKS,
  PageLayout: PAGE_LAYOUT,
  Range: RANGE,
  RangeAreas: RANGE_AREAS,
  RangeBorder: BORDER,
  RangeBorderCollection: BORDERS,
  RangeFill: RANGE_FILL,
  RangeFont: RANGE_FONT,
  RangeFormat: RANGE_FORMAT,
  Runtime: RUNTIME,
  Setting: SETTING,
  SettingCollection: SETTINGS,
  Table: TABLE,
  TableCollection: TABLES,
  TableRow: TABLE_ROW,
  TableRowCollection: TABLE_ROWS,
  Workbook: WORKBOOK,
  WorkbookProtection: WORKBOOK_PROTECTION,
  Worksheet: WORKSHEET,
  WorksheetCollection: WORKSHEETS,
  WorksheetFreezePanes: FREEZE_PANES,
  WorksheetProtection: SHEET_PROTECTION,
};
