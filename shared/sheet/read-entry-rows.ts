import { LONGEST_TEXT, MOST_EVIDENCE } from "../card-limits.ts";
import type { Problem } from "../checked.ts";
import type { InputId } from "../ids.ts";
import type { PlacedCriterion } from "../rubric.ts";
import type { Entry, Sent } from "../scorecard.ts";
import { readEvidence } from "./evidence-text.ts";
import type { FoundRows } from "./find-rows.ts";
import { type CellRemark, cellText, readCell } from "./read-cell.ts";
import type { ColumnRole } from "./sheet-columns.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { Fix } from "./sheet-reading.ts";
import { mayWrite } from "./sheet-rights.ts";
import type { Enters, SheetRow } from "./sheet-rows.ts";

/** The rows of one criterion read as an entry; `cells` are the addresses of its parts: an input's id, "claimed", "reason"… */
export type EntryRows = {
  readonly entry?: Entry;
  readonly fixes: readonly Fix[];
  readonly remarks: readonly Problem[];
  readonly cells: ReadonlyMap<string, string>;
};

/** Writes down what one criterion's rows say while they are gone through. */
type Pen = {
  readonly layout: SheetLayout;
  readonly rows: FoundRows;
  readonly placed: PlacedCriterion;
  readonly fixes: Fix[];
  readonly remarks: Problem[];
  readonly cells: Map<string, string>;
};

const CLAIM: Enters = { kind: "points" };

export function readEntryRows(layout: SheetLayout, rows: FoundRows, placed: PlacedCriterion): EntryRows {
  const pen: Pen = { layout, rows, placed, fixes: [], remarks: [], cells: new Map() };
  const entry = layout.isAssigned(placed.criterion.id) ? entryOf(pen) : undefined;
  return { ...(entry && { entry }), fixes: pen.fixes, remarks: pen.remarks, cells: pen.cells };
}

function entryOf(pen: Pen): Entry | undefined {
  const { layout, rows, placed } = pen;
  const { criterion } = placed;
  const at = rows.rowOf(`c:${criterion.id}`);
  const { inputs, points, exempt } = readFigureRows(pen);
  const has = (role: ColumnRole) => layout.columns.roles.includes(role);
  const claimed = at !== undefined && has("claimed") ? figure(pen, at, "claimed", CLAIM) : undefined;
  const words = at === undefined ? "" : sentence(pen, at, "reason", "reason");
  const excuse = at !== undefined && has("excuse") ? sentence(pen, at, "excuse", "notApplicable") : "";
  const evidence = at !== undefined && layout.source.round === "self" ? evidenceIn(pen, at) : [];
  const under = layout.entry(criterion.id);
  const written = {
    ...(Object.keys(inputs).length > 0 && { inputs }),
    ...(points !== undefined && { points }),
    ...(claimed !== undefined && { claimed }),
    ...(claimed !== undefined &&
      claimed === under?.claimed &&
      under.claimedUnder && { claimedUnder: under.claimedUnder }),
    ...(exempt.length > 0 && { exempt }),
    ...(excuse !== "" && criterion.mayNotApply && { notApplicable: { reason: excuse } }),
    ...(evidence.length > 0 && { evidence: [...evidence] }),
    ...(words !== "" && (layout.source.round === "self" ? { explanation: words } : { reason: words })),
  };
  const isDue = layout.source.round === "self" || (!hasEntries(layout, placed) && layout.remit(placed).whole);
  return isDue || Object.keys(written).length > 0 ? { criterion: criterion.id, ...written } : undefined;
}

const ofCriterion = (layout: SheetLayout, placed: PlacedCriterion) =>
  layout.rows.filter(
    (row): row is Extract<SheetRow, { kind: "criterion" | "input" | "line" }> =>
      row.kind !== "section" && row.kind !== "gate" && row.placed === placed,
  );

/** Whether there is any cell for this scorer to fill: a criterion without one is looked at by sending the sheet. */
const hasEntries = (layout: SheetLayout, placed: PlacedCriterion): boolean =>
  ofCriterion(layout, placed).some(({ enters }) => enters !== undefined && mayWrite(layout, placed, enters));

function readFigureRows(pen: Pen): {
  readonly inputs: Record<string, Sent>;
  readonly points?: Sent;
  readonly exempt: NonNullable<Entry["exempt"]>;
} {
  const { layout, rows, placed } = pen;
  const inputs: Record<string, Sent> = {};
  const exempt: NonNullable<Entry["exempt"]> = [];
  let points: Sent | undefined;
  for (const row of ofCriterion(layout, placed)) {
    const at = rows.rowOf(row.key);
    if (at === undefined) continue;
    if (row.kind === "line" && row.line.exemption !== undefined && layout.columns.roles.includes("excuse")) {
      const reason = sentence(pen, at, "excuse", `exempt ${row.line.id}`);
      if (reason !== "") exempt.push({ line: row.line.id, reason });
    }
    if (!row.enters) continue;
    const sent = mayWrite(layout, placed, row.enters)
      ? figure(pen, at, row.enters.kind === "points" ? "points" : row.enters.input.id, row.enters)
      : closed(pen, at, row.enters);
    if (sent === undefined) continue;
    if (row.enters.kind === "points") points = sent;
    else inputs[row.enters.input.id] = sent;
  }
  return { inputs, exempt, ...(points !== undefined && { points }) };
}

/** Says something of a cell in which this criterion, or one of its inputs, is entered. */
function tell({ layout, placed, remarks }: Pen, cell: string, remark: CellRemark, input?: InputId): void {
  const { id, code } = placed.criterion;
  remarks.push({
    ...remark,
    at: { agency: layout.source.agency.id, criterion: id, cell, ...(input !== undefined && { input }) },
    facts: { criterion: code, cell, ...remark.facts },
  });
}

const tellError = (pen: Pen, cell: string, code: CellRemark["code"], facts: CellRemark["facts"]): void =>
  tell(pen, cell, { code, severity: "error", facts });

/** The figure of one cell, with what is to be said of it. `part` is an input's id, "points" or "claimed". */
function figure(pen: Pen, at: number, part: string, enters: Enters): Sent | undefined {
  const { rows, layout } = pen;
  const role = part === "claimed" ? "claimed" : "entry";
  const cell = rows.address(at, role);
  pen.cells.set(part, cell);
  if (role === "entry" && !pen.cells.has("entry")) pen.cells.set("entry", cell);
  const { sent, remark, fix } = readCell(enters, rows.cell(at, role));
  if (remark) tell(pen, cell, remark, enters.kind === "input" ? enters.input.id : undefined);
  if (fix) pen.fixes.push({ cell, row: at, column: layout.columns.number(role), ...fix });
  return sent;
}

/** Nothing is read where this scorer has nothing to enter; what somebody wrote there is told. */
function closed(pen: Pen, at: number, enters: Enters): undefined {
  const isGiven = enters.kind === "input" && enters.input.target === true;
  const text = cellText(pen.rows.cell(at, "entry"));
  if (text !== "" && !isGiven)
    tellError(pen, pen.rows.address(at, "entry"), "cell-not-yours", { sent: text.slice(0, 80) });
  return undefined;
}

/** A sentence of a cell; one longer than a card may hold is told and left as it is. */
function sentence(pen: Pen, at: number, role: ColumnRole, part: string): string {
  const text = cellText(pen.rows.cell(at, role));
  const cell = pen.rows.address(at, role);
  pen.cells.set(part, cell);
  tellLength(pen, cell, text.length);
  return text.slice(0, LONGEST_TEXT);
}

function tellLength(pen: Pen, cell: string, length: number): void {
  if (length > LONGEST_TEXT)
    tellError(pen, cell, "text-too-long", { length: String(length), most: String(LONGEST_TEXT) });
}

function evidenceIn(pen: Pen, at: number): NonNullable<Entry["evidence"]> {
  const cell = pen.rows.address(at, "evidence");
  pen.cells.set("evidence", cell);
  const list = readEvidence(cellText(pen.rows.cell(at, "evidence")));
  const texts = list.flatMap(({ number = "", issuer = "", excerpt = "" }) => [number, issuer, excerpt]);
  tellLength(pen, cell, Math.max(0, ...texts.map(({ length }) => length)));
  if (list.length > MOST_EVIDENCE)
    tellError(pen, cell, "evidence-too-many", { count: String(list.length), most: String(MOST_EVIDENCE) });
  return list.slice(0, MOST_EVIDENCE).map(({ number, issuer, excerpt, ...rest }) => ({
    ...rest,
    ...(number !== undefined && { number: number.slice(0, LONGEST_TEXT) }),
    ...(issuer !== undefined && { issuer: issuer.slice(0, LONGEST_TEXT) }),
    ...(excerpt !== undefined && { excerpt: excerpt.slice(0, LONGEST_TEXT) }),
  }));
}
