import type { Sheet } from "../../shared/report/workbook-plan.ts";
import { WorkbookTrouble } from "../ports.ts";
import type { Capabilities } from "./capabilities.ts";
import { HOPELESS, troubleOf, troubleOfLifting } from "./excel-error.ts";
import { isPrintRefusal } from "./print-set-up.ts";
import type { RunExcel } from "./run-excel.ts";
import { writeSheet } from "./write-sheet.ts";

/** What is to be built. `Seen` is what it must know of the workbook first, which comes with the names of the sheets. */
export type Building<Seen> = {
  readonly look: (workbook: Excel.Workbook) => Seen;
  /** The sheets, under names that are not taken. */
  readonly plans: (seen: Seen, taken: readonly string[]) => readonly Sheet[];
  /** What is done once the sheets are there; true when it lifts a protection for it. */
  readonly finish: (sheets: readonly Excel.Worksheet[], seen: Seen, taken: readonly string[]) => boolean;
};

export type BuiltSheet = { readonly id: string; readonly name: string };

/**
 * Adds sheets in two syncs: one looks, one builds them whole. A try that fails half way takes what it left behind away
 * again. Where there is no printer Excel may refuse the print set-up: then the sheets are built without one.
 */
export async function buildSheets<Seen>(
  excel: RunExcel,
  can: Capabilities,
  building: Building<Seen>,
): Promise<readonly BuiltSheet[]> {
  const attempt = { begun: new Set<string>(), isPrintRefused: false };
  try {
    return await build(excel, can, building, attempt);
  } catch (error) {
    if (!attempt.isPrintRefused) return giveUp(excel, attempt, error);
  }
  try {
    return await build(excel, { ...can, printSetUp: false }, building, attempt);
  } catch (error) {
    return giveUp(excel, attempt, error);
  }
}

/** `begun`: names of sheets that a failed try may have left half built. */
type Attempt = { readonly begun: Set<string>; isPrintRefused: boolean };

const build = <Seen>(
  excel: RunExcel,
  can: Capabilities,
  { look, plans, finish }: Building<Seen>,
  attempt: Attempt,
): Promise<readonly BuiltSheet[]> =>
  excel(async ({ context, sync }) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name");
    protection.load("protected");
    const seen = look(context.workbook);
    await sync();
    if (protection.protected)
      throw new WorkbookTrouble("protected", "the structure of the workbook is protected");

    const left = worksheets.items.filter(({ name }) => attempt.begun.has(name));
    const taken = worksheets.items.map(({ name }) => name).filter((name) => !attempt.begun.has(name));
    const planned = plans(seen, taken);
    // Where sheets are heard one by one, the new one must be told of.
    if (can.eventsOfAllSheets) context.runtime.enableEvents = false;
    context.application.suspendApiCalculationUntilNextSync();
    if (can.stillScreen) context.application.suspendScreenUpdatingUntilNextSync();
    for (const sheet of left) sheet.delete();
    // All are there before the first is written: formulas of one may refer to another.
    const sheets = planned.map(({ name }) => worksheets.add(name));
    planned.forEach((plan, index) => {
      writeSheet(sheets[index] as Excel.Worksheet, plan, can);
    });
    const isLifted = finish(sheets, seen, taken);
    for (const sheet of sheets) sheet.load("id,name");
    context.runtime.enableEvents = true;
    try {
      await sync();
    } catch (error) {
      for (const { name } of planned) attempt.begun.add(name);
      attempt.isPrintRefused = can.printSetUp && isPrintRefusal(error);
      throw isLifted ? troubleOfLifting(error) : error;
    }
    return sheets.map(({ id, name }) => ({ id, name }));
  });

async function giveUp(excel: RunExcel, { begun }: Attempt, error: unknown): Promise<never> {
  const trouble = troubleOf(error);
  if (begun.size > 0 && !HOPELESS.includes(trouble.code))
    await excel((batch) => tidyUp(batch.context, batch.sync, begun)).catch(() => {
      // What went wrong first is what people must hear.
    });
  throw trouble;
}

async function tidyUp(
  { workbook: { worksheets }, runtime }: Excel.RequestContext,
  sync: () => Promise<void>,
  begun: ReadonlySet<string>,
): Promise<void> {
  runtime.enableEvents = true;
  worksheets.load("items/name");
  await sync();
  for (const sheet of worksheets.items) if (begun.has(sheet.name)) sheet.delete();
  await sync();
}
