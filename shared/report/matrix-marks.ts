/** What stands in a cell of the matrix instead of a figure. Formulas ask for these words, so they are ours alone. */
export const NOT_ASSIGNED = "KG";
export const NOT_APPLICABLE = "KAD";
export const NOT_SCORED = "CC";
export const NO_RANK = "–";
export const MATCH = "KHỚP";
export const MISMATCH = "KHÔNG KHỚP";
