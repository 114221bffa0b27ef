import * as z from "zod/mini";
import { ClassBand, type Policy, Rubric } from "../rubric.ts";
import { POLICY_LABELS, ROW_LABELS } from "../words/authoring-sheet.ts";
import { BAND_SHAPE, GATE_SHAPE, POLICY_CODECS } from "./notation/other-shapes.ts";
import { writeShape } from "./notation/shape.ts";
import type { PlannedRow } from "./table-rows.ts";

export type PolicyName = keyof typeof POLICY_LABELS;
export const POLICY_NAMES = Object.keys(POLICY_LABELS) as readonly PolicyName[];

/** Names of the policy that are properties of the table itself. */
const ABOUT_TABLE = ["id", "version", "title", "ground"] as const;
type AboutTable = (typeof ABOUT_TABLE)[number];
export const isAboutTable = (name: PolicyName): name is AboutTable =>
  (ABOUT_TABLE as readonly string[]).includes(name);

/** What stands under the table and is about all of it: its name and ground, the rounds, who verifies, gates, classes. */
export function generalRows(rubric: Rubric): readonly PlannedRow[] {
  const written = z.encode(Rubric, rubric);
  const policy = written.policy as Readonly<Record<keyof Policy, unknown>>;
  const textOf = (name: PolicyName): string | undefined => {
    if (isAboutTable(name)) return String(rubric[name]);
    return policy[name] === undefined ? undefined : POLICY_CODECS[name].write(policy[name]);
  };
  return [
    ...POLICY_NAMES.map((name) =>
      row(`p:${name}`, "policy", { title: POLICY_LABELS[name], parameters: textOf(name) }),
    ),
    ...rubric.scorers.map(({ id, title }) => row(`v:${id}`, "scorer", { code: id, title })),
    ...rubric.gates.map((gate) =>
      row(`g:${gate.id}`, "gate", {
        code: gate.code,
        title: gate.title,
        parameters: writeShape(GATE_SHAPE, gate),
      }),
    ),
    ...rubric.policy.bands.map((band) =>
      row(`b:${band.id}`, "band", {
        code: band.id,
        title: band.title,
        parameters: writeShape(BAND_SHAPE, z.encode(ClassBand, band)),
      }),
    ),
  ];
}

const row = (
  key: string,
  kind: "policy" | "scorer" | "gate" | "band",
  texts: PlannedRow["texts"],
): PlannedRow => ({ key, kind, label: ROW_LABELS[kind], texts, points: {} });
