import { type CellText, readText } from "./cell-text.ts";
import type { Allowance } from "./limits.ts";
import { refuse } from "./refusal.ts";
import { checkRoot, MAIN, readXml } from "./xml.ts";

/** The text of an index, undefined beyond the last. Each is looked at once, however many cells share it. */
export type SharedStrings = (index: number) => CellText | undefined;

const PART = "xl/sharedStrings.xml";

export const noStrings: SharedStrings = () => undefined;

/** The workbook's shared texts: runs put together, phonetic readings left out. */
export function readSharedStrings(bytes: Buffer, allowance: Allowance): SharedStrings {
  const written: string[] = [];
  const path: string[] = [];
  readXml(bytes, PART, allowance, {
    open: (element, depth) => {
      if (depth === 1) checkRoot(element, "sst", PART);
      if (element.uri !== MAIN) refuse("xml-irregular", { detail: `${PART}: foreign element` });
      if (element.local === "extLst" || element.local === "rPh") return "skip";
      path.push(element.local);
      if (depth === 2 && element.local === "si") written.push("");
      return undefined;
    },
    close: () => {
      path.pop();
    },
    text: (text) => {
      if (isText(path)) written.push((written.pop() ?? "") + text);
      else if (text.trim() !== "") refuse("xml-irregular", { detail: `${PART}: stray text` });
    },
  });
  const read = new Map<number, CellText>();
  return (index) => {
    const known = read.get(index);
    if (known) return known;
    const text = written[index];
    if (text === undefined) return undefined;
    const fresh = readText(text);
    read.set(index, fresh);
    return fresh;
  };
}

/** sst/si/t, or sst/si/r/t for a run of its own style. */
const isText = (path: readonly string[]): boolean => /^sst\/si\/(r\/)?t$/.test(path.join("/"));
