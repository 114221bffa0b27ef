import type { WrittenRubric } from "../rubric.ts";
import { BAND_SAMPLE, GATE_SAMPLE, POLICY_LABELS, POLICY_SAMPLES } from "../words/authoring-sheet.ts";
import type { AuthorRow } from "./find-author-rows.ts";
import { isAboutTable, POLICY_NAMES, type PolicyName } from "./general-rows.ts";
import type { Named } from "./named.ts";
import { positive, slug } from "./notation/codec.ts";
import { BAND_SHAPE, GATE_SHAPE, POLICY_CODECS } from "./notation/other-shapes.ts";
import { bagIn, neededText, type Pen, tell, tellUnused, valueIn } from "./reading-pen.ts";
import { tableMistake } from "./table-problem.ts";

type General = Pick<WrittenRubric, "id" | "version" | "title" | "ground" | "scorers" | "gates" | "policy">;

/** The verifiers a table lists, before anything that names them is read. */
export const listedScorers = (rows: readonly AuthorRow[]): readonly Named[] =>
  rows
    .filter(({ kind }) => kind === "scorer")
    .map((row) => ({ id: row.text("code"), title: row.text("title") }));

const NEEDED: readonly PolicyName[] = [
  "id",
  "version",
  "title",
  "ground",
  "rounds",
  "precedence",
  "notApplicable",
];

/** What stands under the table, all of it; what must be there and is not is told. */
export function readGeneral(pen: Pen, rows: readonly AuthorRow[]): General | undefined {
  const ofKind = (kind: AuthorRow["kind"]) => rows.filter((row) => row.kind === kind);
  for (const row of rows) tellUnused(pen, row);
  const values = policyValues(pen, ofKind("policy"));
  const scorers = ofKind("scorer").map((row) => ({
    id: checkedId(pen, row),
    title: neededText(pen, row, "title"),
  }));
  const gates = ofKind("gate").map((row) => {
    const code = neededText(pen, row, "code");
    const id = pen.idOf(row, code);
    pen.places.set(`g:${id}`, row);
    return {
      id,
      code,
      title: neededText(pen, row, "title"),
      ...neededBag(pen, row, GATE_SHAPE, GATE_SAMPLE),
    };
  });
  const bands = ofKind("band").map((row) => {
    const id = neededText(pen, row, "code");
    pen.places.set(`b:${id}`, row);
    return { id, title: neededText(pen, row, "title"), ...neededBag(pen, row, BAND_SHAPE, BAND_SAMPLE) };
  });
  const missing = NEEDED.filter((name) => !values.has(name));
  for (const name of missing.filter((each) => !pen.places.has(`p:${each}`)))
    pen.problems.push(tellMissing(name, rows[0]?.address("title") ?? "A1"));
  if (missing.length > 0) return undefined;
  const [about, policy] = [pick(values, true), pick(values, false)];
  return { ...about, scorers, gates, policy: { ...policy, bands } } as unknown as General;
}

const pick = (values: ReadonlyMap<PolicyName, unknown>, about: boolean): object =>
  Object.fromEntries([...values].filter(([name]) => isAboutTable(name) === about));

const tellMissing = (name: PolicyName, cell: string) =>
  tableMistake("policy-missing", { cell }, { name: POLICY_LABELS[name], allowed: POLICY_SAMPLES[name] });

function policyValues(pen: Pen, rows: readonly AuthorRow[]): ReadonlyMap<PolicyName, unknown> {
  const values = new Map<PolicyName, unknown>();
  for (const row of rows) {
    const title = row.text("title");
    const name = POLICY_NAMES.find((each) => POLICY_LABELS[each].toLowerCase() === title.toLowerCase());
    if (!name) tell(pen, row, "title", "policy-unknown", { given: title });
    else if (pen.places.has(`p:${name}`)) tell(pen, row, "title", "row-repeated", { name: title });
    else {
      pen.places.set(`p:${name}`, row);
      const value = valueIn(pen, row, "parameters", { read: readerOf(name) }, POLICY_SAMPLES[name]);
      if (value === false) continue; // said not to hold, as a blank says
      if (value !== undefined) values.set(name, value);
      else if (row.text("parameters") === "" && NEEDED.includes(name))
        pen.problems.push(tellMissing(name, row.address("parameters")));
    }
  }
  return values;
}

function readerOf(name: PolicyName): (text: string) => unknown {
  switch (name) {
    case "id":
      return slug.read;
    case "version":
      return positive.read;
    case "title":
    case "ground":
      return (text) => text;
    default:
      return POLICY_CODECS[name].read;
  }
}

function checkedId(pen: Pen, row: AuthorRow): string {
  const id = row.text("code");
  pen.places.set(`v:${id}`, row);
  if (slug.read(id) === undefined) tell(pen, row, "code", "identifier-format", { field: id });
  return id;
}

const neededBag = (pen: Pen, row: AuthorRow, shape: Parameters<typeof bagIn>[3], allowed: string) => {
  if (row.text("parameters") === "") tell(pen, row, "parameters", "cell-unread", { given: "", allowed });
  return bagIn(pen, row, "parameters", shape, allowed);
};
