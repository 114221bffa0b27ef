/**
 * What a source tells of a year that is over: who was proposed for what, and who leads next. The groups have no order
 * inside, because the source gives none; a proposal is not an award granted.
 */
export type YearRecord = {
  readonly year: number;
  readonly source: string;
  readonly lead: string;
  /** The day of the year-end meeting. */
  readonly met: string;
  /** Members that signed the pledge, in percent. */
  readonly signed: number;
  readonly proposed: readonly { readonly award: string; readonly agencies: readonly string[] }[];
  readonly next: { readonly year: number; readonly lead: string };
};
