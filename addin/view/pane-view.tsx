import { useEffect } from "preact/hooks";
import type { PaneEvent } from "../state/event.ts";
import type { PaneState } from "../state/pane-state.ts";
import { ChoiceBar } from "./choice-bar.tsx";
import { FirstRun } from "./first-run.tsx";
import { Header } from "./header.tsx";
import { lazy } from "./lazy.tsx";
import { LiveRegion } from "./live-region.tsx";
import { NextCard } from "./next-card.tsx";
import { paneOf } from "./pane.ts";
import { PrimaryBar } from "./primary-bar.tsx";
import { ScreenNav } from "./screen-nav.tsx";
import { Screens } from "./screens.tsx";
import { TroubleBox } from "./trouble-box.tsx";

const asking = () => import("./later-screens.ts");
const Asking = lazy(async () => {
  const { AskingBox } = await asking();
  return ({ pane }) => (pane.state.asking ? <AskingBox pane={pane} asking={pane.state.asking} /> : null);
});

/** The pane as its state has it. Nothing is decided here. */
export function PaneView({
  state,
  send,
}: {
  readonly state: PaneState;
  readonly send: (event: PaneEvent) => void;
}) {
  const pane = paneOf(state, send);
  // It comes once the pane is drawn, and not with the first question: that may be asked without a network.
  useEffect(() => void asking().catch(() => undefined), []);
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
        {state.asking && <Asking pane={pane} />}
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
