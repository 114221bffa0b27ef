import { AlignmentType, type IParagraphOptions, Paragraph, TextRun } from "docx";
import type { Align, Words } from "../../shared/papers/paper-plan.ts";

/** Twentieths of a point, in which Word measures pages. */
const MM = 1440 / 25.4;
export const twips = (mm: number): number => Math.round(mm * MM);
export const points = (given: number): number => given * 20;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, unknown>;

export const paragraph = (align: Align, words: readonly Words[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: ALIGN[align], children: words.flatMap(runs), ...more });

/** Words as runs, one for each of their lines. */
export const runs = ({ text, face: { size, bold, italic } }: Words): TextRun[] =>
  text.split("\n").map(
    (line, index) =>
      new TextRun({
        text: line.replaceAll("\t", " "),
        size: size * 2,
        ...(bold && { bold }),
        ...(italic && { italics: italic }),
        ...(index > 0 && { break: 1 }),
      }),
  );
