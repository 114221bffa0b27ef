import { plainText } from "../report/plain-text.ts";
import { aText, type Sheet } from "../report/workbook-plan.ts";
import { planScoringSheet } from "../sheet/plan-scoring-sheet.ts";
import type { SheetSource } from "../sheet/sheet-source.ts";
import { SHEET_WORDS } from "../words/sheet.ts";

const MARK = "XEM TRƯỚC";
const WARNING = `${MARK}: đây không phải bảng chấm của đơn vị nào, không rà soát và không nộp được.`;
/** Lines of a scoring sheet's heading, counted from 0: its title, and what became of the card. */
const [TITLE_ROW, STATUS_ROW] = [0, 2];

/**
 * The scoring sheet of a table that is not locked, as an agency will see it: marked on screen and on paper, and without
 * an identity, so that it is nobody's card.
 */
export function planPreviewSheet(source: SheetSource): Sheet {
  const { rows, ...plan } = planScoringSheet(source);
  const title = `${MARK} – ${SHEET_WORDS.titles[source.round]}`;
  return {
    ...plan,
    name: `${MARK} ${source.agency.id}`.slice(0, 31).replace(/-+$/, ""),
    rows: rows.map((row, at) => {
      const [identity, heading, ...rest] = row.cells;
      if (at === TITLE_ROW) return { ...row, cells: [undefined, said(heading, title), ...rest] };
      return at === STATUS_ROW ? { ...row, cells: [identity, said(heading, WARNING), ...rest] } : row;
    }),
    print: { ...plan.print, marks: plainText(MARK) },
  };
}

type Written = Sheet["rows"][number]["cells"][number];

const said = (cell: Written, words: string): Written => cell && { ...cell, holds: aText(words) };
