import type { FormCell } from "../../form-reader.ts";
import { type CellText, readText } from "./cell-text.ts";
import type { Allowance } from "./limits.ts";
import type { NumberFormats } from "./number-formats.ts";
import { refuse } from "./refusal.ts";
import type { SharedStrings } from "./shared-strings.ts";

/** A cell as the file writes it: `value` of its `<v>`, `inline` of its `<is>`, each only where it stands. */
export type WrittenCell = {
  readonly reference: string;
  readonly type: string;
  readonly style: string;
  isFormula: boolean;
  value?: string;
  inline?: string;
};

export type CellContext = {
  readonly strings: SharedStrings;
  readonly formats: NumberFormats;
  readonly allowance: Allowance;
};

/** What a cell holds; undefined for a blank one. */
export function readCell(written: WrittenCell, context: CellContext): FormCell | undefined {
  const { reference, type, isFormula, value, inline } = written;
  if ((inline !== undefined) !== (type === "inlineStr") && (inline ?? value) !== undefined)
    return irregular(reference, "type");
  if (inline !== undefined && value !== undefined) return irregular(reference, "two values");
  const numberFormat = formatOf(written, context.formats);
  const found = (inline ?? value ?? "") === "" ? "" : heldBy(written, context);
  if (found === "" && !isFormula) return undefined;
  return { value: found, numberFormat, isFormula, ...(type === "e" && found !== "" && { isError: true }) };
}

function formatOf({ style, reference }: WrittenCell, formats: NumberFormats): string {
  const code = /^\d{1,6}$/.test(style) ? formats(Number(style)) : undefined;
  return code ?? irregular(reference, "style");
}

/** At most as many digits as a double can need written out; an exponent as Excel writes it. */
const NUMBER = /^-?(?:\d{1,25}(?:\.\d{1,25})?|\.\d{1,25})(?:[eE][+-]?\d{1,3})?$/;

function heldBy(
  { type, reference, value = "", inline = "" }: WrittenCell,
  context: CellContext,
): FormCell["value"] {
  switch (type) {
    case "n":
      return numberOf(value, reference);
    case "s": {
      const shared = /^\d{1,6}$/.test(value) ? context.strings(Number(value)) : undefined;
      return textOf(shared ?? irregular(reference, "shared text"), reference, context.allowance);
    }
    case "str":
      return textOf(readText(value), reference, context.allowance);
    case "inlineStr":
      return textOf(readText(inline), reference, context.allowance);
    case "b":
      return value === "1" || (value !== "0" && irregular(reference, "boolean"));
    case "e":
      return /^#[A-Z0-9/_!?]{1,30}$/.test(value) ? value : irregular(reference, "error");
    default:
      return irregular(reference, "type");
  }
}

function numberOf(written: string, reference: string): number {
  const number = NUMBER.test(written) ? Number(written) : Number.NaN;
  if (!Number.isFinite(number)) return irregular(reference, "number");
  return number + 0; // a number cell may say -0
}

function textOf(read: CellText, cell: string, allowance: Allowance): string {
  if (!read.ok) return refuse(read.refusal.code, { ...read.refusal, cell });
  allowance.textCharacters -= read.text.length;
  if (allowance.textCharacters < 0) refuse("file-too-large-unpacked", { detail: "text" });
  return read.text;
}

const irregular = (cell: string, detail: string): never => refuse("cell-irregular", { cell, detail });
