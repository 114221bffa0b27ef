import { decimal, NO_POINTS, negate, type Points } from "../../points.ts";
import { shown } from "../../words/format.ts";
import { type TableProblem, tableNotice } from "../table-problem.ts";
import { codeParts } from "./code-order.ts";
import type { DraftCriterion, DraftLine } from "./draft.ts";
import type { PastedNode } from "./nest-rows.ts";
import type { PastedRow } from "./pasted-rows.ts";
import { isEachTime, statedCaps } from "./stated-caps.ts";

/** Gives out codes that stand once in the table; what had to be made or lengthened is told. */
export type Codes = {
  readonly problems: TableProblem[];
  readonly take: (row: PastedRow, within: string, isLine?: boolean) => string;
};

/** `typed` are the codes of the paper: a code of ours is none of them. */
export function codesFor(problems: TableProblem[], typed: readonly string[]): Codes {
  const taken = new Set<string>();
  const free = (within: string): string => {
    for (let number = 1; ; number += 1) {
      const code = within === "" ? String(number) : `${within}.${number}`;
      if (!taken.has(code) && !typed.includes(code)) return code;
    }
  };
  const choose = ({ code }: PastedRow, within: string, isLine: boolean): string => {
    if (code === "") return free(within);
    // A bare "c" of a list says nothing outside of it.
    const isBare = isLine && codeParts(code).length < 2;
    if (!taken.has(code) && !isBare) return code;
    const long = within === "" ? code : `${within}.${code}`;
    return taken.has(long) ? free(within || code) : long;
  };
  return {
    problems,
    take: (row, within, isLine = false) => {
      const code = choose(row, within, isLine);
      taken.add(code);
      const at = { cell: row.address("code") };
      if (row.code === "") problems.push(tableNotice("code-made", at, { code }));
      else if (code !== row.code)
        problems.push(tableNotice("code-lengthened", at, { given: row.code, code }));
      return code;
    },
  };
}

/** A criterion with everything that stands under its row, and rows without a heading that belong to it. */
export function draftCriterion(
  node: PastedNode,
  strays: readonly PastedNode[],
  codes: Codes,
  within: string,
): DraftCriterion {
  const { row } = node;
  const code = codes.take(row, within);
  const max = row.base ?? NO_POINTS;
  const found: Found = { lines: [], notes: [...row.kept], caps: {} };
  if (max === 0) found.lines.push(...linesOf(row, code, row.title, codes, `${code}`, true));
  for (const child of [...node.children, ...strays]) gather(child, code, "", codes, found);
  if (max > 0) found.notes.push(...ownFigures(row, code, codes.problems));
  return {
    kind: "criterion",
    code,
    title: row.title,
    max,
    lines: found.lines,
    ...(found.caps.deduct !== undefined && { deductAtMost: found.caps.deduct }),
    ...(found.caps.add !== undefined && { addAtMost: found.caps.add }),
    verifier: row.verifier,
    notes: found.lines.length > 0 && max > 0 ? [BEFORE_LINES, ...found.notes] : found.notes,
    row,
  };
}

/** So that nobody takes a deduction off twice. */
const BEFORE_LINES = "Điểm nhập ở mục này là điểm đạt được trước khi tính các dòng trừ, cộng bên dưới.";

type Found = {
  readonly lines: DraftLine[];
  readonly notes: string[];
  caps: { readonly deduct?: Points; readonly add?: Points };
};

function gather(node: PastedNode, within: string, heading: string, codes: Codes, found: Found): void {
  const { row, children, parts } = node;
  const hasFigure = Boolean(row.bonus || row.deduction);
  if (hasFigure) {
    // A bare "a" or a row without a code says little without the words above it.
    const title = heading !== "" && parts.length < 2 ? `${heading} – ${row.title}` : row.title;
    found.lines.push(...linesOf(row, within, title, codes, within, false));
    found.notes.push(...row.kept);
  } else found.notes.push([row.code, row.title, ...row.kept].filter((each) => each !== "").join(" "));
  if (row.base !== undefined) found.notes.push(`${row.code || row.title}: ${shown(row.base, "vi")} điểm`);
  if (!hasFigure && row.code === "" && row.base === undefined)
    found.caps = { ...statedCaps(row.title), ...found.caps };
  const below = row.code === "" ? within : row.code;
  for (const child of children) gather(child, below, hasFigure ? "" : row.title, codes, found);
}

/** The lines a row makes: one for a bonus, one for a deduction, whatever column they were typed in. */
function linesOf(
  row: PastedRow,
  within: string,
  title: string,
  codes: Codes,
  owner: string,
  isOwn: boolean,
): readonly DraftLine[] {
  const figures = [
    ...(row.bonus
      ? [{ column: "bonus", effect: row.bonus > 0 ? "add" : "deduct", figure: row.bonus } as const]
      : []),
    ...(row.deduction ? [{ column: "deduction", effect: "deduct", figure: row.deduction } as const] : []),
  ];
  const caps = statedCaps(title);
  return figures.map(({ column, effect, figure }, index): DraftLine => {
    const isMade = isOwn || index > 0;
    const code = codes.take(isMade ? { ...row, code: "" } : row, isMade ? owner : within, true);
    if (column === "bonus" && effect === "deduct")
      codes.problems.push(
        tableNotice("deduction-in-bonus", { cell: row.address("bonus") }, { code, given: decimal(figure) }),
      );
    const each = figure < 0 ? negate(figure) : figure;
    const eachTime = isEachTime(title);
    // What is added once is added no more than once.
    const cap = effect === "deduct" ? caps.deduct : (caps.add ?? (eachTime ? undefined : each));
    return {
      code,
      title,
      effect,
      each,
      ...(cap !== undefined && { atMost: cap }),
      eachTime,
      row,
    };
  });
}

/** Figures beside the points of a criterion, which no line explains. */
const ownFigures = (row: PastedRow, code: string, problems: TableProblem[]): readonly string[] =>
  (["bonus", "deduction"] as const).flatMap((name) => {
    const figure = row[name];
    if (!figure) return [];
    const column = name === "bonus" ? "Thưởng" : "Trừ";
    problems.push(
      tableNotice(
        "figure-without-line",
        { cell: row.address(name) },
        { code, given: decimal(figure), column },
      ),
    );
    return [`Cột ${column} ghi ${shown(figure, "vi")}`];
  });
