/** What a text of a card or table may have, in UTF-16 units. */
export const LONGEST_TEXT = 2000;

/** What a cell of evidence takes: several documents, a line each. */
export const LONGEST_EVIDENCE = 8000;

/** Documents that may support one criterion; more of one kind are described together. */
export const MOST_EVIDENCE = 20;

/** Targets that one decision may register. */
export const MOST_TARGETS = 200;
