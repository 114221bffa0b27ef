import { useState } from "preact/hooks";
import type { Words } from "./words.ts";

const NARROWEST = 280;
const WIDEST = 720;
/** What Excel gives a task pane at first, in CSS pixels. */
const USUAL = 340;
const STEP = 20;

type Props = {
  readonly words: Words;
  /** Where the pane is; another one, or the same once more, loads it anew. */
  readonly address: string;
  readonly loads: number;
};

/** The real pane beside the sheet, with a bar between them that mouse and arrow keys move. */
export function PaneFrame({ words, address, loads }: Props) {
  const [width, setWidth] = useState(USUAL);
  const [isDragging, setDragging] = useState(false);
  const wanted = (pixels: number) => setWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(pixels))));
  const bar = {
    role: "separator",
    tabIndex: 0,
    "aria-label": words.splitter,
    "aria-orientation": "vertical",
    "aria-valuemin": NARROWEST,
    "aria-valuemax": WIDEST,
    "aria-valuenow": width,
    onKeyDown: (event: KeyboardEvent) => {
      const to = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: NARROWEST, End: WIDEST }[
        event.key
      ];
      if (to === undefined) return;
      event.preventDefault();
      wanted(to);
    },
    onPointerDown: (event: PointerEvent) => {
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      setDragging(true);
    },
    onPointerMove: (event: PointerEvent) => {
      if (isDragging) wanted(globalThis.innerWidth - event.clientX);
    },
    onPointerUp: () => setDragging(false),
  } as const;
  return (
    <>
      <div class="splitter" {...bar} />
      <aside
        class={isDragging ? "pane is-dragging" : "pane"}
        style={{ "--pane": `${width}px` }}
        aria-label={words.pane}
      >
        <iframe key={loads} id="ngan" title={words.pane} src={address} />
      </aside>
    </>
  );
}
