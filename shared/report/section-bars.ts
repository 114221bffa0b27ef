import Fraction from "fraction.js";
import { addUp, decimal, exactly, larger, NO_POINTS, type Points, points } from "../points.ts";
import type { Section } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { cell } from "./matrix-cells.ts";
import type { Matrix } from "./matrix-layout.ts";
import { aText, type Cell, formula } from "./workbook-plan.ts";

/** How a section's part of a bar is drawn: told apart in black on white, in every font of an office. */
const BLOCKS = ["█", "▓", "▒", "░"] as const;
/** Blocks of a bar that has all points of the table. */
const LONGEST = 16;
/** The column a bar stands in: its blocks at the size of its style, and room for bonus points. */
export const BAR_WIDTH = 22;

const blockOf = (index: number): string => BLOCKS[index % BLOCKS.length] as string;

/** A bar of an agency's total, section by section; a formula over the sums of the sections. */
export function barCell(
  matrix: Matrix,
  sections: readonly Section[],
  { line, letters }: Matrix["columns"][number],
): Cell {
  const whole = larger(matrix.rubric.total, points(1));
  const parts = sections.map(({ id }, index) => {
    const sum = cell(matrix, letters, "section", id);
    return `REPT("${blockOf(index)}",ROUND(ROUND(${LONGEST}*MAX(0,${sum})/${decimal(whole)},7),0))`;
  });
  const shown = sections.map(({ id }, index) => blockOf(index).repeat(blocksFor(line, id, whole)));
  return formula("bar", parts.join("&"), aText(shown.join("")));
}

function blocksFor({ sections }: StandingsLine, id: string, whole: Points): number {
  const sum = addUp(
    sections.map(({ section, points: sum }) => (section === id ? larger(NO_POINTS, sum) : NO_POINTS)),
  );
  return Number(exactly(sum).mul(LONGEST).div(exactly(whole)).add(new Fraction(1, 2)).floor().valueOf());
}

/** What the parts of a bar are. */
export const barLegend = (sections: readonly Section[]): string =>
  `Biểu đồ điểm theo mục: ${sections.map(({ code }, index) => `${blockOf(index)} Mục ${code}`).join(", ")}; ${LONGEST} ô là trọn điểm của bảng.`;
