import { columnLetters } from "../report/address.ts";
import type { Allowed, EntryRule } from "../report/workbook-plan.ts";
import { planScoringSheet } from "./plan-scoring-sheet.ts";
import { layoutOf } from "./sheet-layout.ts";
import type { SheetSource } from "./sheet-source.ts";

/** Entry cells under each other that Excel was told to check alike, where the sheet has them. */
export type RuleArea = {
  /** "E14:E16" */
  readonly address: string;
  /** The first of the rows, counted from 1, and all of them by their keys. */
  readonly row: number;
  readonly keys: readonly string[];
  readonly allowed: Allowed;
};

/** What Excel says it checks in some cells: a kind of rule, none, or another or several; bounds where they are figures. */
export type FoundRule = {
  readonly kind: Allowed["kind"] | "none" | "other";
  readonly from?: number;
  readonly to?: number;
};

/**
 * Where figures are entered and what Excel was told to check there. `rowsAt` gives the rows as they were last read; without
 * it they are taken to stand where they were laid. Areas of sentences are not among them.
 */
export function ruleAreas(source: SheetSource, rowsAt?: ReadonlyMap<string, number>): readonly RuleArea[] {
  const { columns } = layoutOf(source);
  const rows = planScoringSheet(source).rows.flatMap(({ cells }, index) => {
    const key = cells[0]?.holds?.kind === "text" ? cells[0].holds.text : undefined;
    const row = key === undefined ? undefined : rowsAt ? rowsAt.get(key) : index + 1;
    return key === undefined || row === undefined ? [] : [{ key, row, cells }];
  });
  rows.sort((a, b) => a.row - b.row);
  return (["entry", "claimed"] as const).flatMap((role) => {
    const column = columns.number(role);
    const areas: { row: number; keys: string[]; rule: EntryRule }[] = [];
    for (const { key, row, cells } of rows) {
      const rule = cells[column - 1]?.entry;
      if (!rule) continue;
      const last = areas.at(-1);
      if (last && last.row + last.keys.length === row && isAlike(last.rule, rule)) last.keys.push(key);
      else areas.push({ row, keys: [key], rule });
    }
    return areas.map(({ row, keys, rule: { allowed } }) => ({
      address: addressOf(columnLetters(column), row, keys.length),
      row,
      keys,
      allowed,
    }));
  });
}

/** A formula names its own cell, so that cells with one never have the same rule. */
const isAlike = (one: EntryRule, other: EntryRule): boolean =>
  one.allowed.kind !== "formula" && JSON.stringify(one) === JSON.stringify(other);

const addressOf = (letters: string, row: number, count: number): string =>
  count === 1 ? `${letters}${row}` : `${letters}${row}:${letters}${row + count - 1}`;

/** Whether Excel still checks what it was told to. Formulas and lists are compared by their kind: Excel may spell them anew. */
export function isKept(allowed: Allowed, { kind, from, to }: FoundRule): boolean {
  if (kind !== allowed.kind) return false;
  if (allowed.kind !== "whole" && allowed.kind !== "decimal") return true;
  return (from === undefined || from === allowed.from) && (to === undefined || to === allowed.to);
}
