import type { Print } from "../../shared/report/workbook-plan.ts";
import type { CellChange } from "../../shared/sheet/cell-change.ts";
import { forCell } from "./cell-text.ts";
import { changeRuns } from "./change-runs.ts";
import { HOPELESS, troubleOf, troubleOfLifting } from "./excel-error.ts";
import { type Guard, noteGuard, putBack } from "./lifted-protection.ts";
import { isPrintRefusal, writeImprint } from "./print-set-up.ts";
import type { RunExcel } from "./run-excel.ts";

/**
 * Writes cells in two syncs. Unlocked cells are written as they are, so that Ctrl+Z still undoes what was typed before;
 * only for locked ones (the line that says what became of the card) the protection is lifted and put back as it was.
 */
export async function writeCells(
  excel: RunExcel,
  sheet: string,
  changes: readonly CellChange[],
  imprint?: Print["imprint"],
): Promise<void> {
  if (changes.length === 0) return;
  const guard: Guard = {};
  try {
    await writePrinted(excel, sheet, changes, guard, imprint);
  } catch (error) {
    const trouble = troubleOf(error);
    if (!HOPELESS.includes(trouble.code)) await putBack(excel, sheet, guard);
    throw trouble;
  }
}

/** Where Excel refuses what stands below the pages, the cells are written without it. */
async function writePrinted(
  excel: RunExcel,
  sheet: string,
  changes: readonly CellChange[],
  guard: Guard,
  imprint: Print["imprint"] | undefined,
): Promise<void> {
  const refused = { isPrint: false };
  try {
    return await write(excel, sheet, changes, guard, imprint && { imprint, refused });
  } catch (error) {
    if (!refused.isPrint) throw error;
  }
  return write(excel, sheet, changes, guard);
}

type Printing = { readonly imprint: Print["imprint"]; readonly refused: { isPrint: boolean } };

const write = (
  excel: RunExcel,
  sheet: string,
  changes: readonly CellChange[],
  guard: Guard,
  printing?: Printing,
): Promise<void> =>
  excel(async ({ context, sync }) => {
    const found = context.workbook.worksheets.getItem(sheet);
    const { protection } = found;
    protection.load("protected,options");
    const runs = changeRuns(changes).map((run) => {
      const range = found.getRangeByIndexes(run.row - 1, run.column - 1, run.changes.length, 1);
      range.load("numberFormat");
      range.format.protection.load("locked");
      return { ...run, range };
    });
    await sync();
    noteGuard(guard, protection);
    const written = runs.map(({ range, changes: run }) => ({ range, run, formats: formatsOf(run, range) }));
    // Null where only some cells are locked. Not even an unlocked cell may be given another format unless allowed.
    const isRefused = ({ range, formats }: (typeof written)[number]): boolean =>
      range.format.protection.locked !== false ||
      (formats !== undefined && !protection.options.allowFormatCells);
    const isLifted = protection.protected && written.some(isRefused);
    if (isLifted) protection.unprotect();
    for (const { range, run, formats } of written) {
      if (formats) range.numberFormat = formats;
      range.values = run.map(({ value }) => [forCell(value)]);
    }
    if (printing) writeImprint(found, printing.imprint);
    const isLeftOpen = guard.options !== undefined && !protection.protected;
    if (isLifted || isLeftOpen) protection.protect(guard.options);
    await sync().catch((error) => {
      if (printing) printing.refused.isPrint = isPrintRefusal(error);
      throw isLifted ? troubleOfLifting(error) : error;
    });
  });

/** The formats of a run, or undefined when they stay. A number written into a cell formatted as text would become a text. */
function formatsOf(run: readonly CellChange[], { numberFormat }: Excel.Range): string[][] | undefined {
  const now = run.map((_, index) => String(numberFormat[index]?.[0] ?? "General"));
  const wanted = run.map(({ value, numberFormat: asked }, index) => {
    const known = now[index] as string;
    return asked ?? (typeof value === "number" && known === "@" ? "General" : known);
  });
  return wanted.some((format, index) => format !== now[index]) ? wanted.map((format) => [format]) : undefined;
}
