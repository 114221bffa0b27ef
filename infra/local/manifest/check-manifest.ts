import type { ApiNeed } from "./api-need.ts";
import { checkAddresses } from "./check-addresses.ts";
import { checkIcons, type Pictures } from "./check-icons.ts";
import { checkIdentity } from "./check-identity.ts";
import { checkRequirements } from "./check-requirements.ts";
import { checkResources } from "./check-resources.ts";
import { checkShape } from "./check-shape.ts";
import { checkWords } from "./check-words.ts";
import { readElements } from "./element.ts";
import { type Fault, fault } from "./fault.ts";
import { TASK_PANE_APP } from "./shape.ts";

/** What a manifest is held against besides its own text. */
export type Surroundings = {
  /** Takes `http://localhost` too: for trying on the machine that serves. */
  readonly local: boolean;
  readonly pictures: Pictures;
  /** What the code uses of Office's APIs without asking first. */
  readonly needs: readonly ApiNeed[];
};

/**
 * Everything wrong with a manifest, by line. The rules are Microsoft's, from the pages named in the files of the checks
 * and from [MS-OWEMXML], and the product's own: Vietnamese first, one origin, one pane, ExcelApi 1.8.
 */
export function checkManifest(text: string, { local, pictures, needs }: Surroundings): readonly Fault[] {
  const reading = readElements(text);
  if (!reading.ok) return [fault(reading.line, "not-xml", { why: reading.why })];
  const { root } = reading;
  if (root.name !== "OfficeApp") return [fault(root.line, "not-a-manifest", { name: root.name })];
  return [
    ...checkShape(root, TASK_PANE_APP),
    ...checkIdentity(root),
    ...checkWords(root),
    ...checkAddresses(root, { local }),
    ...checkResources(root),
    ...checkIcons(root, pictures),
    ...checkRequirements(root, needs),
  ].toSorted((a, b) => a.line - b.line);
}
