import type { FormRefusal } from "../shared/words/form-refusals.ts";

/**
 * What one cell holds. A date is a number whose `numberFormat` (a code such as "dd/mm/yyyy") says so; text is NFC.
 * Of a formula it is the figure last computed, "" where none was stored; of an error its name, such as "#N/A".
 */
export type FormCell = {
  readonly value: string | number | boolean;
  readonly numberFormat: string;
  readonly isFormula: boolean;
  readonly isError?: true;
};

/** A sheet by row and column, both from 1. Blank cells are absent. */
export type FormSheet = {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FormCell>>;
};

/** The sheets in the workbook's order, or why nothing of the file is read. */
export type FormReading =
  | { readonly ok: true; readonly sheets: readonly FormSheet[] }
  | ({ readonly ok: false } & FormRefusal);

/** Reads an uploaded workbook. Whatever the bytes are, it answers: a file never makes it throw. */
export type FormReader = (bytes: Uint8Array) => Promise<FormReading>;
