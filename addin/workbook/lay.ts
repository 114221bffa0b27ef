import type { Sheet } from "../../shared/report/workbook-plan.ts";
import { type BuiltSheet, buildSheets } from "./build-sheets.ts";
import type { Capabilities } from "./capabilities.ts";
import { HOPELESS, troubleOf } from "./excel-error.ts";
import { firstEntry } from "./first-entry.ts";
import { freeName } from "./free-name.ts";
import { type Before, giveBack, lookAtOld, noteBefore, putInPlace } from "./replaced-sheet.ts";
import type { RunExcel } from "./run-excel.ts";

/**
 * Builds a scoring sheet and shows it, ready to be filled in. With `replaces` it takes that sheet's place and name; that one stays in the
 * workbook with everything typed in it, but no longer says whose card it is.
 */
export const laySheet = (
  excel: RunExcel,
  can: Capabilities,
  plan: Sheet,
  replaces?: string,
): Promise<BuiltSheet> =>
  replaces === undefined ? layBeside(excel, can, plan) : layInPlace(excel, can, plan, replaces);

async function layBeside(excel: RunExcel, can: Capabilities, plan: Sheet): Promise<BuiltSheet> {
  const [built] = await buildSheets(excel, can, {
    look: () => undefined,
    plans: (_, taken) => [{ ...plan, name: freeName(plan.name, "", taken) }],
    finish: ([sheet]) => {
      if (sheet) show(sheet, plan);
      return false;
    },
  });
  return built as BuiltSheet;
}

async function layInPlace(
  excel: RunExcel,
  can: Capabilities,
  plan: Sheet,
  replaces: string,
): Promise<BuiltSheet> {
  const before: Before = {};
  try {
    const [built] = await buildSheets(excel, can, {
      look: (workbook) => lookAtOld(workbook, replaces),
      plans: (old, taken) => {
        noteBefore(before, old);
        return [{ ...plan, name: freeName(plan.name, "", taken) }];
      },
      finish: ([sheet], old, taken) => {
        const isLifted = putInPlace(sheet as Excel.Worksheet, old, before, taken);
        show(sheet as Excel.Worksheet, plan);
        return isLifted;
      },
    });
    return built as BuiltSheet;
  } catch (error) {
    const trouble = troubleOf(error);
    if (!HOPELESS.includes(trouble.code)) await giveBack(excel, replaces, before);
    throw trouble;
  }
}

function show(sheet: Excel.Worksheet, plan: Sheet): void {
  sheet.activate();
  const first = firstEntry(plan);
  if (first !== undefined) sheet.getRange(first).select();
}
