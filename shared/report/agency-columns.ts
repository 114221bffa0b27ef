import type { StandingsLine } from "../standings-document.ts";
import { columnLetters } from "./address.ts";
import type { SummaryInput } from "./summary-input.ts";

/** Columns before the agencies in every sheet that has agencies across: code, title, maximum. */
export const LEADING = 3;

/** One agency's column, the same in every sheet that has agencies across. */
export type AgencyColumn = { readonly line: StandingsLine; readonly letters: string };

/** The agencies in the order of the bloc's own list. */
export function agencyColumns({ desk, document }: SummaryInput): readonly AgencyColumn[] {
  return desk.bloc.agencies.map(({ id, title }, index) => {
    const line = document.lines.find(({ agency }) => agency === id);
    if (!line) throw new Error(`the standings have no line for the agency ${id} (${title})`);
    return { line, letters: columnLetters(LEADING + 1 + index) };
  });
}

/** Widths that keep up to 15 agencies readable on one A4 landscape page. */
export function acrossWidths(agencies: number): readonly number[] {
  const each = agencies <= 8 ? 12 : agencies <= 12 ? 10.5 : 9.5;
  const title = Math.min(64, Math.max(40, 140 - 17 - agencies * each));
  return [8, title, 9, ...Array<number>(agencies).fill(each)];
}

/** Agencies on one page's width before the table goes on to another. */
const PER_PAGE = 16;
export const pagesAcross = (agencies: number): number => Math.ceil(agencies / PER_PAGE);
