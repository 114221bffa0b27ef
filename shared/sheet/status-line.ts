import type { Points } from "../points.ts";
import { shown } from "../words/format.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import { vietnamTime } from "../words/vietnam-time.ts";
import type { CellChange } from "./cell-change.ts";
import type { Grid } from "./grid.ts";
import { IDENTITY_ROWS, identityText, parseIdentity, type SheetIdentity } from "./sheet-identity.ts";
import { STATUS_ROW } from "./sheet-layout.ts";

/** What a receipt says of one kept revision. */
export type Sent = {
  readonly revision: number;
  readonly receivedAt: string;
  readonly total?: Points | undefined;
  readonly hash: string;
  readonly late: boolean;
  /** Why it was sent back, while it was not sent again. */
  readonly sentBack?: string | undefined;
};

/** Six characters by which a signed paper is matched to a revision: the beginning of its hash, in capitals. */
export const codeOf = (hash: string): string => hash.slice(0, 6).toUpperCase();

/** "Đã nộp: phiên bản 2, lúc 14:05 12/12/2025, tổng 87,5 điểm, mã 9F3A1C." */
export function statusText(sent: Sent | undefined): string {
  if (!sent) return SHEET_WORDS.notSent;
  if (sent.sentBack !== undefined)
    return `Đã trả lại để sửa (phiên bản ${sent.revision} không được tính): ${sent.sentBack}`;
  const time = vietnamTime(sent.receivedAt);
  const total = sent.total === undefined ? "" : `, tổng ${shown(sent.total, "vi")} điểm`;
  const late = sent.late ? " (nộp muộn)" : "";
  return `Đã nộp: phiên bản ${sent.revision}, lúc ${time.slice(11, 16)} ngày ${time.slice(0, 10)}${late}${total}, mã ${codeOf(sent.hash)}.`;
}

/** The cells that write a receipt into its sheet: the line under the title, and the revision the sheet now follows. */
export function receiptChanges(grid: Grid, identity: SheetIdentity, sent: Sent): readonly CellChange[] {
  const at = Math.max(
    0,
    grid.rows.slice(0, IDENTITY_ROWS).findIndex((row) => parseIdentity(row[0]?.value) !== undefined),
  );
  return [
    { row: at + 1, column: 1, value: identityText({ ...identity, follows: sent.revision }) },
    { row: at + STATUS_ROW, column: 2, value: statusText(sent) },
  ];
}
