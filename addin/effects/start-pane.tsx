import { render, type VNode } from "preact";
import type { Lang } from "../../shared/words/format.ts";
import { step } from "../pane.ts";
import type { Effect } from "../state/effect.ts";
import type { PaneEvent } from "../state/event.ts";
import { type PaneState, startState } from "../state/pane-state.ts";
import { PaneView } from "../view/pane-view.tsx";
import { intentOf } from "./intent.ts";
import { officePlace } from "./office-place.ts";
import { followTheme, showMachineTheme } from "./office-theme.ts";
import type { PaneParts } from "./parts.ts";
import { preferences } from "./preferences.ts";

const CLOCK_MS = 10_000;

/** How long a pane nobody looks at waits for its first drawing: a browser does not draw what is hidden. */
const HIDDEN_MS = 200;

/** The world's code and the site's configuration come beside office.js; read before the pane is drawn, they would hold it up. */
async function world() {
  await shown();
  const { readConfig, fetchAhead, followSignIn, openParts, runEffect } = await import("./world.ts");
  return { fetchAhead, followSignIn, openParts, runEffect, config: await readConfig() };
}
const shown = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, HIDDEN_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
const booting = () => import("../view/boot-view.tsx");

/**
 * Draws the pane at once, as this machine left it, and sets state, view and world going as soon as office.js says where
 * the pane runs. What is pressed before that is kept and done then.
 */
export async function startPane(root: HTMLElement, query: URLSearchParams): Promise<void> {
  const isPlainBrowser = query.has("trinh-duyet");
  const intent = intentOf(query);
  const guessed = preferences(() => window.localStorage, undefined).read();
  const guessedLang = guessed.lang ?? "vi";
  showMachineTheme(document.documentElement);
  const pane = drawn(
    root,
    startState({
      lang: guessedLang,
      now: new Date().toISOString(),
      seed: crypto.randomUUID().replaceAll("-", ""),
      host: isPlainBrowser ? "browser" : "excel",
      isOnline: navigator.onLine,
      isFirstRun: false,
      ...(intent && { intent }),
      ...(guessed.choice && { choice: guessed.choice }),
    }),
  );
  const ahead = world();
  ahead.catch(() => undefined); // told below, once it is known that the pane can begin at all
  const place = await officePlace(isPlainBrowser);
  const partition = place.kind === "excel" ? place.partition : undefined;
  const kept = preferences(() => window.localStorage, partition);
  followTheme(document.documentElement);
  const { choice = {}, lang: chosen, isFirstRunSeen = false } = kept.read();
  const lang = chosen ?? (place.kind === "excel" ? place.lang : undefined) ?? "vi";
  if (place.kind === "silent" || place.kind === "excel-too-old") {
    const { BootView } = await booting();
    return pane.giveUp(<BootView lang={lang} why={place.kind} />);
  }
  const isLangPicked = pane.lang() !== guessedLang;
  pane.send({
    kind: "placed",
    host: place.kind,
    lang: isLangPicked ? pane.lang() : lang,
    choice,
    isFirstRun: !isFirstRunSeen,
  });
  try {
    const { config, fetchAhead, followSignIn, openParts, runEffect } = await ahead;
    const parts = await openParts(place, config, kept.remember);
    pane.start(parts, runEffect);
    followSignIn(parts, pane.send);
    fetchAhead();
  } catch (error) {
    const [{ BootView }, { troubleOf }] = await Promise.all([booting(), import("./trouble-of.ts")]);
    pane.giveUp(<BootView lang={pane.lang()} why={troubleOf(error)} />);
  }
}

type Run = (effect: Effect, parts: PaneParts, send: (event: PaneEvent) => void) => Promise<void>;

/** Draws the pane and keeps its state; effects of what is pressed before the world is there wait for it. */
function drawn(root: HTMLElement, first: PaneState) {
  let state = first;
  let isDrawing = false;
  let isOver = false;
  let carryOut: (effect: Effect) => void = (effect) => early.push(effect);
  const early: Effect[] = [];
  const draw = () => {
    isDrawing = false;
    if (isOver) return;
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
    lang: (): Lang => state.lang,
    /** Nothing of the pane can be worked with: only the way on stands there. */
    giveUp(view: VNode): void {
      isOver = true;
      render(view, root);
    },
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
