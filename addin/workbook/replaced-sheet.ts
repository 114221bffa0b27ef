import { parseAuthoringIdentity } from "../../shared/authoring/authoring-identity.ts";
import { IDENTITY_ROWS, parseIdentity } from "../../shared/sheet/sheet-identity.ts";
import { freeName } from "./free-name.ts";
import { type Guard, noteGuard } from "./lifted-protection.ts";
import type { RunExcel } from "./run-excel.ts";

/** A sheet that another takes the place of stays beside it, under its name with this behind, its tab in grey. */
const OLD = " (cũ)";
const OLD_TAB = "#A6A6A6";

/** The sheet to be replaced as it was before the first try. */
export type Before = Guard & {
  name?: string;
  /** The cells of column A that say whose card it is, as they are to be given back. */
  identity?: readonly { readonly address: string; readonly text: string }[];
};

export type OldSheet = { readonly sheet: Excel.Worksheet; readonly top: Excel.Range };

/** Queues the look at the sheet to be replaced. */
export function lookAtOld(workbook: Excel.Workbook, id: string): OldSheet {
  const sheet = workbook.worksheets.getItem(id);
  sheet.load("name,position");
  sheet.protection.load("protected,options");
  const top = sheet.getRange(`A1:A${IDENTITY_ROWS}`);
  top.load("values");
  return { sheet, top };
}

/** Notes what was seen, the first time. */
export function noteBefore(before: Before, { sheet, top }: OldSheet): void {
  before.name ??= sheet.name;
  before.identity ??= top.values.flatMap(([value], row) =>
    parseIdentity(value) || parseAuthoringIdentity(value)
      ? [{ address: `A${row + 1}`, text: String(value) }]
      : [],
  );
  noteGuard(before, sheet.protection);
}

/**
 * Puts the new sheet, once it is whole, where the old one stands, and takes from that its identity and its name. True
 * when a protection is lifted for it.
 */
export function putInPlace(
  sheet: Excel.Worksheet,
  { sheet: old }: OldSheet,
  before: Before,
  taken: readonly string[],
): boolean {
  const isLifted = old.protection.protected;
  const name = before.name as string;
  if (isLifted) old.protection.unprotect();
  for (const { address } of before.identity ?? []) old.getRange(address).values = [[""]];
  if (before.options) old.protection.protect(before.options);
  if (old.name === name) old.name = freeName(name, OLD, taken);
  old.tabColor = OLD_TAB;
  sheet.position = old.position;
  sheet.name = name;
  return isLifted;
}

/** Makes the old sheet what it was, when nothing could take its place after all. */
export async function giveBack(excel: RunExcel, id: string, before: Before): Promise<void> {
  const { name, identity = [], options } = before;
  if (name === undefined) return;
  await excel(async ({ context, sync }) => {
    const { sheet: old, top } = lookAtOld(context.workbook, id);
    await sync();
    const lost = identity.filter(({ address }) => top.values[Number(address.slice(1)) - 1]?.[0] === "");
    const isOpen = !old.protection.protected;
    if (lost.length > 0 && !isOpen) old.protection.unprotect();
    for (const { address, text } of lost) old.getRange(address).values = [[text]];
    if (options && (isOpen || lost.length > 0)) old.protection.protect(options);
    if (old.name !== name) old.name = name;
    await sync();
  }).catch(() => {
    // What went wrong first is what people must hear.
  });
}
