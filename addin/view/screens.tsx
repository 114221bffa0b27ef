import { lazy } from "./lazy.tsx";
import type { Pane } from "./pane.ts";
import { SettingsScreen } from "./settings-screen.tsx";
import { TaskScreen } from "./task-screen.tsx";

const Board = lazy(() => import("./board-screen.tsx").then(({ BoardScreen }) => BoardScreen));
const Province = lazy(() => import("./province-screen.tsx").then(({ ProvinceScreen }) => ProvinceScreen));
const Decisions = lazy(() => import("./decisions-screen.tsx").then(({ DecisionsScreen }) => DecisionsScreen));
const Compare = lazy(() => import("./compare-screen.tsx").then(({ CompareScreen }) => CompareScreen));
const Fairness = lazy(() => import("./fairness-screen.tsx").then(({ FairnessScreen }) => FairnessScreen));
const Intake = lazy(() => import("./intake-screen.tsx").then(({ IntakeScreen }) => IntakeScreen));
const Standings = lazy(() => import("./standings-screen.tsx").then(({ StandingsScreen }) => StandingsScreen));
const Help = lazy(() => import("./help-screen.tsx").then(({ HelpScreen }) => HelpScreen));
const Print = lazy(() => import("./print-screen.tsx").then(({ PrintScreen }) => PrintScreen));

/** The screen that is picked; all but the card and the settings come when they are first looked at. */
export function Screens({ pane }: { readonly pane: Pane }) {
  switch (pane.state.screen) {
    case "task":
      return <TaskScreen pane={pane} />;
    case "settings":
      return <SettingsScreen pane={pane} />;
    case "board":
      return <Board pane={pane} />;
    case "province":
      return <Province pane={pane} />;
    case "decisions":
      return <Decisions pane={pane} />;
    case "compare":
      return <Compare pane={pane} />;
    case "fairness":
      return <Fairness pane={pane} />;
    case "intake":
      return <Intake pane={pane} />;
    case "standings":
      return <Standings pane={pane} />;
    case "help":
      return <Help pane={pane} />;
    case "print":
      return <Print pane={pane} />;
  }
}
