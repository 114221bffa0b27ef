import type { Look } from "../official-layouts.ts";
import { DIGIT, emsIn } from "./fit.ts";
import type { DraftRow } from "./laid-out.ts";
import { numberAndDate, type OfficialSheet, twoCells } from "./official-sheet.ts";
import { STYLES, type StyleName } from "./styles.ts";

type Line = readonly [StyleName, string];
const NOTHING: Line = ["rule", ""];

/** Lines above the number and the date, on both sides. */
const LINES = 3;
/** Rows of what stands above the title of a sheet that is headed. */
export const LETTER_ROWS = LINES + 1;

/** Of the words above it, what a rule under a body's name takes: the decree says a third to a half. */
const PART = 0.42;
const DASH = "—";

/**
 * The heading of an official paper: on the left who issues it and its number, on the right quốc hiệu and tiêu ngữ, or the
 * Party's name, and the place and day. The same number of rows in every layout, so that tables below begin alike.
 */
export function letterHeading(sheet: OfficialSheet, widths: readonly number[]): readonly DraftRow[] {
  const { form, style, sides } = sheet;
  const { layout, letterhead } = form;
  const room = widths.slice(0, sides.left).reduce((sum, each) => sum + each, 0);
  const left: readonly Line[] = [
    ...(letterhead.superior === undefined
      ? []
      : headed(letterhead.superior, layout.superior, style("superior"), room)),
    ...headed(letterhead.issuer, layout.issuer, style("issuer"), room),
    ...(layout.star === undefined ? [] : [[style("issuer"), layout.star] as const]),
  ];
  const right = layout.nation.flatMap(({ words, look }, index) =>
    headed(words, look, style(index === 0 ? "nation" : "motto"), Number.POSITIVE_INFINITY),
  );
  const [number, date] = numberAndDate(sheet);
  return [
    ...Array.from({ length: LINES }, (_, index) =>
      twoCells(sheet, left[index] ?? NOTHING, right[index] ?? NOTHING),
    ),
    twoCells(sheet, [style("number"), number], [style("date"), date]),
  ];
}

/** Words, and under them the rule their look has: as long as they are, or a part of that. `room` is the width of the cell. */
function headed(given: string, look: Look, style: StyleName, room: number): readonly Line[] {
  const words = look.upper ? given.toUpperCase() : given;
  if (look.rule === undefined) return [[style, words]];
  const points = Math.min(emsIn(words) * look.size, room * DIGIT) * (look.rule === "whole" ? 1 : PART);
  const dashes = Math.round(points / (STYLES.rule.size * emsIn(DASH)));
  return [
    [style, words],
    ["rule", DASH.repeat(Math.max(1, dashes))],
  ];
}
