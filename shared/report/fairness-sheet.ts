import type { FairnessDocument } from "../fairness/fairness-document.ts";
import { FAIRNESS_PARTS } from "../words/fairness.ts";
import { type FairnessPart, fairnessParts } from "./fairness-rows.ts";
import type { DraftRow } from "./laid-out.ts";
import { SHEET_NAMES } from "./sheet-names.ts";
import type { SummaryInput } from "./summary-input.ts";
import { FIRST_ROW, tableSheet } from "./table-sheet.ts";
import { empty, type Sheet, text } from "./workbook-plan.ts";

const COLUMNS = [
  { title: "STT", width: 6 },
  { title: "Nơi chấm, cơ quan, đơn vị", width: 34 },
  { title: "Số liệu 1", width: 11 },
  { title: "Số liệu 2", width: 11 },
  { title: "Số liệu 3", width: 11 },
  { title: "Diễn giải", width: 68 },
];

/** Phân tích chấm chéo: who marks leniently, who marks whom high, how firm the ranks are. None where nobody else scored. */
export function fairnessSheet(input: SummaryInput): Sheet | undefined {
  const { fairness } = input.findings;
  if (!fairness || fairness.scorers.length === 0) return undefined;
  return tableSheet(input, {
    name: SHEET_NAMES.fairness,
    title: "PHÂN TÍCH CHẤM CHÉO",
    columns: COLUMNS,
    rows: [wide(FAIRNESS_PARTS.whole.note.vi), ...partRows(input, fairness)],
    frozen: 2,
  });
}

const wide = (words: string): DraftRow => ({ cells: [text("note", words)], spans: [[1, COLUMNS.length]] });

function partRows(input: SummaryInput, fairness: FairnessDocument): readonly DraftRow[] {
  const rows: DraftRow[] = [];
  for (const part of fairnessParts(input, fairness)) {
    // The note stands above this part, and two rows of its own above its lines.
    const lines = part.lines(FIRST_ROW + 1 + rows.length + 3);
    if (lines.length > 0) rows.push(...headOf(part), ...lines);
  }
  return rows;
}

const headOf = (part: FairnessPart): readonly DraftRow[] =>
  headRows(part).map((row) => ({ ...row, stays: true }));

const headRows = ({ id, heads }: FairnessPart): readonly DraftRow[] => [
  {
    cells: [text("part-text", FAIRNESS_PARTS[id].vi), ...COLUMNS.slice(1).map(() => empty("part-text"))],
    spans: [[1, COLUMNS.length]],
  },
  wide(FAIRNESS_PARTS[id].note.vi),
  { cells: ["STT", ...heads].map((head) => text("head", head)) },
];
