import { plainText } from "../report/plain-text.ts";
import { aText, type Cell, formula, text } from "../report/workbook-plan.ts";
import type { Criterion, Line, PlacedCriterion, Round } from "../rubric.ts";
import { isTypedRound } from "../scorers.ts";
import { shown } from "../words/format.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import { claimRule, gateRule, inputRule, pointsRule, textRule } from "./entry-rules.ts";
import { numberValue, sentValue, styleOf } from "./entry-values.ts";
import { evidenceText } from "./evidence-text.ts";
import type { ColumnRole } from "./sheet-columns.ts";
import { besideFormula, countedParts, isFromElsewhere, pointsFormula, targetOf } from "./sheet-formulas.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { Enters, SheetRow } from "./sheet-rows.ts";

type Cells = Partial<Record<ColumnRole, Cell>>;
type Body = Exclude<SheetRow, { kind: "section" }>;
const NOTHING = { kind: "text", text: plainText("") } as const;

/** The cells of a row of the table by what stands in their columns; `rangeOf` gives where the words of a choice are. */
export function rowCells(layout: SheetLayout, row: Body, rangeOf: (input: string) => string): Cells {
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

/** Whether this sheet's scorer may write anything about a criterion. */
const isOpen = (layout: SheetLayout, { criterion }: PlacedCriterion): boolean =>
  layout.isAssigned(criterion.id);

function criterionCells(layout: SheetLayout, placed: PlacedCriterion): Cells {
  const { criterion } = placed;
  const entry = layout.entry(criterion.id);
  const { whole } = layout.remit(placed);
  const open = isOpen(layout, placed) && whole;
  const round = layout.source.round;
  const has = (role: ColumnRole) => layout.columns.roles.includes(role);
  const answers = answersFor(layout, placed);
  const points: Cell = isComputed(layout, placed)
    ? formula("points", pointsFormula(layout, placed), NOTHING)
    : { style: "foreign" };
  return {
    code: text("center", criterion.code),
    title: text("label", criterion.title),
    max: { style: "points", holds: { kind: "points", points: criterion.max } },
    points,
    reason: note(answers, criterion, "reason", round === "self" ? entry?.explanation : entry?.reason),
    ...(has("claimed") && { claimed: claimCell(open, criterion, round, entry?.claimed) }),
    ...(has("excuse") && {
      excuse: note(open && criterion.mayNotApply === true, criterion, "excuse", entry?.notApplicable?.reason),
    }),
    evidence:
      round === "self"
        ? note(open, criterion, "evidence", entry?.evidence && evidenceText(entry.evidence))
        : text("remark", besideText(layout, criterion)),
    ...besidePoints(layout, placed),
    ...differenceCell(layout, placed, answers),
    ...previousCell(layout, criterion),
    ...partCells(layout, placed),
  };
}

/** Whether this sheet's scorer says anything of a criterion: of the whole of it, or of some of its lines. */
function answersFor(layout: SheetLayout, placed: PlacedCriterion): boolean {
  const { whole, lines } = layout.remit(placed);
  return isOpen(layout, placed) && (whole || lines.length > 0);
}

/** Whether the points of a criterion are computed in this sheet. */
export const isComputed = (layout: SheetLayout, placed: PlacedCriterion): boolean =>
  layout.source.round === "self" || isTypedRound(layout.source.round) || answersFor(layout, placed);

/** What a row is called in its sheet, and the code it has in the table. */
export function rowWords(row: Body): { readonly code: string; readonly title: string } {
  switch (row.kind) {
    case "gate":
      return row.gate;
    case "criterion":
      return row.placed.criterion;
    case "input":
      return { code: row.key, title: `– ${row.enters.input.title}` };
    case "line": {
      const { code, title, exemption } = row.line;
      return { code, title: exemption ? `${title} (miễn trừ: ${exemption})` : title };
    }
  }
}

/** A sentence people write, or where they cannot. */
function note(
  isEntry: boolean,
  { code }: Criterion,
  kind: "reason" | "evidence" | "excuse",
  words: string | undefined,
): Cell {
  return {
    style: isEntry ? "entry-text" : "remark",
    ...(words !== undefined && { holds: aText(words) }),
    ...(isEntry && { entry: textRule(code, kind) }),
  };
}

function claimCell(isEntry: boolean, criterion: Criterion, round: Round, claimed: unknown): Cell {
  if (!isEntry) return { style: "remark" };
  return {
    style: "entry-points",
    entry: claimRule(criterion, round),
    ...(typeof claimed === "string" && claimed !== "" && { holds: numberValue(claimed) }),
  };
}

/** What the agency sent beside its figures: evidence, what it asks for, why something does not apply. */
function besideText(layout: SheetLayout, criterion: Criterion): string {
  const self = layout.selfEntry(criterion.id);
  if (!self) return "";
  return [
    self.notApplicable && `${SHEET_WORDS.notApplicable}: ${self.notApplicable.reason}`,
    typeof self.claimed === "string" && `Đề nghị ${self.claimed.replace(".", ",")} điểm`,
    self.explanation,
    ...(self.exempt ?? []).map(({ line, reason }) => `Miễn trừ ${codesOf(criterion, line)}: ${reason}`),
    self.evidence && evidenceText(self.evidence),
  ]
    .filter(Boolean)
    .join("\n");
}

const codesOf = ({ lines }: Criterion, id: string): string =>
  lines.flatMap((line) => (line.id === id ? [line.code] : [])).join();

function besidePoints(layout: SheetLayout, placed: PlacedCriterion): Cells {
  if (!layout.columns.roles.includes("besidePoints")) return {};
  const beside = besideFormula(layout, placed);
  if (beside !== undefined) return { besidePoints: formula("points", beside, NOTHING) };
  const told = layout.source.selfPoints?.[placed.criterion.id];
  return {
    besidePoints: { style: "points", ...(told !== undefined && { holds: { kind: "points", points: told } }) },
  };
}

function differenceCell(layout: SheetLayout, placed: PlacedCriterion, answers: boolean): Cells {
  if (!layout.columns.roles.includes("difference")) return {};
  if (!answers) return { difference: { style: "remark" } };
  const row = layout.rowOf(`c:${placed.criterion.id}`);
  const [self, own] = [layout.columns.letters("besidePoints"), layout.columns.letters("points")].map(
    (letters) => `${letters}${row}`,
  );
  return {
    difference: formula(
      "difference",
      `IF(AND(ISNUMBER(${self}),ISNUMBER(${own})),ROUND(${own}-${self},2),"")`,
      NOTHING,
    ),
  };
}

/** What the same criterion earned a year before, where it is known. */
function previousCell(layout: SheetLayout, { id }: Criterion): Cells {
  if (!layout.columns.roles.includes("previous")) return {};
  const earned = layout.source.previous?.points[id];
  return {
    previous: { style: "points", ...(earned !== undefined && { holds: { kind: "points", points: earned } }) },
  };
}

function partCells(layout: SheetLayout, placed: PlacedCriterion): Cells {
  if (!layout.columns.roles.includes("sum")) return {};
  const { sum, added, deducted } = countedParts(layout, placed);
  return {
    sum: formula("key", sum, NOTHING),
    added: formula("key", added, NOTHING),
    deducted: formula("key", deducted, NOTHING),
  };
}

function lineCells(layout: SheetLayout, row: Extract<Body, { kind: "line" }>): Cells {
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
    max: text("center", stakeOf(line, criterion)),
    ...(layout.columns.roles.includes("excuse") && { excuse: note(mayExcuse, criterion, "excuse", excuse) }),
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

/** What is entered in a row: unlocked where it is this scorer's, a target or a published figure where it is not. */
function enterCells(
  layout: SheetLayout,
  row: Extract<SheetRow, { kind: "criterion" | "input" | "line" }>,
  rangeOf: (input: string) => string,
): Cells {
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
          : inputRule(criterion, enters.input, cell, rangeOf(`${criterion.id}/${enters.input.id}`)),
    },
    hint: text("hint", SHEET_WORDS.hints[enters.kind === "points" ? "points" : enters.input.kind]),
  };
}

/** Whether this sheet's scorer enters it. An agency does not enter what another authority publishes. */
export function mayWrite(layout: SheetLayout, placed: PlacedCriterion, enters: Enters): boolean {
  if (!isOpen(layout, placed)) return false;
  const remit = layout.remit(placed);
  if (enters.kind === "points") return remit.whole;
  if (enters.input.target) return false;
  if (layout.source.round === "self" && isFromElsewhere(placed.criterion)) return false;
  return remit.mayEnter(enters.input.id);
}

function closedCells(layout: SheetLayout, criterion: Criterion, enters: Enters): Cells {
  const closed = (hint: string): Cells => ({ entry: { style: "foreign" }, hint: text("hint", hint) });
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

function gateCells(layout: SheetLayout, { gate }: Extract<Body, { kind: "gate" }>): Cells {
  const declared = layout.source.card?.declarations?.find((each) => each.gate === gate.id);
  return {
    code: text("center", gate.code),
    title: text("label", gate.title),
    entry: {
      style: "entry-choice",
      entry: gateRule(gate.code),
      ...(declared && { holds: aText(declared.holds ? SHEET_WORDS.yes : SHEET_WORDS.no) }),
    },
    hint: text("hint", SHEET_WORDS.hints.flag),
    reason: {
      style: "entry-text",
      entry: textRule(gate.code, "reason"),
      ...(declared && { holds: aText(declared.reason) }),
    },
  };
}
