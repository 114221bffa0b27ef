import { plainText } from "../report/plain-text.ts";
import type { Cell } from "../report/workbook-plan.ts";
import type { ColumnRole } from "./sheet-columns.ts";

/** The cells of a row by what stands in their columns. */
export type RowCells = Partial<Record<ColumnRole, Cell>>;

/** What a formula shows before anybody computes it. */
export const NOTHING = { kind: "text", text: plainText("") } as const;
