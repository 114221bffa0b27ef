import { useState } from "preact/hooks";
import { areaText } from "../excel/address.ts";
import type { Desk } from "./desk.ts";
import { addressOf } from "./desk-state.ts";
import { pressInEditor } from "./grid-keys.ts";
import { useDesk } from "./listening.ts";

/** The name box, where an address can be typed to go there, and the content of the active cell. */
export function FormulaBar({ desk }: { readonly desk: Desk }) {
  const state = useDesk(desk);
  const { words, workbook } = desk;
  const { active } = state.selection;
  const view = workbook.cellAt(active);
  const hasMerge = workbook.active().mergeAt(active) !== undefined;
  const place =
    hasMerge || state.area.rows * state.area.columns === 1 ? addressOf(active) : areaText(state.area);
  const [asked, setAsked] = useState<string>();
  const focusGrid = () => document.getElementById("luoi")?.focus({ preventScroll: true });

  return (
    <div class="formula-bar">
      <input
        class="name-box"
        aria-label={words.nameBox}
        value={asked ?? place}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => setAsked(currentTarget.value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setAsked(undefined)}
        onKeyDown={({ key, currentTarget }) => {
          if (key !== "Escape" && key !== "Enter") return;
          if (key === "Enter") desk.goTo(currentTarget.value);
          focusGrid();
        }}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        id="noi-dung"
        class="content"
        aria-label={words.formulaBar}
        rows={1}
        spellcheck={false}
        autocomplete="off"
        value={state.edit?.text ?? view.edited}
        readOnly={!state.edit && workbook.active().isProtected && view.locked}
        onFocus={() => {
          if (!state.edit && !(workbook.active().isProtected && view.locked)) desk.startEdit(false);
        }}
        onInput={({ currentTarget }) => desk.draft(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key.startsWith("Arrow")) return;
          const outcome = pressInEditor(desk, event, () => {
            const { currentTarget: box } = event;
            box.setRangeText("\n", box.selectionStart, box.selectionEnd, "end");
            desk.draft(box.value);
          });
          if (outcome === "left") return;
          event.preventDefault();
          if (!desk.state().edit) focusGrid();
        }}
      />
    </div>
  );
}
