import type { WrittenCriterion, WrittenSection } from "../rubric.ts";

/** A heading whose title, and those of its criteria, are ours: the issued table is not public. Its id is its code. */
export const composed = (
  section: Omit<WrittenSection, "id" | "composed"> & { readonly criteria?: readonly WrittenCriterion[] },
): WrittenSection => ({
  id: section.code.toLowerCase(),
  ...section,
  composed: true,
  criteria: section.criteria?.map((criterion) => ({ ...criterion, composed: true })),
});

/** The note of a criterion that carries out content lines of its programme's document, numbered from 1. */
export const noteOf =
  (lines: readonly string[]) =>
  (...numbers: readonly number[]): string =>
    numbers
      .map((n) => {
        const line = lines[n - 1];
        if (line === undefined) throw new Error(`there is no content line ${n}`);
        return `Nội dung thi đua ${n}: ${line}`;
      })
      .join(". ");
