import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "./desk.ts";
import { addressOf, type DeskState } from "./desk-state.ts";
import { pressInList } from "./grid-keys.ts";
import type { Place } from "./grid-paper.ts";
import type { CellView } from "./grid-workbook.ts";

type Props = {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly view: CellView;
  readonly place: Place;
  /** Gives the focus back to the grid. */
  readonly onLeave: () => void;
};

/** What stands over the paper at the active cell: its dropdown and the note of its validation. */
export function GridFloats({ desk, state, view, place, onLeave }: Props) {
  const { words } = desk;
  if (state.edit) return null;
  return (
    <>
      {view.hasList && (
        <button
          type="button"
          class="list-button"
          tabIndex={-1}
          aria-hidden="true"
          title={words.openList}
          style={{
            left: `${place.left + place.width}px`,
            top: `${place.top + Math.max(0, place.height - 20)}px`,
          }}
          onMouseDown={(event) => {
            event.preventDefault();
            if (state.list) desk.closeList();
            else desk.openList();
          }}
        >
          ▾
        </button>
      )}
      {state.list && <CellList desk={desk} list={state.list} place={place} onLeave={onLeave} />}
      {view.prompt && !state.list && (
        <div
          class="note"
          id="ghi-chu"
          style={{
            left: `${place.left + Math.min(place.width, 60)}px`,
            top: `${place.top + place.height + 6}px`,
          }}
        >
          {view.prompt.title !== "" && <strong>{view.prompt.title}</strong>}
          <span>{view.prompt.message}</span>
        </div>
      )}
    </>
  );
}

/** The dropdown has the focus while it is open and names the option pointed at; closing it gives the focus back. */
function CellList({
  desk,
  list,
  place,
  onLeave,
}: Pick<Props, "desk" | "place" | "onLeave"> & { readonly list: NonNullable<DeskState["list"]> }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    box.current?.children[list.index]?.scrollIntoView({ block: "nearest" });
  }, [list.index]);
  const listbox = {
    role: "listbox",
    tabIndex: -1,
    "aria-label": desk.words.list(addressOf(list.at)),
    "aria-activedescendant": `muc-${list.index}`,
    onKeyDown: (event: KeyboardEvent) => {
      pressInList(desk, event);
      event.preventDefault();
      event.stopPropagation();
      if (!desk.state().list) onLeave();
    },
    onBlur: () => desk.closeList(),
  } as const;
  return (
    <div
      ref={box}
      class="list"
      {...listbox}
      style={{
        left: `${place.left}px`,
        top: `${place.top + place.height}px`,
        minWidth: `${Math.max(place.width, 140)}px`,
      }}
    >
      {list.options.map((option, index) => {
        const choice = {
          role: "option",
          id: `muc-${index}`,
          "aria-selected": index === list.index,
          onMouseDown: (event: MouseEvent) => {
            event.preventDefault();
            desk.choose(index);
            onLeave();
          },
        } as const;
        return (
          <div key={option} class={index === list.index ? "is-pointed" : ""} {...choice}>
            {option}
          </div>
        );
      })}
    </div>
  );
}
