const MIB = 2 ** 20;

/** What an honest form stays well within, and no file may go beyond. Sizes in bytes unless the name says otherwise. */
export const LIMITS = {
  file: 2 * MIB,
  /** Twenty sheets, each with its relationships, printer settings, comments and their drawing. */
  members: 128,
  member: 4 * MIB,
  unpacked: 12 * MIB,
  /** Unpacked over packed; small members may shrink more. */
  ratio: 200,
  ratioFrom: 64 * 1024,
  depth: 24,
  attributes: 40,
  attributeCharacters: 16_384,
  elementsOfPart: 60_000,
  elements: 150_000,
  sheets: 20,
  sheetNameCharacters: 31,
  rows: 2_000,
  columns: 100,
  /** Of one cell, as Excel itself has it; what a card may hold, its reader says with the criterion. */
  textCharacters: 32_767,
  /** All cells together: one shared text may stand in many cells. */
  allTextCharacters: 1_000_000,
  formatCharacters: 1_000,
  /** Eight whole columns: people validate and name whole columns, never whole sheets. */
  rangeCells: 8 * 2 ** 20,
} as const;

/** What is left of the limits that hold for a whole file. */
export type Allowance = { elements: number; textCharacters: number };

export const wholeAllowance = (): Allowance => ({
  elements: LIMITS.elements,
  textCharacters: LIMITS.allTextCharacters,
});
