import { aText, type Cell, formula, text } from "../report/workbook-plan.ts";
import type { Criterion, Line, PlacedCriterion, Round } from "../rubric.ts";
import { shown } from "../words/format.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import { besidePoints, besideText, differenceCell, previousCell } from "./beside-cells.ts";
import { enterCells } from "./enter-cells.ts";
import { claimRule, gateRule, textRule } from "./entry-rules.ts";
import { numberValue } from "./entry-values.ts";
import { evidenceText } from "./evidence-text.ts";
import { rowWords } from "./row-words.ts";
import { NOTHING, type RowCells } from "./sheet-cells.ts";
import type { ColumnRole } from "./sheet-columns.ts";
import { countedParts, pointsFormula } from "./sheet-formulas.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { isAnswered, isComputed, isOpen } from "./sheet-rights.ts";
import type { SheetRow } from "./sheet-rows.ts";

type Body = Exclude<SheetRow, { kind: "section" }>;

/** The cells of a row of the table by what stands in their columns; `rangeOf` gives where the words of a choice are. */
export function rowCells(layout: SheetLayout, row: Body, rangeOf: (input: string) => string): RowCells {
  switch (row.kind) {
    case "gate":
      return gateCells(layout, row);
    case "criterion":
      return { ...criterionCells(layout, row.placed), ...enterCells(layout, row, rangeOf) };
    case "input":
      return {
        title: text("text", rowWords(row).title),
        ...enterCells(layout, row, rangeOf),
      };
    case "line":
      return {
        ...lineCells(layout, row),
        ...enterCells(layout, row, rangeOf),
      };
  }
}

function criterionCells(layout: SheetLayout, placed: PlacedCriterion): RowCells {
  const { criterion } = placed;
  const entry = layout.entry(criterion.id);
  const { whole } = layout.remit(placed);
  const open = isOpen(layout, placed) && whole;
  const round = layout.source.round;
  const has = (role: ColumnRole) => layout.columns.roles.includes(role);
  const answers = isAnswered(layout, placed);
  const points: Cell = isComputed(layout, placed)
    ? formula("points", pointsFormula(layout, placed), NOTHING)
    : { style: "foreign" };
  return {
    code: text("center", criterion.code),
    title: text("label", criterion.title),
    max: { style: "points", holds: { kind: "points", points: criterion.max } },
    points,
    reason: note(answers, "reason", round === "self" ? entry?.explanation : entry?.reason),
    ...(has("claimed") && { claimed: claimCell(open, round, entry?.claimed) }),
    ...(has("excuse") && {
      excuse: note(open && criterion.mayNotApply === true, "excuse", entry?.notApplicable?.reason),
    }),
    evidence:
      round === "self"
        ? note(open, "evidence", entry?.evidence && evidenceText(entry.evidence))
        : text("remark", besideText(layout, criterion)),
    ...besidePoints(layout, placed),
    ...differenceCell(layout, placed, answers),
    ...previousCell(layout, criterion),
    ...partCells(layout, placed),
  };
}

/** A sentence people write, or where they cannot. */
function note(isEntry: boolean, kind: "reason" | "evidence" | "excuse", words: string | undefined): Cell {
  return {
    style: isEntry ? "entry-text" : "remark",
    ...(words !== undefined && { holds: aText(words) }),
    ...(isEntry && { entry: textRule(kind) }),
  };
}

function claimCell(isEntry: boolean, round: Round, claimed: unknown): Cell {
  if (!isEntry) return { style: "remark" };
  return {
    style: "entry-points",
    entry: claimRule(round),
    ...(typeof claimed === "string" && claimed !== "" && { holds: numberValue(claimed) }),
  };
}

function partCells(layout: SheetLayout, placed: PlacedCriterion): RowCells {
  if (!layout.columns.roles.includes("sum")) return {};
  const { sum, added, deducted } = countedParts(layout, placed);
  return {
    sum: formula("key", sum, NOTHING),
    added: formula("key", added, NOTHING),
    deducted: formula("key", deducted, NOTHING),
  };
}

function lineCells(layout: SheetLayout, row: Extract<Body, { kind: "line" }>): RowCells {
  const { placed, line } = row;
  const { criterion } = placed;
  const mayExcuse =
    line.exemption !== undefined &&
    layout.columns.roles.includes("excuse") &&
    isOpen(layout, placed) &&
    layout.remit(placed).lines.includes(line.id);
  const excuse = layout.entry(criterion.id)?.exempt?.find((each) => each.line === line.id)?.reason;
  return {
    code: text("center", line.code),
    title: text("text", rowWords(row).title),
    max: text("hint", stakeOf(line, criterion)),
    ...(layout.columns.roles.includes("excuse") && { excuse: note(mayExcuse, "excuse", excuse) }),
  };
}

/** What a line may add or take: "−0,5/lần, tối đa 2", "+1", or its sign where the table bounds it elsewhere. */
function stakeOf(line: Line, { addAtMost, deductAtMost }: Criterion): string {
  const sign = line.effect === "add" ? "+" : "−";
  const cap = line.atMost ?? (line.effect === "add" ? addAtMost : deductAtMost);
  const each = line.rule.kind === "per-occurrence" ? `${sign}${shown(line.rule.each, "vi")}/lần` : "";
  const most = cap === undefined ? "" : each ? `tối đa ${shown(cap, "vi")}` : `${sign}${shown(cap, "vi")}`;
  return [each, most].filter(Boolean).join(", ") || sign;
}

function gateCells(layout: SheetLayout, { gate }: Extract<Body, { kind: "gate" }>): RowCells {
  const declared = layout.source.card?.declarations?.find((each) => each.gate === gate.id);
  return {
    code: text("center", gate.code),
    title: text("label", gate.title),
    entry: {
      style: "entry-choice",
      entry: gateRule(),
      ...(declared && { holds: aText(declared.holds ? SHEET_WORDS.yes : SHEET_WORDS.no) }),
    },
    hint: text("hint", SHEET_WORDS.hints.flag),
    reason: {
      style: "entry-text",
      entry: textRule("reason"),
      ...(declared && { holds: aText(declared.reason) }),
    },
  };
}
