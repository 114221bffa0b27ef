import { parseAuthoringIdentity } from "../../shared/authoring/authoring-identity.ts";
import { IDENTITY_ROWS, parseIdentity } from "../../shared/sheet/sheet-identity.ts";
import { type FoundSheet, type FoundTable, WorkbookTrouble } from "../ports.ts";
import type { RunExcel } from "./run-excel.ts";

/** Every scoring sheet of the workbook in the order of its tabs, in two syncs: the sheets, then the top of each. */
export const findSheets = (excel: RunExcel): Promise<readonly FoundSheet[]> => found(excel, parseIdentity);

/** Every authoring sheet, as quickly. */
export const findTables = async (excel: RunExcel): Promise<readonly FoundTable[]> =>
  (await found(excel, parseAuthoringIdentity)).map(({ id, name, isActive }) => ({ id, name, isActive }));

type Found<Identity> = Omit<FoundSheet, "identity"> & { readonly identity: Identity };

async function found<Identity>(
  excel: RunExcel,
  parse: (text: unknown) => Identity | undefined,
): Promise<readonly Found<Identity>[]> {
  try {
    return await look(excel, parse);
  } catch (error) {
    // One was deleted between the two; it does not keep the others from being found.
    if (error instanceof WorkbookTrouble && error.code === "sheet-gone") return look(excel, parse);
    throw error;
  }
}

const look = <Identity>(
  excel: RunExcel,
  parse: (text: unknown) => Identity | undefined,
): Promise<readonly Found<Identity>[]> =>
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
      const identity = top.values.map(([value]) => parse(value)).find((each) => each !== undefined);
      return identity
        ? [{ id, name, isActive: id === active.id, isVisible: visibility === "Visible", identity }]
        : [];
    });
  });
