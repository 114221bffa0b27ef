import type { RunExcel } from "../workbook/run-excel.ts";

/** A sheet of the workbook as its tab shows it. */
export type Tab = { readonly id: string; readonly name: string };

/** A cell as Excel itself answers for it. `validation` is Excel's name for the kind, "None" where there is none. */
export type ProbedCell = {
  readonly value: string | number | boolean;
  /** As a person sees it. */
  readonly text: string;
  readonly formula: string;
  readonly isLocked: boolean;
  readonly validation: string;
  readonly refusal: string;
};

/** What the workbook desk does not tell, and what a person or another program does to a workbook. Every act is one or two syncs. */
export type Probe = {
  readonly tabs: () => Promise<readonly Tab[]>;
  readonly isEmpty: () => Promise<boolean>;
  readonly active: () => Promise<string>;
  readonly activate: (sheet: string) => Promise<void>;
  readonly cells: (sheet: string, addresses: readonly string[]) => Promise<readonly ProbedCell[]>;
  readonly isProtected: (sheet: string) => Promise<boolean>;
  readonly unprotect: (sheet: string) => Promise<void>;
  /** The active sheet and the selected range, "E14". */
  readonly selection: () => Promise<{ readonly sheet: string; readonly address: string }>;
  /** Writes a value as any program does: Excel reads a text as typed in English. */
  readonly put: (sheet: string, address: string, value: string | number) => Promise<void>;
  /** Takes away the sheets of these ids or names that are there, never one of `but`. */
  readonly remove: (sheets: {
    readonly ids: ReadonlySet<string>;
    readonly names: ReadonlySet<string>;
    readonly but: ReadonlySet<string>;
  }) => Promise<void>;
};

export const probeOf = (excel: RunExcel): Probe => ({
  tabs: () =>
    excel(async ({ context, sync }) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await sync();
      return worksheets.items.map(({ id, name }) => ({ id, name }));
    }),
  isEmpty: () =>
    excel(async ({ context, sync }) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id");
      await sync();
      // Of a blank sheet Excel answers with its first cell (learn.microsoft.com, Excel.Worksheet.getUsedRange).
      const used = worksheets.items.map((sheet) => {
        const range = sheet.getUsedRange(true);
        range.load("rowCount,columnCount");
        const first = range.getCell(0, 0);
        first.load("values");
        return { range, first };
      });
      await sync();
      return used.every(
        ({ range, first }) => range.rowCount * range.columnCount === 1 && first.values[0]?.[0] === "",
      );
    }),
  active: () =>
    excel(async ({ context, sync }) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("id");
      await sync();
      return sheet.id;
    }),
  activate: (sheet) =>
    excel(async ({ context, sync }) => {
      context.workbook.worksheets.getItem(sheet).activate();
      await sync();
    }),
  cells: (sheet, addresses) =>
    excel(async ({ context, sync }) => {
      const found = context.workbook.worksheets.getItem(sheet);
      const cells = addresses.map((address) => {
        const range = found.getRange(address);
        range.load("values,text,formulas");
        range.format.protection.load("locked");
        range.dataValidation.load("type,errorAlert");
        return range;
      });
      await sync();
      return cells.map(({ values, text, formulas, format, dataValidation }) => ({
        value: values[0]?.[0],
        text: text[0]?.[0] ?? "",
        formula: String(formulas[0]?.[0] ?? ""),
        isLocked: format.protection.locked,
        validation: dataValidation.type,
        refusal: dataValidation.errorAlert?.message ?? "",
      }));
    }),
  isProtected: (sheet) =>
    excel(async ({ context, sync }) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.load("protected");
      await sync();
      return protection.protected;
    }),
  unprotect: (sheet) =>
    excel(async ({ context, sync }) => {
      context.workbook.worksheets.getItem(sheet).protection.unprotect();
      await sync();
    }),
  selection: () =>
    excel(async ({ context, sync }) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      range.worksheet.load("id");
      await sync();
      return { sheet: range.worksheet.id, address: range.address.split("!").at(-1) ?? "" };
    }),
  put: (sheet, address, value) =>
    excel(async ({ context, sync }) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
      await sync();
    }),
  remove: ({ ids, names, but }) =>
    excel(async ({ context, sync }) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await sync();
      for (const sheet of worksheets.items)
        if ((ids.has(sheet.id) || names.has(sheet.name)) && !but.has(sheet.id)) sheet.delete();
      await sync();
    }),
});
