import { decimal, type Points } from "../points.ts";
import { stateInWords } from "../words/standings.ts";
import { cell } from "./matrix-cells.ts";
import type { Matrix, MatrixRow } from "./matrix-layout.ts";
import { MATCH, MISMATCH, NO_RANK } from "./matrix-marks.ts";

/** One more than the ranked agencies ahead by the total or, level so far, by the next tie-break: 1, 2, 2, 4. */
export function rankFormula(matrix: Matrix, column: string): string {
  const [first, last] = [matrix.columns[0]?.letters, matrix.columns.at(-1)?.letters];
  const all = (kind: MatrixRow["kind"], id?: string) => {
    const { row } = matrix.at(kind, id);
    return `$${first}$${row}:$${last}$${row}`;
  };
  const own = (kind: MatrixRow["kind"], id?: string) => `${column}$${matrix.at(kind, id).row}`;
  const ahead = [
    ["total"] as const,
    ...matrix.rubric.policy.tieBreaks.map((_, index) => ["tie", String(index)] as const),
  ].reduceRight((later, [kind, id]) => {
    const more = `(${all(kind, id)}>${own(kind, id)})`;
    return later ? `(${more}+(${all(kind, id)}=${own(kind, id)})*${later})` : more;
  }, "");
  const ranked = `"${stateInWords("ranked", "vi")}"`;
  return `IF(${own("state")}<>${ranked},"${NO_RANK}",1+SUMPRODUCT((${all("state")}=${ranked})*${ahead}))`;
}

/** Whether every figure recomputed here is the server's: the sections, the total and the rank. */
export function checkFormula(
  matrix: Matrix,
  sections: readonly { readonly section: string; readonly points: Points }[],
  column: string,
): string {
  const same = [
    `${cell(matrix, column, "total")}=${cell(matrix, column, "server-total")}`,
    `${cell(matrix, column, "rank")}=${cell(matrix, column, "server-rank")}`,
    ...sections.map(
      ({ section, points }) => `${cell(matrix, column, "section", section)}=${decimal(points)}`,
    ),
  ];
  return `IF(AND(${same.join(",")}),"${MATCH}","${MISMATCH}")`;
}
