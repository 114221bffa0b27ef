import { layoutOf } from "../letterhead.ts";
import { type Form, formOf } from "../papers/form.ts";
import { numberLine } from "../papers/head.ts";
import { BLANK_DAY, SHORT_BLANK } from "../papers/writing.ts";
import { widthOf } from "./fit.ts";
import type { DraftRow } from "./laid-out.ts";
import type { OfficialPart } from "./official-styles.ts";
import type { StyleName } from "./styles.ts";
import type { SummaryInput } from "./summary-input.ts";
import { type Sides, sidesOf } from "./two-sides.ts";
import { text } from "./workbook-plan.ts";

/** What a sheet that is headed and signed is written by: the bloc's form of papers, and where its lines part. */
export type OfficialSheet = { readonly form: Form; readonly style: Styled; readonly sides: Sides };
type Styled = (part: OfficialPart) => StyleName;

/** How the number of a table of results is abbreviated: tổng hợp. */
const TYPE = "TH";
/** Widths of a digit that the body's name has at least. */
const NAME_ROOM = 30;
/** What a cell keeps free at its sides, and a reader's own letters may take more. */
const FREE = 2;

/** The form of a bloc's tables, for columns of these widths. */
export function officialSheet({ desk: { bloc } }: SummaryInput, widths: readonly number[]): OfficialSheet {
  const form = formOf(bloc, "tong-hop");
  const style: Styled = (part) => `${layoutOf(form.letterhead, "tong-hop")}-${part}`;
  const { nation } = form.layout;
  const right = [
    ...nation.map(({ words }, index) => widthOf(words, style(index === 0 ? "nation" : "motto"))),
    widthOf(dateLine(form), style("date")),
  ];
  const left = Math.max(NAME_ROOM, widthOf(numberLine(form, TYPE), style("number")) + FREE);
  return { form, style, sides: sidesOf(widths, { left, right: Math.max(...right) + FREE }) };
}

/** The number of the table, and the place and day it is signed, which are left open. */
export const numberAndDate = ({ form }: OfficialSheet): readonly [string, string] => [
  numberLine(form, TYPE),
  dateLine(form),
];

const dateLine = ({ letterhead: { place } }: Form): string => `${place ?? SHORT_BLANK}, ${BLANK_DAY}`;

/** A row of two cells, each of a style and its words; a side without words is left empty. */
export function twoCells(
  { sides: { left, columns } }: Pick<OfficialSheet, "sides">,
  [leftStyle, leftWords]: readonly [StyleName, string],
  [rightStyle, rightWords]: readonly [StyleName, string],
): DraftRow {
  return {
    cells: [
      text(leftStyle, leftWords),
      ...Array<undefined>(left - 1).fill(undefined),
      text(rightStyle, rightWords),
    ],
    spans: [
      [1, left],
      [left + 1, columns],
    ],
  };
}
