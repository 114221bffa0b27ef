import { LONGEST_TEXT } from "../../card-limits.ts";
import { decimal, type Points } from "../../points.ts";
import type {
  WrittenCriterion,
  WrittenInput,
  WrittenLine,
  WrittenRubric,
  WrittenSection,
} from "../../rubric.ts";
import { freeIds } from "../free-ids.ts";
import { PLAIN_POLICY } from "../plain-policy.ts";
import { type TableProblem, tableNotice } from "../table-problem.ts";
import type { DraftCriterion, DraftLine, DraftSection } from "./draft.ts";
import type { PastedRow } from "./pasted-rows.ts";

/** What a table is called, for its author to say. */
export type TableName = { readonly id: string; readonly title: string; readonly ground: string };

type Writer = {
  readonly scorer: (title: string) => string | undefined;
  readonly scorers: ReadonlyMap<string, string>;
  readonly id: (words: string) => string;
  readonly lineId: (words: string) => string;
  readonly text: (given: string, code: string, row: PastedRow | undefined) => string;
  /** Rows of headings, criteria and lines, by "s:", "c:" or "l:" and their ids. */
  readonly places: Map<string, PastedRow>;
};

/**
 * A draft as a table that can be locked: points are typed, each line is so many points each time or once. The rounds and
 * rules of a plain table stand for the author to change.
 */
export function draftRubric(
  sections: readonly DraftSection[],
  total: Points,
  name: TableName,
  problems: TableProblem[],
): { readonly written: WrittenRubric; readonly places: ReadonlyMap<string, PastedRow> } {
  const writer = writerFor(problems);
  const written = sections.map((section) => sectionOf(section, writer));
  return {
    places: writer.places,
    written: {
      ...name,
      version: 1,
      total: decimal(total),
      scorers: [...writer.scorers].map(([title, id]) => ({ id, title })),
      sections: written,
      policy: PLAIN_POLICY,
    },
  };
}

function writerFor(problems: TableProblem[]): Writer {
  const [id, lineId, scorerId] = [freeIds(), freeIds(), freeIds()];
  const scorers = new Map<string, string>();
  return {
    id,
    lineId,
    scorers,
    places: new Map(),
    scorer: (title) => {
      if (title === "") return undefined;
      const known = scorers.get(title) ?? scorerId(title);
      scorers.set(title, known);
      return known;
    },
    text: (given, code, row) => {
      if (given.length <= LONGEST_TEXT) return given;
      if (row) problems.push(tableNotice("text-cut", { cell: row.address("title") }, { code }));
      return `${given.slice(0, LONGEST_TEXT - 1)}…`;
    },
  };
}

function sectionOf(section: DraftSection, writer: Writer): WrittenSection {
  const { code, title, max, composed, parts, row } = section;
  const id = writer.id(code);
  if (row) writer.places.set(`s:${id}`, row);
  const verifier = writer.scorer(section.verifier);
  return {
    id,
    code,
    title: writer.text(title || code, code, row),
    ...(composed && { composed }),
    max: decimal(max),
    ...(verifier !== undefined && { verifier }),
    criteria: parts.flatMap((part) => (part.kind === "criterion" ? [criterionOf(part, writer)] : [])),
    sections: parts.flatMap((part) => (part.kind === "section" ? [sectionOf(part, writer)] : [])),
  };
}

function criterionOf(criterion: DraftCriterion, writer: Writer): WrittenCriterion {
  const { code, title, max, lines, deductAtMost, addAtMost, notes, row } = criterion;
  const id = writer.id(code);
  writer.places.set(`c:${id}`, row);
  const verifier = writer.scorer(criterion.verifier);
  const inputId = freeIds(["points"]);
  const written = lines.map((line) => lineOf(line, inputId(line.code), writer, id));
  const note = notes.filter((each) => each !== "").join("\n");
  return {
    id,
    code,
    title: writer.text(title || code, code, row),
    max: decimal(max),
    ...(max > 0 ? { base: { kind: "direct" } } : { floor: "none" }),
    inputs: written.map(({ input }) => input),
    lines: written.map(({ line }) => line),
    ...(deductAtMost !== undefined && { deductAtMost: decimal(deductAtMost) }),
    ...(addAtMost !== undefined && { addAtMost: decimal(addAtMost) }),
    ...(verifier !== undefined && { verifier }),
    ...(note !== "" && { note: writer.text(note, code, row) }),
  };
}

function lineOf(
  { code, title, effect, each, atMost, eachTime, row }: DraftLine,
  input: string,
  writer: Writer,
  criterion: string,
): { readonly line: WrittenLine; readonly input: WrittenInput } {
  const id = writer.lineId(code);
  writer.places.set(`l:${criterion}/${id}`, row);
  return {
    input: eachTime
      ? { kind: "count", id: input, title: `Số lần, mục ${code}` }
      : { kind: "flag", id: input, title: `Có xảy ra, mục ${code}` },
    line: {
      id,
      code,
      title: writer.text(title || code, code, row),
      effect,
      rule: { kind: "per-occurrence", input, each: decimal(each) },
      ...(atMost !== undefined && { atMost: decimal(atMost) }),
    },
  };
}
