import type { Edition } from "../shared/report/edition.ts";
import type { BlocPeriod } from "../shared/storage-keys.ts";
import type { SeasonStore } from "./season-store.ts";
import type { WrittenEdition } from "./written-edition.ts";

/** The workbooks of a bloc's period in the order they were written. */
export async function editionsOf(store: SeasonStore, of: BlocPeriod): Promise<readonly WrittenEdition[]> {
  const listed = await store.listEditions(of);
  return Promise.all(listed.map(({ key }) => store.edition(key)));
}

/** Which edition a workbook made from this is: the one it was written as, else the next. */
export function editionFor(written: readonly WrittenEdition[], inputsHash: string): Edition {
  const own = written.find((each) => each.inputsHash === inputsHash);
  const number = own?.number ?? (written.at(-1)?.number ?? 0) + 1;
  const previous = written.find((each) => each.number === number - 1);
  return { number, ...(previous && { previous: previous.sha256 }) };
}
