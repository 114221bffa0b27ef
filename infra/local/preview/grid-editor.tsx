import type { RefObject } from "preact";
import { fontOf } from "./cell-look.ts";
import type { Desk } from "./desk.ts";
import { addressOf, type DeskState } from "./desk-state.ts";
import { pressInEditor } from "./grid-keys.ts";
import type { Place } from "./grid-paper.ts";
import type { CellView } from "./grid-workbook.ts";

type Props = {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly view: CellView;
  readonly place: Place;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onLeave: () => void;
};

/**
 * The box a cell is typed in. It is always there, so that it can take the focus within the very key press that begins
 * the edit: the first letter, and a Vietnamese input method from its first key on, go into it as into any box.
 */
export function GridEditor({ desk, state, view, place, input, onLeave }: Props) {
  const { edit } = state;
  const font = edit ? fontOf(view.look) : undefined;
  const lines = (edit?.text ?? "").split("\n").length;
  return (
    <textarea
      ref={input}
      class={edit ? "editor" : "editor is-idle"}
      aria-label={desk.words.editor(addressOf(edit?.at ?? state.selection.active))}
      tabIndex={-1}
      spellcheck={false}
      autocomplete="off"
      rows={1}
      value={edit?.text ?? ""}
      style={
        edit
          ? {
              left: `${place.left}px`,
              top: `${place.top}px`,
              width: `max(${place.width}px, ${Math.min(40, edit.text.length + 3)}ch)`,
              height: `${Math.max(place.height, lines * 20)}px`,
              font,
            }
          : { left: `${place.left}px`, top: `${place.top}px` }
      }
      onInput={({ currentTarget }) => desk.draft(currentTarget.value)}
      onKeyDown={(event) => {
        const outcome = pressInEditor(desk, event, () => {
          const { currentTarget: box } = event;
          box.setRangeText("\n", box.selectionStart, box.selectionEnd, "end");
          desk.draft(box.value);
        });
        if (outcome === "left") return;
        event.preventDefault();
        if (!desk.state().edit) onLeave();
      }}
    />
  );
}
