import { freeIds, slugOf } from "../authoring/free-ids.ts";
import type { AgencyId } from "../ids.ts";

/** An agency read from a pasted list: its name, and the id that was made for it. */
export type PastedAgency = { readonly id: AgencyId; readonly title: string };

/** "1.", "01)", "a)", "-" or "•" before a name. */
const NUMBERING = /^(?:(?:\d{1,3}|[a-zđ])\s*[.)]|[-–*•+])\s+/iu;
const ONLY_NUMBER = /^\d{1,3}[.)]?$/;

/**
 * The agencies of a list as people paste it from Excel or Word: one per line, with or without a number and a code before
 * the name, in columns of their own. Ids are made from the code, or else from the name, and differ from those `taken`.
 * Blank lines are nothing; what stands in a line twice is still two agencies, for a person to judge.
 */
export function pastedAgencies(text: string, taken: Iterable<string> = []): readonly PastedAgency[] {
  const idFor = freeIds(taken);
  return text
    .normalize("NFC")
    .split(/\r\n|\r|\n/)
    .flatMap((line) => {
      const read = readLine(line);
      return read ? [{ id: idFor(read.code || read.title) as AgencyId, title: read.title }] : [];
    });
}

type Line = { readonly code: string; readonly title: string };

function readLine(line: string): Line | undefined {
  const cells = line
    .split("\t")
    .map((cell) => cell.replace(/^"|"$/g, "").replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "" && !ONLY_NUMBER.test(cell));
  const [first = "", second] = cells;
  const title = (second ?? first).replace(NUMBERING, "").trim();
  if (title === "") return undefined;
  return { code: second === undefined ? "" : slugOf(first), title };
}
