import { type Cell, text } from "../report/workbook-plan.ts";
import type { Criterion } from "../rubric.ts";
import { isTypedRound } from "../scorers.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import { inputRule, pointsRule } from "./entry-rules.ts";
import { numberValue, sentValue, styleOf } from "./entry-values.ts";
import type { RowCells } from "./sheet-cells.ts";
import { isFromElsewhere, targetOf } from "./sheet-formulas.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { mayWrite } from "./sheet-rights.ts";
import type { Enters, SheetRow } from "./sheet-rows.ts";

/** What is entered in a row: unlocked where it is this scorer's, a target or a published figure where it is not. */
export function enterCells(
  layout: SheetLayout,
  row: Extract<SheetRow, { kind: "criterion" | "input" | "line" }>,
  rangeOf: (input: string) => string,
): RowCells {
  const { enters, placed } = row;
  if (!enters) return {};
  const { criterion } = placed;
  const besideCell = layout.columns.roles.includes("beside")
    ? { beside: shownBeside(layout, criterion, enters) }
    : {};
  if (!mayWrite(layout, placed, enters)) return { ...besideCell, ...closedCells(layout, criterion, enters) };
  const cell = `${layout.columns.letters("entry")}${layout.rowOf(row.key)}`;
  const value = sentValue(enters, layout.entry(criterion.id));
  return {
    ...besideCell,
    entry: {
      style: styleOf(enters, true),
      ...(value && { holds: value }),
      entry:
        enters.kind === "points"
          ? pointsRule(criterion, isTypedRound(layout.source.round))
          : inputRule(enters.input, cell, rangeOf(`${criterion.id}/${enters.input.id}`)),
    },
    hint: text("hint", SHEET_WORDS.hints[enters.kind === "points" ? "points" : enters.input.kind]),
  };
}

function closedCells(layout: SheetLayout, criterion: Criterion, enters: Enters): RowCells {
  const closed = (hint: string): RowCells => ({ entry: { style: "foreign" }, hint: text("hint", hint) });
  if (!layout.isAssigned(criterion.id)) return closed(SHEET_WORDS.notAssigned);
  if (enters.kind === "input" && enters.input.target) {
    const target = targetOf(layout, criterion, enters.input);
    return {
      entry: {
        style: styleOf(enters, false),
        ...(target !== undefined && target !== null && { holds: numberValue(target) }),
      },
      hint: text("hint", SHEET_WORDS.target),
    };
  }
  return closed(isFromElsewhere(criterion) ? SHEET_WORDS.fromElsewhere : SHEET_WORDS.notYours);
}

function shownBeside(layout: SheetLayout, criterion: Criterion, enters: Enters): Cell {
  const value = sentValue(enters, layout.selfEntry(criterion.id));
  return { style: styleOf(enters, false), ...(value && { holds: value }) };
}
