import type { RunExcel } from "./run-excel.ts";

/** How a sheet was protected before anything was done to it; tries that broke off half way may have left it without. */
export type Guard = { options?: Excel.WorksheetProtectionOptions };

/** Notes the protection of a sheet as it was first seen. */
export function noteGuard(guard: Guard, { protected: isGuarded, options }: Excel.WorksheetProtection): void {
  if (isGuarded) guard.options ??= options;
}

/** Protects a sheet again as it was, when an act that failed for good left it without. */
export async function putBack(excel: RunExcel, sheet: string, { options }: Guard): Promise<void> {
  if (!options) return;
  await excel(async ({ context, sync }) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.load("protected");
    await sync();
    if (protection.protected) return;
    protection.protect(options);
    await sync();
  }).catch(() => {
    // What went wrong first is what people must hear.
  });
}
