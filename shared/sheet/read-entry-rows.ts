import { mistake, notice, type Place, type Problem } from "../checked.ts";
import type { PlacedCriterion } from "../rubric.ts";
import type { Entry, Sent } from "../scorecard.ts";
import { readEvidence } from "./evidence-text.ts";
import type { FoundRows } from "./find-rows.ts";
import { cellText, readCell } from "./read-cell.ts";
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

/** What a text of a card may have, and a list of evidence. */
const [LONGEST_TEXT, MOST_EVIDENCE] = [2000, 20];
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

/** The figure of one cell, with what is to be said of it. `part` is an input's id, "points" or "claimed". */
function figure(pen: Pen, at: number, part: string, enters: Enters): Sent | undefined {
  const { rows, placed, layout } = pen;
  const role = part === "claimed" ? "claimed" : "entry";
  const cell = rows.address(at, role);
  pen.cells.set(part, cell);
  if (role === "entry" && !pen.cells.has("entry")) pen.cells.set("entry", cell);
  const { sent, remark, fix } = readCell(enters, rows.cell(at, role));
  if (remark) {
    const place: Place = {
      agency: layout.source.agency.id,
      criterion: placed.criterion.id,
      cell,
      ...(enters.kind === "input" && { input: enters.input.id }),
    };
    const facts = { criterion: placed.criterion.code, cell, ...remark.facts };
    pen.remarks.push((remark.severity === "error" ? mistake : notice)(remark.code, place, facts));
  }
  if (fix) pen.fixes.push({ cell, row: at, column: layout.columns.number(role), ...fix });
  return sent;
}

/** Nothing is read where this scorer has nothing to enter; what somebody wrote there is told. */
function closed(pen: Pen, at: number, enters: Enters): undefined {
  const { rows, placed, layout } = pen;
  const isGiven = enters.kind === "input" && enters.input.target === true;
  const text = cellText(rows.cell(at, "entry"));
  if (text === "" || isGiven) return undefined;
  const cell = rows.address(at, "entry");
  const facts = { criterion: placed.criterion.code, cell, sent: text.slice(0, 80) };
  pen.remarks.push(
    mistake(
      "cell-not-yours",
      { agency: layout.source.agency.id, criterion: placed.criterion.id, cell },
      facts,
    ),
  );
  return undefined;
}

/** A sentence of a cell; one longer than a card may hold is told and left as it is. */
function sentence(pen: Pen, at: number, role: ColumnRole, part: string): string {
  const text = cellText(pen.rows.cell(at, role));
  pen.cells.set(part, pen.rows.address(at, role));
  if (text.length > LONGEST_TEXT) tooLong(pen, at, role, text.length);
  return text.slice(0, LONGEST_TEXT);
}

function tooLong({ layout, rows, placed, remarks }: Pen, at: number, role: ColumnRole, length: number): void {
  const cell = rows.address(at, role);
  remarks.push(
    mistake(
      "text-too-long",
      { agency: layout.source.agency.id, criterion: placed.criterion.id, cell },
      { criterion: placed.criterion.code, cell, length: String(length), most: String(LONGEST_TEXT) },
    ),
  );
}

function evidenceIn(pen: Pen, at: number): NonNullable<Entry["evidence"]> {
  const { layout, rows, placed, remarks } = pen;
  const cell = rows.address(at, "evidence");
  pen.cells.set("evidence", cell);
  const list = readEvidence(cellText(rows.cell(at, "evidence")));
  const longest = Math.max(0, ...list.map(({ excerpt = "" }) => excerpt.length));
  if (longest > LONGEST_TEXT) tooLong(pen, at, "evidence", longest);
  if (list.length > MOST_EVIDENCE)
    remarks.push(
      mistake(
        "evidence-too-many",
        { agency: layout.source.agency.id, criterion: placed.criterion.id, cell },
        { criterion: placed.criterion.code, cell, count: String(list.length), most: String(MOST_EVIDENCE) },
      ),
    );
  return list
    .slice(0, MOST_EVIDENCE)
    .map((each) => (each.excerpt ? { ...each, excerpt: each.excerpt.slice(0, LONGEST_TEXT) } : { ...each }));
}
