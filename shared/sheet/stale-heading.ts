import { plainText } from "../report/plain-text.ts";
import type { CellChange } from "./cell-change.ts";
import type { Grid } from "./grid.ts";
import { cellText } from "./read-cell.ts";
import { guideText, statusOf } from "./sheet-heading.ts";
import { IDENTITY_ROWS, parseIdentity, type SheetIdentity } from "./sheet-identity.ts";
import { GUIDE_ROW, STATUS_ROW } from "./sheet-layout.ts";
import type { SheetSource } from "./sheet-source.ts";

/**
 * The lines above the table that do not say what is known by now: the card was sent back or withdrawn, the bloc was given
 * more time. What became of a revision the sheet does not follow is not written into it.
 */
export function staleHeading(source: SheetSource, { rows }: Grid): readonly CellChange[] {
  const top = rows.slice(0, IDENTITY_ROWS).map((row) => parseIdentity(row[0]?.value));
  const above = top.findIndex((identity) => identity !== undefined);
  const identity = top[above];
  if (!identity) return [];
  const lines = [
    ...(isNewest(source, identity) ? [{ row: STATUS_ROW, words: statusOf(source) }] : []),
    { row: GUIDE_ROW, words: guideText(source) },
  ];
  return lines.flatMap(({ row, words }) => {
    const [value, at] = [plainText(words), above + row];
    return cellText(rows[at - 1]?.[1]) === value.trim() ? [] : [{ row: at, column: 2, value }];
  });
}

/** A withdrawal is a revision of its own, which the sheet of whoever withdrew goes on from. */
const isNewest = ({ head, revision }: SheetSource, { follows }: SheetIdentity): boolean =>
  follows === revision || (head?.withdrawn === true && follows === revision - 1);
