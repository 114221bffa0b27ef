import * as z from "zod/mini";
import type { Points } from "../points.ts";
import { Criterion, type Line, type Rubric, Section } from "../rubric.ts";
import {
  AUTHORING_SHEET_WORDS,
  INPUT_LABELS,
  ROW_LABELS,
  RULE_LABELS,
  sectionLabel,
} from "../words/authoring-sheet.ts";
import type { AuthoringRole, RowKind } from "./authoring-columns.ts";
import { type Named, nameIn } from "./named.ts";
import { conditions } from "./notation/condition-text.ts";
import { MORE_SHAPES, OPTIONS_SHAPE } from "./notation/other-shapes.ts";
import { parametersText } from "./notation/rule-text.ts";
import { type Bag, type Shape, writeShape } from "./notation/shape.ts";

/** A row of the sheet before it has its place: texts and points by column. */
export type PlannedRow = {
  readonly key: string;
  readonly kind: RowKind;
  readonly label: string;
  readonly texts: Partial<Readonly<Record<AuthoringRole, string | undefined>>>;
  readonly points: Partial<Readonly<Record<AuthoringRole, Points | undefined>>>;
  /** The heading a row is, so that its sum can be written. */
  readonly section?: Section;
};

/** Who the table names by id, for their titles. */
export type Names = { readonly scorers: readonly Named[]; readonly agencies: readonly Named[] };

/** Every row of a table in its order: headings, criteria, what is entered for them, their lines. */
export const tableRows = (rubric: Rubric, agencies: readonly Named[]): readonly PlannedRow[] =>
  rubric.sections.flatMap((section) => sectionRows(section, 0, { scorers: rubric.scorers, agencies }));

function sectionRows(section: Section, depth: number, names: Names): readonly PlannedRow[] {
  const { id, code, title, max, verifier } = section;
  return [
    {
      key: `s:${id}`,
      kind: "section",
      label: sectionLabel(depth),
      texts: {
        code,
        title,
        verifier: verifier && nameIn(names.scorers, verifier),
        more: said(MORE_SHAPES.section, z.encode(Section, section)),
      },
      points: { max },
      section,
    },
    ...section.criteria.flatMap((criterion) => criterionRows(criterion, names)),
    ...section.sections.flatMap((child) => sectionRows(child, depth + 1, names)),
  ];
}

function criterionRows(criterion: Criterion, names: Names): readonly PlannedRow[] {
  const { id, code, title, max, base, deductAtMost, addAtMost, verifier, together = [], only } = criterion;
  const scorers = together.map((each) => nameIn(names.scorers, each));
  const checkedBy = [verifier === undefined ? "" : nameIn(names.scorers, verifier), ...scorers];
  return [
    {
      key: `c:${id}`,
      kind: "criterion",
      label: ROW_LABELS.criterion,
      texts: {
        code,
        title,
        rule: base && RULE_LABELS[base.kind],
        parameters: base && parametersText(base),
        verifier: checkedBy.join(" + ").trim(),
        evidence: criterion.evidence && AUTHORING_SHEET_WORDS.required,
        only: only?.map((agency) => nameIn(names.agencies, agency)).join("; "),
        note: criterion.note,
        more: said(MORE_SHAPES.criterion, z.encode(Criterion, criterion)),
      },
      points: { max, deductAtMost, addAtMost },
    },
    ...criterion.inputs.map(
      (input): PlannedRow => ({
        key: `i:${id}/${input.id}`,
        kind: "input",
        label: ROW_LABELS.input,
        texts: {
          code: input.id,
          title: input.title,
          rule: INPUT_LABELS[input.kind],
          ...(input.kind === "choice" && { parameters: writeShape(OPTIONS_SHAPE, input) }),
          more: said(MORE_SHAPES.input, input),
        },
        points: {},
      }),
    ),
    ...criterion.lines.map((line) => lineRow(criterion, line, names)),
  ];
}

const lineRow = (criterion: Criterion, line: Line, names: Names): PlannedRow => ({
  key: `l:${criterion.id}/${line.id}`,
  kind: line.effect,
  label: ROW_LABELS[line.effect],
  texts: {
    code: line.code,
    title: line.title,
    rule: RULE_LABELS[line.rule.kind],
    parameters: parametersText(line.rule),
    when: line.if && conditions.write(line.if),
    verifier: line.verifier && nameIn(names.scorers, line.verifier),
    more: said(MORE_SHAPES.line, line),
  },
  points: { [line.effect === "add" ? "addAtMost" : "deductAtMost"]: line.atMost },
});

const said = (shape: Shape, value: unknown): string => writeShape(shape, value as Bag);
