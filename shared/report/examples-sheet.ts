import { periodState } from "../period-state.ts";
import { evidenceText } from "../sheet/evidence-text.ts";
import { agencyTitle } from "./parties.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { tableSheet } from "./table-sheet.ts";
import { type Sheet, text, whole } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Cơ quan, đơn vị", width: 28 },
  { title: "Điển hình, cách làm", width: 34 },
  { title: "Việc đã làm, kết quả", width: 46 },
  { title: "Minh chứng", width: 36 },
];

/** Danh sách điển hình tiên tiến: who, what was done, with its evidence, in the order they were told of. */
export function examplesSheet(input: SummaryInput): Sheet | undefined {
  const { examples } = periodState(input.decisions);
  if (examples.length === 0) return undefined;
  return tableSheet(input, {
    name: SHEET_NAMES.examples,
    title: "ĐIỂN HÌNH TIÊN TIẾN",
    columns: COLUMNS,
    rows: examples.map(({ agency, title, story, evidence }, index) => ({
      cells: [
        whole("maximum", index + 1),
        text("text", agencyTitle(input, agency)),
        text("text", title),
        text("text", story),
        text("text", evidenceText(evidence)),
      ],
    })),
    frozen: 2,
  });
}
