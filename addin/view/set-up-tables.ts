import type { TableChoice } from "../../shared/set-up/set-up.ts";
import type { Beginnings } from "../../shared/wire/set-up.ts";
import type { Lang } from "../../shared/words/format.ts";
import type { BlocLine } from "../state/set-up-desk.ts";
import { sayOfSetUp } from "../words/set-up-words.ts";

type TableOption = { readonly table: TableChoice; readonly text: string };

/** The tables a bloc may be given: its own where it has one in force, else last year's, a ready one, or none yet. */
export function tableOptions(
  { offered }: BlocLine,
  presets: Beginnings["presets"],
  lang: Lang,
): readonly TableOption[] {
  if (offered.from === "in-force") return [{ table: offered, text: sayOfSetUp("form.table-in-force", lang) }];
  const ready = presets.flatMap(({ title, setUp }) =>
    setUp.blocs.flatMap(({ table }) =>
      table.from === "preset" ? [{ table, text: sayOfSetUp("form.table-preset", lang, { title }) }] : [],
    ),
  );
  return [
    { table: { from: "none" }, text: sayOfSetUp("form.table-none", lang) },
    ...(offered.from === "season" ? [{ table: offered, text: sayOfSetUp("form.table-season", lang) }] : []),
    ...new Map(ready.map((option) => [JSON.stringify(option.table), option])).values(),
  ];
}
