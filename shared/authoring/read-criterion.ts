import { isSlug } from "../ids.ts";
import { parsePoints } from "../parse-points.ts";
import { decimal } from "../points.ts";
import type { WrittenCriterion, WrittenInput, WrittenLine } from "../rubric.ts";
import type { Rule } from "../rules/catalogue.ts";
import {
  AUTHORING_SHEET_WORDS,
  CONDITION_SAMPLE,
  INPUT_LABELS,
  MORE_SAMPLES,
  OPTIONS_SAMPLE,
  RULE_LABELS,
  RULE_SAMPLES,
} from "../words/authoring-sheet.ts";
import type { AuthorRow } from "./find-author-rows.ts";
import { freeIds } from "./free-ids.ts";
import { idIn } from "./named.ts";
import { conditions } from "./notation/condition-text.ts";
import { MORE_SHAPES, OPTIONS_SHAPE } from "./notation/other-shapes.ts";
import { ruleIn, type WrittenRule } from "./notation/rule-text.ts";
import { bagIn, neededText, type Pen, pointsIn, tell, tellUnused, valueIn } from "./reading-pen.ts";

/** A criterion being read, to which the rows below it add inputs and lines. */
export type OpenCriterion = Omit<WrittenCriterion, "inputs" | "lines" | "only"> & {
  only?: string[];
  inputs: WrittenInput[];
  lines: WrittenLine[];
};

export function readCriterionRow(pen: Pen, row: AuthorRow): OpenCriterion {
  tellUnused(pen, row);
  const code = neededText(pen, row, "code");
  const id = pen.idOf(row, code);
  const max = pointsIn(pen, row, "max");
  if (max === undefined && row.text("max") === "")
    tell(pen, row, "max", "cell-needed", { column: "Điểm tối đa", kind: row.label });
  const [deductAtMost, addAtMost] = [pointsIn(pen, row, "deductAtMost"), pointsIn(pen, row, "addAtMost")];
  const inputs: WrittenInput[] = [];
  const base = ruleOf(pen, row, id, inputs);
  const only = agenciesIn(pen, row);
  const evidence = valueIn<"required">(pen, row, "evidence", EVIDENCE, AUTHORING_SHEET_WORDS.required);
  const note = row.text("note");
  const criterion: OpenCriterion = {
    id,
    code,
    title: neededText(pen, row, "title"),
    max: max ?? "0",
    inputs,
    lines: [],
    ...(base && { base }),
    ...(deductAtMost !== undefined && { deductAtMost }),
    ...(addAtMost !== undefined && { addAtMost }),
    ...verifiersIn(pen, row),
    ...(evidence && { evidence }),
    ...(only.length > 0 && { only }),
    ...(note !== "" && { note }),
    ...bagIn(pen, row, "more", MORE_SHAPES.criterion, MORE_SAMPLES.criterion),
  };
  pen.places.set(`c:${id}`, row);
  pen.origins.set(criterion, row);
  return criterion;
}

const EVIDENCE = {
  read: (text: string) =>
    text.toLowerCase() === AUTHORING_SHEET_WORDS.required.toLowerCase() ? "required" : undefined,
};

export function readInputRow(pen: Pen, row: AuthorRow, criterion: OpenCriterion): void {
  tellUnused(pen, row);
  const id = row.text("code");
  if (!isSlug(id)) {
    tell(pen, row, "code", "identifier-format", { field: id });
    return;
  }
  const title = neededText(pen, row, "title");
  const kind = labelled(INPUT_LABELS, row.text("rule"));
  if (!kind) {
    tellRule(pen, row, INPUT_LABELS);
    return;
  }
  const more = bagIn(pen, row, "more", MORE_SHAPES.input, MORE_SAMPLES.input);
  const input = { kind, id, title, ...more, ...(kind === "choice" && optionsOf(pen, row)) } as WrittenInput;
  if (kind !== "choice" && row.text("parameters") !== "")
    tell(pen, row, "parameters", "cell-unread", { given: row.text("parameters"), allowed: "để trống" });
  // What a rule of the criterion's own row was read to need is declared by this row instead.
  const implied = criterion.inputs.findIndex((each) => each.id === id && !pen.origins.has(each));
  criterion.inputs.splice(implied < 0 ? criterion.inputs.length : implied, implied < 0 ? 0 : 1, input);
  pen.places.set(`i:${criterion.id}/${id}`, row);
  pen.origins.set(input, row);
}

function optionsOf(pen: Pen, row: AuthorRow): object {
  const read = bagIn(pen, row, "parameters", OPTIONS_SHAPE, OPTIONS_SAMPLE);
  if (read) return read;
  if (row.text("parameters") === "")
    tell(pen, row, "parameters", "cell-unread", { given: "", allowed: OPTIONS_SAMPLE });
  return { options: [] };
}

export function readLineRow(pen: Pen, row: AuthorRow, criterion: OpenCriterion): void {
  tellUnused(pen, row);
  const code = neededText(pen, row, "code");
  const id = pen.idOf(row, code);
  const rule = ruleOf(pen, row, id, criterion.inputs);
  const given = valueIn<WrittenLine["if"]>(pen, row, "when", conditions, CONDITION_SAMPLE);
  const effect = row.kind === "add" ? "add" : "deduct";
  const atMost = pointsIn(pen, row, effect === "add" ? "addAtMost" : "deductAtMost");
  const verifier = scorerIn(pen, row, row.text("verifier"));
  const title = neededText(pen, row, "title");
  const more = bagIn(pen, row, "more", MORE_SHAPES.line, MORE_SAMPLES.line);
  pen.places.set(`l:${criterion.id}/${id}`, row);
  if (!rule) {
    if (row.text("rule") === "") tellRule(pen, row, RULE_LABELS);
    return;
  }
  const line: WrittenLine = {
    id,
    code,
    title,
    effect,
    rule,
    ...(atMost !== undefined && { atMost }),
    ...(given && { if: given }),
    ...(verifier !== undefined && { verifier }),
    ...more,
  };
  pen.origins.set(line, row);
  criterion.lines.push(line);
}

/** The rule of a row; one that only needs a figure of its own may leave the figure's name out, and gets it declared. */
function ruleOf(pen: Pen, row: AuthorRow, id: string, inputs: WrittenInput[]): WrittenRule | undefined {
  const [label, text] = [row.text("rule"), row.text("parameters")];
  if (label === "") {
    if (text !== "") tellRule(pen, row, RULE_LABELS);
    return undefined;
  }
  const kind = labelled(RULE_LABELS, label);
  if (!kind) return tellRule(pen, row, RULE_LABELS);
  const short = shortForm(kind, text);
  if (short !== undefined) {
    const flag = kind === "pass-fail";
    const name = freeIds(inputs.map((input) => input.id))(id);
    inputs.push({ kind: flag ? "flag" : "count", id: name, title: row.text("title") || "–" });
    return ruleIn(kind, `số liệu: ${name}${short}`);
  }
  return (
    valueIn(pen, row, "parameters", { read: (said) => ruleIn(kind, said) }, RULE_SAMPLES[kind]) ??
    bare(pen, row, kind)
  );
}

/** "0,5" of a rule per occurrence and nothing of a pass or fail: the figure is the row's own. */
function shortForm(kind: Rule["kind"], text: string): string | undefined {
  if (kind === "pass-fail" && text === "") return "";
  if (kind !== "per-occurrence") return undefined;
  const read = parsePoints(text);
  return read.kind === "points" && read.points >= 0 ? `; mỗi lần: ${decimal(read.points)}` : undefined;
}

/** A kind whose parameters may be left blank, or the problem that says they may not. */
function bare(pen: Pen, row: AuthorRow, kind: Rule["kind"]): WrittenRule | undefined {
  if (row.text("parameters") !== "") return undefined;
  const rule = ruleIn(kind, "");
  return rule ?? tell(pen, row, "parameters", "cell-unread", { given: "", allowed: RULE_SAMPLES[kind] });
}

const labelled = <K extends string>(labels: Readonly<Record<K, string>>, text: string): K | undefined =>
  (Object.keys(labels) as K[]).find((kind) => labels[kind].toLowerCase() === text.toLowerCase());

const tellRule = (pen: Pen, row: AuthorRow, labels: Readonly<Record<string, string>>): undefined =>
  tell(pen, row, "rule", "rule-unknown", {
    given: row.text("rule"),
    kind: row.label,
    allowed: Object.values(labels).join("; "),
  });

/** "A + B": A enters the points, B checks together with it; "+ B" where the heading's verifier enters. */
function verifiersIn(pen: Pen, row: AuthorRow): Pick<WrittenCriterion, "verifier" | "together"> {
  const [first, ...others] = row
    .text("verifier")
    .split("+")
    .map((each) => each.trim()) as [string, ...string[]];
  const verifier = scorerIn(pen, row, first);
  const together = others.flatMap((each) => scorerIn(pen, row, each) ?? []);
  return { ...(verifier !== undefined && { verifier }), ...(together.length > 0 && { together }) };
}

/** A verifier by its title or id. A stranger whose name is an id is left for the check of the table. */
export function scorerIn(pen: Pen, row: AuthorRow, name: string): string | undefined {
  if (name === "") return undefined;
  const id = idIn(pen.names.scorers, name) ?? (isSlug(name) ? name : undefined);
  return id ?? tell(pen, row, "verifier", "scorer-unknown", { given: name });
}

const agenciesIn = (pen: Pen, row: AuthorRow): string[] =>
  row
    .text("only")
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .flatMap((each) => {
      const id = idIn(pen.names.agencies, each) ?? (isSlug(each) ? each : undefined);
      return id ?? tell(pen, row, "only", "agency-unknown", { given: each }) ?? [];
    });
