import { render } from "preact";
import { step } from "../pane.ts";
import type { Effect } from "../state/effect.ts";
import type { PaneEvent } from "../state/event.ts";
import { type PaneState, startState } from "../state/pane-state.ts";
import { PaneView } from "../view/pane-view.tsx";
import { intentOf } from "./intent.ts";
import { officePlace } from "./office-place.ts";
import { followTheme } from "./office-theme.ts";
import type { PaneParts } from "./parts.ts";
import { preferences } from "./preferences.ts";

const CLOCK_MS = 10_000;

/** The world's code comes once the pane is drawn: read any earlier, it would hold up the drawing. */
const world = () => import("./world.ts");
const booting = () => import("../view/boot-view.tsx");

/** Finds out where the pane runs, then sets state, view and world going. */
export async function startPane(root: HTMLElement, query: URLSearchParams): Promise<void> {
  const place = await officePlace(query.has("trinh-duyet"));
  const partition = place.kind === "excel" ? place.partition : undefined;
  const kept = preferences(() => window.localStorage, partition);
  followTheme(document.documentElement);
  const { choice, lang: chosen, isFirstRunSeen = false } = kept.read();
  const lang = chosen ?? (place.kind === "excel" ? place.lang : undefined) ?? "vi";
  if (place.kind === "silent" || place.kind === "excel-too-old") {
    const { BootView } = await booting();
    root.replaceChildren();
    return render(<BootView lang={lang} why={place.kind} />, root);
  }
  const intent = intentOf(query);
  const pane = drawn(root, {
    ...startState({
      lang,
      now: new Date().toISOString(),
      seed: crypto.randomUUID().replaceAll("-", ""),
      host: place.kind,
      isOnline: navigator.onLine,
      isFirstRun: !isFirstRunSeen,
      ...(intent && { intent }),
      ...(choice && { choice }),
    }),
  });
  try {
    const { followSignIn, openParts, runEffect } = await world();
    const parts = await openParts(place, kept.remember);
    pane.start(parts, runEffect);
    followSignIn(parts, pane.send);
  } catch (error) {
    const [{ BootView }, { troubleOf }] = await Promise.all([booting(), import("./trouble-of.ts")]);
    render(<BootView lang={lang} why={troubleOf(error)} />, root);
  }
}

type Run = (effect: Effect, parts: PaneParts, send: (event: PaneEvent) => void) => Promise<void>;

/** Draws the pane and keeps its state; effects of what is pressed before the world is there wait for it. */
function drawn(root: HTMLElement, first: PaneState) {
  let state = first;
  let isDrawing = false;
  let carryOut: (effect: Effect) => void = (effect) => early.push(effect);
  const early: Effect[] = [];
  const draw = () => {
    isDrawing = false;
    document.documentElement.lang = state.lang;
    render(<PaneView state={state} send={send} />, root);
  };
  const send = (event: PaneEvent): void => {
    const next = step(state, event);
    state = next.state;
    if (!isDrawing) {
      isDrawing = true;
      queueMicrotask(draw);
    }
    for (const effect of next.effects) carryOut(effect);
  };
  root.replaceChildren();
  draw();
  return {
    send,
    start(parts: PaneParts, run: Run): void {
      carryOut = (effect) => void run(effect, parts, send);
      const person = parts.signIn.current();
      send({ kind: "started", ...(person && { person }) });
      for (const effect of early) carryOut(effect);
      window.addEventListener("online", () => send({ kind: "connection", isOnline: true }));
      window.addEventListener("offline", () => send({ kind: "connection", isOnline: false }));
      setInterval(() => send({ kind: "clock", now: parts.now() }), CLOCK_MS);
    },
  };
}
