import type { Sent } from "../../shared/scorecard.ts";

/** A target as it is being typed: what it comes to, that it stays as it was, or neither while it cannot be read. */
export type TargetLine = {
  readonly criterion: string;
  readonly input: string;
  readonly text: string;
  readonly value?: Sent;
  readonly isSame?: true;
};

/** The lines with one of them typed anew. */
export const lineTyped = (lines: readonly TargetLine[], line: TargetLine): readonly TargetLine[] => [
  ...lines.filter(({ criterion, input }) => criterion !== line.criterion || input !== line.input),
  line,
];

/** What is to be registered: the lines that say something else than what holds. */
export const targetsSaid = (lines: readonly TargetLine[]): readonly object[] =>
  lines
    .filter(({ isSame }) => !isSame)
    .map(({ criterion, input, value }) => ({ criterion, input, ...(value !== undefined && { value }) }));
