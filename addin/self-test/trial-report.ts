import { laidOut } from "../../shared/report/laid-out.ts";
import { ILLUSTRATIVE } from "../../shared/report/page.ts";
import { plainText } from "../../shared/report/plain-text.ts";
import { aText, formula, text, type WorkbookPlan, whole } from "../../shared/report/workbook-plan.ts";

const PRINT = {
  paper: "landscape",
  pagesWide: 1,
  marks: plainText(ILLUSTRATIVE),
  imprint: plainText("Tự kiểm"),
} as const;

/** Two sheets of which one adds up figures of the other, as in a report of the bloc. Neither is guarded. */
export const TRIAL_REPORT: WorkbookPlan = {
  title: plainText("Tự kiểm"),
  sheets: [
    laidOut({
      name: "Tự kiểm xếp hạng",
      widths: [20, 12],
      rows: [
        { cells: [text("title", ILLUSTRATIVE)], spans: [[1, 2]] },
        {
          cells: [text("label", "Cơ quan A"), formula("points", "SUM('Tự kiểm chi tiết'!B1:B2)", aText(""))],
        },
      ],
      frozen: { rows: 1, columns: 1 },
      print: PRINT,
    }),
    laidOut({
      name: "Tự kiểm chi tiết",
      widths: [20, 12],
      rows: [
        { cells: [text("label", "Mục I"), whole("points", 40)] },
        { cells: [text("label", "Mục II"), whole("points", 2)] },
      ],
      frozen: { rows: 0, columns: 0 },
      print: PRINT,
    }),
  ],
};
