import type { WorkbookMemory } from "../queue/workbook-store.ts";
import type { RunExcel } from "./run-excel.ts";

/** Texts kept in the workbook itself, among its settings: they go where it goes, once it is saved. */
export const workbookMemory = (excel: RunExcel): WorkbookMemory => ({
  remember: (key, text) =>
    excel(async ({ context, sync }) => {
      const { settings } = context.workbook;
      if (text !== undefined) settings.add(key, text);
      else {
        const kept = settings.getItemOrNullObject(key);
        await sync();
        if (!kept.isNullObject) kept.delete();
      }
      await sync();
    }),
  recall: (key) =>
    excel(async ({ context, sync }) => {
      const kept = context.workbook.settings.getItemOrNullObject(key);
      kept.load("value");
      await sync();
      return kept.isNullObject || typeof kept.value !== "string" ? undefined : kept.value;
    }),
});
