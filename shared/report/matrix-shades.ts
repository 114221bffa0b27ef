import type { DetailSheet } from "./detail-sheets.ts";
import type { Matrix } from "./matrix-layout.ts";
import type { Shade } from "./workbook-plan.ts";

/** Parts of a criterion's maximum under which its points are shaded. */
const [LOW, MIDDLE] = [0.5, 0.8] as const;

/** What the shades say, and how nothing, zero and not applicable are told apart. */
export const SHADE_NOTE: readonly string[] = [
  "Nền đậm: dưới 50 % điểm tối đa của tiêu chí, của mục; nền nhạt: từ 50 % đến dưới 80 %. Ô ghi 0,00 là được chấm 0 điểm.",
];

/** Points of criteria and sections shaded by the part of the maximum they are; one without a maximum, words and blanks stay as they are. */
export function shadesOf(matrix: Matrix, { rows: all }: DetailSheet): readonly Shade[] {
  const rows = all.flatMap(({ kind, id }) =>
    kind === "criterion" || kind === "section" ? [matrix.at(kind, id).row] : [],
  );
  if (rows.length === 0) return [];
  const [first, last] = [matrix.columns[0]?.letters, matrix.columns.at(-1)?.letters];
  const top = Math.min(...rows);
  const cell = `${first}${top}`;
  const under = (part: number) => `AND(ISNUMBER(${cell}),$C${top}>0,${cell}<${part}*$C${top})`;
  const range = `${cell}:${last}${Math.max(...rows)}`;
  return [
    { range, formula: under(LOW), fill: "low" },
    { range, formula: under(MIDDLE), fill: "middle" },
  ];
}
