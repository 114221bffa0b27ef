/** The screens that come after the first: one part of the program, so that the first is made of few. */
export { AskingBox } from "./asking-box.tsx";
export { AuthoringScreen } from "./authoring-screen.tsx";
export { BoardScreen } from "./board-screen.tsx";
export { CompareScreen } from "./compare-screen.tsx";
export { DamageBox } from "./damage-box.tsx";
export { DecisionsScreen } from "./decisions-screen.tsx";
export { FairnessScreen } from "./fairness-screen.tsx";
export { HelpScreen } from "./help-screen.tsx";
export { IntakeScreen } from "./intake-screen.tsx";
export { JoinScreen } from "./join-screen.tsx";
export { PeopleScreen } from "./people-screen.tsx";
export { PrintScreen } from "./print-screen.tsx";
export { ProvinceScreen } from "./province-screen.tsx";
export { SetUpScreen } from "./set-up-screen.tsx";
export { StandingsScreen } from "./standings-screen.tsx";
export { YearsScreen } from "./years-screen.tsx";
