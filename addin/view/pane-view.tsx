import type { PaneEvent } from "../state/event.ts";
import type { PaneState } from "../state/pane-state.ts";
import { AskingBox } from "./asking-box.tsx";
import { ChoiceBar } from "./choice-bar.tsx";
import { FirstRun } from "./first-run.tsx";
import { Header } from "./header.tsx";
import { LiveRegion } from "./live-region.tsx";
import { NextCard } from "./next-card.tsx";
import { paneOf } from "./pane.ts";
import { PrimaryBar } from "./primary-bar.tsx";
import { ScreenNav } from "./screen-nav.tsx";
import { Screens } from "./screens.tsx";
import { TroubleBox } from "./trouble-box.tsx";

/** The pane as its state has it. Nothing is decided here. */
export function PaneView({
  state,
  send,
}: {
  readonly state: PaneState;
  readonly send: (event: PaneEvent) => void;
}) {
  const pane = paneOf(state, send);
  if (state.screen === "print") return <Screens pane={pane} />;
  return (
    <>
      <a class="skip" href="#content">
        {pane.t("frame.skip")}
      </a>
      <Header pane={pane} />
      <main id="content" tabIndex={-1}>
        <NextCard pane={pane} />
        {state.firstRun !== undefined && <FirstRun pane={pane} at={state.firstRun} />}
        {state.trouble && <TroubleBox pane={pane} trouble={state.trouble} canClose />}
        {state.asking && <AskingBox pane={pane} asking={state.asking} />}
        <ChoiceBar pane={pane} />
        <ScreenNav pane={pane} />
        <Screens pane={pane} />
      </main>
      <footer class="foot">
        <LiveRegion pane={pane} />
        <PrimaryBar pane={pane} />
      </footer>
    </>
  );
}
