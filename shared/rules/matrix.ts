import * as z from "zod/mini";
import { exactly, NO_POINTS, TablePoints } from "../points.ts";
import { shown } from "../words/format.ts";
import { Band, bandFormula, bandInWords, coverageOf, isIn } from "./band.ts";
import { nothingFormula, Reading, readingIn, readingInWords, readsOf, shareFaults } from "./reading.ts";
import { type RuleKind, scored } from "./rule.ts";

/** Two readings against each other: bands of volume down, bands of a rate across. In no cell of the table: 0. */
export const Matrix = z.strictObject({
  kind: z.literal("matrix"),
  volume: Reading,
  rate: Reading,
  rows: z
    .array(
      z.strictObject({
        volume: Band,
        cells: z.array(z.extend(Band, { points: TablePoints })).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
});
export type Matrix = z.infer<typeof Matrix>;

export const matrix: RuleKind<Matrix> = {
  use: "line",
  reads: ({ volume, rate }) => [...readsOf(volume), ...readsOf(rate)],
  faults: ({ rows }) => [
    ...coverageOf(rows.map((row) => row.volume)).faults,
    ...rows.flatMap((row) => coverageOf(row.cells).faults),
  ],
  refuses: ({ volume, rate }, { facts }) => [...shareFaults(volume, facts), ...shareFaults(rate, facts)],
  score: ({ volume, rate, rows }, { facts }) => {
    const [size, share] = [readingIn(volume, facts), readingIn(rate, facts)];
    if (!size || !share) return { kind: "nothing" };
    const row = rows.find((each) => isIn(each.volume, size));
    return scored(row?.cells.find((cell) => isIn(cell, share))?.points ?? NO_POINTS);
  },
  formula: ({ volume, rate, rows }, cells) => {
    const row = (each: Matrix["rows"][number]) =>
      each.cells.reduceRight(
        (otherwise, cell) => `IF(${bandFormula(cell, rate, cells)},${exactly(cell.points)},${otherwise})`,
        "0",
      );
    const table = rows.reduceRight(
      (otherwise, each) => `IF(${bandFormula(each.volume, volume, cells)},${row(each)},${otherwise})`,
      "0",
    );
    const nothing = [nothingFormula(volume, cells), nothingFormula(rate, cells)].filter(
      (each) => each !== undefined,
    );
    return nothing.reduce((inside, each) => `IF(${each},${cells.nothing},${inside})`, table);
  },
  explain: ({ volume, rate, rows }, { facts }, lang) => {
    const [size, share] = [readingIn(volume, facts), readingIn(rate, facts)];
    const figures = `${readingInWords(volume, facts, lang)}; ${readingInWords(rate, facts, lang)}`;
    const cell =
      size && share && rows.find((each) => isIn(each.volume, size))?.cells.find((each) => isIn(each, share));
    return cell ? `${figures} (${bandInWords(cell, lang)}): ${shown(cell.points, lang)}` : `${figures}: 0`;
  },
};
