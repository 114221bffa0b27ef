import type { Desk } from "../desk.ts";
import type { Rubric } from "../rubric.ts";
import type { StandingsLine } from "../standings-document.ts";
import { columnLetters } from "./address.ts";
import { figureWidth } from "./fit.ts";
import type { StyleName } from "./styles.ts";
import type { SummaryInput } from "./summary-input.ts";
import type { Table } from "./table-sheet.ts";
import { namesVerifiers, verifiersInWords } from "./verifiers.ts";
import { type Cell, empty, text } from "./workbook-plan.ts";

/** Columns before the agencies in every sheet that has agencies across: code, title, maximum, and who verifies where that differs. */
const leadingIn = ({ rubric }: Pick<Desk, "rubric">): 3 | 4 => (namesVerifiers(rubric) ? 4 : 3);

/** One agency's column, the same in every sheet that has agencies across. */
export type AgencyColumn = { readonly line: StandingsLine; readonly letters: string };

/** The agencies in the order of the bloc's own list. */
export function agencyColumns({ desk, document }: SummaryInput): readonly AgencyColumn[] {
  return desk.bloc.agencies.map(({ id, title }, index) => {
    const line = document.lines.find(({ agency }) => agency === id);
    if (!line) throw new Error(`the standings have no line for the agency ${id} (${title})`);
    return { line, letters: columnLetters(leadingIn(desk) + 1 + index) };
  });
}

/** The cell between the maximum and the agencies: who verifies a criterion, nothing in other rows, no cell where there is no such column. */
export const verifierCells = (rubric: Rubric, style: StyleName, criterion?: string): readonly Cell[] =>
  namesVerifiers(rubric)
    ? [criterion === undefined ? empty(style) : text("remark", verifiersInWords(rubric, criterion))]
    : [];

/** Agencies on one page's width before the table goes on to another. */
const PER_PAGE = 15;

/** The frame of a sheet with criteria down and agencies across; up to 15 agencies stay readable on one page. */
export function agencyTable(
  agencies: readonly AgencyColumn[],
  rubric: Rubric,
  third: string,
): Pick<Table, "columns" | "frozen" | "pagesWide"> {
  const leading = leadingIn({ rubric });
  const each = Math.max(
    figureWidth(rubric.total),
    agencies.length <= 8 ? 10.5 : agencies.length <= 12 ? 9.5 : 8.5,
  );
  const title = Math.min(64, Math.max(38, 118 - agencies.length * each));
  const verifier = leading === 4 ? [{ title: "Thẩm định", width: 13 }] : [];
  return {
    columns: [
      { title: "Mục", width: 8 },
      { title: "Tiêu chí", width: title },
      { title: third, width: 9 },
      ...verifier,
      ...agencies.map(({ line }) => ({ title: line.title, width: each })),
    ],
    frozen: leading,
    pagesWide: Math.ceil(agencies.length / PER_PAGE),
  };
}
