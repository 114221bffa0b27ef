import { columnLetters } from "../report/address.ts";
import { placedIn, type SheetLayout } from "./sheet-layout.ts";

/** The words of every dropdown, one under the other in a hidden column, and where each input's begin and end. */
export function optionsColumn(layout: SheetLayout): {
  readonly words: readonly string[];
  readonly rangeOf: (input: string) => string;
} {
  const words: string[] = [];
  const ranges = new Map<string, string>();
  const letters = columnLetters(layout.columns.number("options"));
  for (const { criterion } of placedIn(layout))
    for (const input of criterion.inputs) {
      if (input.kind !== "choice") continue;
      const from = words.length + 1;
      words.push(...input.options.map(({ title }) => title));
      ranges.set(`${criterion.id}/${input.id}`, `$${letters}$${from}:$${letters}$${words.length}`);
    }
  return { words, rangeOf: (input) => ranges.get(input) ?? "" };
}
