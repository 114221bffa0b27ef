import { lazy } from "./lazy.tsx";
import type { Pane } from "./pane.ts";
import { SettingsScreen } from "./settings-screen.tsx";
import { TaskScreen } from "./task-screen.tsx";

const later = () => import("./later-screens.ts");

const Authoring = lazy(() => later().then(({ AuthoringScreen }) => AuthoringScreen));
const Board = lazy(() => later().then(({ BoardScreen }) => BoardScreen));
const Province = lazy(() => later().then(({ ProvinceScreen }) => ProvinceScreen));
const Decisions = lazy(() => later().then(({ DecisionsScreen }) => DecisionsScreen));
const Compare = lazy(() => later().then(({ CompareScreen }) => CompareScreen));
const Fairness = lazy(() => later().then(({ FairnessScreen }) => FairnessScreen));
const Intake = lazy(() => later().then(({ IntakeScreen }) => IntakeScreen));
const Standings = lazy(() => later().then(({ StandingsScreen }) => StandingsScreen));
const Years = lazy(() => later().then(({ YearsScreen }) => YearsScreen));
const People = lazy(() => later().then(({ PeopleScreen }) => PeopleScreen));
const SetUp = lazy(() => later().then(({ SetUpScreen }) => SetUpScreen));
const Join = lazy(() => later().then(({ JoinScreen }) => JoinScreen));
const Help = lazy(() => later().then(({ HelpScreen }) => HelpScreen));
const Print = lazy(() => later().then(({ PrintScreen }) => PrintScreen));

/** The screen that is picked; all but the card and the settings come when they are first looked at. */
export function Screens({ pane }: { readonly pane: Pane }) {
  switch (pane.state.screen) {
    case "task":
      return <TaskScreen pane={pane} />;
    case "settings":
      return <SettingsScreen pane={pane} />;
    case "authoring":
      return <Authoring pane={pane} />;
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
    case "years":
      return <Years pane={pane} />;
    case "people":
      return <People pane={pane} />;
    case "set-up":
      return <SetUp pane={pane} />;
    case "join":
      return <Join pane={pane} />;
    case "help":
      return <Help pane={pane} />;
    case "print":
      return <Print pane={pane} />;
  }
}
