import { titleOfCard } from "../state/card-title.ts";
import { chainOf } from "../state/chain-key.ts";
import type { Pane } from "./pane.ts";

/** A workbook may hold several scoring sheets; the one a person stands in is the one worked on. */
export function SheetChooser({ pane: { state, send, t } }: { readonly pane: Pane }) {
  return (
    <label class="field">
      <span>{t("sheets.choose", { count: state.sheets.length })}</span>
      <select
        value={state.focus ?? ""}
        onChange={({ currentTarget: { value } }) =>
          value !== "" && send({ kind: "sheet-picked", sheet: value })
        }
      >
        {state.focus === undefined && <option value="">{t("choice.pick")}</option>}
        {state.sheets.map(({ id, name, identity }) => (
          <option key={id} value={id}>
            {name} — {titleOfCard(state, chainOf(identity))}
          </option>
        ))}
      </select>
    </label>
  );
}
