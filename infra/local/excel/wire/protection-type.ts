import { invalidArgument } from "../host-error.ts";
import { optionsOf, protectSheet, unprotectSheet } from "../protect.ts";
import { PROTECTION_OPTIONS, type SelectionMode } from "../sheet-protection.ts";
import type { Workbook } from "../workbook.ts";
import { anObject, aTextOr, aTruth, oneOf } from "./arguments.ts";
import type { HostType } from "./host-object.ts";
import type { SheetSelf } from "./selves.ts";

const MODES: readonly SelectionMode[] = ["Normal", "Unlocked", "None"];

export const SHEET_PROTECTION: HostType<SheetSelf> = {
  get: {
    Options: ({ sheet }) => optionsOf(sheet),
    Protected: ({ sheet }) => sheet.protection.on,
  },
  call: {
    Protect: ({ book, sheet }, [options, password]) => {
      const given = options === undefined || options === null ? {} : anObject(options);
      const mode = oneOf(MODES, given["selectionMode"] ?? "Normal");
      const known: readonly string[] = [...PROTECTION_OPTIONS, "selectionMode"];
      if (Object.keys(given).some((name) => !known.includes(name))) throw invalidArgument();
      const allowed = PROTECTION_OPTIONS.filter((name) => given[name] !== undefined && aTruth(given[name]));
      protectSheet(book, sheet, allowed, mode, aTextOr(password, ""));
    },
    Unprotect: ({ book, sheet }, [password]) => unprotectSheet(book, sheet, aTextOr(password, "")),
  },
};

/** The protection of the workbook's structure: sheets neither come nor go nor change names. */
export const WORKBOOK_PROTECTION: HostType<Workbook> = {
  get: { Protected: (book) => book.structureProtected },
  call: {
    Protect: (book, [password]) => {
      book.structureProtected = true;
      book.structurePassword = aTextOr(password, "");
    },
    Unprotect: (book, [password]) => {
      if (book.structureProtected && book.structurePassword !== aTextOr(password, ""))
        throw invalidArgument("The password you supplied is not correct.");
      book.structureProtected = false;
    },
  },
};
