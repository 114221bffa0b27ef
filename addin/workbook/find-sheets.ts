import { IDENTITY_ROWS, parseIdentity } from "../../shared/sheet/sheet-identity.ts";
import { type FoundSheet, WorkbookTrouble } from "../ports.ts";
import type { RunExcel } from "./run-excel.ts";

/** Every scoring sheet of the workbook in the order of its tabs, in two syncs: the sheets, then the top of each. */
export async function findSheets(excel: RunExcel): Promise<readonly FoundSheet[]> {
  try {
    return await look(excel);
  } catch (error) {
    // One was deleted between the two; it does not keep the others from being found.
    if (error instanceof WorkbookTrouble && error.code === "sheet-gone") return look(excel);
    throw error;
  }
}

const look = (excel: RunExcel): Promise<readonly FoundSheet[]> =>
  excel(async ({ context, sync }) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    const active = worksheets.getActiveWorksheet();
    active.load("id");
    await sync();
    const tops = worksheets.items.map((sheet) => {
      const top = sheet.getRange(`A1:A${IDENTITY_ROWS}`);
      top.load("values");
      return { sheet, top };
    });
    await sync();
    return tops.flatMap(({ sheet: { id, name, visibility }, top }) => {
      const identity = top.values.map(([value]) => parseIdentity(value)).find((each) => each !== undefined);
      return identity
        ? [{ id, name, isActive: id === active.id, isVisible: visibility === "Visible", identity }]
        : [];
    });
  });
