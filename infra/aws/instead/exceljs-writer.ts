import Workbook from "exceljs/lib/doc/workbook.js";

/** The part of exceljs that holds a workbook and writes it. */
export default { Workbook };
