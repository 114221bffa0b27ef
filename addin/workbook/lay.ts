import type { Sheet } from "../../shared/report/workbook-plan.ts";
import { IDENTITY_ROWS, parseIdentity } from "../../shared/sheet/sheet-identity.ts";
import { type BuiltSheet, buildSheets } from "./build-sheets.ts";
import type { Capabilities } from "./capabilities.ts";
import { freeName } from "./free-name.ts";
import type { RunExcel } from "./run-excel.ts";

/** What stands in for another sheet keeps that one beside itself, under its name with this behind. */
const OLD = " (cũ)";
const OLD_TAB = "#A6A6A6";

/**
 * Builds a scoring sheet and shows it. With `replaces` it takes that sheet's place and name; that one stays in the
 * workbook with everything typed in it, but no longer says whose card it is.
 */
export async function laySheet(
  excel: RunExcel,
  can: Capabilities,
  plan: Sheet,
  replaces?: string,
): Promise<BuiltSheet> {
  if (replaces === undefined) {
    const [built] = await buildSheets(excel, can, {
      look: () => undefined,
      plans: (_, taken) => [{ ...plan, name: freeName(plan.name, "", taken) }],
      finish: ([sheet]) => {
        sheet?.activate();
        return false;
      },
    });
    return built as BuiltSheet;
  }
  const before: { name?: string } = {};
  const [built] = await buildSheets(excel, can, {
    look: (workbook) => oldSheet(workbook, replaces),
    plans: (old, taken) => {
      before.name ??= old.sheet.name;
      old.taken = taken;
      return [{ ...plan, name: freeName(plan.name, "", taken) }];
    },
    finish: ([sheet], old) => putInPlace(sheet as Excel.Worksheet, old, before.name as string),
  });
  return built as BuiltSheet;
}

type OldSheet = { readonly sheet: Excel.Worksheet; readonly top: Excel.Range; taken: readonly string[] };

function oldSheet(workbook: Excel.Workbook, id: string): OldSheet {
  const sheet = workbook.worksheets.getItem(id);
  sheet.load("name,position");
  sheet.protection.load("protected,options");
  const top = sheet.getRange(`A1:A${IDENTITY_ROWS}`);
  top.load("values");
  return { sheet, top, taken: [] };
}

/** The old sheet is touched only after the new one is whole, and loses its identity before anything else. */
function putInPlace(sheet: Excel.Worksheet, { sheet: old, top, taken }: OldSheet, name: string): boolean {
  const isGuarded = old.protection.protected;
  if (isGuarded) old.protection.unprotect();
  top.values.forEach(([value], row) => {
    if (parseIdentity(value)) old.getRange(`A${row + 1}`).values = [[""]];
  });
  if (isGuarded) old.protection.protect(old.protection.options);
  if (old.name === name) old.name = freeName(name, OLD, taken);
  old.tabColor = OLD_TAB;
  sheet.position = old.position;
  sheet.activate();
  sheet.name = name;
  return isGuarded;
}
