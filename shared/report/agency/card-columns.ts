import type { Points } from "../../points.ts";
import type { CardReport, Figures } from "./card-report.ts";

/** A column of points, a round's or what stands, and what they come to. */
export type FigureColumn = {
  readonly of: keyof Figures;
  readonly title: string;
  readonly at: number;
  readonly total: Points;
};

const TITLES = { self: "Tự chấm", verified: "Thẩm định", second: "Phúc tra", final: "Điểm chốt" } as const;

/** Number, criterion, maximum stand before the points. */
export const LEADING = 3;

/** The columns of points that were added up, from the left; points that have no total are none. */
export const figureColumns = ({ totals }: CardReport): readonly FigureColumn[] =>
  (Object.keys(TITLES) as (keyof Figures)[])
    .flatMap((of) => {
      const total = totals[of];
      return total === undefined ? [] : [{ of, title: TITLES[of], total }];
    })
    .map((column, index) => ({ ...column, at: LEADING + 1 + index }));

/** Where what stands is compared with what the agency gave itself: the column after both; none where one is not there. */
export function differenceColumn(
  columns: readonly FigureColumn[],
): { readonly at: number; readonly self: number; readonly final: number } | undefined {
  const at = (of: keyof Figures) => columns.find((column) => column.of === of)?.at;
  const [self, final] = [at("self"), at("final")];
  return self === undefined || final === undefined
    ? undefined
    : { at: LEADING + columns.length + 1, self, final };
}
