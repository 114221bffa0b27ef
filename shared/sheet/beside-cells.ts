import { formula } from "../report/workbook-plan.ts";
import type { Criterion, PlacedCriterion } from "../rubric.ts";
import { SHEET_WORDS } from "../words/sheet.ts";
import { evidenceText } from "./evidence-text.ts";
import { NOTHING, type RowCells } from "./sheet-cells.ts";
import { besideFormula } from "./sheet-formulas.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/** What the agency sent beside its figures: evidence, what it asks for, why something does not apply. */
export function besideText(layout: SheetLayout, criterion: Criterion): string {
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

export function besidePoints(layout: SheetLayout, placed: PlacedCriterion): RowCells {
  if (!layout.columns.roles.includes("besidePoints")) return {};
  const beside = besideFormula(layout, placed);
  if (beside !== undefined) return { besidePoints: formula("points", beside, NOTHING) };
  const told = layout.source.selfPoints?.[placed.criterion.id];
  return {
    besidePoints: { style: "points", ...(told !== undefined && { holds: { kind: "points", points: told } }) },
  };
}

export function differenceCell(layout: SheetLayout, placed: PlacedCriterion, answers: boolean): RowCells {
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
export function previousCell(layout: SheetLayout, { id }: Criterion): RowCells {
  if (!layout.columns.roles.includes("previous")) return {};
  const earned = layout.source.previous?.points[id];
  return {
    previous: { style: "points", ...(earned !== undefined && { holds: { kind: "points", points: earned } }) },
  };
}
