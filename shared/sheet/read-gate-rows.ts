import { LONGEST_TEXT } from "../card-limits.ts";
import type { Problem } from "../checked.ts";
import type { Gate } from "../rubric.ts";
import type { Scorecard } from "../scorecard.ts";
import type { FoundRows } from "./find-rows.ts";
import { type CellRemark, cellText, readCell } from "./read-cell.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { Fix } from "./sheet-reading.ts";

type Declaration = NonNullable<Scorecard["declarations"]>[number];

/** What is declared of the agency under the table, with what is to be said of its cells. */
export type GateRows = {
  readonly declarations: readonly Declaration[];
  readonly fixes: readonly Fix[];
  readonly remarks: readonly Problem[];
};

export function readGateRows(layout: SheetLayout, rows: FoundRows): GateRows {
  const read = layout.rows.flatMap((row) => {
    const at = row.kind === "gate" ? rows.rowOf(row.key) : undefined;
    return row.kind !== "gate" || at === undefined ? [] : [readGate(layout, rows, row.gate, at)];
  });
  return {
    declarations: read.flatMap(({ declarations }) => declarations),
    fixes: read.flatMap(({ fixes }) => fixes),
    remarks: read.flatMap(({ remarks }) => remarks),
  };
}

const FLAG = {
  kind: "input",
  input: { kind: "flag", id: "holds" as never, title: "" },
} as const;

/** A yes is declared even without a word; a no only where somebody says why. */
function readGate(layout: SheetLayout, rows: FoundRows, gate: Gate, at: number): GateRows {
  const { sent, remark, fix } = readCell(FLAG, rows.cell(at, "entry"));
  const reason = cellText(rows.cell(at, "reason"));
  const [cell, beside] = [rows.address(at, "entry"), rows.address(at, "reason")];
  const said = (place: string, { code, severity, facts }: CellRemark): Problem => ({
    code,
    severity,
    at: { agency: layout.source.agency.id, cell: place },
    facts: { criterion: gate.code, cell: place, ...facts },
  });
  return {
    declarations:
      typeof sent === "boolean" && (sent || reason !== "")
        ? [{ gate: gate.id, holds: sent, reason: (reason || gate.title).slice(0, LONGEST_TEXT) }]
        : [],
    fixes: fix ? [{ cell, row: at, column: layout.columns.number("entry"), ...fix }] : [],
    remarks: [
      ...(remark ? [said(cell, remark)] : unread(gate, sent).map((each) => said(cell, each))),
      ...(reason.length > LONGEST_TEXT ? [said(beside, tooLong(reason))] : []),
    ],
  };
}

/** An answer that is neither yes nor no declares nothing, and is not passed over. */
const unread = ({ title }: Gate, sent: unknown): readonly CellRemark[] =>
  typeof sent === "string" ? [{ code: "flag-format", severity: "error", facts: { input: title, sent } }] : [];

const tooLong = ({ length }: string): CellRemark => ({
  code: "text-too-long",
  severity: "error",
  facts: { length: String(length), most: String(LONGEST_TEXT) },
});
