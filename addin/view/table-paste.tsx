import { authoringSay } from "./authoring-say.ts";
import type { Pane } from "./pane.ts";
import { pastedCells } from "./pasted-cells.ts";

/** Where a table is pasted, out of Word, Excel or a mail. What is typed here by hand counts as text by tabs. */
export function TablePaste({ pane }: { readonly pane: Pane }) {
  const { state, send } = pane;
  const w = authoringSay(pane);
  const matching = state.authoring.beginning?.matching;
  const rows = matching?.sheets[matching.at]?.rows ?? [];
  return (
    <>
      <label class="field">
        <span>{w("begin.paste")}</span>
        <textarea
          rows={4}
          onPaste={(event) => {
            const data = event.clipboardData;
            if (!data) return;
            event.preventDefault();
            const text = data.getData("text/plain");
            event.currentTarget.value = text;
            send({ kind: "table-pasted", rows: pastedCells(data.getData("text/html"), text) });
          }}
          onChange={({ currentTarget: { value } }) =>
            send({ kind: "table-pasted", rows: pastedCells("", value) })
          }
        />
      </label>
      {rows.length > 0 && (
        <p class="small" role="status">
          {w("begin.pasted-rows", {
            rows: rows.length,
            columns: Math.max(...rows.map((cells) => cells.length)),
          })}
        </p>
      )}
    </>
  );
}
