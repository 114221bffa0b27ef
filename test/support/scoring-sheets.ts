import { isError } from "../../infra/local/excel/formula/values.ts";
import type { Desk } from "../../shared/desk.ts";
import { SeasonId } from "../../shared/ids.ts";
import { columnLetters } from "../../shared/report/address.ts";
import { rawValue } from "../../shared/report/raw-value.ts";
import { STYLES, type Style } from "../../shared/report/styles.ts";
import type { Sheet as Plan } from "../../shared/report/workbook-plan.ts";
import type { Scorecard } from "../../shared/scorecard.ts";
import type { Grid, GridCell } from "../../shared/sheet/grid.ts";
import type { SheetSource } from "../../shared/sheet/sheet-source.ts";
import { type Content, recalculate } from "./excel.ts";

/** What the API would answer for one chain, at a desk of a test. */
export function sourceOf(
  { rubric, bloc, period }: Desk,
  { agency, round, scorer }: Pick<Scorecard, "agency" | "round" | "scorer">,
  more: Partial<SheetSource> = {},
): SheetSource {
  const member = bloc.agencies.find(({ id }) => id === agency);
  if (!member) throw new Error(`no agency ${agency}`);
  return {
    season: { id: SeasonId.parse("nam-2024"), title: "Năm thi đua 2024", year: 2024, illustrative: true },
    period,
    bloc: { id: bloc.id, label: bloc.label, title: bloc.title },
    agency: member,
    round,
    scorer,
    rubric,
    rubricHash: "0123456789abcdef".repeat(4),
    targets: bloc.targets.filter((target) => target.agency === agency),
    notAssigned: bloc.notAssigned.filter((each) => each.agency === agency),
    due: period.due,
    closed: false,
    lateNow: false,
    revision: 0,
    ...more,
  };
}

const blank: GridCell = { value: "", numberFormat: "General", isFormula: false };

/** A plan as Excel shows it once it has computed, read back cell by cell. */
export function gridOf(plan: Plan): Grid {
  const cells = new Map<string, Content>();
  for (const [r, row] of plan.rows.entries())
    for (const [c, cell] of row.cells.entries()) {
      if (!cell?.holds) continue;
      const { holds } = cell;
      const content = holds.kind === "formula" ? { formula: holds.formula } : rawValue(holds);
      cells.set(`${columnLetters(c + 1)}${r + 1}`, content);
    }
  const shown = recalculate(new Map([[plan.name, cells]])).get(plan.name);
  return {
    rows: plan.rows.map((row, r) =>
      plan.widths.map((_, c) => {
        const cell = row.cells[c];
        if (!cell?.holds) return blank;
        const value = shown?.get(`${columnLetters(c + 1)}${r + 1}`) ?? "";
        return {
          value: isError(value) ? `#${JSON.stringify(value)}` : value,
          numberFormat: formatOf(cell.style),
          isFormula: cell.holds.kind === "formula",
        };
      }),
    ),
  };
}

const formatOf = (style: keyof typeof STYLES): string => {
  const look: Style = STYLES[style];
  return look.format ?? "General";
};

/** The row, counted from 1, whose first cell is a key. */
export function rowOf({ rows }: Grid, key: string): number {
  const index = rows.findIndex((row) => row[0]?.value === key);
  if (index < 0) throw new Error(`no row ${key}`);
  return index + 1;
}

/** A grid after somebody typed into a cell; column counted from 1. */
export const withCell = ({ rows }: Grid, row: number, column: number, cell: Partial<GridCell>): Grid => ({
  rows: rows.map((cells, r) =>
    r === row - 1 ? cells.map((each, c) => (c === column - 1 ? { ...each, ...cell } : each)) : cells,
  ),
});
