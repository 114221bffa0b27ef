import { authoringSay } from "./authoring-say.ts";
import { FileDrop } from "./file-drop.tsx";
import type { Pane } from "./pane.ts";

/** A file in which a table is written, or one to be matched. */
export function TableFileDrop({ pane }: { readonly pane: Pane }) {
  return (
    <FileDrop
      words={authoringSay(pane)("begin.drop")}
      accept=".xlsx,.json,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      isMany={false}
      onFiles={([file]) => file && pane.send({ kind: "table-file-dropped", file })}
    />
  );
}
